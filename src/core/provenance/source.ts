import type { IsoDate } from '../calendar';

/**
 * Where a figure comes from: a page, a legal text, a paper or a data set.
 *
 * Every figure that gigacast returns can be traced to one.
 */
export interface Source {
  /** Publisher and page, instrument, or paper, as a reader would cite it. Never empty. */
  readonly title: string;
  /** Address of the page, where it is known. */
  readonly href?: string;
  /** Place inside the text, e.g. `s. 2(1)(a)`, `item 195`, `equation 7`. */
  readonly section?: string;
  /** When the page or text was published. */
  readonly publishedOn?: IsoDate;
  /** When it was read for this entry. */
  readonly retrievedOn?: IsoDate;
  /** Licence under which the figure may be used, where one applies. */
  readonly licence?: string;
  /** What a reader should know about it, e.g. that it is a copy of another page. */
  readonly note?: string;
}

/**
 * How much weight a legal or policy value bears.
 *
 * - `official`: read in the official text
 * - `secondary`: read in a source that reports the official text
 * - `derived`: follows from official values by arithmetic that the note gives
 * - `announced`: stated by a government or reported in the news, not enacted
 * - `convention`: an engineering choice where no text settles it
 */
export type EvidenceStatus = 'official' | 'secondary' | 'derived' | 'announced' | 'convention';

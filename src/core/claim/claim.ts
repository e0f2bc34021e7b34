import type { FuzzyDateLike, IsoDate } from '../calendar';
import type { Source } from '../provenance';

/**
 * What kind of statement a claim is.
 *
 * - `stated`: a target or plan that somebody announced
 * - `actual`: an event or quantity that somebody reports as having happened
 * - `estimated`: a figure that an observer worked out
 * - `status`: a remark on progress without a date or quantity of its own
 * - `cancelled`: the end of the plan
 */
export type ClaimKind = 'stated' | 'actual' | 'estimated' | 'status' | 'cancelled';

/** Who stands behind a claim, from the closest look to the most interested party. */
export type EvidenceClass =
  'independent-measurement' | 'independent-estimate' | 'filing' | 'operator-claim' | 'press-report';

/**
 * One dated statement by one speaker about one thing. Claims are added, never changed.
 *
 * Three dates are kept apart: when the value holds, when it was said, and when it was recorded in the collection.
 * Where the recorded day is missing it is the day it was said.
 */
export interface Claim<V> {
  readonly id: string;
  /** What it is about, e.g. `AI7` or `Colossus 2`. */
  readonly subject: string;
  /** Which property, e.g. `volume production` or `power`. */
  readonly predicate: string;
  /** Basis of a quantity, e.g. `facility`; claims on different bases never supersede each other. */
  readonly basis?: string;
  readonly value: V;
  readonly kind: ClaimKind;
  /** When the value holds, where that is not the value itself. */
  readonly holdsOn?: FuzzyDateLike;
  /** When it was said; an imprecise date counts from its last day. */
  readonly saidOn?: FuzzyDateLike;
  /** When it entered the record that it is taken from. */
  readonly recordedOn?: IsoDate;
  readonly speaker: string;
  readonly evidence: EvidenceClass;
  readonly source: Source;
  readonly note?: string;
}

/** The three dates of a claim. */
export type ClaimDates = Pick<Claim<unknown>, 'saidOn' | 'recordedOn' | 'holdsOn'>;

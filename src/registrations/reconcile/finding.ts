import type { DecimalInput } from '../../core/exact';
import type { IsoDate } from '../../core/calendar';
import type { MessageParams } from '../../core/error';
import type { Source } from '../../core/provenance';
import type { Basis, Report } from '../records';
import type { Sentence } from '../sentence';
import type { FindingCode, ProposalCode } from './texts';

/**
 * How much a finding weighs.
 *
 * - `contradiction`: not everything that was published can be true
 * - `caution`: it can be true, but something speaks against it
 * - `note`: nothing is wrong; it says how a figure must be read
 */
export type Severity = 'contradiction' | 'caution' | 'note';

/** What would settle a finding. Nothing of it happens unless the caller accepts it. */
export interface Proposal {
  readonly code: ProposalCode;
  readonly sentence: Sentence;
  /** Reports to leave out of the series. */
  readonly leaveOut: readonly Report[];
  /** Reports to read differently. */
  readonly replace: readonly { readonly report: Report; readonly by: Report }[];
}

/** Something about published figures that a reader has to know before using them. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly brand: string;
  readonly market: string;
  readonly basis: Basis;
  /** The days it is about. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The figures that show it. */
  readonly evidence: MessageParams;
  readonly sentence: Sentence;
  /** The reports it is about. */
  readonly reports: readonly Report[];
  /** The claim it is about, where it is about one. */
  readonly claim?: PublishedClaim;
  readonly proposal: Proposal;
  /** Whether the caller accepted the proposal. */
  readonly applied: boolean;
}

/** A window, and the count that a page printed for it beside its claim. */
export interface ClaimedWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Whole vehicles, as printed beside the claim; left out where the page gave none. */
  readonly count?: number;
}

/** Something a page says about counts; it is held against the counts themselves. */
export type PublishedClaim =
  | {
      /** A change from one window to another. */
      readonly kind: 'change';
      readonly brand: string;
      /** @defaultValue `CN` */
      readonly market?: string;
      readonly basis: Basis;
      readonly current: ClaimedWindow;
      readonly previous: ClaimedWindow;
      /** As published (%), e.g. -81.6. */
      readonly percent: DecimalInput;
      /** How far it may lie from the change it rounds (percentage points): 0.5 for a whole per cent. @defaultValue 0.05 */
      readonly goodTo?: DecimalInput;
      readonly source?: Source;
    }
  | {
      /** What a total is made of. */
      readonly kind: 'parts';
      readonly brand: string;
      /** @defaultValue `CN` */
      readonly market?: string;
      readonly basis: Basis;
      readonly total: ClaimedWindow;
      readonly parts: readonly { readonly name: string; readonly count: number }[];
      readonly source?: Source;
    };

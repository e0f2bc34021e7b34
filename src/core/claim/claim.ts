import { fuzzyDate, type FuzzyDateLike, type IsoDate } from '../calendar';
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

/**
 * The first day on which a claim counts as said: the last day of an imprecise date, so that a view as of a day never
 * knows too much.
 *
 * Without a said date it is the recorded day; an actual event without either counts from the end of its own date.
 *
 * @returns the day, or `undefined` if the claim carries no date at all
 * @example
 * saidFrom({ saidOn: '2024-06' }); // => '2024-06-30'
 */
export function saidFrom(
  claim: Pick<Claim<unknown>, 'saidOn' | 'recordedOn' | 'holdsOn'>,
): IsoDate | undefined {
  const day = claim.saidOn ?? claim.recordedOn ?? claim.holdsOn;
  return day === undefined ? undefined : fuzzyDate(day).to;
}

/**
 * The first day on which a claim counts as recorded: its recorded day, or the day it was said.
 *
 * @example
 * recordedFrom({ saidOn: '2026-01-17', recordedOn: '2026-01-20' }); // => '2026-01-20'
 */
export function recordedFrom(
  claim: Pick<Claim<unknown>, 'saidOn' | 'recordedOn' | 'holdsOn'>,
): IsoDate | undefined {
  return claim.recordedOn ?? saidFrom(claim);
}

import { toIsoDate, type DateLike } from '../calendar';
import type { Claim } from './claim';
import { recordedFrom } from './recorded-from';
import { saidFrom } from './said-from';

/** Which claims a view may know; a bound that is left out does not hold. */
export interface AsOf {
  /** Only claims said on or before this day. */
  readonly saidBy?: DateLike;
  /** Only claims recorded on or before this day. */
  readonly recordedBy?: DateLike;
}

/** Sorts after every date: a claim without any date is in no bounded view. */
const NEVER = '~';

/**
 * The claims that were known on a day: said by `saidBy` and recorded by `recordedBy`, in the order said.
 *
 * A later day never knows less, more claims never hide one, and nothing is overwritten: superseded claims are still in
 * the view. Claims said on one day come in the order recorded, then in the order given. A claim without any date is
 * known only where no bound holds.
 *
 * @param claims - any claims; the input is not changed
 * @param asOf - days of saying and of recording, both included
 * @throws GigacastError the `date/…` codes of `toIsoDate` for a bound, those of `fuzzyDate` for a claim
 * @see Snodgrass, Developing time-oriented database applications in SQL, chapter 10, on valid and transaction time
 * @example
 * claimsAsOf([], { saidBy: '2026-01-20' }); // => []
 */
export function claimsAsOf<C extends Claim<unknown>>(claims: readonly C[], asOf: AsOf): readonly C[] {
  const saidBy = boundOf(asOf.saidBy, 'saidBy');
  const recordedBy = boundOf(asOf.recordedBy, 'recordedBy');
  return claims
    .map((claim) => ({ claim, said: saidFrom(claim) ?? NEVER, recorded: recordedFrom(claim) ?? NEVER }))
    .filter(({ said, recorded }) => said <= saidBy && recorded <= recordedBy)
    .sort((a, b) => compareText(a.said, b.said) || compareText(a.recorded, b.recorded))
    .map(({ claim }) => claim);
}

function boundOf(day: DateLike | undefined, path: string): string {
  return day === undefined ? NEVER : toIsoDate(day, { function: 'claimsAsOf', path });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { toIsoDate, type DateLike } from '../calendar';
import { recordedFrom, saidFrom, type Claim } from './claim';

/** Which claims a view may know. */
export interface AsOf {
  /** Only claims said on or before this day. */
  readonly saidBy?: DateLike;
  /** Only claims recorded on or before this day. */
  readonly recordedBy?: DateLike;
}

/**
 * The claims that were known on a day: said by `saidBy` and recorded by `recordedBy`, in the order said.
 *
 * A later day never knows less, and nothing is overwritten: superseded claims are still in the view.
 *
 * @param claims - any claims; the input is not changed
 * @param asOf - a bound that is left out does not hold
 */
export function claimsAsOf<C extends Claim<unknown>>(claims: readonly C[], asOf: AsOf): readonly C[] {
  const saidBy = boundOf(asOf.saidBy, 'saidBy');
  const recordedBy = boundOf(asOf.recordedBy, 'recordedBy');
  return claims
    .map((claim, index) => ({
      claim,
      index,
      said: saidFrom(claim) ?? '',
      recorded: recordedFrom(claim) ?? '',
    }))
    .filter(({ said, recorded }) => said <= saidBy && recorded <= recordedBy)
    .sort((a, b) => compareText(a.said, b.said) || compareText(a.recorded, b.recorded) || a.index - b.index)
    .map(({ claim }) => claim);
}

function boundOf(day: DateLike | undefined, path: string): string {
  return day === undefined ? '9999-12-31' : toIsoDate(day, { function: 'claimsAsOf', path });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { daysBetween, toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { raise } from '../../core/error';
import { requireNumber } from '../../core/input';
import { COMPUTE_ERRORS } from '../errors';

/** A named moment of a build-out, with the power that it stands for where one is known. */
export interface BuildEvent {
  /** Which event: without a name a duration says nothing. */
  readonly name: string;
  readonly date: DateLike;
  /** Power on that day (MW, 0 or more), on one basis at both ends. */
  readonly mw?: number;
}

/** How fast something was built between two named events. */
export interface BuildVelocity {
  readonly from: { readonly name: string; readonly date: IsoDate };
  readonly to: { readonly name: string; readonly date: IsoDate };
  /** Days, the first not counted. */
  readonly days: number;
  /** Megawatts a day; `null` where either power is not given. */
  readonly mwPerDay: number | null;
}

/**
 * Days, and megawatts a day, from one named event to another.
 *
 * @param from - where the count starts, e.g. construction start
 * @param to - where it ends, on a later day
 * @throws GigacastError `compute/no-time-between`, `number/out-of-range` or the `date/…` codes
 * @example
 * buildVelocity({ name: 'record', date: '2026-01-13', mw: 323 }, { name: 'target', date: '2026-04-30', mw: 1500 }).mwPerDay;
 * // => 11
 */
export function buildVelocity(from: BuildEvent, to: BuildEvent): BuildVelocity {
  const at = 'buildVelocity';
  const start = { name: from.name, date: toIsoDate(from.date, { function: at, path: 'from.date' }) };
  const end = { name: to.name, date: toIsoDate(to.date, { function: at, path: 'to.date' }) };
  const days = daysBetween(start.date, end.date);
  if (days <= 0) {
    raise(COMPUTE_ERRORS, 'compute/no-time-between', {
      function: at,
      path: 'to.date',
      received: end.date,
      params: { from: start.date },
    });
  }
  const fromMw = powerOf(from, 'from.mw');
  const toMw = powerOf(to, 'to.mw');
  return {
    from: start,
    to: end,
    days,
    mwPerDay: fromMw === undefined || toMw === undefined ? null : (toMw - fromMw) / days,
  };
}

function powerOf({ mw }: BuildEvent, path: string): number | undefined {
  return mw === undefined
    ? undefined
    : requireNumber(mw, { function: 'buildVelocity', path }, { atLeast: 0 });
}

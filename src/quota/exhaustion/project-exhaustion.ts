import { fromEpochDay, toEpochDay, type DateLike, type EpochDay, type IsoDate } from '../../core/calendar';
import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import type { Empirical } from '../../core/distribution';
import type { DecimalInput } from '../../core/exact';
import { requireInteger } from '../../core/input';
import type { KeyPart } from '../../core/random';
import { assumptionsOf } from './assumptions-of';
import { drawDays } from './draw-days';
import { readIntervals, type DrawInterval, type ReadInterval } from './draw-interval';
import { drawSteps } from './draw-steps';
import { atPace } from './exhaustion-at-pace';
import type { ExhaustionProjection, TooFewDraws } from './exhaustion-projection';
import { readBalance, type QuotaBalance } from './read-balance';

/** What is left of which period, and how the future is drawn. */
export interface ProjectExhaustionOptions extends QuotaBalance {
  /** The day at whose end the balance holds; later intervals of the history are left out. */
  readonly asOf: DateLike;
  /** Last day of the period (included). */
  readonly periodEnd: DateLike;
  /** Units of permits or requests that will be drawn and are not in the balance yet (0 or more). @defaultValue 0 */
  readonly pending?: DecimalInput;
  /** Names the random numbers. @defaultValue 0 */
  readonly seed?: KeyPart;
  /** Futures that are drawn (100 to 100000). @defaultValue 2500 */
  readonly draws?: number;
}

const LEAST_INTERVALS = 3;
const LEAST_DRAWS = 2;
const DRAWS = 2500;
const at = (path: string) => ({ function: 'projectExhaustion', path: `options.${path}` });

/**
 * When a quota runs out, from what was drawn of it so far: a law of the day, or "not within the period".
 *
 * Draws come in lumps with pauses between them, so futures are put together from the intervals of the history: recent
 * ones more often, with how often itself uncertain, at a level that may be off and may drift, and now and then with a
 * draw unlike any seen. Nothing is extrapolated beyond that. With one seed a larger draw or a smaller balance never
 * gives a later day. An opening rush that will not come again should be left out of the history.
 *
 * @param history - units drawn by month or between days, in order of time; earlier periods may be included
 * @param options - balance, day of knowledge, last day of the period
 * @throws GigacastError `quota/no-remaining`, `period/overlap`, `date/reversed-range`, other `date/*`, `number/*` and
 * `decimal/*`, `input/wrong-type`
 * @see docs/concepts/quota-exhaustion.md for the model and its calibration
 * @example
 * const history = [0, 0, 3510, 621, 5982, 5490].map((quantity, i) => ({ month: `2026-0${i + 3}`, quantity }));
 * const ahead = projectExhaustion(history, { remaining: 33397, asOf: '2026-08-31', periodEnd: '2027-02-28' });
 * ahead.outcome === 'projected' && [ahead.p10, ahead.p50, ahead.p90];
 * // => ['2027-01-09', null, null]
 * @example
 * const history = [{ month: '2026-03', quantity: 0 }];
 * projectExhaustion(history, { remaining: 24500, asOf: '2026-03-31', periodEnd: '2026-08-31' });
 * // => { outcome: 'too-few-draws', why: 'intervals', needs: 3, has: 1 }
 */
export function projectExhaustion(
  history: readonly DrawInterval[],
  options: ProjectExhaustionOptions,
): ExhaustionProjection {
  const asOf = toEpochDay(options.asOf, at('asOf'));
  const periodEnd = toEpochDay(options.periodEnd, at('periodEnd'));
  const intervals = readIntervals(history, asOf);
  const { left } = readBalance(options, 'projectExhaustion');
  const pending = parseDecimal(options.pending ?? 0, at('pending'), { atLeast: 0 });
  const draws = requireInteger(options.draws ?? DRAWS, at('draws'), { atLeast: 100, atMost: 100_000 });
  const seed = options.seed ?? 0;
  const free = left.minus(pending);
  if (free.lte(0)) {
    const by = left.lte(0) ? 'draws' : 'pending';
    return { outcome: 'already-exhausted', by, remaining: plainText(left) };
  }
  if (asOf >= periodEnd) return { outcome: 'period-over', periodEnd: fromEpochDay(periodEnd) };
  const short = tooFew(intervals);
  if (short !== undefined) return short;
  const horizon = periodEnd - asOf;
  const steps = drawSteps(intervals);
  const counts = drawDays(steps, { remaining: free.toNumber(), horizon, draws, seed });
  const notWithinPeriod = (counts[horizon + 1] as number) / draws;
  const dateOf = (p: number): IsoDate | null => dayReaching(counts, p * draws, asOf, horizon);
  const { from } = intervals[0] as ReadInterval;
  const { to } = intervals[intervals.length - 1] as ReadInterval;
  const used = drawnIn(intervals);
  return {
    outcome: 'projected',
    schemaVersion: 1,
    asOf: fromEpochDay(asOf),
    periodEnd: fromEpochDay(periodEnd),
    remaining: plainText(free),
    pending: plainText(pending),
    p10: dateOf(0.1),
    p50: dateOf(0.5),
    p90: dateOf(0.9),
    withinPeriod: (draws - (counts[horizon + 1] as number)) / draws,
    notWithinPeriod,
    standardError: Math.sqrt((notWithinPeriod * (1 - notWithinPeriod)) / draws),
    days: daysIfWithin(counts, horizon),
    atConstantPace: atPace({ used, days: daysOf(intervals), left: free, asOf, periodEnd }),
    basis: {
      intervals: intervals.length,
      from: fromEpochDay(from),
      to: fromEpochDay(to),
      intervalsWithDraws: withDraws(intervals),
      drawn: plainText(used),
      stepDays: steps.stepDays,
      halfLifeDays: steps.halfLifeDays,
      effectiveIntervals: steps.effective,
      draws,
      seed,
    },
    assumptions: assumptionsOf(steps, !pending.isZero()),
  };
}

function tooFew(intervals: readonly ReadInterval[]): TooFewDraws | undefined {
  const has = intervals.length;
  if (has < LEAST_INTERVALS) {
    return { outcome: 'too-few-draws', why: 'intervals', needs: LEAST_INTERVALS, has };
  }
  const drew = withDraws(intervals);
  if (drew >= LEAST_DRAWS) return undefined;
  return { outcome: 'too-few-draws', why: 'draws', needs: LEAST_DRAWS, has: drew };
}

function withDraws(intervals: readonly ReadInterval[]): number {
  return intervals.filter(({ quantity }) => !quantity.isZero()).length;
}

function drawnIn(intervals: readonly ReadInterval[]): Decimal {
  return intervals.reduce((sum: Decimal, { quantity }) => sum.plus(quantity), new Exact(0));
}

function daysOf(intervals: readonly ReadInterval[]): number {
  return intervals.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** The first day by which so many futures have run out; null where the period ends first. */
function dayReaching(counts: Int32Array, needed: number, asOf: EpochDay, horizon: number): IsoDate | null {
  let reached = 0;
  for (let day = 1; day <= horizon; day += 1) {
    reached += counts[day] as number;
    if (reached >= needed) return fromEpochDay(asOf + day);
  }
  return null;
}

function daysIfWithin(counts: Int32Array, horizon: number): Empirical | null {
  const within = counts.subarray(1, horizon + 1).reduce((sum, count) => sum + count, 0);
  if (within === 0) return null;
  const values: number[] = [];
  const cumulative: number[] = [];
  let reached = 0;
  for (let day = 1; day <= horizon; day += 1) {
    const count = counts[day] as number;
    if (count === 0) continue;
    reached += count;
    values.push(day);
    cumulative.push(reached / within);
  }
  return { family: 'empirical', values, cumulative };
}

import { fromEpochDay, toEpochDay, type DateLike } from '../../core/calendar';
import { buildVelocity, type BuildEvent, type BuildVelocity } from './build-velocity';
import { indexOn, toNodes, type Ramp, type RampNode } from './ramp';

/** A target, and the record that it is judged by. */
export interface RequiredVelocityOptions {
  readonly from: BuildEvent;
  readonly to: BuildEvent;
  /** Rows on the basis of both events. */
  readonly ramp: Ramp;
  /** Rows dated after this day are not looked at. */
  readonly asOf: DateLike;
}

/** The velocity that a target asks for, beside the one last achieved. */
export interface RequiredVelocity extends BuildVelocity {
  /** Megawatts a day between the last two rows dated by `asOf`; `null` when there are fewer than two. */
  readonly lastIncrement: number | null;
  /** Required over last achieved; `null` without an increment, or when it was 0. */
  readonly vsLastIncrement: number | null;
}

/**
 * Megawatts a day that a target asks for, and how many times the last increment on record that is.
 *
 * @param options.from - where the site stood
 * @param options.to - where it should stand
 * @throws GigacastError as `buildVelocity` and `rampValueOn`
 * @example
 * requiredVelocity({
 *   from: { name: 'record', date: '2026-01-13', mw: 323 }, to: { name: 'target', date: '2026-04-30', mw: 1500 },
 *   ramp: [{ date: '2026-04-06', value: 661 }, { date: '2026-06-15', value: 1276 }], asOf: '2026-06-15',
 * }).vsLastIncrement; // => 1.2520325203252
 */
export function requiredVelocity(options: RequiredVelocityOptions): RequiredVelocity {
  const at = 'requiredVelocity';
  const velocity = buildVelocity(options.from, options.to);
  const nodes = toNodes(options.ramp, at);
  const last = indexOn(nodes, toEpochDay(options.asOf, { function: at, path: 'asOf' }));
  const lastIncrement = increment(nodes[last - 1], nodes[last]);
  const comparable = velocity.mwPerDay !== null && lastIncrement !== null && lastIncrement !== 0;
  return {
    ...velocity,
    lastIncrement,
    vsLastIncrement: comparable ? (velocity.mwPerDay ?? 0) / lastIncrement : null,
  };
}

function increment(before: RampNode | undefined, after: RampNode | undefined): number | null {
  if (before === undefined || after === undefined) return null;
  const from = { name: 'row', date: fromEpochDay(before.day), mw: before.value };
  return buildVelocity(from, { name: 'row', date: fromEpochDay(after.day), mw: after.value }).mwPerDay;
}

import { fastExp } from '../../core/distribution/sampling/fast-exp';
import type { EpochDay } from '../../core/calendar';
import type { ReadInterval } from './draw-interval';

/** A stretch of the history as draws of the future are taken from it. */
interface DrawStep {
  /** Units that a step of the common length would have drawn at its pace. */
  readonly units: number;
  /** How often it is taken, relative to the others. */
  readonly weight: number;
}

/** The history cut into steps, the oldest first. */
export interface DrawSteps {
  readonly stepDays: number;
  readonly halfLifeDays: number;
  /** How many steps of equal weight they are worth. */
  readonly effective: number;
  readonly steps: readonly DrawStep[];
}

const LEAST_STEP_DAYS = 7;
const LEAST_HALF_LIFE_DAYS = 90;
const HALF_LIFE_STEPS = 3;
const HALF_LIVES_KEPT = 6;

/**
 * Cuts a history into steps of about one length, newer ones with more weight.
 *
 * Intervals shorter than a week are joined. Weights depend on lengths and ages alone and never on what was drawn: a
 * larger draw can therefore only bring exhaustion forward.
 */
export function drawSteps(intervals: readonly ReadInterval[]): DrawSteps {
  const joined = joinShort(intervals);
  const lengths = joined.map(({ days }) => days).sort((a, b) => a - b);
  const stepDays = Math.max(LEAST_STEP_DAYS, lengths[lengths.length >> 1] ?? LEAST_STEP_DAYS);
  const halfLifeDays = Math.max(LEAST_HALF_LIFE_DAYS, HALF_LIFE_STEPS * stepDays);
  const last = joined[joined.length - 1]?.to ?? 0;
  const steps = joined
    .filter(({ to }) => last - to <= HALF_LIVES_KEPT * halfLifeDays)
    .map(({ to, days, quantity }) => ({
      units: (quantity * stepDays) / days,
      weight: (days / stepDays) * fastExp((-Math.LN2 * (last - to)) / halfLifeDays),
    }));
  const total = sum(steps.map(({ weight }) => weight));
  const effective = total ** 2 / sum(steps.map(({ weight }) => weight ** 2));
  return { stepDays, halfLifeDays, effective, steps };
}

interface Joined {
  readonly to: EpochDay;
  readonly days: number;
  readonly quantity: number;
}

/** Joins neighbours, the newest first, until each has the least length; the oldest may stay shorter. */
function joinShort(intervals: readonly ReadInterval[]): readonly Joined[] {
  const joined: Joined[] = [];
  for (const { from, to, quantity } of [...intervals].reverse()) {
    const own = { to, days: to - from + 1, quantity: quantity.toNumber() };
    const newer = joined[joined.length - 1];
    if (newer === undefined || newer.days >= LEAST_STEP_DAYS) joined.push(own);
    else {
      const days = newer.days + own.days;
      joined[joined.length - 1] = { to: newer.to, days, quantity: newer.quantity + own.quantity };
    }
  }
  return joined.reverse();
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import { fastExp } from '../../core/distribution/sampling/fast-exp';
import { nextNormal } from '../../core/distribution/sampling/next-normal';
import { randomStream, type KeyPart, type RandomStream } from '../../core/random';
import type { DrawSteps } from './draw-steps';

/** Standard deviation of the log of the level, for a history worth one step; it falls with the root of its worth. */
const LEVEL_SIGMA = 0.8;
/** Standard deviation of the drift of the log level in thirty days. */
const DRIFT_SIGMA = 0.15;
const MONTH_DAYS = 30;
/** Sigma of the size of a draw unlike any in the history, lognormal around the history's mean. */
const OTHER_SIGMA = 1.2;
/** Share of the draws in which the units of a step come evenly over its days, not on one of them. */
const EVENLY = 0.5;
// Beyond this the exponential is not defined; no quota has lasted through it either way.
const MOST_LOG = 600;
const UNIFORM = 2 ** -32;

/** How far and how often the future is drawn. */
export interface DrawDaysOptions {
  readonly remaining: number;
  /** Days left of the period, at least 1. */
  readonly horizon: number;
  readonly draws: number;
  readonly seed: KeyPart;
}

/**
 * On which day the quota runs out in each of many futures: how many futures on day 1, 2, ... of the rest of the period.
 *
 * A future is a run of steps taken from the history, by weights that are themselves uncertain (a Bayesian bootstrap with
 * half a degree of freedom for each), at a level that is off by a factor and drifts. Which random numbers are taken
 * depends on lengths only, so that with one seed every future runs out no later when a draw is larger or less is left.
 *
 * @see Rubin, The Bayesian bootstrap, 1981; Croston, Forecasting and stock control for intermittent demands, 1972
 */
export function drawDays(history: DrawSteps, options: DrawDaysOptions): Int32Array {
  const { horizon, draws, seed } = options;
  const stream = randomStream(seed, 'exhaustion');
  const counts = new Int32Array(horizon + 2);
  const past = preparePast(history);
  for (let i = 0; i < draws; i += 1) {
    const day = drawDay(stream, past, options);
    counts[day] = (counts[day] as number) + 1;
  }
  return counts;
}

/** The history as every future takes from it; the last place is for a draw unlike any seen. */
interface Past {
  readonly stepDays: number;
  readonly units: Float64Array;
  readonly weights: Float64Array;
  readonly mean: number;
  readonly levelSigma: number;
  readonly driftSigma: number;
  /** Filled anew for each future: cumulative shares of the places. */
  readonly shares: Float64Array;
}

function preparePast({ steps, stepDays, effective }: DrawSteps): Past {
  const total = steps.reduce((sum, { weight }) => sum + weight, 0);
  return {
    stepDays,
    units: Float64Array.from(steps, ({ units }) => units),
    weights: Float64Array.from([...steps.map(({ weight }) => weight), total / effective]),
    mean: steps.reduce((sum, { weight, units }) => sum + weight * units, 0) / total,
    levelSigma: LEVEL_SIGMA / Math.sqrt(effective),
    driftSigma: (DRIFT_SIGMA * stepDays) / MONTH_DAYS,
    shares: new Float64Array(steps.length + 1),
  };
}

function drawDay(stream: RandomStream, past: Past, { remaining, horizon }: DrawDaysOptions): number {
  const { stepDays, units, mean, shares } = past;
  const whole = drawShares(stream, past);
  let log = past.levelSigma * nextNormal(stream);
  const drift = past.driftSigma * nextNormal(stream);
  const evenly = nextUniform(stream) < EVENLY;
  const dayInStep = 1 + Math.floor(nextUniform(stream) * stepDays);
  let used = 0;
  let day = horizon + 1;
  // All steps are drawn, also after the day is found: the next future must start from the same random numbers.
  for (let start = 0; start < horizon; start += stepDays) {
    const place = firstAbove(shares, nextUniform(stream) * whole);
    const size = place === units.length ? mean * otherSize(stream) : (units[place] as number);
    log += drift;
    if (used >= remaining) continue;
    const drawn = size * fastExp(Math.max(-MOST_LOG, Math.min(MOST_LOG, log)));
    if (used + drawn >= remaining) {
      const part = evenly ? Math.ceil(((remaining - used) / drawn) * stepDays) : dayInStep;
      day = Math.min(start + Math.max(1, Math.min(stepDays, part)), day);
    }
    used += drawn;
  }
  return day;
}

function drawShares(stream: RandomStream, { weights, shares }: Past): number {
  let whole = 0;
  for (let place = 0; place < weights.length; place += 1) {
    const normal = nextNormal(stream);
    whole += (weights[place] as number) * normal * normal;
    shares[place] = whole;
  }
  return whole;
}

/** Lognormal with mean 1. */
function otherSize(stream: RandomStream): number {
  return fastExp(OTHER_SIGMA * nextNormal(stream) - OTHER_SIGMA ** 2 / 2);
}

function nextUniform(stream: RandomStream): number {
  return (stream.nextInt32() >>> 0) * UNIFORM;
}

/** The first place at which an ascending list exceeds a value; the last one where none does. */
function firstAbove(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

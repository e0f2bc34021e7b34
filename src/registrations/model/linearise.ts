import type { DaySpan } from './count-window';
import type { Hyperparameters } from './hyperparameters';
import type { Layout } from './layout';

/** The variance of a thin or a full day stays within these multiples of the usual one. */
const MOST_THIN = 16;
const LEAST_THIN = 0.25;

/** The intensity of each day at a state, the noise of atoms included. */
export function intensities(layout: Layout, state: Float64Array): Float64Array {
  const { start, index, weight } = layout;
  const out = new Float64Array(layout.days);
  for (let day = 0; day < layout.days; day += 1) {
    let sum = 0;
    for (let at = start[day] as number; at < (start[day + 1] as number); at += 1) {
      sum += (weight[at] as number) * (state[index[at] as number] as number);
    }
    out[day] = Math.exp(sum);
  }
  return out;
}

/** Expected count of a window. */
export function expectedCount(layout: Layout, lambda: Float64Array, { from, to }: DaySpan): number {
  let sum = 0;
  for (let day = from - layout.origin; day <= to - layout.origin; day += 1) sum += lambda[day] as number;
  return sum;
}

/** Derivatives of the logarithm of a window's expected count plus one, for the state indices in the pattern. */
export function gradient(
  layout: Layout,
  lambda: Float64Array,
  at: {
    readonly window: DaySpan;
    readonly pattern: Int32Array;
    readonly total: number;
    /** Zeros, as long as the state; zeros again afterwards. */
    readonly scratch: Float64Array;
  },
): Float64Array {
  const { start, index, weight, origin } = layout;
  const { window, pattern, total, scratch } = at;
  for (let day = window.from - origin; day <= window.to - origin; day += 1) {
    const share = (lambda[day] as number) / (total + 1);
    for (let e = start[day] as number; e < (start[day + 1] as number); e += 1) {
      const i = index[e] as number;
      scratch[i] = (scratch[i] as number) + share * (weight[e] as number);
    }
  }
  const out = new Float64Array(pattern.length);
  for (let p = 0; p < pattern.length; p += 1) {
    const i = pattern[p] as number;
    out[p] = scratch[i] as number;
    scratch[i] = 0;
  }
  return out;
}

/**
 * Variance of the noise of each day, relative to its intensity.
 *
 * By Taylor's power law the variance of a count grows as a power of its mean, so that days that are thin for the level
 * of their week are noisier.
 */
export function dayVariances(
  layout: Layout,
  hyper: Hyperparameters,
  { lambda, state }: { readonly lambda: Float64Array; readonly state: Float64Array },
): Float64Array {
  const usual = 7 * hyper.weekNoise ** 2;
  const out = new Float64Array(layout.days);
  for (let week = 0; week < layout.weeks; week += 1) {
    const level = Math.exp(state[layout.level[week] as number] as number);
    for (let day = week * 7; day < week * 7 + 7; day += 1) {
      const thin = (level / (lambda[day] as number)) ** hyper.thinNoise;
      out[day] = usual * Math.min(MOST_THIN, Math.max(LEAST_THIN, thin));
    }
  }
  return out;
}

/**
 * Variance of the logarithm of the count of some days, from their own noise and from chance in counting whole cars.
 *
 * @param outsideAtoms - leaves out the days whose noise is part of the state
 */
export function noiseOf(
  layout: Layout,
  { lambda, variances }: { readonly lambda: Float64Array; readonly variances: Float64Array },
  { from, to, outsideAtoms }: DaySpan & { readonly outsideAtoms: boolean },
): number {
  let squares = 0;
  let total = 0;
  for (let day = from - layout.origin; day <= to - layout.origin; day += 1) {
    const own = lambda[day] as number;
    total += own;
    if (outsideAtoms && (layout.atomOfDay[day] as number) >= 0) continue;
    squares += own * own * (variances[day] as number) + own;
  }
  return squares / (total * total);
}

import { requireNumber } from '../input';
import { checkSeries } from '../scoring/check-series';
import { quantileType7 } from '../scoring';

/** Gaps between successive events in a few numbers; null where one gap is too few. */
export interface GapSummary {
  readonly count: number;
  readonly mean: number;
  /** The mean of the two middle gaps where their number is even. */
  readonly median: number;
  /** Standard deviation with n - 1. */
  readonly sdSample: number | null;
  /** sdSample / mean. */
  readonly cv: number | null;
  /** Mean of ln(gap). */
  readonly mu: number;
  /** Standard deviation of ln(gap) with n. */
  readonly sigmaMle: number;
  /** Standard deviation of ln(gap) with n - 1. */
  readonly sigmaSample: number | null;
  readonly geometricMean: number;
  /** Share of the gaps at or below the threshold; null without one. */
  readonly share: number | null;
}

/**
 * Summarises the gaps between successive events.
 *
 * @param gaps - at least one, each > 0, in any one unit
 * @param options - named arguments
 * @param options.threshold - the share of gaps at or below it is wanted, same unit
 * @throws GigacastError `scoring/too-few`, `number/out-of-range`, `number/not-finite`
 * @example
 * gapSummary([573, 511, 190], { threshold: 274 }).sdSample; // => 205.57804681759
 */
export function gapSummary(
  gaps: readonly number[],
  { threshold }: { readonly threshold?: number } = {},
): GapSummary {
  checkSeries(gaps, { function: 'gapSummary', path: 'gaps' });
  gaps.forEach((gap, i) =>
    requireNumber(gap, { function: 'gapSummary', path: `gaps[${i}]` }, { moreThan: 0 }),
  );
  if (threshold !== undefined) requireNumber(threshold, { function: 'gapSummary', path: 'threshold' });
  const count = gaps.length;
  const plain = momentsOf(gaps);
  const logs = momentsOf(gaps.map(Math.log));
  const sdSample = count === 1 ? null : Math.sqrt(plain.squares / (count - 1));
  return {
    count,
    mean: plain.mean,
    median: quantileType7(gaps, 0.5),
    sdSample,
    cv: sdSample === null ? null : sdSample / plain.mean,
    mu: logs.mean,
    sigmaMle: Math.sqrt(logs.squares / count),
    sigmaSample: count === 1 ? null : Math.sqrt(logs.squares / (count - 1)),
    geometricMean: Math.exp(logs.mean),
    share: threshold === undefined ? null : gaps.filter((gap) => gap <= threshold).length / count,
  };
}

function momentsOf(values: readonly number[]): { mean: number; squares: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
}

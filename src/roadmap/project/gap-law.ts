import { requireMonthMode } from '../../core/calendar/month-sequence';
import { logSurvival, quantile, survival, upperQuantile, type Distribution } from '../../core/distribution';
import { normalShare } from '../../core/distribution/special-functions';
import { raise } from '../../core/error';
import { requireNumber } from '../../core/input';
import { ROADMAP_ERRORS } from '../errors';
import type { SingleGapModel } from './plan';

/** A checked gap model: lengths on an axis of days or calendar months, told by their normal scores. */
export interface GapLaw {
  readonly unit: 'days' | 'months';
  /** Whether the months are counted from the day on which what is waited for came, with that day's month end. */
  readonly stepwise: boolean;
  readonly shared: number;
  /** The length at score 0. */
  readonly median: number;
  /** Standard deviation of the logarithm; `null` where the lengths are read from the table. */
  readonly sigma: number | null;
  /** Logarithms of the lengths at scores `SCORES_FROM`, one step apart; empty for a lognormal law. */
  readonly table: Float64Array;
  readonly distribution: Distribution | null;
  /** Lengths of the distribution are multiplied by it. */
  readonly scale: number;
}

/** The table of a law: from which score, in which steps, and how many. */
const SCORES_FROM = -8;
const SCORES_PER_UNIT = 128;
const SCORES = 16 * SCORES_PER_UNIT + 1;

/** Checks a gap model. */
export function gapLaw(gaps: SingleGapModel, functionName: string, path: string): GapLaw {
  const check = (value: unknown, field: string, atLeast: number, atMost: number): number =>
    requireNumber(value, { function: functionName, path: `${path}.${field}` }, { atLeast, atMost });
  const shared = check(gaps.shared ?? 0, 'shared', 0, 1);
  const lognormal = { stepwise: false, shared, table: new Float64Array(0), distribution: null, scale: 1 };
  switch (gaps.kind) {
    case 'stated cycle': {
      const months = check(gaps.months, 'months', 0.1, 240);
      const { median, sigma } = gaps.stretch ?? { median: 1, sigma: 0 };
      const stretch = check(median, 'stretch.median', 0.01, 100);
      const spread = check(sigma, 'stretch.sigma', 0, 3);
      const mode = requireMonthMode(gaps.mode ?? 'anchored', {
        function: functionName,
        path: `${path}.mode`,
      });
      const stepwise = mode === 'stepwise';
      return { ...lognormal, unit: 'months', stepwise, median: months * stretch, sigma: spread };
    }
    case 'reference class': {
      const median = check(gaps.medianDays, 'medianDays', 1, 36525);
      return { ...lognormal, unit: 'days', median, sigma: check(gaps.sigma, 'sigma', 0, 3) };
    }
    default:
      return lawOf(gaps.distribution, shared, { function: functionName, path: `${path}.distribution` });
  }
}

function lawOf(
  distribution: Distribution,
  shared: number,
  at: { readonly function: string; readonly path: string },
): GapLaw {
  if (survival(distribution, 0) < 1) {
    raise(ROADMAP_ERRORS, 'roadmap/negative-gap', { ...at, received: distribution });
  }
  const plain = { unit: 'days', stepwise: false, shared, distribution, scale: 1 } as const;
  if (distribution.family === 'lognormal') {
    const { median, sigma } = distribution;
    return { ...plain, median, sigma, table: new Float64Array(0) };
  }
  const table = Float64Array.from({ length: SCORES }, (_, i) =>
    Math.log(lengthAtScore(distribution, SCORES_FROM + i / SCORES_PER_UNIT)),
  );
  return { ...plain, median: quantile(distribution, 0.5), sigma: null, table };
}

function lengthAtScore(distribution: Distribution, score: number): number {
  return score > 0
    ? upperQuantile(distribution, normalShare(score, true))
    : quantile(distribution, normalShare(score, false));
}

/** The length at a score of a law with a table: its logarithm straight between the points, exact beyond them. */
export function lengthFrom({ table, distribution, scale }: GapLaw, score: number): number {
  const place = (score - SCORES_FROM) * SCORES_PER_UNIT;
  const low = Math.floor(place);
  const [from, to] = [table[low], table[low + 1]];
  if (from === undefined || to === undefined)
    return scale * lengthAtScore(distribution as Distribution, score);
  return Math.exp(from + (to - from) * (place - low));
}

/** The law of a gap that is a factor longer. */
export function scaleLaw(law: GapLaw, factor: number): GapLaw {
  const { median, scale, table } = law;
  const more = Math.log(factor);
  return {
    ...law,
    median: median * factor,
    scale: scale * factor,
    table: table.map((length) => length + more),
  };
}

/** Probability that a gap is longer than a length. */
export function longerThan({ median, sigma, distribution, scale }: GapLaw, length: number): number {
  if (length <= 0) return 1;
  if (sigma === null) return Math.exp(logSurvival(distribution as Distribution, length / scale));
  if (sigma === 0) return median > length ? 1 : 0;
  return normalShare(Math.log(length / median) / sigma, true);
}

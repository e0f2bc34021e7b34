import { upperNormalScore } from '../../core/distribution/sampling/normal-score';
import { normalDensity, normalShare } from '../../core/distribution/special-functions';
import type { GapLaw } from './gap-law';

/** The slip that several waiting generations share, as a distribution over a grid of scores. */
export interface SharedScores {
  /** Probability that none of them has come. */
  readonly chance: number;
  readonly from: number;
  readonly step: number;
  /** Density at the points of the grid and the probability up to each, not scaled to add up to 1. */
  readonly density: Float64Array;
  readonly cumulative: Float64Array;
}

const POINTS = 2001;
const REACH = 9;

/** The shared slip given that none of the gaps has ended, by the trapezoidal rule over 2001 points. */
export function sharedScores(
  waiting: readonly { readonly law: GapLaw; readonly outlasts: number }[],
): SharedScores {
  const bounds = waiting.map(({ law, outlasts }) => ({ shared: law.shared, above: scoreAbove(outlasts) }));
  const from = Math.max(-REACH, ...bounds.flatMap(({ shared, above }) => (shared === 1 ? [above] : [])));
  const to = Math.max(REACH, ...bounds.map(({ above }) => (above === Infinity ? 0 : above + REACH)));
  const step = (to - from) / (POINTS - 1);
  const density = Float64Array.from({ length: POINTS }, (_, i) => {
    const score = from + i * step;
    return bounds.reduce(
      (product, { shared, above }) => product * outlastsGiven(score, shared, above),
      normalDensity(score),
    );
  });
  const cumulative = new Float64Array(POINTS);
  for (let i = 1; i < POINTS; i += 1) {
    const area = ((density[i - 1] as number) + (density[i] as number)) / 2;
    cumulative[i] = (cumulative[i - 1] as number) + area * step;
  }
  return { chance: cumulative[POINTS - 1] as number, from, step, density, cumulative };
}

/** Probability that a score lies above a bound, given the shared one. */
function outlastsGiven(score: number, shared: number, above: number): number {
  if (above === -Infinity) return 1;
  if (shared === 1) return score >= above ? 1 : 0;
  return normalShare((above - Math.sqrt(shared) * score) / Math.sqrt(1 - shared), true);
}

/** The score that is exceeded with a probability. */
export function scoreAbove(outlasts: number): number {
  if (outlasts >= 1) return -Infinity;
  return outlasts > 0 ? upperNormalScore(outlasts) : Infinity;
}

/** The shared slip below which a share of its distribution lies; the density is straight between the points. */
export function sharedScoreAt(
  { chance, from, step, density, cumulative }: SharedScores,
  share: number,
): number {
  const wanted = share * chance;
  let [low, high] = [0, POINTS - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] as number) > wanted) high = middle;
    else low = middle;
  }
  const [before, after] = [density[low] as number, density[high] as number];
  const area = (wanted - (cumulative[low] as number)) / step;
  // The root of a quadratic in the form that stays exact where the density hardly changes.
  const root = Math.sqrt(Math.max(0, before * before + 2 * (after - before) * area));
  const part = before + root > 0 ? (2 * area) / (before + root) : 1;
  return from + (low + Math.min(1, part)) * step;
}

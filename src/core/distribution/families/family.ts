/**
 * What every family of distributions knows. `upper: true` measures from above, so that both tails keep their digits:
 * `share` is then P(T > x), and `inverse` the x that is exceeded with probability p.
 */
export interface Family<D> {
  readonly logDensity: (distribution: D, x: number) => number;
  readonly share: (distribution: D, x: number, upper: boolean) => number;
  /** ln P(T > x), also where the probability itself underflows. */
  readonly logSurvival: (distribution: D, x: number) => number;
  readonly inverse: (distribution: D, p: number, upper: boolean) => number;
  readonly mean: (distribution: D) => number;
  readonly variance: (distribution: D) => number;
  /** E[T; T <= x], the part of the mean that lies at or below x. */
  readonly partialMean: (distribution: D, x: number) => number;
  /** Half of E|T - T'|, two independent draws; left out where it has no closed form. */
  readonly halfDifference?: (distribution: D) => number;
  /** Least and greatest possible value. */
  readonly support: (distribution: D) => readonly [number, number];
}

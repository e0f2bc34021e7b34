import { logGammaPrefactor } from '../large-shape-gamma';
import { betaln, gammaln, gammaShare, gammaShareInverse, logOfShare } from '../special-functions';
import type { Gamma } from '../types';
import type { Family } from './family';
import { polishRoot } from './polish-root';

// Below this probability the logarithm comes from a continued fraction.
const UNDERFLOWS_BELOW = 1e-290;
// From this shape on Stirling's formula is exact enough.
const STIRLING_FROM = 10;
const FRACTION_TERMS = 60;

export const gammaFamily: Family<Gamma> = {
  logDensity,
  share: ({ shape, scale }, x, upper) => (x > 0 ? gammaShare(x / scale, shape, upper) : upper ? 1 : 0),
  logSurvival: (d, x) => {
    const share = gammaFamily.share(d, x, true);
    return share > UNDERFLOWS_BELOW
      ? logOfShare(share, gammaFamily.share(d, x, false))
      : logUpperFraction(d.shape, x / d.scale);
  },
  inverse: (d, p, upper) => {
    const start = d.scale * gammaShareInverse(p, d.shape, upper);
    return polishRoot(gammaFamily, d, { start, p, upper });
  },
  mean: ({ shape, scale }) => shape * scale,
  variance: ({ shape, scale }) => shape * scale * scale,
  partialMean: ({ shape, scale }, x) => (x > 0 ? shape * scale * gammaShare(x / scale, shape + 1, false) : 0),
  halfDifference: ({ shape, scale }) => scale * Math.exp(-betaln(0.5, shape)),
  support: () => [0, Infinity],
};

function logDensity({ shape, scale }: Gamma, x: number): number {
  if (x < 0 || x === Infinity) return -Infinity;
  const t = x / scale;
  if (shape >= STIRLING_FROM) return x === 0 ? -Infinity : logGammaPrefactor(t, shape) + Math.log(shape / x);
  // At 0 the power decides alone; 0 * ln 0 stands for 0 when the shape is 1.
  const power = shape === 1 ? 0 : (shape - 1) * Math.log(t);
  return power - t - gammaln(shape) - Math.log(scale);
}

/** ln Q(a, t) for t far above a, from the continued fraction evaluated backwards. */
function logUpperFraction(a: number, t: number): number {
  if (t === Infinity) return -Infinity;
  let fraction = 0;
  for (let n = FRACTION_TERMS; n >= 1; n -= 1) fraction = (n * (n - a)) / (t - a + 2 * n + 1 - fraction);
  const power = a >= STIRLING_FROM ? logGammaPrefactor(t, a) + Math.log(a) : a * Math.log(t) - t - gammaln(a);
  return power - Math.log(t - a + 1 - fraction);
}

import stdlibBetainc from '@stdlib/math-base-special-betainc';
import stdlibBetaincinv from '@stdlib/math-base-special-betaincinv';
import stdlibErfc from '@stdlib/math-base-special-erfc';
import stdlibErfcinv from '@stdlib/math-base-special-erfcinv';
import stdlibGammainc from '@stdlib/math-base-special-gammainc';
import stdlibGammaincinv from '@stdlib/math-base-special-gammaincinv';
import stdlibGammaln from '@stdlib/math-base-special-gammaln';
import { largeShapeGammaShare } from './large-shape-gamma';

const LN_SQRT_2PI = 0.9189385332046728;
const ASYMPTOTIC_FROM = 35;
const LARGE_SHAPE = 100;

/** ln Γ(x), x > 0. */
export function gammaln(x: number): number {
  return stdlibGammaln(x);
}

/** ln B(a, b), a and b > 0. */
export function betaln(a: number, b: number): number {
  return gammaln(a) + gammaln(b) - gammaln(a + b);
}

/** Regularised incomplete gamma function, P(a, x) or, from above, Q(a, x). */
export function gammaShare(x: number, a: number, upper: boolean): number {
  if (x === Infinity) return upper ? 0 : 1;
  if (a >= LARGE_SHAPE) return largeShapeGammaShare(x, a, upper);
  return stdlibGammainc(x, a, true, upper);
}

/** The x with gammaShare(x, a, upper) = p. */
export function gammaShareInverse(p: number, a: number, upper: boolean): number {
  return stdlibGammaincinv(p, a, upper);
}

/** Regularised incomplete beta function, I_x(a, b) or, from above, 1 - I_x(a, b). */
export function betaShare(x: number, { a, b, upper }: { a: number; b: number; upper: boolean }): number {
  return stdlibBetainc(x, a, b, true, upper);
}

/** The x with betaShare(x, { a, b, upper }) = p. */
export function betaShareInverse(
  p: number,
  { a, b, upper }: { a: number; b: number; upper: boolean },
): number {
  return stdlibBetaincinv(p, a, b, upper);
}

/** Standard normal density at z. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z - LN_SQRT_2PI);
}

/** ln of the standard normal density at z. */
export function normalLogDensity(z: number): number {
  return -0.5 * z * z - LN_SQRT_2PI;
}

/** P(Z <= z), or from above P(Z > z), each accurate in its own tail. */
export function normalShare(z: number, upper: boolean): number {
  return 0.5 * stdlibErfc((upper ? z : -z) * Math.SQRT1_2);
}

/** ln of a probability that is given together with its complement, accurate near 1 too. */
export function logOfShare(share: number, complement: number): number {
  return share < 0.5 ? Math.log(share) : Math.log1p(-complement);
}

/** ln P(Z > z), also where the probability itself underflows. */
export function normalLogUpper(z: number): number {
  if (z < ASYMPTOTIC_FROM) return logOfShare(normalShare(z, true), normalShare(z, false));
  const w = 1 / (z * z);
  return normalLogDensity(z) - Math.log(z) + Math.log1p(-w * (1 - w * (3 - w * (15 - w * 105))));
}

/** The z with normalShare(z, upper) = p; exactly 0 at one half. */
export function normalQuantile(p: number, upper: boolean): number {
  const z = Math.SQRT2 * stdlibErfcinv(2 * p);
  return upper ? z : 0 - z;
}

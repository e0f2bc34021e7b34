// @stdlib's gammainc loses all but two digits from shapes of about 900 on, so large shapes are computed here.

const NEGLIGIBLE = 1e-17;
const TINY = 1e-300;
const SMALL_DEVIATION = 0.3;
const HALF_LN_2PI = 0.9189385332046728;

/** Regularised incomplete gamma function P(a, x) or, from above, Q(a, x), for a >= 100. */
export function largeShapeGammaShare(x: number, a: number, upper: boolean): number {
  if (x <= 0) return upper ? 1 : 0;
  const fromBelow = x < a;
  const share = fromBelow ? lowerSeries(x, a) : upperFraction(x, a);
  return fromBelow === upper ? 1 - share : share;
}

/** ln of x^a e^-x / Γ(a + 1), without the difference of large numbers, for a >= 10. */
export function logGammaPrefactor(x: number, a: number): number {
  const deviation = (x - a) / a;
  // Close to a the logarithm and the deviation cancel; far from it the ratio has more digits than the deviation.
  const exponent =
    Math.abs(deviation) > SMALL_DEVIATION ? Math.log(x / a) - deviation : log1pMinus(deviation);
  return a * exponent - 0.5 * Math.log(a) - HALF_LN_2PI - stirlingRest(a);
}

/** P(a, x) for x < a. @see DLMF 8.11.4 */
function lowerSeries(x: number, a: number): number {
  let term = 1;
  let sum = 1;
  for (let n = a + 1; term > NEGLIGIBLE * sum; n += 1) {
    term *= x / n;
    sum += term;
  }
  return Math.exp(logGammaPrefactor(x, a)) * sum;
}

/** Q(a, x) for x >= a, by Lentz's method. @see DLMF 8.9.2 */
function upperFraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; ; n += 1) {
    const an = n * (a - n);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return Math.exp(logGammaPrefactor(x, a)) * a * fraction;
}

/** ln(1 + m) - m without cancellation, for |m| <= 0.3. */
function log1pMinus(m: number): number {
  const z = m / (2 + m);
  const square = z * z;
  let sum = 0;
  for (let n = 31; n >= 3; n -= 2) sum = sum * square + 1 / n;
  return 2 * sum * z * square - m * z;
}

/** What Stirling's formula leaves of ln Γ(a + 1). */
function stirlingRest(a: number): number {
  const w = 1 / (a * a);
  return (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188))))) / a;
}

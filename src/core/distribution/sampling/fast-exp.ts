const SLICES = 256;
const PER_SLICE = SLICES / Math.LN2;
// ln 2 / 256 in two parts, the first short enough that its multiples are exact.
const SLICE_HIGH = 6.9314718036912381649e-1 / SLICES;
const SLICE_LOW = 1.90821492927058770002e-10 / SLICES;
const LEAST_POWER = -1074;
const MOST_POWER = 1023;
const OVERFLOWS_ABOVE = 709.7;
const UNDERFLOWS_BELOW = -745;

const FRACTIONS = /*#__PURE__*/ Float64Array.from({ length: SLICES }, (_, i) => 2 ** (i / SLICES));
const POWERS = /*#__PURE__*/ Float64Array.from(
  { length: MOST_POWER - LEAST_POWER + 1 },
  (_, i) => 2 ** (i + LEAST_POWER),
);

/**
 * exp(x) from a table of 256 fractions and a polynomial, within 2 units in the last place.
 *
 * Faster than Math.exp, and made of exactly rounded operations, so that engines agree.
 */
export function fastExp(x: number): number {
  if (!(x < OVERFLOWS_ABOVE && x > UNDERFLOWS_BELOW)) return Math.exp(x);
  const slices = x * PER_SLICE;
  const k = (slices + (slices < 0 ? -0.5 : 0.5)) | 0;
  const r = x - k * SLICE_HIGH - k * SLICE_LOW;
  const polynomial = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120)))));
  return (FRACTIONS[k & (SLICES - 1)] as number) * polynomial * (POWERS[(k >> 8) - LEAST_POWER] as number);
}

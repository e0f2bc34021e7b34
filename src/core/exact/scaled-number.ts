import type { DecimalInput } from '../decimal';

// Decimals with a fixed number of places as whole multiples of the last one, in float64 below 2^53, where sums and
// differences are exact: much faster than decimals of any length where many are counted. Text is the edge.

const ZERO = 48;
const POINT = 46;
const LONGEST = 15;
const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9] as const;

/** Ten to a power of 0 to 9. */
function powerOfTen(exponent: number): number {
  return POWERS[exponent] ?? NaN;
}

/** `value × 10^decimals` where that is plainly a safe whole number of 0 or more; -1 where it takes a closer look. */
export function quickScaled(value: DecimalInput, decimals: number): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) {
    const scaled = value * powerOfTen(decimals);
    return Number.isSafeInteger(scaled) ? scaled : -1;
  }
  const text = typeof value === 'string' ? value : String(value);
  if (text.length > LONGEST) return -1;
  let digits = 0;
  let point = -1;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === POINT && point < 0 && i > 0) point = i;
    else if (code >= ZERO && code <= ZERO + 9) digits = digits * 10 + code - ZERO;
    else return -1;
  }
  const places = point < 0 ? 0 : text.length - point - 1;
  if (text.length === 0 || point === text.length - 1 || places > decimals) return -1;
  const scaled = digits * powerOfTen(decimals - places);
  return Number.isSafeInteger(scaled) ? scaled : -1;
}

/** Plain decimal text of a scaled number of either sign, with at least so many decimals. */
export function scaledText(value: number, decimals: number, atLeast = 0): string {
  if (decimals === 0) return String(value);
  if (value < 0) return `-${scaledText(-value, decimals, atLeast)}`;
  const power = powerOfTen(decimals);
  const whole = Math.floor(value / power);
  const rest = value - whole * power;
  if (rest === 0 && atLeast === 0) return String(whole);
  if (decimals === 2 && atLeast === 2) return rest < 10 ? `${whole}.0${rest}` : `${whole}.${rest}`;
  const digits = String(rest).padStart(decimals, '0');
  let end = decimals;
  while (end > atLeast && digits.charCodeAt(end - 1) === ZERO) end -= 1;
  return `${whole}.${digits.slice(0, end)}`;
}

/**
 * The duty on a value and a quantity by a charge in a table: exact, rounded once.
 *
 * In float64 while every product fits, else in BigInt; that the duty itself fits was checked before.
 */
export function chargeSteps(table: Float64Array, place: number, value: number, steps: number): number {
  const shifted =
    value * (table[place] as number) + steps * (table[place + 1] as number) + (table[place + 2] as number);
  // A sum of whole numbers of 0 or more that comes out below 2^53 is exact.
  if (!(shifted <= Number.MAX_SAFE_INTEGER)) {
    return Number(chargeLarge(table, place, { value, steps, part: 1, whole: 1 }));
  }
  const divisor = table[place + 3] as number;
  let quotient = Math.floor(shifted / divisor);
  if (table[place + 5] === 1 && quotient * divisor === shifted && quotient % 2 === 1) quotient -= 1;
  return quotient * (table[place + 4] as number);
}

/** What a charge is worked out on: `part / whole` of a value, and a quantity. */
export interface LargeBase {
  readonly value: number;
  readonly steps: number;
  readonly part: number;
  readonly whole: number;
}

/** As `chargeSteps` in BigInt, for figures of any size and for a part of a value. */
export function chargeLarge(
  table: Float64Array,
  place: number,
  { value, steps, part, whole }: LargeBase,
): bigint {
  const figure = (offset: number) => BigInt(table[place + offset] as number);
  const count = BigInt(whole);
  const product = BigInt(value) * BigInt(part) * figure(0) + BigInt(steps) * count * figure(1);
  const divisor = figure(3) * count;
  // The shift is so many halves of the divisor, less the smallest there is where a tie goes down.
  const shifted = product + (figure(6) * divisor) / 2n - figure(7);
  let quotient = shifted / divisor;
  if (figure(5) === 1n && quotient * divisor === shifted && quotient % 2n === 1n) quotient -= 1n;
  return quotient * figure(4);
}

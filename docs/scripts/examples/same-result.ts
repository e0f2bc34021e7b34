import { isDeepStrictEqual } from 'node:util';

const DIGITS = 12;

/** Whether two results are deep equal once every number is at 12 significant digits: the last bits do not matter. */
export function sameResult(left: unknown, right: unknown): boolean {
  return isDeepStrictEqual(rounded(left), rounded(right));
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : value;
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return rounded([...(value as Float64Array)]);
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
}

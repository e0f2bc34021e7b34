/** One place where a result differs from what a case expects. */
export interface Difference {
  /** Where in the result, e.g. `allocations.A`; empty for the result itself. */
  readonly path: string;
  readonly expected: unknown;
  readonly got: unknown;
}

interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const RELATIVE_FROM = 1e6;
const DECIMAL = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;
const FRACTION = /^([+-]?\d+)\/(\d+)$/;

/**
 * Lists where a result differs from what is expected; only what `expected` holds is looked at.
 *
 * Numbers, decimal strings and fractions are one kind of value: "2440.00" equals 2440, "1000/3" is itself. Without a
 * tolerance they must be equal as rationals; with one they may differ by it, relative to the expected value from a
 * million on. Everything else must be identical, and arrays must be of one length.
 */
export function differences(
  expected: unknown,
  got: unknown,
  tolerance: number | null = null,
  path = '',
): Difference[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return [{ path, expected, got }];
    return expected.flatMap((item, i) => differences(item, got[i], tolerance, `${path}[${i}]`));
  }
  if (isObject(expected)) {
    if (!isObject(got)) return [{ path, expected, got }];
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, got[key], tolerance, path === '' ? key : `${path}.${key}`),
    );
  }
  return sameValue(expected, got, tolerance) ? [] : [{ path, expected, got }];
}

function sameValue(expected: unknown, got: unknown, tolerance: number | null): boolean {
  const left = toRational(expected);
  const right = toRational(got);
  if (left === undefined || right === undefined) return expected === got;
  if (tolerance === null) return left.numerator * right.denominator === right.numerator * left.denominator;
  const target = toNumber(expected);
  const scale = Math.abs(target) < RELATIVE_FROM ? 1 : Math.abs(target);
  return Math.abs(toNumber(got) - target) <= tolerance * scale;
}

/** A number, decimal string or fraction as an exact rational; undefined for anything else. */
function toRational(value: unknown): Rational | undefined {
  if (typeof value !== 'number' && typeof value !== 'string' && typeof value !== 'bigint') return undefined;
  const text = String(value);
  const fraction = FRACTION.exec(text);
  if (fraction !== null) {
    const denominator = BigInt(fraction[2] ?? '0');
    return denominator === 0n ? undefined : { numerator: BigInt(fraction[1] ?? '0'), denominator };
  }
  const decimal = DECIMAL.exec(text);
  if (decimal === null) return undefined;
  const [, sign, whole = '', part = '', exponent = '0'] = decimal;
  const digits = BigInt(`${whole}${part}`) * (sign === '-' ? -1n : 1n);
  const shift = Number(exponent) - part.length;
  return shift >= 0
    ? { numerator: digits * 10n ** BigInt(shift), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-shift) };
}

function toNumber(value: unknown): number {
  const fraction = FRACTION.exec(String(value));
  return fraction === null ? Number(value) : Number(fraction[1]) / Number(fraction[2]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

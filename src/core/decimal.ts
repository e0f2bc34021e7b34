import { Decimal as DecimalJs } from 'decimal.js';
import { raise } from './error';
import { EXACT_ERRORS } from './error/exact-errors';
import { INPUT_ERRORS } from './error/input-errors';
import type { CheckedArgument } from './input/numbers';

/** What a caller may pass for an exact number: decimal text, a number read as its shortest text, or a bigint. */
export type DecimalInput = string | number | bigint;

/** An exact number inside the library. It never appears in a result: results carry decimal text. */
export type Decimal = DecimalJs;

/** Bounds of a decimal; a bound that is left out does not hold. */
export interface DecimalBounds {
  readonly atLeast?: DecimalInput;
  readonly moreThan?: DecimalInput;
  readonly atMost?: DecimalInput;
}

/** The most digits on either side of the point, as in SQL's DECIMAL(38): with sign and point 78 characters. */
export const MOST_DIGITS = 38;

const LONGEST_TEXT = 80;
const MOST_EXPONENT_DIGITS = 3;
const MOST_NUMBER_DIGITS = 15;
const BIGINT_BOUND = 10n ** BigInt(MOST_DIGITS);

const DECIMAL_TEXT = /^-?\d+(?:\.\d+)?(?:[eE][+-]?(\d+))?$/;
const PERCENT_TEXT = /^(-?\d+(?:\.\d+)?)\s*%$/;
const GROUPED_TEXT = /^-?\d[\d.,'_\s]*$/;

/**
 * The arithmetic of the library: a copy of decimal.js with its own settings, so that nobody's settings reach it.
 *
 * 250 digits hold every sum, product and quotient of two inputs that the bounds allow without rounding it.
 */
export const Exact: DecimalJs.Constructor = /* @__PURE__ */ DecimalJs.clone({
  defaults: true,
  precision: 250,
});

/**
 * Reads an exact number and checks it, in the name of a public function.
 *
 * @throws GigacastError `input/wrong-type`, `number/not-finite`, `number/out-of-range` and `decimal/*`
 */
export function parseDecimal(value: unknown, argument: CheckedArgument, bounds?: DecimalBounds): Decimal {
  const decimal = readDecimal(value, argument);
  if (bounds !== undefined) checkBounds(decimal, bounds, value, argument);
  return decimal;
}

/** Plain decimal text without exponent, with at least the given number of decimals; zero has no sign. */
export function plainText(value: Decimal, atLeastDecimals = 0): string {
  return value.toFixed(Math.max(value.decimalPlaces(), atLeastDecimals));
}

/**
 * The text of a result, which obeys the same bounds as an input, so that every result can be passed on.
 *
 * @throws GigacastError `decimal/out-of-bounds`
 */
export function resultText(value: Decimal, functionName: string, atLeastDecimals = 0): string {
  if (!fits(value)) raiseSize(plainText(value), { function: functionName, path: 'result' });
  return plainText(value, atLeastDecimals);
}

/** The whole number `value × 10^decimals`, for a value that has no more decimals than that. */
export function toScaledInteger(value: Decimal, decimals: number): bigint {
  return BigInt(value.toFixed(decimals).replace('.', ''));
}

/** The decimal `units / 10^decimals`. */
export function fromScaledInteger(units: bigint, decimals: number): Decimal {
  return new Exact(`${units}e-${decimals}`);
}

function readDecimal(value: unknown, argument: CheckedArgument): Decimal {
  switch (typeof value) {
    case 'string':
      return readText(value, argument);
    case 'number':
      return readNumber(value, argument);
    case 'bigint':
      if (value >= BIGINT_BOUND || value <= -BIGINT_BOUND) raiseSize(value, argument);
      return new Exact(value.toString());
    default:
      return raise(INPUT_ERRORS, 'input/wrong-type', {
        ...argument,
        received: value,
        params: { expected: 'decimal text, a number or a bigint (of a decimal object pass its toString())' },
      });
  }
}

function readText(text: string, argument: CheckedArgument): Decimal {
  if (text.length > LONGEST_TEXT) {
    raise(EXACT_ERRORS, 'decimal/too-long', {
      ...argument,
      received: text,
      params: { longest: LONGEST_TEXT },
    });
  }
  const match = DECIMAL_TEXT.exec(text);
  if (match === null) return refuseText(text, argument);
  if ((match[1]?.length ?? 0) > MOST_EXPONENT_DIGITS) raiseSize(text, argument);
  return requireSize(new Exact(text), text, argument);
}

function readNumber(value: number, argument: CheckedArgument): Decimal {
  if (!Number.isFinite(value)) raise(INPUT_ERRORS, 'number/not-finite', { ...argument, received: value });
  const decimal = new Exact(String(value));
  if (!Number.isSafeInteger(value) && decimal.precision() > MOST_NUMBER_DIGITS) {
    raise(EXACT_ERRORS, 'decimal/binary-noise', { ...argument, received: value });
  }
  return requireSize(decimal, value, argument);
}

function refuseText(text: string, argument: CheckedArgument): never {
  const percent = PERCENT_TEXT.exec(text)?.[1];
  if (percent !== undefined) {
    const fraction = plainText(new Exact(percent).div(100));
    return raise(EXACT_ERRORS, 'decimal/percent', { ...argument, received: text, params: { fraction } });
  }
  const code = GROUPED_TEXT.test(text) && /\d$/.test(text) ? 'decimal/grouped' : 'decimal/not-a-decimal';
  return raise(EXACT_ERRORS, code, { ...argument, received: text });
}

function requireSize(value: Decimal, received: unknown, argument: CheckedArgument): Decimal {
  return fits(value) ? value : raiseSize(received, argument);
}

function fits(value: Decimal): boolean {
  return value.isZero() || (value.e < MOST_DIGITS && value.decimalPlaces() <= MOST_DIGITS);
}

function raiseSize(received: unknown, argument: CheckedArgument): never {
  return raise(EXACT_ERRORS, 'decimal/out-of-bounds', {
    ...argument,
    received,
    params: { digits: MOST_DIGITS },
  });
}

function checkBounds(
  value: Decimal,
  bounds: DecimalBounds,
  received: unknown,
  argument: CheckedArgument,
): void {
  const { atLeast, moreThan, atMost } = bounds;
  const inside =
    (atLeast === undefined || value.gte(new Exact(String(atLeast)))) &&
    (moreThan === undefined || value.gt(new Exact(String(moreThan)))) &&
    (atMost === undefined || value.lte(new Exact(String(atMost))));
  if (inside) return;
  const said: string[] = [];
  if (atLeast !== undefined) said.push(`at least ${atLeast}`);
  if (moreThan !== undefined) said.push(`greater than ${moreThan}`);
  if (atMost !== undefined) said.push(`at most ${atMost}`);
  raise(INPUT_ERRORS, 'number/out-of-range', {
    ...argument,
    received,
    params: { range: said.join(' and ') },
  });
}

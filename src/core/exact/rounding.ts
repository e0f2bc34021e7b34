import { Exact, parseDecimal, type Decimal } from '../decimal';
import { raise } from '../error';
import { EXACT_ERRORS } from '../error/exact-errors';
import { INPUT_ERRORS } from '../error/input-errors';
import type { CheckedArgument } from '../input';

/**
 * Where a value goes that lies between two multiples of the increment.
 *
 * `half-up`: to the nearer one, a tie away from zero (2.5 to 3, -2.5 to -3), as commerce and customs round.
 * `half-even`: to the nearer one, a tie to the even multiple (banker's rounding).
 * `half-down`: to the nearer one, a tie towards zero.
 * `down`: towards zero. `up`: away from zero. `floor`: to the lower one. `ceiling`: to the higher one.
 */
export type RoundingMode = 'half-up' | 'half-even' | 'half-down' | 'down' | 'up' | 'floor' | 'ceiling';

/** Rounding as data: which way, and to multiples of what. */
export interface Rounding {
  readonly mode: RoundingMode;
  /** Decimal text greater than 0, e.g. "0.01" (cents), "0.05", "1", "1000". */
  readonly increment: string;
}

/** An increment that was checked. */
export interface Increment {
  readonly increment: Decimal;
  /** Decimals that it is written with: "0.10" has 2. */
  readonly decimals: number;
}

/** A rounding that was checked. */
export interface ParsedRounding extends Increment {
  readonly code: (typeof ROUNDING_CODES)[RoundingMode];
}

/** To the cent, a tie away from zero. */
export const CENT_HALF_UP: Rounding = /* @__PURE__ */ Object.freeze({ mode: 'half-up', increment: '0.01' });
/** To the cent, a tie to the even cent. */
export const CENT_HALF_EVEN: Rounding = /* @__PURE__ */ Object.freeze({
  mode: 'half-even',
  increment: '0.01',
});
/** Down to the lower cent. */
export const CENT_FLOOR: Rounding = /* @__PURE__ */ Object.freeze({ mode: 'floor', increment: '0.01' });
/** To the whole unit, a tie away from zero. */
export const UNIT_HALF_UP: Rounding = /* @__PURE__ */ Object.freeze({ mode: 'half-up', increment: '1' });
/** To the whole unit, a tie to the even unit. */
export const UNIT_HALF_EVEN: Rounding = /* @__PURE__ */ Object.freeze({ mode: 'half-even', increment: '1' });
/** Down to the lower whole unit. */
export const UNIT_FLOOR: Rounding = /* @__PURE__ */ Object.freeze({ mode: 'floor', increment: '1' });

/** The modes under the numbers that decimal.js gives them. */
const ROUNDING_CODES = {
  up: 0,
  down: 1,
  ceiling: 2,
  floor: 3,
  'half-up': 4,
  'half-down': 5,
  'half-even': 6,
} as const satisfies Readonly<Record<RoundingMode, number>>;

/**
 * Checks a rounding, in the name of a public function.
 *
 * @throws GigacastError `input/wrong-type`, `input/not-one-of`, `rounding/increment-not-positive`, `decimal/*`
 */
export function parseRounding(rounding: Rounding, argument: CheckedArgument): ParsedRounding {
  if (typeof rounding !== 'object' || rounding === null) {
    raise(INPUT_ERRORS, 'input/wrong-type', {
      ...argument,
      received: rounding,
      params: { expected: 'a rounding such as { mode: "half-up", increment: "0.01" }' },
    });
  }
  const code = parseRoundingMode(rounding.mode, { ...argument, path: `${argument.path}.mode` });
  const step = parseIncrement(rounding.increment, { ...argument, path: `${argument.path}.increment` });
  return { ...step, code };
}

/** Checks an increment in the name of a public function. */
export function parseIncrement(increment: string, argument: CheckedArgument): Increment {
  if (typeof increment !== 'string') {
    raise(INPUT_ERRORS, 'input/wrong-type', {
      ...argument,
      received: increment,
      params: { expected: 'decimal text such as "0.01"' },
    });
  }
  const decimal = parseDecimal(increment, argument);
  if (decimal.lte(0)) {
    raise(EXACT_ERRORS, 'rounding/increment-not-positive', { ...argument, received: increment });
  }
  return { increment: decimal, decimals: writtenDecimals(increment, decimal) };
}

/** Checks a rounding mode and returns the number that decimal.js gives it. */
function parseRoundingMode(mode: RoundingMode, argument: CheckedArgument): ParsedRounding['code'] {
  if (typeof mode !== 'string' || !Object.hasOwn(ROUNDING_CODES, mode)) {
    raise(INPUT_ERRORS, 'input/not-one-of', {
      ...argument,
      received: mode,
      params: { allowed: Object.keys(ROUNDING_CODES).join(', ') },
    });
  }
  return ROUNDING_CODES[mode];
}

/** Rounds to a multiple of the increment. */
export function roundTo(value: Decimal, rounding: ParsedRounding): Decimal {
  return new Exact(value).toNearest(rounding.increment, rounding.code);
}

function writtenDecimals(text: string, increment: Decimal): number {
  const fraction = /^\d+\.(\d+)$/.exec(text)?.[1];
  return fraction === undefined ? increment.decimalPlaces() : fraction.length;
}

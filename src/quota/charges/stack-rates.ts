import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import { CENT_HALF_UP, type DecimalInput, type Rounding } from '../../core/exact';
import { parseRounding } from '../../core/exact/rounding';
import { POLICY_ERRORS } from '../error/policy-errors';
import { exactDuty } from '../rate/exact-duty';
import type { Rate, RateInput } from '../rate/rate';
import { readRate } from '../rate/read-rate';
import { roundedText } from '../rate/rounded-text';

/** A duty or surtax on the same value as the others. */
export interface RateLayer {
  readonly id: string;
  readonly rate: RateInput;
  /** Layers that do not apply where this one does. */
  readonly displaces?: readonly string[];
}

/** What the layers are charged on. */
export interface StackOptions {
  /** Value for duty (money, 0 or more). */
  readonly value: DecimalInput;
  /** Units of the goods, for specific parts (0 or more). @defaultValue 0 */
  readonly quantity?: DecimalInput;
  /** @defaultValue 'piece' */
  readonly unit?: string;
  /** Of each layer. @defaultValue half-up to the cent */
  readonly rounding?: Rounding;
}

/** The layers that apply, and their sum. */
export interface StackedRates {
  readonly layers: readonly { readonly id: string; readonly rate: Rate; readonly amount: string }[];
  /** Ids of the layers that gave way. */
  readonly displaced: readonly string[];
  /** Sum of the rates where every one is a plain share of the value; null otherwise. */
  readonly combinedRate: string | null;
  /** Sum of the rounded amounts. */
  readonly total: string;
}

/**
 * Duties and surtaxes side by side on one value: each on the same base, none on another, some in place of others.
 *
 * A layer that is displaced itself displaces nothing.
 *
 * @param layers - what would apply; later layers displace earlier ones and the other way round
 * @param options - value, quantity and rounding
 * @throws GigacastError `quota/repeated-id`, `decimal/*`, `number/out-of-range`, `quota/unit-mismatch`
 * @see SOR/2025-148 (Canada), s. 3.1: the surtax of that order is charged in place of any other
 * @example
 * stackRates([{ id: 'mfn', rate: '0.061' }, { id: 'surtax', rate: 1 }], { value: '40000.00' }).total;
 * // => '42440.00'
 * @example
 * stackRates(
 *   [{ id: 'china', rate: '0.25' }, { id: 'steel', rate: '0.50', displaces: ['china'] }],
 *   { value: '100000.00' },
 * ).total; // => '50000.00'
 */
export function stackRates(layers: readonly RateLayer[], options: StackOptions): StackedRates {
  const at = (path: string) => ({ function: 'stackRates', path });
  const value = parseDecimal(options.value, at('value'), { atLeast: 0 });
  const quantity = parseDecimal(options.quantity ?? 0, at('quantity'), { atLeast: 0 });
  const rounding = parseRounding(options.rounding ?? CENT_HALF_UP, at('rounding'));
  const unit = options.unit ?? 'piece';
  const displaced = new Set<string>();
  const seen = new Set<string>();
  const read = layers.map(({ id, rate }, index) => {
    if (seen.has(id))
      raise(POLICY_ERRORS, 'quota/repeated-id', { ...at(`layers[${index}].id`), received: id });
    seen.add(id);
    return { id, rate: readRate(rate, at(`layers[${index}].rate`)) };
  });
  for (const { id, displaces } of layers) {
    if (!displaced.has(id)) displaces?.forEach((other) => displaced.add(other));
  }
  const applied = read.filter(({ id }) => !displaced.has(id));
  let total = new Exact(0);
  const charged = applied.map(({ id, rate }) => {
    const amount = roundedText(exactDuty(rate, { value, quantity, unit }, at('value')), rounding);
    total = total.plus(amount);
    return { id, rate, amount };
  });
  return {
    layers: charged,
    displaced: read.flatMap(({ id }) => (displaced.has(id) ? [id] : [])),
    combinedRate: combined(applied.map(({ rate }) => rate)),
    total: plainText(total, rounding.decimals),
  };
}

function combined(rates: readonly Rate[]): string | null {
  let sum: Decimal = new Exact(0);
  for (const component of rates.flatMap(({ components }) => components)) {
    if (component.kind !== 'ad-valorem' || component.base !== undefined) return null;
    sum = sum.plus(component.rate);
  }
  return plainText(sum);
}

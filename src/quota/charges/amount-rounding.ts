import { Exact, plainText, type Decimal } from '../../core/decimal';
import { parseRounding, roundTo, type ParsedRounding, type Rounding } from '../../core/exact/rounding';

/** A rounding of amounts that was checked. */
export interface AmountRounding extends ParsedRounding {
  /** Decimals that the rounding keeps, where its increment is one unit of a decimal place. */
  readonly places: number | null;
}

/** Reads the rounding of a regime. */
export function readAmountRounding(rounding: Rounding): AmountRounding {
  const parsed = parseRounding(rounding, { function: 'landedCost', path: 'regime.rounding' });
  const { increment } = parsed;
  const places = increment.decimalPlaces();
  const plain = places > 0 && increment.eq(new Exact(10).pow(-places));
  return { ...parsed, places: plain ? places : null };
}

/** An amount rounded once. */
export function roundAmount(exact: Decimal, rounding: AmountRounding): Decimal {
  const { places, code } = rounding;
  return places === null ? roundTo(exact, rounding) : exact.toDecimalPlaces(places, code);
}

/** A rounded amount as text, with the decimals of its rounding. */
export function amountText(rounded: Decimal, { decimals }: AmountRounding): string {
  return plainText(rounded, decimals);
}

/** One unit of goods. */
export const ONE: Decimal = /* @__PURE__ */ new Exact(1);

import { Exact, type Decimal } from '../../core/decimal';

/** The parts of a rate and the base expressions whose figures were read. */
const READ = /* @__PURE__ */ new WeakMap<object, Decimal>();

/** The figure of a part of a rate, read from its text once for each object: rates are values that nobody changes. */
export function readNumber(part: object, text: string): Decimal {
  const known = READ.get(part);
  if (known !== undefined) return known;
  const number = new Exact(text);
  READ.set(part, number);
  return number;
}

/** The smaller or the larger of some numbers, of which there is at least one. */
export function extreme(numbers: readonly Decimal[], which: 'greater-of' | 'lesser-of'): Decimal {
  return numbers.reduce((best, each) =>
    (which === 'lesser-of' ? each.lt(best) : each.gt(best)) ? each : best,
  );
}

/** What sums start from. */
export const NOTHING: Decimal = /* @__PURE__ */ new Exact(0);

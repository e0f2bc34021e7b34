import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import { CORE_ERRORS, raise } from '../../core/error';
import type { DecimalInput } from '../../core/exact';

/** Sub-periods of one quota period, in order. */
export interface SubPeriodOptions {
  /** Volume of each sub-period (0 or more). */
  readonly base: readonly DecimalInput[];
  /** Units used in each sub-period that has ended or is running (0 or more); later ones are left out. */
  readonly used: readonly DecimalInput[];
  /** `within-period-only` adds what is unused to the next sub-period, `none` lets it lapse. */
  readonly carry: 'within-period-only' | 'none';
}

/** What each sub-period offers, and what becomes of the rest. */
export interface SubPeriodAvailability {
  /** Units on offer in each sub-period, with what was carried in. */
  readonly available: readonly string[];
  /** Units left in each sub-period whose use is given; below 0 where more was used than there was. */
  readonly unused: readonly string[];
  /** Units that lapse at the end of each sub-period whose use is given. */
  readonly lapsed: readonly string[];
  /** Units left at the end of the last sub-period whose use is given. */
  readonly unusedAtEnd: string;
  /** First sub-period of the next quota period, into which nothing is carried. */
  readonly nextPeriodFirstAvailable: string;
}

/**
 * What each sub-period of a quota period offers when unused volume passes on, and what lapses.
 *
 * Nothing crosses the end of the quota period. Use beyond what was on offer takes nothing from the next sub-period.
 *
 * @throws GigacastError `number/out-of-range`, `decimal/*`, `input/not-one-of`, `input/empty`
 * @see Regulation (EU) 2020/1988, Article 3(1)
 * @example
 * subPeriodAvailability({ base: [24500, 24500], used: [15603], carry: 'within-period-only' }).available;
 * // => ['24500', '33397']
 */
export function subPeriodAvailability(options: SubPeriodOptions): SubPeriodAvailability {
  const at = (path: string) => ({ function: 'subPeriodAvailability', path });
  if (options.carry !== 'within-period-only' && options.carry !== 'none') {
    const params = { allowed: 'within-period-only, none' };
    raise(CORE_ERRORS, 'input/not-one-of', { ...at('carry'), received: options.carry, params });
  }
  const read = (values: readonly DecimalInput[], path: string) =>
    values.map((value, index) => parseDecimal(value, at(`${path}[${index}]`), { atLeast: 0 }));
  const base = read(options.base, 'base');
  const used = read(options.used, 'used');
  const first = base[0];
  if (first === undefined)
    return raise(CORE_ERRORS, 'input/empty', { ...at('base'), received: options.base });
  if (used.length > base.length) {
    const params = { range: `no longer than base, ${base.length} sub-periods` };
    raise(CORE_ERRORS, 'number/out-of-range', { ...at('used.length'), received: used.length, params });
  }
  const zero = new Exact(0);
  const available: Decimal[] = [];
  const unused: Decimal[] = [];
  const lapsed: Decimal[] = [];
  let carried: Decimal = zero;
  base.forEach((volume, index) => {
    const offer = volume.plus(carried);
    available.push(offer);
    const use = used[index];
    // Of a sub-period whose use is not known yet, nothing can be said to be left over.
    if (use === undefined) {
      carried = zero;
      return;
    }
    const left = offer.minus(use);
    const passedOn = left.isNegative() ? zero : left;
    const isLast = index === base.length - 1;
    const keeps = options.carry === 'within-period-only' && !isLast;
    unused.push(left);
    lapsed.push(keeps ? zero : passedOn);
    carried = keeps ? passedOn : zero;
  });
  const texts = (values: readonly Decimal[]) => values.map((value) => plainText(value));
  return {
    available: texts(available),
    unused: texts(unused),
    lapsed: texts(lapsed),
    unusedAtEnd: plainText(unused.at(-1) ?? first),
    nextPeriodFirstAvailable: plainText(first),
  };
}

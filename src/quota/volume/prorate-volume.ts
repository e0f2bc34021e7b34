import { daysBetween, type DateLike } from '../../core/calendar';
import { parseDecimal, plainText } from '../../core/decimal';
import { CORE_ERRORS, raise } from '../../core/error';
import type { DecimalInput, Rounding } from '../../core/exact';
import { exactShares } from '../../core/exact/exact-shares';
import { parseRounding } from '../../core/exact/rounding';
import { requireInteger } from '../../core/input';
import { roundedText } from '../rate/rounded-text';

/** A yearly volume and the part of the year for which it is open: two dates, or a number of months or days. */
export type ProrationTime =
  | {
      /** First day. */
      readonly from: DateLike;
      /** Last day (included). */
      readonly to: DateLike;
      /** Days of the whole year (1 to 366). @defaultValue 365 */
      readonly daysInYear?: number;
    }
  | {
      /** Months, days or weeks open (0 to `of`). */
      readonly open: number;
      /** The same unit in a whole year (1 or more). */
      readonly of: number;
    };

/** What is divided, and how fractions are settled. */
export interface ProrationOptions {
  /** Volume of a whole year (0 or more). */
  readonly annual: DecimalInput;
  /** @defaultValue down to the whole unit */
  readonly rounding?: Rounding;
}

/** A yearly volume for a part of a year. */
export interface ProratedVolume {
  /** Days, months or weeks open. */
  readonly open: number;
  /** Decimal text, or a fraction in lowest terms. */
  readonly exact: string;
  readonly volume: string;
}

const UNIT_DOWN: Rounding = /* @__PURE__ */ Object.freeze({ mode: 'floor', increment: '1' });

/**
 * A yearly volume in proportion to the part of a year for which a quota is open, rounded once.
 *
 * Days are counted with both ends. No text that was read states a rounding; fractions of a unit are cut off, which
 * gives the 65,205 vehicles that the United States set for 8 May to 31 December 2025.
 *
 * @param time - dates, or how many months or days of how many
 * @param options - volume of the whole year, and rounding
 * @throws GigacastError `number/*`, `date/*`, `decimal/*`, `rounding/*`
 * @see CBP, QB 25-508 (vehicles of the United Kingdom); Canada, CPTPP tariff rate quotas, first-year volumes
 * @example
 * prorateVolume({ from: '2025-05-08', to: '2025-12-31' }, { annual: 100000 });
 * // => { open: 238, exact: '4760000/73', volume: '65205' }
 * @example
 * prorateVolume({ open: 8, of: 12 }, { annual: 4500000 }).volume; // => '3000000'
 */
export function prorateVolume(time: ProrationTime, options: ProrationOptions): ProratedVolume {
  const at = (path: string) => ({ function: 'prorateVolume', path });
  const annual = parseDecimal(options.annual, at('annual'), { atLeast: 0 });
  const rounding = parseRounding(options.rounding ?? UNIT_DOWN, at('rounding'));
  const { open, of } = 'from' in time ? daysOf(time) : partsOf(time);
  const volume = roundedText(annual.times(open).div(of), rounding);
  const exact = exactShares(plainText(annual.times(open)), [1, of - 1])[0] ?? '';
  return { open, exact, volume };
}

function daysOf(time: Extract<ProrationTime, { readonly from: DateLike }>) {
  const at = (path: string) => ({ function: 'prorateVolume', path });
  const of = requireInteger(time.daysInYear ?? 365, at('daysInYear'), { atLeast: 1, atMost: 366 });
  const open = daysBetween(time.from, time.to) + 1;
  if (open < 1 || open > of) {
    raise(CORE_ERRORS, 'number/out-of-range', {
      ...at('to'),
      received: open,
      params: { range: `1 to ${of} days after from` },
    });
  }
  return { open, of };
}

function partsOf(time: Extract<ProrationTime, { readonly of: number }>) {
  const at = (path: string) => ({ function: 'prorateVolume', path });
  const of = requireInteger(time.of, at('of'), { atLeast: 1 });
  return { open: requireInteger(time.open, at('open'), { atLeast: 0, atMost: of }), of };
}

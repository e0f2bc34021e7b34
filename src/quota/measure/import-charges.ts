import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import { CENT_HALF_UP, type Rounding } from '../../core/exact';
import { parseRounding } from '../../core/exact/rounding';
import type { CheckedArgument } from '../../core/input';
import type { Missing } from '../../core/provenance';
import type { RuleUsed } from '../policy/rule-used';
import { exactBase } from '../rate/exact-base';
import { exactDuty } from '../rate/exact-duty';
import type { Rate } from '../rate/rate';
import { roundedText } from '../rate/rounded-text';
import type { BorderMeasure } from './border-measure';
import type { Consignment } from './consignment';
import { effectsOn } from './effects-on';

const NOTHING = /* @__PURE__ */ new Exact(0);

/** One charge on a consignment. */
export interface ImportCharge {
  readonly kind: 'duty' | 'surtax';
  /** Id of the measure. */
  readonly measure: string;
  /** What the rate is charged on, rounded like the amount; null where no value was given. */
  readonly base: string | null;
  readonly rate: Rate;
  /** Rounded on its own; null where no value was given. */
  readonly amount: string | null;
  readonly rule: RuleUsed;
}

/** What the law asks of a consignment on a day. */
export interface ImportCharges {
  readonly on: IsoDate;
  /** Duties first, then surtaxes, in the order of the measures. */
  readonly charges: readonly ImportCharge[];
  readonly duty: string | null;
  readonly surtax: string | null;
  /** Sum of the rounded charges; null where a value is missing, or no ordinary duty is among the measures. */
  readonly total: string | null;
  readonly permitRequired: boolean;
  /** `importable` without a permit where none is required; `reason` says what is missing otherwise. */
  readonly importable: boolean;
  readonly reason: string | null;
  /** Measures that apply but charge nothing: controls, and orders that are repealed. */
  readonly rules: readonly RuleUsed[];
  readonly missing: readonly Missing[];
}

/** The law that is asked, and on which day. */
export interface ImportChargesOptions {
  /** The day of accounting. */
  readonly on: DateLike;
  readonly measures: readonly BorderMeasure[];
  /** Of each charge. @defaultValue half-up to the cent */
  readonly rounding?: Rounding;
}

/**
 * What the law of a day asks of a consignment: ordinary duty, surtaxes, and whether a permit is needed.
 *
 * Every measure is taken as in force on the day. A surtax is charged on its own base beside the duty, never on the duty;
 * each charge is rounded on its own. Goods that need a permit and have none may not be imported, so they have no total.
 *
 * @param consignment - goods with item, origin and value for duty
 * @param options - day and measures
 * @throws GigacastError `quota/not-a-country`, `quota/not-a-tariff-item`, `quota/tariff-item-too-coarse`; `date/*`,
 * `decimal/*`, `number/out-of-range`
 * @example
 * importCharges(
 *   { tariffItem: '8703.80.00', origin: 'CN', valueForDuty: '40000.00' },
 *   { on: '2026-10-15', measures: [] },
 * ).permitRequired; // => false
 */
export function importCharges(consignment: Consignment, options: ImportChargesOptions): ImportCharges {
  const at = (path: string): CheckedArgument => ({ function: 'importCharges', path });
  const on = toIsoDate(options.on, at('on'));
  const rounding = parseRounding(options.rounding ?? CENT_HALF_UP, at('rounding'));
  const value = readMoney(consignment.valueForDuty, at('consignment.valueForDuty'));
  const content = readMoney(consignment.provenContent, at('consignment.provenContent'));
  const effects = effectsOn(options.measures, consignment, { on, argument: at('consignment') });
  const missing: Missing[] = [...effects.missing];
  const charges = effects.charged.map(({ kind, measure, rate, base: expression, rule }): ImportCharge => {
    const figures = { value: value ?? NOTHING, quantity: NOTHING, content: content ?? NOTHING };
    const base = value === undefined ? undefined : exactBase(expression, figures);
    const amount =
      base === undefined
        ? undefined
        : exactDuty(rate, { value: base, quantity: NOTHING, unit: '' }, at('consignment'));
    return {
      kind,
      measure,
      base: base === undefined ? null : roundedText(base, rounding),
      rate,
      amount: amount === undefined ? null : roundedText(amount, rounding),
      rule,
    };
  });
  if (!charges.some(({ kind }) => kind === 'duty')) {
    missing.push({ path: 'duty', why: `No measure gives the ordinary duty on ${consignment.tariffItem}.` });
  }
  const reason = effects.permitReason;
  const lacksPermit = reason !== null && consignment.importPermit !== true;
  const sum = (kinds: readonly ImportCharge['kind'][]) =>
    sumOf(
      charges.filter(({ kind }) => kinds.includes(kind)),
      value,
      rounding.decimals,
    );
  return {
    on,
    charges,
    duty: lacksPermit || missing.length > 0 ? null : sum(['duty']),
    surtax: lacksPermit ? null : sum(['surtax']),
    total: lacksPermit || missing.length > 0 ? null : sum(['duty', 'surtax']),
    permitRequired: reason !== null,
    importable: !lacksPermit,
    reason: lacksPermit ? reason : null,
    rules: effects.rules,
    missing,
  };
}

function readMoney(value: Consignment['valueForDuty'], argument: CheckedArgument): Decimal | undefined {
  return value === undefined ? undefined : parseDecimal(value, argument, { atLeast: 0 });
}

function sumOf(
  charges: readonly ImportCharge[],
  value: Decimal | undefined,
  decimals: number,
): string | null {
  if (value === undefined || charges.some(({ amount }) => amount === null)) return null;
  const sum = charges.reduce((total: Decimal, { amount }) => total.plus(amount ?? 0), new Exact(0));
  return plainText(sum, decimals);
}

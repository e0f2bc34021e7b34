import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import { CENT_HALF_UP, type Rounding } from '../../core/exact';
import { parseRounding } from '../../core/exact/rounding';
import type { CheckedArgument } from '../../core/input';
import { entryOn, type DatedValue, type Missing } from '../../core/provenance';
import type { RuleUsed } from '../ledger/outcome';
import { exactDuty } from '../rate/exact-duty';
import type { Rate } from '../rate/rate';
import { roundedText } from '../rate/rounded-text';
import type { BorderMeasure, MeasureEffect, SurtaxBase } from './border-measure';
import type { Consignment } from './consignment';
import { measureApplies } from './measure-applies';

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
 * @throws GigacastError `date/*`, `decimal/*`, `number/out-of-range`
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
  const charges: ImportCharge[] = [];
  const rules: RuleUsed[] = [];
  const missing: Missing[] = [];
  let reason: string | null = null;
  for (const measure of options.measures) {
    if (!measureApplies(measure, consignment) || on < (measure.effect.values[0]?.from ?? '')) continue;
    const entry = entryOn(measure.effect, on);
    const rule = ruleOf(measure, entry);
    if (!entry.value.known) {
      missing.push({ path: measure.id, why: entry.value.why });
      continue;
    }
    const effect = entry.value.value;
    if (effect.kind === 'permit-required') reason = effect.reason;
    if (effect.kind === 'permit-required' || effect.kind === 'repealed') {
      rules.push(rule);
      continue;
    }
    const base = value === undefined ? undefined : baseOf(effect, value, content, consignment);
    const amount =
      base === undefined
        ? undefined
        : exactDuty(effect.rate, { value: base, quantity: new Exact(0), unit: '' }, at('consignment'));
    charges.push({
      kind: effect.kind,
      measure: measure.id,
      base: base === undefined ? null : roundedText(base, rounding),
      rate: effect.rate,
      amount: amount === undefined ? null : roundedText(amount, rounding),
      rule,
    });
  }
  if (!charges.some(({ kind }) => kind === 'duty')) {
    missing.push({ path: 'duty', why: `No measure gives the ordinary duty on ${consignment.tariffItem}.` });
  }
  const lacksPermit = reason !== null && consignment.importPermit !== true;
  const sum = (kinds: readonly ImportCharge['kind'][]) =>
    sumOf(
      charges.filter(({ kind }) => kinds.includes(kind)),
      value,
      rounding.decimals,
    );
  return {
    on,
    charges: [...charges].sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'duty' ? -1 : 1)),
    duty: lacksPermit || missing.length > 0 ? null : sum(['duty']),
    surtax: lacksPermit ? null : sum(['surtax']),
    total: lacksPermit || missing.length > 0 ? null : sum(['duty', 'surtax']),
    permitRequired: reason !== null,
    importable: !lacksPermit,
    reason: lacksPermit ? reason : null,
    rules,
    missing,
  };
}

function readMoney(value: Consignment['valueForDuty'], argument: CheckedArgument): Decimal | undefined {
  return value === undefined ? undefined : parseDecimal(value, argument, { atLeast: 0 });
}

function ruleOf(measure: BorderMeasure, entry: DatedValue<MeasureEffect>): RuleUsed {
  const { status, source, note } = entry;
  return { parameter: measure.id, status, source, ...(note === undefined ? {} : { note }) };
}

function baseOf(
  effect: Extract<MeasureEffect, { readonly rate: Rate }>,
  value: Decimal,
  content: Decimal | undefined,
  consignment: Consignment,
): Decimal {
  if (effect.kind === 'duty') return value;
  const preferential = consignment.preferential === true ? effect.preferentialBase : undefined;
  const base: SurtaxBase = preferential ?? effect.base;
  if (base.kind === 'value-for-duty') return value;
  const least = value.times(base.atLeastShare);
  const deducted = content !== undefined && content.gt(least) ? content : least;
  // Content above the value would be a mistake of its own; the base of a surtax is never below 0.
  return deducted.gt(value) ? new Exact(0) : value.minus(deducted);
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

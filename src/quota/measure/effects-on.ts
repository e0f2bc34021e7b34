import type { IsoDate } from '../../core/calendar';
import { entryOn, type DatedValue, type Missing } from '../../core/provenance';
import type { CheckedArgument } from '../../core/input';
import { coverageFor } from '../policy/coverage-of';
import { ruleUsed, type RuleUsed } from '../policy/rule-used';
import type { BaseExpression } from '../rate/base-expression';
import type { Rate } from '../rate/rate';
import type { BorderMeasure, MeasureEffect } from './border-measure';
import type { MeasuredGoods } from './consignment';

/** A duty or surtax that a measure asks on a day. */
interface ChargedEffect {
  readonly kind: 'duty' | 'surtax';
  readonly measure: string;
  readonly rate: Rate;
  readonly base: BaseExpression;
  readonly rule: RuleUsed;
}

/** What measures ask of goods on a day. */
export interface EffectsOnDay {
  /** Duties first, then surtaxes, in the order of the measures. */
  readonly charged: readonly ChargedEffect[];
  /** Why a permit is needed; null where none is. */
  readonly permitReason: string | null;
  /** Measures that apply but charge nothing: controls, repealed orders, surtaxes that give way to another one. */
  readonly rules: readonly RuleUsed[];
  readonly missing: readonly Missing[];
}

const WHOLE_VALUE: BaseExpression = { kind: 'value' };

/**
 * What the measures that are about the goods ask on a day, as the law stands on it.
 *
 * @throws GigacastError `quota/not-a-country`, `quota/not-a-tariff-item`, `quota/tariff-item-too-coarse`
 */
export function effectsOn(
  measures: readonly BorderMeasure[],
  goods: MeasuredGoods,
  { on, argument }: { readonly on: IsoDate; readonly argument: CheckedArgument },
): EffectsOnDay {
  const duties: ChargedEffect[] = [];
  const surtaxes: (ChargedEffect & { readonly displaces: boolean })[] = [];
  const rules: RuleUsed[] = [];
  const missing: Missing[] = [];
  let permitReason: string | null = null;
  for (const measure of measures) {
    const entry = coverageFor(goods, measure, argument).covered ? entryInForce(measure, on) : undefined;
    if (entry === undefined) continue;
    const rule = ruleUsed(measure.id, entry);
    if (!entry.value.known) {
      missing.push({ path: measure.id, why: entry.value.why });
      continue;
    }
    const effect = entry.value.value;
    switch (effect.kind) {
      case 'duty':
        duties.push({ kind: 'duty', measure: measure.id, rate: effect.rate, base: WHOLE_VALUE, rule });
        break;
      case 'surtax': {
        const base = (goods.preferential === true ? effect.preferentialBase : undefined) ?? effect.base;
        const displaces = effect.displacesOthers === true;
        surtaxes.push({ kind: 'surtax', measure: measure.id, rate: effect.rate, base, rule, displaces });
        break;
      }
      default:
        if (effect.kind === 'permit-required') permitReason = effect.reason;
        rules.push(rule);
    }
  }
  const first = surtaxes.find(({ displaces }) => displaces);
  const charged: ChargedEffect[] = [...duties];
  for (const { displaces, ...surtax } of surtaxes) {
    if (first === undefined || displaces) charged.push(surtax);
    else rules.push({ ...surtax.rule, note: `Gives way to ${first.measure}.` });
  }
  return { charged, permitReason, rules, missing };
}

/** The entry of a measure on a day; undefined before it exists. */
function entryInForce(measure: BorderMeasure, on: IsoDate): DatedValue<MeasureEffect> | undefined {
  const { values } = measure.effect;
  if (on < (values[0]?.from ?? '')) return undefined;
  return (
    values.find(({ from, to }) => from <= on && (to === undefined || on <= to)) ?? entryOn(measure.effect, on)
  );
}

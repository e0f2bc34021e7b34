import type { IsoDate } from '../../core/calendar';
import type { Decimal } from '../../core/decimal';
import type { Source } from '../../core/provenance';
import type { EffectsOnDay } from '../measure/effects-on';
import type { RuleUsed } from '../policy/rule-used';
import { exactBase } from '../rate/exact-base';
import { exactDuty } from '../rate/exact-duty';
import type { Rate, RateInput } from '../rate/rate';
import { readRate } from '../rate/read-rate';
import { NOTHING } from '../rate/read-number';
import { amountText, roundAmount } from './amount-rounding';
import type { LandedCharge } from './landed-cost-result';
import type { LandedGoods } from './landed-goods';
import { entryInForce, type PreparedCharge } from './prepare-regime';

/** What the charges of one consignment are worked out from. */
export interface ChargeContext {
  readonly on: IsoDate;
  readonly goods: LandedGoods;
  readonly value: Decimal;
  readonly quantity: Decimal;
  readonly content: Decimal;
  readonly effects: EffectsOnDay;
  /** Amounts of the charges so far; null where one is not known. */
  readonly amounts: Map<string, Decimal | null>;
}

/** The lines of one charge and their sum. */
export interface ChargeLines {
  readonly lines: readonly LandedCharge[];
  /** Null where it is not known. */
  readonly amount: Decimal | null;
  /** Why it is not known; null where it is, or where that was said of what it is levied on. */
  readonly why: string | null;
}

const STATED: Source = { title: 'Stated with the goods, in place of the regime' };
const VALUE = 'value-for-duty';

/** Works out one charge: its base from the value and earlier charges, its rate by regime, measures or caller. */
export function chargeLines(charge: PreparedCharge, context: ChargeContext): ChargeLines {
  const { rule } = charge;
  const { goods } = context;
  const { stated } = goods;
  const given = stated !== undefined && Object.hasOwn(stated, rule.id) ? stated[rule.id] : undefined;
  if (given === undefined && rule.onlyIf !== undefined && !holds(rule.onlyIf.fact, goods)) {
    return { lines: [], amount: NOTHING, why: null };
  }
  const { entry, used } = entryInForce(charge, context.on);
  const base = baseOf(rule.on, context);
  const free = rule.unless?.find(({ fact }) => holds(fact, goods));
  if (given !== undefined) {
    const argument = { function: 'landedCost', path: `goods.stated.${rule.id}` };
    const from: RuleUsed = { parameter: `stated.${rule.id}`, status: 'convention', source: STATED };
    return ratedLine(charge, context, {
      base,
      rate: readRate(given as RateInput, argument),
      used: from,
      free: free?.fact,
    });
  }
  if (!entry.value.known) {
    const { why } = entry.value;
    if (free !== undefined) return ratedLine(charge, context, { base, rate: null, used, free: free.fact });
    return { lines: [line(charge, { base, rate: null, amount: null, used })], amount: null, why };
  }
  const terms = entry.value.value;
  if (terms.kind === 'measures')
    return measureLines(charge, context, { base, effect: terms.effect, free: free?.fact });
  if (terms.kind === 'rate')
    return ratedLine(charge, context, { base, rate: terms.rate, used, free: free?.fact });
  return ratedLine(charge, context, { base, rate: null, used, free: 'not in force' });
}

interface RatedTerms {
  readonly base: Decimal | null;
  readonly rate: Rate | null;
  readonly used: RuleUsed;
  /** The fact that frees the goods from the charge. */
  readonly free: string | undefined;
}

function ratedLine(charge: PreparedCharge, context: ChargeContext, terms: RatedTerms): ChargeLines {
  const { base, rate, used, free } = terms;
  if (free !== undefined || rate === null) {
    const lines = [line(charge, { base, rate, amount: NOTHING, used, notPayable: free ?? null })];
    return { lines, amount: NOTHING, why: null };
  }
  const amount = base === null ? null : amountOf(charge, context, { base, rate });
  return { lines: [line(charge, { base, rate, amount, used })], amount, why: null };
}

/** One line for every measure that asks this kind of charge. */
function measureLines(
  charge: PreparedCharge,
  context: ChargeContext,
  terms: {
    readonly base: Decimal | null;
    readonly effect: 'duty' | 'surtax';
    readonly free: string | undefined;
  },
): ChargeLines {
  const { quantity, content, effects, goods } = context;
  const asked = effects.charged.filter(({ kind }) => kind === terms.effect);
  if (asked.length === 0 && terms.effect === 'duty') {
    const item = goods.tariffItem ?? 'goods without a tariff item and an origin';
    return { lines: [], amount: null, why: `No measure gives the ordinary duty on ${item}.` };
  }
  const lines: LandedCharge[] = [];
  let sum: Decimal | null = NOTHING;
  for (const { measure, rate, base: expression, rule: used } of asked) {
    const base =
      terms.base === null || expression.kind === 'value'
        ? terms.base
        : exactBase(expression, { value: terms.base, quantity, content });
    const free = terms.free !== undefined;
    const amount = free ? NOTHING : base === null ? null : amountOf(charge, context, { base, rate });
    sum = amount === null || sum === null ? null : plus(sum, amount);
    lines.push(line(charge, { base, rate, amount, used, measure, notPayable: terms.free ?? null }));
  }
  return { lines, amount: sum, why: null };
}

function amountOf(
  charge: PreparedCharge,
  context: ChargeContext,
  terms: { readonly base: Decimal; readonly rate: Rate },
): Decimal {
  const { quantity, content, goods } = context;
  const figures = { value: terms.base, quantity, content, unit: goods.unit ?? 'piece' };
  const exact = exactDuty(terms.rate, figures, { function: 'landedCost', path: 'goods.unit' });
  return roundAmount(exact, charge.rounding);
}

interface LineParts {
  readonly base: Decimal | null;
  readonly rate: Rate | null;
  readonly amount: Decimal | null;
  readonly used: RuleUsed;
  readonly measure?: string;
  readonly notPayable?: string | null;
}

function line(charge: PreparedCharge, parts: LineParts): LandedCharge {
  const { id, title } = charge.rule;
  const { base, rate, amount, used, measure, notPayable } = parts;
  return {
    id,
    title,
    measure: measure ?? null,
    base: base === null ? null : amountText(roundAmount(base, charge.rounding), charge.rounding),
    rate,
    amount: amount === null ? null : amountText(amount, charge.rounding),
    notPayable: notPayable ?? null,
    rule: used,
  };
}

/** The value and the earlier charges that a charge is levied on; null where one is not known. */
function baseOf(on: readonly string[], { value, amounts }: ChargeContext): Decimal | null {
  let sum: Decimal = NOTHING;
  for (const id of on) {
    const part = id === VALUE ? value : amounts.get(id);
    if (part === null) return null;
    sum = plus(sum, part ?? NOTHING);
  }
  return sum;
}

/** A sum that leaves out the many charges of nothing. */
export function plus(sum: Decimal, part: Decimal): Decimal {
  return part === NOTHING ? sum : sum === NOTHING ? part : sum.plus(part);
}

/** Whether a fact holds; goods that are not imported for trade are casual. */
function holds(fact: string, goods: LandedGoods): boolean {
  return goods.facts?.[fact] ?? (fact === 'casual' && goods.commercial === false);
}

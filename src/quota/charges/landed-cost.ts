import { toIsoDate } from '../../core/calendar';
import { parseDecimal, plainText, type Decimal } from '../../core/decimal';
import type { Missing } from '../../core/provenance';
import { effectsOn, type EffectsOnDay } from '../measure/effects-on';
import type { MeasuredGoods } from '../measure/consignment';
import { chargeLines, plus, type ChargeContext } from './charge-lines';
import { NOTHING } from '../rate/read-number';
import { amountText, ONE } from './amount-rounding';
import { customsValue } from './customs-value';
import type { LandedCostRegime } from './landed-cost-regime';
import type { LandedCharge, LandedCost } from './landed-cost-result';
import type { LandedGoods } from './landed-goods';
import { prepareRegime } from './prepare-regime';
import { requireName } from './require-name';

const at = (path: string) => ({ function: 'landedCost', path: `goods.${path}` });
const GOODS = { function: 'landedCost', path: 'goods' } as const;
const CENTS = 2;
const NO_EFFECTS: EffectsOnDay = { charged: [], permitReason: null, rules: [], missing: [] };

/**
 * What goods cost at the door: value for duty, then every duty and tax in its order, each with base, rate and source.
 *
 * A charge is levied on the value and on the earlier charges that the regime names, and is rounded on its own; the
 * landed cost is the value and the rounded charges, to the cent. What is not known makes the answer partial: the charge
 * and what is levied on it are null and listed as missing. Goods that may not enter have no charges.
 *
 * @param goods - value or price, day of accounting, and the facts that charges ask about
 * @param regime - the law of the country of import, e.g. `CANADA_LANDED_COST`
 * @throws GigacastError `quota/price-or-value`, `quota/no-exchange-rate`, `quota/no-exchange-rate-on`,
 * `quota/no-shipment-day`, `quota/unknown-name`, `quota/not-a-country`, `quota/not-a-tariff-item`,
 * `quota/tariff-item-too-coarse`, `decimal/percent` or `decimal/rate-too-high` for a rate written as a
 * percentage, other `decimal/*`, `number/out-of-range`, `date/*`
 * @see Customs Act (Canada), ss. 47 to 55; Excise Tax Act (Canada), s. 215(1)
 * @example
 * const source = { title: 'An example' };
 * const figure = (value) => ({ value: { known: true, value }, status: 'convention', source });
 * const rounding = figure({ mode: 'half-up', increment: '0.01' });
 * const charge = (id, on, rate) => ({
 *   id, title: id, on, rounding,
 *   terms: { name: id, unit: 'rate', values: [{ from: '2026-01-01', ...figure({ kind: 'rate', rate: adValoremRate(rate) }) }] },
 * });
 * const regime = {
 *   schemaVersion: 1, id: 'demo', title: 'Demo', jurisdiction: 'CA', currency: 'CAD', facts: [], measures: [],
 *   valuation: {
 *     description: 'price', status: 'convention', source, additions: [], deductions: [],
 *     exchange: figure('direct-shipment'), rounding,
 *   },
 *   charges: [charge('duty', ['value-for-duty'], '0.04'), charge('gst', ['value-for-duty', 'duty'], '0.05')],
 * };
 * const cost = landedCost(
 *   { on: '2026-10-15', price: { amount: '100.00', currency: 'USD' }, exchangeRates: { USD: '1.15' } },
 *   regime,
 * );
 * [cost.value.amount, cost.byCharge, cost.landed];
 * // => ['115.00', { duty: '4.60', gst: '5.98' }, '125.58']
 */
export function landedCost(goods: LandedGoods, regime: LandedCostRegime): LandedCost {
  const on = toIsoDate(goods.on, at('on'));
  const { valueRounding, valueRule, charges: prepared } = prepareRegime(regime);
  const { value, told } = customsValue(goods, regime, { on, rounding: valueRounding, rule: valueRule });
  const effects = isMeasured(goods) ? effectsOn(regime.measures, goods, { on, argument: GOODS }) : NO_EFFECTS;
  const permitRequired = effects.permitReason !== null;
  const importable = !permitRequired || goods.importPermit === true;
  const context = readContext(goods, regime, { on, value, effects });
  const charges: LandedCharge[] = [];
  const missing: Missing[] = importable ? [...effects.missing] : [];
  const byCharge: Record<string, string | null> = {};
  let total: Decimal | null = importable ? NOTHING : null;
  for (const charge of prepared) {
    const { id } = charge.rule;
    byCharge[id] = null;
    if (!importable) continue;
    const { lines, amount, why } = chargeLines(charge, context);
    const [only] = lines;
    for (const line of lines) charges.push(line);
    context.amounts.set(id, amount);
    if (why !== null) missing.push({ path: id, why });
    total = amount === null || total === null ? null : plus(total, amount);
    if (amount === null) continue;
    byCharge[id] =
      lines.length === 1 && only !== undefined ? only.amount : amountText(amount, charge.rounding);
  }
  return {
    regimeId: regime.id,
    on,
    currency: regime.currency,
    value: told,
    charges,
    byCharge,
    dutiesAndTaxes: total === null ? null : plainText(total, CENTS),
    landed: total === null ? null : plainText(plus(value, total), CENTS),
    permitRequired,
    importable,
    reason: importable ? null : effects.permitReason,
    rules: effects.rules,
    missing,
  };
}

function isMeasured(goods: LandedGoods): goods is LandedGoods & MeasuredGoods {
  return goods.tariffItem !== undefined && goods.origin !== undefined;
}

function readContext(
  goods: LandedGoods,
  regime: LandedCostRegime,
  given: Pick<ChargeContext, 'on' | 'value' | 'effects'>,
): ChargeContext {
  const { facts, stated, quantity, provenContent } = goods;
  for (const id in facts) requireName(regime.facts, id, at, `facts.${id}`);
  for (const id in stated) requireName(regime.charges, id, at, `stated.${id}`);
  return {
    on: given.on,
    goods,
    value: given.value,
    quantity: quantity === undefined ? ONE : parseDecimal(quantity, at('quantity'), { moreThan: 0 }),
    content:
      provenContent === undefined
        ? NOTHING
        : parseDecimal(provenContent, at('provenContent'), { atLeast: 0 }),
    effects: given.effects,
    amounts: new Map(),
  };
}

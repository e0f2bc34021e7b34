import { toIsoDate, type IsoDate } from '../../core/calendar';
import { parseDecimal, plainText, type Decimal } from '../../core/decimal';
import { CORE_ERRORS, raise } from '../../core/error';
import { CHARGE_ERRORS } from '../error/charge-errors';
import { GOODS_ERRORS } from '../error/goods-errors';
import type { StatedAmount } from '../eligibility/is-eligible';
import { ruleUsed, type RuleUsed } from '../policy/rule-used';
import { amountText, roundAmount, type AmountRounding } from './amount-rounding';
import type { LandedCostRegime, ValueAdjustment } from './landed-cost-regime';
import type { CustomsValue, ValueStep } from './landed-cost-result';
import type { LandedGoods } from './landed-goods';
import { requireName } from './require-name';

/** The value for duty with its steps, and as the number that charges work with. */
export interface ReadValue {
  readonly value: Decimal;
  readonly told: CustomsValue;
}

const at = (path: string) => ({ function: 'landedCost', path: `goods.${path}` });

/** The value that duties are charged on: the one that is stated, or the price adjusted as the regime says. */
export function customsValue(
  goods: LandedGoods,
  regime: LandedCostRegime,
  options: { readonly on: IsoDate; readonly rounding: AmountRounding; readonly rule: RuleUsed },
): ReadValue {
  const { valueForDuty, price } = goods;
  const { rule } = options;
  if ((valueForDuty === undefined) === (price === undefined)) {
    return raise(CHARGE_ERRORS, 'quota/price-or-value', { ...at('valueForDuty'), received: valueForDuty });
  }
  if (price === undefined) {
    const stated = parseDecimal(valueForDuty, at('valueForDuty'), { atLeast: 0 });
    const value = roundAmount(stated, options.rounding);
    const amount = amountText(value, options.rounding);
    return { value, told: { amount, steps: [], exchangeOn: null, rule } };
  }
  const exchangeOn = exchangeDay(goods, regime, options.on);
  const convert = (amount: StatedAmount, path: string) =>
    converted(amount, path, { goods, regime, exchangeOn });
  const first = convert(price, 'price');
  const steps: ValueStep[] = [{ id: 'price', kind: 'price', ...first.step, rule }];
  let exact = first.value;
  const adjust = (kind: 'additions' | 'deductions', known: readonly ValueAdjustment[]) => {
    for (const [id, amount] of Object.entries(goods[kind] ?? {})) {
      const adjustment = requireName(known, id, at, `${kind}.${id}`);
      const { value, step } = convert(amount, `${kind}.${id}`);
      exact = kind === 'additions' ? exact.plus(value) : exact.minus(value);
      const one = kind === 'additions' ? 'addition' : 'deduction';
      steps.push({ id, kind: one, ...step, rule: ruleUsed(`valuation.${kind}.${id}`, adjustment) });
    }
  };
  adjust('additions', regime.valuation.additions);
  adjust('deductions', regime.valuation.deductions);
  if (exact.isNegative() && !exact.isZero()) {
    const params = { range: 'no more than the price and its additions' };
    raise(CORE_ERRORS, 'number/out-of-range', { ...at('deductions'), received: goods.deductions, params });
  }
  const value = roundAmount(exact, options.rounding);
  const amount = amountText(value, options.rounding);
  const foreign = steps.some(({ exchangeRate }) => exchangeRate !== null);
  return { value, told: { amount, steps, exchangeOn: foreign ? exchangeOn : null, rule } };
}

/** The day whose rates of exchange govern; null where it is not stated. */
function exchangeDay(goods: LandedGoods, regime: LandedCostRegime, on: IsoDate): IsoDate | null {
  const { value } = regime.valuation.exchange;
  if (value.known && value.value === 'accounting') return on;
  const { directShipmentOn } = goods;
  return directShipmentOn === undefined ? null : toIsoDate(directShipmentOn, at('directShipmentOn'));
}

interface ConversionContext {
  readonly goods: LandedGoods;
  readonly regime: LandedCostRegime;
  readonly exchangeOn: IsoDate | null;
}

function converted(stated: StatedAmount, path: string, context: ConversionContext) {
  const amount = parseDecimal(stated.amount, at(`${path}.amount`), { atLeast: 0 });
  const { currency } = stated;
  const rate = currency === context.regime.currency ? null : exchangeRate(currency, path, context);
  const value = rate === null ? amount : amount.times(rate);
  const step = {
    amount: plainText(amount),
    currency,
    exchangeRate: rate === null ? null : plainText(rate),
    converted: plainText(value),
  };
  return { value, step };
}

function exchangeRate(currency: string, path: string, context: ConversionContext): Decimal {
  const { goods, regime, exchangeOn } = context;
  const given = Object.hasOwn(goods.exchangeRates ?? {}, currency)
    ? goods.exchangeRates?.[currency]
    : undefined;
  const params = { from: currency, to: regime.currency };
  if (given === undefined || given === null) {
    return raise(GOODS_ERRORS, 'quota/no-exchange-rate', {
      ...at(`${path}.currency`),
      received: currency,
      params,
    });
  }
  const where = `exchangeRates.${currency}`;
  if (typeof given !== 'object') return parseDecimal(given, at(where), { moreThan: 0 });
  if (exchangeOn === null) {
    const received = goods.directShipmentOn;
    return raise(CHARGE_ERRORS, 'quota/no-shipment-day', { ...at('directShipmentOn'), received });
  }
  if (!Object.hasOwn(given, exchangeOn)) {
    const days = Object.keys(given).join(', ');
    return raise(CHARGE_ERRORS, 'quota/no-exchange-rate-on', {
      ...at(where),
      received: days,
      params: { ...params, day: exchangeOn },
    });
  }
  return parseDecimal(given[exchangeOn], at(`${where}.${exchangeOn}`), { moreThan: 0 });
}

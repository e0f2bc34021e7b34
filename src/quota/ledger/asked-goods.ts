import type { IsoDate } from '../../core/calendar';
import { raise } from '../../core/error';
import { errorFrom, type CheckedArgument } from '../../core/input';
import { readValue, type ValueOf } from '../allocation/shipment-value';
import { isEligible, type StatedAmount } from '../eligibility/is-eligible';
import { GOODS_ERRORS } from '../error/goods-errors';
import type { DayTerms, PoolTerms } from './day-terms';
import type { AskingEvent, PermitIssued, QuotaEntry } from './ledger-event';
import { fromScaled, quickScaled, scaledQuantity } from './scaled';
import { within } from './within';

/** Goods that ask for a place, read and checked; nothing about them can fail any more. */
export interface AskedGoods {
  readonly event: AskingEvent;
  readonly on: IsoDate;
  /** Units of the goods, scaled. */
  readonly quantity: number;
  /** Whether each pool is open to them, in the order of the pools. */
  readonly eligible: readonly boolean[];
  /** Whether the price is what bars them from a pool. */
  readonly barredByPrice: boolean;
  /** Value for duty of one unit or of all, in hundredths; -1 where exact decimals must do. */
  readonly hundredths: number;
  readonly perUnit: boolean;
  readonly argument: CheckedArgument;
}

/**
 * Reads goods that ask for a place.
 *
 * @throws GigacastError for everything that can be wrong with them
 */
export function askedGoods(event: AskingEvent, terms: DayTerms, argument: CheckedArgument): AskedGoods {
  const { on } = event;
  const quick = quickScaled(event.quantity, terms.goodsDecimals);
  const quantity =
    quick < 0 ? scaledQuantity(event.quantity, terms.goodsDecimals, within(argument, 'quantity')) : quick;
  if (quantity === 0) {
    raise(GOODS_ERRORS, 'quota/zero-quantity', { ...within(argument, 'quantity'), received: event.quantity });
  }
  if (event.kind === 'reported-use') {
    const eligible = poolNamed(event.pool, terms, argument);
    return { event, on, quantity, eligible, barredByPrice: false, hundredths: -1, perUnit: true, argument };
  }
  if (terms.inForce.caps.length > 0 && event.origin === undefined) {
    const params = { pool: 'countryCaps' };
    raise(GOODS_ERRORS, 'quota/no-origin', { ...within(argument, 'origin'), received: undefined, params });
  }
  const hundredths = readHundredths(event, terms, argument);
  const perUnit = event.unitValue !== undefined;
  const eligible = terms.openToAll ?? terms.pools.map((pool) => mayUse(pool, event, argument));
  let barredByPrice = false;
  for (let place = 0; place < eligible.length; place += 1) {
    if (!eligible[place] && terms.pools[place]?.eligibility?.kind === 'price') barredByPrice = true;
  }
  const goods = { event, on, quantity, eligible, barredByPrice, hundredths, perUnit, argument };
  if (hundredths < 0) exactValueOf(goods, terms);
  return goods;
}

/** The exact value of any part of the goods; undefined where none was stated. */
export function exactValueOf({ event, quantity, argument }: AskedGoods, terms: DayTerms): ValueOf {
  if (event.kind === 'reported-use') return () => undefined;
  const { unitValue, totalValue } = event;
  const stated = { unitValue: unitValue?.amount, totalValue: totalValue?.amount };
  return readValue(stated, fromScaled(quantity, terms.goodsDecimals), argument);
}

function poolNamed(name: string, { pools }: DayTerms, argument: CheckedArgument): readonly boolean[] {
  const eligible = pools.map(({ id }) => id === name);
  if (eligible.includes(true)) return eligible;
  const params = { pools: pools.map(({ id }) => id).join(', ') };
  return raise(GOODS_ERRORS, 'quota/unknown-pool', { ...within(argument, 'pool'), received: name, params });
}

function readHundredths(
  { unitValue, totalValue }: QuotaEntry | PermitIssued,
  { policy }: DayTerms,
  argument: CheckedArgument,
): number {
  requireCurrency(unitValue, 'unitValue', policy.currency, argument);
  requireCurrency(totalValue, 'totalValue', policy.currency, argument);
  if (unitValue !== undefined && totalValue !== undefined) return -1;
  const stated = unitValue ?? totalValue;
  if (stated === undefined) {
    return raise(GOODS_ERRORS, 'quota/no-value', { ...within(argument, 'unitValue'), received: undefined });
  }
  return quickScaled(stated.amount, 2);
}

function requireCurrency(
  value: StatedAmount | undefined,
  field: string,
  currency: string,
  argument: CheckedArgument,
): void {
  if (value === undefined || value.currency === currency) return;
  const details = { ...within(argument, `${field}.currency`), received: value.currency };
  raise(GOODS_ERRORS, 'quota/currency-mismatch', { ...details, params: { currency } });
}

function mayUse(pool: PoolTerms, event: QuotaEntry | PermitIssued, argument: CheckedArgument): boolean {
  const { eligibility } = pool;
  if (eligibility === null) return false;
  if (eligibility.kind === 'any') return true;
  const { fobPrice, unitValue, exchangeRates, origin } = event;
  if (eligibility.kind === 'price' && pool.limit >= 0) {
    const price = eligibility.basis === 'value-for-duty' ? unitValue : fobPrice;
    const amount = price?.currency === eligibility.limit.currency ? quickScaled(price.amount, 2) : -1;
    if (amount >= 0) return eligibility.comparison === '<' ? amount < pool.limit : amount <= pool.limit;
  }
  const goods = {
    ...(fobPrice === undefined ? {} : { fobPrice }),
    ...(unitValue === undefined ? {} : { valueForDuty: unitValue }),
    ...(exchangeRates === undefined ? {} : { exchangeRates }),
    ...(origin === undefined ? {} : { origin }),
  };
  const result = isEligible(eligibility, goods, { pool: pool.id, argument });
  if (result.eligible === null) throw errorFrom([result.issue], 1);
  return result.eligible;
}

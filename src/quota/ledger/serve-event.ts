import type { IsoDate } from '../../core/calendar';
import { Exact, plainText, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import { parseRounding } from '../../core/exact/rounding';
import { errorFrom, type CheckedArgument } from '../../core/input';
import { entryOn, missingOf, type DatedValue } from '../../core/provenance';
import { drawFromPools, type OpenPool } from '../allocation/draw-from-pools';
import { drawRule } from '../allocation/draw-rule';
import { portionsOf } from '../allocation/portion';
import { readQuantity } from '../allocation/read-quantity';
import { readValue, type ValueOf } from '../allocation/shipment-value';
import { isEligible, type StatedAmount } from '../eligibility/is-eligible';
import { QUOTA_ERRORS } from '../errors';
import type { Figure } from '../policy/figure';
import { overQuotaTerms } from '../policy/over-quota';
import type { Pool, QuotaPeriod, QuotaPolicy } from '../policy/quota-policy';
import { countedIn, goodsDecimals } from '../policy/quota-unit';
import type { LedgerEvent, QuotaEntry } from './ledger-event';
import type { Outcome, RuleUsed } from './outcome';

/** A ledger while a batch is counted. */
export interface Working {
  readonly period: Pick<QuotaPeriod, 'id' | 'quotaYear' | 'from' | 'to'>;
  readonly pools: {
    readonly id: string;
    balance: Decimal;
    drawn: Decimal;
    exhaustedOn: IsoDate | null;
  }[];
  beyond: Decimal;
  lastDay: IsoDate | null;
  idsOfLastDay: string[];
  readonly ids: Set<string>;
}

type Served = Extract<Outcome, { readonly status: 'served' }>;

/**
 * Lets one event draw on the pools and charges its portions.
 *
 * Everything that can be wrong with the event is found before the first balance changes.
 */
export function serveEvent(
  working: Working,
  policy: QuotaPolicy,
  event: LedgerEvent,
  argument: CheckedArgument,
): Served {
  const at = (field: string) => ({ ...argument, path: `${argument.path}.${field}` });
  const quantity = readQuantity(event.quantity, goodsDecimals(policy.unit), at('quantity'));
  if (quantity.isZero())
    raise(QUOTA_ERRORS, 'quota/zero-quantity', { ...at('quantity'), received: event.quantity });
  const pools = policy.periods.find(({ id }) => id === working.period.id)?.pools ?? [];
  const valueOf = event.kind === 'entry' ? entryValue(event, quantity, policy, argument) : () => undefined;
  const open = pools.map((pool, index): OpenPool => {
    const balance = working.pools[index]?.balance ?? new Exact(0);
    const eligible = mayUse(pool, event, argument);
    return { id: pool.id, balance, eligible, barredByPrice: event.kind === 'entry' && !eligible };
  });
  if (event.kind === 'reported-use' && !open.some(({ eligible }) => eligible)) {
    const params = { pools: pools.map(({ id }) => id).join(', ') };
    raise(QUOTA_ERRORS, 'quota/unknown-pool', { ...at('pool'), received: event.pool, params });
  }
  const inQuota = entryOn(policy.inQuotaRate, event.on);
  const over = entryOn(policy.overQuota, event.on);
  const inQuotaRate = inQuota.value.known ? inQuota.value.value : null;
  const rounding = policy.rounding.duty.value;
  const draws = drawFromPools(quantity, open, drawRule(policy.unit, valueOf, at('unitValue')));
  const unknownTreatment = { treatment: 'over-quota', rate: null } as const;
  const portions = portionsOf(
    draws,
    pools.map(({ id }) => id),
    valueOf,
    {
      inQuotaRate,
      beyond:
        over.value.known && inQuotaRate !== null
          ? overQuotaTerms(over.value.value, inQuotaRate)
          : unknownTreatment,
      unit: countedIn(policy.unit),
      rounding: parseRounding(
        rounding.known ? rounding.value : { mode: 'half-up', increment: '0.01' },
        at('on'),
      ),
    },
    at('unitValue'),
  );
  working.pools.forEach((pool, index) => {
    const after = draws.balances[index] ?? pool.balance;
    pool.drawn = pool.drawn.plus(pool.balance.minus(after));
    pool.balance = after;
    if (after.isZero()) pool.exhaustedOn ??= event.on;
  });
  working.beyond = working.beyond.plus(draws.over);
  const usesQuota = portions.some(({ pool }) => pool !== null);
  const missing = missingOf({
    ...(usesQuota ? { inQuotaRate: inQuota.value } : {}),
    ...(draws.over.isZero() ? {} : { overQuota: over.value }),
  });
  return {
    status: 'served',
    id: event.id,
    on: event.on,
    portions,
    boundBy: draws.boundBy,
    dutyTotal: dutyTotal(portions),
    rules: rulesUsed(portions, pools, inQuota, over),
    missing,
  };
}

function entryValue(
  entry: QuotaEntry,
  quantity: Decimal,
  policy: QuotaPolicy,
  argument: CheckedArgument,
): ValueOf {
  const { unitValue, totalValue } = entry;
  for (const [field, value] of [
    ['unitValue', unitValue],
    ['totalValue', totalValue],
  ] as const) {
    if (value !== undefined && value.currency !== policy.currency) {
      raise(QUOTA_ERRORS, 'quota/currency-mismatch', {
        ...argument,
        path: `${argument.path}.${field}.currency`,
        received: value.currency,
        params: { currency: policy.currency },
      });
    }
  }
  if (unitValue === undefined && totalValue === undefined) {
    const path = `${argument.path}.unitValue`;
    return raise(QUOTA_ERRORS, 'quota/no-value', { ...argument, path, received: undefined });
  }
  return readValue({ unitValue: unitValue?.amount, totalValue: totalValue?.amount }, quantity, argument);
}

function mayUse(pool: Pool, event: LedgerEvent, argument: CheckedArgument): boolean {
  if (event.kind === 'reported-use') return pool.id === event.pool;
  const { value } = pool.eligibility;
  if (!value.known) return false;
  const { fobPrice, unitValue, exchangeRates } = event;
  const goods: {
    fobPrice?: StatedAmount;
    valueForDuty?: StatedAmount;
    exchangeRates?: typeof exchangeRates;
  } = {
    ...(fobPrice === undefined ? {} : { fobPrice }),
    ...(unitValue === undefined ? {} : { valueForDuty: unitValue }),
  };
  const result = isEligible(value.value, exchangeRates === undefined ? goods : { ...goods, exchangeRates }, {
    pool: pool.id,
    argument,
  });
  if (result.eligible === null) throw errorFrom([result.issue], 1);
  return result.eligible;
}

function dutyTotal(portions: Served['portions']): string | null {
  const charged = portions.filter(({ treatment }) => treatment === 'in-quota' || treatment === 'over-quota');
  if (charged.some(({ duty }) => duty === null)) return null;
  const sum = charged.reduce((total: Decimal, { duty }) => total.plus(duty ?? 0), new Exact(0));
  return plainText(sum, 2);
}

function rulesUsed(
  portions: Served['portions'],
  pools: readonly Pool[],
  inQuota: DatedValue<unknown>,
  over: DatedValue<unknown>,
): readonly RuleUsed[] {
  const used = portions.flatMap(({ pool }) => {
    const found = pools.find(({ id }) => id === pool);
    return found === undefined
      ? []
      : [
          rule(`pools.${found.id}.volume`, found.volume),
          rule(`pools.${found.id}.eligibility`, found.eligibility),
        ];
  });
  return [
    ...used,
    ...(used.length > 0 ? [rule('inQuotaRate', inQuota)] : []),
    ...(portions.some(({ pool }) => pool === null) ? [rule('overQuota', over)] : []),
  ];
}

function rule(parameter: string, { status, source, note }: Omit<Figure<unknown>, 'value'>): RuleUsed {
  return { parameter, status, source, ...(note === undefined ? {} : { note }) };
}

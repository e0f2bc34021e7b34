import { toEpochDay } from '../../core/calendar';
import { Exact } from '../../core/decimal';
import { CENT_HALF_UP } from '../../core/exact';
import { requireCurrency } from '../../core/exact/currencies';
import { parseRounding } from '../../core/exact/rounding';
import type { CheckedArgument } from '../../core/input';
import type { PoolEligibility } from '../eligibility/pool-eligibility';
import { overQuotaTerms } from '../policy/over-quota';
import type { PolicyInForce } from '../policy/policy-on';
import type { QuotaPolicy } from '../policy/quota-policy';
import { countedIn } from '../policy/quota-unit';
import { compileCharge } from './column-charge';
import type { ColumnTerms, PricedPool } from './column-line';

/** What the terms of a line are compiled for. */
export interface TermsContext {
  readonly policy: QuotaPolicy;
  readonly decimals: number;
  readonly minorDecimals: number;
  /** Steps in all pools together, drawn or not. */
  readonly available: number;
  readonly argument: CheckedArgument;
}

/** The terms of a policy from a day on, or what about them columns do not count. */
export function compileTerms(inForce: PolicyInForce, context: TermsContext): ColumnTerms | string {
  const { policy, decimals, minorDecimals, available, argument } = context;
  const administration = inForce.administration.value;
  if (!administration.known || administration.value.method !== 'first-come-first-served') {
    return 'an allocation other than first come first served';
  }
  const { sameDay, proRataRounding = 'largest-remainder', permit } = administration.value;
  if (permit?.requiredAtEntry === true) return 'permits that goods need at entry';
  if (inForce.countryCaps !== null) return 'limits by country';
  const availability = inForce.availability?.value;
  if (availability?.known === true && availability.value.kind !== 'open') {
    return `a quota that is ${availability.value.kind} from ${inForce.on}`;
  }
  const { inQuotaRate, overQuota } = inForce;
  if (!inQuotaRate.value.known || !overQuota.value.known) return 'rates that are not known';
  const limits = limitsOf(inForce, argument);
  if (typeof limits === 'string') return limits;
  const stated = policy.rounding.duty.value;
  const rounding = stated.known ? stated.value : CENT_HALF_UP;
  const scale = {
    decimals,
    minorDecimals,
    unit: countedIn(policy.unit),
    rounding: parseRounding(rounding, argument),
  };
  const inside = compileCharge(inQuotaRate.value.value, scale);
  if (typeof inside === 'string') return inside;
  const { rate } = overQuotaTerms(overQuota.value.value, inQuotaRate.value.value);
  const beyond = rate === null ? null : compileCharge(rate, scale);
  if (typeof beyond === 'string') return beyond;
  const critical = inForce.critical?.value;
  return {
    from: toEpochDay(inForce.on),
    limits,
    priced: pricedPool(inForce),
    proRata: sameDay === 'pro-rata' ? proRataRounding : null,
    mode: rounding.mode,
    inside,
    beyond,
    criticalFrom: critical?.known === true ? stepsFrom(critical.value.threshold, available) : null,
  };
}

/** The highest price that each pool admits, in minor units of the one currency and on the one basis they name. */
function limitsOf({ pools }: PolicyInForce, argument: CheckedArgument): readonly (number | null)[] | string {
  const rules = pools.map(({ eligibility: { value } }) => (value.known ? value.value : null));
  if (rules.includes(null)) return 'pools of which it is not known who may use them';
  if (rules.some((rule) => rule?.kind === 'origin')) return 'pools for goods by their origin';
  const prices = rules.filter((rule) => rule?.kind === 'price') as readonly PriceRule[];
  if (new Set(prices.map(({ basis, limit }) => `${basis} ${limit.currency}`)).size > 1) {
    return 'prices in several currencies or on several bases';
  }
  return rules.map((rule) => (rule?.kind === 'price' ? highestOf(rule, argument) : null));
}

function pricedPool({ pools }: PolicyInForce): PricedPool | null {
  for (const { id, eligibility } of pools) {
    const { value } = eligibility;
    if (value.known && value.value.kind === 'price') return { pool: id, basis: value.value.basis };
  }
  return null;
}

type PriceRule = Extract<PoolEligibility, { readonly kind: 'price' }>;

function highestOf({ limit, comparison }: PriceRule, argument: CheckedArgument): number {
  const decimals = requireCurrency(limit.currency, argument);
  const minor = new Exact(limit.amount).times(new Exact(10).pow(decimals));
  const floor = minor.floor();
  const highest = comparison === '<' && floor.eq(minor) ? floor.minus(1) : floor;
  return Math.max(-1, highest.toNumber());
}

/** The least whole number of steps that is at least a share of so many. */
function stepsFrom(share: string, available: number): number {
  return new Exact(share).times(available).ceil().toNumber();
}

import type { IsoDate } from '../../core/calendar';
import { Exact } from '../../core/decimal';
import { compileRate, type CompiledRate, type Rounding } from '../../core/exact';
import { parseRounding, type ParsedRounding } from '../../core/exact/rounding';
import type { Missing } from '../../core/provenance';
import { sumDecimals } from '../../core/exact';
import type { PoolEligibility } from '../eligibility/pool-eligibility';
import type { Figure } from '../policy/figure';
import { overQuotaTerms, type OverQuotaTerms } from '../policy/over-quota';
import { policyOn, type PolicyInForce } from '../policy/policy-on';
import type { QuotaPolicy } from '../policy/quota-policy';
import { countedIn, decimalsOf, goodsDecimals } from '../policy/quota-unit';
import type { Rate } from '../rate/rate';
import type { RuleUsed } from './outcome';
import { quickScaled } from './scaled';

/** A pool as the entries of a day meet it. */
export interface PoolTerms {
  readonly id: string;
  /** Null where it is unknown: nobody can tell who may use the pool. */
  readonly eligibility: PoolEligibility | null;
  /** A price limit in hundredths, for prices of the same currency; -1 where a closer look is needed. */
  readonly limit: number;
}

/** The rates of a day for values with so many decimals. */
export interface CompiledRates {
  readonly inQuota: CompiledRate | null;
  readonly over: CompiledRate | null;
  /** Rounds a value without changing it. */
  readonly value: CompiledRate;
}

/** What the entries of one day are measured by, resolved once. */
export interface DayTerms {
  readonly policy: QuotaPolicy;
  readonly inForce: PolicyInForce;
  /** Decimals of the balance, and of a quantity of goods. */
  readonly decimals: number;
  readonly goodsDecimals: number;
  readonly unit: string;
  readonly pools: readonly PoolTerms[];
  /** True for every pool, where any goods may use them all; else null. */
  readonly openToAll: readonly boolean[] | null;
  readonly proRata: boolean;
  readonly permitRequired: boolean;
  readonly inQuotaRate: Rate | null;
  readonly beyond: OverQuotaTerms;
  readonly rounding: ParsedRounding;
  /** Rates by the decimals of the values, compiled when they are first asked for. */
  readonly compiled: Map<number, CompiledRates | null>;
  /** Lists of rules by what was used, so that outcomes share them. */
  readonly rules: Map<number, readonly RuleUsed[]>;
  readonly missing: Readonly<Record<'inside' | 'beyond' | 'both', readonly Missing[]>>;
}

const CENT: Rounding = /* @__PURE__ */ Object.freeze({ mode: 'half-up', increment: '0.01' });

/** Resolves a policy for a day of the period of a ledger. */
export function dayTerms(policy: QuotaPolicy, on: IsoDate): DayTerms {
  const inForce = policyOn(policy, on);
  // Days outside the periods are refused before anything is resolved.
  if (!inForce.inForce) throw new RangeError(`${policy.id} has no terms on ${on}`);
  const { inQuotaRate, overQuota } = inForce;
  const rate = inQuotaRate.value.known ? inQuotaRate.value.value : null;
  const administration = inForce.administration.value;
  const rounding = policy.rounding.duty.value;
  const lacksInside = missingOf('inQuotaRate', inQuotaRate);
  const lacksBeyond = missingOf('overQuota', overQuota);
  const rule = administration.known ? administration.value : undefined;
  return {
    policy,
    inForce,
    decimals: decimalsOf(policy.unit),
    goodsDecimals: goodsDecimals(policy.unit),
    unit: countedIn(policy.unit),
    pools: inForce.pools.map(({ id, eligibility }) => ({
      id,
      eligibility: eligibility.value.known ? eligibility.value.value : null,
      limit: limitOf(eligibility),
    })),
    openToAll: inForce.pools.every(({ eligibility: { value } }) => value.known && value.value.kind === 'any')
      ? inForce.pools.map(() => true)
      : null,
    proRata: rule?.method === 'first-come-first-served' && rule.sameDay === 'pro-rata',
    permitRequired: rule?.method === 'first-come-first-served' && rule.permit?.requiredAtEntry === true,
    inQuotaRate: rate,
    beyond:
      overQuota.value.known && rate !== null
        ? overQuotaTerms(overQuota.value.value, rate)
        : { treatment: 'over-quota', rate: null },
    rounding: parseRounding(rounding.known ? rounding.value : CENT, {
      function: 'applyEvents',
      path: 'policy',
    }),
    compiled: new Map(),
    rules: new Map(),
    missing: { inside: lacksInside, beyond: lacksBeyond, both: [...lacksInside, ...lacksBeyond] },
  };
}

/** The rates of a day ready for values with so many decimals; null where exact decimals must do. */
export function compiledRates(terms: DayTerms, decimals: number): CompiledRates | null {
  const known = terms.compiled.get(decimals);
  if (known !== undefined) return known;
  const compiled = compile(terms, decimals);
  terms.compiled.set(decimals, compiled);
  return compiled;
}

function compile(terms: DayTerms, decimals: number): CompiledRates | null {
  const { value } = terms.policy.rounding.duty;
  const rounding = value.known ? value.value : CENT;
  if (terms.rounding.decimals !== 2 || decimals > 12) return null;
  const ofRate = (rate: Rate | null): CompiledRate | null | undefined => {
    if (rate === null) return null;
    const shares = rate.components.map((component) =>
      component.kind === 'ad-valorem' ? component : undefined,
    );
    if (shares.some((share) => share === undefined || Object.keys(share).length > 2)) return undefined;
    const sum = sumDecimals(shares.map((share) => share?.rate ?? '0'));
    // Finer rates than that are left to exact decimals.
    if (new Exact(sum).decimalPlaces() > 8) return undefined;
    return compileRate(sum, { rounding, decimals, atMost: 10 });
  };
  const inQuota = ofRate(terms.inQuotaRate);
  const over = ofRate(terms.beyond.rate);
  if (inQuota === undefined || over === undefined) return null;
  return { inQuota, over, value: compileRate(1, { rounding, decimals }) };
}

function limitOf({ value }: Figure<PoolEligibility>): number {
  if (!value.known || value.value.kind !== 'price') return -1;
  return quickScaled(value.value.limit.amount, 2);
}

function missingOf(path: string, { value }: Figure<unknown>): readonly Missing[] {
  return value.known ? [] : [{ path, why: value.why }];
}

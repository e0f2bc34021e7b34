import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { Exact } from '../../core/decimal';
import { compareDecimals } from '../../core/exact';
import type { Known } from '../../core/provenance';
import type { PoolEligibility } from '../eligibility/pool-eligibility';
import { policyOn, type PolicyInForce } from '../policy/policy-on';
import type { QuotaPolicy } from '../policy/quota-policy';
import { decimalsOf } from '../policy/quota-unit';
import type { QuotaLedger } from './ledger';

/** Which day is asked about. */
export interface UnusablePoolsOptions {
  readonly on: DateLike;
}

/**
 * Why nobody can use a pool; the first that holds.
 *
 * `not-open`: the period begins later. `period-over`: drawings on it have ended. `exhausted`: nothing is left.
 * `suspended`, `blocked`: the quota is, so for now. `eligibility-unknown`: nobody can tell whose pool it is.
 * `no-such-goods`: no goods of the policy meet its condition. `country-caps`: every country that may use it has used
 * its part.
 */
export type WhyUnusable =
  | 'not-open'
  | 'period-over'
  | 'exhausted'
  | 'suspended'
  | 'blocked'
  | 'eligibility-unknown'
  | 'no-such-goods'
  | 'country-caps';

/** A pool that nobody can use, and what lies in it. */
export interface UnusablePool {
  readonly pool: string;
  readonly because: WhyUnusable;
  /** Units that are left in it. */
  readonly balance: string;
  /** Why the eligibility is not known, where that is the reason. */
  readonly why?: string;
}

/**
 * The pools of a ledger that nobody can use on a day, and why: used up, out of time, or closed to all goods there are.
 *
 * A pool with units that no goods can reach is a slip in the policy, or volume that will be carried over or lost.
 *
 * @param ledger - a state from `openLedger`, `applyEvents` or `closeDay`
 * @param policy - the policy with which the ledger was opened
 * @param options - the day
 * @throws GigacastError `date/*`
 * @example
 * const policy = definePolicy({
 *   id: 'demo', jurisdiction: 'CA', currency: 'CAD', from: '2026-01-01', to: '2026-12-31', volume: 10,
 *   inQuotaRate: '0.061', overQuota: { kind: 'refuse', reason: 'no permit' }, source: { title: 'An example' },
 * });
 * const opened = openLedger(policy, { on: '2026-01-01' });
 * if (!opened.opened) throw new Error(opened.why);
 * unusablePools(opened.ledger, policy, { on: '2027-01-01' });
 * // => [{ pool: 'general', because: 'period-over', balance: '10' }]
 */
export function unusablePools(
  ledger: QuotaLedger,
  policy: QuotaPolicy,
  { on: day }: UnusablePoolsOptions,
): readonly UnusablePool[] {
  const on = toIsoDate(day, { function: 'unusablePools', path: 'on' });
  const { from, to } = ledger.period;
  const terms = policyOn(policy, on < from ? from : on > to ? to : on);
  if (!terms.inForce) return [];
  return ledger.pools.flatMap((pool): UnusablePool[] => {
    const { id, balance } = pool;
    const eligibility = terms.pools.find((each) => each.id === id)?.eligibility.value;
    const because =
      outOfTime(ledger, terms, on) ??
      (compareDecimals(balance, 0) === 0 ? 'exhausted' : undefined) ??
      closed(ledger, terms) ??
      outOfReach(eligibility, { ledger, policy, terms });
    if (because === undefined) return [];
    const why =
      because === 'eligibility-unknown' && eligibility?.known === false ? eligibility.why : undefined;
    return [{ pool: id, because, balance, ...(why === undefined ? {} : { why }) }];
  });
}

function outOfTime({ period }: QuotaLedger, terms: PolicyInForce, on: IsoDate): WhyUnusable | undefined {
  if (on < period.from) return 'not-open';
  const stop = terms.drawingStops?.value;
  const last = stop?.known === true && stop.value < period.to ? stop.value : period.to;
  return on > last ? 'period-over' : undefined;
}

function closed({ state }: QuotaLedger, { availability }: PolicyInForce): WhyUnusable | undefined {
  const value = availability?.value;
  const kinds = [state, value?.known === true ? value.value.kind : 'open'];
  return kinds.includes('suspended') ? 'suspended' : kinds.includes('blocked') ? 'blocked' : undefined;
}

interface Reach {
  readonly ledger: QuotaLedger;
  readonly policy: QuotaPolicy;
  readonly terms: PolicyInForce;
}

function outOfReach(eligibility: Known<PoolEligibility> | undefined, reach: Reach): WhyUnusable | undefined {
  if (eligibility?.known !== true) return 'eligibility-unknown';
  const { value } = eligibility;
  if (value.kind === 'price') {
    const room = compareDecimals(value.limit.amount, 0);
    if (room < 0 || (room === 0 && value.comparison === '<')) return 'no-such-goods';
  }
  const origins = originsOf(value, reach.policy);
  if (origins === null) return undefined;
  if (origins.length === 0) return 'no-such-goods';
  return origins.every((origin) => hasUsedItsPart(origin, reach)) ? 'country-caps' : undefined;
}

/** The countries whose goods may use a pool; null where any may. */
function originsOf(
  eligibility: PoolEligibility,
  { origins, exclusions = [] }: QuotaPolicy,
): readonly string[] | null {
  const own = eligibility.kind === 'origin' ? eligibility.origins : null;
  const named = origins.length > 0 ? origins : null;
  const both =
    own === null || named === null ? (own ?? named) : own.filter((origin) => named.includes(origin));
  const left = (origin: string) =>
    !exclusions.some((exclusion) => exclusion.kind === 'origin' && exclusion.origins.includes(origin));
  return both === null ? null : both.filter(left);
}

function hasUsedItsPart(origin: string, { ledger, policy, terms: { caps } }: Reach): boolean {
  const cap = caps.find((each) => each.origin === origin) ?? caps.find((each) => each.origin === null);
  const drawn = ledger.origins.find((each) => each.origin === origin)?.drawn ?? '0';
  if (cap === undefined) return false;
  // The ledger draws in whole steps of the unit.
  const steps = new Exact(cap.volume).toDecimalPlaces(decimalsOf(policy.unit), Exact.ROUND_DOWN);
  return steps.lte(drawn);
}

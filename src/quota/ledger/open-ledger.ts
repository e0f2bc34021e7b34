import type { DateLike } from '../../core/calendar';
import { Exact, plainText } from '../../core/decimal';
import { raise } from '../../core/error';
import type { Missing } from '../../core/provenance';
import { QUOTA_ERRORS } from '../errors';
import { policyOn, type PolicyInForce, type PolicyNotInForce } from '../policy/policy-on';
import type { QuotaPolicy } from '../policy/quota-policy';
import type { LedgerPool, QuotaLedger } from './ledger';

/** The period that is opened. */
export interface OpenLedgerOptions {
  /** Any day of the period. */
  readonly on: DateLike;
  /** State at the end of the period whose unused volume is carried over, where there is one. */
  readonly previous?: QuotaLedger;
}

/** A ledger, or why there is none: the policy has no terms on that day, or the size of its pools is unknown. */
export type OpenedLedger =
  | { readonly opened: true; readonly ledger: QuotaLedger }
  | { readonly opened: false; readonly why: 'not-in-force'; readonly terms: PolicyNotInForce }
  | { readonly opened: false; readonly why: 'unknown'; readonly missing: readonly Missing[] };

/**
 * Opens the ledger of the period that holds a day, with the volume of that period and what is carried into it.
 *
 * A period never silently lends its balance to another: what is carried over comes from the ledger that the caller
 * passes, and only where the policy says so. A carry-over that is not published is left out and listed as missing.
 *
 * @param policy - a policy that `parsePolicy` accepts
 * @param options - the day, and the ledger of the period before where its unused volume is carried over
 * @throws GigacastError `quota/needs-previous-ledger`, `quota/other-previous-ledger`; `date/*`
 * @example
 * const policy = definePolicy({
 *   id: 'demo', jurisdiction: 'CA', currency: 'CAD', from: '2026-01-01', to: '2026-12-31', volume: 100,
 *   inQuotaRate: '0.061', overQuota: { kind: 'refuse', reason: 'no permit' }, source: { title: 'An example' },
 * });
 * const opened = openLedger(policy, { on: '2026-03-01' });
 * opened.opened && opened.ledger.pools[0]?.balance; // => '100'
 */
export function openLedger(policy: QuotaPolicy, options: OpenLedgerOptions): OpenedLedger {
  const terms = policyOn(policy, options.on);
  if (!terms.inForce) return { opened: false, why: 'not-in-force', terms };
  const carried = carriedInto(terms, options.previous);
  const pools = terms.pools.flatMap(({ id, volume }): LedgerPool[] => {
    if (!volume.value.known) return [];
    const carriedIn = carried.get(id) ?? '0';
    const balance = new Exact(volume.value.value).plus(carriedIn);
    return [
      {
        id,
        volume: plainText(new Exact(volume.value.value)),
        carriedIn,
        drawn: '0',
        balance: plainText(balance),
        exhaustedOn: balance.isZero() ? terms.period.from : null,
      },
    ];
  });
  if (pools.length < terms.pools.length || terms.pools.some(({ eligibility }) => !eligibility.value.known)) {
    return { opened: false, why: 'unknown', missing: terms.missing };
  }
  return {
    opened: true,
    ledger: {
      schemaVersion: 1,
      policyId: policy.id,
      period: terms.period,
      pools,
      beyond: '0',
      lastDay: null,
      idsOfLastDay: [],
      missing: terms.missing,
    },
  };
}

/** What each pool takes over, by its id. */
function carriedInto(terms: PolicyInForce, previous: QuotaLedger | undefined): ReadonlyMap<string, string> {
  const at = { function: 'openLedger', path: 'previous', received: previous };
  const rule = terms.carryOver.value;
  if (!rule.known || rule.value.kind !== 'unused-of') return new Map();
  const period = rule.value.periodId;
  if (previous === undefined) {
    return raise(QUOTA_ERRORS, 'quota/needs-previous-ledger', { ...at, params: { period } });
  }
  if (previous.policyId !== terms.policyId || previous.period.id !== period) {
    const received = `${previous.period.id} under ${previous.policyId}`;
    const params = { period, policy: terms.policyId };
    return raise(QUOTA_ERRORS, 'quota/other-previous-ledger', { ...at, received, params });
  }
  return new Map(previous.pools.map(({ id, balance }) => [id, balance]));
}

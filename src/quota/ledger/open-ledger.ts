import type { DateLike, IsoDate } from '../../core/calendar';
import { Exact, plainText } from '../../core/decimal';
import { raise, type MessageParams } from '../../core/error';
import type { Missing } from '../../core/provenance';
import { LEDGER_ERRORS } from '../error/ledger-errors';
import { policyOn, type PolicyInForce, type PolicyNotInForce } from '../policy/policy-on';
import type { QuotaPolicy } from '../policy/quota-policy';
import type { LedgerPool, QuotaLedger } from './ledger';
import type { StatusEvent } from './outcome';

/** The period that is opened. */
export interface OpenLedgerOptions {
  /** Any day of the period. */
  readonly on: DateLike;
  /** State at the end of the period whose unused volume is carried over, where there is one. */
  readonly previous?: QuotaLedger;
}

/** A ledger, or why there is none: the policy has no terms on that day, or the size of its pools is unknown. */
export type OpenedLedger =
  | {
      readonly opened: true;
      readonly ledger: QuotaLedger;
      /** That it opened, and which pools have nothing from the first day. */
      readonly statusEvents: readonly StatusEvent[];
    }
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
  const asked = policyOn(policy, options.on);
  if (!asked.inForce) return { opened: false, why: 'not-in-force', terms: asked };
  // The period opens with the volumes of its first day; amendments come on their day.
  const terms = policyOn(policy, asked.period.from) as PolicyInForce;
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
        transferred: '0',
        lapsed: '0',
        drawn: '0',
        balance: plainText(balance),
        overdrawn: '0',
        exhaustedOn: balance.isZero() ? terms.period.from : null,
      },
    ];
  });
  if (pools.length < terms.pools.length || terms.pools.some(({ eligibility }) => !eligibility.value.known)) {
    return { opened: false, why: 'unknown', missing: terms.missing };
  }
  return {
    opened: true,
    statusEvents: [
      { kind: 'opened', on: terms.period.from, pool: null },
      ...pools.flatMap(({ id, exhaustedOn }): StatusEvent[] =>
        exhaustedOn === null ? [] : [{ kind: 'exhausted', on: exhaustedOn, pool: id }],
      ),
    ],
    ledger: {
      schemaVersion: 2,
      policyId: policy.id,
      period: terms.period,
      pools,
      beyond: '0',
      origins: [],
      state: 'open',
      criticalOn: null,
      carriedUntil: carriedUntil(terms),
      lastDay: null,
      closed: false,
      idsOfLastDay: [],
      pending: [],
      permits: [],
      missing: terms.missing,
    },
  };
}

/** The last day on which what is carried over may be drawn, where the policy sets one. */
function carriedUntil({ carryOver: { value } }: PolicyInForce): IsoDate | null {
  return value.known && value.value.kind === 'unused-of' ? (value.value.until ?? null) : null;
}

/** What each pool takes over, by its id. */
function carriedInto(terms: PolicyInForce, previous: QuotaLedger | undefined): ReadonlyMap<string, string> {
  const refuse = (code: keyof typeof LEDGER_ERRORS, received: unknown, params: MessageParams) =>
    raise(LEDGER_ERRORS, code, { function: 'openLedger', path: 'previous', received, params });
  const rule = terms.carryOver.value;
  if (!rule.known || rule.value.kind !== 'unused-of') return new Map();
  const period = rule.value.periodId;
  if (previous === undefined) {
    return refuse('quota/needs-previous-ledger', previous, { period });
  }
  if (previous.policyId !== terms.policyId || previous.period.id !== period) {
    const received = `${previous.period.id} under ${previous.policyId}`;
    refuse('quota/other-previous-ledger', received, { period, policy: terms.policyId });
  }
  if (previous.pending.length > 0) {
    refuse('quota/no-such-state', previous.pending, { needed: 'closed, with nothing pending' });
  }
  return new Map(previous.pools.map(({ id, balance }) => [id, balance]));
}

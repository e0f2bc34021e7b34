import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { changeDays } from './change-days';
import type { PolicyInForce, PolicyNotInForce } from './policy-in-force';
import type { QuotaPeriod, QuotaPolicy } from './quota-policy';
import { resolveTerms } from './resolve-terms';

export type { PolicyInForce, PolicyNotInForce } from './policy-in-force';

/** Days over which nothing about a policy changes, with its terms once they have been asked for. */
interface Stretch {
  readonly from: IsoDate;
  readonly period: QuotaPeriod;
  terms?: PolicyInForce;
}

/**
 * The stretches of every policy that was asked about.
 *
 * A policy is a value that nobody changes, so what was worked out for it once holds as long as it lives.
 */
const STRETCHES = /* @__PURE__ */ new WeakMap<QuotaPolicy, readonly Stretch[]>();

/**
 * The terms of a policy on a day.
 *
 * Every parameter comes out as exactly one value or as a stated unknown; nothing is taken from another period. Volumes
 * that a text sets by a rule are worked out. The same policy object gives the same figures, not only equal ones, on all
 * days between two changes; a policy must not be changed after it was asked about.
 *
 * @param policy - a policy that `parsePolicy` accepts
 * @param date - the day, as the law sees it
 * @throws GigacastError `date/*` if the date is none
 * @example
 * const policy = definePolicy({
 *   id: 'demo', jurisdiction: 'CA', currency: 'CAD', from: '2026-01-01', to: '2026-12-31', volume: 100,
 *   inQuotaRate: '0.061', overQuota: { kind: 'refuse', reason: 'no permit' }, source: { title: 'An example' },
 * });
 * const terms = policyOn(policy, '2026-10-15');
 * terms.inForce && terms.volume.value; // => { known: true, value: '100' }
 */
export function policyOn(policy: QuotaPolicy, date: DateLike): PolicyInForce | PolicyNotInForce {
  const on = toIsoDate(date, { function: 'policyOn', path: 'date' });
  const stretch = stretchOn(stretchesOf(policy), on);
  if (stretch === undefined || on > stretch.period.to) return notInForce(policy, on);
  const terms = (stretch.terms ??= resolveTerms(policy, stretch.period, on));
  return { ...terms, on };
}

function stretchesOf(policy: QuotaPolicy): readonly Stretch[] {
  const known = STRETCHES.get(policy);
  if (known !== undefined) return known;
  const stretches = policy.periods.flatMap((period): Stretch[] =>
    changeDays(policy, period).map((from) => ({ from, period })),
  );
  STRETCHES.set(policy, stretches);
  return stretches;
}

/** The last stretch that begins on the day or before it. */
function stretchOn(stretches: readonly Stretch[], on: IsoDate): Stretch | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle] as Stretch).from <= on) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1];
}

function notInForce(policy: QuotaPolicy, on: IsoDate): PolicyNotInForce {
  const from = policy.periods[0]?.from ?? on;
  const to = policy.periods[policy.periods.length - 1]?.to ?? on;
  const before = on < from;
  const note = before ? policy.outside?.before : policy.outside?.after;
  return {
    inForce: false,
    policyId: policy.id,
    on,
    why: before ? 'before-first-period' : 'after-last-period',
    ...(note === undefined ? {} : { note }),
    from,
    to,
  };
}

import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { entryOn, missingOf, type Known, type Missing } from '../../core/provenance';
import type { Rate } from '../rate/rate';
import type { Figure } from './figure';
import type {
  Administration,
  CarryOver,
  Pool,
  PolicyStanding,
  QuotaPeriod,
  QuotaPolicy,
} from './quota-policy';
import type { Treatment } from './treatment';

/** The terms of a policy on one day: one value per parameter, or a stated unknown, each with its source. */
export interface PolicyInForce {
  readonly inForce: true;
  readonly policyId: string;
  readonly standing: PolicyStanding;
  readonly on: IsoDate;
  readonly period: Pick<QuotaPeriod, 'id' | 'quotaYear' | 'from' | 'to'>;
  /** Volume of the period without anything carried over, in the unit of the quota. */
  readonly volume: Figure<string>;
  /** In the order in which eligible goods draw on them. */
  readonly pools: readonly Pool[];
  readonly carryOver: Figure<CarryOver>;
  readonly administration: Figure<Administration>;
  readonly inQuotaRate: Figure<Rate>;
  readonly overQuota: Figure<Treatment>;
  /** The parameters that are unknown on that day, with the reasons. */
  readonly missing: readonly Missing[];
}

/** A day on which a policy has no terms. */
export interface PolicyNotInForce {
  readonly inForce: false;
  readonly policyId: string;
  readonly on: IsoDate;
  readonly why: 'before-first-period' | 'after-last-period';
  /** First and last day of the policy's periods. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * The terms of a policy on a day.
 *
 * Every parameter comes out as exactly one value or as a stated unknown; nothing is taken from another period.
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
  const period = policy.periods.find(({ from, to }) => from <= on && on <= to);
  if (period === undefined) {
    const from = policy.periods[0]?.from ?? on;
    const to = policy.periods[policy.periods.length - 1]?.to ?? on;
    const why = on < from ? 'before-first-period' : 'after-last-period';
    return { inForce: false, policyId: policy.id, on, why, from, to };
  }
  const { id, quotaYear, from, to, volume, pools, carryOver } = period;
  const administration = figureOf(entryOn(policy.administration, on));
  const inQuotaRate = figureOf(entryOn(policy.inQuotaRate, on));
  const overQuota = figureOf(entryOn(policy.overQuota, on));
  return {
    inForce: true,
    policyId: policy.id,
    standing: policy.standing,
    on,
    period: { id, quotaYear, from, to },
    volume,
    pools,
    carryOver,
    administration,
    inQuotaRate,
    overQuota,
    missing: missingOf({
      volume: volume.value,
      ...poolValues(pools),
      carryOver: carryOver.value,
      administration: administration.value,
      inQuotaRate: inQuotaRate.value,
      overQuota: overQuota.value,
    }),
  };
}

/** A dated value without its interval. */
function figureOf<T>({ value, status, source, note }: Figure<T>): Figure<T> {
  return { value, status, source, ...(note === undefined ? {} : { note }) };
}

function poolValues(pools: readonly Pool[]): Readonly<Record<string, Known<unknown>>> {
  return Object.fromEntries(
    pools.flatMap(({ id, volume, share, eligibility }) => [
      [`pools.${id}.volume`, volume.value],
      ...(share === undefined ? [] : [[`pools.${id}.share`, share.value] as const]),
      [`pools.${id}.eligibility`, eligibility.value],
    ]),
  );
}

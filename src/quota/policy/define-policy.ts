import { addDays, toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { parseDecimal, plainText } from '../../core/decimal';
import { raise } from '../../core/error';
import { CENT_HALF_UP, type DecimalInput } from '../../core/exact';
import type { Dated, Source } from '../../core/provenance';
import type { PoolEligibility } from '../eligibility/pool-eligibility';
import { POLICY_ERRORS } from '../error/policy-errors';
import type { RateInput } from '../rate/rate';
import { readRate } from '../rate/read-rate';
import type { Figure } from './figure';
import { parsePolicy } from './parse-policy';
import type { Pool, QuotaPeriod, QuotaPolicy } from './quota-policy';
import type { QuotaUnit } from './quota-unit';
import type { Treatment } from './treatment';

/** A pool of a policy of one's own. */
export interface OwnPool {
  readonly id: string;
  /** Units (0 or more). */
  readonly volume: DecimalInput;
  /** @defaultValue any goods */
  readonly eligibility?: PoolEligibility;
}

/** A policy of one's own in a dozen lines: one quota for successive periods of one length. */
export interface OwnPolicy {
  readonly id: string;
  /** @defaultValue the id */
  readonly title?: string;
  /** ISO 3166 code of the importing country. */
  readonly jurisdiction: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** First day. */
  readonly from: DateLike;
  /** Last day (included). */
  readonly to: DateLike;
  /** First days of further periods between the two; each starts afresh. */
  readonly splitOn?: readonly DateLike[];
  /** Units of each period; left out where pools are given. */
  readonly volume?: DecimalInput;
  /** Pools of each period, in the order in which eligible goods draw on them. */
  readonly pools?: readonly OwnPool[];
  /** @defaultValue whole pieces */
  readonly unit?: QuotaUnit;
  /** A fraction for an ad valorem rate, or a rate as data. */
  readonly inQuotaRate: RateInput;
  readonly overQuota: Treatment;
  /** Where the figures come from. */
  readonly source: Source;
  /** Carries what a period leaves unused into the next one. @defaultValue false */
  readonly carriesOver?: boolean;
  /** How requests of the day are served on which the volume runs out. @defaultValue 'order-given' */
  readonly sameDay?: 'pro-rata' | 'order-given';
}

/**
 * Writes a policy of one's own, first come first served, and checks it.
 *
 * Every value carries the one source and the status `convention`; the policy stands as `illustrative`.
 *
 * @throws GigacastError `quota/volume-or-pools`, as `parsePolicy`; `date/*` and `decimal/*`
 * @example
 * definePolicy({
 *   id: 'steel-pipe', jurisdiction: 'CA', currency: 'CAD', from: '2026-01-01', to: '2026-12-31',
 *   splitOn: ['2026-07-01'], volume: '10369.2', unit: { kind: 'mass', unit: 'kg', decimals: 3 },
 *   inQuotaRate: 0, overQuota: { kind: 'surtax', mode: 'adding', rate: adValoremRate('0.5') },
 *   source: { title: 'An example' },
 * }).periods.map(({ id, to }) => `${id} ends ${to}`);
 * // => ['period-1 ends 2026-06-30', 'period-2 ends 2026-12-31']
 */
export function definePolicy(own: OwnPolicy): QuotaPolicy {
  const at = (path: string) => ({ function: 'definePolicy', path });
  const figure = <T>(value: T): Figure<T> => ({
    value: { known: true, value },
    status: 'convention',
    source: own.source,
  });
  const from = toIsoDate(own.from, at('from'));
  const to = toIsoDate(own.to, at('to'));
  const dated = <T>(name: string, unit: string, value: T): Dated<T> => ({
    name,
    unit,
    values: [{ from, to, ...figure(value) }],
  });
  if ((own.pools === undefined) === (own.volume === undefined)) {
    raise(POLICY_ERRORS, 'quota/volume-or-pools', { ...at('volume'), received: own.volume });
  }
  const given = own.pools ?? [{ id: 'general', volume: own.volume ?? 0 }];
  const volumes = given.map(({ volume }, index) =>
    parseDecimal(volume, at(own.pools === undefined ? 'volume' : `pools[${index}].volume`)),
  );
  const pools = given.map(({ id, eligibility }: OwnPool, index): Pool => {
    const volume = figure(plainText(volumes[index] ?? parseDecimal(0, at('volume'))));
    return { id, title: id, volume, eligibility: figure(eligibility ?? { kind: 'any' }) };
  });
  const sum = volumes.reduce((total, volume) => total.plus(volume));
  const starts = [from, ...(own.splitOn ?? []).map((day, index) => toIsoDate(day, at(`splitOn[${index}]`)))];
  return parsePolicy({
    schemaVersion: 1,
    id: own.id,
    title: own.title ?? own.id,
    jurisdiction: own.jurisdiction,
    standing: 'illustrative',
    goods: { description: own.title ?? own.id, tariffItems: [], status: 'convention', source: own.source },
    origins: [],
    unit: own.unit ?? { kind: 'pieces', noun: 'pieces' },
    currency: own.currency,
    administration: dated('administration', 'method', {
      method: 'first-come-first-served',
      countedOn: 'acceptance-of-declaration',
      ...(own.sameDay === undefined ? {} : { sameDay: own.sameDay }),
    }),
    periods: starts.map((start, index) =>
      period(start, starts[index + 1], { to, index, own, pools, volume: figure(plainText(sum)) }),
    ),
    inQuotaRate: dated('inQuotaRate', 'rate of duty', readRate(own.inQuotaRate, at('inQuotaRate'))),
    overQuota: dated('overQuota', 'treatment', own.overQuota),
    rounding: { duty: figure(CENT_HALF_UP) },
  });
}

interface PeriodParts {
  readonly to: IsoDate;
  readonly index: number;
  readonly own: OwnPolicy;
  readonly pools: readonly Pool[];
  readonly volume: Figure<string>;
}

function period(from: IsoDate, next: IsoDate | undefined, parts: PeriodParts): QuotaPeriod {
  const { index, own, pools, volume } = parts;
  const carries = own.carriesOver === true && index > 0;
  return {
    id: `period-${index + 1}`,
    quotaYear: index + 1,
    from,
    to: next === undefined ? parts.to : addDays(next, -1),
    dates: { status: 'convention', source: own.source },
    volume,
    pools,
    carryOver: {
      value: {
        known: true,
        value: carries ? { kind: 'unused-of', periodId: `period-${index}` } : { kind: 'none' },
      },
      status: 'convention',
      source: own.source,
    },
  };
}

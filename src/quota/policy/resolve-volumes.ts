import { Exact, plainText, type Decimal } from '../../core/decimal';
import type { Rounding } from '../../core/exact';
import { parseRounding } from '../../core/exact/rounding';
import type { Known } from '../../core/provenance';
import { roundedText } from '../rate/rounded-text';
import { prorateVolume } from '../volume/prorate-volume';
import { volumePath } from '../volume/volume-path';
import type { VolumePathSpec } from '../volume/volume-path-spec';
import type { Figure } from './figure';
import type { Amendment, Pool, QuotaPeriod, QuotaPolicy } from './quota-policy';
import type { PoolVolumeRule, VolumeRule, YearVolumeRule } from './volume-rule';

/** A pool whose volume has been worked out. */
export interface ResolvedPool extends Omit<Pool, 'volume'> {
  /** Decimal text in the unit of the quota. */
  readonly volume: Figure<string>;
}

/** The volume of a period and of its pools as text. */
export interface ResolvedVolumes {
  readonly volume: Figure<string>;
  readonly pools: readonly ResolvedPool[];
}

type Place = Pick<QuotaPeriod | Amendment, 'volume' | 'pools'>;

/**
 * Works out the volumes of a period, or of an amendment of it, from the rules that the policy states.
 *
 * What depends on an unknown value is unknown for the same reason.
 */
export function resolveVolumes(policy: QuotaPolicy, period: QuotaPeriod, place: Place): ResolvedVolumes {
  const rounding = policy.rounding.volume?.value;
  const settle = rounding?.known === true ? rounding.value : undefined;
  const volume = resolveKnown(place.volume, (rule) => periodVolume(rule, policy, period, settle));
  const shares = place.pools.map(({ volume: figure, share }) =>
    resolveKnown(figure, (rule) => poolVolume(rule, volume.value, share, settle)),
  );
  const stated = shares.filter((_, index) => !isRest(place.pools[index]));
  const pools = place.pools.map((pool, index): ResolvedPool => {
    const own = isRest(pool)
      ? resolveKnown(pool.volume, () => restOf(volume.value, stated))
      : (shares[index] as Figure<string>);
    return { ...pool, volume: own };
  });
  return { volume, pools };
}

/** The volume of a quota year by the rule of a policy. */
function yearVolume(rule: YearVolumeRule, year: number, rounding: Rounding | undefined): Known<string> {
  if (rule.kind === 'target' && year > rule.steps + 1) {
    return { known: false, why: `The rule for yearly volumes ends with year ${rule.steps + 1}.` };
  }
  const path = volumePath(pathSpec(rule, year, rounding));
  return { known: true, value: (path[year - 1] as { readonly volume: string }).volume };
}

function pathSpec(rule: YearVolumeRule, years: number, rounding: Rounding | undefined): VolumePathSpec {
  const settled = rounding === undefined ? {} : { rounding };
  const { kind, ...spec } = rule;
  return kind === 'target'
    ? { ...(spec as typeof rule), ...settled }
    : { ...(spec as typeof rule), years, ...settled };
}

function periodVolume(
  rule: VolumeRule,
  policy: QuotaPolicy,
  period: QuotaPeriod,
  rounding: Rounding | undefined,
): Known<string> {
  if (typeof rule === 'string') return { known: true, value: rule };
  if (rule.kind === 'pro-rata') {
    const { annual, by, of, open } = rule;
    const time =
      by === 'days' && open === undefined
        ? { from: period.from, to: period.to, daysInYear: of }
        : { open: open ?? of, of };
    const options = rounding === undefined ? { annual } : { annual, rounding };
    return { known: true, value: prorateVolume(time, options).volume };
  }
  const year = policy.yearVolume?.value ?? { known: false, why: 'The policy has no path of yearly volumes.' };
  if (!year.known) return year;
  const whole = yearVolume(year.value, period.quotaYear, rounding);
  return whole.known && rule.share !== undefined ? shareOf(whole.value, rule.share, rounding) : whole;
}

function poolVolume(
  rule: PoolVolumeRule,
  whole: Known<string>,
  share: Figure<string> | undefined,
  rounding: Rounding | undefined,
): Known<string> {
  if (typeof rule === 'string') return { known: true, value: rule };
  if (share?.value.known === false) return share.value;
  if (!whole.known || share === undefined) return whole;
  return shareOf(whole.value, share.value.value, rounding);
}

function shareOf(volume: string, share: string, rounding: Rounding | undefined): Known<string> {
  const exact = new Exact(volume).times(share);
  if (rounding === undefined) return { known: true, value: plainText(exact) };
  const settle = parseRounding(rounding, { function: 'policyOn', path: 'rounding.volume' });
  return { known: true, value: roundedText(exact, settle) };
}

function restOf(whole: Known<string>, others: readonly Figure<string>[]): Known<string> {
  const unknown = [whole, ...others.map(({ value }) => value)].find(({ known }) => !known);
  if (unknown?.known === false) {
    return { known: false, why: `What the other pools leave is not known. ${unknown.why}` };
  }
  const taken = others.reduce(
    (sum: Decimal, { value }) => sum.plus(value.known ? value.value : 0),
    new Exact(0),
  );
  return { known: true, value: plainText(new Exact(whole.known ? whole.value : 0).minus(taken)) };
}

function isRest(pool: Pool | undefined): boolean {
  const value = pool?.volume.value;
  return value?.known === true && typeof value.value === 'object' && value.value.kind === 'rest';
}

function resolveKnown<T>(figure: Figure<T>, read: (value: T) => Known<string>): Figure<string> {
  const { value, status, source, note } = figure;
  return {
    value: value.known ? read(value.value) : value,
    status,
    source,
    ...(note === undefined ? {} : { note }),
  };
}

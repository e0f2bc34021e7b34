import { daysBetween } from '../../core/calendar';
import { Exact, plainText, type Decimal } from '../../core/decimal';
import { parseRounding, type ParsedRounding } from '../../core/exact/rounding';
import type { Known } from '../../core/provenance';
import { roundedText } from '../rate/rounded-text';
import { settledText } from '../volume/settled-text';
import { yearVolume } from '../volume/year-volume';
import { figureWith, type Figure } from './figure';
import type { Amendment, Pool, QuotaPeriod, QuotaPolicy } from './quota-policy';
import type { PoolVolumeRule, VolumeRule } from './volume-rule';

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

const UNIT_DOWN = /* @__PURE__ */ parseRounding(
  { mode: 'floor', increment: '1' },
  { function: 'policyOn', path: 'rounding.volume' },
);

type Place = Pick<QuotaPeriod | Amendment, 'volume' | 'pools'>;

/**
 * Works out the volumes of a period, or of an amendment of it, from the rules that the policy states.
 *
 * What depends on an unknown value is unknown for the same reason. The rules are those of a policy that was checked.
 */
export function resolveVolumes(policy: QuotaPolicy, period: QuotaPeriod, place: Place): ResolvedVolumes {
  const rounding = policy.rounding.volume?.value;
  const settle =
    rounding?.known === true
      ? parseRounding(rounding.value, { function: 'policyOn', path: 'rounding.volume' })
      : undefined;
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

function periodVolume(
  rule: VolumeRule,
  policy: QuotaPolicy,
  period: QuotaPeriod,
  rounding: ParsedRounding | undefined,
): Known<string> {
  if (typeof rule === 'string') return { known: true, value: rule };
  if (rule.kind === 'pro-rata') {
    const { annual, by, of } = rule;
    const open = rule.open ?? (by === 'days' ? daysBetween(period.from, period.to) + 1 : of);
    const value = roundedText(new Exact(annual).times(open).div(of), rounding ?? UNIT_DOWN);
    return { known: true, value };
  }
  const year = policy.yearVolume?.value ?? { known: false, why: 'The policy has no path of yearly volumes.' };
  if (!year.known) return year;
  const { quotaYear } = period;
  if (year.value.kind === 'target' && quotaYear > year.value.steps + 1) {
    return { known: false, why: `The rule for yearly volumes ends with year ${year.value.steps + 1}.` };
  }
  const whole = yearVolume(year.value, quotaYear, rounding);
  return { known: true, value: rule.share === undefined ? whole : shareOf(whole, rule.share, rounding) };
}

function poolVolume(
  rule: PoolVolumeRule,
  whole: Known<string>,
  share: Figure<string> | undefined,
  rounding: ParsedRounding | undefined,
): Known<string> {
  if (typeof rule === 'string') return { known: true, value: rule };
  if (share?.value.known === false) return share.value;
  if (!whole.known || share === undefined) return whole;
  return { known: true, value: shareOf(whole.value, share.value.value, rounding) };
}

function shareOf(volume: string, share: string, rounding: ParsedRounding | undefined): string {
  return settledText(new Exact(volume).times(share), rounding);
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
  const { value } = figure;
  return figureWith(value.known ? read(value.value) : value, figure);
}

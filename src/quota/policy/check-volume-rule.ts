import { volumePath } from '../volume/volume-path';
import { prorateVolume } from '../volume/prorate-volume';
import type { VolumePathSpec } from '../volume/volume-path-spec';
import type { QuotaPeriod, QuotaPolicy } from './quota-policy';
import type { VolumeRule, YearVolumeRule } from './volume-rule';

/**
 * Checks the figures of the rule for the volume of a period by working it out with all checks.
 *
 * @throws GigacastError as `volumePath` and `prorateVolume`
 */
export function checkVolumeRule(rule: VolumeRule, policy: QuotaPolicy, period: QuotaPeriod): void {
  if (typeof rule === 'string') return;
  const stated = policy.rounding.volume?.value;
  const settled = stated?.known === true ? { rounding: stated.value } : {};
  if (rule.kind === 'pro-rata') {
    const { annual, by, of, open } = rule;
    const time =
      by === 'days' && open === undefined
        ? { from: period.from, to: period.to, daysInYear: of }
        : { open: open ?? of, of };
    prorateVolume(time, { annual, ...settled });
    return;
  }
  const year = policy.yearVolume?.value;
  if (year?.known === true) volumePath({ ...pathSpec(year.value, period.quotaYear), ...settled });
}

function pathSpec(rule: YearVolumeRule, years: number): VolumePathSpec {
  const { kind, ...spec } = rule;
  return kind === 'target' ? (spec as typeof rule) : { ...(spec as typeof rule), years };
}

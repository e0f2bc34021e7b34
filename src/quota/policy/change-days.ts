import { addDays, type IsoDate } from '../../core/calendar';
import type { Dated } from '../../core/provenance';
import type { QuotaPeriod, QuotaPolicy } from './quota-policy';

/** The first day of a period and every later one of it on which something about the policy may change, in order. */
export function changeDays(policy: QuotaPolicy, period: QuotaPeriod): readonly IsoDate[] {
  const amended = (period.amendments ?? []).map(({ from }) => from);
  const inside = [...changesOf(policy), ...amended].filter((day) => period.from < day && day <= period.to);
  return [...new Set([period.from, ...inside])].sort();
}

/** The days on which a dated parameter of a policy changes, or ends. */
function changesOf(policy: QuotaPolicy): readonly IsoDate[] {
  const { administration, inQuotaRate, overQuota, critical, security, availability } = policy;
  const dated: readonly (Dated<unknown> | undefined)[] = [
    administration,
    inQuotaRate,
    overQuota,
    critical,
    security,
    availability,
  ];
  return dated.flatMap((parameter) =>
    (parameter?.values ?? []).flatMap(({ from, to }) => (to === undefined ? [from] : [from, addDays(to, 1)])),
  );
}

import type { IsoDate } from '../../core/calendar';
import { entryOn, missingOf, type Dated, type Known } from '../../core/provenance';
import { figureWith, type Figure } from './figure';
import type { PolicyInForce } from './policy-in-force';
import type { QuotaPeriod, QuotaPolicy } from './quota-policy';
import { resolveCaps } from './resolve-caps';
import { resolveVolumes, type ResolvedPool } from './resolve-volumes';

/** The terms of a policy on a day of one of its periods, worked out afresh. */
export function resolveTerms(policy: QuotaPolicy, period: QuotaPeriod, on: IsoDate): PolicyInForce {
  const { id, quotaYear, from, to, carryOver, drawingStops, countryCaps } = period;
  const amendment = period.amendments?.filter((each) => each.from <= on).at(-1);
  const { volume, pools } = resolveVolumes(policy, period, amendment ?? period);
  const administration = figureOf(policy.administration, on);
  const inQuotaRate = figureOf(policy.inQuotaRate, on);
  const overQuota = figureOf(policy.overQuota, on);
  const critical = optional(policy.critical, on);
  const security = optional(policy.security, on);
  const availability = optional(policy.availability, on);
  return {
    inForce: true,
    policyId: policy.id,
    standing: policy.standing,
    on,
    period: { id, quotaYear, from, to },
    volume,
    pools,
    amendedOn: amendment?.from ?? null,
    drawingStops: drawingStops ?? null,
    countryCaps: countryCaps ?? null,
    caps: countryCaps?.value.known === true ? resolveCaps(countryCaps.value.value, volume.value) : [],
    carryOver,
    administration,
    inQuotaRate,
    overQuota,
    critical,
    security,
    availability,
    missing: missingOf({
      volume: volume.value,
      ...poolValues(pools),
      carryOver: carryOver.value,
      ...valueOf({ drawingStops, countryCaps }),
      administration: administration.value,
      inQuotaRate: inQuotaRate.value,
      overQuota: overQuota.value,
      ...valueOf({ critical, security, availability }),
    }),
  };
}

/** The value of a dated parameter on a day, without its interval. */
function figureOf<T>(dated: Dated<T>, on: IsoDate): Figure<T> {
  const entry = entryOn(dated, on);
  return figureWith(entry.value, entry);
}

function optional<T>(dated: Dated<T> | undefined, on: IsoDate): Figure<T> | null {
  return dated === undefined ? null : figureOf(dated, on);
}

function poolValues(pools: readonly ResolvedPool[]): Readonly<Record<string, Known<unknown>>> {
  return Object.fromEntries(
    pools.flatMap(({ id, volume, share, eligibility }) => [
      [`pools.${id}.volume`, volume.value],
      ...(share === undefined ? [] : [[`pools.${id}.share`, share.value] as const]),
      [`pools.${id}.eligibility`, eligibility.value],
    ]),
  );
}

function valueOf(
  figures: Readonly<Record<string, Figure<unknown> | null | undefined>>,
): Readonly<Record<string, Known<unknown>>> {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, figure]) =>
      figure === null || figure === undefined ? [] : [[name, figure.value]],
    ),
  );
}

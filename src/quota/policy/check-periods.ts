import { addDays } from '../../core/calendar';
import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import { requireRate } from '../../core/exact/parse-rate';
import { checkVolumeRule } from './check-volume-rule';
import type { Figure } from './figure';
import { attempt, report, type PolicyCheck } from './policy-check';
import type { Amendment, Pool, QuotaPeriod } from './quota-policy';
import { decimalsOf } from './quota-unit';
import { resolveVolumes, type ResolvedVolumes } from './resolve-volumes';
import type { VolumeRule } from './volume-rule';

/** Checks that periods follow each other, and that their volumes can be worked out and fit together. */
export function checkPeriods(check: PolicyCheck): void {
  const { periods } = check.policy;
  const seen = new Set<string>();
  periods.forEach((period, index) => {
    const path = `periods[${index}]`;
    checkDates(check, period, { path, before: periods[index - 1] });
    const source = period.carryOver.value;
    if (source.known && source.value.kind === 'unused-of' && !seen.has(source.value.periodId)) {
      const received = source.value.periodId;
      report(check, 'quota/unknown-period', { path: `${path}.carryOver.value.periodId`, received });
    }
    if (seen.has(period.id)) report(check, 'quota/repeated-id', { path: `${path}.id`, received: period.id });
    seen.add(period.id);
  });
  periods.forEach((period, index) => {
    const path = `periods[${index}]`;
    checkVolumes(check, period, { path, place: period });
    period.amendments?.forEach((amendment, at) =>
      checkVolumes(check, period, { path: `${path}.amendments[${at}]`, place: amendment }),
    );
    checkCaps(check, period, path);
  });
}

function checkDates(
  check: PolicyCheck,
  period: QuotaPeriod,
  at: { readonly path: string; readonly before: QuotaPeriod | undefined },
): void {
  const { from, to } = period;
  const { path, before } = at;
  if (to < from)
    report(check, 'quota/period-reversed', { path: `${path}.to`, received: to, params: { from } });
  if (before !== undefined && from !== addDays(before.to, 1)) {
    const code = from > before.to ? 'quota/period-gap' : 'quota/period-overlap';
    report(check, code, { path: `${path}.from`, received: from, params: { before: before.to } });
  }
  let earliest = addDays(from, 1);
  period.amendments?.forEach((amendment, index) => {
    if (amendment.from < earliest || amendment.from > to) {
      report(check, 'quota/amendment-outside', {
        path: `${path}.amendments[${index}].from`,
        received: amendment.from,
        params: { from: earliest, to },
      });
    }
    earliest = addDays(amendment.from, 1);
  });
}

function checkVolumes(
  check: PolicyCheck,
  period: QuotaPeriod,
  at: { readonly path: string; readonly place: QuotaPeriod | Amendment },
): void {
  const { path, place } = at;
  const { policy } = check;
  checkRules(check, place.pools, place.volume, path);
  let resolved: ResolvedVolumes | undefined;
  attempt(check, () => {
    if (place.volume.value.known) checkVolumeRule(place.volume.value.value, policy, period);
    resolved = resolveVolumes(policy, period, place);
  });
  if (resolved === undefined) return;
  const read = (figure: Figure<string>, where: string): Decimal | undefined => {
    if (!figure.value.known) return undefined;
    const { value } = figure.value;
    const argument = { function: check.functionName, path: where };
    attempt(check, () => parseDecimal(value, argument, { atLeast: 0 }));
    const volume = new Exact(value);
    const decimals = decimalsOf(policy.unit);
    if (volume.decimalPlaces() > decimals) {
      report(check, 'quota/too-many-decimals', { path: where, received: value, params: { decimals } });
    }
    return volume;
  };
  const pools = resolved.pools.map(({ volume }, index) =>
    read(volume, `${path}.pools[${index}].volume.value`),
  );
  const total = read(resolved.volume, `${path}.volume.value`);
  const sum = pools.reduce(
    (so: Decimal | undefined, volume) => (volume === undefined ? undefined : so?.plus(volume)),
    new Exact(0),
  );
  if (total !== undefined && sum !== undefined && !total.eq(sum)) {
    report(check, 'quota/pools-and-volume', {
      path: `${path}.volume.value`,
      received: plainText(total),
      params: { sum: plainText(sum) },
    });
  }
}

function checkRules(
  check: PolicyCheck,
  pools: readonly Pool[],
  volume: Figure<VolumeRule>,
  path: string,
): void {
  const rule = volume.value;
  const ofYear = rule.known && typeof rule.value === 'object' && rule.value.kind === 'year-volume';
  if (ofYear && check.policy.yearVolume === undefined) {
    report(check, 'quota/no-year-volume', { path: `${path}.volume.value`, received: 'year-volume' });
  }
  const seen = new Set<string>();
  let rests = 0;
  pools.forEach(({ id, volume: own, share }, index) => {
    const at = `${path}.pools[${index}]`;
    if (seen.has(id)) report(check, 'quota/repeated-id', { path: `${at}.id`, received: id });
    seen.add(id);
    if (share?.value.known === true) {
      const text = share.value.value;
      const argument = { function: check.functionName, path: `${at}.share.value` };
      attempt(check, () => requireRate(text, argument, { atMost: 1 }));
    }
    const kind = own.value.known && typeof own.value.value === 'object' ? own.value.value.kind : 'figure';
    if (kind === 'rest') rests += 1;
    if (rests > 1 || (kind === 'share' && share === undefined)) {
      report(check, 'quota/pool-rule', { path: `${at}.volume.value`, received: kind });
    }
  });
}

function checkCaps(check: PolicyCheck, period: QuotaPeriod, path: string): void {
  const caps = period.countryCaps?.value;
  if (caps?.known !== true) return;
  const share = (text: string, at: string): boolean =>
    attempt(check, () =>
      requireRate(
        text,
        { function: check.functionName, path: `${path}.countryCaps.value.${at}` },
        { atMost: 1 },
      ),
    );
  const { each, named, residual } = caps.value;
  if (each !== undefined) share(each, 'each');
  named?.forEach((cap, index) => {
    if ('share' in cap) share(cap.share, `named[${index}].share`);
  });
  if (residual?.capPerCountry !== undefined) share(residual.capPerCountry, 'residual.capPerCountry');
}

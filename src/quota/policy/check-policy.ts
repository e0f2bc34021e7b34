import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import type { Issue } from '../../core/error';
import { requireRate } from '../../core/exact/parse-rate';
import { parseRounding } from '../../core/exact/rounding';
import { checkDated, type Dated } from '../../core/provenance';
import { checkRate } from '../rate/read-rate';
import type { Rate } from '../rate/rate';
import type { Administration, HistoricalShares } from './administration';
import { checkPeriods } from './check-periods';
import { attempt, report, type PolicyCheck } from './policy-check';
import type { QuotaPolicy } from './quota-policy';

/** What does not fit together in a policy that has the right shape: dates, sums, ids, rates. */
export function checkPolicy(policy: QuotaPolicy, functionName: string): readonly Issue[] {
  const check: PolicyCheck = { policy, functionName, issues: [] };
  checkPeriods(check);
  const { inQuotaRate, overQuota, administration, critical, security, availability } = policy;
  const dated: Readonly<Record<string, Dated<unknown> | undefined>> = {
    inQuotaRate,
    overQuota,
    administration,
    critical,
    security,
    availability,
  };
  for (const [name, parameter] of Object.entries(dated)) {
    if (parameter !== undefined) checkParameter(check, parameter, name);
  }
  for (const { path, rate } of ratesOf(policy)) {
    attempt(check, () => checkRate(rate, { function: functionName, path }));
  }
  administration.values.forEach(({ value }, index) => {
    if (value.known) checkAdministration(check, value.value, `administration.values[${index}].value`);
  });
  critical?.values.forEach(({ value }, index) => {
    const path = `critical.values[${index}].value.threshold`;
    if (value.known) {
      const { threshold } = value.value;
      attempt(check, () => requireRate(threshold, { function: functionName, path }, { atMost: 1 }));
    }
  });
  for (const [name, figure] of Object.entries(policy.rounding)) {
    const { value } = figure;
    if (value.known) {
      const path = `rounding.${name}.value`;
      attempt(check, () => parseRounding(value.value, { function: functionName, path }));
    }
  }
  return check.issues;
}

function checkParameter(check: PolicyCheck, dated: Dated<unknown>, path: string): void {
  const { periods } = check.policy;
  attempt(check, () => checkDated(dated));
  const first = dated.values[0];
  const last = dated.values[dated.values.length - 1];
  const from = periods[0]?.from ?? '';
  const to = periods[periods.length - 1]?.to ?? '';
  if (first === undefined || last === undefined) return;
  if (first.from > from || (last.to !== undefined && last.to < to)) {
    const received = `${first.from} to ${last.to ?? 'further notice'}`;
    report(check, 'quota/uncovered-days', { path: `${path}.values`, received, params: { from, to } });
  }
}

function checkAdministration(check: PolicyCheck, administration: Administration, path: string): void {
  const steps = administration.method === 'mixed' ? administration.steps : [administration];
  for (const step of steps) {
    if (step.method === 'historical-shares') checkShares(check, step, path);
    if (step.method === 'licence-on-demand' && step.tolerance !== undefined) {
      const { tolerance } = step;
      const argument = { function: check.functionName, path: `${path}.tolerance` };
      attempt(check, () => requireRate(tolerance, argument, { atMost: 1 }));
    }
    if ('rounding' in step) {
      const argument = { function: check.functionName, path: `${path}.rounding` };
      attempt(check, () => parseRounding(step.rounding, argument));
    }
  }
}

function checkShares(check: PolicyCheck, { pools }: HistoricalShares, path: string): void {
  const readable = pools.every(({ share }, index) =>
    attempt(check, () =>
      requireRate(
        share,
        { function: check.functionName, path: `${path}.pools[${index}].share` },
        { atMost: 1 },
      ),
    ),
  );
  if (!readable) return;
  const sum = pools.reduce(
    (so: Decimal, { share }) => so.plus(parseDecimal(share, { function: check.functionName, path })),
    new Exact(0),
  );
  if (!sum.eq(1)) {
    const shares = pools.map(({ share }) => share).join(', ');
    report(check, 'quota/shares-sum', {
      path: `${path}.pools`,
      received: shares,
      params: { sum: plainText(sum) },
    });
  }
}

/** Every known rate of a policy with the place where it stands. */
function ratesOf(policy: QuotaPolicy): readonly { readonly path: string; readonly rate: Rate }[] {
  const inQuota = policy.inQuotaRate.values.flatMap(({ value }, index) =>
    value.known ? [{ path: `inQuotaRate.values[${index}].value`, rate: value.value }] : [],
  );
  const over = policy.overQuota.values.flatMap(({ value }, index) =>
    value.known && 'rate' in value.value
      ? [{ path: `overQuota.values[${index}].value.rate`, rate: value.value.rate }]
      : [],
  );
  return [...inQuota, ...over];
}

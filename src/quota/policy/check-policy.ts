import { addDays } from '../../core/calendar';
import { Exact, parseDecimal, plainText } from '../../core/decimal';
import { createIssue, isGigacastError, type Issue } from '../../core/error';
import { requireRate } from '../../core/exact/parse-rate';
import { parseRounding } from '../../core/exact/rounding';
import { checkDated, type Dated } from '../../core/provenance';
import { QUOTA_ERRORS } from '../errors';
import { checkComponent } from '../rate/read-rate';
import type { Rate } from '../rate/rate';
import type { QuotaPeriod, QuotaPolicy } from './quota-policy';
import { decimalsOf } from './quota-unit';

type QuotaCode = keyof typeof QUOTA_ERRORS;
type Report = (code: QuotaCode, path: string, received: unknown, params?: Issue['params']) => void;

/** What does not fit together in a policy that has the right shape: dates, sums, ids, rates. */
export function checkPolicy(policy: QuotaPolicy, functionName: string): readonly Issue[] {
  const issues: Issue[] = [];
  const report: Report = (code, path, received, params = {}) => {
    issues.push(createIssue(QUOTA_ERRORS, code, { function: functionName, path, received, params }));
  };
  const attempt = (check: () => void): void => {
    const found = issuesOf(check);
    issues.push(...found.map((issue) => renamed(issue, functionName)));
  };
  checkPeriods(policy.periods, report);
  policy.periods.forEach((period, index) =>
    checkVolumes(policy, period, `periods[${index}]`, attempt, report),
  );
  checkParameter(policy.inQuotaRate, 'inQuotaRate', policy, attempt, report);
  checkParameter(policy.overQuota, 'overQuota', policy, attempt, report);
  checkParameter(policy.administration, 'administration', policy, attempt, report);
  for (const { path, rate } of ratesOf(policy)) {
    rate.components.forEach((component, index) =>
      attempt(() =>
        checkComponent(component, { function: functionName, path: `${path}.components[${index}]` }),
      ),
    );
  }
  for (const [name, figure] of Object.entries(policy.rounding)) {
    const { value } = figure;
    if (value.known) {
      attempt(() => parseRounding(value.value, { function: functionName, path: `rounding.${name}.value` }));
    }
  }
  return issues;
}

function checkPeriods(periods: readonly QuotaPeriod[], report: Report): void {
  const seen = new Set<string>();
  periods.forEach(({ id, from, to, carryOver }, index) => {
    const path = `periods[${index}]`;
    const before = periods[index - 1];
    if (to < from) report('quota/period-reversed', `${path}.to`, to, { from });
    if (before !== undefined && from !== addDays(before.to, 1)) {
      const code = from > before.to ? 'quota/period-gap' : 'quota/period-overlap';
      report(code, `${path}.from`, from, { before: before.to });
    }
    const source = carryOver.value;
    if (source.known && source.value.kind === 'unused-of' && !seen.has(source.value.periodId)) {
      report('quota/unknown-period', `${path}.carryOver.value.periodId`, source.value.periodId);
    }
    if (seen.has(id)) report('quota/repeated-id', `${path}.id`, id);
    seen.add(id);
  });
}

function checkVolumes(
  policy: QuotaPolicy,
  period: QuotaPeriod,
  path: string,
  attempt: (check: () => void) => void,
  report: Report,
): void {
  const decimals = decimalsOf(policy.unit);
  const seen = new Set<string>();
  let sum: InstanceType<typeof Exact> | undefined = new Exact(0);
  const read = (value: string, at: string) => {
    attempt(() => parseDecimal(value, { function: 'parsePolicy', path: at }, { atLeast: 0 }));
    const volume = new Exact(value);
    if (volume.decimalPlaces() > decimals) report('quota/too-many-decimals', at, value, { decimals });
    return volume;
  };
  period.pools.forEach(({ id, volume, share }, index) => {
    const at = `${path}.pools[${index}]`;
    if (seen.has(id)) report('quota/repeated-id', `${at}.id`, id);
    seen.add(id);
    if (share?.value.known === true) {
      const text = share.value.value;
      const argument = { function: 'parsePolicy', path: `${at}.share.value` };
      attempt(() => requireRate(text, argument, { atMost: 1 }));
    }
    if (!volume.value.known) sum = undefined;
    else sum = sum?.plus(read(volume.value.value, `${at}.volume.value`));
  });
  if (!period.volume.value.known) return;
  const total = read(period.volume.value.value, `${path}.volume.value`);
  if (sum !== undefined && !total.eq(sum)) {
    report('quota/pools-and-volume', `${path}.volume.value`, period.volume.value.value, {
      sum: plainText(sum),
    });
  }
}

function checkParameter(
  dated: Dated<unknown>,
  path: string,
  policy: QuotaPolicy,
  attempt: (check: () => void) => void,
  report: Report,
): void {
  attempt(() => checkDated(dated));
  const first = dated.values[0];
  const last = dated.values[dated.values.length - 1];
  const from = policy.periods[0]?.from ?? '';
  const to = policy.periods[policy.periods.length - 1]?.to ?? '';
  if (first === undefined || last === undefined) return;
  if (first.from > from || (last.to !== undefined && last.to < to)) {
    const days = `${first.from} to ${last.to ?? 'further notice'}`;
    report('quota/uncovered-days', `${path}.values`, days, { from, to });
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

function issuesOf(check: () => void): readonly Issue[] {
  try {
    check();
    return [];
  } catch (error) {
    if (isGigacastError(error)) return error.issues;
    throw error;
  }
}

/** An issue found by a helper, told in the name of the function that the caller called. */
function renamed(issue: Issue, functionName: string): Issue {
  const message = issue.message.replace(`${issue.function}: `, `${functionName}: `);
  return { ...issue, function: functionName, message };
}

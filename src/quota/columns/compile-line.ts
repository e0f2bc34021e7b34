import { toEpochDay } from '../../core/calendar';
import { raise } from '../../core/error';
import { requireCurrency } from '../../core/exact/currencies';
import type { CheckedArgument } from '../../core/input';
import { COLUMN_ERRORS } from '../error/column-errors';
import { LEDGER_ERRORS } from '../error/ledger-errors';
import type { QuotaLedger } from '../ledger/ledger';
import { scaledOf } from '../ledger/scaled';
import { changeDays } from '../policy/change-days';
import { policyOn, type PolicyInForce } from '../policy/policy-on';
import type { QuotaPolicy } from '../policy/quota-policy';
import { decimalsOf } from '../policy/quota-unit';
import type { ColumnLine, ColumnPool } from './column-line';
import { compileTerms } from './compile-terms';

/** A quota line that is to be counted in columns: a policy, and the ledger of the period in which it is counted. */
export interface QuotaLine {
  readonly policy: QuotaPolicy;
  /** From `openLedger`, or as earlier events have left it. */
  readonly ledger: QuotaLedger;
}

/**
 * Works out everything about a line that columns need.
 *
 * @throws GigacastError `quota/not-columnar` naming what columns do not count; `quota/other-policy`;
 * `money/unknown-currency`
 */
export function compileLine({ policy, ledger }: QuotaLine, argument: CheckedArgument): ColumnLine {
  const refuse = (what: string): never =>
    raise(COLUMN_ERRORS, 'quota/not-columnar', { ...argument, received: policy.id, params: { what } });
  if (ledger.policyId !== policy.id) {
    const details = { ...argument, path: `${argument.path}.ledger.policyId`, received: ledger.policyId };
    raise(LEDGER_ERRORS, 'quota/other-policy', { ...details, params: { policy: policy.id } });
  }
  const state = outOfPlace(ledger);
  if (state !== undefined) refuse(state);
  if (policy.unit.kind === 'money') refuse('a quota in money');
  const { period, lastDay } = ledger;
  const decimals = decimalsOf(policy.unit);
  const minorDecimals = requireCurrency(policy.currency, {
    ...argument,
    path: `${argument.path}.policy.currency`,
  });
  const start = lastDay === null || lastDay < period.from ? period.from : lastDay;
  const opened = policyOn(policy, start > period.to ? period.to : start) as PolicyInForce;
  const days = changesAfter(policy, ledger.period.id, opened.on);
  const pools = ledger.pools.map((pool): ColumnPool => ({
    id: pool.id,
    drawn: scaledOf(pool.drawn, decimals),
    balance: scaledOf(pool.balance, decimals) - scaledOf(pool.overdrawn, decimals),
  }));
  const available = pools.reduce((sum, { drawn, balance }) => sum + drawn + balance, 0);
  const stop = opened.drawingStops?.value;
  const last = stop?.known === true && stop.value < period.to ? stop.value : period.to;
  return {
    ledger,
    orderNumber: policy.orderNumber ?? null,
    decimals,
    minorDecimals,
    from: toEpochDay(start) + (ledger.closed && lastDay === start ? 1 : 0),
    to: toEpochDay(last),
    pools,
    beyond: scaledOf(ledger.beyond, decimals),
    terms: [opened.on, ...days].map((day) => {
      const inForce = policyOn(policy, day) as PolicyInForce;
      if (inForce.amendedOn !== opened.amendedOn) refuse(`a volume that is amended on ${day}`);
      const terms = compileTerms(inForce, { policy, decimals, minorDecimals, available, argument });
      return typeof terms === 'string' ? refuse(terms) : terms;
    }),
  };
}

/** What about the state of a ledger columns do not count. */
function outOfPlace({ state, pending, permits, carriedUntil }: QuotaLedger): string | undefined {
  if (state !== 'open') return `a quota that is ${state}`;
  if (pending.length > 0) return 'requests that are pending';
  if (permits.length > 0) return 'open permits';
  return carriedUntil === null ? undefined : 'volume that was carried over for a time';
}

/** The days of a period after a day on which something about the policy may change. */
function changesAfter(policy: QuotaPolicy, periodId: string, day: string): readonly string[] {
  const period = policy.periods.find(({ id }) => id === periodId);
  return period === undefined ? [] : changeDays(policy, period).filter((each) => each > day);
}

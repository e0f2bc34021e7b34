import { Exact, plainText, type Decimal } from '../../core/decimal';
import { CORE_ERRORS, createIssue, isGigacastError, raise, type Issue } from '../../core/error';
import type { Rounding } from '../../core/exact';
import { safeParseWith } from '../../core/input';
import { QUOTA_ERRORS } from '../errors';
import type { Figure } from '../policy/figure';
import type { QuotaPolicy } from '../policy/quota-policy';
import { ledgerEventSchema } from './event-schema';
import type { QuotaLedger } from './ledger';
import type { LedgerEvent } from './ledger-event';
import type { Outcome } from './outcome';
import { serveEvent, type Working } from './serve-event';

/** A ledger after a batch of events, and what became of each. */
export interface AppliedEvents {
  readonly ledger: QuotaLedger;
  /** One for each event, in the order of the events given. */
  readonly outcomes: readonly Outcome[];
  /** How the duty of each portion was rounded, and where that comes from. */
  readonly dutyRounding: Figure<Rounding>;
}

interface Placed {
  readonly index: number;
  readonly event: LedgerEvent;
}

/**
 * Counts a batch of events against a ledger, first come first served.
 *
 * Events are served by their day, and within a day in the order given; each takes from the pools it may use, in the
 * order of the policy, and what finds no room is treated as the policy says. An event that cannot be counted is
 * rejected with its id and the reasons, and the others are served as if it were not there. Ids are compared within the
 * batch and with those of the ledger's last day. Neither ledger nor events are changed.
 *
 * @param ledger - a state from `openLedger` or from an earlier batch
 * @param policy - the policy with which the ledger was opened
 * @param events - entries and reported use; days before the ledger's last day are rejected
 * @throws GigacastError `quota/other-policy`; `input/wrong-type` if the events are no list
 * @example
 * const policy = definePolicy({
 *   id: 'demo', jurisdiction: 'CA', currency: 'CAD', from: '2026-01-01', to: '2026-12-31', volume: 10,
 *   inQuotaRate: '0.061', overQuota: { kind: 'surtax', mode: 'adding', rate: adValoremRate('1') },
 *   source: { title: 'An example' },
 * });
 * const opened = openLedger(policy, { on: '2026-01-01' });
 * if (!opened.opened) throw new Error(opened.why);
 * const { ledger, outcomes } = applyEvents(opened.ledger, policy, [
 *   { kind: 'entry', id: 'A', on: '2026-03-02', quantity: 25, unitValue: { amount: '30000', currency: 'CAD' } },
 * ]);
 * const [a] = outcomes;
 * [ledger.pools[0]?.balance, a?.status === 'served' && a.portions.map(({ quantity, duty }) => [quantity, duty])];
 * // => ['0', [['10', '18300.00'], ['15', '477450.00']]]
 */
export function applyEvents(
  ledger: QuotaLedger,
  policy: QuotaPolicy,
  events: readonly LedgerEvent[],
): AppliedEvents {
  if (ledger.policyId !== policy.id) {
    const at = { function: 'applyEvents', path: 'ledger.policyId', received: ledger.policyId };
    raise(QUOTA_ERRORS, 'quota/other-policy', { ...at, params: { policy: policy.id } });
  }
  if (!Array.isArray(events)) {
    const at = { function: 'applyEvents', path: 'events', received: events };
    raise(CORE_ERRORS, 'input/wrong-type', { ...at, params: { expected: 'a list of events' } });
  }
  const outcomes: Outcome[] = [];
  const readable: Placed[] = [];
  events.forEach((event: unknown, index) => {
    const parsed = safeParseWith(ledgerEventSchema, event, 'applyEvents');
    if (parsed.ok) readable.push({ index, event: parsed.value });
    else outcomes[index] = { status: 'rejected', id: idOf(event), issues: inPlace(parsed.issues, index) };
  });
  readable.sort((a, b) => (a.event.on < b.event.on ? -1 : a.event.on > b.event.on ? 1 : a.index - b.index));
  const working = workingCopy(ledger);
  for (const { index, event } of readable) outcomes[index] = count(working, policy, event, index);
  return { ledger: frozenState(ledger, working), outcomes, dutyRounding: policy.rounding.duty };
}

function count(working: Working, policy: QuotaPolicy, event: LedgerEvent, index: number): Outcome {
  const path = `events[${index}]`;
  const refusal = misplaced(working, event, path);
  if (refusal !== undefined) return { status: 'rejected', id: event.id, issues: [refusal] };
  try {
    const outcome = serveEvent(working, policy, event, { function: 'applyEvents', path });
    if (working.lastDay !== event.on) working.idsOfLastDay = [];
    working.lastDay = event.on;
    working.idsOfLastDay.push(event.id);
    working.ids.add(event.id);
    return outcome;
  } catch (error) {
    // A figure that cannot be read is found before anything is drawn, so the working state is still whole.
    if (isGigacastError(error)) return { status: 'rejected', id: event.id, issues: error.issues };
    throw error;
  }
}

/** Why an event cannot be counted where it stands: its day or its id. */
function misplaced(working: Working, event: LedgerEvent, path: string): Issue | undefined {
  const { period, lastDay } = working;
  const issue = (
    code: 'quota/not-open' | 'quota/closed' | 'quota/day-passed' | 'quota/duplicate-id',
    field: 'on' | 'id',
    params: Issue['params'],
  ) =>
    createIssue(QUOTA_ERRORS, code, {
      function: 'applyEvents',
      path: `${path}.${field}`,
      received: event[field],
      params,
    });
  if (event.on < period.from) return issue('quota/not-open', 'on', { from: period.from });
  if (event.on > period.to) return issue('quota/closed', 'on', { to: period.to });
  if (lastDay !== null && event.on < lastDay) return issue('quota/day-passed', 'on', { last: lastDay });
  if (working.ids.has(event.id)) return issue('quota/duplicate-id', 'id', {});
  return undefined;
}

function workingCopy(ledger: QuotaLedger): Working {
  return {
    period: ledger.period,
    pools: ledger.pools.map(({ id, balance, drawn, exhaustedOn }) => ({
      id,
      balance: new Exact(balance),
      drawn: new Exact(drawn),
      exhaustedOn,
    })),
    beyond: new Exact(ledger.beyond),
    lastDay: ledger.lastDay,
    idsOfLastDay: [...ledger.idsOfLastDay],
    ids: new Set(ledger.idsOfLastDay),
  };
}

function frozenState(ledger: QuotaLedger, working: Working): QuotaLedger {
  const text = (value: Decimal) => plainText(value);
  return {
    ...ledger,
    pools: ledger.pools.map((pool, index) => {
      const after = working.pools[index];
      if (after === undefined) return pool;
      const { balance, drawn, exhaustedOn } = after;
      return { ...pool, drawn: text(drawn), balance: text(balance), exhaustedOn };
    }),
    beyond: text(working.beyond),
    lastDay: working.lastDay,
    idsOfLastDay: working.idsOfLastDay,
  };
}

function idOf(event: unknown): string | null {
  if (typeof event !== 'object' || event === null || !Object.hasOwn(event, 'id')) return null;
  const { id } = event as { readonly id: unknown };
  return typeof id === 'string' ? id : null;
}

/** Issues of one event, told with its place in the list. */
function inPlace(issues: readonly Issue[], index: number): readonly Issue[] {
  return issues.map((issue) => {
    const path = issue.path === 'input' ? `events[${index}]` : `events[${index}].${issue.path}`;
    const message = issue.message.replace(`: ${issue.path} must`, `: ${path} must`);
    return { ...issue, path, message };
  });
}

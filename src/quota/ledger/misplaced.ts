import { createIssue, type Issue } from '../../core/error';
import { LEDGER_ERRORS } from '../error/ledger-errors';
import type { LedgerEvent } from './ledger-event';
import type { LedgerRun } from './ledger-run';

/** Why an event cannot be counted on its day. */
export function misplaced(run: LedgerRun, event: LedgerEvent, path: string): Issue | undefined {
  const { period, lastDay, closed } = run.working;
  const { on } = event;
  if (on < period.from) {
    return createIssue(LEDGER_ERRORS, 'quota/not-open', { ...at(path, on), params: { from: period.from } });
  }
  const { stop } = run;
  const asks = event.kind === 'entry' || event.kind === 'reported-use' || event.kind === 'permit-issued';
  const lateReturn = !asks && stop !== undefined && on <= stop;
  if (on > period.to && !lateReturn) {
    return createIssue(LEDGER_ERRORS, 'quota/closed', { ...at(path, on), params: { to: period.to } });
  }
  if (stop !== undefined && on > stop) {
    return createIssue(LEDGER_ERRORS, 'quota/drawing-stopped', { ...at(path, on), params: { stop } });
  }
  if (lastDay !== null && on < lastDay) {
    return createIssue(LEDGER_ERRORS, 'quota/day-passed', { ...at(path, on), params: { last: lastDay } });
  }
  if (lastDay !== null && closed && on === lastDay) {
    return createIssue(LEDGER_ERRORS, 'quota/day-closed', { ...at(path, on), params: { last: lastDay } });
  }
  return undefined;
}

function at(path: string, received: string) {
  return { function: 'applyEvents', path: `${path}.on`, received };
}

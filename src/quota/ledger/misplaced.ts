import type { IsoDate } from '../../core/calendar';
import { createIssue, type Issue, type MessageParams } from '../../core/error';
import { LEDGER_ERRORS } from '../error/ledger-errors';
import type { LedgerRun } from './ledger-run';

/** What is to happen on a day, and how messages name it. */
export interface Placement {
  /** `asks`: goods ask for a place. `aside`: any other event. `closing`: the day is closed. */
  readonly what: 'asks' | 'aside' | 'closing';
  readonly function: string;
  readonly path: string;
}

/** Why something cannot happen on a day. */
export function misplaced({ working, stop }: LedgerRun, on: IsoDate, place: Placement): Issue | undefined {
  const { period, lastDay, closed } = working;
  const { what, function: name, path } = place;
  const because = (code: keyof typeof LEDGER_ERRORS, params: MessageParams) =>
    createIssue(LEDGER_ERRORS, code, { function: name, path, received: on, params });
  if (on < period.from) return because('quota/not-open', { from: period.from });
  // What asks for nothing may still come after the period while drawings on it are accepted.
  const to = what !== 'asks' && stop !== undefined && stop > period.to ? stop : period.to;
  if (on > to) return because('quota/closed', { to });
  const closing = what === 'closing';
  if (!closing && stop !== undefined && on > stop) return because('quota/drawing-stopped', { stop });
  if (lastDay === null || on > lastDay) return undefined;
  if (on < lastDay) return because('quota/day-passed', { last: lastDay });
  return closed && !closing ? because('quota/day-closed', { last: lastDay }) : undefined;
}

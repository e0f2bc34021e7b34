import type { IsoDate } from '../../core/calendar';
import { createIssue, type Issue } from '../../core/error';
import type { CheckedArgument } from '../../core/input';
import { LEDGER_ERRORS } from '../error/ledger-errors';
import type { LedgerRun } from './ledger-run';
import { within } from './within';

/** What is to happen on a day. */
export interface Placement {
  /** `asks`: goods ask for a place. `aside`: any other event. `closing`: the day is closed. */
  readonly what: 'asks' | 'aside' | 'closing';
  /** The event, or the day that is closed. */
  readonly argument: CheckedArgument;
}

/** Why something cannot happen on a day. */
export function misplaced({ working, stop }: LedgerRun, on: IsoDate, place: Placement): Issue | undefined {
  const { period, lastDay, closed } = working;
  const { what } = place;
  if (on < period.from) return because('quota/not-open', on, place, { from: period.from });
  // What asks for nothing may still come after the period while drawings on it are accepted.
  const to = what !== 'asks' && stop !== undefined && stop > period.to ? stop : period.to;
  if (on > to) return because('quota/closed', on, place, { to });
  const closing = what === 'closing';
  if (!closing && stop !== undefined && on > stop) {
    return because('quota/drawing-stopped', on, place, { stop });
  }
  if (lastDay === null || on > lastDay) return undefined;
  if (on < lastDay) return because('quota/day-passed', on, place, { last: lastDay });
  return closed && !closing ? because('quota/day-closed', on, place, { last: lastDay }) : undefined;
}

function because(
  code: keyof typeof LEDGER_ERRORS,
  received: IsoDate,
  { what, argument }: Placement,
  params: Readonly<Record<string, string>>,
): Issue {
  const at = what === 'closing' ? argument : within(argument, 'on');
  return createIssue(LEDGER_ERRORS, code, { ...at, received, params });
}

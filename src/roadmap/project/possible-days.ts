import { fromEpochDay, fuzzyDate, toEpochDay, type EpochDay } from '../../core/calendar';
import { raise } from '../../core/error';
import { ROADMAP_ERRORS } from '../errors';
import type { ChainStart } from './plan';

/** The days on which a start can lie, all equally likely before anything else is known. */
export interface PossibleDays {
  readonly first: EpochDay;
  readonly days: number;
  /** Days of the stated period, those that can no longer be included. */
  readonly stated: number;
}

/** Ten years. */
const LONGEST_PERIOD = 3653;

/** A reached start lies up to `asOf`, one that is to come after it. */
export function possibleDays(
  start: ChainStart,
  { asOf, functionName, path }: { asOf: EpochDay; functionName: string; path: string },
): PossibleDays {
  const at = { function: functionName, path: `${path}.date` };
  const { text, from, to } = fuzzyDate(start.date, {}, at);
  const [stated, last] = [toEpochDay(from), toEpochDay(to)];
  const details = { ...at, received: text, params: { asOf: fromEpochDay(asOf), days: LONGEST_PERIOD } };
  if (last - stated >= LONGEST_PERIOD) raise(ROADMAP_ERRORS, 'roadmap/start-too-vague', details);
  if (start.reached && stated > asOf) raise(ROADMAP_ERRORS, 'roadmap/start-after-as-of', details);
  if (!start.reached && last <= asOf) raise(ROADMAP_ERRORS, 'roadmap/start-passed', details);
  const first = start.reached ? stated : Math.max(stated, asOf + 1);
  const days = (start.reached ? Math.min(last, asOf) : last) - first + 1;
  return { first, days, stated: last - stated + 1 };
}

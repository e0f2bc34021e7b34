import { fromEpochDay, fuzzyDate, toEpochDay, type EpochDay } from '../../core/calendar';
import { raise } from '../../core/error';
import { ROADMAP_ERRORS } from '../errors';
import type { ChainStart } from './chain-options';
import { longerThan, type GapLaw } from './gap-law';

/** The days on which a chain may have begun, given that the generation after it has not come by `asOf`. */
export interface PossibleStarts {
  readonly first: EpochDay;
  /** For each day from `first`: probability that the first gap outlasts `asOf`. */
  readonly outlasts: Float64Array;
  /** For each day from `first`: cumulative weight; the last is the sum. */
  readonly cumulative: Float64Array;
  /** Probability, before it was known, of what is known at `asOf`. */
  readonly notYet: number;
}

/** Ten years. */
const LONGEST_PERIOD = 3653;

/**
 * Every day of the stated period is equally likely beforehand; a reached start lies up to `asOf`, one that is to come
 * after it, and a day counts by the chance that the next generation is still missing.
 */
export function possibleStarts(
  start: ChainStart,
  { law, asOf, functionName }: { law: GapLaw; asOf: EpochDay; functionName: string },
): PossibleStarts {
  const at = { function: functionName, path: 'start.date' };
  const { text, from, to } = fuzzyDate(start.date, {}, at);
  const [stated, last] = [toEpochDay(from), toEpochDay(to)];
  const details = { ...at, received: text, params: { asOf: fromEpochDay(asOf), days: LONGEST_PERIOD } };
  if (last - stated >= LONGEST_PERIOD) raise(ROADMAP_ERRORS, 'roadmap/start-too-vague', details);
  if (start.reached && stated > asOf) raise(ROADMAP_ERRORS, 'roadmap/start-after-as-of', details);
  if (!start.reached && last <= asOf) raise(ROADMAP_ERRORS, 'roadmap/start-passed', details);
  const first = start.reached ? stated : Math.max(stated, asOf + 1);
  const days = (start.reached ? Math.min(last, asOf) : last) - first + 1;
  const outlasts = Float64Array.from({ length: days }, (_, i) =>
    first + i > asOf ? 1 : longerThan(law, law.axisFrom(first + i).until(asOf)),
  );
  const cumulative = new Float64Array(days);
  let sum = 0;
  outlasts.forEach((weight, i) => (cumulative[i] = sum += weight));
  return { first, outlasts, cumulative, notYet: sum / (last - stated + 1) };
}

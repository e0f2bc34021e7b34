import { fromEpochDay, LAST_EPOCH_DAY, toEpochDay, type EpochDay } from '../../core/calendar';
import { cdf } from '../../core/distribution';
import type { ExactPart, QuantileDate } from './projection';
import type { DrawnDays } from './tally';
import { timeAxis } from './time-axis';

/** A probability, with how far the finite number of draws may have put it off. */
export interface DrawnProbability {
  readonly probability: number;
  /** Numerical standard error; 0 where the law is exact, otherwise never 0, because no number of draws makes certain. */
  readonly standardError: number;
}

type Law = DrawnDays & { readonly exact: readonly ExactPart[] | null };

const ROUNDING = 1e-12;
/** From so few draws on the scatter between replicates says little: they are counted like independent ones. */
const FEW = 8;

/** Probability that a generation has come by a day, that day included. */
export function chanceBy(law: Law, asOf: EpochDay, until: EpochDay): DrawnProbability {
  if (until <= asOf) return { probability: 0, standardError: 0 };
  const { exact } = law;
  if (exact !== null) return { probability: Math.min(1, exactChance(exact, until)), standardError: 0 };
  const { days, counts, draws } = law;
  const come = counts.reduce((sum, count, i) => ((days[i] as number) <= until ? sum + count : sum), 0);
  return { probability: come / draws, standardError: standardErrorAt(law, come) };
}

/** The first day by which a generation has come with probability p. */
export function dateOfChance(law: Law, asOf: EpochDay, p: number): QuantileDate {
  if (law.exact !== null) return { date: fromEpochDay(exactDay(law.exact, asOf, p)), standardErrorDays: 0 };
  const { days, counts, draws } = law;
  const at = (rank: number): EpochDay | undefined => {
    let seen = 0;
    const wanted = Math.max(Math.ceil(rank), 1);
    return days[counts.findIndex((count) => (seen += count) >= wanted)];
  };
  // Noise of rounding must not ask for one more draw than the share needs.
  const rank = draws * p - 1e-9 * draws;
  const day = at(rank);
  if (day === undefined) return { date: null, standardErrorDays: 0 };
  const spread = standardErrorAt(law, rank) * draws;
  const last = days.at(-1) as EpochDay;
  const standardErrorDays = ((at(rank + spread) ?? last) - (at(rank - spread) as EpochDay)) / 2;
  return { date: fromEpochDay(day), standardErrorDays };
}

function exactChance(parts: readonly ExactPart[], until: EpochDay): number {
  return parts.reduce((sum, { weight, from, unit, distribution }) => {
    const start = toEpochDay(from);
    return until < start ? sum : sum + weight * cdf(distribution, timeAxis(unit, start).until(until));
  }, 0);
}

function exactDay(parts: readonly ExactPart[], asOf: EpochDay, p: number): EpochDay {
  const reached = (day: EpochDay) => exactChance(parts, day) >= p - ROUNDING;
  let low = asOf;
  let step = 1;
  while (low + step < LAST_EPOCH_DAY && !reached(low + step)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, LAST_EPOCH_DAY);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** From the scatter between replicates, and at least what so few draws on one side can tell. */
function standardErrorAt({ draws, accuracy }: DrawnDays, come: number): number {
  const p = come / draws;
  const { probabilities, standardErrors } = accuracy;
  const above = probabilities.findIndex((probability) => probability >= p);
  const place = above === -1 ? probabilities.length : above;
  const [from, to] = [probabilities[place - 1] ?? 0, probabilities[place] ?? 1];
  const [before, after] = [(standardErrors[place - 1] ?? 0) ** 2, (standardErrors[place] ?? 0) ** 2];
  const variance = before + ((after - before) * (p - from)) / (to - from);
  const few = Math.sqrt(Math.min(Math.round(come), draws - Math.round(come), FEW) + 1) / draws;
  return Math.sqrt(Math.max(few * few, variance));
}

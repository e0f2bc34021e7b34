import { fromEpochDay, type EpochDay } from '../../core/calendar';
import type { GenerationProjection, QuantileDate } from './projection';

type Counts = Pick<GenerationProjection, 'days' | 'counts'>;

/**
 * The first day by which a share of the draws has come, with its numerical standard error: half the distance between
 * the draws one standard deviation of the rank below and above.
 */
export function quantileOfCounts({ days, counts }: Counts, p: number): QuantileDate {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const spread = Math.sqrt(total * p * (1 - p));
  const at = (rank: number) => dayOfRank({ days, counts }, Math.min(Math.max(Math.ceil(rank), 1), total));
  // Noise of rounding must not ask for one more draw than the share needs.
  const rank = total * p - 1e-9 * total;
  return {
    date: fromEpochDay(at(rank)),
    standardErrorDays: (at(rank + spread) - at(rank - spread)) / 2,
  };
}

function dayOfRank({ days, counts }: Counts, rank: number): EpochDay {
  let seen = 0;
  const place = counts.findIndex((count) => (seen += count) >= rank);
  return days[place] as EpochDay;
}

import type { EpochDay } from '../../core/calendar';
import { NEVER, REPLICATES } from './block';

/** On which days the draws of one generation fell, and how well that is known. */
export interface DrawnDays {
  /** Every epoch day that a draw fell on, ascending. */
  readonly days: readonly EpochDay[];
  /** How many draws fell on each of those days. */
  readonly counts: readonly number[];
  /** How many draws there are; those beyond the sum of the counts never come. */
  readonly draws: number;
  /** Numerical standard errors of the probability at a few of its values, ascending; straight in its square between. */
  readonly accuracy: {
    readonly probabilities: readonly number[];
    readonly standardErrors: readonly number[];
  };
}

/** Counts the draws of a generation, replicate by replicate. */
export interface Tally {
  readonly add: (days: Int32Array) => void;
  readonly finish: () => DrawnDays;
}

const LEVELS = 63;
/** Days in the array; the few draws beyond lie in a map. */
const DENSE = 2 ** 18;

/** Opens a tally of days after `asOf`. */
export function openTally(asOf: EpochDay): Tally {
  let bins = new Uint32Array(4096);
  const far = new Map<EpochDay, number>();
  let draws = 0;
  let levels: readonly number[] = [];
  let before: readonly number[] = [];
  const shares: number[][] = [];
  return {
    add: (days) => {
      const first = asOf + 1;
      let room = bins;
      for (let i = 0; i < days.length; i += 1) {
        const day = days[i] as number;
        // What came before the day of the question, as a start may have, counts as come on the next.
        const place = Math.max(0, day - first);
        if (place >= room.length) {
          if (day === NEVER) continue;
          if (place >= DENSE) {
            far.set(day, (far.get(day) ?? 0) + 1);
            continue;
          }
          room = grown(room, place);
        }
        room[place] = (room[place] as number) + 1;
      }
      bins = room;
      draws += days.length;
      if (levels.length === 0) levels = levelsOf(bins, days.length);
      const reached = countsUpTo(bins, levels);
      shares.push(reached.map((count, k) => (count - (before[k] ?? 0)) / days.length));
      before = reached;
    },
    finish: () => {
      const dense = Array.from(bins.keys()).filter((place) => bins[place] !== 0);
      const later = [...far.keys()].sort((a, b) => a - b);
      return {
        days: [...dense.map((place) => asOf + 1 + place), ...later],
        counts: [
          ...dense.map((place) => bins[place] as number),
          ...later.map((day) => far.get(day) as number),
        ],
        draws,
        accuracy: accuracyOf(
          shares,
          before.map((count) => count / draws),
        ),
      };
    },
  };
}

function grown(bins: Uint32Array<ArrayBuffer>, place: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(place + 1, 2 * bins.length));
  larger.set(bins);
  return larger;
}

/** Places at which the first replicate passes each sixty-fourth, as far as it gets. */
function levelsOf(bins: Uint32Array, draws: number): readonly number[] {
  const levels: number[] = [];
  let sum = 0;
  for (let place = 0; place < bins.length && levels.length < LEVELS; place += 1) {
    sum += bins[place] as number;
    if (sum * (LEVELS + 1) < (levels.length + 1) * draws) continue;
    levels.push(place);
    while (levels.length < LEVELS && sum * (LEVELS + 1) >= (levels.length + 1) * draws) levels.push(place);
  }
  return levels;
}

function countsUpTo(bins: Uint32Array, levels: readonly number[]): readonly number[] {
  let [place, sum] = [0, 0];
  return levels.map((level) => {
    for (; place <= level; place += 1) sum += bins[place] as number;
    return sum;
  });
}

/** Standard errors from the scatter between replicates, each averaged with its neighbours. */
function accuracyOf(
  shares: readonly (readonly number[])[],
  probabilities: readonly number[],
): DrawnDays['accuracy'] {
  const variances = probabilities.map((mean, k) => {
    const squares = shares.reduce((sum, share) => sum + ((share[k] as number) - mean) ** 2, 0);
    return squares / (REPLICATES * (REPLICATES - 1));
  });
  const standardErrors = variances.map((own, k) => {
    const [below, above] = [variances[k - 1] ?? own, variances[k + 1] ?? own];
    return Math.sqrt((below + own + above) / 3);
  });
  return { probabilities, standardErrors };
}

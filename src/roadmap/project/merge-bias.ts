import { daysBetween, fromEpochDay, type EpochDay, type IsoDate } from '../../core/calendar';
import { NEVER, type Block } from './block';
import { ceilDays } from './ceil-days';
import { dateOfChance } from './law-of-generation';
import type { NetworkNode } from './network';
import type { MergeBias } from './projection';
import type { StartCell, StartCells } from './start-cells';
import { openTally } from './tally';

/** Watches a generation that waits for several. */
export interface MergeWatch {
  readonly add: (block: Block) => void;
  /** `medianOf` tells the median of a generation by its place. */
  readonly finish: (
    block: { cells: StartCells; names: readonly string[] },
    medianOf: (place: number) => IsoDate | null,
  ) => MergeBias;
}

/** Opens a watch, or `null` where a generation waits for one thing only. */
export function watchMerge(
  { starts, parents }: NetworkNode,
  place: number,
  asOf: EpochDay,
): MergeWatch | null {
  if (starts.length + parents.length < 2) return null;
  const tally = openTally(asOf);
  const last = [...starts, ...parents].map(() => 0);
  let come = 0;
  return {
    add: ({ cells, picked, days, bases }) => {
      const base = bases[place] as Int32Array;
      tally.add(base);
      for (let i = 0; i < base.length; i += 1) if (base[i] !== NEVER) come += 1;
      starts.forEach((start, s) => {
        const begun = Int32Array.from(cells.cells, (cell) => startDay(cell, start));
        for (let i = 0; i < base.length; i += 1)
          if (begun[picked[i] as number] === base[i]) last[s] = (last[s] as number) + 1;
      });
      parents.forEach((parent, p) => {
        const other = days[parent] as Int32Array;
        let same = 0;
        for (let i = 0; i < base.length; i += 1) if (other[i] === base[i] && base[i] !== NEVER) same += 1;
        last[starts.length + p] = (last[starts.length + p] as number) + same;
      });
    },
    finish: ({ cells, names }, medianOf) => {
      const p50 = dateOfChance({ ...tally.finish(), exact: null }, asOf, 0.5);
      const medians = [...starts.map((start) => medianStart(cells, start)), ...parents.map(medianOf)];
      const latest = medians.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b), '');
      return {
        p50,
        waitsFor: medians.map((median, i) => ({
          name: names[i] as string,
          p50: median,
          lastIn: come === 0 ? 0 : (last[i] as number) / come,
        })),
        days: latest === null || p50.date === null ? null : daysBetween(latest, p50.date),
      };
    },
  };
}

function startDay({ axis, positions }: StartCell, start: number): EpochDay {
  return ceilDays(axis.after(positions[start] as number));
}

/** The median day of a start, its cells weighed by what is known. */
function medianStart({ cells, cumulative }: StartCells, start: number): IsoDate {
  const weighed = cells
    .map((cell, i) => ({
      day: startDay(cell, start),
      weight: (cumulative[i] as number) - (cumulative[i - 1] ?? 0),
    }))
    .sort((a, b) => a.day - b.day);
  const half = (cumulative[cumulative.length - 1] as number) / 2;
  let sum = 0;
  const middle = weighed.find(({ weight }) => (sum += weight) >= half);
  return fromEpochDay((middle ?? (weighed.at(-1) as { day: EpochDay })).day);
}

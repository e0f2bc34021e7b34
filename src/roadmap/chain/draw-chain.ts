import { toEpochDay, type EpochDay } from '../../core/calendar';
import { normal, sample } from '../../core/distribution';
import { normalQuantile } from '../../core/distribution/special-functions';
import { raise } from '../../core/error';
import { requireInteger } from '../../core/input';
import { randomStream, type RandomStream } from '../../core/random';
import { ROADMAP_ERRORS } from '../errors';
import { ceilDays } from './ceil-days';
import type { ChainOptions } from './chain-options';
import { gapLaw, type GapLaw } from './gap-law';
import { possibleStarts, type PossibleStarts } from './possible-starts';
import { requireGenerations } from './require-generations';
import type { TimeAxis } from './time-axis';

/** Draws of the days on which generations come; typed arrays, for `structuredClone` and not for JSON. */
export interface ChainDraws {
  /** For each generation the epoch day in every draw; one index is one draw throughout. */
  readonly days: Readonly<Record<string, Int32Array>>;
  /** Probability, before it was known, of what is known at `asOf`; a small one speaks against the model. */
  readonly notYet: number;
}

const DEFAULT_DRAWS = 100_000;
const STANDARD = { mean: 0, sd: 1 } as const;
// Half the grid of a uniform: in place of 0, where the quantile is infinite.
const LEAST_UNIFORM = 2 ** -54;

/**
 * Draws the days on which the generations of a chain come, given that the first has not come by `asOf`.
 *
 * A draw adds up its own gaps from its own start, so that later generations carry the slip of the earlier ones. A
 * stretched cycle is a real number of calendar months counted from the start (a fraction is that part of the next
 * month); a gap of a reference class is in days; each generation comes on the day in which its length ends. The
 * condition is exact: the start is drawn by how likely each day leaves the next generation missing, and the first gap
 * from the tail beyond `asOf`, so that no draw is thrown away and none lies on or before `asOf`.
 *
 * @param options - as of when, start, generations, gaps, seed and number of draws
 * @throws GigacastError `roadmap/no-generations`, `roadmap/duplicate-id`, `roadmap/start-after-as-of`,
 * `roadmap/start-passed`, `roadmap/start-too-vague`, `roadmap/nothing-left`, `roadmap/beyond-calendar`, the `date/…`
 * and `number/…` codes
 * @see Flyvbjerg, From Nobel prize to project management, 2006, on reference classes
 * @example
 * const { days, notYet } = drawChain({
 *   asOf: '2026-10-01', start: { generation: 'AI5', date: '2026-04-15', reached: true }, generations: ['AI6'],
 *   gaps: { kind: 'stated cycle', months: 9 }, seed: 1, draws: 100,
 * });
 * [days.AI6[0] === toEpochDay('2027-01-15'), notYet]; // => [true, 1]
 */
export function drawChain(options: ChainOptions): ChainDraws {
  return drawsOf(options, 'drawChain');
}

/** `drawChain` for a function whose name the errors bear. */
export function drawsOf(options: ChainOptions, functionName: string): ChainDraws {
  const { start, seed, draws = DEFAULT_DRAWS } = options;
  const asOf = toEpochDay(options.asOf, { function: functionName, path: 'asOf' });
  const bounds = { atLeast: 100, atMost: 10_000_000 };
  const count = requireInteger(draws, { function: functionName, path: 'draws' }, bounds);
  const generations = requireGenerations(start.generation, options.generations, functionName);
  const law = gapLaw(options.gaps, functionName);
  const starts = possibleStarts(start, { law, asOf, functionName });
  if (!(starts.notYet > 0)) {
    const params = { generation: String(generations[0]) };
    const details = { function: functionName, path: 'asOf', received: options.asOf, params };
    raise(ROADMAP_ERRORS, 'roadmap/nothing-left', details);
  }
  const stream = randomStream(seed);
  const picked = pickStarts(starts, stream.split('start'), count);
  const axes = axesOf(law, starts);
  const lengths = new Float64Array(count);
  const slip = firstSlips(picked, starts, stream.split('gap', String(generations[0])));
  const common = shareSlips(slip, law, stream.split('shared'));
  const days: Record<string, Int32Array> = {};
  generations.forEach((generation, g) => {
    if (g > 0) nextSlips(slip, common, law, stream.split('gap', generation));
    const out = new Int32Array(count);
    for (let i = 0; i < count; i += 1) {
      const length = (lengths[i] as number) + law.median * Math.exp(law.sigma * (slip[i] as number));
      lengths[i] = length;
      const day = ceilDays((axes[picked[i] as number] as TimeAxis).after(length));
      out[i] = day > asOf ? day : asOf + 1;
    }
    days[generation] = out;
  });
  return { days, notYet: starts.notYet };
}

/** For each draw the place of its start among the possible days. */
function pickStarts({ cumulative }: PossibleStarts, stream: RandomStream, count: number): Uint32Array {
  const picked = new Uint32Array(count);
  if (cumulative.length === 1) return picked;
  const total = cumulative[cumulative.length - 1] as number;
  for (let i = 0; i < count; i += 1) {
    const wanted = stream.nextUniform() * total;
    let [low, high] = [0, cumulative.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    picked[i] = low;
  }
  return picked;
}

function axesOf(law: GapLaw, { first, outlasts }: PossibleStarts): readonly TimeAxis[] {
  return Array.from({ length: outlasts.length }, (_, i) => law.axisFrom((first + i) as EpochDay));
}

/** Standard normal slips of the first gap, from the part of the tail that lies beyond `asOf`. */
function firstSlips(picked: Uint32Array, { outlasts }: PossibleStarts, stream: RandomStream): Float64Array {
  return Float64Array.from(picked, (place) => {
    const uniform = Math.max(stream.nextUniform(), LEAST_UNIFORM);
    return normalQuantile(uniform * (outlasts[place] as number), true);
  });
}

/** The slip common to all generations, given the first: its share of the variance is the correlation. */
function shareSlips(first: Float64Array, { shared }: GapLaw, stream: RandomStream): Float64Array {
  if (shared === 0) return new Float64Array(first.length);
  const common = sample(normal(STANDARD), stream, first.length);
  const [given, own] = [Math.sqrt(shared), Math.sqrt(1 - shared)];
  return common.map((z, i) => given * (first[i] as number) + own * z);
}

/** Overwrites the slips with those of the next gap. */
function nextSlips(slip: Float64Array, common: Float64Array, { shared }: GapLaw, stream: RandomStream): void {
  sample(normal(STANDARD), stream, { out: slip });
  const [given, own] = [Math.sqrt(shared), Math.sqrt(1 - shared)];
  for (let i = 0; i < slip.length; i += 1)
    slip[i] = given * (common[i] as number) + own * (slip[i] as number);
}

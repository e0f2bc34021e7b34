import {
  fuzzyDate,
  monthSequence,
  type FuzzyDateLike,
  type IsoDate,
  type MonthSequenceMode,
} from '../../core/calendar';
import { requireInteger } from '../../core/input';
import { requireGenerations } from './require-generations';

/** What `statedChain` counts from and in which steps. */
export interface StatedChainOptions {
  /** The generation whose date is known or stated, and that date, of any precision. */
  readonly start: { readonly generation: string; readonly date: FuzzyDateLike };
  /** The generations that follow it, one cycle apart, in their order. */
  readonly generations: readonly string[];
  /** Calendar months from one generation to the next (1 to 240). */
  readonly cycleMonths: number;
  /** Whether a day lost in a short month comes back. @defaultValue 'anchored' */
  readonly mode?: MonthSequenceMode;
}

/** When a generation is due if every cycle takes what was stated. */
export interface StatedDue {
  readonly generation: string;
  /** Cycles after the start. */
  readonly cycles: number;
  /** First and last day it is due; the same where the start is one day. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * When each generation is due if every cycle takes the stated number of calendar months.
 *
 * Month ends clamp as in `addMonths`; `anchored` counts k cycles from the start, `stepwise` one from the generation
 * before. A start of a month or a phrase is an interval, and so are the dates that follow from it. This is the claim
 * taken at its word, not a forecast.
 *
 * @param options - start, following generations, cycle (whole calendar months, 1 to 240) and mode
 * @throws GigacastError `roadmap/no-generations`, `roadmap/duplicate-id`, the `number/…` and `date/…` codes of
 * `monthSequence` and `fuzzyDate`
 * @example
 * statedChain({
 *   start: { generation: 'AI7', date: '2027-10-15' }, generations: ['AI8', 'AI9'], cycleMonths: 9,
 * }).map(({ generation, from }) => `${generation} ${from}`);
 * // => ['AI8 2028-07-15', 'AI9 2029-04-15']
 */
export function statedChain(options: StatedChainOptions): readonly StatedDue[] {
  const { start, mode = 'anchored' } = options;
  const generations = requireGenerations(start.generation, options.generations, 'statedChain');
  const cycle = { function: 'statedChain', path: 'cycleMonths' };
  const stepMonths = requireInteger(options.cycleMonths, cycle, { atLeast: 1, atMost: 240 });
  const { from, to } = fuzzyDate(start.date, {}, { function: 'statedChain', path: 'start.date' });
  const due = (anchor: IsoDate) => monthSequence({ anchor, stepMonths, count: generations.length, mode });
  const first = due(from);
  const last = due(to);
  return generations.map((generation, i) => ({
    generation,
    cycles: i + 1,
    from: first[i] as IsoDate,
    to: last[i] as IsoDate,
  }));
}

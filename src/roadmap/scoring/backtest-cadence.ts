import { lognormal } from '../../core/distribution';
import type { TooLittleHistory } from '../../core/duration';
import { requireNumber } from '../../core/input';
import type { Cadence, CadenceGap } from '../cadence/cadence-of';
import { fitCadence } from '../cadence/fit-cadence';
import { scorePrediction, scoreTable, type ModelScore, type ScoredPrediction } from './score-table';

/** How models of cadence are held against the gaps of families that they have not seen. */
export interface BacktestCadenceOptions {
  /** A cycle as it is stated (days, above 0), for the rival that takes it at its word; left out, there is none. */
  readonly statedDays?: number;
  /** As for `fitCadence`. */
  readonly drift?: number;
}

/** Scores of the models, and every prediction behind them. */
export interface CadenceBacktest {
  readonly outcome: 'scored';
  /** `pooled` is `fitCadence`; the others are naive rivals. */
  readonly models: readonly ModelScore[];
  readonly predictions: readonly ScoredPrediction[];
}

/** The gap that a rival expects after the earlier gaps of the family; of none yet it knows the other families only. */
type Rival = (earlier: readonly number[], others: readonly number[]) => number;

const RIVALS: Readonly<Record<string, Rival>> = {
  'mean gap': (earlier, others) => mean(earlier.length === 0 ? others : earlier),
  'last gap': (earlier, others) => earlier.at(-1) ?? mean(others),
  'reference class': (_, others) => Math.exp(mean(others.map(Math.log))),
};

/**
 * Leave-one-family-out scores of `fitCadence` beside naive rivals.
 *
 * Each family is left out in turn and its gaps are predicted one after the other, from all gaps of the other families
 * and its own earlier ones. A rival names one number; its spread (lognormal) is the root mean square of its errors, by
 * the same rule, on the other families. Log scores are those of the days. Only completed gaps are learned from and
 * predicted: what is still open says nothing about who was right.
 *
 * @param cadences - from `cadenceOf`, at least three families
 * @param options - a stated cycle and the drift
 * @returns the scores, or `too-little-history` where fewer than three families have a gap
 * @throws GigacastError the `number/…` codes
 * @see Gneiting and Raftery, Strictly proper scoring rules, 2007
 * @example
 * backtestCadence([]); // => { outcome: 'too-little-history', why: 'events', needs: 3, has: 0 }
 */
export function backtestCadence(
  cadences: readonly Cadence[],
  options: BacktestCadenceOptions = {},
): CadenceBacktest | TooLittleHistory {
  const { statedDays, drift } = options;
  const families = cadences.filter(({ gaps }) => gaps.length > 0);
  if (families.length < 3)
    return { outcome: 'too-little-history', why: 'events', needs: 3, has: families.length };
  const at = { function: 'backtestCadence', path: 'options.statedDays' };
  const stated = statedDays === undefined ? null : requireNumber(statedDays, at, { moreThan: 0 });
  const rivals: Readonly<Record<string, Rival>> = {
    ...(stated === null ? {} : { 'as stated': () => stated }),
    ...RIVALS,
  };
  const predictions = families.flatMap((family) => {
    const others = families.filter((other) => other !== family);
    return family.gaps.flatMap((gap, place): readonly ScoredPrediction[] => {
      const earlier = { ...family, gaps: family.gaps.slice(0, place) };
      const what = { what: `${gap.from} to ${gap.to}`, outcome: gap.days, open: false };
      const fit = fitCadence([...others, earlier], {
        family: family.id,
        began: gap.began,
        open: false,
        ...(drift === undefined ? {} : { drift }),
      });
      const ours =
        fit.outcome === 'fitted'
          ? [scorePrediction({ ...what, model: 'pooled', distribution: fit.distribution })]
          : [];
      const theirs = Object.entries(rivals).map(([model, rival]) => {
        const distribution = lognormal({
          median: rival(
            daysOf(earlier.gaps),
            others.flatMap((other) => daysOf(other.gaps)),
          ),
          sigma: spreadOf(rival, others, place),
        });
        return scorePrediction({ ...what, model, distribution });
      });
      return [...ours, ...theirs];
    });
  });
  return { outcome: 'scored', models: scoreTable(predictions), predictions };
}

/** Root mean square of a rival's errors (of logs) on families it may know, at the same stage of knowledge. */
function spreadOf(rival: Rival, families: readonly Cadence[], place: number): number {
  const all = families.flatMap(({ gaps }) => daysOf(gaps));
  const squares = families.flatMap(({ gaps }) =>
    gaps.flatMap(({ days }, i) => {
      // With earlier gaps of its own a rival is judged by gaps that had some too.
      if (place > 0 && i === 0) return [];
      const earlier = place > 0 ? daysOf(gaps.slice(0, i)) : [];
      return [Math.log(days / rival(earlier, all)) ** 2];
    }),
  );
  return Math.min(Math.max(Math.sqrt(mean(squares)), 0.05), 3);
}

function daysOf(gaps: readonly CadenceGap[]): readonly number[] {
  return gaps.map(({ days }) => days);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

import type { DateLike } from '../../core/calendar';
import {
  DEFAULT_PRIOR,
  fromUnbounded,
  toUnbounded,
  type HyperparameterPrior,
} from '../model/hyperparameters';
import { minimise } from '../model/minimise';
import { LONG_RUN_SD, setUp } from '../model/problem';
import { solve } from '../model/solve';
import type { Basis, Holiday, Report } from '../records';
import { effectsOf } from './effects-of';
import { fitPhaseModel } from './fit-phase-model';
import type { PhaseModel } from './phase-model';
import { toCountWindow } from './posterior-of';

/** Which brands a prior is learned from. */
export interface LearnPriorOptions {
  /** What is counted. */
  readonly basis: Basis;
  /** @defaultValue `CN` */
  readonly market?: string;
  /** Nothing that became known after this day is used. */
  readonly asOf: DateLike;
  /** The brand the prior is meant for: its own reports are left out, so that they do not count twice. */
  readonly except?: string;
  /** Days off and make-up workdays of the market. @defaultValue none */
  readonly holidays?: readonly Holiday[];
  /** What is known before any brand is seen; it weighs as much as one brand. @defaultValue `DEFAULT_PRIOR` */
  readonly prior?: HyperparameterPrior;
  /** How many reports of a brand it takes (>= 2). @defaultValue 6 */
  readonly minimumHistory?: number;
}

/** A prior learned from brands, or that no brand has enough reports. */
export type LearnedPrior =
  | {
      readonly outcome: 'learned';
      readonly prior: HyperparameterPrior;
      /** The brands it was learned from, in alphabetical order. */
      readonly brands: readonly string[];
    }
  | {
      readonly outcome: 'too-little-history';
      /** Brands with enough reports. */
      readonly needs: 1;
      readonly has: 0;
    };

/** Standard deviation of the logarithm of the long-run shape's own standard deviation, before any brand is seen. */
const SPREAD = 1;
const EVALUATIONS = 30;
const FIRST_STEP = -0.5;

/**
 * Learns from other brands what a new one is like before it has a history: how strong the rhythm of the quarter is, and
 * how much level, shape and noise move.
 *
 * The strength of the rhythm is the standard deviation of the long-run shape that makes the reports of all brands
 * together most probable; the medians are the mean of the brands' own hyperparameters (their logarithms), with the prior
 * as one brand more. Six rising weeks of a
 * brand are then the opening of a wave where others have one, and growth where they have none.
 *
 * @param reports - any reports; other markets and bases are passed over
 * @returns the prior for `fitPhaseModel` or `backtest`
 * @throws GigacastError as `fitPhaseModel`
 * @see Carlin and Louis, Bayesian Methods for Data Analysis, 2009, chapter 5 (empirical Bayes)
 * @example
 * learnPrior([], { basis: 'insurance', asOf: '2024-04-02' }); // => { outcome: 'too-little-history', needs: 1, has: 0 }
 */
export function learnPrior(reports: readonly Report[], options: LearnPriorOptions): LearnedPrior {
  const {
    market = 'CN',
    basis,
    asOf,
    except,
    holidays = [],
    prior = DEFAULT_PRIOR,
    minimumHistory,
  } = options;
  const least = minimumHistory === undefined ? {} : { minimumHistory };
  const own = reports.filter((report) => report.market === market && report.basis === basis);
  const brands = [...new Set(own.map(({ brand }) => brand))].filter((brand) => brand !== except).sort();
  const fit = (brand: string, known: HyperparameterPrior): readonly PhaseModel[] => {
    const result = fitPhaseModel(own, { brand, basis, market, asOf, holidays, prior: known, ...least });
    return result.outcome === 'fitted' ? [result.model] : [];
  };
  const models = brands.flatMap((brand) => fit(brand, prior));
  if (models.length === 0) return { outcome: 'too-little-history', needs: 1, has: 0 };
  const longRunSd = likeliestShape(models, prior.longRunSd ?? LONG_RUN_SD);
  const refitted = models.flatMap(({ brand }) => fit(brand, { ...prior, longRunSd }));
  const vectors = [prior.median, ...refitted.map(({ hyperparameters }) => hyperparameters)].map(toUnbounded);
  const mean = (vectors[0] as Float64Array).map(
    (_, i) => vectors.reduce((sum, vector) => sum + (vector[i] as number), 0) / vectors.length,
  );
  return {
    outcome: 'learned',
    prior: { median: fromUnbounded(mean), sd: prior.sd, longRunSd },
    brands: models.map(({ brand }) => brand),
  };
}

/** The standard deviation of the long-run shape with which the reports of all models are most probable. */
function likeliestShape(models: readonly PhaseModel[], usual: number): number {
  const inputs = models.map((model) => ({
    windows: model.windows.map(toCountWindow),
    effects: effectsOf(model),
    hyper: model.hyperparameters,
  }));
  const cost = ([log]: Float64Array): number => {
    const offset = log as number;
    const longRunSd = usual * Math.exp(offset);
    const evidence = inputs.reduce(
      (sum, { hyper, ...input }) => sum + solve(setUp({ ...input, longRunSd }), hyper).evidence,
      0,
    );
    return (offset / SPREAD) ** 2 / 2 - evidence;
  };
  const { x } = minimise(cost, new Float64Array(1), {
    scale: Float64Array.of(FIRST_STEP),
    evaluations: EVALUATIONS,
  });
  return usual * Math.exp(x[0] as number);
}

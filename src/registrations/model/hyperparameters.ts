/** How much each part of the model may move; all but the reversion are standard deviations of logarithms. */
export interface Hyperparameters {
  /** Step of the level from week to week. */
  readonly levelStep: number;
  /** Further step of the level at the first week of a quarter. */
  readonly quarterStep: number;
  /** Noise of a week. A window of n days has it times sqrt(7 / n) where its days count alike. */
  readonly weekNoise: number;
  /** Power with which the variance of the noise grows where a day is thin for its level (0: not at all). */
  readonly thinNoise: number;
  /** Change of the shape from one quarter to the next. */
  readonly shapeStep: number;
  /** Share of a quarter's departure from the long-run shape that the next quarter keeps (0 to 1). */
  readonly shapeMemory: number;
}

/** The hyperparameters as one vector without bounds: logarithms, and the logit of the memory. */
export const HYPERPARAMETER_NAMES = [
  'levelStep',
  'quarterStep',
  'weekNoise',
  'thinNoise',
  'shapeStep',
  'shapeMemory',
] as const satisfies readonly (keyof Hyperparameters)[];

/** A normal distribution of the unbounded vector, each part independent. */
export interface HyperparameterPrior {
  /** Median of each hyperparameter. */
  readonly median: Hyperparameters;
  /** Standard deviation of each logarithm, and of the logit of the memory. */
  readonly sd: Hyperparameters;
  /** Standard deviation of the long-run shape, on the logarithm of the intensity. @defaultValue 1 */
  readonly longRunSd?: number;
}

/**
 * What is known of quarter-driven registrations before any history of the brand is seen.
 *
 * The medians are near the middle of fits to weeks in China up to March 2024 and to months in five European countries
 * up to 2022; the spreads are about those between brands and countries, less what each fit's own uncertainty explains.
 */
export const DEFAULT_PRIOR: HyperparameterPrior = {
  median: {
    levelStep: 0.035,
    quarterStep: 0.06,
    weekNoise: 0.2,
    thinNoise: 0.9,
    shapeStep: 0.2,
    shapeMemory: 0.75,
  },
  sd: { levelStep: 0.5, quarterStep: 0.5, weekNoise: 1, thinNoise: 0.3, shapeStep: 0.3, shapeMemory: 0.5 },
};

/** Writes hyperparameters as the unbounded vector. */
export function toUnbounded(values: Hyperparameters): Float64Array {
  return Float64Array.from(HYPERPARAMETER_NAMES, (name) => {
    const value = values[name];
    return name === 'shapeMemory' ? Math.log(value / (1 - value)) : Math.log(value);
  });
}

/** Reads hyperparameters from the unbounded vector. */
export function fromUnbounded(vector: ArrayLike<number>): Hyperparameters {
  const at = (i: number): number => vector[i] as number;
  return {
    levelStep: Math.exp(at(0)),
    quarterStep: Math.exp(at(1)),
    weekNoise: Math.exp(at(2)),
    thinNoise: Math.exp(at(3)),
    shapeStep: Math.exp(at(4)),
    shapeMemory: 1 / (1 + Math.exp(-at(5))),
  };
}

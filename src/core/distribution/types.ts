/** Symmetric bell curve. */
export interface Normal {
  readonly family: 'normal';
  readonly mean: number;
  readonly sd: number;
}

/** A positive quantity whose logarithm is normal. */
export interface Lognormal {
  readonly family: 'lognormal';
  /** exp of the mean of the logarithm; half of the outcomes lie below it. */
  readonly median: number;
  /** Standard deviation of the natural logarithm. */
  readonly sigma: number;
}

/** A positive quantity; with a whole shape, the sum of that many exponential stages. */
export interface Gamma {
  readonly family: 'gamma';
  readonly shape: number;
  readonly scale: number;
}

/** Waiting time without memory. */
export interface Exponential {
  readonly family: 'exponential';
  readonly mean: number;
}

/** Waiting time whose hazard rises (shape > 1) or falls (shape < 1) as a power of time. */
export interface Weibull {
  readonly family: 'weibull';
  readonly shape: number;
  readonly scale: number;
}

/** Beta distribution stretched over [min, max], placed by its mode. */
export interface Pert {
  readonly family: 'pert';
  readonly min: number;
  readonly mode: number;
  readonly max: number;
  /** How strongly the mode pulls; 4 in the classical PERT. */
  readonly weight: number;
}

/** Density that rises straight from min to mode and falls straight to max. */
export interface Triangular {
  readonly family: 'triangular';
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

/** Every value between min and max equally likely. */
export interface Uniform {
  readonly family: 'uniform';
  readonly min: number;
  readonly max: number;
}

/** Point masses, e.g. a history or draws; one value makes a certainty. */
export interface Empirical {
  readonly family: 'empirical';
  /** Ascending, without repetition. */
  readonly values: readonly number[];
  /** Cumulative probability up to and including each value; the last is 1. */
  readonly cumulative: readonly number[];
}

/** One of several distributions, each with its probability. */
export interface Mixture {
  readonly family: 'mixture';
  readonly components: readonly MixtureComponent[];
}

/** A part of a mixture; the weights of a mixture add up to 1. */
export interface MixtureComponent {
  readonly weight: number;
  readonly distribution: Distribution;
}

/** A distribution given that the value exceeds a bound, e.g. a duration that has not ended yet. */
export interface TruncatedBelow {
  readonly family: 'truncated-below';
  readonly above: number;
  readonly distribution: Distribution;
}

/** A distribution moved along the axis. */
export interface Shifted {
  readonly family: 'shifted';
  readonly by: number;
  readonly distribution: Distribution;
}

/** Any distribution of one number, as plain data. */
export type Distribution =
  | Normal
  | Lognormal
  | Gamma
  | Exponential
  | Weibull
  | Pert
  | Triangular
  | Uniform
  | Empirical
  | Mixture
  | TruncatedBelow
  | Shifted;

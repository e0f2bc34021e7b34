export { cdf } from './cdf';
export { density } from './density';
export { logDensity } from './log-density';
export { empirical } from './empirical';
export { exponential } from './exponential';
export { gammaDistribution } from './gamma-distribution';
export type { GammaParameters } from './gamma-distribution';
export { logSurvival } from './log-survival';
export { lognormal } from './lognormal';
export type { LognormalParameters } from './lognormal';
export { mixture } from './mixture';
export { mean, variance } from './moments';
export { normal } from './normal';
export { distributionSchema } from './distribution-schema';
export { parseDistribution, safeParseDistribution } from './parse-distribution';
export { pert } from './pert';
export { pertSummary } from './pert-summary';
export type { PertSummary } from './pert-summary';
export { quantile } from './quantile';
export { sample } from './sample';
export type { SampleOptions } from './sample';
export { shifted } from './shifted';
export { survival } from './survival';
export { triangular } from './triangular';
export { truncatedBelow } from './truncated-below';
export type {
  Distribution,
  Empirical,
  Exponential,
  Gamma,
  Lognormal,
  Mixture,
  MixtureComponent,
  Normal,
  Pert,
  Shifted,
  Triangular,
  TruncatedBelow,
  Uniform,
  Weibull,
} from './types';
export { uniform } from './uniform';
export { upperQuantile } from './upper-quantile';
export { weibull } from './weibull';

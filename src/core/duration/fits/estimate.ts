/** Two parameters fitted to durations or their logarithms, with standard errors from the observed information. */
export interface Estimate {
  readonly location: number;
  readonly lnScale: number;
  readonly logLikelihood: number;
  readonly locationError: number;
  readonly lnScaleError: number;
}

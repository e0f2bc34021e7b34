import { gammaFamily } from '../../distribution/families/gamma';
import type { SplitObservations } from '../observation';
import type { Estimate } from './estimate';
import { maximiseInTwo } from './maximise-in-two';

/** Maximum likelihood of a gamma distribution: location is ln mean, and lnScale is ln shape. */
export function fitCensoredGamma(
  { complete, censored }: SplitObservations,
  from: { readonly start: readonly [number, number]; readonly scales: readonly [number, number] },
): Estimate {
  const logLikelihood = ([lnMean, lnShape]: readonly [number, number]): number => {
    const shape = Math.exp(lnShape);
    const gamma = { family: 'gamma', shape, scale: Math.exp(lnMean) / shape } as const;
    const seen = complete.reduce((sum, t) => sum + gammaFamily.logDensity(gamma, t), 0);
    return censored.reduce((sum, t) => sum + gammaFamily.logSurvival(gamma, t), seen);
  };
  const { point, value, errors } = maximiseInTwo(logLikelihood, from);
  return {
    location: point[0],
    lnScale: point[1],
    logLikelihood: value,
    locationError: errors[0],
    lnScaleError: errors[1],
  };
}

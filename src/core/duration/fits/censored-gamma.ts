import { gammaFamily } from '../../distribution/families/gamma';
import type { SplitObservations } from '../observation';
import type { Estimate } from './estimate';
import { maximiseInTwo } from './maximise-in-two';

/** Maximum likelihood of a gamma distribution: location is ln mean, and lnScale is ln shape. */
export function fitCensoredGamma(
  { complete, censored }: SplitObservations,
  from: { readonly start: readonly [number, number]; readonly scales: readonly [number, number] },
): Estimate {
  // What is open is mostly open for the same time, and its incomplete gamma functions are what the fit spends its time on.
  const open = tally(censored);
  const logLikelihood = ([lnMean, lnShape]: readonly [number, number]): number => {
    const shape = Math.exp(lnShape);
    const gamma = { family: 'gamma', shape, scale: Math.exp(lnMean) / shape } as const;
    const seen = complete.reduce((sum, t) => sum + gammaFamily.logDensity(gamma, t), 0);
    return open.reduce((sum, [t, times]) => sum + times * gammaFamily.logSurvival(gamma, t), seen);
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

/** Each different value with how often it occurs. */
function tally(values: readonly number[]): readonly (readonly [number, number])[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
}

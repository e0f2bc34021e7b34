import { type Distribution, empirical, exponential } from '../../distribution';
import { type Parametric, parametersInside } from '../../distribution/check-parameters';
import { kaplanMeier } from '../kaplan-meier';
import { durationObservations, type SplitObservations, sum } from '../observation';
import { tooLittle, type TooLittleHistory } from '../too-little-history';
import { fitCensoredGamma } from './censored-gamma';
import { fitCensoredNormal } from './censored-normal';
import { fitCensoredWeibull } from './censored-weibull';

/** A fitted distribution with what can be said about the fit. */
export interface Fit {
  readonly distribution: Distribution;
  readonly logLikelihood?: number;
  readonly aic?: number;
  readonly standardErrors?: Readonly<Record<string, number>>;
  readonly beyond?: number;
}

// Beyond this shape a gamma or Weibull distribution is a single value for every purpose.
const STEEPEST = 1e5;
const ALIKE = /*#__PURE__*/ tooLittle('spread', { needs: 2, has: 1 });

/** How each family is fitted. */
export const FITS = {
  exponential: (split: SplitObservations) => {
    const events = split.complete.length;
    if (events === 0) return tooLittle('events', { needs: 1, has: 0 });
    const mean = split.exposure / events;
    const logLikelihood = -events * (Math.log(mean) + 1);
    return {
      distribution: exponential({ mean }),
      logLikelihood,
      aic: 2 - 2 * logLikelihood,
      standardErrors: { mean: 1 / Math.sqrt(events) },
    };
  },
  lognormal: (split: SplitObservations) =>
    twoParameters(split, () => {
      const fit = fitCensoredNormal(split.complete.map(Math.log), split.censored.map(Math.log));
      return describe(split, {
        distribution: {
          family: 'lognormal',
          median: Math.exp(fit.location),
          sigma: Math.exp(fit.lnScale),
        },
        logLikelihood: fit.logLikelihood - sum(split.complete.map(Math.log)),
        standardErrors: { median: fit.locationError, sigma: fit.lnScaleError },
      });
    }),
  weibull: (split: SplitObservations) =>
    twoParameters(split, () => {
      const fit = fitCensoredWeibull(split);
      const shape = Math.exp(-fit.lnScale);
      if (shape > STEEPEST) return ALIKE;
      return describe(split, {
        distribution: { family: 'weibull', shape, scale: Math.exp(fit.location) },
        logLikelihood: fit.logLikelihood,
        standardErrors: { scale: fit.locationError, shape: fit.lnScaleError },
      });
    }),
  gamma: (split: SplitObservations) =>
    twoParameters(split, () => {
      const rough = fitCensoredNormal(split.complete.map(Math.log), split.censored.map(Math.log));
      const variance = Math.exp(2 * rough.lnScale);
      if (variance * STEEPEST < 1) return ALIKE;
      const events = split.complete.length;
      // The gamma distribution with the logarithmic moments of the lognormal fit, roughly.
      const fit = fitCensoredGamma(split, {
        start: [rough.location + Math.min(variance, 2) / 2, -Math.log(variance)],
        scales: [Math.sqrt(variance / events), Math.sqrt(2 / events)],
      });
      const shape = Math.exp(fit.lnScale);
      return describe(split, {
        distribution: { family: 'gamma', shape, scale: Math.exp(fit.location) / shape },
        logLikelihood: fit.logLikelihood,
        standardErrors: { mean: fit.locationError, shape: fit.lnScaleError },
      });
    }),
  empirical: ({ complete, censored }: SplitObservations) => {
    if (complete.length === 0) return tooLittle('events', { needs: 1, has: 0 });
    const { steps } = kaplanMeier(durationObservations(complete, censored));
    const beyond = steps.at(-1)?.survival ?? 0;
    const longest = [...complete, ...censored].reduce((most, t) => Math.max(most, t), 0);
    const masses = steps.map(({ survival }, i) => (steps[i - 1]?.survival ?? 1) - survival);
    const values = [...steps.map(({ at }) => at), longest];
    return { distribution: empirical(values, { weights: [...masses, beyond] }), beyond };
  },
} satisfies Readonly<Record<string, (split: SplitObservations) => Fit | TooLittleHistory>>;

/** Fits two parameters if the observations can tell them apart. */
function twoParameters(split: SplitObservations, fit: () => Fit | TooLittleHistory): Fit | TooLittleHistory {
  const { complete, censored } = split;
  if (complete.length < 2) return tooLittle('events', { needs: 2, has: complete.length });
  const only = complete[0] as number;
  const alike =
    complete.every((duration) => duration === only) && censored.every((duration) => duration <= only);
  return alike ? ALIKE : fit();
}

/** The fit of two parameters, unless the open durations pull them beyond every distribution of this world. */
function describe(
  { complete }: SplitObservations,
  fit: {
    readonly distribution: Parametric;
    readonly logLikelihood: number;
    readonly standardErrors: Readonly<Record<string, number>>;
  },
): Fit | TooLittleHistory {
  if (!parametersInside(fit.distribution)) {
    return tooLittle('censoring', { needs: complete.length + 1, has: complete.length });
  }
  return { ...fit, aic: 4 - 2 * fit.logLikelihood };
}

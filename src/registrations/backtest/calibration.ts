import { binomialBand } from '../../core/scoring';
import type { ScoredForecast } from './score-forecasts';

/** What a calibrated forecaster shows with 95 % probability in so many independent trials. */
export interface CalibrationBand {
  readonly trials: number;
  /** Shares of outcomes inside the central 80 %. */
  readonly cover80: { readonly lower: number; readonly upper: number };
  /** Shares of outcomes inside any one tenth of the distribution. */
  readonly tenth: { readonly lower: number; readonly upper: number };
}

/** Where outcomes fell in their forecasts, and where those of a calibrated forecaster would. */
export interface Calibration {
  /** Outcomes by tenth of the distribution they fell in, ten counts from the lowest to the highest. */
  readonly tenths: readonly number[];
  /** Each forecast counted as a trial: too narrow where one week is forecast from several origins. */
  readonly ofForecasts: CalibrationBand;
  /** Each week or month counted once, however often it is forecast: too wide where origins differ. */
  readonly ofTargets: CalibrationBand;
}

/** Counts outcomes by tenth of their distributions, at least one forecast, beside binomial bands. */
export function calibrationOf(forecasts: readonly ScoredForecast[]): Calibration {
  const of = forecasts.map(({ pit }) => Math.min(9, Math.floor(pit * 10)));
  const tenths = Array.from({ length: 10 }, (_, tenth) => of.filter((one) => one === tenth).length);
  const targets = new Set(forecasts.map(({ from }) => from)).size;
  return { tenths, ofForecasts: bandOf(forecasts.length), ofTargets: bandOf(targets) };
}

function bandOf(trials: number): CalibrationBand {
  return { trials, cover80: shares(trials, 0.8), tenth: shares(trials, 0.1) };
}

function shares(trials: number, p: number) {
  const { lower, upper } = binomialBand(trials, p);
  return { lower, upper };
}

import { execFileSync } from 'node:child_process';
import { addDays } from 'gigacast/core';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import {
  fitPhaseModel,
  forecast,
  updatePhaseModel,
  type PhaseModel,
  type Report,
} from 'gigacast/registrations';
import type { BenchSuite, BenchTarget } from './suite';

const WEEKS = 150;
const MS = 1e6;

/** A wave with a rhythm of thirteen weeks, and something that looks like noise without being random. */
const counts = Array.from({ length: WEEKS + 1 }, (_, i) =>
  Math.round(10_000 * Math.exp(0.7 * Math.sin((i * 2 * Math.PI) / 13) + 0.15 * Math.cos(i * 37))),
);
const reports: readonly Report[] = counts.map((count, i) => ({
  brand: 'A',
  market: 'CN',
  basis: 'insurance',
  from: addDays('2021-01-04', 7 * i),
  to: addDays('2021-01-10', 7 * i),
  count,
  roundedTo: 1,
  source: { title: 'a bench' },
}));
const history = reports.slice(0, WEEKS);
const latest = reports.slice(WEEKS);
const options = {
  brand: 'A',
  basis: 'insurance',
  asOf: '2029-01-01',
  holidays: CHINA_HOLIDAYS.rows,
} as const;

function fit(more: {
  readonly hyperparameters?: PhaseModel['hyperparameters'];
  readonly cycle?: 'quarter';
}): PhaseModel {
  const result = fitPhaseModel(history, { ...options, ...more });
  if (result.outcome !== 'fitted') throw new Error('150 weeks are enough');
  return result.model;
}

const model = fit({});
const known = { hyperparameters: model.hyperparameters, cycle: 'quarter' } as const;

const FULL = 'fit with hyperparameters, forecast 13 weeks';
const REFIT = 'refit with known hyperparameters, forecast 13 weeks';
const UPDATE = 'update with one report';
const ARIMA = 'R forecast, auto.arima with season 13, forecast 13 weeks';

/** Milliseconds of the fastest of three fits in R, or nothing where it is not installed. */
function timeInR(): number | undefined {
  const script = `suppressMessages(library(forecast)); x <- ts(log(c(${counts.slice(0, WEEKS).join(',')})), frequency = 13)
    cat(1000 * min(sapply(1:3, function(i) system.time(forecast(auto.arima(x), h = 13))[["elapsed"]])))`;
  try {
    const text = execFileSync('Rscript', ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
    return Number(text.toString());
  } catch {
    console.log(
      `R with its package forecast is not installed (r-cran-forecast): the row ${ARIMA} is left out`,
    );
    return undefined;
  }
}

const inR = timeInR();
if (inR !== undefined) console.log(`${ARIMA}: ${inR.toFixed(0)} ms, measured by R itself`);

/** Shares of a time that is measured in the same run, so that a busy machine weighs on both sides. */
const besideR: readonly BenchTarget[] =
  inR === undefined
    ? []
    : [
        {
          text: 'share of the time of auto.arima',
          ratio: (ns) => (ns[FULL] ?? NaN) / MS / inR,
          atMost: 1 / 20,
        },
        {
          text: 'share of the time of auto.arima, for a refit (5 ms where auto.arima takes 1696)',
          ratio: (ns) => (ns[REFIT] ?? NaN) / MS / inR,
          atMost: 5 / 1696,
        },
      ];

const suite: BenchSuite = {
  name: `The intensity model: ${WEEKS} weeks`,
  cases: [
    { name: FULL, perRun: 1, run: () => forecast(fit({})) },
    { name: REFIT, perRun: 1, run: () => forecast(fit(known)) },
    { name: UPDATE, perRun: 1, run: () => updatePhaseModel(model, latest, { asOf: '2029-01-01' }) },
  ],
  targets: [
    ...besideR,
    { text: 'milliseconds of an update', ratio: (ns) => (ns[UPDATE] ?? NaN) / MS, atMost: 0.5 },
  ],
};

export default suite;

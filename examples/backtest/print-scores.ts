import { formatPercent } from 'gigacast/core';
import type { Backtest, Calibration, ScoreRow } from 'gigacast/registrations';

type Scored = Extract<Backtest, { readonly outcome: 'scored' }>;

const OURS = 'intensity';

/** Prints the scores as a markdown table, the horizons one under the other, the best CRPS of each first. */
export function printScores(rows: readonly ScoreRow[]): void {
  console.log('\n| horizon | model | n | MAE | CRPS | skill of intensity | cover 80 % | pinball | MASE |');
  console.log('|---|---|--:|--:|--:|--:|--:|--:|--:|');
  for (const horizon of new Set(rows.map((row) => row.horizon))) {
    const some = rows.filter((row) => row.horizon === horizon).sort((a, b) => a.crps - b.crps);
    for (const row of some) {
      const name = row.model === OURS ? `**${OURS}**` : row.model;
      const scores = [row.mae, row.crps].map((value) => value.toFixed(0));
      const rest = [row.cover80.toFixed(2), row.pinball.toFixed(0), row.mase?.toFixed(2) ?? ''];
      console.log(`| ${[horizon, name, row.n, ...scores, saySkill(row), ...rest].join(' | ')} |`);
    }
  }
  const block = rows.find(({ skill }) => skill !== null)?.skill;
  if (block !== null && block !== undefined) {
    console.log(
      `\nHorizons are in steps of the series, weeks or months. Skill is 1 - CRPS of intensity / CRPS of the row, in brackets its 95 % interval by a ` +
        `paired bootstrap of the ${block.origins} origins (over all horizons in blocks of ${block.block}).`,
    );
  }
  printCalibration(rows);
}

/** Prints what the model was fitted on, and its hyperparameters. */
export function printModel({ model }: Scored): void {
  const { cycle, longRunSd, windows, asOf } = model;
  const hyper = Object.entries(
    longRunSd === undefined ? model.hyperparameters : { ...model.hyperparameters, longRunSd },
  );
  const values = hyper.map(([name, value]) => `${name} ${value.toPrecision(2)}`);
  console.log(
    `\nFitted on ${windows.length} reports known on ${asOf}: cycle ${cycle}, ${values.join(', ')}.`,
  );
}

function saySkill({ skill }: ScoreRow): string {
  if (skill === null) return '';
  const { share, interval } = skill;
  if (interval === null) return percent(share);
  return `${percent(share)} (${percent(interval.lower)} to ${percent(interval.upper)})`;
}

/** Prints where the outcomes fell in our distributions, beside what a calibrated forecaster shows. */
function printCalibration(rows: readonly ScoreRow[]): void {
  console.log(
    '\n| horizon | forecasts | targets | cover 80 % | a calibrated one, by forecasts | by targets |',
  );
  console.log('|---|--:|--:|--:|--:|--:|');
  const own = rows.filter(({ model }) => model === OURS);
  for (const { horizon, cover80, calibration } of own) {
    const { ofForecasts, ofTargets } = calibration;
    const bands = [ofForecasts.cover80, ofTargets.cover80].map(sayBand);
    console.log(
      `| ${[horizon, ofForecasts.trials, ofTargets.trials, cover80.toFixed(2), ...bands].join(' | ')} |`,
    );
  }
  for (const { horizon, calibration } of own.filter(({ horizon: one }) => one === 'all' || one === '1')) {
    console.log(`\n${sayTenths(horizon, calibration)}`);
  }
}

function sayTenths(horizon: string, { tenths, ofForecasts, ofTargets }: Calibration): string {
  const shares = tenths.map((count) => (count / ofForecasts.trials).toFixed(2));
  return (
    `Outcomes by tenth of the distribution, horizon ${horizon}: ${shares.join(' ')}; a calibrated one shows ` +
    `${sayBand(ofForecasts.tenth)} in each by forecasts, ${sayBand(ofTargets.tenth)} by targets.`
  );
}

function sayBand({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  return `${lower.toFixed(2)} to ${upper.toFixed(2)}`;
}

function percent(share: number): string {
  return formatPercent(share, { decimals: 0 });
}

import type { Backtest } from 'gigacast/registrations';

type Scored = Extract<Backtest, { readonly outcome: 'scored' }>;

/** Prints the scores as a markdown table, the horizons one under the other, the best CRPS of each first. */
export function printScores({ rows, model, unit, forecasts }: Scored): void {
  console.log('\n| horizon | model | n | MAE | CRPS | cover 80 % | pinball | MASE |');
  console.log('|---|---|--:|--:|--:|--:|--:|--:|');
  for (const horizon of new Set(rows.map((row) => row.horizon))) {
    const some = rows.filter((row) => row.horizon === horizon).sort((a, b) => a.crps - b.crps);
    for (const row of some) {
      const name = row.model === 'intensity' ? '**intensity**' : row.model;
      const scores = [row.mae, row.crps].map((value) => value.toFixed(0));
      const mase = row.mase === null ? '' : row.mase.toFixed(2);
      const cells = [horizon, name, row.n, ...scores, row.cover80.toFixed(2), row.pinball.toFixed(0), mase];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
  const own = forecasts.filter((forecast) => forecast.model === 'intensity');
  const tenths = Array.from(
    { length: 10 },
    (_, i) => own.filter(({ pit }) => Math.min(9, Math.floor(pit * 10)) === i).length,
  );
  console.log(
    `\nHorizons are in ${unit}s. Outcomes by tenth of the intensity model's distribution: ${tenths.join(' ')}.`,
  );
  const hyper = Object.entries(model.hyperparameters).map(
    ([name, value]) => `${name} ${value.toPrecision(2)}`,
  );
  console.log(
    `Fitted on ${model.windows.length} reports known on ${model.asOf}: cycle ${model.cycle}, ${hyper.join(', ')}.`,
  );
}

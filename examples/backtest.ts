import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import { backtest, BASELINES } from 'gigacast/registrations';
import { printScores } from './backtest/print-scores';
import { readAggregates, readMonthly, readReports } from './backtest/read-reports';

const USAGE = `npm run backtest -- FILE.csv --brand Tesla --from 2024-04-01 [--monthly FILE] [--aggregates FILE] [--json OUT]
npm run backtest -- FILE.csv --country NO --from 2023-01 [--brand Tesla] [--json OUT]`;

/** Forecasts a file of registrations again from every week or month on, and prints the scores. */
function main(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      brand: { type: 'string', default: 'Tesla' },
      from: { type: 'string' },
      country: { type: 'string' },
      monthly: { type: 'string' },
      aggregates: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const [file] = positionals;
  const { brand, from, country, monthly, aggregates, json } = values;
  if (file === undefined || from === undefined) {
    console.log(USAGE);
    process.exitCode = 1;
    return;
  }
  const { reports, market, basis } = readReports(file, country);
  const all = [
    ...reports,
    ...(monthly === undefined ? [] : readMonthly(monthly, brand)),
    ...(aggregates === undefined ? [] : readAggregates(aggregates)),
  ];
  const result = backtest(all, {
    brand,
    market,
    basis,
    ...(monthly === undefined ? {} : { alsoBases: ['retail' as const] }),
    from: from.length === 7 ? `${from}-01` : from,
    holidays: CHINA_HOLIDAYS.rows,
    baselines: BASELINES,
    onOrigin: (done, of) => showProgress(`${brand} ${market}: origin ${done} of ${of}`, done === of),
  });
  if (result.outcome !== 'scored') {
    console.log(`${brand} ${market}: too little history: needs ${result.needs} reports, has ${result.has}`);
    return;
  }
  printScores(result);
  if (json !== undefined) {
    const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), json);
    writeFileSync(path, `${JSON.stringify(result.rows, null, 2)}\n`);
  }
}

function showProgress(text: string, last: boolean): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${text}${last ? '\n' : ''}`);
}

main(process.argv.slice(2));

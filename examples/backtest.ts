import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { backtest, BASELINES } from 'gigacast/registrations';
import { printScores } from './backtest/print-scores';
import { readAggregates, readMonthly, readReports, type ReadReports } from './backtest/read-reports';

const USAGE = `npm run backtest
npm run backtest -- FILE.csv --brand Tesla --from 2024-04-01 [--monthly FILE] [--aggregates FILE] [--json OUT]
npm run backtest -- FILE.csv --country NO --from 2023-01 [--brand Tesla] [--json OUT]`;

const BUNDLED: ReadReports = { reports: CHINA_WEEKLY_REGISTRATIONS.rows, market: 'CN', basis: 'insurance' };

/** Forecasts registrations again from every week or month on, the bundled weeks where no file is named. */
function main(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      brand: { type: 'string', default: 'Tesla' },
      from: { type: 'string', default: '2024-04-01' },
      country: { type: 'string' },
      monthly: { type: 'string' },
      aggregates: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  const { brand, from, country, monthly, aggregates, json } = values;
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const { reports, market, basis } = file === undefined ? BUNDLED : readReports(file, country);
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

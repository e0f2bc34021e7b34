import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { TESLA_CHINA_MONTHLY } from 'gigacast/data/tesla-china-monthly';
import { backtest, backtestQuarters, BASELINES, mergeBacktests, type Report } from 'gigacast/registrations';
import { printQuarters } from './backtest/print-quarters';
import { printModel, printScores } from './backtest/print-scores';
import {
  domesticRetail,
  readAggregates,
  readMonthly,
  readReports,
  type ReadReports,
} from './backtest/read-reports';

const USAGE = `npm run backtest
npm run backtest -- FILE.csv --brand Tesla --from 2024-04-01 [--monthly FILE] [--aggregates FILE]
    [--quarters FILE] [--pooled] [--json OUT] [--quarters-json OUT]
npm run backtest -- FILE.csv --country NO --from 2023-01 [--brand Tesla] [--json OUT]

--brand A,B,C        scores several brands together; --country NO,NL several countries
--monthly FILE       months of domestic retail (month, domestic_retail) inform the model
--aggregates FILE    counts over longer windows (period_start, period_end, registrations) inform it
--quarters FILE      months of domestic retail that quarters are nowcast for, after 4, 8 and 11 weeks
--pooled             learns the prior from the other brands of the file
--json OUT           writes the scores; --quarters-json OUT the nowcasts of quarters`;

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
      quarters: { type: 'string' },
      pooled: { type: 'boolean', default: false },
      json: { type: 'string' },
      'quarters-json': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const [file] = positionals;
  const { country, monthly, aggregates, quarters, json, pooled } = values;
  const from = values.from.length === 7 ? `${values.from}-01` : values.from;
  const series = listOf(country ?? '').flatMap((market) =>
    listOf(values.brand).map((brand) => ({ brand, read: readSeries(file, market) })),
  );
  const runs = series.map(({ brand, read: { reports, market, basis } }) => {
    const all = [
      ...reports,
      ...(monthly === undefined ? [] : readMonthly(monthly, brand)),
      ...(aggregates === undefined ? [] : readAggregates(aggregates)),
    ];
    const alsoBases = monthly === undefined ? [] : ['retail' as const];
    const options = {
      brand,
      market,
      basis,
      alsoBases,
      from,
      pooled,
      holidays: CHINA_HOLIDAYS.rows,
      baselines: BASELINES,
    };
    const result = backtest(all, {
      ...options,
      onOrigin: (done, of) => showProgress(`${brand} ${market}: origin ${done} of ${of}`, done === of),
    });
    if (result.outcome !== 'scored') {
      console.log(`${brand} ${market}: too little history: needs ${result.needs} reports, has ${result.has}`);
    }
    return { brand, all, options, result };
  });
  const [only] = runs;
  if (runs.length > 1 || only === undefined) {
    const { rows } = mergeBacktests(runs.map(({ result }) => result));
    console.log(`\n${runs.map(({ brand, options }) => `${brand} ${options.market}`).join(', ')} together`);
    printScores(rows);
    writeJson(json, rows);
    return;
  }
  if (only.result.outcome !== 'scored') return;
  printScores(only.result.rows);
  printModel(only.result);
  writeJson(json, only.result.rows);
  const truth = quarters === undefined ? bundledMonths(file, only.brand) : readMonthly(quarters, only.brand);
  if (truth.length === 0) return;
  const totals = backtestQuarters([...only.all, ...truth], only.options);
  if (totals.outcome !== 'scored') return;
  printQuarters(totals);
  writeJson(values['quarters-json'], totals.nowcasts);
}

/** The weeks of a file or those that are bundled, or the months of one country. */
function readSeries(file: string | undefined, country: string): ReadReports {
  return file === undefined ? BUNDLED : readReports(file, country === '' ? undefined : country);
}

function listOf(text: string): readonly string[] {
  return text.split(',').map((part) => part.trim());
}

/** Bundled months belong to the bundled weeks: they are not put beside those of a file. */
function bundledMonths(file: string | undefined, brand: string): readonly Report[] {
  return file === undefined && brand === 'Tesla' ? domesticRetail(TESLA_CHINA_MONTHLY.rows) : [];
}

function writeJson(file: string | undefined, rows: unknown): void {
  if (file === undefined) return;
  writeFileSync(
    resolve(process.env['INIT_CWD'] ?? process.cwd(), file),
    `${JSON.stringify(rows, null, 2)}\n`,
  );
}

function showProgress(text: string, last: boolean): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${text}${last ? '\n' : ''}`);
}

main(process.argv.slice(2));

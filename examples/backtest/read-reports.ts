import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { addDays, addMonths } from 'gigacast/core';
import type { Basis, MonthlyFlow, Report } from 'gigacast/registrations';
import { parse } from 'papaparse';

type Row = Readonly<Record<string, string>>;

const ROUNDING: Readonly<Record<string, Report['roundedTo']>> = {
  exact: 1,
  ten: 10,
  hundred: 100,
  thousand: 1000,
};

/** What the file holds: weeks or other windows by brand, or months by country. */
export interface ReadReports {
  readonly reports: readonly Report[];
  readonly market: string;
  readonly basis: Basis;
}

/**
 * Reads the figures that are forecast: a file with week_start, week_end, brand and registrations, or one with country,
 * brand, month and registrations.
 */
export function readReports(file: string, country?: string): ReadReports {
  const rows = readRows(file);
  if (rows[0]?.['month'] === undefined) {
    return { reports: rows.flatMap((row) => toReport(row, 'insurance')), market: 'CN', basis: 'insurance' };
  }
  const market = country ?? rows[0]['country'] ?? '';
  const reports = rows
    .filter((row) => row['country'] === market)
    .flatMap((row) => toReport(row, 'registration'));
  return { reports, market, basis: 'registration' };
}

/** Reads domestic retail by month, for one brand: a file with month and domestic_retail. */
export function readMonthly(file: string, brand: string): readonly Report[] {
  return readRows(file).flatMap((row) =>
    toReport({ ...row, brand, registrations: row['domestic_retail'] ?? '' }, 'retail'),
  );
}

/** The same months as reports, from rows of the bundled data. */
export function domesticRetail(flows: readonly MonthlyFlow[]): readonly Report[] {
  return flows.flatMap(({ month, brand, market, domestic, sources: [source] }) =>
    domestic.known && source !== undefined
      ? [
          {
            brand,
            market,
            basis: 'retail',
            ...monthOf(month),
            count: domestic.value.count,
            roundedTo: 1,
            source,
          },
        ]
      : [],
  );
}

/** Reads counts over longer windows: a file with period_start, period_end, brand and registrations. */
export function readAggregates(file: string): readonly Report[] {
  return readRows(file).flatMap((row) => toReport(row, 'insurance'));
}

function readRows(file: string): readonly Row[] {
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
  const { data } = parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  return data;
}

/** One report, or none where the row has no count. */
function toReport(row: Row, basis: Basis): readonly Report[] {
  const text = row['registrations'] ?? '';
  const brand = row['brand'] ?? '';
  if (!/^\d+$/.test(text) || brand === '') return [];
  const count = Number(text);
  const title = row['source_name'] ?? row['source'] ?? 'not named';
  const report = { brand, basis, ...windowOf(row), count, source: { title } };
  return [
    {
      market: row['country'] ?? 'CN',
      ...report,
      roundedTo: ROUNDING[row['rounding'] ?? ''] ?? stepOf(count),
    },
  ];
}

function windowOf(row: Row): { readonly from: string; readonly to: string } {
  const month = row['month'];
  if (month !== undefined) return monthOf(month);
  return {
    from: row['week_start'] ?? row['period_start'] ?? '',
    to: row['week_end'] ?? row['period_end'] ?? '',
  };
}

function monthOf(month: string): { readonly from: string; readonly to: string } {
  const from = `${month}-01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** Files of longer windows do not say how a count was rounded: five digits or more that end in zeros were. */
function stepOf(count: number): Report['roundedTo'] {
  if (count < 10_000 || count % 100 !== 0) return 1;
  return count % 1000 === 0 ? 1000 : 100;
}

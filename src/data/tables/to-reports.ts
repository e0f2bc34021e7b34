import type { Source } from '../../core/provenance';
import type { Basis, CumulativeConvention, CumulativeReport, DerivedReport } from '../../registrations';
import type { Report, RoundedTo } from '../../registrations';

/** First day, last day, brand, count, step of rounding, key of the page, note. */
export type ReportRow<Key extends string> = readonly [
  from: string,
  to: string,
  brand: string,
  count: number,
  roundedTo: RoundedTo,
  page: Key,
  note?: string,
];

/** A row with its derivation before the note. */
export type DerivedRow<Key extends string> = readonly [
  from: string,
  to: string,
  brand: string,
  count: number,
  roundedTo: RoundedTo,
  page: Key,
  derivation: string,
  note?: string,
];

/** A row with its convention before the page. */
export type CumulativeRow<Key extends string> = readonly [
  from: string,
  to: string,
  brand: string,
  count: number,
  roundedTo: RoundedTo,
  convention: CumulativeConvention,
  page: Key,
  note?: string,
];

type Sources<Key extends string> = Readonly<Record<Key, Source>>;

/** Writes the rows of a table of counts in China out in full. */
export function toReports<Key extends string>(
  rows: readonly ReportRow<Key>[],
  sources: Sources<Key>,
  basis: Basis,
): readonly Report[] {
  return rows.map(([from, to, brand, count, roundedTo, page, note]) => ({
    brand,
    market: 'CN',
    basis,
    from,
    to,
    count,
    roundedTo,
    source: sources[page],
    ...(note === undefined ? {} : { note }),
  }));
}

/** Writes the rows of a table of derived counts in China out in full. */
export function toDerivedReports<Key extends string>(
  rows: readonly DerivedRow<Key>[],
  sources: Sources<Key>,
  basis: Basis,
): readonly DerivedReport[] {
  return rows.map(([from, to, brand, count, roundedTo, page, derivation, note]) => ({
    brand,
    market: 'CN',
    basis,
    from,
    to,
    count,
    roundedTo,
    source: sources[page],
    derivation,
    ...(note === undefined ? {} : { note }),
  }));
}

/** Writes the rows of a table of cumulative counts in China out in full. */
export function toCumulativeReports<Key extends string>(
  rows: readonly CumulativeRow<Key>[],
  sources: Sources<Key>,
  basis: Basis,
): readonly CumulativeReport[] {
  return rows.map(([from, to, brand, count, roundedTo, convention, page, note]) => ({
    brand,
    market: 'CN',
    basis,
    from,
    to,
    count,
    roundedTo,
    source: sources[page],
    convention,
    ...(note === undefined ? {} : { note }),
  }));
}

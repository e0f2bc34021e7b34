import { parseReports } from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { codeAndPath } from '../../support/refusal-of';

const CN = { market: 'CN', basis: 'insurance' } as const;
const lines = (...rows: string[]) => rows.join('\n');
const clean = (text: string, defaults: object) => {
  const parsed = parseReports(text, { defaults });
  expect([parsed.issues, parsed.badRowCount]).toEqual([[], 0]);
  return parsed.reports;
};
const codes = (text: string, defaults: object = { ...CN, roundedTo: 1 }) =>
  parseReports(text, { defaults }).issues.map(({ code, path }) => `${code} ${path}`);

describe('parseReports of the columns that tables use', () => {
  it('takes the rounding of a table without one from the zeros of its counts, where told to', () => {
    const row = (count: number) => `2023-07-01,2023-07-16,Tesla,${count},Teslarati,https://example.org/a,`;
    const counts = [0, 162, 3070, 13000, 99900, 100000, 178000, 247700, 161243, 200010];
    const text = lines(
      'period_start,period_end,brand,registrations,source_name,source_url,note',
      ...counts.map(row),
    );
    const steps = clean(text, { ...CN, roundedTo: 'trailing-zeros' }).map(({ roundedTo }) => roundedTo);
    expect(steps).toEqual([1, 1, 10, 100, 100, 1000, 1000, 100, 1, 10]);
  });

  it('marks what a column calls implied as derived, with its derivation', () => {
    const text = lines(
      'period_start,period_end,brand,registrations_implied,source_name,source_url,derivation',
      '2023-01-16,2023-01-29,Tesla,10852,Teslarati,https://example.org/a,"71,106 less seven weeks"',
    );
    expect(clean(text, { ...CN, roundedTo: 1 })[0]).toEqual({
      ...{ brand: 'Tesla', ...CN, from: '2023-01-16', to: '2023-01-29', count: 10852, roundedTo: 1 },
      source: { title: 'Teslarati', href: 'https://example.org/a' },
      ...{ status: 'derived', note: '71,106 less seven weeks' },
    });
  });

  it('reads a wide table of months with a status for each figure', () => {
    const text = lines(
      'month,wholesale,exports,domestic_retail,source_name,source_url,note,wholesale_status,exports_status,domestic_status,identity_residual',
      '2023-09,74073,30566,43507,InsideEVs,https://example.org/a,,seen,derived,seen (model sum),0',
      '2020-01,2620,,,InsideEVs,,,seen,,,',
      '2020-02,2620,,,InsideEVs,,,,,,',
    );
    const reports = clean(text, { brand: 'Tesla', market: 'CN', roundedTo: 1 });
    expect(reports.map(({ from, basis, count, status }) => [from, basis, count, status])).toEqual([
      ['2023-09-01', 'wholesale', 74073, 'seen'],
      ['2023-09-01', 'export', 30566, 'derived'],
      ['2023-09-01', 'retail', 43507, 'model-sum'],
      ['2020-01-01', 'wholesale', 2620, 'seen'],
      ['2020-02-01', 'wholesale', 2620, undefined],
    ]);
    expect(
      codes(lines('month,wholesale,wholesale_status,source,brand', '2023-09,1,guessed,CPCA,Tesla')),
    ).toEqual(['input/not-one-of wholesale_status']);
  });

  it('reads a table of quarters with a source for each figure', () => {
    const text = lines(
      'quarter,production,deliveries,production_source,deliveries_source,note',
      '2019-Q1,77138,63019,Benzinga 2022 https://example.org/b,"InsideEVs, by hand",',
      '2024-Q4,459445,,Benzinga 2022 https://example.org/b,,not seen',
    );
    const reports = clean(text, { brand: 'Tesla', market: 'US', roundedTo: 1 });
    expect(reports.map(({ from, to, basis, count }) => [from, to, basis, count])).toEqual([
      ['2019-01-01', '2019-03-31', 'production', 77138],
      ['2019-01-01', '2019-03-31', 'delivery', 63019],
      ['2024-10-01', '2024-12-31', 'production', 459445],
    ]);
    expect(reports.map(({ source }) => source)).toEqual([
      { title: 'Benzinga 2022', href: 'https://example.org/b' },
      { title: 'InsideEVs, by hand' },
      { title: 'Benzinga 2022', href: 'https://example.org/b' },
    ]);
    expect(
      codes(lines('quarter,production,deliveries,production_source,brand', '2019-Q1,1,2,Benzinga,Tesla')),
    ).toEqual(['registrations/missing-column header']);
  });

  it('reads a table of official registers, whose basis column says how the total was made', () => {
    const text = lines(
      'country,brand,month,registrations,basis,source',
      'NO,Tesla,2017-01,367,sum of listed models,"https://example.org/1 (with vans), https://example.org/2"',
      'IT,Tesla,2026-06,2423,brand total,https://example.org/it.pdf',
      'IT,Tesla,2026-07,2423,insurance,https://example.org/it.pdf',
    );
    expect(
      clean(text, { roundedTo: 1 }).map(({ market, basis, status, source }) => [
        market,
        basis,
        status,
        source,
      ]),
    ).toEqual([
      [
        'NO',
        'registration',
        'model-sum',
        { title: 'https://example.org/1 (with vans), https://example.org/2' },
      ],
      [
        'IT',
        'registration',
        'seen',
        { title: 'https://example.org/it.pdf', href: 'https://example.org/it.pdf' },
      ],
      [
        'IT',
        'insurance',
        undefined,
        { title: 'https://example.org/it.pdf', href: 'https://example.org/it.pdf' },
      ],
    ]);
    expect(clean(text, { roundedTo: 1, basis: 'retail' }).map(({ basis }) => basis)).toEqual([
      'retail',
      'retail',
      'insurance',
    ]);
  });

  it('reads weeks and quarters by their names', () => {
    const windows = (column: string, ...cells: string[]) =>
      clean(lines(`${column},brand,count,source`, ...cells.map((cell) => `${cell},Tesla,5,CPCA`)), {
        ...CN,
        roundedTo: 1,
      }).map(({ from, to }) => `${from} ${to}`);
    expect(windows('week', '2023-W27', '2025W01')).toEqual([
      '2023-07-03 2023-07-09',
      '2024-12-30 2025-01-05',
    ]);
    expect(windows('iso_week', '2020-W53')).toEqual(['2020-12-28 2021-01-03']);
    expect(windows('quarter', '2023-Q2', '2023Q4')).toEqual([
      '2023-04-01 2023-06-30',
      '2023-10-01 2023-12-31',
    ]);
    const bad = (column: string, cell: string) => codes(`${column},brand,count,source\n${cell},Tesla,5,CPCA`);
    expect(bad('week', '2023-W53')).toEqual(['period/no-such-week week']);
    expect(bad('week', '27')).toEqual(['registrations/not-a-week-name week']);
    expect(bad('week', '')).toEqual(['registrations/empty-cell week']);
    expect(bad('week', '0000-W01')).toEqual(['registrations/not-a-week-name week']);
    expect(bad('quarter', '2023-Q5')).toEqual(['registrations/not-a-quarter quarter']);
    expect(bad('quarter', '')).toEqual(['registrations/empty-cell quarter']);
    expect(
      parseReports([{ week: 27, brand: 'Tesla', count: 5, source: 'CPCA' }], {
        defaults: { ...CN, roundedTo: 1 },
      }).issues[0]?.message,
    ).toContain(
      'must be a week written YYYY-Www, as ISO 8601 numbers them, got 27. Write week 27 of 2023, July 3 to 9, as 2023-W27.',
    );
  });

  it('refuses two ways of naming the window', () => {
    expect(codes('week,month,brand,count,source')).toEqual(['registrations/duplicate-column header']);
    expect(codes('quarter,to,brand,count,source')).toEqual(['registrations/duplicate-column header']);
    expect(parseReports('week,month,to,brand,count,source').issues[0]?.params).toMatchObject({
      columns: 'month and week and to',
    });
  });

  it('refuses a rounding that is none among the defaults', () => {
    const defaults = { roundedTo: 'zeros' as 'trailing-zeros' };
    expect(codeAndPath(() => parseReports('a', { defaults }))[1]).toBe('defaults.roundedTo');
  });

  it('reads a status column', () => {
    const text = (status: string) => `month,brand,count,source,status\n2023-06,Tesla,5,CPCA,${status}`;
    expect(clean(text('model sum'), { ...CN, roundedTo: 1 })[0]?.status).toBe('model-sum');
    expect(clean(text(''), { ...CN, roundedTo: 1 })[0]).not.toHaveProperty('status');
    expect(codes(text('perhaps'))).toEqual(['input/not-one-of status']);
  });
});

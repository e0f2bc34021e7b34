import { isGigacastError } from 'gigacast/core';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { parseReports, type ParseReportsOptions } from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';

const HEADER = 'week_start,week_end,brand,registrations,rounding,source_name,source_url,note';
const DEFAULTS = { market: 'CN', basis: 'insurance' } as const;
const OPTIONS: ParseReportsOptions = deepFreeze({ defaults: DEFAULTS });
const ROW = '2023-07-03,2023-07-09,Tesla,3200,hundred,Li Auto,https://example.org/a,first week';
const REPORT = {
  ...{ brand: 'Tesla', market: 'CN', basis: 'insurance', from: '2023-07-03', to: '2023-07-09', count: 3200 },
  ...{ roundedTo: 100, source: { title: 'Li Auto', href: 'https://example.org/a' }, note: 'first week' },
};

const table = (...rows: string[]) => [HEADER, ...rows].join('\n');
const parse = (text: string, options = OPTIONS) => parseReports(text, options);
const brief = ({ issues }: ReturnType<typeof parseReports>) =>
  issues.map(({ code, row, path }) => `${code} @${row} ${path}`);
/** The one issue of a table with one row, in which a cell is replaced. */
const issueOf = (column: number, cell: string) => {
  const cells = ROW.split(',');
  cells[column] = cell;
  const parsed = parse(table(cells.join(','), ROW));
  expect(parsed.reports).toEqual([REPORT]);
  expect([parsed.badRowCount, parsed.issueCount, parsed.issues.length]).toEqual([1, 1, 1]);
  expect(parsed.issues[0]?.row).toBe(2);
  return parsed.issues[0];
};
const thrown = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (isGigacastError(error)) return error;
  }
  throw new Error('no GigacastError was thrown');
};

describe('parseReports of a good table', () => {
  it('reads a week', () => {
    expect(parse(table(ROW))).toEqual({ reports: [REPORT], issues: [], issueCount: 0, badRowCount: 0 });
  });

  it('leaves out an address and a note that are empty', () => {
    const { note: _note, ...rest } = REPORT;
    expect(parse(table('2023-07-03,2023-07-09,Tesla,3200,hundred,Li Auto,,')).reports).toEqual([
      { ...rest, source: { title: 'Li Auto' } },
    ]);
  });

  it.each([
    ['a byte order mark', `\uFEFF${table(ROW)}`],
    ['CRLF line ends', table(ROW).replaceAll('\n', '\r\n')],
    ['a last line end', `${table(ROW)}\n`],
    ['empty lines', `\n${HEADER}\n\n${ROW}\n\n`],
    ['semicolons', table(ROW).replaceAll(',', ';')],
    ['tabs', table(ROW).replaceAll(',', '\t')],
    [
      'quoted cells',
      table(
        ROW.split(',')
          .map((cell) => `"${cell}"`)
          .join(','),
      ),
    ],
  ])('reads %s', (_name, text) => {
    expect(parse(text)).toEqual({ reports: [REPORT], issues: [], issueCount: 0, badRowCount: 0 });
  });

  it('takes the delimiter it is told', () => {
    const text = 'a,b;count\n';
    expect(brief(parseReports(text, { delimiter: ';' }))[0]).toContain('unknown-column');
    expect(parseReports(text, { delimiter: ';' }).issues[0]?.received).toBe('"a,b"');
    expect(parseReports('count\tbrand,x,y\n', { delimiter: '\t' }).issues[0]?.received).toBe('"brand,x,y"');
  });

  it('reads a quoted cell that holds the delimiter, a quote and a line end', () => {
    const { reports } = parse(table('2023-07-03,2023-07-09,Tesla,3200,hundred,"Li Auto, ""Weibo""\npage",,'));
    expect(reports[0]?.source.title).toBe('Li Auto, "Weibo"\npage');
  });

  it.each([
    ['exact', 3200, 1],
    ['1', 3200, 1],
    ['ten', 3210, 10],
    ['10', 3210, 10],
    ['hundred', 3200, 100],
    ['100', 3200, 100],
    ['thousand', 3000, 1000],
    ['1000', 3000, 1000],
  ])('reads the rounding %s', (word, count, roundedTo) => {
    const { reports } = parse(table(`2023-07-03,2023-07-09,Tesla,${count},${word},Li Auto,,`));
    expect(reports[0]).toMatchObject({ count, roundedTo });
  });

  it('reads windows that are not weeks under other names', () => {
    const text = 'period_start,period_end,country,brand,count,rounded_to,basis,source,published_on';
    const row = '2023-07-01,2023-07-16,CN,Tesla,13000,100,insurance,Teslarati,2023-07-18';
    expect(parseReports(`${text}\n${row}`).reports).toEqual([
      {
        ...{ brand: 'Tesla', market: 'CN', basis: 'insurance', from: '2023-07-01', to: '2023-07-16' },
        ...{ count: 13000, roundedTo: 100, source: { title: 'Teslarati' }, publishedOn: '2023-07-18' },
      },
    ]);
  });

  it('reads a count of zero, as text and as a number', () => {
    const zero = { ...REPORT, count: 0 };
    expect(parse(table(ROW.replace('3200', '0'))).reports).toEqual([zero]);
    expect(parseReports([zero]).reports).toEqual([zero]);
  });

  it('takes a month as its first and last day', () => {
    const defaults = { ...DEFAULTS, roundedTo: 1, source: { title: 'CPCA' }, brand: 'Tesla' } as const;
    const { reports } = parseReports('month,registrations\n2024-02,30141\n2023-06,74212', { defaults });
    expect(reports.map(({ from, to }) => [from, to])).toEqual([
      ['2024-02-01', '2024-02-29'],
      ['2023-06-01', '2023-06-30'],
    ]);
  });

  it('reads a wide table into a report for each basis that has a figure', () => {
    const defaults = { market: 'CN', brand: 'Tesla', roundedTo: 1 } as const;
    const text =
      'month,wholesale,exports,domestic_retail,source_name\n2023-06,93680,19468,74212,Teslarati\n2020-12,23804,,,CPCA';
    const { reports, issues } = parseReports(text, { defaults });
    expect(issues).toEqual([]);
    expect(reports.map(({ basis, count }) => [basis, count])).toEqual([
      ['wholesale', 93680],
      ['export', 19468],
      ['retail', 74212],
      ['wholesale', 23804],
    ]);
  });

  it('reads objects by the same names, and its own reports back unchanged', () => {
    const { rows } = CHINA_WEEKLY_REGISTRATIONS;
    const parsed = parseReports(deepFreeze([...rows]));
    expect(parsed.issues).toEqual([]);
    expect(parsed.reports).toEqual(rows);
    const row = { weekStart: { year: 2023, month: 7, day: 3 }, weekEnd: '2023-07-09', brand: 'Tesla' };
    expect(
      parseReports([{ ...row, count: 3200, rounding: 100, source: 'Li Auto' }], OPTIONS).reports[0],
    ).toEqual({ ...REPORT, source: { title: 'Li Auto' }, note: undefined });
  });

  it('leaves columns out without a word only where it is told to', () => {
    const text = `${HEADER},price\n${ROW},5`;
    expect(brief(parse(text))).toEqual(['registrations/unknown-column @1 header']);
    expect(parse(text).reports).toEqual([REPORT]);
    expect(parse(text).badRowCount).toBe(0);
    expect(parseReports(text, { ...OPTIONS, ignore: ['price'] }).issues).toEqual([]);
  });
});

describe('parseReports of a bad cell', () => {
  it.each([
    [0, '2023-02-30', 'date/no-such-day', 'week_start'],
    [0, 'July 4', 'date/not-a-civil-date', 'week_start'],
    [0, '', 'registrations/empty-cell', 'week_start'],
    [1, ' 2023-07-09', 'date/not-a-civil-date', 'week_end'],
    [1, '2023-07-02', 'registrations/window-reversed', 'week_end'],
    [2, '', 'registrations/empty-cell', 'brand'],
    [2, '  ', 'registrations/empty-cell', 'brand'],
    [3, '', 'registrations/empty-cell', 'registrations'],
    [3, '-5', 'number/out-of-range', 'registrations'],
    [3, '3200.5', 'number/not-an-integer', 'registrations'],
    [3, '3200.0', 'number/not-an-integer', 'registrations'],
    [3, '"3,200"', 'registrations/grouped-count', 'registrations'],
    [3, '3.200', 'registrations/grouped-count', 'registrations'],
    [3, 'NaN', 'registrations/not-a-count', 'registrations'],
    [3, '3e3', 'registrations/not-a-count', 'registrations'],
    [3, '0x10', 'registrations/not-a-count', 'registrations'],
    [3, ' 3200', 'registrations/not-a-count', 'registrations'],
    [3, '3200 cars', 'registrations/not-a-count', 'registrations'],
    [3, '9007199254740992', 'number/not-an-integer', 'registrations'],
    [3, '3250', 'registrations/count-not-rounded', 'registrations'],
    [4, 'fifty', 'registrations/not-a-rounding', 'rounding'],
    [4, '', 'registrations/empty-cell', 'rounding'],
    [5, '', 'registrations/empty-cell', 'source_name'],
    [5, 'unknown', 'input/invalid', 'source_name'],
    [6, 'example.org/a', 'input/invalid', 'source_url'],
    [7, '   ', 'registrations/empty-cell', 'note'],
  ])('lists column %i with %j as %s', (column, cell, code, path) => {
    expect(issueOf(column, cell)).toMatchObject({ code, path, function: 'parseReports' });
  });

  it('says how to write a count with thousands separators', () => {
    expect(issueOf(3, '"1,234,567"')?.message).toBe(
      'parseReports: row 2, registrations must be written without a mark between digits, got "1,234,567". ' +
        'Write 1234567 if the mark separates thousands; a decimal fraction of a vehicle has no meaning.',
    );
  });

  it('says which range and which first day a cell breaks', () => {
    expect(issueOf(3, '-5')?.message).toContain('registrations must be at least 0, got "-5".');
    expect(issueOf(3, '-0.5')?.code).toBe('number/out-of-range');
    expect(issueOf(1, '2023-07-02')?.message).toContain(
      'on or after the first day of the window, 2023-07-03',
    );
  });

  it('names the week that is meant by a wrong week end', () => {
    const issue = issueOf(1, '2023-07-04');
    expect(issue?.code).toBe(
      'registrations/window-reversed' === issue?.code ? '' : 'registrations/not-a-week',
    );
    const july = parse(table(ROW.replace('2023-07-03,2023-07-09', '2023-06-26,2023-07-04')));
    expect(july.issues[0]?.message).toBe(
      'parseReports: row 2, week_start and week_end must make a week from Monday to Sunday, ' +
        'got "2023-06-26 to 2023-07-04". 2023-07-04 is a Tuesday; the week is 2023-06-26 to 2023-07-02.',
    );
    expect(july.reports).toEqual([]);
  });

  it('refuses two weeks in a table of weeks, and takes them in a table of windows', () => {
    const twoWeeks = ROW.replace('2023-07-03,2023-07-09', '2025-01-20,2025-02-02');
    expect(brief(parse(table(twoWeeks)))).toEqual(['registrations/not-a-week @2 week_start and week_end']);
    const periods = HEADER.replace('week_start', 'period_start').replace('week_end', 'period_end');
    expect(parse(`${periods}\n${twoWeeks}`).reports).toHaveLength(1);
  });

  it('lists every problem of a row', () => {
    const parsed = parse(table('2023-02-30,,Tesla,-1,fifty,,,'));
    expect(parsed.issues.map(({ path }) => path)).toEqual([
      'week_start',
      'week_end',
      'rounding',
      'source_name',
      'registrations',
    ]);
    expect([parsed.badRowCount, parsed.issueCount]).toEqual([1, 5]);
  });

  it('counts rows as a person reads the file, empty lines included', () => {
    expect(brief(parse(`\n${HEADER}\n${ROW}\n\n${ROW.replace('3200', '-1')}`))).toEqual([
      'number/out-of-range @5 registrations',
    ]);
  });

  it('lists a row with too few or too many cells', () => {
    const parsed = parse(table('2023-07-03,2023-07-09', `${ROW},more`, ROW));
    expect(brief(parsed)).toEqual([
      'registrations/cell-count @2 number of cells',
      'registrations/cell-count @3 number of cells',
    ]);
    expect(parsed.issues[0]?.message).toContain('must be 8, as in the header, got 2.');
    expect([parsed.reports.length, parsed.badRowCount]).toEqual([1, 2]);
  });

  it('lists quotes that do not close', () => {
    const parsed = parse(table(ROW, '2023-07-03,2023-07-09,"Tesla,3200,hundred,Li Auto,,'));
    expect(brief(parsed)).toEqual(['registrations/broken-quotes @3 quotes']);
    expect([parsed.reports.length, parsed.badRowCount]).toEqual([1, 1]);
  });

  it('lists values of objects that no cell could hold', () => {
    const row = { week_start: '2023-07-03', week_end: '2023-07-09', brand: 'Tesla', registrations: 3200 };
    const rest = { rounding: 'hundred', source: { title: 'Li Auto' } };
    const issueOfRow = (change: object) => {
      const { issues, reports } = parseReports([{ ...row, ...rest, ...change }], OPTIONS);
      expect(reports).toEqual([]);
      return issues.map(({ code, path, row: number }) => `${code} @${number} ${path}`);
    };
    expect(issueOfRow({ registrations: NaN })).toEqual(['number/not-finite @1 registrations']);
    expect(issueOfRow({ registrations: Infinity })).toEqual(['number/not-finite @1 registrations']);
    expect(issueOfRow({ registrations: -1 })).toEqual(['number/out-of-range @1 registrations']);
    expect(issueOfRow({ registrations: 0.5 })).toEqual(['number/not-an-integer @1 registrations']);
    expect(issueOfRow({ registrations: 3200n })).toEqual(['registrations/not-a-count @1 registrations']);
    expect(issueOfRow({ registrations: null })).toEqual(['registrations/empty-cell @1 registrations']);
    expect(issueOfRow({ registrations: [3200] })).toEqual(['registrations/not-a-count @1 registrations']);
    expect(issueOfRow({ week_start: new Date(0) })).toEqual(['date/js-date @1 week_start']);
    expect(issueOfRow({ week_start: 20230703 })).toEqual(['date/not-a-civil-date @1 week_start']);
    expect(issueOfRow({ brand: 5 })).toEqual(['registrations/not-text @1 brand']);
    expect(issueOfRow({ source: { title: '' } })).toEqual(['input/invalid @1 source']);
    expect(issueOfRow({ source: null })).toEqual(['registrations/empty-cell @1 source']);
    expect(issueOfRow({ source: undefined })).toEqual(['registrations/empty-cell @1 source']);
  });

  it('lists rows that are no objects', () => {
    const good = { week_start: '2023-07-03', week_end: '2023-07-09', brand: 'Tesla', registrations: 3200 };
    const rows = [null, { ...good, rounding: 100, source: 'Li Auto' }, [1]] as readonly object[];
    const parsed = parseReports(rows, OPTIONS);
    expect(brief(parsed)).toEqual(['registrations/not-a-row @1 value', 'registrations/not-a-row @3 value']);
    expect([parsed.reports.length, parsed.badRowCount]).toEqual([1, 2]);
  });

  it('lists a market, a basis and a month that are none', () => {
    const text = 'month,country,basis,brand,count,rounding,source';
    const row = (month: string, country: string, basis: string) =>
      parseReports(`${text}\n${month},${country},${basis},Tesla,5,exact,CPCA\n`).issues.map(
        ({ code }) => code,
      );
    expect(row('2023-06', 'CN', 'retail')).toEqual([]);
    expect(row('2023-6', 'CN', 'retail')).toEqual(['registrations/not-a-month']);
    expect(row('2023-13', 'CN', 'retail')).toEqual(['registrations/not-a-month']);
    expect(row('0000-01', 'CN', 'retail')).toEqual(['registrations/not-a-month']);
    expect(row('', 'CN', 'retail')).toEqual(['registrations/empty-cell']);
    expect(row('2023-06', 'China', 'retail')).toEqual(['registrations/not-a-market']);
    expect(row('2023-06', 'cn', 'retail')).toEqual(['registrations/not-a-market']);
    expect(row('2023-06', '', 'retail')).toEqual(['registrations/empty-cell']);
    expect(row('2023-06', 'CN', 'sales')).toEqual(['input/not-one-of']);
    expect(row('2023-06', 'CN', '')).toEqual(['registrations/empty-cell']);
  });

  it('never fills an empty cell from the defaults', () => {
    const text = 'month,brand,count,source\n2023-06,,5,CPCA';
    const { issues, reports } = parseReports(text, {
      defaults: { ...DEFAULTS, roundedTo: 1, brand: 'Tesla' },
    });
    expect(reports).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['registrations/empty-cell']);
  });
});

describe('parseReports of a bad header', () => {
  it('lists a missing column once, however many rows there are', () => {
    const parsed = parse(
      ['week_start,week_end,brand,rounding,source_name', 'a,b,c,d,e', 'a,b,c,d,e'].join('\n'),
    );
    expect(brief(parsed)).toEqual(['registrations/missing-column @1 header']);
    expect(parsed.issues[0]?.message).toContain('must hold a column for the count: registrations or count');
    expect(parsed.badRowCount).toBe(0);
  });

  it.each([
    ['week_end,brand,count,rounding,source', ['the first day']],
    ['week_start,brand,count,rounding,source', ['the last day']],
    ['month,count,rounding,source', ['brand']],
    ['month,brand,count,source', ['roundedTo']],
    ['month,brand,count,rounding', ['source']],
    ['brand', ['the first day', 'the last day', 'the count', 'roundedTo', 'source']],
  ])('names what %s lacks', (header, fields) => {
    const { issues } = parse(`${header}\n`);
    expect(issues.map(({ params }) => params['field'])).toEqual(fields);
  });

  it('says which missing column the defaults can stand in for', () => {
    const { issues } = parseReports('month,count,rounding,source\n', { defaults: { brand: 'Tesla' } });
    expect(issues.map(({ params }) => params['field'])).toEqual(['market', 'basis']);
    expect(issues[0]?.message).toContain('or give options.defaults.market where it is the same in every row');
    expect(parse('month,brand,rounding,source\n').issues[0]?.message).toContain(
      'Add the column. No row was read.',
    );
  });

  it.each([
    ['week_start,week_end,brand,brand,count,rounding,source', 'brand and brand'],
    ['week_start,week_end,from,brand,count,rounding,source', 'week_start and from'],
    ['week_start,week_end,brand,count,registrations,rounding,source', 'count and registrations'],
    ['month,week_start,week_end,brand,count,rounding,source', 'month and week_start and week_end'],
  ])('refuses two columns for one thing: %s', (header, columns) => {
    const parsed = parse(`${header}\n${header}`);
    expect(brief(parsed)).toEqual(['registrations/duplicate-column @1 header']);
    expect(parsed.issues[0]?.params['columns']).toBe(columns);
    expect(parsed.reports).toEqual([]);
  });

  it('refuses a table that is long and wide', () => {
    const { issues } = parse('month,brand,count,wholesale,rounding,source\n');
    expect(issues.map(({ code, params }) => [code, params['columns']])).toEqual([
      ['registrations/mixed-columns', 'count'],
    ]);
    const basis = parse('month,brand,basis,exports,rounding,source\n');
    expect(basis.issues.map(({ params }) => params['columns'])).toEqual(['basis']);
  });

  it('takes names as they are written, and prototype names for unknown columns', () => {
    const { issues } = parse('Month,__proto__,constructor, brand\n');
    const unknown = issues.filter(({ code }) => code === 'registrations/unknown-column');
    expect(unknown.map(({ received }) => received)).toEqual([
      '"Month"',
      '"__proto__"',
      '"constructor"',
      '" brand"',
    ]);
    expect(unknown[0]?.message).toContain('week_start');
  });

  it.each([
    ['', 1],
    ['\n\n', 1],
    ['\uFEFF', 1],
  ])('lists an empty table %j', (text, count) => {
    const parsed = parse(text);
    expect(parsed.issues.map(({ code }) => code)).toEqual(['registrations/empty-table']);
    expect(parsed.issueCount).toBe(count);
  });

  it('lists an empty array, and a header without rows as nothing at all', () => {
    expect(parseReports([]).issues.map(({ code, row }) => [code, row])).toEqual([
      ['registrations/empty-table', undefined],
    ]);
    expect(parse(HEADER)).toEqual({ reports: [], issues: [], issueCount: 0, badRowCount: 0 });
  });

  it('throws for input that is neither text nor an array, and for options it does not know', () => {
    expect(thrown(() => parseReports(5 as never)).code).toBe('input/wrong-type');
    expect(thrown(() => parseReports(null as never)).path).toBe('input');
    expect(thrown(() => parseReports('', { default: {} } as never)).code).toBe('input/unknown-key');
    expect(thrown(() => parseReports('', { defaults: { basis: 'sales' } } as never)).path).toBe(
      'defaults.basis',
    );
    expect(thrown(() => parseReports('', { defaults: { roundedTo: 50 } } as never)).path).toBe(
      'defaults.roundedTo',
    );
    expect(thrown(() => parseReports('', { delimiter: '|' } as never)).path).toBe('delimiter');
  });
});

describe('parseReports of many bad rows', () => {
  it('describes a hundred issues and counts the rest', () => {
    const parsed = parse(
      table(...Array.from({ length: 20_000 }, () => 'July 4,2023-02-30,,"1,2",x,,y,'), ROW),
    );
    expect(parsed.issues).toHaveLength(100);
    expect(parsed.badRowCount).toBe(20_000);
    expect(parsed.issueCount).toBe(120_000);
    expect(parsed.reports).toEqual([REPORT]);
  });
});

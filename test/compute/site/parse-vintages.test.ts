import { parseVintages, type ParseVintagesOptions } from 'gigacast/compute';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';

const source = { title: 'Tracker' };
const OLD: ParseVintagesOptions = {
  recordedOn: '2025-12-14',
  source,
  columns: { site: 'Data center', date: 'Date', facility: 'Power (MW)', h100e: 'H100e', capex: 'Cost' },
};
const LATE: ParseVintagesOptions = {
  recordedOn: '2026-07-07',
  source,
  columns: { site: 'Data center', date: 'Date', facility: 'Facility (MW)', it: 'Power (MW)' },
};
const oldCopy = [
  'Data center,Date,Power (MW),H100e,Cost,Notes',
  'Colossus 2,2025-10-19,276,277918.1405,8.8,roof',
  'Hyperion,2025-12-14,0,,,',
  'Colossus 2,2026-02-17,1379,1.389590702e6,,"guess, by us"',
  '',
].join('\n');

describe('parseVintages', () => {
  it('reads one vintage for each site, past up to the day of recording, empty cells unpublished', () => {
    expect(parseVintages(`\uFEFF${oldCopy}`, OLD)).toEqual([
      {
        site: 'Colossus 2',
        vintage: {
          recordedOn: '2025-12-14',
          source,
          rows: [
            {
              date: '2025-10-19',
              kind: 'past',
              facilityPowerMw: 276,
              h100e: 277918.1405,
              capexUsdBn: 8.8,
            },
            { date: '2026-02-17', kind: 'forecast', facilityPowerMw: 1379, h100e: 1389590.702 },
          ],
        },
      },
      {
        site: 'Hyperion',
        vintage: {
          recordedOn: '2025-12-14',
          source,
          rows: [{ date: '2025-12-14', kind: 'past', facilityPowerMw: 0 }],
        },
      },
    ]);
  });

  it('takes the basis from the caller where one name of a column has held two of them', () => {
    const rows = [{ 'Data center': 'C', Date: '2026-07-01', 'Power (MW)': 946, 'Facility (MW)': ' 1276 ' }];
    const [parsed] = parseVintages(rows, LATE);
    expect(parsed?.vintage.rows).toEqual([
      { date: '2026-07-01', kind: 'past', facilityPowerMw: 1276, itPowerMw: 946 },
    ]);
  });

  it('suspects swapped columns where a site draws less than its halls', () => {
    const rows = [{ 'Data center': 'C', Date: '2026-07-01', 'Power (MW)': 1276, 'Facility (MW)': 946 }];
    const call = () => parseVintages(rows, LATE);
    expect(codeAndPath(call)).toEqual(['compute/facility-below-it', 'C[0].facilityPowerMw']);
    expect(refusalOf(call).message).toContain('at least the IT power of the same row, 1276 MW, got 946');
    expect(refusalOf(call).message).toContain('the two columns may be swapped');
    const even = [{ 'Data center': 'C', Date: '2026-07-01', 'Power (MW)': 946, 'Facility (MW)': 946 }];
    expect(parseVintages(even, LATE)).toHaveLength(1);
  });

  it('marks an excerpt when told to', () => {
    const [one] = parseVintages(oldCopy, { ...OLD, excerpt: true });
    expect(one?.vintage.excerpt).toBe(true);
    const [other] = parseVintages(oldCopy, { ...OLD, excerpt: false });
    expect(other?.vintage).not.toHaveProperty('excerpt');
  });

  it('lists every row that is out of order, in every site', () => {
    const text = 'S,D,P\nA,2026-01-02,1\nB,2026-01-02,1\nA,2026-01-02,2\nB,2026-01-01,2\n';
    const error = refusalOf(() =>
      parseVintages(text, { recordedOn: '2026-02-01', source, columns: { site: 'S', date: 'D', it: 'P' } }),
    );
    expect(error.issues.map(({ code, path }) => [code, path])).toEqual([
      ['compute/unordered-rows', 'A[1].date'],
      ['compute/unordered-rows', 'B[1].date'],
    ]);
    expect(error.issueCount).toBe(2);
  });

  it.each([
    ['compute/no-such-column', 'columns.it', oldCopy, { ...OLD, columns: { ...OLD.columns, it: 'IT' } }],
    [
      'compute/column-of-two-bases',
      'columns.it',
      oldCopy,
      { ...OLD, columns: { ...OLD.columns, it: 'Power (MW)' } },
    ],
    ['compute/no-such-column', 'columns.site', '', OLD],
    ['date/not-a-civil-date', 'recordedOn', oldCopy, { ...OLD, recordedOn: 'x' }],
    ['date/no-such-day', 'row 3, Date', oldCopy.replace('2025-12-14', '2025-02-30'), OLD],
    ['number/out-of-range', 'row 2, Power (MW)', oldCopy.replace(',276,', ',-276,'), OLD],
    ['input/wrong-type', 'row 2, Power (MW)', oldCopy.replace(',276,', ',276 MW,'), OLD],
    ['input/wrong-type', 'row 2, Power (MW)', oldCopy.replace(',276,', ',"1,276",'), OLD],
    ['number/not-finite', 'row 2, Power (MW)', oldCopy.replace(',276,', ',1.2.3,'), OLD],
    ['input/wrong-type', 'table', 5, OLD],
    ['input/wrong-type', 'table', [null], OLD],
  ])('refuses with %s at %s', (code, path, table, options) => {
    expect(codeAndPath(() => parseVintages(table as string, options))).toEqual([code, path]);
    expect(refusalOf(() => parseVintages(table as string, options)).message).toMatch(/^parseVintages: /);
  });

  it('names the columns that there are', () => {
    const call = () => parseVintages('a,b\n1,2\n', OLD);
    expect(refusalOf(call).message).toContain('must be a column of the copy: a, b, got "Data center"');
    const twice = () => parseVintages(oldCopy, { ...OLD, columns: { ...OLD.columns, it: 'Power (MW)' } });
    expect(refusalOf(twice).message).toContain('not be the column that already is facility');
  });
});

import { parseHolidays } from 'gigacast/registrations';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import { describe, expect, it } from 'vitest';
import { codeAndPath } from '../../support/refusal-of';

const HEADER = 'date,name,kind,source_url';
const CN = { market: 'CN' };
const issues = (text: string) =>
  parseHolidays(text, CN).issues.map(({ code, row, path }) => `${code} @${row} ${path}`);

describe('parseHolidays', () => {
  it('reads days off and days worked in exchange', () => {
    const text = `${HEADER}\n2024-10-12,National Day,make-up workday,https://example.org/n\n2024-10-01,National Day,holiday,https://example.org/n`;
    const source = { title: 'https://example.org/n', href: 'https://example.org/n' };
    expect(parseHolidays(text, CN)).toEqual({
      holidays: [
        { date: '2024-10-12', market: 'CN', name: 'National Day', kind: 'make-up-workday', source },
        { date: '2024-10-01', market: 'CN', name: 'National Day', kind: 'holiday', source },
      ],
      ...{ issues: [], issueCount: 0, badRowCount: 0 },
    });
  });

  it('reads rows with a source and a market of their own', () => {
    const rows = [
      {
        date: '2024-05-17',
        name: 'Constitution Day',
        kind: 'holiday',
        source: 'Norwegian law',
        market: 'NO',
      },
    ];
    expect(parseHolidays(rows, CN).holidays).toEqual([
      {
        date: '2024-05-17',
        market: 'NO',
        name: 'Constitution Day',
        kind: 'holiday',
        source: { title: 'Norwegian law' },
      },
    ]);
  });

  it('reads back what is bundled, day by day', () => {
    const rows = CHINA_HOLIDAYS.rows.map(({ source, ...row }) => ({
      ...row,
      source: source.title,
      source_url: source.href,
    }));
    expect(parseHolidays(rows, CN).holidays.map(({ date, name, kind }) => [date, name, kind])).toEqual(
      CHINA_HOLIDAYS.rows.map(({ date, name, kind }) => [date, name, kind]),
    );
  });

  it('lists bad rows and keeps the good ones', () => {
    const good = '2024-10-12,National Day,holiday,https://example.org/n';
    const parsed = parseHolidays([HEADER, good, '2024-13-01,,party,', '2024-10-02,x', good].join('\n'), CN);
    expect(parsed.holidays).toHaveLength(2);
    expect([parsed.badRowCount, parsed.issueCount]).toEqual([2, 6]);
    expect(issues([HEADER, '2024-13-01,,party,'].join('\n'))).toEqual([
      'date/no-such-month @2 date',
      'registrations/empty-cell @2 name',
      'input/not-one-of @2 kind',
      'registrations/empty-cell @2 source',
    ]);
    expect(issues(`${HEADER}\n"open`)).toEqual(['registrations/broken-quotes @2 row']);
    expect(parsed.issues[0]?.function).toBe('parseHolidays');
  });

  it('lists missing columns', () => {
    expect(issues('date,name\n1,2').length).toBe(2);
    expect(parseHolidays('date,name\n1,2', CN).issues.map(({ params }) => params['columns'])).toEqual([
      'kind',
      'source_url',
    ]);
    expect(parseHolidays('name,kind,source\n1,2', CN).issues[0]?.message).toContain(
      'must hold a column for date: date',
    );
    expect(parseHolidays('', CN).issueCount).toBe(4);
  });

  it('refuses what is no table', () => {
    expect(codeAndPath(() => parseHolidays(JSON.parse('5') as string, CN))).toEqual([
      'input/wrong-type',
      'input',
    ]);
  });
});

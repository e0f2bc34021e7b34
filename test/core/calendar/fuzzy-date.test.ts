import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { fuzzyDate, type FuzzyDateLike, type FuzzyDateOptions } from '../../../src/core/calendar';
import { deepFreeze } from '../../support/deep-freeze';
import { runs } from '../../support/runs';
import { isoDates } from './arbitraries';
import { caught } from './caught';

const phrases = deepFreeze({
  early: { from: '01-01', to: '04-30' },
  mid: { from: '05-01', to: '08-31' },
  'late-ish': { from: '12-31', to: '12-31' },
});

describe('fuzzyDate', () => {
  it.each([
    ['2025-H1', 'half', '2025-01-01', '2025-06-30'],
    ['2025-H2', 'half', '2025-07-01', '2025-12-31'],
    ['2027-Q1', 'quarter', '2027-01-01', '2027-03-31'],
    ['2027-Q2', 'quarter', '2027-04-01', '2027-06-30'],
    ['2027-Q3', 'quarter', '2027-07-01', '2027-09-30'],
    ['2027-Q4', 'quarter', '2027-10-01', '2027-12-31'],
    ['2028', 'year', '2028-01-01', '2028-12-31'],
    ['0001', 'year', '0001-01-01', '0001-12-31'],
    ['9999', 'year', '9999-01-01', '9999-12-31'],
    ['2026-01', 'month', '2026-01-01', '2026-01-31'],
    ['2026-12', 'month', '2026-12-01', '2026-12-31'],
    ['2027-02', 'month', '2027-02-01', '2027-02-28'],
    ['2028-02', 'month', '2028-02-01', '2028-02-29'],
    ['2026-04-15', 'day', '2026-04-15', '2026-04-15'],
    ['2027..2028', 'range', '2027-01-01', '2028-12-31'],
    ['2026-12..2027-Q1', 'range', '2026-12-01', '2027-03-31'],
    ['2027-06-05..2027-06-05', 'range', '2027-06-05', '2027-06-05'],
    ['2027-Q1..2027', 'range', '2027-01-01', '2027-12-31'],
    ['2027..2027-Q4', 'range', '2027-01-01', '2027-12-31'],
  ])('reads %s as a %s from %s to %s', (text, precision, from, to) => {
    expect(fuzzyDate(text)).toEqual({ text, precision, from, to });
  });

  it.each([
    ['mid-2027', 'phrase', '2027-05-01', '2027-08-31'],
    ['late-ish-2027', 'phrase', '2027-12-31', '2027-12-31'],
    ['early-2027..mid-2028', 'range', '2027-01-01', '2028-08-31'],
    ['mid-2027..2028', 'range', '2027-05-01', '2028-12-31'],
  ])('reads %s by the declared bounds', (text, precision, from, to) => {
    expect(fuzzyDate(text, { phrases })).toEqual({ text, precision, from, to });
  });

  it('reads units as before where phrases are declared', () => {
    expect(fuzzyDate('2027-Q3', { phrases }).precision).toBe('quarter');
  });

  it.each([undefined, {}, { phrases: {} }, { phrases: { early: phrases.early } }])(
    'refuses "mid-2027" without bounds for it (%j) and says how to declare them',
    (options) => {
      const error = caught(() => fuzzyDate('mid-2027', options));
      expect(error.code).toBe('date/undeclared-phrase');
      expect(error.message).toBe(
        'fuzzyDate: date must use declared phrases only: "mid" has no agreed bounds, got "mid-2027". ' +
          'Declare the days you take it to mean, e.g. phrases: { "mid": { from: "05-01", to: "08-31" } }.',
      );
    },
  );

  it('does not take what every object has for a phrase', () => {
    expect(caught(() => fuzzyDate('constructor-2027', { phrases })).code).toBe('date/undeclared-phrase');
  });

  it.each([
    [{ from: '5-1', to: '08-31' }, 'date/not-a-day-of-year', 'phrases.mid.from'],
    [{ from: '05-01', to: '08-311' }, 'date/not-a-day-of-year', 'phrases.mid.to'],
    [{ from: '05-01', to: 'x08-31' }, 'date/not-a-day-of-year', 'phrases.mid.to'],
    [{ from: '05-01' }, 'date/not-a-day-of-year', 'phrases.mid.to'],
    [{ from: ['05-01'], to: '08-31' }, 'date/not-a-day-of-year', 'phrases.mid.from'],
    [undefined, 'date/not-a-day-of-year', 'phrases.mid.from'],
    [{ from: '05-01', to: '02-29' }, 'date/no-such-day', 'phrases.mid.to'],
    [{ from: '13-01', to: '08-31' }, 'date/no-such-month', 'phrases.mid.from'],
    [{ from: '09-01', to: '08-31' }, 'date/reversed-range', 'phrases.mid.to'],
  ])('refuses the bounds %j with %s', (mid, code, path) => {
    const options = { phrases: { mid } } as FuzzyDateOptions;
    const error = caught(() => fuzzyDate('mid-2027', options));
    expect([error.code, error.path, error.issues[0]?.function]).toEqual([code, path, 'fuzzyDate']);
  });

  it('shows both ends of bounds that run backwards', () => {
    const options = { phrases: { mid: { from: '09-01', to: '08-31' } } };
    expect(caught(() => fuzzyDate('mid-2027', options)).message).toContain(
      'phrases.mid.to must not lie before its start 2027-09-01, got "08-31"',
    );
  });

  it.each([
    '',
    'Q3 2027',
    '2027-Q0',
    '2027-Q5',
    '2027-H0',
    '2027-H3',
    '2027-q3',
    '2027-W27',
    '27',
    '20270',
    '2027-1',
    'x2027',
    '2027x',
    '2027-06-05x',
    'x2027-06-05',
    '2026-04-15T00:00',
    'mid 2027',
    'mid-27',
    'xx-20277',
    '-mid-2027',
    'W27-2027',
    '2027..',
    '..2027',
    '..',
    '2027...2028',
    '2026..2027..2028',
    '2027/2028',
    '2027\n',
    `${'m'.repeat(32)}-2027`,
  ])('refuses %j as no fuzzy date', (text) => {
    const error = caught(() => fuzzyDate(text, { phrases }));
    expect([error.code, error.path]).toEqual(['date/not-a-fuzzy-date', 'date']);
    expect(error.message).toContain('"2027-Q3"');
  });

  it.each([
    ['2026-13', 'date/no-such-month'],
    ['2026-00', 'date/no-such-month'],
    ['2026-02-29', 'date/no-such-day'],
    ['2026-13-01', 'date/no-such-month'],
    ['0000', 'date/out-of-range'],
    ['0000-Q1', 'date/out-of-range'],
    ['mid-0000', 'date/out-of-range'],
    ['2028..2027', 'date/reversed-range'],
    ['2027..2027-Q1', 'date/reversed-range'],
    ['2027-Q4..2027', 'date/reversed-range'],
    ['2026-13..2027', 'date/no-such-month'],
  ])('refuses %s with %s', (text, code) => {
    const error = caught(() => fuzzyDate(text, { phrases }));
    expect([error.code, error.issues[0]?.function]).toEqual([code, 'fuzzyDate']);
    expect(error.message).toContain('fuzzyDate: ');
  });

  it('says before which start a range ends', () => {
    expect(caught(() => fuzzyDate('2028..2027')).message).toContain(
      'date must not lie before its start 2028, got "2028..2027"',
    );
  });

  it('reads a text of 100 characters and refuses longer ones at once', () => {
    const phrase = (length: number) => `${'m'.repeat(31)}-2027..${'2'.repeat(length - 38)}`;
    expect(phrase(100)).toHaveLength(100);
    expect(caught(() => fuzzyDate(`${'m'.repeat(31)}-2027`)).code).toBe('date/undeclared-phrase');
    expect(caught(() => fuzzyDate(phrase(100))).code).toBe('date/undeclared-phrase');
    expect(caught(() => fuzzyDate(phrase(101))).code).toBe('date/not-a-fuzzy-date');
    expect(caught(() => fuzzyDate('2027..'.repeat(1e7))).message.length).toBeLessThan(400);
  });

  it('returns a fuzzy date that went through JSON, and nothing else it carried', () => {
    const read = fuzzyDate('mid-2027..2028', { phrases });
    const back = JSON.parse(JSON.stringify({ ...read, note: 'x' })) as FuzzyDateLike;
    expect(fuzzyDate(deepFreeze(back))).toEqual(read);
    for (const text of ['2026-04-15', '2026-12', '2027-Q3', '2025-H2', '2028'])
      expect(fuzzyDate(fuzzyDate(text))).toEqual(fuzzyDate(text));
    expect(fuzzyDate(fuzzyDate('mid-2027', { phrases })).precision).toBe('phrase');
  });

  it.each([
    [{ text: 7 }, 'input/wrong-type', 'date.text'],
    [{ precision: 'week' }, 'input/not-one-of', 'date.precision'],
    [{ from: '2027-02-29' }, 'date/no-such-day', 'date.from'],
    [{ to: 'x' }, 'date/not-a-civil-date', 'date.to'],
    [{ to: '2026-12-31' }, 'date/reversed-range', 'date.to'],
  ])('refuses a fuzzy date with %j', (change, code, path) => {
    const date = { ...fuzzyDate('2027'), ...change } as FuzzyDateLike;
    const error = caught(() => fuzzyDate(date));
    expect([error.code, error.path]).toEqual([code, path]);
  });

  it('lists the precisions it knows and the type it wants', () => {
    const wrong = (change: object) =>
      caught(() => fuzzyDate({ ...fuzzyDate('2027'), ...change } as FuzzyDateLike)).message;
    expect(wrong({ precision: 'week' })).toContain(
      'one of "day", "month", "quarter", "half", "year", "range", "phrase", got "week"',
    );
    expect(wrong({ text: 7 })).toContain('date.text must be a text, got 7');
    expect(wrong({ to: '2026-12-31' })).toContain('not lie before its start 2027-01-01, got "2026-12-31"');
  });

  it('reads an object with year, month and day as a day', () => {
    fc.assert(
      fc.property(isoDates, (date) => {
        const day = { text: date, precision: 'day', from: date, to: date };
        expect(fuzzyDate(Temporal.PlainDate.from(date))).toEqual(day);
        expect(fuzzyDate(date)).toEqual(day);
      }),
      runs(100),
    );
  });

  it.each([null, undefined, 2027, true])('refuses %s', (value) => {
    expect(caught(() => fuzzyDate(JSON.parse(JSON.stringify({ value })).value)).code).toBe(
      'date/not-a-civil-date',
    );
  });

  it('refuses options that are none or unknown', () => {
    const wrong = caught(() => fuzzyDate('2027', JSON.parse('{"phrase": {}}')));
    expect([wrong.code, wrong.path, wrong.issues[0]?.params]).toEqual([
      'input/unknown-key',
      'options',
      { key: 'phrase' },
    ]);
    expect(caught(() => fuzzyDate('2027', JSON.parse('null'))).code).toBe('input/wrong-type');
  });

  it('names the argument it is called for', () => {
    const at = { function: 'parseRoadmap', path: 'claims[2].value' };
    expect(caught(() => fuzzyDate('x', {}, at)).message).toMatch(/^parseRoadmap: claims\[2\]\.value must/);
    expect(caught(() => fuzzyDate('2027-13', {}, at)).message).toMatch(
      /^parseRoadmap: claims\[2\]\.value must/,
    );
    expect(caught(() => fuzzyDate('mid-2027', {}, at)).message).toMatch(/^parseRoadmap: claims\[2\]\.value/);
    const bad = { year: 2027, month: 2, day: 30 };
    expect(caught(() => fuzzyDate(bad, {}, at)).path).toBe('claims[2].value.day');
    expect(caught(() => fuzzyDate('2027', JSON.parse('{"x":1}'), at)).issues[0]?.function).toBe(
      'parseRoadmap',
    );
  });

  it('covers a year with its halves, quarters and months, none overlapping', () => {
    for (const year of ['2023', '2024', '2100']) {
      const whole = fuzzyDate(year);
      for (const parts of [
        ['H1', 'H2'],
        ['Q1', 'Q2', 'Q3', 'Q4'],
        ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'],
      ]) {
        const units = parts.map((part) => fuzzyDate(`${year}-${part}`));
        expect(units[0]?.from).toBe(whole.from);
        expect(units.at(-1)?.to).toBe(whole.to);
        units.slice(1).forEach((unit, i) => {
          expect(Date.parse(unit.from) - Date.parse(units[i]?.to ?? '')).toBe(86_400_000);
        });
      }
    }
  });
});

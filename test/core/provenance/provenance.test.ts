import {
  allKnown,
  checkDated,
  entryOn,
  isStale,
  known,
  mapKnown,
  missingOf,
  overlay,
  unknown,
  valueOn,
  type DataSet,
  type Dated,
  type DatedValue,
} from 'gigacast/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';

describe('known, unknown and their combinations', () => {
  it('mark values as known or stated to be unknown', () => {
    expect(known('0.10')).toEqual({ known: true, value: '0.10' });
    expect(unknown('not published')).toStrictEqual({ known: false, why: 'not published' });
    expect(unknown('not published', { title: 'GAC' })).toEqual({
      known: false,
      why: 'not published',
      source: { title: 'GAC' },
    });
  });

  it('map a known value and pass an unknown one through', () => {
    expect(mapKnown(known(2), (x) => x * 3)).toEqual({ known: true, value: 6 });
    const gap = unknown('why');
    expect(mapKnown(gap, () => 1)).toBe(gap);
  });

  it('combine named values, and tell every reason when one is unknown', () => {
    expect(allKnown({ a: known(1), b: known('x') })).toEqual({ known: true, value: { a: 1, b: 'x' } });
    expect(allKnown({})).toEqual({ known: true, value: {} });
    expect(allKnown({ a: unknown('no page'), b: known(1), c: unknown('no law') })).toEqual({
      known: false,
      why: 'a: no page; c: no law',
    });
  });

  it('never touch a prototype, whatever the names', () => {
    const named = JSON.parse('{"__proto__":{"known":true,"value":1}}') as Record<
      string,
      { known: true; value: 1 }
    >;
    const all = allKnown(named);
    expect(all.known && Object.keys(all.value)).toEqual(['__proto__']);
    expect(all.known && Object.getPrototypeOf(all.value)).toBe(Object.prototype);
  });

  it('list what is missing', () => {
    expect(missingOf({ a: unknown('no page'), b: known(1), c: unknown('no law') })).toEqual([
      { path: 'a', why: 'no page' },
      { path: 'c', why: 'no law' },
    ]);
  });
});

const entry = (from: string, to: string | undefined, value: number): DatedValue<number> => ({
  from,
  ...(to === undefined ? {} : { to }),
  value: known(value),
  status: 'official',
  source: { title: 'Act' },
});
const dated = (...values: DatedValue<number>[]): Dated<number> =>
  deepFreeze({ name: 'rate', unit: 'share', values });

const RATE = dated(
  entry('2024-10-01', '2026-02-28', 1),
  entry('2026-03-01', '2026-03-01', 2),
  entry('2026-03-02', undefined, 3),
);

describe('checkDated', () => {
  it('returns a parameter whose days each have one value', () => {
    expect(checkDated(RATE)).toBe(RATE);
  });

  it.each([
    ['dated/no-values', 'rate.values', dated()],
    ['dated/reversed', 'rate.values[0]', dated(entry('2026-03-02', '2026-03-01', 1))],
    [
      'dated/gap',
      'rate.values[1].from',
      dated(entry('2026-01-01', '2026-01-31', 1), entry('2026-02-02', undefined, 2)),
    ],
    [
      'dated/overlap',
      'rate.values[1].from',
      dated(entry('2026-01-01', '2026-01-31', 1), entry('2026-01-31', undefined, 2)),
    ],
    [
      'dated/overlap',
      'rate.values[1].from',
      dated(entry('2026-01-01', undefined, 1), entry('2027-01-01', undefined, 2)),
    ],
    [
      'dated/no-source',
      'rate.values[0].source',
      dated({ ...entry('2026-01-01', undefined, 1), source: { title: ' \t' } }),
    ],
    ['date/no-such-day', 'rate.values[0].from', dated(entry('2026-02-30', undefined, 1))],
    ['date/no-such-day', 'rate.values[0].to', dated(entry('2026-02-01', '2026-02-30', 1))],
  ])('refuses with %s at %s', (code, path, parameter) => {
    expect(codeAndPath(() => checkDated(parameter))).toEqual([code, path]);
    expect(refusalOf(() => checkDated(parameter)).issues[0]?.function).toBe('checkDated');
  });

  it('shows what it received', () => {
    const received = (parameter: Dated<number>) => refusalOf(() => checkDated(parameter)).received;
    expect(received(dated(entry('2026-03-02', '2026-03-01', 1)))).toBe('"2026-03-02 to 2026-03-01"');
    expect(received(dated())).toBe('an array of 0');
    const gap = dated(entry('2026-01-01', '2026-01-31', 1), entry('2026-02-02', undefined, 2));
    expect(received(gap)).toBe('"2026-02-02"');
    expect(received(dated({ ...entry('2026-01-01', undefined, 1), source: { title: '' } }))).toBe('""');
  });
});

describe('entryOn and valueOn', () => {
  it.each([
    ['2024-10-01', 1],
    ['2026-02-28', 1],
    ['2026-03-01', 2],
    ['2026-03-02', 3],
    ['9999-12-31', 3],
  ])('give on %s the entry in force', (date, value) => {
    expect(entryOn(RATE, date).value).toEqual({ known: true, value });
    expect(valueOn(RATE, date)).toEqual({ known: true, value });
  });

  it('take any form of a date', () => {
    expect(valueOn(RATE, { year: 2026, month: 3, day: 1 })).toEqual({ known: true, value: 2 });
  });

  it('refuse a day before the first or after the last value', () => {
    const error = refusalOf(() => entryOn(RATE, '2024-09-30'));
    expect(error.issues[0]).toMatchObject({
      code: 'dated/outside-coverage',
      function: 'entryOn',
      path: 'rate on date',
      received: '"2024-09-30"',
    });
    expect(error.message).toContain('cover, 2024-10-01 to further notice');
    const closed = dated(entry('2024-10-01', '2026-02-28', 1));
    expect(refusalOf(() => valueOn(closed, '2026-03-01')).message).toContain('2024-10-01 to 2026-02-28');
    expect(refusalOf(() => valueOn(dated(), '2026-03-01')).message).toContain(
      'cover, never to further notice',
    );
  });

  it('refuse a text that only looks like a later date', () => {
    const error = refusalOf(() => entryOn(RATE, '2026-3-1'));
    expect(error.issues[0]).toMatchObject({
      code: 'date/not-a-civil-date',
      function: 'entryOn',
      path: 'date',
    });
  });

  it('resolve every day of the coverage to exactly one entry', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), (offset) => {
        const day = new Date(Date.UTC(2024, 9, 1 + offset)).toISOString().slice(0, 10);
        const holding = RATE.values.filter(({ from, to }) => from <= day && day <= (to ?? day));
        expect(holding).toEqual([entryOn(RATE, day)]);
      }),
      runs(200),
    );
  });
});

interface Row {
  readonly key: string;
  readonly value: number;
}

const BASE: DataSet<Row> = deepFreeze({
  info: {
    id: 'base',
    title: 'Base',
    version: '3',
    publisher: 'Publisher',
    licence: 'CC0',
    asOf: '2026-11-01',
    retrievedOn: '2026-11-23',
    staleAfter: '2027-01-31',
    coverage: { from: '2026-01-01', to: '2026-12-31' },
    method: 'reported',
    transforms: ['rounded'],
  },
  rows: [
    { key: 'a', value: 1 },
    { key: 'b', value: 2 },
    { key: 'b', value: 22 },
    { key: 'c', value: 3 },
  ],
});

describe('overlay', () => {
  const options = { keyOf: ({ key }: Row) => key, name: 'desk' };

  it('replaces by key, adds the rest at the end, and says so', () => {
    const rows = deepFreeze([
      { key: 'd', value: 40 },
      { key: 'b', value: 20 },
    ]);
    expect(overlay(BASE, rows, options)).toEqual({
      info: { ...BASE.info, version: '3+desk', transforms: ['rounded', 'overlaid with 2 rows of desk'] },
      rows: [
        { key: 'a', value: 1 },
        { key: 'b', value: 20 },
        { key: 'c', value: 3 },
        { key: 'd', value: 40 },
      ],
      added: ['d'],
      replaced: ['b'],
    });
  });

  it('leaves the set as it is without rows', () => {
    const result = overlay(BASE, [], options);
    expect([result.rows, result.added, result.replaced]).toEqual([BASE.rows, [], []]);
  });

  it('refuses two rows of one key', () => {
    const twice = [
      { key: 'x', value: 1 },
      { key: 'x', value: 2 },
    ];
    const error = refusalOf(() => overlay(BASE, twice, options));
    expect([error.code, error.path, error.received]).toEqual(['data/duplicate-key', 'rows[1]', '"x"']);
    expect(error.issues[0]?.function).toBe('overlay');
  });

  it('takes __proto__ for a key like any other', () => {
    const result = overlay(BASE, [{ key: '__proto__', value: 1 }], options);
    expect(result.added).toEqual(['__proto__']);
  });
});

describe('isStale', () => {
  it('is so after the day, not on it', () => {
    expect(isStale(BASE.info, '2027-01-31')).toBe(false);
    expect(isStale(BASE.info, { year: 2027, month: 2, day: 1 })).toBe(true);
  });

  it('refuses dates that are none', () => {
    expect(codeAndPath(() => isStale(BASE.info, 'x'))[1]).toBe('asOf');
    const error = refusalOf(() => isStale({ staleAfter: 'x' }, '2027-01-31'));
    expect(error.issues[0]).toMatchObject({ function: 'isStale', path: 'info.staleAfter' });
  });
});

import { parseSite, safeParseSite, type Site } from 'gigacast/compute';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { SITE } from './fixture';

/** A copy with something changed, as outside data. */
const changed = (change: (site: ReturnType<typeof copy>) => void) => {
  const site = copy();
  change(site);
  return site;
};
const copy = () => JSON.parse(JSON.stringify(SITE)) as Mutable<Site>;

type Mutable<T> = T extends readonly (infer U)[]
  ? Mutable<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;

const STAGE = {
  id: 'building-8',
  name: 'building 8',
  startsOn: '2024-06-01',
  operationalOn: '2026-07-01',
  recordedOn: '2025-12-14',
  source: { title: 'Copy' },
};

describe('parseSite', () => {
  it('takes a site that went through JSON, unchanged', () => {
    expect(parseSite(copy())).toEqual(SITE);
  });

  it('takes stages whose records follow each other, and one that is done on the day it began', () => {
    const later = { ...STAGE, recordedOn: '2026-08-03', operationalOn: '2026-11-01' };
    const other = { ...STAGE, id: 'other', operationalOn: '2024-06-01' };
    const { startsOn: _, ...unstarted } = { ...STAGE, id: 'unstarted' };
    const stages = [STAGE, other, later, unstarted];
    expect(parseSite({ ...copy(), stages }).stages).toEqual(stages);
  });

  it('takes a claim on a basis that the record does not follow', () => {
    const site = copy();
    site.claims[0]!.basis = 'server';
    expect(parseSite(site).claims[0]?.basis).toBe('server');
  });

  it.each([
    ['compute/unordered-vintages', 'vintages[1].recordedOn', (s: Mutable<Site>) => void s.vintages.reverse()],
    [
      'compute/unordered-vintages',
      'vintages[1].recordedOn',
      (s: Mutable<Site>) => void (s.vintages[1]!.recordedOn = '2025-12-14'),
    ],
    [
      'compute/unordered-rows',
      'vintages[0].rows[1].date',
      (s: Mutable<Site>) => void (s.vintages[0]!.rows[1]!.date = '2025-02-28'),
    ],
    [
      'compute/facility-below-it',
      'vintages[1].rows[1].facilityPowerMw',
      (s: Mutable<Site>) => void (s.vintages[1]!.rows[1]!.itPowerMw = 324),
    ],
    [
      'compute/stage-ends-before-start',
      'stages[0].operationalOn',
      (s: Mutable<Site>) => void Object.assign(s, { stages: [{ ...STAGE, operationalOn: '2024-05-31' }] }),
    ],
    [
      'compute/unordered-vintages',
      'stages[2].recordedOn',
      (s: Mutable<Site>) => void Object.assign(s, { stages: [STAGE, { ...STAGE, id: 'other' }, STAGE] }),
    ],
    [
      'input/unknown-key',
      'stages[0]',
      (s: Mutable<Site>) => void Object.assign(s, { stages: [{ ...STAGE, endsOn: '2026-01-01' }] }),
    ],
    ['data/duplicate-key', 'events[2].id', (s: Mutable<Site>) => void (s.events[2]!.id = 'start')],
    ['claim/duplicate-id', 'claims[1].id', (s: Mutable<Site>) => void (s.claims[1]!.id = 'gigawatt')],
    [
      'number/out-of-range',
      'vintages[0].rows[1].facilityPowerMw',
      (s: Mutable<Site>) => void (s.vintages[0]!.rows[1]!.facilityPowerMw = -1),
    ],
    ['input/empty', 'vintages[0].rows', (s: Mutable<Site>) => void (s.vintages[0]!.rows = [])],
    ['input/empty', 'name', (s: Mutable<Site>) => void (s.name = '')],
    ['input/not-one-of', 'claims[0].predicate', (s: Mutable<Site>) => void (s.claims[0]!.predicate = 'size')],
    ['input/not-one-of', 'claims[0].basis', (s: Mutable<Site>) => void (s.claims[0]!.basis = 'grid')],
    [
      'input/invalid',
      'vintages[0].source.title',
      (s: Mutable<Site>) => void (s.vintages[0]!.source.title = 'TODO'),
    ],
    [
      'input/not-one-of',
      'vintages[0].rows[0].kind',
      (s: Mutable<Site>) => void Object.assign(s.vintages[0]!.rows[0]!, { kind: 'guess' }),
    ],
    [
      'input/unknown-key',
      'vintages[0].rows[0]',
      (s: Mutable<Site>) => void Object.assign(s.vintages[0]!.rows[0]!, { powerMw: 5 }),
    ],
    ['input/unknown-key', 'vintages[0]', (s: Mutable<Site>) => void Object.assign(s.vintages[0]!, { a: 5 })],
    ['input/unknown-key', 'claims[0]', (s: Mutable<Site>) => void Object.assign(s.claims[0]!, { a: 5 })],
    ['input/unknown-key', 'events[0]', (s: Mutable<Site>) => void Object.assign(s.events[0]!, { a: 5 })],
    ['input/unknown-key', 'input', (s: Mutable<Site>) => void Object.assign(s, { a: 5 })],
    ['input/not-one-of', 'schemaVersion', (s: Mutable<Site>) => void Object.assign(s, { schemaVersion: 2 })],
  ])('refuses with %s at %s', (code, path, change) => {
    expect(codeAndPath(() => parseSite(changed(change)))).toEqual([code, path]);
  });

  it('lists every issue and says what was there before', () => {
    const site = changed((s) => {
      s.vintages.reverse();
      s.events[2]!.id = 'start';
    });
    const error = refusalOf(() => parseSite(site));
    expect(error.issues.map(({ code }) => code)).toEqual([
      'compute/unordered-vintages',
      'compute/unordered-vintages',
      'data/duplicate-key',
    ]);
    expect(error.issues[0]?.message).toContain('the vintage before it, 2026-09-30, got "2026-08-03"');
    expect(error.issues.map((issue) => issue.function)).toEqual(Array(3).fill('parseSite'));
  });

  it('describes a hundred issues and counts the rest', () => {
    const site = changed((s) => {
      s.events = Array.from({ length: 152 }, () => ({ ...s.events[0]! }));
    });
    const error = refusalOf(() => parseSite(site));
    expect([error.issues.length, error.issueCount]).toEqual([100, 151]);
  });

  it('needs a day for a claim', () => {
    const site = changed((s) => void delete s.claims[2]!.saidOn);
    expect(codeAndPath(() => parseSite(site))).toEqual(['claim/undated', 'claims[2].saidOn']);
  });
});

describe('safeParseSite', () => {
  it('returns the site, or the issues', () => {
    expect(safeParseSite(copy())).toEqual({ ok: true, value: SITE });
    const shape = safeParseSite({});
    expect(shape.ok ? 0 : shape.issueCount).toBe(7);
    const order = safeParseSite(changed((s) => void s.vintages.reverse()));
    expect(order.ok ? [] : order.issues.map((issue) => issue.function)).toEqual([
      'safeParseSite',
      'safeParseSite',
    ]);
  });
});

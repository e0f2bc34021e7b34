import { claimsAsOf } from 'gigacast/core';
import {
  diffViews,
  indexRoadmap,
  addClaims,
  parseRoadmap,
  roleHolders,
  safeParseRoadmap,
  statedCycle,
  timelineOf,
  viewAsOf,
  type Dependency,
  type RoadmapClaim,
} from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';
import { movesOf } from '../../../src/roadmap/view/moves-of';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { on, roadmapOf, said } from '../sample-roadmap';

const foundIn = (...claims: RoadmapClaim[]) => {
  const result = safeParseRoadmap(roadmapOf(...claims));
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, path]);
};
const ids = (claims: readonly RoadmapClaim[]) => claims.map(({ id }) => id);

describe('parseRoadmap, field by field', () => {
  it('takes every milestone, kind, evidence and precision there is, and no other', () => {
    const milestones = [
      ...(['announced', 'design started', 'design complete', 'tape-out', 'samples'] as const),
      ...(['volume production', 'in product', 'released', 'cancelled'] as const),
    ];
    for (const predicate of milestones) expect(foundIn(said({ id: 'a', predicate }))).toEqual([]);
    for (const kind of ['stated', 'estimated', 'cancelled'] as const)
      expect(foundIn(said({ id: 'a', kind }))).toEqual([]);
    for (const evidence of [
      'independent-measurement',
      'independent-estimate',
      'filing',
      'operator-claim',
      'press-report',
    ] as const)
      expect(foundIn(said({ id: 'a', evidence }))).toEqual([]);
    for (const precision of ['day', 'month', 'quarter', 'half', 'year', 'range', 'phrase'] as const)
      expect(
        foundIn(
          said({ id: 'a', value: on({ text: 'then', precision, from: '2027-01-01', to: '2027-01-31' }) }),
        ),
      ).toEqual([]);
    const other = JSON.parse(JSON.stringify(roadmapOf(said({ id: 'a' })))) as {
      claims: { predicate: string }[];
    };
    for (const claim of other.claims) claim.predicate = 'dreamt of';
    expect(codeAndPath(() => parseRoadmap(other))).toEqual(['input/not-one-of', 'claims[0].predicate']);
    expect(refusalOf(() => parseRoadmap(other)).message).toMatch(
      /^parseRoadmap: claims\[0\]\.predicate must/,
    );
  });

  it('takes texts up to their length and none that is empty', () => {
    const of = (field: 'id' | 'speaker' | 'basis' | 'note', length: number) =>
      foundIn({ ...said({ id: 'a' }), [field]: 'x'.repeat(length) }).map(([, path]) => path);
    for (const field of ['id', 'speaker', 'basis'] as const) {
      expect([of(field, 0), of(field, 1), of(field, 100), of(field, 101)]).toEqual([
        [`claims[0].${field}`],
        [],
        [],
        [`claims[0].${field}`],
      ]);
    }
    expect([of('note', 0), of('note', 500), of('note', 501)]).toEqual([
      ['claims[0].note'],
      [],
      ['claims[0].note'],
    ]);
    const cycle = (months: number) =>
      foundIn(
        said({ id: 'a', subject: 'chips', predicate: 'design cycle', value: { type: 'cycle', months } }),
      ).map(([code]) => code);
    expect([cycle(1), cycle(240), cycle(241), cycle(1.5)]).toEqual([
      [],
      [],
      ['number/out-of-range'],
      [expect.any(String)],
    ]);
  });

  it('describes every wrong kind of value by what it should be', () => {
    const message = (claim: RoadmapClaim) => {
      const result = safeParseRoadmap(roadmapOf(claim));
      return result.ok
        ? ''
        : String(result.issues[0]?.message)
            .replace(/\. Change.*/, '')
            .replace(/^.*must/, 'must');
    };
    expect(message(said({ id: 'a', value: { type: 'remark', text: 'x' } }))).toBe(
      'must be "date" (or "remark" in a claim of the kind "status") for "tape-out", got "remark"',
    );
    expect(message(said({ id: 'a', kind: 'status' }))).toBe(
      'must be "remark" in a claim of the kind "status" for "tape-out", got "date"',
    );
    expect(message(said({ id: 'a', predicate: 'design cycle' }))).toBe(
      'must be "cycle" for "design cycle", got "date"',
    );
  });

  it('reads only dates among values, and every date of a claim', () => {
    const words = said({ id: 'a', kind: 'status', value: { type: 'remark', text: 'mid-2027' } });
    expect(foundIn(words)).toEqual([]);
    expect(foundIn(said({ id: 'a', holdsOn: 'some day', saidOn: 'once' }))).toEqual([
      ['roadmap/date-without-precision', 'claims[0].saidOn'],
      ['roadmap/date-without-precision', 'claims[0].holdsOn'],
    ]);
    // What cannot be placed in time is neither early nor late: only the date is told.
    expect(
      foundIn(
        said({ id: 'a', value: on('2020-01-01'), subject: 'nobody' }),
        said({ id: 'a', value: on('soon') }),
      ),
    ).toEqual([['roadmap/date-without-precision', 'claims[1].value.date']]);
  });

  it('says of which day a target or an event speaks too late or too early', () => {
    const message = (claim: RoadmapClaim) => refusalOf(() => parseRoadmap(roadmapOf(claim))).message;
    expect(message(said({ id: 'a', value: on('2025-12') }))).toMatch(
      /claims\[0\]\.value\.date must not end before the day it was said, 2026-01-17, got "2025-12"/,
    );
    expect(message(said({ id: 'a', kind: 'actual', value: on('2026-02'), saidOn: '2026-01' }))).toMatch(
      /must not be told as an actual event on 2026-01, before it begins, got "2026-02"/,
    );
  });

  it('checks dependencies for names and circles', () => {
    const waits = (subject: string, after: string): Dependency => ({
      ...{ subject, milestone: 'tape-out', after, afterMilestone: 'tape-out' },
      source: { title: 'Call' },
    });
    const found = (...dependencies: Dependency[]) => {
      const result = safeParseRoadmap({ ...roadmapOf(), dependencies });
      return result.ok ? [] : result.issues.map(({ code, path, received }) => [code, path, received]);
    };
    expect(found(waits('A2', 'A1'), waits('A3', 'A2'), waits('A3', 'A1'))).toEqual([]);
    expect(found(waits('A2', 'A1'), waits('A1', 'A2'), waits('A3', 'A1'))).toEqual([
      ['roadmap/dependency-cycle', 'dependencies[0]', '"A2 after A1"'],
      ['roadmap/dependency-cycle', 'dependencies[1]', '"A1 after A2"'],
    ]);
    expect(found(waits('A9', 'A8')).map(([, path]) => path)).toEqual([
      'dependencies[0].subject',
      'dependencies[0].after',
    ]);
    expect(found({ ...waits('A1', 'A2') }, { ...waits('A2', 'A1'), milestone: 'samples' })).toEqual([]);
  });

  it('describes a hundred issues as they are and counts the hundred and first', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => said({ id: `c${i}`, subject: 'x' }));
    const result = (count: number) => {
      const parsed = safeParseRoadmap(roadmapOf(...many(count)));
      return parsed.ok ? [] : [parsed.issues.length, parsed.issueCount];
    };
    expect([result(100), result(101)]).toEqual([
      [100, 100],
      [100, 101],
    ]);
    expect(refusalOf(() => parseRoadmap(roadmapOf(...many(101)))).message).toMatch(/101 issues/);
  });
});

describe('indexRoadmap, by every form of a date', () => {
  const forms: readonly RoadmapClaim[] = [
    said({ id: 'range', saidOn: '2026..2027', value: on('2030') }),
    said({
      id: 'phrase',
      saidOn: { text: 'early 2026', precision: 'phrase', from: '2026-01-01', to: '2026-03-31' },
      value: on('2030'),
    }),
    said({ id: 'month', saidOn: '2026-02', value: on('2030') }),
    said({ id: 'day', saidOn: '2026-03-31', value: on('2030') }),
    said({ id: 'recorded', saidOn: '2026', recordedOn: '2026-02-01', value: on('2030') }),
  ];

  it('orders days, months, phrases and ranges by the last day that they may mean', () => {
    const { ordered, said: days, recorded } = indexRoadmap(roadmapOf(...forms));
    expect(ids(ordered)).toEqual(['recorded', 'month', 'phrase', 'day', 'range']);
    expect([...days]).toEqual([20260201, 20260228, 20260331, 20260331, 20271231]);
    expect([...recorded]).toEqual([20260201, 20260228, 20260331, 20260331, 20271231]);
    for (const saidBy of [
      '2026-01-31',
      '2026-02-01',
      '2026-02-28',
      '2026-03-30',
      '2026-03-31',
      '2027-12-30',
      '2027-12-31',
    ])
      expect(ids(viewAsOf(roadmapOf(...forms), { saidBy }).claims)).toEqual(
        ids(claimsAsOf(forms, { saidBy })),
      );
  });

  it('asks for the day of recording as well', () => {
    const claims = [
      said({ id: 'a', saidOn: '2026-01-01', recordedOn: '2026-02-01' }),
      said({ id: 'b', saidOn: '2026-01-02', recordedOn: '2026-01-03' }),
    ];
    const by = (saidBy: string | undefined, recordedBy: string) =>
      ids(viewAsOf(roadmapOf(...claims), { ...(saidBy === undefined ? {} : { saidBy }), recordedBy }).claims);
    expect([by(undefined, '2026-01-02'), by(undefined, '2026-01-03'), by(undefined, '2026-02-01')]).toEqual([
      [],
      ['b'],
      ['a', 'b'],
    ]);
    expect([by('2026-01-01', '2026-02-01'), by('2026-01-01', '2026-01-31')]).toEqual([['a'], []]);
  });

  it('leaves what came in order, and says no word about what it was given', () => {
    const one = said({ id: 'a' });
    expect(indexRoadmap(roadmapOf(one)).ordered).toEqual([one]);
    const sameDay = [
      said({ id: 'b', recordedOn: '2026-01-18' }),
      said({ id: 'a', recordedOn: '2026-01-17' }),
    ];
    expect(ids(indexRoadmap(roadmapOf(...sameDay)).ordered)).toEqual(['a', 'b']);
    const before = JSON.stringify(forms);
    indexRoadmap(roadmapOf(...forms));
    expect(JSON.stringify(forms)).toBe(before);
    expect(() => indexRoadmap(roadmapOf(said({ id: 'x', saidOn: '2026-0a-01' })))).toThrow(/2026-0a-01/);
    expect(() => indexRoadmap(roadmapOf(said({ id: 'x', saidOn: '2026/01/01' })))).toThrow(/2026\/01\/01/);
  });

  it('adds claims of one day after those that were there', () => {
    const [a, b] = [said({ id: 'a' }), said({ id: 'b' })];
    expect(ids(addClaims(indexRoadmap(roadmapOf(a)), [b]).ordered)).toEqual(['a', 'b']);
    expect(ids(addClaims(indexRoadmap(roadmapOf(b)), [a]).ordered)).toEqual(['b', 'a']);
    const late = said({ id: 'late', recordedOn: '2026-02-01' });
    expect(ids(addClaims(indexRoadmap(roadmapOf(late)), [a]).ordered)).toEqual(['a', 'late']);
    expect(ids(addClaims(indexRoadmap(roadmapOf()), [a]).ordered)).toEqual(['a']);
    const { roadmap, said: days, recorded } = addClaims(indexRoadmap(roadmapOf(late)), [a]);
    expect([ids(roadmap.claims), ...days, ...recorded]).toEqual([
      ['late', 'a'],
      20260117,
      20260117,
      20260117,
      20260201,
    ]);
  });
});

describe('diffViews and roles, at their edges', () => {
  const role = (id: string, subject: string, saidOn: string) =>
    said({ id, subject, saidOn, predicate: 'role', value: { type: 'role', role: 'training' } });
  const moved = (before: string, ...claims: RoadmapClaim[]) => {
    const roadmap = roadmapOf(...claims);
    return diffViews(viewAsOf(roadmap, { saidBy: before }), viewAsOf(roadmap, {})).roles;
  };

  it('sees a role that is shared by more, by fewer and by the same in another order', () => {
    const one = role('a', 'A1', '2026-01-01');
    expect(moved('2026-01-31', one, role('b', 'A1', '2026-02-01'), role('c', 'A2', '2026-02-01'))).toEqual([
      { role: 'training', speaker: 'Maker', from: ['A1'], to: ['A1', 'A2'] },
    ]);
    expect(moved('2026-01-31', one, role('b', 'A2', '2026-01-01'), role('c', 'A2', '2026-02-01'))).toEqual([
      { role: 'training', speaker: 'Maker', from: ['A1', 'A2'], to: ['A2'] },
    ]);
    expect(
      moved(
        '2026-01-31',
        one,
        role('b', 'A2', '2026-01-01'),
        role('c', 'A2', '2026-02-01'),
        role('d', 'A1', '2026-02-01'),
      ),
    ).toEqual([]);
  });

  it('names one view by the other where they are of two roadmaps', () => {
    const refusal = refusalOf(() =>
      diffViews(viewAsOf(roadmapOf(), {}), viewAsOf({ ...roadmapOf(), id: 'other' }, {})),
    );
    expect([refusal.code, refusal.path]).toEqual(['roadmap/other-roadmap', 'after.roadmapId']);
  });

  it('closes a tenure where the next one begins, whoever is named again later', () => {
    const { holders, earlier } = roleHolders(
      viewAsOf(
        roadmapOf(
          role('a', 'A1', '2026-01-01'),
          role('b', 'A2', '2026-02-01'),
          role('c', 'A2', '2026-03-01'),
          role('d', 'A3', '2026-04-01'),
        ),
        {},
      ),
      'training',
    );
    expect(
      [...earlier, ...holders].map(({ generations, since, until, claims }) => [
        ...generations,
        since,
        until,
        ...claims,
      ]),
    ).toEqual([
      ['A1', '2026-01-01', '2026-02-01', 'a'],
      ['A2', '2026-02-01', '2026-04-01', 'b', 'c'],
      ['A3', '2026-04-01', null, 'd'],
    ]);
  });
});

describe('movesOf', () => {
  it('compares each date of a speaker with the one before, over claims without a date', () => {
    const target = (id: string, date: string, saidOn: string, more: Partial<RoadmapClaim> = {}) =>
      said({ id, value: on(date), saidOn, ...more });
    const moves = movesOf([
      target('a', '2026-12', '2026-01-01'),
      target('b', '2026-12', '2026-02-01'),
      target('c', '2027-01', '2026-03-01'),
      target('x', '2027-05', '2026-03-15', { speaker: 'Other' }),
      target('d', '2027-02', '2026-04-01'),
    ]);
    expect(moves.map(({ from, to, basis, speaker }) => [from, to, basis, speaker])).toEqual([
      ['b', 'c', null, 'Maker'],
      ['c', 'd', null, 'Maker'],
    ]);
    const based = movesOf([
      target('a', '2026-12', '2026-01-01', { basis: 'B' }),
      target('b', '2027-12', '2026-02-01', { basis: 'B' }),
    ]);
    expect(based).toMatchObject([{ subject: 'A2', predicate: 'tape-out', basis: 'B' }]);
  });
});

describe('timelineOf and statedCycle, at their edges', () => {
  it('lists an entry with the day from which it was known', () => {
    const month = said({ id: 'm', saidOn: '2026-02', value: on('2027') });
    const recorded = said({ id: 'r', saidOn: '2026-02', recordedOn: '2026-02-03', value: on('2027') });
    expect(timelineOf(roadmapOf(month, recorded), 'A2').entries).toEqual([
      { saidOn: '2026-02-03', claim: recorded },
      { saidOn: '2026-02-28', claim: month },
    ]);
  });

  it('names at most thirty of the names that it knows', () => {
    const generations = Array.from({ length: 31 }, (_, i) => ({ id: `G${i}`, name: 'G', aliases: [] }));
    const many = { ...roadmapOf(), programmes: [{ id: 'chips', vendor: 'Maker', generations }] };
    const { message } = refusalOf(() => timelineOf(many, 'X'));
    expect(message).toMatch(/It knows G0, G1, .*, G29\.$/);
    expect(timelineOf(roadmapOf(), 'first').subject).toBe('A1');
    expect(timelineOf(roadmapOf(), 'A1').subject).toBe('A1');
  });

  it('takes a cycle of the own programme that names the generation, and none of another', () => {
    const cycle = (id: string, subject: string, months: number, generations?: readonly string[]) =>
      said({
        ...{ id, subject, predicate: 'design cycle', saidOn: `2026-01-0${months}` },
        value: { type: 'cycle', months, ...(generations === undefined ? {} : { generations }) },
      });
    const boards = { id: 'boards', vendor: 'Maker', generations: [{ id: 'B1', name: 'B1', aliases: [] }] };
    const roadmap = {
      ...roadmapOf(cycle('a', 'chips', 1), cycle('b', 'chips', 2, ['A1', 'A3']), cycle('c', 'boards', 3)),
      programmes: [...roadmapOf().programmes, boards],
    };
    const months = (name: string) => statedCycle(viewAsOf(roadmap, {}), name)?.months;
    expect(['A1', 'A2', 'A3', 'B1', 'chips'].map(months)).toEqual([2, 1, 2, 3, undefined]);
  });
});

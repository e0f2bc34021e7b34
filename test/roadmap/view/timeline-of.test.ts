import { statedCycle, timelineOf, viewAsOf } from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';
import { TESLA_AI_ROADMAP } from 'gigacast/data/tesla-ai-roadmap';
import { deepFreeze } from '../../support/deep-freeze';
import { on, roadmapOf, said } from '../sample-roadmap';

const toldIn = (...claims: ReturnType<typeof said>[]) =>
  timelineOf(deepFreeze(roadmapOf(...claims)), 'A2').contradictions.map((found) => [
    found.kind,
    ...found.claims,
  ]);
const actual = (id: string, date: string, saidOn: string) =>
  said({ id, kind: 'actual', value: on(date), saidOn });
const remark = (id: string, saidOn: string) =>
  said({ id, kind: 'status', value: { type: 'remark', text: 'almost done' }, saidOn });

describe('timelineOf', () => {
  it('tells everything about one generation in the order said', () => {
    const { subject, entries } = timelineOf(TESLA_AI_ROADMAP, 'HW5');
    expect(subject).toBe('AI5');
    expect(entries).toHaveLength(18);
    expect(entries.every(({ claim }) => claim.subject === 'AI5')).toBe(true);
    const days = entries.map(({ saidOn }) => String(saidOn));
    expect(days).toEqual([...days].sort());
    expect(entries.at(0)).toMatchObject({ saidOn: '2024-06-30', claim: { id: 'ai5-announced' } });
  });

  it('finds the repeated completion of the AI5 design and the words that took it back', () => {
    expect(timelineOf(TESLA_AI_ROADMAP, 'AI5').contradictions).toEqual([
      {
        kind: 'done again',
        ...{ subject: 'AI5', predicate: 'design complete', basis: null },
        claims: ['ai5-design-complete-2024', 'ai5-design-complete-2025'],
      },
      {
        kind: 'not done after all',
        ...{ subject: 'AI5', predicate: 'design complete', basis: null },
        claims: [
          ...['ai5-design-complete-2024', 'ai5-design-complete-2025', 'ai5-design-almost-complete'],
          ...['ai5-design-almost-done', 'ai5-design-good-shape'],
        ],
      },
    ]);
  });

  it('takes nothing back before it is said', () => {
    const before = viewAsOf(TESLA_AI_ROADMAP, { saidBy: '2025-07-26' });
    expect(timelineOf(before, 'AI5').contradictions).toEqual([]);
    const then = viewAsOf(TESLA_AI_ROADMAP, { saidBy: '2025-07-27' });
    expect(timelineOf(then, 'AI5').contradictions.map(({ kind }) => kind)).toEqual(['done again']);
  });

  it('lists the moves of the volume target of AI5, with what their precision allows', () => {
    const { moves } = timelineOf(TESLA_AI_ROADMAP, 'AI5');
    expect(moves.filter(({ predicate }) => predicate === 'volume production')).toMatchObject([
      {
        from: 'ai5-volume-end-2026',
        to: 'ai5-volume-mid-2027',
        slip: { slipDaysMin: 121, slipDaysMax: 334 },
      },
      { from: 'ai5-volume-mid-2027', to: 'ai5-volume-2027', slip: { relation: 'later contains earlier' } },
    ]);
  });

  it('sees a done milestone only where all of its date lies behind', () => {
    const done = said({ id: 'done', value: on('2026-01'), saidOn: '2026-01-31' });
    const within = said({ id: 'within', value: on('2026-01'), saidOn: '2026-01-30' });
    expect(toldIn(done, remark('r', '2026-02-01'))).toEqual([['not done after all', 'done', 'r']]);
    expect(toldIn(within, remark('r', '2026-02-01'))).toEqual([]);
    expect(toldIn(remark('r', '2026-01-01'), done)).toEqual([]);
  });

  it('sees a target set after the event as taking it back, one that may be past as not', () => {
    const done = actual('done', '2026-01-10', '2026-01-10');
    const target = (date: string) => said({ id: 't', value: on(date), saidOn: '2026-02-01' });
    expect(toldIn(done, target('2026-02-02'))).toEqual([['not done after all', 'done', 't']]);
    expect(toldIn(done, target('2026-02-01'))).toEqual([]);
    expect(toldIn(done, target('2026'))).toEqual([]);
    expect(toldIn(done, { ...target('2026-03-01'), kind: 'estimated' })).toEqual([]);
    expect(toldIn(done, { ...target('2026-03-01'), basis: 'second site' })).toEqual([]);
    expect(toldIn(done, { ...target('2026-03-01'), predicate: 'samples' })).toEqual([]);
  });

  it('sees records that disagree, and none in a coarse record around a fine one', () => {
    const month = actual('month', '2019-04', '2019-04-30');
    expect(toldIn(month, actual('year', '2019', '2020-01-01'))).toEqual([]);
    expect(toldIn(month, actual('other', '2019-05', '2020-01-01'))).toEqual([
      ['records disagree', 'month', 'other'],
    ]);
    expect(
      toldIn(actual('later', '2019-05', '2019-06-01'), actual('earlier', '2019-04', '2020-01-01')),
    ).toEqual([['records disagree', 'later', 'earlier']]);
    expect(toldIn(month, actual('edge', '2019-04-30', '2020-01-01'))).toEqual([]);
  });

  it('tells a completion stated twice apart from one and the same', () => {
    const done = (id: string, date: string, saidOn = date) => said({ id, value: on(date), saidOn });
    expect(toldIn(done('a', '2026-01-10'), done('b', '2026-01-10', '2026-02-01'))).toEqual([]);
    expect(toldIn(done('a', '2026-01-10'), done('b', '2026-01-11'))).toEqual([['done again', 'a', 'b']]);
  });

  it('refuses a name that it does not know and lists those it does', () => {
    expect(() => timelineOf(roadmapOf(), 'A4')).toThrow(
      /^timelineOf: subject must be the id.*It knows A1, A2, A3, chips\.$/,
    );
    expect(() => timelineOf({ ...roadmapOf(), programmes: [] }, 'A4')).toThrow(/It knows no names at all\.$/);
    expect(timelineOf(roadmapOf(), 'chips').subject).toBe('chips');
  });
});

describe('statedCycle', () => {
  const view = viewAsOf(TESLA_AI_ROADMAP, { saidBy: '2026-01-20' });

  it('is nine months for AI6 to AI9, as said on January 17, 2026', () => {
    expect(statedCycle(view, 'AI9')).toMatchObject({ months: 9, claim: { id: 'design-cycle-nine-months' } });
    expect(statedCycle(view, 'AI5')).toBeNull();
    expect(statedCycle(view, 'Dojo 3')).toBeNull();
    expect(statedCycle(viewAsOf(TESLA_AI_ROADMAP, { saidBy: '2026-01-16' }), 'AI9')).toBeNull();
  });

  it('is the one stated last, for all generations where none is named', () => {
    const cycle = (id: string, months: number, saidOn: string) =>
      said({ id, subject: 'chips', predicate: 'design cycle', value: { type: 'cycle', months }, saidOn });
    const two = viewAsOf(roadmapOf(cycle('b', 12, '2026-02-01'), cycle('a', 9, '2026-01-01')), {});
    expect(statedCycle(two, 'first')).toMatchObject({ months: 12, claim: { id: 'b' } });
    expect(() => statedCycle(two, 'A4')).toThrow(/^statedCycle: generation must/);
  });
});

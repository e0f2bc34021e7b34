import { diffViews, viewAsOf } from 'gigacast/roadmap';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TESLA_AI_ROADMAP } from 'gigacast/data/tesla-ai-roadmap';
import { deepFreeze } from '../../support/deep-freeze';
import { runs } from '../../support/runs';
import { on, roadmapOf, said } from '../sample-roadmap';

const roadmap = deepFreeze(
  roadmapOf(
    said({ id: 'new date', value: on('2027-06'), saidOn: '2026-09-01', recordedOn: '2026-09-10' }),
    said({ id: 'old date', saidOn: '2026-01-17' }),
    said({ id: 'between', value: on('2027-01'), saidOn: '2026-05-01' }),
  ),
);
const idsOf = (view: { readonly claims: readonly { readonly id: string }[] }) =>
  view.claims.map(({ id }) => id);

describe('viewAsOf', () => {
  it('holds what had been said and recorded by a day, superseded claims included', () => {
    expect(idsOf(viewAsOf(roadmap, { saidBy: '2026-01-16' }))).toEqual([]);
    expect(idsOf(viewAsOf(roadmap, { saidBy: '2026-09-01' }))).toEqual(['old date', 'between', 'new date']);
    expect(idsOf(viewAsOf(roadmap, { saidBy: '2026-09-30', recordedBy: '2026-09-09' }))).toHaveLength(2);
  });

  it('says what it knows', () => {
    const asOf = { saidBy: { year: 2026, month: 9, day: 1 }, recordedBy: '2026-09-30' };
    expect(viewAsOf(roadmap, asOf)).toMatchObject({
      roadmapId: 'sample',
      saidBy: '2026-09-01',
      recordedBy: '2026-09-30',
      programmes: roadmap.programmes,
    });
    expect(viewAsOf(roadmap, {})).toMatchObject({ saidBy: null, recordedBy: null });
  });

  it('names itself where a bound is no date', () => {
    expect(() => viewAsOf(roadmap, { saidBy: 'now' })).toThrow(/^viewAsOf: asOf\.saidBy must/);
    expect(() => viewAsOf(roadmap, { recordedBy: 'now' })).toThrow(/^viewAsOf: asOf\.recordedBy must/);
  });

  it('never loses a claim as time goes on', () => {
    const days = fc.date({ min: new Date('2014-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
    const asDay = days.map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(asDay, asDay, (a, b) => {
        const [early = a, late = b] = [a, b].sort();
        const [before, after] = [early, late].map((saidBy) => viewAsOf(TESLA_AI_ROADMAP, { saidBy }));
        if (before === undefined || after === undefined) return;
        expect(idsOf(after)).toEqual(expect.arrayContaining(idsOf(before)));
        expect(diffViews(before, after).removed).toEqual([]);
        expect(idsOf(before).length + diffViews(before, after).added.length).toBe(idsOf(after).length);
      }),
      runs(100),
    );
  });
});

describe('diffViews', () => {
  const view = (saidBy: string) => viewAsOf(roadmap, { saidBy });

  it('lists what was added, and what is missing from an earlier view', () => {
    const { added, removed } = diffViews(view('2026-01-17'), view('2026-05-01'));
    expect([added.map(({ id }) => id), removed]).toEqual([['between'], []]);
    expect(diffViews(view('2026-05-01'), view('2026-01-17')).removed.map(({ id }) => id)).toEqual([
      'between',
    ]);
  });

  it('tells a move from the date current before to the one current after, skipping those between', () => {
    expect(diffViews(view('2026-01-17'), view('2026-09-01')).moved).toEqual([
      {
        ...{ subject: 'A2', predicate: 'tape-out', basis: null, speaker: 'Maker' },
        ...{ from: 'old date', to: 'new date' },
        slip: { relation: 'disjoint', slipDaysMin: 152, slipDaysMax: 211 },
      },
    ]);
    expect(diffViews(view('2026-01-16'), view('2026-09-01')).moved).toEqual([]);
    expect(diffViews(view('2026-09-01'), view('2026-12-31')).moved).toEqual([]);
  });

  it('takes dates of another speaker, milestone, subject or basis as dates of their own, and records as no plans', () => {
    for (const other of [
      { speaker: 'Foundry' },
      { predicate: 'samples' },
      { subject: 'A3' },
      { basis: 'second site' },
      { kind: 'actual', saidOn: '2027-02-01' },
    ] as const) {
      const both = roadmapOf(
        said({ id: 'a' }),
        said({ id: 'b', value: on('2027-01'), saidOn: '2026-05-01', ...other }),
      );
      const [before, after] = [viewAsOf(both, { saidBy: '2026-01-17' }), viewAsOf(both, {})];
      expect(diffViews(before, after).moved).toEqual([]);
      expect(diffViews(before, after).added).toHaveLength(1);
    }
  });

  it('sees no move in a repeated date or in a plan that was cancelled without a date', () => {
    const same = roadmapOf(said({ id: 'a' }), said({ id: 'b', saidOn: '2026-05-01' }));
    expect(diffViews(viewAsOf(same, { saidBy: '2026-01-17' }), viewAsOf(same, {})).moved).toEqual([]);
  });

  it('tells to whom roles went', () => {
    const role = (id: string, subject: string, saidOn: string, name = 'training') =>
      said({ id, subject, saidOn, predicate: 'role', value: { type: 'role', role: name } });
    const roles = roadmapOf(
      role('a', 'A1', '2026-01-01'),
      role('b', 'A2', '2026-02-01'),
      role('c', 'A2', '2026-02-01', 'space'),
      role('d', 'A1', '2026-01-01', 'cars'),
    );
    const [before, after] = [viewAsOf(roles, { saidBy: '2026-01-31' }), viewAsOf(roles, {})];
    expect(diffViews(before, after).roles).toEqual([
      { role: 'training', speaker: 'Maker', from: ['A1'], to: ['A2'] },
      { role: 'space', speaker: 'Maker', from: [], to: ['A2'] },
    ]);
    expect(diffViews(after, after).roles).toEqual([]);
  });

  it('refuses views of two roadmaps', () => {
    const other = viewAsOf({ ...roadmap, id: 'other' }, {});
    expect(() => diffViews(viewAsOf(roadmap, {}), other)).toThrow(
      /^diffViews: after\.roadmapId must be a view of the same roadmap, "sample", got "other"\./,
    );
  });
});

import { TESLA_AI_ROADMAP } from 'gigacast/data/tesla-ai-roadmap';
import { brief, type BriefOptions } from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';
import { codeAndPath } from '../../support/refusal-of';
import { on, roadmapOf, said } from '../sample-roadmap';

const about = (subject: string, more: Partial<BriefOptions> = {}) =>
  brief(TESLA_AI_ROADMAP, subject, { asOf: '2026-10-01', seed: 1, draws: 4000, ...more });

describe('brief', () => {
  it('tells of AI7 as of January 20, 2026', () => {
    const told = about('AI7/Dojo3', { asOf: '2026-01-20' });
    expect(told.text).toBe(
      [
        'AI7 as of 2026-01-20',
        'Claimed:',
        '- design cycle: 9 months (Elon Musk, 2026-01-17)',
        '- role: space-based compute (Elon Musk, 2026-01-18)',
        '- role: Dojo successor (Elon Musk, 2026-01-18)',
        'How such claims fared:',
        '- Elon Musk: 0 of 6 dates kept; 5 pending, 1 given up.',
        'Projection:',
        '- tape-out: P10 2027-05-15, P50 2027-05-15, P90 2027-05-15, counted from AI6 design started, 2025-11-15.',
      ].join('\n'),
    );
    expect(told.claimed.map(({ id }) => id)).toEqual([
      'design-cycle-nine-months',
      'ai7-role-space',
      'ai7-role-dojo-successor',
    ]);
    expect([told.before, told.record, told.contradictions]).toEqual([[], [], []]);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  });

  it('tells of AI7 as of October 1, 2026: counted from the tape-out of AI5, with the slip of its speaker', () => {
    const told = about('AI7', { slip: { median: 1.76, sigma: 0.52 }, cancellation: { perYear: 0.03 } });
    if (told.projection.outcome !== 'projected') throw new Error('it is projected');
    expect(told.projection).toMatchObject({ milestone: 'tape-out', from: 'AI5, 2026-04-15' });
    expect(String(told.projection.p50.date).slice(0, 4)).toBe('2029');
    expect(told.projection.cancelled).toBeGreaterThan(0.03);
    expect(told.text).toMatch(
      /P90 20\d\d-\d\d-\d\d, counted from AI5, 2026-04-15\. Given up first: \d\.\d%\.$/,
    );
    expect(told.fared[0]).toMatchObject({ speaker: 'Elon Musk', due: 6, kept: 0, pending: 8 });
    expect(told.fared[0]?.slipLogScore).not.toBeNull();
  });

  it('tells what was claimed before, what is on record and what contradicts', () => {
    const told = about('AI5');
    expect(told.before.map(({ id }) => id)).toContain('ai5-volume-end-2026');
    expect(told.record.map(({ predicate, value }) => [predicate, value])).toEqual([
      ['announced', '2024-06'],
      ['tape-out', '2026-04-15'],
    ]);
    expect(told.contradictions.map(({ kind }) => kind)).toEqual(['done again', 'not done after all']);
    expect(told.projection).toEqual({ outcome: 'not-projected', why: 'already-reached' });
    expect(told.text).toContain('- volume production (Samsung Taylor): 2027-H2 (press, 2026-04-30)');
    expect(told.text).toContain(
      '- design complete: done again (ai5-design-complete-2024, ai5-design-complete-2025)',
    );
    expect(told.text).toContain('- press: none has come due; 1 pending, 0 given up.');
    expect(told.text.endsWith('- It has come.')).toBe(true);
    expect(about('AI5', { asOf: '2026-01-20' }).projection).toEqual({
      outcome: 'not-projected',
      why: 'nothing-to-count-from',
    });
  });

  it('supersedes a role of an earlier day, and a remark by a later one', () => {
    const role = (id: string, name: string, saidOn: string) =>
      said({ id, predicate: 'role', value: { type: 'role', role: name }, saidOn });
    const remark = said({
      id: 'r',
      kind: 'status',
      value: { type: 'remark', text: 'close' },
      saidOn: '2026-01-02',
    });
    const told = brief(
      roadmapOf(
        role('a', 'old', '2026-01-01'),
        role('b', 'one', '2026-01-02'),
        role('c', 'two', '2026-01-02'),
        remark,
      ),
      'A2',
      { asOf: '2026-02-01', seed: 1 },
    );
    expect(told.claimed.map(({ id, value }) => [id, value])).toEqual([
      ['b', 'one'],
      ['c', 'two'],
      ['r', 'close'],
    ]);
    expect(told.before.map(({ id }) => id)).toEqual(['a']);
    expect(told.fared).toEqual([]);
  });

  it('says why there is no projection', () => {
    const taped = said({ id: 't', subject: 'A1', kind: 'actual', value: on('2026-01-17') });
    const told = brief(roadmapOf(taped), 'A2', { asOf: '2026-02-01', seed: 1 });
    expect(told.projection).toEqual({ outcome: 'not-projected', why: 'no-gap-models' });
    expect(told.text).toBe(
      'A2 as of 2026-02-01\nProjection:\n- No cycle has been stated, and no cadence is given.',
    );
    const programme = brief(roadmapOf(taped), 'chips', { asOf: '2026-02-01', seed: 1 });
    expect(programme.text).toBe(
      'chips as of 2026-02-01\nProjection:\n- Nothing of its programme is on record yet to count from.',
    );
  });

  it('refuses what it does not know', () => {
    expect(codeAndPath(() => about('AI99'))).toEqual(['roadmap/unknown-subject', 'subject']);
    expect(codeAndPath(() => about('AI7', { asOf: 'now' }))).toEqual([
      'date/not-a-civil-date',
      'options.asOf',
    ]);
    expect(codeAndPath(() => about('AI7', { draws: 1 }))).toEqual(['number/out-of-range', 'draws']);
  });
});

import { roleHolders, viewAsOf } from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';
import { TESLA_AI_ROADMAP } from 'gigacast/data/tesla-ai-roadmap';
import { deepFreeze } from '../../support/deep-freeze';
import { roadmapOf, said } from '../sample-roadmap';

const role = (id: string, subject: string, saidOn: string, speaker = 'Maker') =>
  said({ id, subject, saidOn, speaker, predicate: 'role', value: { type: 'role', role: 'training' } });
const held = (...claims: ReturnType<typeof role>[]) =>
  roleHolders(viewAsOf(deepFreeze(roadmapOf(...claims)), {}), 'training');

describe('roleHolders', () => {
  it('moves the Dojo successor from AI6 to AI7 between two days', () => {
    const on = (saidBy: string) => roleHolders(viewAsOf(TESLA_AI_ROADMAP, { saidBy }), 'Dojo successor');
    expect(on('2025-07-22').holders).toEqual([]);
    expect(on('2026-01-17').holders).toMatchObject([
      { generations: ['AI6'], since: '2025-07-23', until: null },
    ]);
    expect(on('2026-01-18').holders).toMatchObject([
      { generations: ['AI7'], since: '2026-01-18', until: null },
    ]);
    expect(on('2026-01-18').earlier).toEqual([
      {
        speaker: 'Elon Musk',
        generations: ['AI6'],
        since: '2025-07-23',
        until: '2026-01-18',
        claims: ['ai6-role-dojo-successor', 'ai6-role-dojo-cluster'],
      },
    ]);
  });

  it('shares the role among the generations named on one day', () => {
    const { holders, earlier } = held(
      role('a', 'A1', '2026-01-01'),
      role('b', 'A2', '2026-01-01'),
      role('c', 'A1', '2026-01-01'),
    );
    expect(holders).toMatchObject([{ generations: ['A1', 'A2'], claims: ['a', 'b', 'c'] }]);
    expect(earlier).toEqual([]);
  });

  it('joins tenures that name the same generations, in any order', () => {
    const { holders, earlier } = held(
      role('a', 'A1', '2026-01-01'),
      role('b', 'A2', '2026-01-01'),
      role('c', 'A2', '2026-02-01'),
      role('d', 'A1', '2026-02-01'),
      role('e', 'A1', '2026-03-01'),
      role('f', 'A1', '2026-04-01'),
    );
    expect(earlier).toMatchObject([
      { since: '2026-01-01', until: '2026-03-01', claims: ['a', 'b', 'c', 'd'] },
    ]);
    expect(holders).toMatchObject([{ since: '2026-03-01', until: null, claims: ['e', 'f'] }]);
  });

  it('lets a role come back', () => {
    const { holders, earlier } = held(
      role('a', 'A1', '2026-01-01'),
      role('b', 'A2', '2026-02-01'),
      role('c', 'A1', '2026-03-01'),
    );
    expect(earlier.map(({ generations, until }) => [generations, until])).toEqual([
      [['A1'], '2026-02-01'],
      [['A2'], '2026-03-01'],
    ]);
    expect(holders).toMatchObject([{ generations: ['A1'], since: '2026-03-01', claims: ['c'] }]);
  });

  it('keeps speakers apart and other roles out', () => {
    const other = said({
      id: 'x',
      predicate: 'role',
      value: { type: 'role', role: 'cars' },
      saidOn: '2026-09-01',
    });
    const { holders } = held(role('a', 'A1', '2026-01-01'), role('b', 'A2', '2026-02-01', 'Foundry'), other);
    expect(holders.map(({ speaker, generations }) => [speaker, generations])).toEqual([
      ['Maker', ['A1']],
      ['Foundry', ['A2']],
    ]);
  });
});

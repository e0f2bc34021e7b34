import { describe, expect, it } from 'vitest';
import { scoresOf, type MutantStatus } from './score';

const file = (...statuses: MutantStatus[]) => ({ mutants: statuses.map((status) => ({ status })) });

describe('scoresOf', () => {
  it('counts what was killed or ran out of time as detected, by folder of src', () => {
    const scores = scoresOf({
      files: {
        'src/quota/a.ts': file('Killed', 'Timeout', 'Survived', 'NoCoverage'),
        'src/core/calendar/b.ts': file('Killed'),
        'src/core/exact/c.ts': file('Killed', 'Survived'),
      },
    });
    expect(scores).toEqual([
      { area: 'core', detected: 2, counted: 3, score: 200 / 3, floor: 90 },
      { area: 'quota', detected: 2, counted: 4, score: 50, floor: 85 },
    ]);
  });

  it('leaves out what was ignored or could not run', () => {
    const statuses: MutantStatus[] = ['Killed', 'Ignored', 'CompileError', 'RuntimeError', 'Pending'];
    expect(scoresOf({ files: { 'src/core/a.ts': file(...statuses) } })[0]).toMatchObject({
      counted: 1,
      score: 100,
    });
  });

  it('has no score for a folder without mutants that count', () => {
    expect(scoresOf({ files: { 'src/core/a.ts': file('Ignored') } })).toEqual([]);
  });
});

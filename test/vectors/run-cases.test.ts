import { isGigacastError, raise, type GigacastError } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { parseVectors, readVectors } from './read-vectors';
import { runCase, skippedOperations } from './run-cases';

const CASE = { id: 'T-1', operation: 'double', input: { x: 2 }, expected: { y: 4 }, tolerance: null };
const DOUBLE = { double: (input: unknown) => ({ y: 2 * (input as { x: number }).x }) };

const caught = (run: () => unknown): GigacastError => {
  try {
    run();
  } catch (error) {
    if (isGigacastError(error)) return error;
  }
  throw new Error('no GigacastError was thrown');
};

describe('runCase', () => {
  it('passes a case whose expected keys all match', () => {
    expect(runCase(CASE, DOUBLE)).toEqual({ kind: 'passed', id: 'T-1' });
  });

  it('fails a wrong case with id, place, expected and got', () => {
    expect(runCase({ ...CASE, expected: { y: 5 } }, DOUBLE)).toEqual({
      kind: 'failed',
      id: 'T-1',
      message: 'T-1 double: y expected 5, got 4',
    });
  });

  it('fails a case whose expected key the result lacks', () => {
    const outcome = runCase({ ...CASE, expected: { z: null } }, DOUBLE);
    expect(outcome).toMatchObject({ kind: 'failed', message: 'T-1 double: z expected null, got nothing' });
  });

  it('skips an operation without adapter by its name', () => {
    const outcome = runCase({ ...CASE, operation: 'toString' }, DOUBLE);
    expect(outcome).toEqual({ kind: 'skipped', id: 'T-1', operation: 'toString' });
    expect([...skippedOperations([outcome, outcome])]).toEqual([['toString', 2]]);
  });

  it('takes a thrown error and a returned error label alike', () => {
    const expected = { error: 'not-open' };
    const raised = () =>
      raise({ 'not-open': { rule: 'be open', remedy: 'Wait.' } }, 'not-open', {
        function: 'draw',
        path: 'date',
        received: 0,
      });
    expect(runCase({ ...CASE, expected }, { double: raised }).kind).toBe('passed');
    expect(runCase({ ...CASE, expected }, { double: () => expected }).kind).toBe('passed');
    expect(runCase({ ...CASE, expected }, DOUBLE).kind).toBe('failed');
  });

  it('fails with the message when a call throws where a result is expected', () => {
    const outcome = runCase(CASE, {
      double: () => {
        throw new TypeError('not a function');
      },
    });
    expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('(not a function)') });
  });

  it('never takes a crash for an expected error', () => {
    const crash = () => {
      throw new RangeError('closed');
    };
    expect(runCase({ ...CASE, expected: { error: 'closed' } }, { double: crash }).kind).toBe('failed');
  });

  it('hands an adapter the documented givens of its operation and nothing else of what is expected', () => {
    const vector = {
      ...CASE,
      operation: 'percentageChange',
      expected: { publishedPct: 1, recomputedPct: 2 },
    };
    let seen: unknown;
    runCase(vector, {
      percentageChange: (_input, given) => {
        seen = given;
      },
    });
    expect(seen).toEqual({ publishedPct: 1 });
    runCase({ ...vector, operation: 'double' }, { double: (_input, given) => (seen = given) });
    expect(seen).toEqual({});
  });
});

describe('readVectors', () => {
  it('reads an object with cases and a bare list alike', () => {
    const { tolerance: _, ...bare } = CASE;
    expect(parseVectors([bare], 'f.json')).toEqual([CASE]);
    expect(parseVectors({ note: 'n', cases: [{ ...bare, why: 'w' }] }, 'f.json')).toEqual([CASE]);
  });

  it('names the file and the place of what is misshapen', () => {
    const error = caught(() => parseVectors({ cases: [CASE, { ...CASE, operation: 5 }] }, 'f.json'));
    expect(error.code).toBe('vectors/misshapen');
    expect(error.message).toContain(
      'f.json: cases[1] (T-1).operation must be the name of an operation, got 5',
    );
  });

  it.each([
    [{}, 'f.json: cases'],
    ['text', 'f.json'],
    [[null], 'f.json: cases[0]'],
    [[{ ...CASE, id: '' }], 'f.json: cases[0].id'],
    [[{ id: 'T-1', operation: 'double', expected: 1 }], 'f.json: cases[0] (T-1).input'],
    [[{ id: 'T-1', operation: 'double', input: 1 }], 'f.json: cases[0] (T-1).expected'],
    [[{ ...CASE, tolerance: -1 }], 'f.json: cases[0] (T-1).tolerance'],
    [[{ ...CASE, tolerance: 'wide' }], 'f.json: cases[0] (T-1).tolerance'],
  ])('refuses %j at its place', (content, path) => {
    expect(caught(() => parseVectors(content, 'f.json'))).toMatchObject({ code: 'vectors/misshapen', path });
  });

  it('says which file cannot be read', () => {
    const error = caught(() => readVectors('no/such/file.json'));
    expect(error.code).toBe('vectors/unreadable');
    expect(error.message).toContain('no/such/file.json');
    expect(caught(() => readVectors(__filename)).code).toBe('vectors/unreadable');
  });
});

import fc from 'fast-check';
import {
  COMPUTE_BASES,
  h100EquivalentColumns,
  h100Equivalents,
  H100_SXM,
  type ComputeBasis,
  type FleetColumns,
} from 'gigacast/compute';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';
import { CHIPS, GB200, MYSTERY, TRAINIUM2 } from '../chips';

const count = (accelerator: number[], units: number[], basis: ComputeBasis = '8-bit') =>
  h100EquivalentColumns(
    { accelerator: Uint16Array.from(accelerator), units: Float64Array.from(units) },
    { accelerators: CHIPS, basis },
  );

describe('h100EquivalentColumns', () => {
  it('counts a mixed fleet and says its basis', () => {
    expect(count([0, 1], [200000, 30000])).toEqual({
      h100e: (200000 * 1.979e15 + 30000 * 5e15) / 1.979e15,
      basis: '8-bit',
      reference: 'NVIDIA H100 SXM5 80GB',
      rows: 2,
      uncountedRows: 0,
      complete: true,
      missing: [],
    });
  });

  it('gives what h100Equivalents gives, to the last bit, and misses the same chips', () => {
    const row = fc.record({
      index: fc.nat({ max: CHIPS.length - 1 }),
      units: fc.oneof(fc.nat({ max: 1e6 }), fc.double({ min: 0, max: 1e6, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.constantFrom(...COMPUTE_BASES), (rows, basis) => {
        const fleet = rows.map(({ index, units }) => ({ accelerator: CHIPS[index] ?? H100_SXM, units }));
        const reference = { ...GB200 };
        const one = h100Equivalents(fleet, { basis, reference });
        const columns = h100EquivalentColumns(
          {
            accelerator: Int32Array.from(rows, ({ index }) => index),
            units: Float64Array.from(rows, ({ units }) => units),
          },
          { accelerators: CHIPS, basis, reference },
        );
        expect(columns.h100e).toBe(one.h100e);
        expect([columns.basis, columns.reference, columns.complete]).toEqual([
          one.basis,
          one.reference,
          one.complete,
        ]);
        expect(columns.uncountedRows).toBe(one.missing.length);
        expect(new Set(columns.missing.map(({ why }) => why))).toEqual(
          new Set(one.missing.map(({ why }) => why)),
        );
      }),
      runs(200),
    );
  });

  it('names a chip without a figure once, however many rows have it, and not where none has', () => {
    const partial = count([4, 0, 4], [5, 7, 9]);
    expect(partial).toMatchObject({ h100e: 7, rows: 3, uncountedRows: 2, complete: false });
    expect(partial.missing).toEqual([
      { path: 'accelerators[4]', why: 'no 8-bit figure of Mystery is on record' },
    ]);
    expect(count([0], [1]).missing).toEqual([]);
    expect(count([3, 4], [1, 1], 'int8').missing.map(({ path }) => path)).toEqual([
      'accelerators[3]',
      'accelerators[4]',
    ]);
  });

  it('is nothing for a fleet without rows', () => {
    expect(count([], [])).toMatchObject({ h100e: 0, rows: 0, complete: true });
  });

  it('takes whole units from an integer column', () => {
    const fleet: FleetColumns = { accelerator: Uint8Array.of(0, 0), units: Uint32Array.of(4, 5) };
    expect(h100EquivalentColumns(fleet, { accelerators: [H100_SXM], basis: '16-bit' }).h100e).toBe(9);
  });

  it.each([
    ['number/out-of-range', 'units[1]', [0, 0], [1, -1]],
    ['number/not-finite', 'units[1]', [0, 0], [1, NaN]],
    ['number/not-finite', 'units[0]', [4, 0], [Infinity, 1]],
    ['number/out-of-range', 'accelerator[2]', [0, 0, 5], [1, 1, 1]],
    ['number/out-of-range', 'units.length', [0, 0], [1]],
    ['number/out-of-range', 'units.length', [0], [1, 1]],
  ])('refuses with %s at %s', (code, path, accelerator, units) => {
    expect(codeAndPath(() => count(accelerator, units))).toEqual([code, path]);
    expect(refusalOf(() => count(accelerator, units)).message).toMatch(/^h100EquivalentColumns: /);
  });

  it('refuses a position below 0 or without a chip, naming those there are', () => {
    const at = (index: number, accelerators = [H100_SXM]) =>
      h100EquivalentColumns(
        { accelerator: Int32Array.of(index), units: Float64Array.of(1) },
        { accelerators, basis: '8-bit' },
      );
    expect(refusalOf(() => at(-1)).message).toContain('a position in accelerators, from 0 to 0, got -1');
    expect(codeAndPath(() => at(1))).toEqual(['number/out-of-range', 'accelerator[0]']);
    expect(codeAndPath(() => at(1, [MYSTERY]))).toEqual(['number/out-of-range', 'accelerator[0]']);
  });

  it('refuses a reference without a figure, and a basis that is none', () => {
    const columns = { accelerator: Uint8Array.of(0), units: Float64Array.of(1) };
    const call = (basis: ComputeBasis) => () =>
      h100EquivalentColumns(columns, { accelerators: [H100_SXM], basis, reference: TRAINIUM2 });
    expect(codeAndPath(call('int8'))).toEqual(['compute/no-reference-rate', 'basis']);
    expect(codeAndPath(call('4-bit' as ComputeBasis))).toEqual(['input/not-one-of', 'basis']);
    expect(refusalOf(call('4-bit' as ComputeBasis)).message).toContain('8-bit, 16-bit, fp8');
  });
});

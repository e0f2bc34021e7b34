import {
  CENT_FLOOR,
  CENT_HALF_EVEN,
  CENT_HALF_UP,
  compareDecimals,
  multiplyDecimals,
  roundDecimal,
  subtractDecimals,
  UNIT_FLOOR,
  UNIT_HALF_EVEN,
  UNIT_HALF_UP,
  type Rounding,
  type RoundingMode,
} from 'gigacast/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { runs } from '../../support/runs';
import { thrown } from './thrown';

const MODES: readonly RoundingMode[] = [
  'half-up',
  'half-even',
  'half-down',
  'down',
  'up',
  'floor',
  'ceiling',
];

/** Rounded to whole units in the order of MODES. */
const TABLE: readonly (readonly [value: string, ...results: string[]])[] = [
  ['2.4', '2', '2', '2', '2', '3', '2', '3'],
  ['2.5', '3', '2', '2', '2', '3', '2', '3'],
  ['2.6', '3', '3', '3', '2', '3', '2', '3'],
  ['3.5', '4', '4', '3', '3', '4', '3', '4'],
  ['3', '3', '3', '3', '3', '3', '3', '3'],
  ['0.5', '1', '0', '0', '0', '1', '0', '1'],
  ['0', '0', '0', '0', '0', '0', '0', '0'],
  ['-0.5', '-1', '0', '0', '0', '-1', '-1', '0'],
  ['-2.4', '-2', '-2', '-2', '-2', '-3', '-3', '-2'],
  ['-2.5', '-3', '-2', '-2', '-2', '-3', '-3', '-2'],
  ['-2.6', '-3', '-3', '-3', '-2', '-3', '-3', '-2'],
  ['-3.5', '-4', '-4', '-3', '-3', '-4', '-4', '-3'],
  ['-3', '-3', '-3', '-3', '-3', '-3', '-3', '-3'],
];

describe('roundDecimal', () => {
  it.each(TABLE.flatMap(([value, ...results]) => MODES.map((mode, i) => [value, mode, results[i]] as const)))(
    'rounds %s %s to %s',
    (value, mode, expected) => {
      expect(roundDecimal(value, { mode, increment: '1' })).toBe(expected);
    },
  );

  it('rounds the half cent of a duty by the declared mode', () => {
    // 12345 × 0.061 = 753.045
    expect(roundDecimal('753.045', CENT_HALF_UP)).toBe('753.05');
    expect(roundDecimal('753.045', CENT_HALF_EVEN)).toBe('753.04');
    expect(roundDecimal('753.045', CENT_FLOOR)).toBe('753.04');
    // 35 × 0.061 = 2.135, which binary floating point holds as 2.134999…
    expect(roundDecimal('2.135', CENT_HALF_UP)).toBe('2.14');
    expect(roundDecimal('2.135', CENT_HALF_EVEN)).toBe('2.14');
  });

  it('rounds a reserved share of 5218.5 cars by the declared mode', () => {
    expect(roundDecimal('5218.5', UNIT_FLOOR)).toBe('5218');
    expect(roundDecimal('5218.5', UNIT_HALF_UP)).toBe('5219');
    expect(roundDecimal('5218.5', UNIT_HALF_EVEN)).toBe('5218');
  });

  it.each([
    ['7.125', '0.05', '7.15'],
    ['7.12', '0.05', '7.10'],
    ['1499.99', '1000', '1000'],
    ['1500', '1000', '2000'],
    ['-1500', '1000', '-2000'],
    ['10', '3', '9'],
    ['10.5', '3', '12'],
    ['2440', '0.01', '2440.00'],
    ['2440', '0.010', '2440.000'],
    ['2440', '1e-2', '2440.00'],
    ['2440', '1.00e-1', '2440.0'],
    ['2440', '12.50', '2437.50'],
    ['2440', '1.00', '2440.00'],
    ['2440', '1', '2440'],
    ['1', '0.25', '1.00'],
    ['0.125', '0.25', '0.25'],
    ['-0.004', '0.01', '0.00'],
    ['1e-38', '0.00000000000000000000000000000000000001', `0.${'0'.repeat(37)}1`],
  ])('rounds %s half-up to a multiple of %s, written as %s', (value, increment, expected) => {
    expect(roundDecimal(value, { mode: 'half-up', increment })).toBe(expected);
  });

  it('gives constants that cannot be changed', () => {
    for (const rounding of [
      CENT_HALF_UP,
      CENT_HALF_EVEN,
      CENT_FLOOR,
      UNIT_HALF_UP,
      UNIT_HALF_EVEN,
      UNIT_FLOOR,
    ]) {
      expect(Object.isFrozen(rounding)).toBe(true);
    }
  });

  it.each([
    [{ mode: 'half-odd', increment: '1' }, 'input/not-one-of', 'rounding.mode'],
    [{ mode: 'toString', increment: '1' }, 'input/not-one-of', 'rounding.mode'],
    [{ mode: 4, increment: '1' }, 'input/not-one-of', 'rounding.mode'],
    [{ mode: ['half-up'], increment: '1' }, 'input/not-one-of', 'rounding.mode'],
    [{ increment: '1' }, 'input/not-one-of', 'rounding.mode'],
    [{ mode: 'up', increment: '0' }, 'rounding/increment-not-positive', 'rounding.increment'],
    [{ mode: 'up', increment: '0.00' }, 'rounding/increment-not-positive', 'rounding.increment'],
    [{ mode: 'up', increment: '-0.01' }, 'rounding/increment-not-positive', 'rounding.increment'],
    [{ mode: 'up', increment: '1%' }, 'decimal/percent', 'rounding.increment'],
    [{ mode: 'up', increment: 0.01 }, 'input/wrong-type', 'rounding.increment'],
    [{ mode: 'up' }, 'input/wrong-type', 'rounding.increment'],
    ['half-up', 'input/wrong-type', 'rounding'],
    [null, 'input/wrong-type', 'rounding'],
    [undefined, 'input/wrong-type', 'rounding'],
  ])('refuses the rounding %o', (rounding, code, path) => {
    expect(thrown(() => roundDecimal('1', rounding as Rounding))).toMatchObject({ code, path });
  });

  it('says what a rounding looks like', () => {
    expect(thrown(() => roundDecimal(1, null as never)).message).toContain(
      'must be a rounding such as { mode: "half-up", increment: "0.01" }, got null',
    );
    expect(thrown(() => roundDecimal(1, { mode: 'x' as never, increment: '1' })).message).toContain(
      'must be one of up, down, ceiling, floor, half-up, half-down, half-even, got "x"',
    );
    expect(thrown(() => roundDecimal(1, { mode: 'up', increment: 1 as never })).message).toContain(
      'roundDecimal: rounding.increment must be decimal text such as "0.01", got 1',
    );
    expect(thrown(() => roundDecimal(1, { mode: 'up', increment: '0' })).message).toContain(
      'must be greater than 0, got "0". Write what results are multiples of',
    );
  });

  it('names the value that is no decimal, and a result that is too large', () => {
    expect(thrown(() => roundDecimal('x', CENT_FLOOR)).message).toMatch(/^roundDecimal: value /);
    expect(thrown(() => roundDecimal('9'.repeat(38), { mode: 'up', increment: '1000' })).message).toMatch(
      /^roundDecimal: result /,
    );
  });

  const value = fc
    .tuple(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), fc.nat(8))
    .map(([digits, decimals]) => `${digits}e-${decimals}`);
  const rounding = fc.record({
    mode: fc.constantFrom(...MODES),
    increment: fc.constantFrom('0.01', '0.05', '1', '1000', '0.25', '0.03', '7'),
  });

  it('is idempotent, moves by less than an increment, and leaves its input as it was', () => {
    fc.assert(
      fc.property(value, rounding, (x, to) => {
        const rounded = roundDecimal(x, deepFreeze(to));
        expect(roundDecimal(rounded, to)).toBe(rounded);
        const moved = subtractDecimals(rounded, x);
        const distance = moved.replace('-', '');
        expect(compareDecimals(distance, to.increment)).toBe(-1);
        const reach = to.mode.startsWith('half') ? multiplyDecimals(to.increment, '0.5') : to.increment;
        expect(compareDecimals(distance, reach)).not.toBe(1);
        const upwards = compareDecimals(moved, 0);
        expect(upwards === 1 && to.mode === 'floor').toBe(false);
        expect(upwards === -1 && to.mode === 'ceiling').toBe(false);
      }),
      runs(200),
    );
  });

  it('mirrors at zero, floor becoming ceiling', () => {
    const mirrored = (mode: RoundingMode): RoundingMode =>
      mode === 'floor' ? 'ceiling' : mode === 'ceiling' ? 'floor' : mode;
    fc.assert(
      fc.property(value, rounding, (x, { mode, increment }) => {
        const negated = subtractDecimals(0, x);
        const back = subtractDecimals(0, roundDecimal(negated, { mode: mirrored(mode), increment }));
        expect(compareDecimals(roundDecimal(x, { mode, increment }), back)).toBe(0);
      }),
      runs(200),
    );
  });
});

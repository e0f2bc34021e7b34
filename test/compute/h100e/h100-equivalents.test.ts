import fc from 'fast-check';
import {
  addH100Equivalents,
  COMPUTE_BASES,
  H100_SXM,
  h100Equivalents,
  h100EquivalentsByBasis,
  h100Factor,
} from 'gigacast/compute';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';
import { CHIPS, GB200, GB300, MYSTERY, TRAINIUM2 } from '../chips';

const catalogue = CHIPS;
const colossus1 = deepFreeze([
  { accelerator: 'NVIDIA H100 SXM5 80GB', units: 200000 },
  { accelerator: GB200, units: 30000 },
]);

describe('h100Equivalents', () => {
  it('reproduces the published figure of Colossus 1', () => {
    expect(h100Equivalents(colossus1, { basis: '8-bit', catalogue }).h100e).toBeCloseTo(275795.8565, 4);
  });

  it('says basis, reference and that nothing is missing', () => {
    expect(h100Equivalents([{ accelerator: GB200, units: 1979 }], { basis: '8-bit' })).toEqual({
      h100e: 5000,
      basis: '8-bit',
      reference: 'NVIDIA H100 SXM5 80GB',
      complete: true,
      missing: [],
    });
  });

  it.each([
    ['8-bit', 5000 / 1979],
    ['16-bit', 2500 / 989.4],
    ['fp8', 5000 / 1979],
    ['int8', 165 / 1979],
  ] as const)('counts a GB300 on %s', (basis, expected) => {
    expect(h100Equivalents([{ accelerator: GB300, units: 1 }], { basis }).h100e).toBeCloseTo(expected, 12);
  });

  it.each([
    ['memory', 186 / 80],
    ['bandwidth', 8000 / 3350],
  ] as const)('counts a GB200 on %s', (basis, expected) => {
    expect(h100Equivalents([{ accelerator: GB200, units: 1 }], { basis }).h100e).toBeCloseTo(expected, 12);
  });

  it('takes the FP8 or the INT8 rate as 8-bit where only one is on record', () => {
    const only = (opsPerSecond: { fp8?: number; int8?: number }) => ({ ...MYSTERY, opsPerSecond });
    expect(h100Factor(only({ fp8: 1.979e15 }), { basis: '8-bit' })).toEqual({ known: true, value: 1 });
    expect(h100Factor(only({ int8: 3.958e15 }), { basis: '8-bit' })).toEqual({ known: true, value: 2 });
  });

  it('counts what is on record and lists what is not', () => {
    const fleet = [
      { accelerator: H100_SXM, units: 10 },
      { accelerator: MYSTERY, units: 1 },
      { accelerator: TRAINIUM2, units: 1 },
    ];
    expect(h100Equivalents(fleet, { basis: 'int8' })).toMatchObject({
      h100e: 10,
      complete: false,
      missing: [
        { path: 'fleet[1]', why: 'no int8 figure of Mystery is on record' },
        { path: 'fleet[2]', why: 'no int8 figure of Amazon Trainium2 is on record' },
      ],
    });
  });

  it('measures against another reference', () => {
    expect(
      h100Equivalents([{ accelerator: GB200, units: 3 }], { basis: 'fp4', reference: GB200 }),
    ).toMatchObject({
      h100e: 3,
      reference: 'NVIDIA GB200',
    });
  });

  it('refuses a basis that the reference has no figure for', () => {
    const error = refusalOf(() => h100Equivalents([], { basis: 'fp4' }));
    expect(error.code).toBe('compute/no-reference-rate');
    expect(error.message).toContain('the basis "fp4" of the reference NVIDIA H100 SXM5 80GB');
    expect(refusalOf(() => h100Factor(GB200, { basis: 'fp4' })).issues[0]).toMatchObject({
      function: 'h100Factor',
      path: 'basis',
      received: '"fp4"',
    });
  });

  it.each([-1, NaN, Infinity])('refuses %d units', (units) => {
    const call = () => h100Equivalents([{ accelerator: GB200, units }], { basis: '8-bit' });
    expect(refusalOf(call).path).toBe('fleet[0].units');
  });

  it('takes 0 units and half a unit', () => {
    const count = (units: number) =>
      h100Equivalents([{ accelerator: H100_SXM, units }], { basis: '8-bit' }).h100e;
    expect([count(0), count(0.5)]).toEqual([0, 0.5]);
  });

  it('asks for a catalogue when a name is given without one', () => {
    const call = () => h100Equivalents([{ accelerator: 'NVIDIA GB200', units: 1 }], { basis: '8-bit' });
    expect(codeAndPath(call)).toEqual(['compute/no-catalogue', 'fleet[0].accelerator']);
  });

  it('suggests the nearest name for an unknown one', () => {
    const fleet = [
      { accelerator: GB200, units: 1 },
      { accelerator: 'NVIDIA GB20', units: 1 },
    ];
    const error = refusalOf(() => h100Equivalents(fleet, { basis: '8-bit', catalogue }));
    expect(error.path).toBe('fleet[1].accelerator');
    expect(error.message).toMatch(/^h100Equivalents: .* Did you mean "NVIDIA GB200"\?$/);
  });

  it('is linear in the units', () => {
    const units = fc.integer({ min: 0, max: 1e6 });
    fc.assert(
      fc.property(units, units, fc.constantFrom('8-bit', '16-bit', 'memory' as const), (a, b, basis) => {
        const count = (n: number) => h100Equivalents([{ accelerator: GB200, units: n }], { basis }).h100e;
        expect(count(a) + count(b)).toBeCloseTo(count(a + b), 6);
        const both = [a, b].map((n) => ({ accelerator: GB200, units: n }));
        expect(h100Equivalents(both, { basis }).h100e).toBeCloseTo(count(a + b), 6);
      }),
      runs(200),
    );
  });
});

describe('addH100Equivalents', () => {
  const two = h100Equivalents([{ accelerator: H100_SXM, units: 2 }], { basis: '8-bit' });

  it('adds counts on one basis and keeps what is missing from both', () => {
    const partial = h100Equivalents([{ accelerator: MYSTERY, units: 2 }], { basis: '8-bit' });
    expect(addH100Equivalents(two, two)).toEqual({ ...two, h100e: 4 });
    expect(addH100Equivalents(two, partial)).toEqual({ ...partial, h100e: 2 });
    expect(addH100Equivalents(partial, two).complete).toBe(false);
    expect(addH100Equivalents(partial, partial).missing).toHaveLength(2);
  });

  it('refuses counts on different bases or against different chips', () => {
    const sixteen = h100Equivalents([{ accelerator: H100_SXM, units: 1 }], { basis: '16-bit' });
    expect(refusalOf(() => addH100Equivalents(two, sixteen)).message).toContain(
      '8-bit (NVIDIA H100 SXM5 80GB) and 16-bit (NVIDIA H100 SXM5 80GB) do not add',
    );
    const other = h100Equivalents([{ accelerator: GB200, units: 1 }], { basis: '8-bit', reference: GB200 });
    expect(codeAndPath(() => addH100Equivalents(two, other))).toEqual(['compute/mixed-h100e-basis', 'right']);
  });
});

describe('h100EquivalentsByBasis', () => {
  it('shows what each basis makes of 330,000 GB200 and 220,000 GB300', () => {
    const fleet = deepFreeze([
      { accelerator: GB200, units: 330000 },
      { accelerator: GB300, units: 220000 },
    ]);
    const { byBasis } = h100EquivalentsByBasis(fleet);
    expect(byBasis['8-bit'].known && byBasis['8-bit'].value).toBeCloseTo(1389590.7024, 3);
    expect(byBasis.int8.known && byBasis.int8.value).toBeCloseTo(852097.0187, 3);
    expect(byBasis.fp4).toEqual({ known: false, why: 'no fp4 figure of NVIDIA H100 SXM5 80GB is on record' });
    expect(byBasis.memory).toEqual({
      known: false,
      why: 'no memory figure of NVIDIA GB300 (Blackwell Ultra) is on record',
    });
  });

  it('agrees with h100Equivalents on every basis of a fleet with all figures', () => {
    const fleet = [{ accelerator: GB200, units: 7 }];
    const options = { reference: GB200 };
    const { byBasis } = h100EquivalentsByBasis(fleet, options);
    expect(Object.keys(byBasis)).toEqual([...COMPUTE_BASES]);
    for (const basis of COMPUTE_BASES) expect(byBasis[basis]).toEqual({ known: true, value: 7 });
  });

  it('keeps the mixed-up ratio of Trainium2 apart from the counts', () => {
    const { byBasis, faulty } = h100EquivalentsByBasis([{ accelerator: TRAINIUM2, units: 400000 }]);
    const value = faulty['16-bit over 8-bit'];
    expect(value.known && value.value).toBeCloseTo(134815.5634, 3);
    expect(byBasis.int8.known).toBe(false);
  });

  it('looks names up in the catalogue', () => {
    const { byBasis } = h100EquivalentsByBasis([{ accelerator: 'nvidia-gb200', units: 1 }], { catalogue });
    expect(byBasis.fp8.known).toBe(true);
  });
});

import fc from 'fast-check';
import {
  addPower,
  chipPower,
  chipsForPower,
  facilityPower,
  facilityToItRatio,
  figureSpread,
  H100_SXM,
  powerChain,
  toMegawatts,
  type PowerBasis,
} from 'gigacast/compute';
import { describe, expect, it } from 'vitest';
import { wholeAbove, wholeBelow } from '../../../src/compute/power/whole-below';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';
import { CHIPS, GB200, MYSTERY } from '../chips';

const catalogue = CHIPS;
const BASES: readonly PowerBasis[] = ['chip', 'server', 'it', 'facility'];

describe('facilityPower', () => {
  it('is 142.688 MW for 100,000 H100 in 2024 and 264.264 MW for 110,000 GB200 in 2025', () => {
    const h100 = deepFreeze([{ accelerator: H100_SXM, units: 100000 }]);
    expect(facilityPower(h100, { serverOverhead: 1.82, pue: 1.12 }).mw).toBeCloseTo(142.688, 9);
    const gb200 = [{ accelerator: 'NVIDIA GB200', units: 110000 }];
    expect(facilityPower(gb200, { serverOverhead: 1.82, pue: 1.1, catalogue }).mw).toBeCloseTo(264.264, 9);
  });

  it('is a lower bound when the power of a chip is not on record', () => {
    const fleet = [
      { accelerator: MYSTERY, units: 5 },
      { accelerator: H100_SXM, units: 10000 },
    ];
    expect(facilityPower(fleet, { serverOverhead: 1, pue: 1 })).toEqual({
      mw: 7,
      basis: 'facility',
      complete: false,
      missing: [{ path: 'fleet[0]', why: 'no design power of Mystery is on record' }],
    });
  });
});

describe('chipPower', () => {
  it('adds the design power of all chips', () => {
    const fleet = [
      { accelerator: H100_SXM, units: 1000 },
      { accelerator: 'nvidia-gb200', units: 1000 },
    ];
    expect(chipPower(fleet, { catalogue })).toEqual({ mw: 1.9, basis: 'chip', complete: true, missing: [] });
  });

  it('speaks in its own name', () => {
    const error = refusalOf(() => chipPower([{ accelerator: GB200, units: -1 }]));
    expect(error.issues[0]).toMatchObject({ function: 'chipPower', path: 'fleet[0].units' });
  });
});

describe('powerChain', () => {
  const options = { serverOverhead: 1.5, itOverhead: 1.25, pue: 1.5 };

  it('follows a published example from the chips to the plant', () => {
    const chain = powerChain({
      from: [{ accelerator: H100_SXM, units: 10000 }],
      serverOverhead: 1.3,
      pue: 1.3,
      redundancy: 1.1,
    });
    expect(chain.chip).toEqual({ mw: 7, basis: 'chip' });
    expect(chain.server.mw).toBeCloseTo(9.1, 12);
    expect(chain.it.mw).toBe(chain.server.mw);
    expect(chain.facility.mw).toBeCloseTo(11.83, 12);
    expect(chain.sizedMw).toBeCloseTo(13.013, 12);
    expect([chain.complete, chain.missing]).toEqual([true, []]);
  });

  it('keeps network and storage apart from the server', () => {
    const chain = powerChain({ from: { mw: 100, basis: 'chip' }, ...options });
    expect(BASES.map((basis) => chain[basis].mw)).toEqual([100, 150, 187.5, 281.25]);
    expect(BASES.map((basis) => chain[basis].basis)).toEqual([...BASES]);
    expect(chain.sizedMw).toBe(chain.facility.mw);
  });

  it.each(BASES)('round-trips from %s to every level and back', (basis) => {
    const ratio = fc.double({ min: 1, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e5, noNaN: true }), ratio, ratio, ratio, (mw, a, b, c) => {
        const factors = { serverOverhead: a, itOverhead: b, pue: c };
        const chain = powerChain({ from: { mw, basis }, ...factors });
        expect(chain[basis].mw).toBe(mw);
        for (const other of BASES) {
          const back = powerChain({ from: chain[other], ...factors })[basis].mw;
          // Two multiplications and two divisions: a few units in the last place.
          expect(Math.abs(back / mw - 1)).toBeLessThan(1e-14);
        }
        const levels = BASES.map((level) => chain[level].mw);
        expect([...levels].sort((x, y) => x - y)).toEqual(levels);
      }),
      runs(100),
    );
  });

  it.each([
    [{ serverOverhead: 0.99 }, 'serverOverhead'],
    [{ itOverhead: 0.99 }, 'itOverhead'],
    [{ pue: 0.99 }, 'pue'],
    [{ redundancy: 0.99 }, 'redundancy'],
    [{ from: { mw: -1, basis: 'it' as const } }, 'from.mw'],
  ])('refuses %j', (change, path) => {
    const call = () => powerChain({ from: { mw: 1, basis: 'it' }, ...options, ...change });
    expect(codeAndPath(call)).toEqual(['number/out-of-range', path]);
    expect(refusalOf(call).issues[0]?.function).toBe('powerChain');
  });

  it('takes ratios of exactly 1 and a power of 0', () => {
    const chain = powerChain({
      from: { mw: 0, basis: 'facility' },
      serverOverhead: 1,
      pue: 1,
      redundancy: 1,
    });
    expect(chain.chip.mw).toBe(0);
  });

  it('tells which chips lack a figure', () => {
    const chain = powerChain({ from: [{ accelerator: MYSTERY, units: 1 }], ...options });
    expect([chain.complete, chain.missing.length]).toEqual([false, 1]);
    const call = () => powerChain({ from: [{ accelerator: 'x', units: 1 }], ...options, catalogue });
    expect(refusalOf(call).issues[0]).toMatchObject({ function: 'powerChain', path: 'fleet[0].accelerator' });
  });
});

describe('chipsForPower', () => {
  const gb200 = { tdpW: 1200, serverOverhead: 1.82, pue: 1.1 };

  it('is the inverse of facilityPower', () => {
    const chips = chipsForPower({ mw: 1000, basis: 'facility' }, gb200);
    expect(chips.exact).toBeCloseTo(416250.41625041625, 6);
    expect(chips.whole).toBe(416250);
  });

  it('does not lose a chip to rounding noise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2e6 }), fc.constantFrom(500, 700, 1200, 1400), (units, tdpW) => {
        const options = { tdpW, serverOverhead: 1.82, pue: 1.12 };
        const { mw } = facilityPower([{ accelerator: { ...H100_SXM, tdpW }, units }], options);
        expect(chipsForPower({ mw, basis: 'facility' }, options).whole).toBe(units);
      }),
      runs(300),
    );
  });

  it.each([
    ['chip', 1000],
    ['server', 500],
    ['it', 250],
    ['facility', 125],
  ] as const)('starts from %s power', (basis, whole) => {
    const options = { tdpW: 1000, serverOverhead: 2, itOverhead: 2, pue: 2 };
    expect(chipsForPower({ mw: 1, basis }, options)).toEqual({ exact: whole, whole });
  });

  it('refuses a chip without power, a negative power and a PUE below 1', () => {
    const call = (mw: number, change: object) => () =>
      chipsForPower({ mw, basis: 'facility' }, { ...gb200, ...change });
    expect(codeAndPath(call(1, { tdpW: 0 }))).toEqual(['number/out-of-range', 'tdpW']);
    expect(codeAndPath(call(-1, {}))).toEqual(['number/out-of-range', 'power.mw']);
    expect(codeAndPath(call(1, { pue: 0.5 }))).toEqual(['number/out-of-range', 'pue']);
    expect(refusalOf(call(1, { pue: 0.5 })).issues[0]?.function).toBe('chipsForPower');
    expect(call(0, {})()).toEqual({ exact: 0, whole: 0 });
  });
});

describe('wholeBelow and wholeAbove', () => {
  it('forgive rounding noise and nothing more', () => {
    expect([wholeBelow(2.9999999999999996), wholeBelow(3.0000000000000004)]).toEqual([3, 3]);
    expect([wholeBelow(2.999999), wholeBelow(3.000001)]).toEqual([2, 3]);
    expect([wholeAbove(2.9999999999999996), wholeAbove(3.0000000000000004)]).toEqual([3, 3]);
    expect([wholeAbove(2.999999), wholeAbove(3.000001)]).toEqual([3, 4]);
  });
});

describe('addPower', () => {
  it('adds on one basis', () => {
    expect(addPower({ mw: 340, basis: 'it' }, { mw: 946, basis: 'it' })).toEqual({ mw: 1286, basis: 'it' });
  });

  it('refuses two bases and names both', () => {
    const call = () => addPower({ mw: 425, basis: 'facility' }, { mw: 946, basis: 'it' });
    expect(refusalOf(call).message).toBe(
      'addPower: right.basis must be on one basis: facility power and it power do not add, got "it". Carry one of them along the chain first, with powerChain.',
    );
  });
});

describe('toMegawatts', () => {
  it('converts the units of power', () => {
    expect([
      toMegawatts(1.5, 'GW'),
      toMegawatts(350, 'MW'),
      toMegawatts(7000, 'kW'),
      toMegawatts(700, 'W'),
    ]).toEqual([1500, 350, 7, 0.0007]);
  });

  it.each(['mW', 'MWh', 'toString', ''])('refuses %j', (unit) => {
    const call = () => toMegawatts(1, unit as 'MW');
    expect(codeAndPath(call)).toEqual(['compute/unknown-power-unit', 'unit']);
    expect(refusalOf(call).message).toContain('must be one of W, kW, MW, GW');
  });

  it('refuses a negative power', () => {
    expect(codeAndPath(() => toMegawatts(-1, 'GW'))).toEqual(['number/out-of-range', 'value']);
    expect(toMegawatts(0, 'MW')).toBe(0);
  });
});

describe('facilityToItRatio', () => {
  it('is the PUE that two published figures imply', () => {
    expect(facilityToItRatio({ facilityPowerMw: 1276, itPowerMw: 946 })).toBeCloseTo(1.3488372093, 9);
    expect(facilityToItRatio({ facilityPowerMw: 5, itPowerMw: 5 })).toBe(1);
  });

  it('refuses a site that draws less than its halls, and one without halls', () => {
    const call = (facilityPowerMw: number, itPowerMw: number) => () =>
      facilityToItRatio({ facilityPowerMw, itPowerMw });
    expect(codeAndPath(call(4.9, 5))).toEqual(['number/out-of-range', 'facilityPowerMw']);
    expect(codeAndPath(call(5, 0))).toEqual(['number/out-of-range', 'itPowerMw']);
  });
});

describe('figureSpread', () => {
  it('finds the smallest, the largest and their ratio', () => {
    expect(figureSpread([276, 264.264, 323, 299])).toEqual({
      min: 264.264,
      max: 323,
      ratio: 323 / 264.264,
    });
  });

  it('has no ratio over 0', () => {
    expect(figureSpread([0, 5])).toEqual({ min: 0, max: 5, ratio: null });
  });

  it('refuses an empty list and a negative figure', () => {
    expect(codeAndPath(() => figureSpread([]))).toEqual(['input/empty', 'figures']);
    expect(codeAndPath(() => figureSpread([1, -1]))).toEqual(['number/out-of-range', 'figures[1]']);
  });
});

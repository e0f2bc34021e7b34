import fc from 'fast-check';
import {
  addPower,
  chipsForPower,
  compareTo,
  H100_SXM,
  powerChain,
  powerChainRange,
  powerFactorsOn,
  type Power,
  type PowerBasis,
  type PowerChainRangeOptions,
} from 'gigacast/compute';
import { known, unknown, type Dated } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';
import { MYSTERY } from '../chips';

const BASES: readonly PowerBasis[] = ['chip', 'server', 'it', 'facility'];
const range = (low: number, high = low) => known({ low, high });

describe('powerChainRange', () => {
  it('widens level by level upwards', () => {
    const chain = powerChainRange(
      deepFreeze({
        from: { mw: 100, basis: 'chip' as const },
        serverOverhead: { low: 1.5, high: 2 },
        itOverhead: 1.25,
        pue: { low: 1, high: 1.5 },
      }),
    );
    expect(chain).toEqual({
      chip: range(100),
      server: range(150, 200),
      it: range(187.5, 250),
      facility: range(187.5, 375),
      complete: true,
      missing: [],
    });
  });

  it('widens level by level downwards, the highest ratio giving the lowest power', () => {
    const chain = powerChainRange({
      from: { mw: 375, basis: 'facility' },
      serverOverhead: { low: 1.5, high: 2 },
      pue: { low: 1.25, high: 1.5 },
    });
    expect(chain.facility).toEqual(range(375));
    expect(chain.it).toEqual(range(250, 300));
    expect(chain.server).toEqual(range(250, 300));
    expect(chain.chip).toEqual(range(125, 200));
  });

  it('takes a range of the power itself', () => {
    const { it: halls } = powerChainRange({
      from: { low: 120, high: 240, basis: 'facility' },
      serverOverhead: 1,
      pue: 1.2,
    });
    expect(halls).toEqual(range(100, 200));
  });

  it('keeps the levels on this side of an unknown ratio, and says why the others are missing', () => {
    const chain = powerChainRange({
      from: [{ accelerator: H100_SXM, units: 1000 }],
      serverOverhead: known(2),
      pue: unknown('not published'),
    });
    expect(chain.it).toEqual(range(1.4));
    expect(chain.facility).toEqual({ known: false, why: 'pue: not published' });
    expect(chain.complete).toBe(false);
    expect(chain.missing).toEqual([{ path: 'facility', why: 'pue: not published' }]);
    const down = powerChainRange({
      from: { mw: 9, basis: 'it' },
      serverOverhead: unknown('secret'),
      itOverhead: unknown('as well'),
      pue: known({ low: 1, high: 2 }),
    });
    expect(down.facility).toEqual(range(9, 18));
    expect(down.server).toEqual({ known: false, why: 'itOverhead: as well' });
    expect(down.chip).toEqual({ known: false, why: 'serverOverhead: secret; itOverhead: as well' });
  });

  it('is a lower bound when the power of a chip is not on record', () => {
    const chain = powerChainRange({
      from: [
        { accelerator: MYSTERY, units: 5 },
        { accelerator: H100_SXM, units: 10000 },
      ],
      serverOverhead: 1,
      pue: 1,
    });
    expect(chain.facility).toEqual(range(7));
    expect(chain.complete).toBe(false);
    expect(chain.missing).toEqual([{ path: 'fleet[0]', why: 'no design power of Mystery is on record' }]);
  });

  it('agrees with powerChain where nothing is open', () => {
    const ratio = fc.double({ min: 1, max: 4, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({ serverOverhead: ratio, itOverhead: ratio, pue: ratio }),
        fc.constantFrom(...BASES),
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        (ratios, basis, mw) => {
          const from: Power = { mw, basis };
          const [exact, open] = [powerChain({ ...ratios, from }), powerChainRange({ ...ratios, from })];
          for (const level of BASES) {
            const one = open[level];
            if (!one.known) throw new Error('every ratio is known');
            // Four multiplications or divisions of doubles.
            expect(Math.abs(one.value.low - exact[level].mw)).toBeLessThanOrEqual(1e-14 * exact[level].mw);
            expect(one.value.high).toBe(one.value.low);
          }
        },
      ),
      runs(200),
    );
  });

  it('holds every chain whose ratios lie inside the ranges, in both directions', () => {
    const ratio = fc
      .tuple(fc.double({ min: 1, max: 2, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([low, wide]) => ({ low, high: low + wide, inside: low + wide / 3 }));
    fc.assert(
      fc.property(ratio, ratio, ratio, fc.constantFrom(...BASES), (server, it, pue, basis) => {
        const from: Power = { mw: 100, basis };
        const exact = powerChain({
          from,
          serverOverhead: server.inside,
          itOverhead: it.inside,
          pue: pue.inside,
        });
        const open = powerChainRange({
          from,
          serverOverhead: { low: server.low, high: server.high },
          itOverhead: { low: it.low, high: it.high },
          pue: { low: pue.low, high: pue.high },
        });
        for (const level of BASES) {
          const one = open[level];
          if (!one.known) throw new Error('every ratio is known');
          expect(one.value.low).toBeLessThanOrEqual(exact[level].mw * (1 + 1e-14));
          expect(one.value.high).toBeGreaterThanOrEqual(exact[level].mw * (1 - 1e-14));
        }
      }),
      runs(200),
    );
  });

  it.each([
    ['number/out-of-range', 'pue', { pue: 0.99 }],
    ['number/out-of-range', 'pue.low', { pue: { low: 0.99, high: 1.2 } }],
    ['compute/reversed-range', 'pue.low', { pue: { low: 1.3, high: 1.2 } }],
    ['number/out-of-range', 'serverOverhead', { serverOverhead: known(0.5) }],
    ['number/out-of-range', 'itOverhead', { itOverhead: 0 }],
    ['number/out-of-range', 'from.mw', { from: { mw: -1, basis: 'it' } }],
    ['number/out-of-range', 'from.low', { from: { low: -1, high: 2, basis: 'it' } }],
    ['compute/power-without-basis', 'from.basis', { from: { mw: 1 } }],
  ])('refuses with %s at %s', (code, path, wrong) => {
    const options = { from: { mw: 1, basis: 'it' }, serverOverhead: 1.5, pue: 1.2, ...wrong };
    const call = () => powerChainRange(options as PowerChainRangeOptions);
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^powerChainRange: /);
  });

  it('says which end of a range is wrong', () => {
    const call = () =>
      powerChainRange({ from: { mw: 1, basis: 'it' }, serverOverhead: 1, pue: { low: 1.3, high: 1.2 } });
    expect(refusalOf(call).message).toContain('not lie above the other end of the range, 1.2, got 1.3');
  });
});

describe('a power without a basis', () => {
  const bare = { mw: 1000 } as Power;
  it.each([
    ['powerChain', 'from.basis', () => powerChain({ from: bare, serverOverhead: 1, pue: 1 })],
    ['powerChain', 'from.basis', () => powerChain({ from: 5 as never, serverOverhead: 1, pue: 1 })],
    ['powerChain', 'from.basis', () => powerChain({ from: null as never, serverOverhead: 1, pue: 1 })],
    ['addPower', 'left.basis', () => addPower(bare, bare)],
    ['addPower', 'right.basis', () => addPower({ mw: 1, basis: 'it' }, bare)],
    ['chipsForPower', 'power.basis', () => chipsForPower(bare, { tdpW: 700, serverOverhead: 1, pue: 1 })],
    [
      'compareTo',
      'power.basis',
      () =>
        compareTo(bare, {
          id: 'a',
          name: 'A',
          value: 1,
          unit: 'MW',
          status: 'stated',
          source: { title: 'S' },
        }),
    ],
  ])('is refused by %s, which asks where it is measured', (name, path, call) => {
    expect(codeAndPath(call)).toEqual(['compute/power-without-basis', path]);
    expect(refusalOf(call).message).toContain(`${name}: ${path} must name where the power is measured`);
  });

  it('is refused under a name that is no level', () => {
    const call = () => addPower({ mw: 1, basis: 'grid' as PowerBasis }, { mw: 1, basis: 'it' });
    expect(refusalOf(call).message).toContain('chip, server, it or facility, got "grid"');
    expect(codeAndPath(() => addPower({ mw: -1, basis: 'it' }, { mw: 1, basis: 'it' }))).toEqual([
      'number/out-of-range',
      'left.mw',
    ]);
  });
});

describe('powerFactorsOn', () => {
  const source = (title: string) => ({ title });
  const pue: Dated<number> = {
    name: 'pue',
    unit: 'ratio',
    values: [
      {
        from: '2024-01-01',
        to: '2024-12-31',
        value: known(1.12),
        status: 'derived',
        source: source('2024 rows'),
      },
      { from: '2025-01-01', value: unknown('not published'), status: 'official', source: source('later') },
    ],
  };
  const serverOverhead: Dated<number> = {
    name: 'serverOverhead',
    unit: 'ratio',
    values: [{ from: '2023-01-01', value: known(1.82), status: 'official', source: source('overhead') }],
  };

  it('reads every ratio of a day with its source, ready for the chain', () => {
    const factors = powerFactorsOn({ serverOverhead, pue }, '2024-12-31');
    expect(factors).toEqual({
      date: '2024-12-31',
      serverOverhead: known(1.82),
      itOverhead: known(1),
      pue: known(1.12),
      sources: [
        { path: 'serverOverhead', status: 'official', source: source('overhead') },
        { path: 'pue', status: 'derived', source: source('2024 rows') },
      ],
    });
    const { facility } = powerChainRange({
      ...factors,
      from: [{ accelerator: H100_SXM, units: 100000 }],
    });
    expect(facility.known && facility.value.low).toBeCloseTo(142.688, 9);
  });

  it('leaves unknown what nobody has published, and reads a ratio of the halls where there is one', () => {
    const itOverhead: Dated<number | { low: number; high: number }> = {
      name: 'itOverhead',
      unit: 'ratio',
      values: [
        {
          from: '2023-01-01',
          value: known({ low: 1.1, high: 1.2 }),
          status: 'secondary',
          source: source('halls'),
        },
      ],
    };
    const factors = powerFactorsOn({ serverOverhead, itOverhead, pue }, '2025-01-01');
    expect([factors.itOverhead, factors.pue]).toEqual([
      known({ low: 1.1, high: 1.2 }),
      unknown('not published'),
    ]);
    expect(factors.sources.map(({ path }) => path)).toEqual(['serverOverhead', 'itOverhead', 'pue']);
  });

  it('refuses a day before the first value rather than take the nearest', () => {
    expect(codeAndPath(() => powerFactorsOn({ serverOverhead, pue }, '2023-06-01'))[0]).toBe(
      'dated/outside-coverage',
    );
    expect(codeAndPath(() => powerFactorsOn({ serverOverhead, pue }, 'x'))[1]).toBe('date');
  });
});

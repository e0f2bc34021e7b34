import fc from 'fast-check';
import {
  claimVersusRecord,
  energyOver,
  h100Equivalents,
  powerChain,
  rampProfile,
  rampValueOn,
  recordedRamp,
  SITE_BASES,
  siteOn,
  stagesOn,
  type Ramp,
} from 'gigacast/compute';
import { addDays } from 'gigacast/core';
import { ACCELERATORS } from 'gigacast/data/accelerators';
import { COMPUTE_SITES } from 'gigacast/data/compute-sites';
import { describe, expect, it } from 'vitest';
import { runs } from '../support/runs';

const site = fc.constantFrom(...COMPUTE_SITES.rows);
const basis = fc.constantFrom(...SITE_BASES);
const between = fc.constantFrom('step' as const, 'linear' as const);
const date = fc.integer({ min: 0, max: 1600 }).map((days) => addDays('2024-01-01', days));
const inOrder = (...dates: readonly string[]) => [...dates].sort() as [string, string];
const counted = ACCELERATORS.rows.filter(({ opsPerSecond }) => opsPerSecond.bf16 !== undefined);

/** Rows with values that rise and fall. */
const ramp: fc.Arbitrary<Ramp> = fc
  .uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 8 })
  .chain((days) =>
    fc
      .array(fc.integer({ min: 0, max: 3000 }), { minLength: days.length, maxLength: days.length })
      .map((values) =>
        [...days]
          .sort((a, b) => a - b)
          .map((day, i) => ({ date: addDays('2024-01-01', day), value: values[i] ?? 0 })),
      ),
  );

describe('the laws of build-outs', () => {
  it('energy adds over adjacent periods', () => {
    fc.assert(
      fc.property(ramp, fc.uniqueArray(date, { minLength: 3, maxLength: 3 }), between, (rows, dates, how) => {
        const [a = '', b = '', c = ''] = [...dates].sort();
        const over = (from: string, to: string) => energyOver(rows, { from, to }, { between: how });
        const [first, second, whole] = [over(a, b), over(b, c), over(a, c)];
        // A dozen sums of doubles.
        expect(Math.abs(first.mwh + second.mwh - whole.mwh)).toBeLessThanOrEqual(1e-12 * (1 + whole.mwh));
        expect(first.days + second.days).toBe(whole.days);
        expect(whole.complete).toBe(first.complete && second.complete);
      }),
      runs(200),
    );
  });

  it('H100 equivalents are linear in the units of every chip', () => {
    const units = fc.array(fc.integer({ min: 0, max: 1e6 }), {
      minLength: counted.length,
      maxLength: counted.length,
    });
    fc.assert(
      fc.property(units, units, fc.integer({ min: 0, max: 9 }), (some, others, times) => {
        const count = (list: readonly number[]) =>
          h100Equivalents(
            counted.map((accelerator, i) => ({ accelerator, units: list[i] ?? 0 })),
            { basis: '16-bit' },
          ).h100e;
        const together = count(some.map((n, i) => times * n + (others[i] ?? 0)));
        const apart = times * count(some) + count(others);
        // Sixty products summed in one order or in two.
        expect(Math.abs(together - apart)).toBeLessThanOrEqual(1e-13 * (1 + together));
      }),
      runs(100),
    );
  });

  it('a power carried along the chain and back is the power it was', () => {
    const ratio = fc.double({ min: 1, max: 5, noNaN: true });
    const level = fc.constantFrom('chip' as const, 'server' as const, 'it' as const, 'facility' as const);
    fc.assert(
      fc.property(
        fc.record({ serverOverhead: ratio, itOverhead: ratio, pue: ratio }),
        fc.double({ min: 1e-9, max: 1e5, noNaN: true }),
        level,
        level,
        (ratios, mw, from, to) => {
          const there = powerChain({ ...ratios, from: { mw, basis: from } })[to];
          const back = powerChain({ ...ratios, from: there })[from];
          // One division and one multiplication each way.
          expect(Math.abs(back.mw - mw)).toBeLessThanOrEqual(4e-15 * mw);
          expect(back.basis).toBe(from);
        },
      ),
      runs(300),
    );
  });

  it('a step never lies above the maximum up to a later day', () => {
    fc.assert(
      fc.property(ramp, date, date, between, (rows, one, other, how) => {
        const [early, late] = inOrder(one, other);
        const step = rampValueOn(rows, early, { between: 'step' });
        const { peak } = rampProfile(rows, { at: late, threshold: 0, end: '2030-01-01' });
        if (!step.known) return;
        expect(step.value).toBeLessThanOrEqual(peak ?? -1);
        const all = Math.max(...rows.map(({ value }) => value));
        const read = rampValueOn(rows, late, { between: how });
        expect(read.known && read.value).toBeLessThanOrEqual(all);
      }),
      runs(300),
    );
  });

  it('a later day of knowledge never knows less, and no earlier record', () => {
    fc.assert(
      fc.property(site, date, date, date, basis, (one, first, second, on, what) => {
        const [early, late] = inOrder(first, second);
        const claims = (asOf: string) =>
          siteOn(one, on, { asOf, basis: what, between: 'step' }).claims.map(({ claim }) => claim);
        expect(claims(late)).toEqual(expect.arrayContaining(claims(early)));
        const held = (asOf: string) => claimVersusRecord(one, { asOf }).map(({ claim }) => claim.id);
        expect(held(late)).toEqual(expect.arrayContaining(held(early)));
        const stages = (asOf: string) => stagesOn(one, asOf).map(({ id }) => id);
        expect(stages(late)).toEqual(expect.arrayContaining(stages(early)));
        const latest = (asOf: string) =>
          recordedRamp(one, { asOf, basis: what })
            .map(({ recordedOn }) => recordedOn)
            .sort()
            .at(-1) ?? '';
        expect(latest(late) >= latest(early)).toBe(true);
        expect(latest(late) <= late).toBe(true);
      }),
      runs(200),
    );
  });
});

import { readFileSync } from 'node:fs';
import { fromEpochDay, toEpochDay } from 'gigacast/core';
import { CHIP_FAMILIES, CHIP_ROADMAP } from 'gigacast/data/chip-reference-classes';
import { TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS } from 'gigacast/data/tesla-ai-roadmap';
import { cadenceOf, fitCadence, historyOf, type Cadence } from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath } from '../../support/refusal-of';

const ORACLE: readonly {
  family: string;
  began: string;
  drift: number;
  median: number;
  sigma: number;
  weight: number;
  reference: number;
  driftPerYear: number;
}[] = JSON.parse(readFileSync('test/oracles/data/pooled-cadence.json', 'utf8'));

const families = (asOf?: string): readonly Cadence[] =>
  deepFreeze([
    ...CHIP_FAMILIES.map((family) =>
      cadenceOf(historyOf(CHIP_ROADMAP, family), asOf === undefined ? {} : { asOf }),
    ),
    cadenceOf(historyOf(TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS), asOf === undefined ? {} : { asOf }),
  ]);
const fitted = (...args: Parameters<typeof fitCadence>) => {
  const fit = fitCadence(...args);
  if (fit.outcome !== 'fitted') throw new Error(fit.why);
  return fit;
};
const family = (id: string, days: readonly number[], open = 0): Cadence => {
  let day = toEpochDay('2015-01-01');
  const gaps = days.map((one, i) => {
    const began = fromEpochDay(day);
    day += one;
    return { from: `${id}${i}`, to: `${id}${i + 1}`, began, days: one, daysMin: one, daysMax: one };
  });
  const last = {
    since: `${id}${days.length}`,
    began: fromEpochDay(day),
    asOf: fromEpochDay(day + open),
    days: open,
  };
  return { id, gaps, open: open === 0 ? null : last, observations: [], summary: null };
};

describe('fitCadence', () => {
  it.each(ORACLE)(
    'agrees with numpy: $family from $began, drift $drift',
    ({ family: id, began, drift, ...expected }) => {
      const fit = fitted(families(), { family: id, began, drift });
      expect(fit.distribution.median).toBeCloseTo(expected.median, 6);
      expect(fit.distribution.sigma).toBeCloseTo(expected.sigma, 9);
      expect(fit.weight).toBeCloseTo(expected.weight, 9);
      expect(fit.referenceDays).toBeCloseTo(expected.reference, 6);
      expect(fit.driftPerYear).toBeCloseTo(expected.driftPerYear, 9);
    },
  );

  it('says what it rests on, and is a gap model', () => {
    const fit = fitted(families('2026-10-01'), { family: 'nvidia-flagship', began: '2026-04-15' });
    expect(fit).toMatchObject({ gapsSeen: 26, openSeen: 7, ownGaps: 5 });
    expect(fit.gaps).toEqual({ kind: 'cadence', distribution: fit.distribution });
    expect(fit.weight).toBeGreaterThan(0.1);
    expect(fit.weight).toBeLessThan(0.5);
    const [own, reference, median] = [Number(fit.ownDays), fit.referenceDays, fit.distribution.median];
    expect((median - reference) * (own - reference)).toBeGreaterThan(0);
    expect(Math.abs(median - reference)).toBeLessThan(Math.abs(own - reference));
  });

  it('takes open gaps as longer than so far', () => {
    const began = '2026-04-15';
    const closed = fitted(families(), { began });
    const open = fitted(families('2026-10-01'), { began });
    expect(open.distribution.median).toBeGreaterThan(1.3 * closed.distribution.median);
    expect(fitted(families('2026-10-01'), { began, open: false })).toEqual(closed);
    // A gap that has just begun says next to nothing, one of ten years a great deal.
    const base = [family('a', [300, 400, 500]), family('b', [350, 450])];
    const with10 = (days: number) =>
      fitted([...base, family('c', [], days)], { began, drift: 0 }).distribution.median;
    const without = fitted(base, { began, drift: 0 }).distribution.median;
    expect(Math.abs(with10(1) / without - 1)).toBeLessThan(0.02);
    expect(with10(3650)).toBeGreaterThan(1.2 * without);
  });

  it('does not count the gap that is asked about', () => {
    const open = family('a', [300, 400], 200);
    const asked = { family: 'a', began: String(open.open?.began) };
    expect(fitted([open, family('b', [350, 450])], asked).openSeen).toBe(0);
    expect(fitted([open, family('b', [350, 450])], { ...asked, family: 'b' }).openSeen).toBe(1);
  });

  it('shrinks a family with more gaps less', () => {
    const others = [family('b', [300, 310, 290]), family('c', [900, 910, 890]), family('d', [500, 510])];
    const weight = (n: number) =>
      fitted([...others, family('a', Array<number>(n).fill(600))], {
        family: 'a',
        began: '2026-01-01',
        drift: 0,
      }).weight;
    expect(weight(1)).toBeLessThan(weight(2));
    expect(weight(2)).toBeLessThan(weight(5));
    expect(fitted(others, { family: 'a', began: '2026-01-01' })).toMatchObject({
      weight: 0,
      ownDays: null,
      ownGaps: 0,
    });
    expect(fitted(others, { began: '2026-01-01' })).toMatchObject({ weight: 0, ownDays: null });
  });

  it('has one family with only an open gap follow the others', () => {
    const others = [family('b', [300, 400, 350]), family('c', [500, 450])];
    const fit = fitted([...others, family('a', [], 30)], { family: 'a', began: '2026-01-01', drift: 0 });
    expect(fit.ownGaps).toBe(0);
    expect(Math.abs(fit.distribution.median / fit.referenceDays - 1)).toBeLessThan(0.2);
  });

  it('says what it would need, and refuses what is no day or number', () => {
    expect(fitCadence([family('a', [300])], { began: '2026-01-01' })).toEqual({
      outcome: 'too-little-history',
      why: 'events',
      needs: 2,
      has: 1,
    });
    expect(fitCadence([family('a', [], 300)], { began: '2026-01-01' })).toMatchObject({
      outcome: 'too-little-history',
      has: 0,
    });
    expect(fitCadence([family('a', [300, 500])], { began: '2026-01-01' }).outcome).toBe('fitted');
    expect(codeAndPath(() => fitCadence([], { began: 'now' }))).toEqual([
      'date/not-a-civil-date',
      'options.began',
    ]);
    for (const drift of [-0.01, 1.01]) {
      expect(codeAndPath(() => fitCadence([], { began: '2026-01-01', drift }))).toEqual([
        'number/out-of-range',
        'options.drift',
      ]);
    }
  });
});

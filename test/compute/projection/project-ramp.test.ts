import fc from 'fast-check';
import {
  probabilityReaching,
  projectRamp,
  reachingDates,
  type ProjectRampOptions,
  type RampProjection,
} from 'gigacast/compute';
import { addDays, cdf, empirical, lognormal, truncatedBelow } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';
import { LATE_SITE, siteOf } from './fixture';

const stretch = lognormal({ median: 2, sigma: 0.5 });
const options: ProjectRampOptions = { asOf: '2025-10-01', basis: 'facility', stretch };
const projected = (change: Partial<ProjectRampOptions> = {}): RampProjection => {
  const projection = projectRamp(LATE_SITE, { ...options, ...change });
  if (!projection.known) throw new Error(projection.why);
  return projection.value;
};

describe('projectRamp', () => {
  it('takes the steps ahead that rise above all before, counted from the day of the latest record', () => {
    expect(projected()).toEqual({
      site: 'Site late',
      basis: 'facility',
      unit: 'MW',
      asOf: '2025-10-01',
      recordedOn: '2025-09-01',
      notYetBy: '2025-10-01',
      stretch: truncatedBelow(stretch, 0.3),
      past: [
        { date: '2024-06-01', value: 110 },
        { date: '2025-07-20', value: 310 },
      ],
      steps: [
        { date: '2025-12-10', value: 510, announcedDays: 100 },
        { date: '2027-01-01', value: 900, announcedDays: 487 },
      ],
      source: { title: 'Copy of 2025-09-01' },
    });
  });

  it('knows a record on its day, and has a row of that day as taken', () => {
    const site = siteOf('a', {
      '2025-01-01': [
        ['2024-01-01', 100],
        ['2025-01-01', 200],
        ['2025-04-11', 300],
      ],
    });
    const projection = projectRamp(site, { ...options, asOf: '2025-01-01' });
    expect(projection.known && projection.value).toMatchObject({
      recordedOn: '2025-01-01',
      past: [{ value: 100 }, { value: 200 }],
      steps: [{ value: 300, announcedDays: 100 }],
    });
    const one = siteOf('one', { '2025-01-01': [['2025-04-11', 300]] });
    const alone = projectRamp(one, { ...options, asOf: '2025-01-01' });
    expect(alone.known && alone.value.source).toEqual({ title: 'Copy of 2025-01-01' });
  });

  it('speaks in its own name', () => {
    const call = (wrong: object) => () => projectRamp(LATE_SITE, { ...options, ...wrong });
    expect(refusalOf(call({ notYetBy: 'x' })).message).toMatch(/^projectRamp: notYetBy /);
    expect(refusalOf(call({ asOf: 'x' })).message).toMatch(/^projectRamp: asOf /);
    expect(refusalOf(call({ notYetBy: '2025-10-02' })).message).toMatch(/^projectRamp: /);
  });

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(projected()))).toEqual(projected());
  });

  it('knows on a day what was recorded by then', () => {
    expect(projected({ asOf: '2025-08-31' })).toMatchObject({
      recordedOn: '2025-05-01',
      steps: [{ value: 310 }, { value: 510 }],
    });
  });

  it('is conditioned on the day of the record where that is all one knows', () => {
    expect(projected({ notYetBy: '2025-09-01' })).toMatchObject({
      notYetBy: '2025-09-01',
      stretch: truncatedBelow(stretch, 0),
    });
  });

  it('is unknown without a record, on a basis that it lacks, and without a step ahead', () => {
    expect(projectRamp(LATE_SITE, { ...options, asOf: '2024-12-31' })).toEqual({
      known: false,
      why: 'nothing was recorded by 2024-12-31 on the basis facility',
    });
    expect(projectRamp(LATE_SITE, { ...options, basis: 'it' }).known).toBe(false);
    const done = siteOf('done', {
      '2025-01-01': [
        ['2024-01-01', 100],
        ['2025-06-01', 100],
      ],
    });
    expect(projectRamp(done, options)).toEqual({
      known: false,
      why: 'the record of 2025-01-01 has no step ahead',
    });
  });

  it('refuses a "not yet" before the record or after the day of knowledge, and what cannot have lasted', () => {
    const call = (notYetBy: string) => () => projectRamp(LATE_SITE, { ...options, notYetBy });
    expect(codeAndPath(call('2025-08-31'))).toEqual(['number/out-of-range', 'notYetBy']);
    expect(codeAndPath(call('2025-10-02'))).toEqual(['number/out-of-range', 'notYetBy']);
    expect(refusalOf(call('2025-10-02')).message).toContain(
      'a day from the latest record, 2025-09-01, to asOf, 2025-10-01',
    );
    expect(codeAndPath(() => projectRamp(LATE_SITE, { ...options, asOf: 'x' }))[1]).toBe('asOf');
    const never = { ...options, stretch: empirical([0.1, 0.2]) };
    expect(codeAndPath(() => projectRamp(LATE_SITE, never))[0]).toBe('distribution/nothing-left');
  });
});

describe('probabilityReaching', () => {
  const by = (value: number, date: string, projection = projected()) =>
    probabilityReaching(projection, { value, by: date });

  it('is the share of stretches that bring the step by then, given none up to the day of knowledge', () => {
    const conditional = (x: number) => (cdf(stretch, x) - cdf(stretch, 0.3)) / (1 - cdf(stretch, 0.3));
    const first = by(510, '2026-03-20');
    expect(first.known && first.value).toBeCloseTo(conditional(2), 12);
    // 311 MW come with the first step too; 511 MW only with the second, 487 days announced.
    expect(by(311, '2026-03-20')).toEqual(first);
    const second = by(511, addDays('2025-09-01', 974));
    expect(second.known && second.value).toBeCloseTo(conditional(2), 12);
  });

  it('has no mass up to the day by which it was not yet', () => {
    expect(by(510, '2025-10-01')).toEqual({ known: true, value: 0 });
    expect(by(510, '2020-01-01')).toEqual({ known: true, value: 0 });
    const next = by(510, '2025-10-02');
    expect(next.known && next.value).toBeGreaterThan(0);
  });

  it('is certain where the record has it', () => {
    expect(by(310, '2025-07-20')).toEqual({ known: true, value: 1 });
    expect(by(310, '2025-07-19')).toEqual({ known: true, value: 0 });
    expect(by(111, '2025-07-20')).toEqual({ known: true, value: 1 });
  });

  it('is unknown for a figure that no step on record reaches', () => {
    expect(by(901, '2030-01-01')).toEqual({
      known: false,
      why: 'no step in the record of 2025-09-01 reaches 901 MW',
    });
    expect(by(900, '2030-01-01').known).toBe(true);
  });

  it('never falls with time, nor rises with the figure', () => {
    const value = fc.integer({ min: 1, max: 900 });
    const day = fc.integer({ min: -700, max: 4000 });
    fc.assert(
      fc.property(fc.tuple(value, value), fc.tuple(day, day), (values, days) => {
        const [small = 0, large = 0] = [...values].sort((a, b) => a - b);
        const [early = 0, late = 0] = [...days].sort((a, b) => a - b);
        const p = (figure: number, after: number) => {
          const one = by(figure, addDays('2025-09-01', after));
          if (!one.known) throw new Error('within the record');
          return one.value;
        };
        expect(p(small, late)).toBeGreaterThanOrEqual(p(small, early));
        expect(p(small, late)).toBeGreaterThanOrEqual(p(large, late));
      }),
      runs(200),
    );
  });

  it('refuses a figure or a day that is none', () => {
    expect(codeAndPath(() => by(NaN, '2026-01-01'))).toEqual(['number/not-finite', 'target.value']);
    expect(codeAndPath(() => by(1, 'x'))).toEqual(['date/not-a-civil-date', 'target.by']);
    expect(refusalOf(() => by(1, 'x')).message).toMatch(/^probabilityReaching: /);
  });
});

describe('reachingDates', () => {
  const dates = (value: number, probabilities: number[], projection = projected()) =>
    reachingDates(projection, { value, probabilities });

  it('are the quantiles, rounded up to whole days', () => {
    const certain = projected({ stretch: empirical([1.5]) });
    expect(dates(510, [0.1, 0.9], certain)).toEqual({ known: true, value: ['2026-01-29', '2026-01-29'] });
    expect(dates(900, [0.5], certain)).toEqual({ known: true, value: [addDays('2025-09-01', 731)] });
  });

  it('are the first whole days whose probability is as high', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.constantFrom(510, 900),
        (p, value) => {
          const found = dates(value, [p]);
          const on = found.known ? found.value[0] : undefined;
          if (on === undefined) throw new Error('within the record');
          const at = (date: string) => {
            const one = probabilityReaching(projected(), { value, by: date });
            return one.known ? one.value : NaN;
          };
          // The quantile inverts the distribution to about ten digits.
          expect(at(on)).toBeGreaterThanOrEqual(p - 1e-9);
          expect(at(addDays(on, -1))).toBeLessThan(p + 1e-9);
        },
      ),
      runs(200),
    );
  });

  it('are the day of the record where that has it, and unknown beyond it', () => {
    expect(dates(300, [0.1, 0.9])).toEqual({ known: true, value: ['2025-07-20', '2025-07-20'] });
    expect(dates(1000, [0.5])).toEqual({
      known: false,
      why: 'no step in the record of 2025-09-01 reaches 1000 MW',
    });
  });

  it('refuses probabilities of 0 and 1, and a figure that is none', () => {
    expect(codeAndPath(() => dates(510, [0.5, 1]))).toEqual([
      'number/out-of-range',
      'target.probabilities[1]',
    ]);
    expect(codeAndPath(() => dates(510, [0]))).toEqual(['number/out-of-range', 'target.probabilities[0]']);
    expect(codeAndPath(() => dates(Infinity, [0.5]))).toEqual(['number/not-finite', 'target.value']);
    expect(refusalOf(() => dates(510, [0])).message).toMatch(/^reachingDates: /);
  });
});

import { fitRampStretch, forecastOutcomes, type ForecastOutcome } from 'gigacast/compute';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { LATE_SITE, siteOf } from './fixture';

const told = (outcomes: readonly ForecastOutcome[]) =>
  outcomes.map(({ saidOn, target, value, level, outcome }) => [saidOn, target, value, level, outcome]);

describe('forecastOutcomes', () => {
  const of = (asOf: string) => forecastOutcomes([LATE_SITE], { asOf, basis: 'facility' });

  it('lists every step that rises, with the level from where on it counts as taken, and what became of it', () => {
    expect(told(of('2025-10-01'))).toEqual([
      ['2025-01-01', '2025-04-11', 300, 200, { kind: 'reached', on: '2025-07-20' }],
      ['2025-01-01', '2025-07-20', 500, 400, { kind: 'open', asOf: '2025-09-01' }],
      ['2025-05-01', '2025-06-10', 310, 210, { kind: 'reached', on: '2025-07-20' }],
      ['2025-09-01', '2025-12-10', 510, 410, { kind: 'open', asOf: '2025-09-01' }],
      ['2025-09-01', '2026-12-01', 505, 502.5, { kind: 'open', asOf: '2025-09-01' }],
      ['2025-09-01', '2027-01-01', 900, 702.5, { kind: 'open', asOf: '2025-09-01' }],
    ]);
    expect(of('2025-10-01')[0]).toMatchObject({ site: 'late', source: { title: 'Copy of 2025-01-01' } });
  });

  it('knows on a day what was recorded by then, and how long ago that was', () => {
    expect(of('2024-12-31')).toEqual([]);
    expect(told(of('2025-01-01')).map(([, , , , outcome]) => outcome)).toEqual([
      { kind: 'open', asOf: '2025-01-01' },
      { kind: 'open', asOf: '2025-01-01' },
    ]);
    const may = of('2025-08-31');
    expect(may).toHaveLength(3);
    expect(may.map(({ outcome }) => outcome)).toEqual([
      { kind: 'open', asOf: '2025-05-01' },
      { kind: 'open', asOf: '2025-05-01' },
      { kind: 'open', asOf: '2025-05-01' },
    ]);
  });

  it('counts a step again that a record had dropped and a later one names again', () => {
    const back = siteOf('back', {
      '2025-01-01': [['2025-09-01', 100]],
      '2025-02-01': [['2025-10-01', 100]],
      '2025-03-01': [['2025-09-01', 100]],
    });
    const outcomes = forecastOutcomes([back], { asOf: '2025-04-01', basis: 'facility' });
    expect(outcomes.map(({ saidOn, target, level }) => [saidOn, target, level])).toEqual([
      ['2025-01-01', '2025-09-01', 50],
      ['2025-02-01', '2025-10-01', 50],
      ['2025-03-01', '2025-09-01', 50],
    ]);
  });

  it('calls a step restated where the records differ about what was there a year before', () => {
    const halls = (before: number, after: number) =>
      forecastOutcomes(
        [
          siteOf('old halls', {
            '2025-06-01': [
              ['2024-06-01', before],
              ['2025-09-01', 1000],
            ],
            '2025-12-01': [
              ['2024-06-01', after],
              ['2025-10-01', 1000],
            ],
          }),
        ],
        { asOf: '2025-12-31', basis: 'facility' },
      ).map(({ outcome }) => outcome.kind);
    expect(halls(101, 0)).toEqual(['restated']);
    expect(halls(0, 101)).toEqual(['restated']);
    expect(halls(100, 0)).toEqual(['reached']);
    expect(halls(100, 100)).toEqual(['reached']);
  });

  it('looks a year back from the saying, to the row of that day and not to the next', () => {
    const site = siteOf('a', {
      '2025-06-02': [
        ['2024-06-03', 500],
        ['2025-09-01', 1000],
      ],
      '2025-12-01': [['2025-10-01', 1000]],
    });
    const on = forecastOutcomes([site], { asOf: '2025-12-31', basis: 'facility' });
    expect(on.map(({ outcome }) => outcome.kind)).toEqual(['reached']);
    const day = siteOf('a', {
      '2025-06-03': [
        ['2024-06-03', 500],
        ['2025-09-01', 1000],
      ],
      '2025-12-01': [['2025-10-01', 1000]],
    });
    const restated = forecastOutcomes([day], { asOf: '2025-12-31', basis: 'facility' });
    expect(restated.map(({ outcome }) => outcome.kind)).toEqual(['restated']);
  });

  it('is empty on a basis that no record has, and refuses one that is none', () => {
    expect(forecastOutcomes([LATE_SITE], { asOf: '2025-10-01', basis: 'it' })).toEqual([]);
    const call = (wrong: object) => () => forecastOutcomes([], { asOf: '2025-10-01', basis: 'it', ...wrong });
    expect(codeAndPath(call({ basis: 'chip' }))).toEqual(['compute/no-such-site-basis', 'basis']);
    expect(codeAndPath(call({ asOf: 'x' }))).toEqual(['date/not-a-civil-date', 'asOf']);
    expect(refusalOf(call({ asOf: 'x' })).message).toMatch(/^forecastOutcomes: /);
  });

  it('holds the boundaries: a row of the day of recording, a flat row, a level just met', () => {
    const site = siteOf('edges', {
      '2025-01-01': [
        ['2025-01-01', 100],
        ['2025-02-01', 100],
        ['2025-03-01', 300],
      ],
      '2025-06-01': [
        ['2025-05-01', 199],
        ['2025-06-01', 200],
      ],
    });
    const outcomes = forecastOutcomes([site], { asOf: '2025-06-01', basis: 'facility' });
    expect(told(outcomes)).toEqual([
      ['2025-01-01', '2025-03-01', 300, 200, { kind: 'reached', on: '2025-06-01' }],
    ]);
  });
});

describe('fitRampStretch', () => {
  const outcome = (outcome: ForecastOutcome['outcome'], saidOn = '2025-01-01'): ForecastOutcome => ({
    site: 'a',
    saidOn,
    target: '2025-04-11',
    value: 2,
    level: 1,
    outcome,
    source: { title: 'Record' },
  });
  const reached = (on: string, saidOn?: string) => outcome({ kind: 'reached', on }, saidOn);

  it('is the lognormal of time taken over time announced', () => {
    // 50 and 200 days for 100 announced: stretches of a half and of two.
    const fit = fitRampStretch([reached('2025-02-20'), reached('2025-07-20')]);
    if (fit.outcome !== 'fitted') throw new Error('two stretches');
    expect(fit.distribution.median).toBeCloseTo(1, 9);
    expect(fit.distribution.sigma).toBeCloseTo(Math.log(2), 9);
    expect([fit.events, fit.censored, fit.leftOut]).toEqual([2, 0, 0]);
  });

  it('counts an open step as longer than it has lasted, and leaves out what has no lead', () => {
    const two = [reached('2025-02-20'), reached('2025-07-20')];
    const open = outcome({ kind: 'open', asOf: '2025-10-28' });
    const fit = fitRampStretch([...two, open, outcome({ kind: 'restated' }), reached('2024-12-01')]);
    if (fit.outcome !== 'fitted') throw new Error('two stretches');
    expect(fit.distribution.median).toBeGreaterThan(1.3);
    expect([fit.events, fit.censored, fit.leftOut]).toEqual([2, 1, 2]);
    const unlooked = fitRampStretch([...two, outcome({ kind: 'open', asOf: '2025-01-01' })]);
    expect(unlooked).toMatchObject({ events: 2, censored: 0, leftOut: 1 });
  });

  it('says when there is too little history', () => {
    expect(fitRampStretch([reached('2025-02-20')])).toEqual({
      outcome: 'too-little-history',
      why: 'events',
      needs: 2,
      has: 1,
    });
  });
});

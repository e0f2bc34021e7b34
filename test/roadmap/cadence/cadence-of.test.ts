import { cdf, gapSummary, GigacastError, lognormal } from 'gigacast/core';
import { CHIP_FAMILIES, CHIP_ROADMAP } from 'gigacast/data/chip-reference-classes';
import { TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS } from 'gigacast/data/tesla-ai-roadmap';
import { cadenceOf, historyOf, referenceClass, viewAsOf, type MilestoneFamily } from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { on, roadmapOf, said } from '../sample-roadmap';

const DAYS_IN_MONTH = 30.436875;
const family: MilestoneFamily = {
  ...{ id: 'chips', title: 'Chips', vendor: 'Maker', milestone: 'released' },
  members: ['A1', 'A2', 'A3'],
};
const release = (subject: string, date: string, more: object = {}) =>
  said({
    id: `${subject} ${date}`,
    ...{ subject, predicate: 'released', kind: 'actual', value: on(date), saidOn: '2027-01-01' },
    ...more,
  });
const codeOf = (attempt: () => unknown) => {
  try {
    attempt();
  } catch (error) {
    return error instanceof GigacastError ? [error.code, error.path] : error;
  }
  return undefined;
};

const cadences = [
  ...CHIP_FAMILIES.map((chips) => cadenceOf(historyOf(CHIP_ROADMAP, chips))),
  cadenceOf(historyOf(TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS)),
];

describe('historyOf', () => {
  it('takes the most precise record of each generation, and lists those without one', () => {
    const roadmap = deepFreeze(
      roadmapOf(
        release('A1', '2020'),
        release('A1', '2020-03-05'),
        release('A1', '2020-03'),
        release('A3', '2022-01'),
      ),
    );
    const { dates, missing } = historyOf(roadmap, family);
    expect(dates.map(({ generation, date }) => [generation, date.text])).toEqual([
      ['A1', '2020-03-05'],
      ['A3', '2022-01'],
    ]);
    expect(missing).toEqual(['A2']);
  });

  it('takes the one given last of equally precise ones', () => {
    const { dates } = historyOf(roadmapOf(release('A1', '2020-03'), release('A1', '2020-05')), family);
    expect(dates[0]?.date.text).toBe('2020-05');
  });

  it('counts neither plans nor other milestones nor claims on a basis of their own', () => {
    for (const other of [
      { kind: 'stated' },
      { predicate: 'announced' },
      { basis: 'second site' },
      { subject: 'A2' },
    ])
      expect(
        historyOf(roadmapOf(release('A1', '2028', other)), { ...family, members: ['A1'] }).dates,
      ).toEqual([]);
  });

  it('knows of a view what the view knows, and generations by alias', () => {
    const view = viewAsOf(roadmapOf(release('A1', '2020-03')), { saidBy: '2026-12-31' });
    expect(historyOf(view, { ...family, members: ['first'] }).missing).toEqual(['A1']);
    expect(codeOf(() => historyOf(view, { ...family, members: ['A1', 'A9'] }))).toEqual([
      'roadmap/unknown-subject',
      'family.members[1]',
    ]);
  });
});

describe('cadenceOf', () => {
  it('finds the gaps of each family in the record', () => {
    expect(Object.fromEntries(cadences.map(({ id, gaps }) => [id, gaps.map(({ days }) => days)]))).toEqual({
      'nvidia-flagship': [442, 1058, 859, 787, 280],
      'google-tpu': [717, 382, 1098, 930, 160, 541],
      'amd-instinct': [357, 758, 309, 245],
      'apple-m': [573, 511, 190],
      'aws-trainium': [780, 364],
      'meta-mtia': [328, 700],
      'tesla-car-computer': [731, 304, 608, 1371],
    });
  });

  it('summarises the gaps and gives them as observations', () => {
    const apple = cadences.find(({ id }) => id === 'apple-m');
    expect(apple?.summary).toEqual(gapSummary([573, 511, 190]));
    expect(apple?.observations).toEqual(
      [573, 511, 190].map((duration) => ({ duration, observed: 'complete' })),
    );
    expect(apple?.open).toBeNull();
  });

  it('tells by how much an imprecise date may have moved the gap', () => {
    const { gaps } = cadenceOf(
      historyOf(roadmapOf(release('A1', '2016-10'), release('A2', '2017-08')), family),
    );
    expect(gaps).toEqual([
      { from: 'A1', to: 'A2', began: '2016-10-01', days: 304, daysMin: 274, daysMax: 334 },
    ]);
  });

  it('counts the gap since the last generation as open', () => {
    const history = historyOf(roadmapOf(release('A1', '2025-01-01'), release('A2', '2025-08-22')), family);
    const { open, observations, summary } = cadenceOf(history, { asOf: '2026-09-30' });
    expect(open).toEqual({ since: 'A2', began: '2025-08-22', asOf: '2026-09-30', days: 404 });
    expect(observations).toEqual([
      { duration: 233, observed: 'complete' },
      { duration: 404, observed: 'censored' },
    ]);
    expect(summary?.count).toBe(1);
  });

  it('has nothing to say about one generation but how long it has stood', () => {
    const one = historyOf(roadmapOf(release('A1', '2026-01-01')), family);
    expect(cadenceOf(one)).toEqual({ id: 'chips', gaps: [], open: null, observations: [], summary: null });
    expect(cadenceOf(one, { asOf: '2026-01-01' })).toMatchObject({ open: { days: 0 }, observations: [] });
    expect(cadenceOf(one, { asOf: '2026-01-02' }).observations).toEqual([
      { duration: 1, observed: 'censored' },
    ]);
    expect(cadenceOf(historyOf(roadmapOf(), family), { asOf: '2026-01-01' }).open).toBeNull();
  });

  it('refuses a history out of order and a question before its end', () => {
    const gap = (first: string, second: string) =>
      codeOf(() => cadenceOf(historyOf(roadmapOf(release('A1', first), release('A2', second)), family)));
    expect(gap('2026-01-02', '2026-01-01')).toEqual(['roadmap/unordered-history', 'history.dates[1].date']);
    expect(gap('2026-01-01', '2026-01-01')).toEqual(['roadmap/unordered-history', 'history.dates[1].date']);
    expect(gap('2026-01-01', '2026-01-02')).toBeUndefined();
    const one = historyOf(roadmapOf(release('A1', '2026-01-02')), family);
    expect(codeOf(() => cadenceOf(one, { asOf: '2026-01-01' }))).toEqual([
      'roadmap/unordered-history',
      'options.asOf',
    ]);
    expect(() => cadenceOf(one, { asOf: '2026-01-01' })).toThrow(/must begin after 2026-01-02/);
  });
});

describe('referenceClass', () => {
  const pooled = referenceClass(cadences);

  it('pools 26 gaps of seven families: geometric mean 16.9 months, sd of log 0.563', () => {
    expect(pooled.families).toHaveLength(7);
    expect(pooled.gapsDays).toHaveLength(26);
    expect(pooled.medianDays / DAYS_IN_MONTH).toBeCloseTo(16.864497, 6);
    expect(pooled.sigma).toBeCloseTo(0.562995, 6);
    expect(gapSummary(pooled.gapsDays).median / DAYS_IN_MONTH).toBeCloseTo(18.3, 1);
  });

  it('gives a gap of nine months or less 13 %, and has seen it three times', () => {
    const { medianDays, sigma, gapsDays } = pooled;
    const nineMonths = 9 * DAYS_IN_MONTH;
    expect(cdf(lognormal({ median: medianDays, sigma }), nineMonths)).toBeCloseTo(0.13, 2);
    expect(gapsDays.filter((days) => days <= nineMonths)).toEqual([160, 245, 190]);
  });

  it('needs two gaps', () => {
    const few = historyOf(roadmapOf(release('A1', '2025'), release('A2', '2026')), family);
    expect(codeOf(() => referenceClass([cadenceOf(few)]))).toEqual(['roadmap/too-few-gaps', 'cadences']);
    expect(codeOf(() => referenceClass([]))).toEqual(['roadmap/too-few-gaps', 'cadences']);
    expect(() => referenceClass([cadenceOf(few)])).toThrow(/at least two gaps, of which 1 are there/);
  });
});

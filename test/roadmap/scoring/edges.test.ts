import { crps, lognormal, quantile } from 'gigacast/core';
import { CHIP_FAMILIES, CHIP_ROADMAP } from 'gigacast/data/chip-reference-classes';
import { SCHEDULE_SLIPS } from 'gigacast/data/schedule-slips';
import { TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS } from 'gigacast/data/tesla-ai-roadmap';
import {
  backtestCadence,
  backtestSlip,
  brief,
  cadenceOf,
  historyOf,
  scoreClaims,
  type BriefOptions,
  type Cadence,
  type Dependency,
  type ModelScore,
  type RoadmapClaim,
  type ScheduleSlip,
} from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';
import { scoreTable, scorePrediction } from '../../../src/roadmap/scoring/score-table';
import { on, roadmapOf, said } from '../sample-roadmap';

const cadences = [
  ...CHIP_FAMILIES.map((family) => cadenceOf(historyOf(CHIP_ROADMAP, family))),
  cadenceOf(historyOf(TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS)),
];
const gapsOf = (id: string, ...days: readonly number[]): Cadence => ({
  ...{ id, open: null, observations: [], summary: null },
  gaps: days.map((one, i) => ({
    ...{ from: `${id}${i}`, to: `${id}${i + 1}`, began: '2020-01-01', days: one, daysMin: one, daysMax: one },
  })),
});
const rows = (models: readonly ModelScore[]) =>
  models.map(({ model, logScore, crps: mean, intervalScore, cover80 }) => [
    model,
    ...[logScore, mean, intervalScore, cover80].map((one) => Number(one).toPrecision(6)),
  ]);

describe('backtestCadence, to the digit', () => {
  it('keeps the scores of every model', () => {
    const scored = backtestCadence(cadences, { statedDays: 274 });
    expect(scored.outcome === 'scored' ? rows(scored.models) : scored.why).toEqual([
      ['pooled', '-7.07022', '174.534', '1032.93', '0.846154'],
      ['as stated', '-7.49591', '230.693', '1238.61', '0.769231'],
      ['mean gap', '-7.21747', '212.347', '1308.94', '0.884615'],
      ['last gap', '-7.33520', '238.393', '1577.72', '0.884615'],
      ['reference class', '-7.08391', '176.404', '1032.55', '0.846154'],
    ]);
  });

  it('gives rivals at least a spread of 0.05 and at most one of 3', () => {
    const sigmas = (...families: Cadence[]) => {
      const scored = backtestCadence(families);
      if (scored.outcome !== 'scored') throw new Error(scored.why);
      return scored.predictions
        .filter(({ model }) => model !== 'pooled')
        .map(({ distribution }) => (distribution.family === 'lognormal' ? distribution.sigma : NaN));
    };
    expect(new Set(sigmas(gapsOf('a', 400, 400), gapsOf('b', 400), gapsOf('c', 400, 400)))).toEqual(
      new Set([0.05]),
    );
    expect(
      Math.max(...sigmas(gapsOf('a', 1, 36_000, 1), gapsOf('b', 36_000, 1, 36_000), gapsOf('c', 1, 36_000))),
    ).toBe(3);
  });

  it('judges a rival by the families that it may know, at the same stage', () => {
    const scored = backtestCadence([gapsOf('a', 100, 200), gapsOf('b', 100, 400, 100), gapsOf('c', 300)]);
    if (scored.outcome !== 'scored') throw new Error(scored.why);
    const of = (what: string, model: string) => {
      const { distribution } =
        scored.predictions.find((one) => one.what === what && one.model === model) ?? {};
      return distribution?.family === 'lognormal' ? [distribution.median, distribution.sigma] : [];
    };
    const spread = (...errors: number[]) =>
      Math.sqrt(errors.reduce((sum, one) => sum + one ** 2, 0) / errors.length);
    // With a gap of its own: 100 again, off by ln 4 twice on b; c has no second gap.
    expect(of('a1 to a2', 'last gap')).toEqual([100, expect.closeTo(Math.log(4), 12)]);
    expect(of('a1 to a2', 'mean gap')).toEqual([
      100,
      expect.closeTo(spread(Math.log(4), Math.log(100 / 250)), 12),
    ]);
    // Without one: the mean of the others, 225, off on each of their gaps.
    const errors = [100, 400, 100, 300].map((days) => Math.log(days / 225));
    expect(of('a0 to a1', 'last gap')).toEqual([225, expect.closeTo(spread(...errors), 12)]);
    expect(of('a0 to a1', 'mean gap')).toEqual([225, expect.closeTo(spread(...errors), 12)]);
    expect(
      scored.predictions
        .filter(({ model }) => model === 'pooled')
        .map(({ what, outcome, open }) => [what, outcome, open]),
    ).toEqual([
      ...[
        ['a0 to a1', 100, false],
        ['a1 to a2', 200, false],
        ['b0 to b1', 100, false],
      ],
      ...[
        ['b1 to b2', 400, false],
        ['b2 to b3', 100, false],
        ['c0 to c1', 300, false],
      ],
    ]);
  });

  it('leaves out what cannot be fitted, and families without a gap', () => {
    const scored = backtestCadence([gapsOf('a', 100), gapsOf('b', 200), gapsOf('c', 300), gapsOf('d')]);
    expect(scored.outcome === 'scored' && scored.models.map(({ model, n }) => [model, n])).toEqual([
      ...[
        ['pooled', 3],
        ['mean gap', 3],
        ['last gap', 3],
        ['reference class', 3],
      ],
    ]);
    expect(backtestCadence([gapsOf('a', 100), gapsOf('b', 200), gapsOf('c')])).toMatchObject({
      needs: 3,
      has: 2,
    });
  });
});

describe('backtestSlip, to the digit', () => {
  it('keeps the scores of every model', () => {
    const scored = backtestSlip(SCHEDULE_SLIPS.rows, { asOf: '2026-09-30' });
    expect(scored.outcome === 'scored' ? rows(scored.models) : scored.why).toEqual([
      ['by lead time', '-0.937889', '0.456130', '3.13668', '0.933333'],
      ['as stated', '-1.33449', '0.627667', '4.39837', '0.750000'],
      ['mean stretch', '-1.09043', '0.628338', '4.01355', '0.625000'],
      ['last stretch', '-1.11281', '0.615167', '4.05051', '0.625000'],
      ['reference class', '-1.09669', '0.632558', '3.79218', '0.625000'],
    ]);
  });

  it('lets rivals expect what the other vendors took', () => {
    const slip = (vendor: string, day: string | null): ScheduleSlip => ({
      ...{
        id: `${vendor} ${day}`,
        vendor,
        subject: 'A',
        milestone: 'tape-out',
        speaker: vendor,
        saidOn: '2020-01-01',
        target: '2020-01-11',
      },
      outcome: day === null ? { kind: 'open', asOf: '2020-03-01' } : { kind: 'reached', on: day },
      source: { title: 'Call' },
    });
    const slips = [
      slip('V', '2020-01-21'),
      slip('W', '2020-02-10'),
      slip('W', '2020-01-11'),
      slip('X', '2020-01-31'),
      slip('X', null),
    ];
    const scored = backtestSlip(slips, { asOf: '2021-01-01' });
    if (scored.outcome !== 'scored') throw new Error(scored.why);
    const of = (what: string, model: string) => {
      const { distribution } =
        scored.predictions.find((one) => one.what === what && one.model === model) ?? {};
      return distribution?.family === 'lognormal' ? [distribution.median, distribution.sigma] : [];
    };
    const spread = (median: number, ...values: number[]) =>
      expect.closeTo(
        Math.sqrt(values.reduce((sum, one) => sum + Math.log(one / median) ** 2, 0) / values.length),
        12,
      );
    // Of the others W took four times and once as long, X three times; the last to come was W's first.
    expect(of('V 2020-01-21', 'as stated')).toEqual([1, spread(1, 4, 1, 3)]);
    expect(of('V 2020-01-21', 'mean stretch')).toEqual([expect.closeTo(8 / 3, 12), spread(8 / 3, 4, 1, 3)]);
    expect(of('V 2020-01-21', 'last stretch')).toEqual([4, spread(4, 4, 1, 3)]);
    expect(of('W 2020-02-10', 'last stretch')).toEqual([3, spread(3, 2, 3)]);
    for (const { n, open } of scored.models) expect([n, open]).toEqual([5, 1]);
    expect(scored.predictions.find(({ what }) => what === 'X null')).toMatchObject({
      outcome: 6,
      open: true,
    });
    // Two dates of one day: the one listed later is the last.
    const tied = backtestSlip(
      [
        slip('V', '2020-01-21'),
        slip('W', '2020-02-10'),
        { ...slip('X', '2020-02-10'), saidOn: '2020-01-06' },
      ],
      { asOf: '2021-01-01' },
    );
    const last =
      tied.outcome === 'scored'
        ? tied.predictions.find(({ what, model }) => what.startsWith('V') && model === 'last stretch')
        : undefined;
    expect(last?.distribution).toMatchObject({ median: 7 });
  });
});

describe('scoreTable, row by row', () => {
  it('keeps models apart, in the order in which they come', () => {
    const distribution = lognormal({ median: 100, sigma: 0.5 });
    const score = (model: string, outcome: number, open = false) =>
      scorePrediction({ what: 'x', model, distribution, outcome, open });
    const [b, a] = scoreTable([
      score('b', 100),
      score('a', 1000),
      score('b', 1000, true),
      score('a', 90, true),
    ]);
    expect(b).toMatchObject({ model: 'b', n: 2, open: 1, cover80: 0.5 });
    expect(a).toMatchObject({ model: 'a', n: 2, open: 1, cover80: 0 });
    expect(b?.crps).toBe(crps(distribution, 100));
    expect(b?.logScore).toBeCloseTo((score('b', 100).logScore + score('b', 1000, true).logScore) / 2, 14);
    const upper = quantile(distribution, 0.9);
    expect([score('a', upper * 0.999, true).inside, score('a', upper * 1.001, true).inside]).toEqual([
      null,
      false,
    ]);
  });
});

describe('scoreClaims, claim by claim', () => {
  const target = (id: string, date: string, more: Partial<RoadmapClaim> = {}) =>
    said({ id, value: on(date), saidOn: '2026-01-01', ...more });
  const came = (day: string) => said({ id: 'came', kind: 'actual', value: on(day), saidOn: day });

  it('takes means over what can be scored', () => {
    const slip = { median: 1, sigma: 0.5 };
    const { speakers, claims, calibration } = scoreClaims(
      roadmapOf(
        target('kept', '2026-03-31'),
        target('missed', '2026-03-01'),
        target('open', '2027', { subject: 'A3' }),
        came('2026-03-11'),
      ),
      { asOf: '2026-06-30', slip, confidence: 0.8 },
    );
    expect(claims.map(({ id, status, lateDays, actual }) => [id, status, lateDays, actual])).toEqual([
      ['kept', 'kept', -20, '2026-03-11'],
      ['missed', 'missed', 10, '2026-03-11'],
      ['open', 'pending', null, null],
    ]);
    const [kept, missed, open] = claims;
    const [row] = speakers;
    expect(row).toMatchObject({ speaker: 'Maker', claims: 3, due: 2, kept: 1, pending: 1, cancelled: 0 });
    expect(row?.brier).toBeCloseTo((0.04 + 0.64) / 2, 14);
    expect(row?.logScore).toBeCloseTo((Math.log(0.8) + Math.log(0.2)) / 2, 14);
    expect(row?.crps).toBe(15);
    expect(row?.intervalScore).toBeCloseTo((2 / 0.2) * 15, 9);
    expect(row?.slipCrps).toBeCloseTo((Number(kept?.slipCrps) + Number(missed?.slipCrps)) / 2, 12);
    const logs = [kept, missed, open].map((one) => Number(one?.slipLogScore));
    expect(row?.slipLogScore).toBeCloseTo(logs.reduce((sum, one) => sum + one) / 3, 12);
    expect(calibration).toMatchObject([
      { speaker: 'Maker', promised: 0.8, due: 2, kept: 1, share: 0.5 },
      { speaker: 'all', promised: 0.8, due: 2, kept: 1, share: 0.5 },
    ]);
  });

  it('scores a period from its first day, before it as well as after', () => {
    const of = (day: string) =>
      scoreClaims(roadmapOf(target('a', '2026-03'), came(day)), { asOf: '2026-06-30' }).claims[0];
    // Early by ten days: half of the mean distance within, and ten more; twenty times the miss.
    expect(of('2026-02-19')?.intervalScore).toBeCloseTo(30 + 20 * 10, 9);
    expect(of('2026-03-01')?.intervalScore).toBeCloseTo(30, 9);
    expect(of('2026-04-10')?.intervalScore).toBeCloseTo(30 + 20 * 10, 9);
    expect(of('2026-02-19')?.crps).toBeCloseTo(10 + 10, 9);
    expect(of('2026-03-16')?.crps).toBeCloseTo(2.5, 9);
  });
});

describe('brief, line by line', () => {
  const taped = said({ id: 't', subject: 'A1', kind: 'actual', value: on('2026-01-17') });
  const cycle = said({
    id: 'c',
    subject: 'chips',
    predicate: 'design cycle',
    value: { type: 'cycle', months: 9 },
  });
  const about = (claims: readonly RoadmapClaim[], more: Partial<BriefOptions> = {}) =>
    brief(roadmapOf(...claims), 'A2', { asOf: '2026-06-01', seed: 1, draws: 1000, ...more });

  it('tells everything there is in one order', () => {
    const claims = [
      taped,
      cycle,
      said({ id: 'old', value: on('2026-12'), saidOn: '2026-02-01' }),
      said({ id: 'new', value: on('2027-Q1'), saidOn: '2026-03-01' }),
      said({ id: 'second', value: on('2027'), saidOn: '2026-03-02', basis: 'second site' }),
      said({
        id: 'done',
        predicate: 'design complete',
        kind: 'actual',
        value: on('2026-02'),
        saidOn: '2026-03-03',
      }),
    ];
    const told = about(claims, { cancellation: { perYear: 0.5 } });
    expect(told.text.split('\n').slice(0, -1)).toEqual([
      'A2 as of 2026-06-01',
      'Claimed:',
      '- design cycle: 9 months (Maker, 2026-01-17)',
      '- tape-out: 2027-Q1 (Maker, 2026-03-01)',
      '- tape-out (second site): 2027 (Maker, 2026-03-02)',
      'Claimed before:',
      '- tape-out: 2026-12 (Maker, 2026-02-01)',
      'On record:',
      '- design complete: 2026-02 (Maker, 2026-03-03)',
      'How such claims fared:',
      '- Maker: none has come due; 3 pending, 0 given up.',
      'Projection:',
    ]);
    expect(told.text.split('\n').at(-1)).toMatch(
      /^- tape-out: P10 2026-10-17, P50 2026-10-17, P90 never, counted from A1, 2026-01-17\. Given up first: 17\.\d%\.$/,
    );
    expect(told.claimed[1]).toEqual({
      ...{ id: 'new', speaker: 'Maker', saidOn: '2026-03-01', predicate: 'tape-out', value: '2027-Q1' },
      source: 'Call about the fourth quarter',
    });
    expect(told.projection).toMatchObject({
      outcome: 'projected',
      milestone: 'tape-out',
      from: 'A1, 2026-01-17',
      notYet: 1,
    });
  });

  it('leaves out lists that are empty, and a cancellation that is not asked about', () => {
    expect(about([taped, cycle]).text).toBe(
      [
        'A2 as of 2026-06-01',
        'Claimed:',
        '- design cycle: 9 months (Maker, 2026-01-17)',
        'Projection:',
        '- tape-out: P10 2026-10-17, P50 2026-10-17, P90 2026-10-17, counted from A1, 2026-01-17.',
      ].join('\n'),
    );
    expect(about([cycle]).text.endsWith('- Nothing of its programme is on record yet to count from.')).toBe(
      true,
    );
  });

  it('scores the same speakers alone, by the confidence and the slip given', () => {
    const claims = [
      taped,
      said({ id: 'first', value: on('2026-03'), saidOn: '2026-02-01' }),
      said({ id: 'other', subject: 'A3', value: on('2026-02-28'), saidOn: '2026-02-01', speaker: 'Rival' }),
    ];
    const { fared, text } = about(claims, { confidence: 0.6, slip: { median: 2, sigma: 0.5 } });
    expect(fared.map(({ speaker, due, kept }) => [speaker, due, kept])).toEqual([['Maker', 1, 0]]);
    expect(fared[0]?.brier).toBeCloseTo(0.36, 14);
    expect(fared[0]?.slipLogScore).not.toBeNull();
    expect(about(claims).fared[0]).toMatchObject({ slipLogScore: null });
    expect(about(claims).fared[0]?.brier).toBeCloseTo(0.81, 14);
    expect(text).toContain('- Maker: 0 of 1 dates kept; 0 pending, 0 given up.');
  });

  it('counts from the first of several starts', () => {
    const waits: Dependency = {
      ...{ subject: 'A2', milestone: 'tape-out', after: 'A3', afterMilestone: 'samples' },
      source: { title: 'Call' },
    };
    const roadmap = {
      ...roadmapOf(
        taped,
        cycle,
        said({ id: 'x', subject: 'A3', predicate: 'samples', value: on('2027-01'), saidOn: '2026-02-01' }),
      ),
      dependencies: [waits],
    };
    const { projection } = brief(roadmap, 'A2', { asOf: '2026-06-01', seed: 1, draws: 1000 });
    // Months are those of the axis of A1: January 4 lies 18 of 31 days after December 17.
    expect(projection).toMatchObject({
      from: 'A1, 2026-01-17',
      p10: { date: '2027-10-05' },
      p90: { date: '2027-10-28' },
    });
  });
});

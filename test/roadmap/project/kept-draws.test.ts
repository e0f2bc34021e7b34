import { exponential, gammaDistribution, weibull } from 'gigacast/core';
import { drawProjection, project, type GapModel, type Plan } from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';

const AI5 = { generation: 'AI5', date: '2026-04-15', reached: true } as const;
const CLASS = { kind: 'reference class', medianDays: 500, sigma: 0.5 } as const;
const CYCLE = { kind: 'stated cycle', months: 9, stretch: { median: 1.5, sigma: 0.5 } } as const;
const CHAIN: Plan['generations'] = ['A', 'B', 'C'];
const FORK: Plan['generations'] = [
  'A',
  { generation: 'B', after: ['AI5'] },
  { generation: 'C', after: ['A', 'B'] },
];
const mixture: GapModel = {
  kind: 'mixture',
  parts: [
    { weight: 1, gaps: { ...CYCLE, shared: 0.5 } },
    { weight: 3, gaps: { ...CLASS, shared: 0.2 } },
  ],
};

const plan = (gaps: GapModel, more: Partial<Plan> = {}): Plan => ({
  start: AI5,
  generations: CHAIN,
  gaps,
  ...more,
});

/** Plans that take every way through the draws, each with the first draws of its generations and `notYet`. */
const KEPT: readonly (readonly [what: string, plan: Plan, asOf: string])[] = [
  ['shared slip', plan({ ...CLASS, shared: 0.5 }), '2027-04-15'],
  ['all slip shared', plan({ ...CYCLE, shared: 1 }), '2027-04-15'],
  ['a fork', plan(CLASS, { generations: FORK }), '2027-04-15'],
  ['a fork that shares slip', plan({ ...CLASS, shared: 0.5 }, { generations: FORK }), '2027-04-15'],
  ['a mixture', plan(mixture), '2027-04-15'],
  ['a start within a month', plan(CYCLE, { start: { ...AI5, date: '2026-04' } }), '2026-10-01'],
  [
    'a Weibull cadence',
    plan({ kind: 'cadence', distribution: weibull({ shape: 2, scale: 500 }), shared: 0.3 }),
    '2027-04-15',
  ],
  [
    'a gamma cadence',
    plan({ kind: 'cadence', distribution: gammaDistribution({ shape: 2.5, scale: 200 }) }),
    '2027-04-15',
  ],
  ['a programme that may end', plan(CLASS, { cancellation: { perYear: 0.3 } }), '2026-10-01'],
  ['stepwise cycles', plan({ ...CYCLE, mode: 'stepwise', shared: 0.4 }), '2026-10-01'],
  [
    'two starts, one to come',
    plan(
      { ...CLASS, shared: 0.5 },
      {
        start: [AI5, { generation: 'site', date: '2027', reached: false }],
        generations: ['A', { generation: 'B', after: ['site', 'A'] }, 'C'],
      },
    ),
    '2027-03-01',
  ],
  [
    'an own gap',
    plan(CLASS, {
      generations: [
        'A',
        { generation: 'B', gaps: { kind: 'cadence', distribution: exponential({ mean: 300 }) } },
        'C',
      ],
    }),
    '2026-04-15',
  ],
];

describe('the draws of a seed', () => {
  it.each(KEPT)('stay what they are: %s', (what, kept, asOf) => {
    const { days, notYet } = drawProjection(kept, { asOf, seed: 'kept', draws: 320 });
    const drawn = Object.values(days).map((values) => [...values.slice(0, 3), ...values.slice(157, 160)]);
    expect([drawn, notYet.toPrecision(10)]).toEqual(DRAWN[what]);
  });

  it.each(KEPT)('give the same figures: %s', (what, kept, asOf) => {
    const { generations } = project(kept, { asOf, seed: 'kept', draws: 3200 });
    const figures = generations.map(({ p10, p50, p90, cancelled, accuracy, merge, exact }) => [
      ...[p10, p50, p90].map(({ date, standardErrorDays }) => `${date} ${standardErrorDays}`),
      [cancelled, ...[0, 31, 62].map((i) => accuracy.standardErrors[i] ?? 0)].map((x) => x.toPrecision(6)),
      merge === null ? null : [merge.p50.date, merge.days, ...merge.waitsFor.map(({ lastIn }) => lastIn)],
      exact?.length ?? null,
    ]);
    expect(figures).toEqual(FIGURES[what]);
  });

  it('are of the generation that shares slip where only some do', () => {
    const own = plan(CLASS, {
      generations: [
        'A',
        { generation: 'B', gaps: { ...CLASS, shared: 0.9 } },
        { generation: 'C', gaps: { ...CLASS, shared: 0.9 } },
      ],
    });
    const { days } = drawProjection(own, { asOf: '2026-04-15', seed: 'kept', draws: 3200 });
    const alone = drawProjection(plan(CLASS), { asOf: '2026-04-15', seed: 'kept', draws: 3200 });
    expect(days['A']).toEqual(alone.days['A']);
    const gap = (later: string, earlier: string) =>
      Array.from(days[later] ?? [], (day, i) => Math.log(Math.max(1, day - Number(days[earlier]?.[i]))));
    expect(correlation(gap('C', 'B'), gap('B', 'A'))).toBeGreaterThan(0.85);
    const first = Array.from(days['A'] ?? [], (day) => Math.log(day - 20_558));
    expect(Math.abs(correlation(first, gap('B', 'A')))).toBeLessThan(0.1);
  });

  it('are drawn for each of thirty generations alone', () => {
    const generations = Array.from({ length: 30 }, (_, i) => `G${i}`);
    const { days } = drawProjection(plan(CLASS, { generations }), {
      asOf: '2026-04-15',
      seed: 1,
      draws: 320,
    });
    const gaps = generations.map((name, i) => {
      const before = days[generations[i - 1] ?? ''];
      return Array.from(days[name] ?? [], (day, d) => Math.log(Math.max(1, day - (before?.[d] ?? 20_558))));
    });
    gaps.forEach((one, i) =>
      gaps.slice(0, i).forEach((other) => expect(Math.abs(correlation(one, other))).toBeLessThan(0.35)),
    );
  });
});

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const [dx, dy] = [x.map((value) => value - mx), y.map((value) => value - my)];
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
  return product(dx, dy) / Math.sqrt(product(dx, dx) * product(dy, dy));
}

const DRAWN: Readonly<Record<string, unknown>> = {
  'shared slip': [
    [
      [21105, 21638, 21264, 21145, 21111, 21682],
      [21491, 22078, 21985, 21565, 21516, 22401],
      [21811, 23185, 22320, 21912, 21958, 23150],
    ],
    '0.7354634236',
  ],
  'all slip shared': [
    [
      [21059, 21495, 21187, 21091, 21064, 21531],
      [21561, 22429, 21815, 21623, 21571, 22502],
      [22060, 23366, 22442, 22157, 22075, 23474],
    ],
    '0.5931152981',
  ],
  'a fork': [
    [
      [21105, 21638, 21264, 21145, 21111, 21682],
      [21120, 21751, 21003, 21141, 21653, 21107],
      [21530, 22583, 21524, 21535, 21932, 22266],
    ],
    '0.5409064475',
  ],
  'a fork that shares slip': [
    [
      [21018, 21586, 21197, 21059, 21296, 21458],
      [21025, 21666, 21000, 21056, 21844, 21084],
      [21376, 22559, 21525, 21427, 22361, 22038],
    ],
    '0.6014745137',
  ],
  'a mixture': [
    [
      [21059, 21638, 21264, 21145, 21111, 21531],
      [21395, 21936, 21985, 21570, 21440, 22138],
      [21672, 22893, 22258, 21903, 21806, 22769],
    ],
    '0.6998763922',
  ],
  'a start within a month': [
    [
      [20931, 21390, 21087, 20973, 20944, 21411],
      [21373, 21577, 21719, 21394, 21149, 21866],
      [21710, 22260, 21934, 21714, 21378, 22344],
    ],
    '0.9626936941',
  ],
  'a Weibull cadence': [
    [
      [21076, 21426, 21197, 21108, 21081, 21448],
      [21400, 21680, 21813, 21455, 21361, 21986],
      [21633, 22485, 22014, 21708, 21683, 22548],
    ],
    '0.5869004880',
  ],
  'a gamma cadence': [
    [
      [21115, 21662, 21286, 21159, 21122, 21704],
      [21592, 21783, 22024, 21607, 21265, 22200],
      [21922, 22587, 22181, 21913, 21444, 22732],
    ],
    '0.6008219909',
  ],
  'a programme that may end': [
    [
      [21013, 2147483647, 21182, 21057, 21020, 2147483647],
      [21549, 2147483647, 2147483647, 2147483647, 21268, 2147483647],
      [21959, 2147483647, 2147483647, 2147483647, 21547, 2147483647],
    ],
    '0.9849745473',
  ],
  'stepwise cycles': [
    [
      [20938, 21385, 21077, 20974, 20944, 21422],
      [21237, 21694, 21642, 21297, 21239, 21959],
      [21479, 22542, 21887, 21560, 21561, 22517],
    ],
    '0.9627717980',
  ],
  'two starts, one to come': [
    [
      [21074, 21610, 21236, 21116, 21081, 21654],
      [21449, 22044, 21943, 21525, 21474, 22365],
      [21760, 23137, 22271, 21863, 21903, 23104],
    ],
    '0.6801561677',
  ],
  'an own gap': [
    [
      [21008, 21554, 21178, 21053, 21015, 21597],
      [21252, 21571, 21670, 21271, 21040, 21857],
      [21662, 22403, 21930, 21661, 21320, 22442],
    ],
    '1.000000000',
  ],
};
const FIGURES: Readonly<Record<string, unknown>> = {
  'shared slip': [
    [
      '2027-05-26 0',
      '2027-11-29 0',
      '2029-02-11 0',
      ['0.00000', '0.000966726', '0.000882100', '0.000859184'],
      null,
      1,
    ],
    [
      '2028-06-09 3',
      '2029-07-02 3.5',
      '2031-07-17 11.5',
      ['0.00000', '0.00152956', '0.00304104', '0.00147646'],
      null,
      null,
    ],
    [
      '2029-07-13 6',
      '2031-02-28 5',
      '2033-12-28 18',
      ['0.00000', '0.00177872', '0.00348151', '0.00214460'],
      null,
      null,
    ],
  ],
  'all slip shared': [
    [
      '2027-05-14 0',
      '2027-10-05 0',
      '2028-09-29 0',
      ['0.00000', '0.000885071', '0.000891572', '0.000859184'],
      null,
      1,
    ],
    [
      '2028-06-12 0',
      '2029-03-24 0',
      '2031-03-13 0',
      ['0.00000', '0.000828700', '0.000808821', '0.000859184'],
      null,
      1,
    ],
    [
      '2029-07-10 0',
      '2030-09-13 0',
      '2033-08-27 0',
      ['0.00000', '0.000872524', '0.000837523', '0.000859184'],
      null,
      1,
    ],
  ],
  'a fork': [
    [
      '2027-05-26 0',
      '2027-11-29 0',
      '2029-02-11 0',
      ['0.00000', '0.000966726', '0.000882100', '0.000859184'],
      null,
      1,
    ],
    [
      '2027-05-26 0',
      '2027-11-29 0',
      '2029-02-11 0',
      ['0.00000', '0.000859184', '0.000932446', '0.00107621'],
      null,
      1,
    ],
    [
      '2028-10-10 4.5',
      '2029-11-13 2',
      '2031-08-12 10.5',
      ['0.00000', '0.00163892', '0.00310105', '0.00231779'],
      ['2028-04-24', 147, 0.4975, 0.5034375],
      null,
    ],
  ],
  'a fork that shares slip': [
    [
      '2027-06-05 0.5',
      '2027-12-25 2',
      '2029-03-30 5',
      ['0.00000', '0.00149414', '0.00313958', '0.00185076'],
      null,
      null,
    ],
    [
      '2027-06-04 1',
      '2027-12-29 2',
      '2029-03-23 6',
      ['0.00000', '0.00150394', '0.00268354', '0.00179576'],
      null,
      null,
    ],
    [
      '2028-10-16 5',
      '2030-01-07 5',
      '2032-04-24 12.5',
      ['0.00000', '0.00158750', '0.00511369', '0.00214337'],
      ['2028-05-01', 124, 0.4975, 0.50375],
      null,
    ],
  ],
  'a mixture': [
    [
      '2027-05-23 0',
      '2027-11-16 0',
      '2029-01-16 0',
      ['0.00000', '0.00104502', '0.00172690', '0.000909644'],
      null,
      2,
    ],
    [
      '2028-05-28 2.5',
      '2029-05-30 3',
      '2031-04-02 11',
      ['0.00000', '0.00160035', '0.00301608', '0.00176747'],
      null,
      null,
    ],
    [
      '2029-06-11 6',
      '2030-12-11 5',
      '2033-06-08 12',
      ['0.00000', '0.00219684', '0.00357173', '0.00239445'],
      null,
      null,
    ],
  ],
  'a start within a month': [
    [
      '2026-12-08 0',
      '2027-06-10 0',
      '2028-06-13 0',
      ['0.00000', '0.000965640', '0.00125670', '0.000857349'],
      null,
      30,
    ],
    [
      '2027-11-01 3.5',
      '2028-09-13 3.5',
      '2030-02-11 6.5',
      ['0.00000', '0.00141916', '0.00303482', '0.00159608'],
      null,
      null,
    ],
    [
      '2028-10-29 2',
      '2029-12-25 3.5',
      '2031-09-26 12',
      ['0.00000', '0.00177872', '0.00410173', '0.00182332'],
      null,
      null,
    ],
  ],
  'a Weibull cadence': [
    [
      '2027-05-20 0',
      '2027-10-21 0',
      '2028-08-04 0',
      ['0.00000', '0.000775686', '0.000879119', '0.000859184'],
      null,
      1,
    ],
    [
      '2028-03-10 2.5',
      '2029-02-18 3',
      '2030-05-31 8.5',
      ['0.00000', '0.00152199', '0.00325502', '0.00191298'],
      null,
      null,
    ],
    [
      '2029-01-27 5.5',
      '2030-06-19 4',
      '2032-04-12 8',
      ['0.00000', '0.00175106', '0.00385739', '0.00226486'],
      null,
      null,
    ],
  ],
  'a gamma cadence': [
    [
      '2027-05-27 0',
      '2027-12-13 0',
      '2029-03-10 0',
      ['0.00000', '0.000843146', '0.000862843', '0.000859184'],
      null,
      1,
    ],
    [
      '2028-03-20 3',
      '2029-04-26 2.5',
      '2031-01-19 6.5',
      ['0.00000', '0.00137138', '0.00243769', '0.00168723'],
      null,
      null,
    ],
    [
      '2029-03-08 6',
      '2030-09-16 5.5',
      '2032-11-16 11.5',
      ['0.00000', '0.00167912', '0.00398011', '0.00168224'],
      null,
      null,
    ],
  ],
  'a programme that may end': [
    [
      '2027-01-18 1.5',
      '2027-11-04 3',
      'null 0',
      ['0.263437', '0.00100245', '0.00318689', '0.00000'],
      null,
      null,
    ],
    ['2028-04-11 5.5', 'null 0', 'null 0', ['0.522813', '0.00130467', '0.00000', '0.00000'], null, null],
    ['2029-10-11 23', 'null 0', 'null 0', ['0.695313', '0.00474439', '0.00000', '0.00000'], null, null],
  ],
  'stepwise cycles': [
    [
      '2026-12-08 0',
      '2027-06-10 0',
      '2028-06-12 0',
      ['0.00000', '0.000807522', '0.000848732', '0.000859184'],
      null,
      1,
    ],
    [
      '2027-09-16 2.5',
      '2028-08-26 2.5',
      '2030-04-19 10.5',
      ['0.00000', '0.00146037', '0.00336167', '0.00163604'],
      null,
      null,
    ],
    [
      '2028-07-14 4',
      '2029-11-23 4.5',
      '2032-03-05 11.5',
      ['0.00000', '0.00201483', '0.00360174', '0.00196950'],
      null,
      null,
    ],
  ],
  'two starts, one to come': [
    [
      '2027-04-17 0',
      '2027-10-30 0',
      '2029-01-14 0',
      ['0.00000', '0.000891572', '0.000867092', '0.000859184'],
      null,
      305,
    ],
    [
      '2028-06-24 5',
      '2029-06-17 3',
      '2031-06-04 12',
      ['0.00000', '0.00179108', '0.00352676', '0.00143132'],
      ['2027-12-02', 33, 0.3215625, 0.6803125],
      null,
    ],
    [
      '2029-07-05 4',
      '2031-01-19 4.5',
      '2033-11-07 18.5',
      ['0.00000', '0.00188255', '0.00345015', '0.00214460'],
      null,
      null,
    ],
  ],
  'an own gap': [
    [
      '2027-01-04 0',
      '2027-08-28 0',
      '2028-11-19 0',
      ['0.00000', '0.000797710', '0.000823616', '0.000859184'],
      null,
      1,
    ],
    [
      '2027-06-01 2',
      '2028-06-06 3.5',
      '2030-03-01 8',
      ['0.00000', '0.00142765', '0.00256673', '0.00175794'],
      null,
      null,
    ],
    [
      '2028-08-04 4.5',
      '2029-12-26 4.5',
      '2032-02-20 13.5',
      ['0.00000', '0.00201483', '0.00396107', '0.00179897'],
      null,
      null,
    ],
  ],
};

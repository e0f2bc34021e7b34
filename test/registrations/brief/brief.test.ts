import { addDays } from 'gigacast/core';
import { CHINA_DERIVED_REGISTRATIONS } from 'gigacast/data/china-derived-registrations';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import {
  brief,
  BRIEF_QUESTIONS,
  reconcile,
  toWeeklySeries,
  type Basis,
  type BriefAnswer,
  type BriefOptions,
  type BriefTopic,
  type Finding,
  type Report,
  type Said,
} from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath } from '../../support/refusal-of';

const source = { title: 'CPCA, monthly release' };
const month = (
  name: string,
  days: number,
  basis: Basis,
  count: number,
  more: Partial<Report> = {},
): Report => ({
  ...{
    brand: 'Tesla',
    market: 'CN',
    basis,
    from: `${name}-01`,
    to: `${name}-${days}`,
    count,
    roundedTo: 1,
    source,
    ...more,
  },
});
const quarterly = (from: string, to: string, count: number): Report => ({
  ...{ brand: 'Tesla', market: 'US', basis: 'delivery', from, to, count, roundedTo: 1, source },
});
const FLOWS: readonly Report[] = [
  month('2023-04', 30, 'wholesale', 75842),
  month('2023-05', 31, 'wholesale', 77695),
  month('2023-06', 30, 'wholesale', 93680),
  month('2023-06', 30, 'retail', 74212, { publishedOn: '2023-07-10' }),
  quarterly('2023-04-01', '2023-06-30', 466140),
  quarterly('2023-07-01', '2023-09-30', 435059),
];
const ROWS = [...CHINA_WEEKLY_REGISTRATIONS.rows, ...CHINA_DERIVED_REGISTRATIONS.rows];
const seriesOf = (brand: string, asOf: string, rows: readonly Report[] = ROWS) =>
  deepFreeze(toWeeklySeries(rows, { brand, basis: 'insurance', asOf, prefer: 'first-listed' }));
const TESLA = seriesOf('Tesla', '2023-07-11');
const said = (text: string): Said => ({ sentence: { code: 'model/said', params: {}, text } });
const OPTIONS: BriefOptions = deepFreeze({
  holidays: CHINA_HOLIDAYS.rows,
  reports: FLOWS,
  peers: [
    seriesOf('NIO', '2023-07-11'),
    seriesOf('Li Auto', '2023-07-11'),
    seriesOf('Xiaomi', '2023-07-11'),
    TESLA,
  ],
  models: [
    { name: 'Model Y', count: 2400 },
    { name: 'Model 3', count: 800 },
  ],
  targets: [156676],
  findings: [],
  answers: {
    assessment: said('Tesla: the fall is phase for 95 %.'),
    nowcast: said('Tesla: July will bring 31,000.'),
    impliedExports: said('Tesla: exports of June follow as 19,000.'),
    adjusted: said('Tesla: the adjusted pace is 11,000 a week.'),
  },
});
const of = <T extends BriefTopic>(topic: T, week: string, options = OPTIONS, series = TESLA) => {
  const found = brief(series, week, options).answers.find(
    (one): one is Extract<BriefAnswer, { topic: T }> => one.topic === topic,
  );
  if (found === undefined) throw new Error(topic);
  return found;
};
const texts = (answer: { readonly sentences: readonly { readonly text: string }[] }) =>
  answer.sentences.map(({ text }) => text);

describe('brief of July 3 to 9, 2023', () => {
  const week = '2023-07-03';
  const result = brief(TESLA, week, OPTIONS);

  it('says which week it is about and answers ten questions in order', () => {
    expect(result).toMatchObject({
      ...{ brand: 'Tesla', market: 'CN', weekStart: week, weekEnd: '2023-07-09', quarter: '2023-Q3' },
      ...{ weekOfQuarter: 1, weeksInQuarter: 13, asOf: '2023-07-11', count: 3200 },
    });
    expect(result.answers.map(({ number, topic }) => [number, topic])).toEqual(
      BRIEF_QUESTIONS.map(({ topic }, at) => [at + 1, topic]),
    );
    expect(result.answers.map(({ outcome }) => outcome)).toEqual([
      ...['answered', 'answered', 'partly', 'open', 'answered'],
      ...['answered', 'answered', 'answered', 'answered', 'answered'],
    ]);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('writes it as text', () => {
    expect(result.text).toBe(
      [
        'Tesla, CN, 2023-07-03 to 2023-07-09: 3,200. Week 1 of 13 of 2023-Q3, as of 2023-07-11.',
        '1. How did it change on the week, and is that phase, holiday or demand?',
        '   3,200 in 2023-07-03 to 2023-07-09 cannot be judged yet: week 1 of 2 other quarters was known on 2023-07-11 (162 in 2022-Q3, 2,110 in 2023-Q1), and a verdict needs 4. The change from the week before, -81.6% (-81.9% to -81.3%), has no like in other quarters known.',
        '   No holiday falls into this week or the week before.',
        '   The fall is phase for 95 %.',
        '2. How does it stand among the same weeks of earlier quarters?',
        '   3,200 is place 1 of 3 among weeks 1 of a quarter until then, the highest so far.',
        '3. How does the quarter stand after as many weeks as others?',
        '   3,200 after 1 week of 2023-Q3; +1,875.3 % on 2022-Q3, +51.7 % on the best, 2,110 in 2023-Q1.',
        '4. How does the year stand on aligned ISO weeks?',
        '   The first 27 weeks of 2023 cannot be added up: 7 weeks were not published, the first from 2023-01-16.',
        '5. What does the month stand at, and what does that say about retail and exports?',
        '   2023-07 stands at 3,200 in its whole weeks.',
        '   Wholesale of 2023-06, the latest month with figures of the plant: 93,680 = 74,212 at home + 19,468 exported (20.8%).',
        '   July will bring 31,000.',
        '   Exports of June follow as 19,000.',
        '6. What run rate do the targets need?',
        '   156,676 in 2023-Q3 needs 12,790 a week for 12 more weeks, 153,476 in all.',
        '7. What share of global deliveries comes from here?',
        '   247,217 of the 466,140 delivered worldwide in 2023-Q2, 53.0 %, were shipped here.',
        '8. Which models, and which place among peers?',
        '   Model Y 75.0 %, Model 3 25.0 % of the week.',
        '   Place 2 of 3 in the week (Li Auto 7,900, Tesla 3,200, NIO 3,100; not known: Xiaomi).',
        '9. Is the figure revised, or from another source than the week before?',
        '   The count is by Teslarati, as the week before.',
        '10. What is the pace, adjusted for holidays and working days?',
        '   3,200 in 5 working days, 640 each, on as many working days as the week before (-81.6 %).',
        '   The adjusted pace is 11,000 a week.',
      ].join('\n'),
    );
  });

  it('lists what is not given, and guesses nothing', () => {
    const bare = brief(TESLA, week);
    expect(bare.answers.map(({ outcome, missing }) => [outcome, ...missing])).toEqual([
      ['partly', 'holidays', 'answers.assessment'],
      ['answered'],
      ['partly'],
      ['open'],
      ['partly', 'reports', 'answers.nowcast', 'answers.impliedExports'],
      ['open', 'targets'],
      ['open', 'reports'],
      ['open', 'models', 'peers'],
      ['partly', 'findings'],
      ['open', 'holidays', 'answers.adjusted'],
    ]);
    expect(bare.text).toContain(
      '6. What run rate do the targets need?\n   Not answered.\n   Not given: targets.',
    );
    expect(bare.answers[9]?.data).toEqual({ pace: null, model: null });
  });

  it('is open about a week that nobody published', () => {
    const unknown = brief(TESLA, '2023-07-10', OPTIONS);
    expect(unknown.count).toBe(null);
    expect(unknown.text.split('\n')[0]).toBe(
      'Tesla, CN, 2023-07-10 to 2023-07-16: not known. Week 2 of 13 of 2023-Q3, as of 2023-07-11.',
    );
    expect(unknown.answers.map(({ outcome }) => outcome)).toEqual([
      ...['open', 'open', 'open', 'open', 'answered', 'open', 'answered', 'open', 'open', 'partly'],
    ]);
  });

  it('refuses a day that is no Monday', () => {
    expect(codeAndPath(() => brief(TESLA, '2023-07-04'))).toEqual(['registrations/not-a-week', 'weekStart']);
    expect(codeAndPath(() => brief(TESLA, week, { targets: [0] }))).toEqual([
      'number/out-of-range',
      'target',
    ]);
  });
});

describe('brief, question by question', () => {
  it('words what a model gives as figures', () => {
    const window = { from: '2023-07-01', to: '2023-07-31' };
    const nowcast = { ...window, median: 31400.4, interval: { coverage: 0.8, lower: 28000, upper: 35000 } };
    const adjusted = { from: '2023-07-03', to: '2023-07-09', pace: 11200.6, level: 11900 };
    const options = { ...OPTIONS, answers: { nowcast, adjusted } };
    expect(texts(of('month', '2023-07-03', options))[2]).toBe(
      'The model expects 31,400 for 2023-07-01 to 2023-07-31, 28,000 to 35,000 (80%).',
    );
    expect(of('month', '2023-07-03', options).data.nowcast).toEqual(nowcast);
    expect(texts(of('pace', '2023-07-03', options))[1]).toBe(
      'Without phase and holidays 2023-07-03 to 2023-07-09 is worth 11,201 a week, at a level of 11,900.',
    );
  });

  it('names the holidays of the week and of the week before', () => {
    const series = seriesOf('Tesla', '2024-10-15');
    const answer = of('change', '2024-10-07', OPTIONS, series);
    expect(texts(answer)[1]).toBe(
      'Holidays: 1 day of National Day and 1 weekend day worked in this week; 6 days of National Day in the week before.',
    );
    expect(answer.sentences[1]?.params).toEqual({ daysOff: 1, daysOffBefore: 6 });
    expect(texts(of('change', '2024-09-30', OPTIONS, series))[1]).toContain(
      '6 days of National Day in this week',
    );
    expect(answer.data.verdict.outcome).toBe('verdict');
  });

  it('ranks a week with equals and without a record', () => {
    const series = seriesOf('Tesla', '2024-01-09');
    expect(texts(of('same-week', '2024-01-01', OPTIONS, series))).toEqual([
      'Tesla: 3,200 is place 1 of 4 among weeks 1 of a quarter until then, with 1 equal.',
    ]);
    const first = seriesOf('Tesla', '2022-07-12');
    expect(of('same-week', '2022-07-04', OPTIONS, first)).toMatchObject({ outcome: 'partly' });
  });

  it('takes the latest count of the month by calendar days, and leaves out what is not known yet', () => {
    const toDate = (to: string, count: number, more: Partial<Report> = {}) =>
      month('2023-07', 9, 'insurance', count, { to, roundedTo: 100, ...more });
    const reports = [
      ...FLOWS,
      toDate('2023-07-05', 900),
      toDate('2023-07-09', 3300),
      toDate('2023-07-07', 1000),
    ];
    const answer = of('month', '2023-07-03', { ...OPTIONS, reports });
    expect(answer.data.soFar.byDays?.count).toBe(3300);
    expect(texts(answer)[0]).toBe(
      'Tesla: 2023-07 stands at 3,200 in its whole weeks and 3,300 by calendar days to 2023-07-09.',
    );
    const wrong = [
      toDate('2023-07-10', 5),
      toDate('2023-07-09', 5, { basis: 'retail' }),
      toDate('2023-07-09', 5, { market: 'NO' }),
      toDate('2023-07-09', 5, { from: '2023-07-02' }),
      toDate('2023-07-09', 5, { brand: 'NIO' }),
    ];
    expect(of('month', '2023-07-03', { ...OPTIONS, reports: wrong }).data.soFar.byDays).toBe(null);
    const late = seriesOf('Tesla', '2023-07-07');
    expect(of('month', '2023-06-26', OPTIONS, late).data.soFar.split).toBe(null);
    expect(of('month', '2023-06-26', OPTIONS, seriesOf('Tesla', '2023-07-10')).data.soFar.split?.month).toBe(
      '2023-06',
    );
  });

  it('says when the figures of the plant do not add up, or are in conflict', () => {
    const wrong = [...FLOWS, month('2023-06', 30, 'export', 5, { publishedOn: '2023-07-10' })];
    expect(texts(of('month', '2023-07-03', { ...OPTIONS, reports: wrong }))[1]).toBe(
      'Tesla: wholesale of 2023-06, the latest month with figures of the plant: 93,680 = 74,212 at home + 5 exported (0.0%), which does not add up.',
    );
    const two = [...FLOWS, month('2023-06', 30, 'wholesale', 93860)];
    expect(of('month', '2023-07-03', { ...OPTIONS, reports: two }).data.soFar.split).toBe(null);
  });

  it('shows the share of the latest quarter whose three months are known', () => {
    expect(of('global-share', '2023-07-03').data).toEqual({
      ...{ quarter: '2023-Q2', wholesale: 247217, deliveries: 466140 },
      share: { percent: 53.03, percentRange: [53.0349, 53.0349] },
    });
    const without = FLOWS.filter(({ from }) => from !== '2023-05-01');
    expect(of('global-share', '2023-07-03', { ...OPTIONS, reports: without })).toMatchObject({
      outcome: 'open',
      data: null,
    });
    const half = [...FLOWS.slice(0, 4), quarterly('2023-01-01', '2023-06-30', 5)];
    expect(of('global-share', '2023-07-03', { ...OPTIONS, reports: half }).data).toBe(null);
  });

  it('says when the source changes, and what else was published', () => {
    const at = (from: string, count: number, title: string): Report => ({
      ...{
        brand: 'Tesla',
        market: 'CN',
        basis: 'insurance',
        from,
        to: addDays(from, 6),
        count,
        roundedTo: 100,
        source: { title },
      },
    });
    const rows = [
      at('2023-06-26', 17400, 'Li Auto'),
      at('2023-07-03', 3200, 'CnEVPost'),
      at('2023-07-03', 3400, 'Teslarati'),
    ];
    const picked = toWeeklySeries(rows, {
      brand: 'Tesla',
      basis: 'insurance',
      asOf: '2023-07-11',
      prefer: 'first-listed',
    });
    const answer = of('source', '2023-07-03', OPTIONS, picked);
    expect(answer.data).toEqual({
      publisher: 'CnEVPost',
      publisherBefore: 'Li Auto',
      otherCounts: [3400],
      findings: [],
    });
    expect(texts(answer)).toEqual([
      'Tesla: the count is by CnEVPost, the week before by Li Auto, so a shift may be the source; 3,400 was published as well.',
    ]);
    const { series, findings } = reconcile(rows);
    const open = of('source', '2023-07-03', { ...OPTIONS, findings }, series[0]);
    expect(open.data).toMatchObject({ publisher: 'CnEVPost and Teslarati', otherCounts: [3200, 3400] });
    expect(texts(open)[1]).toBe(
      '3,200 and 3,400 stand for 2023-07-03 to 2023-07-09; rounding does not explain it.',
    );
    expect(texts(of('source', '2023-06-26', OPTIONS, picked))).toEqual([
      'Tesla: the count is by Li Auto; the week before is not known.',
    ]);
    const elsewhere = findings.map((finding): Finding => ({
      ...finding,
      from: '2023-07-10',
      to: '2023-07-16',
    }));
    expect(of('source', '2023-07-03', { ...OPTIONS, findings: elsewhere }, picked).data.findings).toEqual([]);
    const foreign = findings.map((finding): Finding => ({ ...finding, brand: 'NIO' }));
    expect(of('source', '2023-07-03', { ...OPTIONS, findings: foreign }, picked).data.findings).toEqual([]);
    const other = findings.map((finding): Finding => ({ ...finding, basis: 'retail' }));
    expect(of('source', '2023-07-03', { ...OPTIONS, findings: other }, picked).data.findings).toEqual([]);
  });

  it('ranks equal brands alike and passes over series of another basis', () => {
    const at = (brand: string, count: number, basis: Basis = 'insurance'): Report => ({
      ...{ brand, market: 'CN', basis, from: '2023-07-03', to: '2023-07-09', count, roundedTo: 100, source },
    });
    const one = (report: Report) =>
      toWeeklySeries([report], { brand: report.brand, basis: report.basis, asOf: '2023-07-11' });
    const peers = [one(at('NIO', 3200)), one(at('BYD', 9000)), one(at('XPeng', 9000, 'retail'))];
    const { peers: ranked } = of('models-and-peers', '2023-07-03', { ...OPTIONS, peers }).data;
    expect(ranked).toEqual({
      ...{ place: 2, of: 3, unknown: [] },
      counts: [
        { brand: 'BYD', count: 9000 },
        { brand: 'NIO', count: 3200 },
        { brand: 'Tesla', count: 3200 },
      ],
    });
    const { models } = of('models-and-peers', '2023-07-03').data;
    expect(models[0]).toEqual({ name: 'Model Y', share: { percent: 75, percentRange: [73.8462, 76.1905] } });
  });

  it('compares with the quarter before and a year before where both are whole', () => {
    const series = seriesOf('Tesla', '2024-12-17');
    expect(of('quarter-to-date', '2024-12-09', OPTIONS, series).outcome).toBe('partly');
    const counts = Array.from({ length: 80 }, (_, at): Report => ({
      ...{
        brand: 'Tesla',
        market: 'CN',
        basis: 'insurance',
        from: addDays('2023-01-02', 7 * at),
        to: addDays('2023-01-08', 7 * at),
      },
      ...{ count: 5000, roundedTo: 100, source },
    }));
    const whole = seriesOf('Tesla', '2024-07-01', counts);
    expect(of('quarter-to-date', '2024-05-06', OPTIONS, whole)).toMatchObject({
      outcome: 'answered',
      data: { place: 1, of: 6 },
    });
    expect(of('year-to-date', '2024-05-06', OPTIONS, whole)).toMatchObject({ outcome: 'answered' });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitRampStretch, forecastOutcomes } from 'gigacast/compute';
import { formatCount, formatPercent } from 'gigacast/core';
import { CHIP_FAMILIES, CHIP_ROADMAP } from 'gigacast/data/chip-reference-classes';
import { COMPUTE_SITES } from 'gigacast/data/compute-sites';
import { SCHEDULE_SLIPS } from 'gigacast/data/schedule-slips';
import { TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS } from 'gigacast/data/tesla-ai-roadmap';
import type { QuarterNowcast, ScoreRow } from 'gigacast/registrations';
import { backtestCadence, backtestSlip, cadenceOf, historyOf, type ModelScore } from 'gigacast/roadmap';
import { page, readKept, table } from './markdown';

const OURS = 'intensity';
const AS_OF = '2026-10-01';
const share = (value: number) => value.toFixed(2);
const percent = (value: number) => formatPercent(value, { decimals: 0 });

/** How good the forecasts have been, by the kept results of the backtests and by those that run in a moment. */
export function writeAccuracy(docs: string): string {
  const scores = readKept<readonly ScoreRow[]>(docs, 'backtest.json');
  const quarters = readKept<readonly QuarterNowcast[]>(docs, 'backtest-quarters.json');
  return page(
    '# Accuracy and calibration',
    [
      'Every forecast here was made with what was public on its day, and held against what came. Scores are CRPS, the mean',
      'distance between forecast and outcome in the unit of the outcome: lower is better, and for a single figure it is its error.',
      'This page is written by `npm run docs:pages` from the results that `npm run backtest` left in `docs/data`, and from the',
      'bundled data; a check compares it.',
    ].join('\n'),
    '## Weeks of registrations',
    `Tesla in China, weeks from April 2024 on, 1 to 13 weeks ahead. The model is called ${OURS}; the others are simple rules.`,
    weeks(scores),
    [
      'Skill is one minus the CRPS of the model over that of the rule, with a 95 % interval by a paired bootstrap. Four quarters',
      'are behind it, and nothing in them knows of a fifth.',
    ].join('\n'),
    '## Calibration of the weeks',
    calibration(scores),
    [
      'An outcome in the first tenth was lower than the forecast gave it one chance in ten to be. Well-calibrated forecasts have',
      'about a tenth in each row. The middle is too full and the ends too empty: the intervals are wider than they should be.',
      'The reasons, and what was tried, are in [registrations](concepts/registrations.md#how-good-it-is).',
    ].join('\n'),
    '## Whole quarters',
    `Error in per cent of the count of the passenger car association, after so many weeks of a quarter, on weekly counts alone.`,
    wholeQuarters(quarters),
    meanErrors(quarters),
    [
      'Five quarters are a report and no proof. On weeks alone the same week of the last year did better each time; the first',
      'quarter of 2025, with two published weeks out of eight, makes most of the difference.',
    ].join('\n'),
    '## Gaps between chips, and slip',
    `Families and vendors left out one by one, as of ${AS_OF}. The first row of each table is what \`project\` is given.`,
    ...roadmap(),
    'The rows were picked and not sampled: they show how models compare on them, and are no base rate.',
    '## The day on which a quota is full',
    'As `examples/backtest-exhaustion.ts` prints it, compared in every run:',
    `\`\`\`text\n${readFileSync(join(docs, '..', 'test', 'examples', 'backtest-exhaustion.txt'), 'utf8').trim()}\n\`\`\``,
    '## Steps of building sites',
    sites(),
  );
}

function weeks(scores: readonly ScoreRow[]): string {
  const rows = ['all', '1', '2-4', '5-13'].flatMap((horizon) =>
    scores
      .filter((row) => row.horizon === horizon)
      .toSorted((a, b) => a.crps - b.crps)
      .map(({ model, n, crps, mae, cover80, skill }) => [
        horizon === 'all' ? '1-13' : horizon,
        model === OURS ? `**${model}**` : model,
        n,
        Math.round(crps),
        Math.round(mae),
        percent(cover80),
        skill === null
          ? ''
          : `${percent(skill.share)}${skill.interval === null ? '' : ` (${percent(skill.interval.lower)} to ${percent(skill.interval.upper)})`}`,
      ]),
  );
  return table(
    [
      'weeks ahead',
      'model',
      '>forecasts',
      '>CRPS',
      '>mean error',
      '>80 % interval covers',
      '>skill of the model over it',
    ],
    rows,
  );
}

function calibration(scores: readonly ScoreRow[]): string {
  const own = (horizon: string) =>
    scores.find((row) => row.model === OURS && row.horizon === horizon)?.calibration ?? null;
  const [all, next] = [own('all'), own('1')];
  if (all === null || next === null) throw new Error('the kept scores hold the model');
  const part = ({ tenths, ofForecasts }: typeof all, at: number) => (tenths[at] ?? 0) / ofForecasts.trials;
  const bar = (value: number) => '█'.repeat(Math.round(value * 100));
  return table(
    ['tenth of the forecast', '>1-13 weeks', '>next week', '1-13 weeks, drawn'],
    all.tenths.map((_, at) => [at + 1, share(part(all, at)), share(part(next, at)), bar(part(all, at))]),
  );
}

function wholeQuarters(quarters: readonly QuarterNowcast[]): string {
  const own = quarters.filter(({ model }) => model === OURS);
  return table(
    ['quarter', '>after weeks', '>published', '>nowcast', '80 % interval', '>counted', '>error', 'held'],
    own.map(({ quarter, after, published, median, interval, actual, error, held }) => [
      quarter,
      after,
      published,
      formatCount(Math.round(median)),
      interval === null
        ? ''
        : `${formatCount(Math.round(interval.lower))} to ${formatCount(Math.round(interval.upper))}`,
      formatCount(actual),
      formatPercent(error, { signed: true }),
      held === true ? 'yes' : 'no',
    ]),
  );
}

function meanErrors(quarters: readonly QuarterNowcast[]): string {
  const models = [...new Set(quarters.map(({ model }) => model))];
  const afters = [...new Set(quarters.map(({ after }) => after))];
  const mean = (model: string, after: number) => {
    const errors = quarters
      .filter((one) => one.model === model && one.after === after)
      .map(({ error }) => Math.abs(error));
    return formatPercent(errors.reduce((sum, error) => sum + error, 0) / errors.length);
  };
  return table(
    ['mean absolute error', ...afters.map((after) => `>after ${after} weeks`)],
    models.map((model) => [
      model === OURS ? `**${model}**` : model,
      ...afters.map((after) => mean(model, after)),
    ]),
  );
}

function roadmap(): readonly string[] {
  const families = [
    ...CHIP_FAMILIES.map((family) => cadenceOf(historyOf(CHIP_ROADMAP, family))),
    cadenceOf(historyOf(TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS)),
  ];
  const gaps = backtestCadence(families, { statedDays: 274 });
  const slips = backtestSlip(SCHEDULE_SLIPS.rows, { asOf: AS_OF });
  if (gaps.outcome !== 'scored' || slips.outcome !== 'scored') throw new Error('there is enough');
  const scored = (what: string, unit: string, models: readonly ModelScore[]) =>
    table(
      [what, '>n', '>log score', `>CRPS, ${unit}`, '>80 % interval covers'],
      models.map(({ model, n, logScore, crps, cover80 }) => [
        model,
        n,
        logScore.toFixed(3),
        crps === null ? '' : crps.toFixed(2),
        cover80 === null ? '' : percent(cover80),
      ]),
    );
  return [
    scored('gaps between generations', 'days', gaps.models),
    scored('time taken over time announced', 'factor', slips.models),
  ];
}

function sites(): string {
  const stretch = fitRampStretch(
    forecastOutcomes(COMPUTE_SITES.rows, { asOf: '2026-11-23', basis: 'facility' }),
  );
  if (stretch.outcome !== 'fitted') throw new Error('the copies hold forecasts');
  const { distribution, events, censored } = stretch;
  return [
    `Steps that dated copies of the record forecast took ${distribution.median.toFixed(2)} times the time announced at the`,
    `median, from ${events} steps taken and ${censored} still open. That is too few to say how well the spread is calibrated.`,
  ].join('\n');
}

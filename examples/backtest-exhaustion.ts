/**
 * How good is the forecast of the day on which a quota is full? Held against draws that came afterwards, real ones and
 * simulated ones. Run it with `npx ts-node examples/backtest-exhaustion.ts`.
 */
import { formatNumber, formatPercent } from 'gigacast/core';
import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import { LUMPY_PROCESSES } from './backtest-exhaustion/lumpy-series';
import { canadaOrigins, steelOrigins } from './backtest-exhaustion/real-draws';
import {
  meanScore,
  scoreExhaustion,
  simulatedScore,
  type MeanScore,
} from './backtest-exhaustion/score-exhaustion';
import { STEEL_SOURCE } from './backtest-exhaustion/steel-weeks';
import { heading, say, sources, table } from './support/print';

const SERIES = 60;
const DRAWS = 400;
const COLUMNS = ['', '>forecasts', '>P10 to P90', '>inside 80 %', '>CRPS', '>at constant pace'];
const row = (name: string, { n, covered, inside, crps, crpsAtPace }: MeanScore) => [
  name,
  String(n),
  formatPercent(covered, { decimals: 0 }),
  formatPercent(inside, { decimals: 0 }),
  `${formatNumber(crps)} d`,
  `${formatNumber(crpsAtPace)} d`,
];

heading(`Simulated draws, ${SERIES} series of months and ${SERIES} of weeks for each process`);
const scored = LUMPY_PROCESSES.map((process) => {
  const scores = (['monthly', 'weekly'] as const).map((by) =>
    simulatedScore(process, { by, series: SERIES, draws: DRAWS }),
  );
  return { process, scores };
});
for (const tunedOn of [true, false]) {
  const own = scored.filter(({ process }) => process.tunedOn === tunedOn);
  say(tunedOn ? 'Processes on which the constants were chosen:' : 'Processes that had no say in them:');
  table(COLUMNS, [
    ...own.flatMap(({ process, scores: [months, weeks] }) =>
      months === undefined || weeks === undefined
        ? []
        : [row(`${process.name}, months`, months), row(`${process.name}, weeks`, weeks)],
    ),
    row('all of them', {
      ...meanScore(own.flatMap(({ scores }) => scores)),
      n: sumOf(own.flatMap(({ scores }) => scores)),
    }),
  ]);
}
say(
  'P10 to P90 counts a forecast as right when the day lies between the two, "not within the period" being the last of ' +
    'all days. Where that answer alone has more than a tenth of the probability the range holds more than 80 % by ' +
    'itself; the next column takes lumps of probability by their part, and should be 80 %.',
);

heading('Real draws: quotas of six sizes at every origin');
table(COLUMNS, [
  row(
    'Canada, electric vehicles, months',
    meanScore(canadaOrigins().map((asked) => scoreExhaustion(asked, DRAWS))),
  ),
  ...[true, false].map((withOpening) =>
    row(
      `Canada, steel, weeks, ${withOpening ? 'with' : 'without'} the opening`,
      meanScore(steelOrigins({ withOpening }).map((asked) => scoreExhaustion(asked, DRAWS))),
    ),
  ),
]);
say(
  'Few months and few weeks, and all questions of one record hang together: this shows where the forecast fails and ' +
    'proves nothing. Steel is rushed at the opening of its quarter. Left in the history, the rush is taken for a draw ' +
    'that comes again.',
);
sources(CANADA_EV_UTILISATION.rows[0]?.source, STEEL_SOURCE);

function sumOf(scores: readonly MeanScore[]): number {
  return scores.reduce((total, { n }) => total + n, 0);
}

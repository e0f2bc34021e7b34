/**
 * When is the quota full? Canada's quota for electric vehicles from China as of 31 August 2026, what was to be said two
 * months earlier, and a steel quota that was full in a month. Run it with `npx ts-node examples/when-is-the-quota-full.ts`.
 */
import { textBar } from 'gigacast/charts';
import { addDays, formatCount, formatNumber, formatPercent } from 'gigacast/core';
import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import {
  probabilityExhaustedBy,
  projectExhaustion,
  type DrawInterval,
  type ExhaustionProjection,
  type ProjectedExhaustion,
} from 'gigacast/quota';
import { STEEL_LOOKS, STEEL_SOURCE, STEEL_WEEKS } from './backtest-exhaustion/steel-weeks';
import { ascii, heading, say, sources, table } from './support/print';

const count = (quantity: string | number) => formatCount(Number(quantity));
const percent = (share: number) => formatPercent(share, { decimals: 0 });

function projected(projection: ExhaustionProjection): ProjectedExhaustion {
  if (projection.outcome !== 'projected') throw new Error(projection.outcome);
  return projection;
}

/** How likely the quota is full by each of some days. */
function byDay(projection: ProjectedExhaustion, days: readonly string[]): void {
  table(
    ['full by', '>probability', ''],
    days.map((day) => {
      const chance = probabilityExhaustedBy(projection, day);
      return [day, percent(chance), textBar(chance, { largest: 1, width: 40, ascii })];
    }),
  );
}

const sayDate = (date: string | null) => date ?? 'not within the period';

heading('1. 33,397 cars are left on 31 August 2026: will they last until 28 February 2027?');
const cars = CANADA_EV_UTILISATION.rows;
table(
  ['month', '>drawn', ''],
  cars.map(({ month, quantity }) => [
    month,
    count(quantity),
    textBar(Number(quantity), { largest: 6000, width: 40, ascii }),
  ]),
);
const autumn = { remaining: 33397, asOf: '2026-08-31', periodEnd: '2027-02-28' } as const;
const ahead = projected(projectExhaustion(cars, autumn));
const { atConstantPace } = ahead;
say(
  `Rule of three: ${formatNumber(Number(atConstantPace.pacePerDay))} a day use up ${count(atConstantPace.remaining)} in ` +
    `${count(atConstantPace.daysUntilExhaustion ?? 0)} days, which is not within the period. That is one answer out of many:`,
);
byDay(ahead, ['2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28']);
say(
  `Not within the period: ${percent(ahead.notWithinPeriod)}. P10 ${sayDate(ahead.p10)}, P50 ${sayDate(ahead.p50)}, ` +
    `P90 ${sayDate(ahead.p90)}.`,
);
say('What this takes for granted:');
for (const { says } of ahead.assumptions) say(`- ${says}`);

heading('2. What if permits for 4,000 cars are on their way, or September and October draw 7,000 each?');
const pending = projected(projectExhaustion(cars, { ...autumn, pending: 4000 }));
const rush: readonly DrawInterval[] = [
  ...cars,
  { month: '2026-09', quantity: 7000 },
  { month: '2026-10', quantity: 7000 },
];
const november = projected(
  projectExhaustion(rush, { remaining: 33397 - 14000, asOf: '2026-10-31', periodEnd: '2027-02-28' }),
);
table(
  ['', '>left', 'P10', 'P50', '>full in the period'],
  [
    ['on 31 August', ahead],
    ['on 31 August, 4,000 pending', pending],
    ['on 31 October, after 7,000 twice', november],
  ].map(([name, one]) => {
    const { remaining, p10, p50, withinPeriod } = one as ProjectedExhaustion;
    return [name as string, count(remaining), sayDate(p10), sayDate(p50), percent(withinPeriod)];
  }),
);

heading('3. What was there to say before? The first half had 24,500 cars until 31 August');
table(
  ['as of', '>used', 'full in the first half?', 'what came'],
  (['2026-05-31', '2026-06-30', '2026-07-31'] as const).map((asOf) => {
    const used = cars
      .filter(({ month }) => `${month}-01` <= asOf)
      .reduce((sum, { quantity }) => sum + Number(quantity), 0);
    const one = projectExhaustion(cars, { limit: 24500, used, asOf, periodEnd: '2026-08-31' });
    const answer =
      one.outcome === 'projected'
        ? `${percent(one.withinPeriod)}`
        : one.outcome === 'too-few-draws'
          ? `too few draws: needs ${one.needs}, has ${one.has}`
          : one.outcome;
    return [asOf, count(used), answer, '15,603 used, not full'];
  }),
);

heading('4. Structural steel from partners of an agreement, quarter from 26 March to 27 June 2026');
const steel = STEEL_WEEKS.find(({ agreement, goods }) => agreement && goods === 'structural steel');
const used = steel?.used ?? [];
const weeks = STEEL_LOOKS.map((to, index): DrawInterval => ({
  from: index === 0 ? '2026-03-26' : addDays(STEEL_LOOKS[index - 1] ?? '', 1),
  to,
  quantity: (used[index] ?? 0) - (used[index - 1] ?? 0),
}));
table(
  ['as of', '>used', 'P10', 'P50', 'P90', '>full by 27 June'],
  STEEL_LOOKS.slice(2, 4).map((asOf, index) => {
    const total = used[2 + index] ?? 0;
    const one = projected(
      projectExhaustion(weeks, { limit: 10000, used: total, asOf, periodEnd: '2026-06-27' }),
    );
    return [
      asOf,
      `${(total / 100).toFixed(2)} %`,
      sayDate(one.p10),
      sayDate(one.p50),
      sayDate(one.p90),
      percent(one.withinPeriod),
    ];
  }),
);
say(
  'It was full by 27 April, early in what was said on the 13th and yet inside it: between the 13th and the 20th came ' +
    'one lot of 54 % of the quota, larger than anything before.',
);
sources(cars[0]?.source, STEEL_SOURCE);

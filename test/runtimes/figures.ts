import {
  addMonths,
  apportion,
  fuzzyDate,
  lognormal,
  quantile,
  quarterWeekOf,
  randomStream,
  roundMoney,
  sample,
  toIsoDate,
} from 'gigacast/core';
import { colossusStory } from '../../examples/quickstart/colossus';
import { quotaStory } from '../../examples/quickstart/quota';
import { registrationsStory } from '../../examples/quickstart/registrations';
import { roadmapStory } from '../../examples/quickstart/roadmap';

/**
 * Figures that every engine must give alike, as plain data: dates, exact amounts, quantiles and seeded draws.
 *
 * What the quickstart prints is computed here too, so that a browser is known to agree with it.
 */
export function figures(): Readonly<Record<string, unknown>> {
  const cycle = lognormal({ median: 274, sigma: 0.5 });
  return {
    nineMonths: addMonths('2026-05-31', 9),
    fuzzy: fuzzyDate('2027-Q1'),
    dateOfObject: toIsoDate({ year: 2026, month: 2, day: 28 }),
    quarterWeek: quarterWeekOf('2023-07-03'),
    duty: roundMoney({ amount: '753.045', currency: 'CAD' }),
    shares: apportion(24500, { A: 33000, B: 5000, C: 2500, D: 1178 }),
    quantiles: [0.1, 0.5, 0.9].map((p) => quantile(cycle, p)),
    draws: [...sample(cycle, randomStream(7), 5)],
    quickstart: printed(() => {
      registrationsStory();
      quotaStory();
      roadmapStory();
      colossusStory();
    }),
  };
}

/** The lines that a function prints. */
function printed(run: () => void): readonly string[] {
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: string) => lines.push(line);
  try {
    run();
  } finally {
    console.log = log;
  }
  return lines;
}

import { formatCount } from 'gigacast/core';
import type { QuarterBacktest, QuarterNowcast } from 'gigacast/registrations';

type Scored = Extract<QuarterBacktest, { readonly outcome: 'scored' }>;

/** Prints nowcasts of quarters as a markdown table: ours with its interval, and by how much each method missed. */
export function printQuarters({ nowcasts }: Scored): void {
  const models = [...new Set(nowcasts.map(({ model }) => model))];
  const own = nowcasts.filter(({ interval }) => interval !== null);
  console.log('\nQuarter totals beside what was counted, absolute error in per cent:\n');
  console.log(
    `| quarter | after weeks | published | counted | nowcast | 80 % | held | ${models.join(' | ')} |`,
  );
  console.log(`|---|--:|--:|--:|--:|---|---|${'--:|'.repeat(models.length)}`);
  for (const { quarter, after, published, actual, median, interval, held } of own) {
    const missed = models.map((model) =>
      sayError(
        nowcasts.filter((one) => one.quarter === quarter && one.after === after && one.model === model),
      ),
    );
    const range = interval === null ? '' : `${count(interval.lower)} to ${count(interval.upper)}`;
    const cells = [
      quarter,
      after,
      published,
      count(actual),
      count(median),
      range,
      held === true ? 'yes' : 'no',
    ];
    console.log(`| ${[...cells, ...missed].join(' | ')} |`);
  }
  for (const after of new Set(own.map((one) => one.after))) {
    const some = own.filter((one) => one.after === after);
    const held = some.filter((one) => one.held === true).length;
    const missed = models.map((model) =>
      sayError(nowcasts.filter((one) => one.after === after && one.model === model)),
    );
    console.log(
      `| mean of ${some.length} | ${after} | | | | | ${held} of ${some.length} | ${missed.join(' | ')} |`,
    );
  }
}

/** Mean absolute error in per cent. */
function sayError(nowcasts: readonly QuarterNowcast[]): string {
  const sum = nowcasts.reduce((total, { error }) => total + Math.abs(error), 0);
  return ((100 * sum) / nowcasts.length).toFixed(1);
}

function count(value: number): string {
  return formatCount(Math.round(value));
}

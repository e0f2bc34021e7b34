import { formatCount, formatInterval, formatPercent } from 'gigacast/core';
import { CHINA_DERIVED_REGISTRATIONS } from 'gigacast/data/china-derived-registrations';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { fitPhaseModel, impliedExports, nowcast, splitWholesale } from 'gigacast/registrations';
import { heading, say, table } from './support/print';

const count = (value: number): string => formatCount(Math.round(value));

/** How many of the 93,680 cars that Tesla shipped from Shanghai in June 2023 went abroad, a week before it was published. */
function main(): void {
  const wholesale = 93_680;
  heading('Tesla sold 93,680 cars in China in June 2023?');
  say(
    'No: that is wholesale, everything the plant shipped, exports inside. The passenger car association publishes it ' +
      'about the 8th of the next month, and how it splits a week later. In between, the weekly registrations tell.',
  );

  const fit = fitPhaseModel([...CHINA_WEEKLY_REGISTRATIONS.rows, ...CHINA_DERIVED_REGISTRATIONS.rows], {
    brand: 'Tesla',
    basis: 'insurance',
    asOf: '2023-07-11',
    holidays: CHINA_HOLIDAYS.rows,
  });
  if (fit.outcome !== 'fitted') throw new Error('the record holds enough weeks');
  const { model } = fit;

  heading('1. What stayed at home');
  const june = nowcast(model, '2023-06');
  say(
    `The weeks to July 2 are published, so all of June is. Two of them lie across its borders, and the model says how ` +
      `much of them falls inside: ${count(june.median)} in all, ${formatInterval(june.interval, count)}.`,
  );
  const last = { from: '2023-06-26', to: '2023-06-30' };
  const inJune = nowcast(model, last).median;
  say(
    `Of the 17,400 of June 26 to July 2, ${count(inJune)} (${formatPercent(inJune / 17_400, { decimals: 0 })}) are ` +
      'expected on the five days of June; cut by days it would be 71%.',
  );

  heading('2. What is left went abroad');
  const implied = impliedExports(model, '2023-06', { wholesale });
  table(
    ['', '>expected', '>80 %'],
    [
      ['shipped', count(wholesale), ''],
      ['sold at home', count(implied.domestic.median), range(implied.domestic.interval)],
      ['exported', count(implied.exports.median), range(implied.exports.interval)],
    ],
  );
  say(
    'Sales at home are counted by another office than registrations, so that their interval is wider than the one above.',
  );

  heading('3. What was published a week later');
  const split = splitWholesale({ wholesale, domestic: 74_212 });
  if (split.outcome !== 'split') throw new Error('two figures make the third');
  say(
    `74,212 at home, so ${count(split.exports)} exported: inside the interval, towards its lower end. Cars sold and cars ` +
      'registered differ by some 1 to 3% in a month, and exports, the smaller part, carry all of it.',
  );
}

function range({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  return `${count(lower)} to ${count(upper)}`;
}

main();

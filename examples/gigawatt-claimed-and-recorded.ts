/**
 * The gigawatt, claimed and recorded: a headline of January 2026, held against dated copies of the record.
 *
 * Run it with `npx ts-node examples/gigawatt-claimed-and-recorded.ts`.
 */
import {
  brief,
  compareTo,
  fitRampStretch,
  forecastOutcomes,
  probabilityReaching,
  projectRamp,
  reachingDates,
  velocityNeeded,
  vintageSlips,
} from 'gigacast/compute';
import { formatCount, formatNumber, formatPercent } from 'gigacast/core';
import { COLOSSUS_2, COMPUTE_SITES } from 'gigacast/data/compute-sites';
import { SAN_FRANCISCO_PEAK } from 'gigacast/data/power-comparators';
import { heading, say, sources, table } from './support/print';

const AS_OF = '2026-11-23';

console.log('The gigawatt, claimed and recorded');

heading('What was said, what the record showed then and shows now');
for (const { text } of brief(COLOSSUS_2, AS_OF).lines) say(text);

heading('The day of the first gigawatt of facility power, copy by copy');
const slips = vintageSlips(COLOSSUS_2, { basis: 'facility', threshold: 1000, between: 'step' });
table(
  ['copy of', 'first at 1 GW', '', '>moved by'],
  slips.map(({ knownOn, on, kind, slipDays }) => [
    knownOn,
    on ?? 'never',
    kind === 'forecast' ? 'expected' : 'on record',
    slipDays === null ? '' : `${slipDays} days`,
  ]),
);

heading('1.5 GW by the end of April 2026: what it took');
const needed = velocityNeeded(COLOSSUS_2, {
  mw: 1500,
  by: '2026-04-30',
  from: '2026-01-17',
  asOf: AS_OF,
  basis: 'facility',
});
if (needed.outcome === 'needed') {
  say(
    `From ${needed.fromMw} MW on the day of the claim: ${formatNumber(needed.mwPerDay ?? 0)} MW a day for ` +
      `${needed.days} days.`,
  );
}

heading('And when will it be there?');
const outcomes = forecastOutcomes(COMPUTE_SITES.rows, { asOf: AS_OF, basis: 'facility' });
const stretch = fitRampStretch(outcomes);
if (stretch.outcome === 'fitted') {
  const { distribution, events, censored } = stretch;
  say(
    `Forecast steps of eight sites took ${formatNumber(distribution.median)} times the time announced at the median ` +
      `(${events} taken, ${censored} still open).`,
  );
  const projection = projectRamp(COLOSSUS_2, { asOf: AS_OF, basis: 'facility', stretch: distribution });
  if (projection.known) {
    const dates = reachingDates(projection.value, { value: 1500, probabilities: [0.1, 0.5, 0.9] });
    say(`1.5 GW of facility power, P10 / P50 / P90: ${dates.known ? dates.value.join(' / ') : dates.why}.`);
    const rows = ['2026-11-23', '2027-02-25', '2027-06-30', '2027-12-31'].map((by) => {
      const p = probabilityReaching(projection.value, { value: 1500, by });
      return [by, p.known ? formatPercent(p.value) : p.why];
    });
    table(['by', '>P(1.5 GW or more)'], rows);
  }
}

heading('A gigawatt is how much?');
const city = compareTo({ mw: 1276, basis: 'facility' }, SAN_FRANCISCO_PEAK);
say(
  `${formatCount(city.mw)} MW of ${city.basis} power are ${formatNumber(city.ratio, { decimals: 2 })} times the peak of San Francisco.`,
);
say(city.derivation);
sources(slips.at(-1)?.source ?? undefined, SAN_FRANCISCO_PEAK.source);

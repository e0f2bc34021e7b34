/**
 * How long to train it? From the model, from the hardware, and on a cluster that grows while the run lasts.
 *
 * Run it with `npx ts-node examples/how-long-to-train.ts`.
 */
import {
  clusterNeeded,
  costOfEnergy,
  emissionsOfEnergy,
  H100_SXM,
  modelBudget,
  recordedRamp,
  siteEnergy,
  trainingEstimate,
  trainingTimeRange,
  type Range,
  type TrainingTime,
} from 'gigacast/compute';
import { formatCount, formatNumber, type Known } from 'gigacast/core';
import { COLOSSUS_2 } from 'gigacast/data/compute-sites';
import { PUE_OF_SITES_2026 } from 'gigacast/data/power-parameters';
import { heading, say, sources, table } from './support/print';

const AS_OF = '2026-11-23';
const PEAK = H100_SXM.opsPerSecond.bf16 ?? 0;
const UTILISATION = { low: 0.3, high: 0.45 };

const span = (range: Known<Range>, write: (value: number) => string): string => {
  if (!range.known) return `unknown (${range.why})`;
  const [low, high] = [write(range.value.low), write(range.value.high)];
  return low === high ? low : `${low} to ${high}`;
};
const days = (range: Known<Range>) => span(range, (value) => formatNumber(value));
const flop = (range: Known<Range>) => span(range, (value) => value.toExponential(2));

console.log('How long to train it?');

heading('Llama 3 8B on 8,000 H100: 15 trillion tokens, 1.46 million chip hours as published');
const llama = trainingEstimate({
  parameters: 8e9,
  tokens: 15e12,
  chipHours: 1.46e6,
  chips: 8000,
  peakFlopPerChip: PEAK,
  utilisation: UTILISATION,
});
table(
  ['way', '>operations', '>days'],
  [
    ['6 x parameters x tokens', flop(llama.sixND.flop), days(llama.sixND.days)],
    ['chip hours', flop(llama.hardware.flop), days(llama.hardware.days)],
    ['both', '', days(llama.days)],
  ],
);
say('The gap says that the hours hold more than this count, or that the chips were used less well.');

heading('1e27 operations on Colossus 2 from its record, 16-bit rate, begun on two days');
const ramp = recordedRamp(COLOSSUS_2, { asOf: AS_OF, basis: 'h100e' });
const told = (time: TrainingTime) =>
  time.outcome === 'completes'
    ? `${formatNumber(time.elapsedDays)} days, done on ${time.completesDuring}`
    : time.why;
table(
  ['begun', 'soonest', 'latest'],
  ['2026-01-17', '2026-06-15'].map((start) => {
    const range = trainingTimeRange(ramp, {
      start,
      flop: 1e27,
      peakFlopPerH100e: PEAK,
      utilisation: UTILISATION,
    });
    return [start, told(range.soonest), told(range.latest)];
  }),
);
say(
  'The record counts H100 equivalents on 8 bits; a 16-bit run gets that many only from chips that keep the ratio.',
);

heading('The other way round');
const budget = modelBudget(1111672, { peakFlopPerH100e: PEAK, utilisation: UTILISATION, days: 90 });
say(
  `1,111,672 H100 equivalents in 90 days: ${flop(budget.flop)} operations, ` +
    `${span(budget.parameters, (n) => formatNumber(n / 1e12))} trillion parameters ` +
    `on ${span(budget.tokens, (n) => formatNumber(n / 1e12))} trillion tokens at 20 tokens each.`,
);
const cluster = clusterNeeded(1e27, { peakFlopPerH100e: PEAK, utilisation: UTILISATION, days: 90 });
say(`1e27 operations in 90 days: ${span(cluster, formatCount)} H100s.`);

heading('What the site uses meanwhile: July to September 2026');
const energy = siteEnergy(
  COLOSSUS_2,
  { from: '2026-07-01', to: '2026-10-01' },
  {
    asOf: AS_OF,
    basis: 'it',
    between: 'step',
    utilisation: { low: 0.7, high: 0.9 },
    pue: { low: PUE_OF_SITES_2026.low, high: PUE_OF_SITES_2026.high },
  },
);
say(
  `IT power of the record, 70 to 90 % drawn, PUE 1.2 to 1.35: ${span(energy.mwh, formatCount)} MWh at the meter.`,
);
say(
  `At USD 60 to 80 a MWh: USD ${span(costOfEnergy(energy.mwh, { perMwh: { low: 60, high: 80 } }), (n) => formatCount(n / 1e6))} million.`,
);
say(
  `At 350 to 450 kg of CO2e a MWh: ${span(emissionsOfEnergy(energy.mwh, { kgCo2ePerMwh: { low: 350, high: 450 } }), formatCount)} tonnes.`,
);
sources(energy.source ?? undefined, PUE_OF_SITES_2026.source);

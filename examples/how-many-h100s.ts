/**
 * How many H100s is that? It depends on the basis, and some published figures have mixed two of them.
 *
 * Run it with `npx ts-node examples/how-many-h100s.ts`.
 */
import {
  checkPublishedH100e,
  findAccelerator,
  h100EquivalentsByBasis,
  powerChainRange,
  powerFactorsOn,
  recordedRamp,
  rampsReach,
} from 'gigacast/compute';
import { formatCount } from 'gigacast/core';
import { ACCELERATORS } from 'gigacast/data/accelerators';
import { COLOSSUS_1, COLOSSUS_2, COLOSSUS_CLAIMS } from 'gigacast/data/compute-sites';
import { GPU_CLUSTERS } from 'gigacast/data/gpu-clusters';
import { PUE_BY_YEAR, SERVER_OVERHEAD } from 'gigacast/data/power-parameters';
import { heading, say, sources, table } from './support/print';

const AS_OF = '2026-11-23';
const catalogue = ACCELERATORS.rows;

console.log('How many H100s is that?');

heading('100,000 chips of each kind, in H100s, by what is counted');
const chips = ['NVIDIA GB200', 'NVIDIA GB300 (Blackwell Ultra)', 'Amazon Trainium2'];
table(
  ['chips', '>8-bit, best', '>16-bit', '>INT8 alone', '>memory', '>16-bit over 8-bit (wrong)'],
  chips.map((name) => {
    const { byBasis, faulty } = h100EquivalentsByBasis([{ accelerator: name, units: 100000 }], { catalogue });
    const count = (figure: (typeof byBasis)['8-bit']) =>
      figure.known ? formatCount(figure.value) : 'unknown';
    return [
      name,
      count(byBasis['8-bit']),
      count(byBasis['16-bit']),
      count(byBasis.int8),
      count(byBasis.memory),
      count(faulty['16-bit over 8-bit']),
    ];
  }),
);

heading('Published rows that are not what they seem');
const { findings, sound, unchecked } = checkPublishedH100e(GPU_CLUSTERS.rows, { catalogue });
table(
  ['cluster', 'error', '>published', '>8-bit'],
  findings.map(({ name, error, published, on8Bit }) => [
    name,
    error,
    formatCount(published),
    on8Bit.known ? formatCount(on8Bit.value) : 'unknown',
  ]),
);
say(`${sound.length} rows are sound; ${unchecked.length} give no chips or no figure.`);

heading('"Over a million H100 equivalents", said in January 2026');
const ramp = (site: typeof COLOSSUS_1) => recordedRamp(site, { asOf: AS_OF, basis: 'h100e' });
const totals = rampsReach(
  { 'Colossus 1': ramp(COLOSSUS_1), 'Colossus 2': ramp(COLOSSUS_2) },
  { threshold: 1e6, at: ['2026-01-13', '2026-06-15'] },
);
table(
  ['day', '>Colossus 1 and 2 (8-bit)', 'a million'],
  totals.map(({ date, total, reached }) => [date, formatCount(total), reached ? 'yes' : 'no']),
);

heading('And what do 100,000 of them draw?');
const parameters = { serverOverhead: SERVER_OVERHEAD, pue: PUE_BY_YEAR };
for (const date of ['2024-09-02', '2026-06-15']) {
  const { chip, it, facility } = powerChainRange({
    ...powerFactorsOn(parameters, date),
    from: [{ accelerator: findAccelerator('NVIDIA H100 SXM5 80GB', catalogue), units: 100000 }],
  });
  const mw = (level: typeof chip) =>
    level.known ? `${Number(level.value.low.toFixed(3))} MW` : `unknown (${level.why})`;
  say(`${date}: ${mw(chip)} of chips, ${mw(it)} of IT power, ${mw(facility)} at the meter of the site.`);
}
const claim = COLOSSUS_CLAIMS.find(({ predicate }) => predicate === 'h100e');
sources(ACCELERATORS.rows[0]?.source, GPU_CLUSTERS.rows[0]?.source, claim?.source);

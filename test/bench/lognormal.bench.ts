import { lognormal, normal, randomStream, sample } from 'gigacast/core';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { numpyCases } from './numpy-peer';
import { squiggleCases } from './squiggle-peer';
import type { BenchSuite } from './suite';

const DRAWS = 1_000_000;
const MEDIAN = 274;
const SIGMA = 0.5;
const MU = Math.log(MEDIAN);

const out = new Float64Array(DRAWS);
const cycle = lognormal({ median: MEDIAN, sigma: SIGMA });
const unit = normal({ mean: 0, sd: 1 });
const stream = randomStream(1);
const generator = xoroshiro128plus(1);

/** The same generator with pure-rand's own uniforms, both values of each Box-Muller pair used. */
function boxMuller(): Float64Array {
  for (let i = 0; i < DRAWS; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - uniformFloat64(generator)));
    const angle = 2 * Math.PI * uniformFloat64(generator);
    out[i] = Math.exp(MU + SIGMA * radius * Math.cos(angle));
    out[i + 1] = Math.exp(MU + SIGMA * radius * Math.sin(angle));
  }
  return out;
}

const NUMPY_LOOP = `
import sys, numpy
rng = numpy.random.default_rng(1)
with open(sys.argv[1], 'rb', 0) as ask, open(sys.argv[2], 'wb', 0) as answer:
    while ask.read(1):
        rng.lognormal(${MU}, ${SIGMA}, ${DRAWS})
        answer.write(b'.')
`;

const OURS = 'gigacast sample, lognormal into a Float64Array';
const BOX_MULLER = 'pure-rand and Box-Muller';
const NUMPY = 'numpy Generator.lognormal (PCG64, ziggurat)';

const SQUIGGLE = 'Squiggle, a sample set of a lognormal';
const SQUIGGLE_CODE = `x = SampleSet.fromDist(Sym.lognormal(${MU}, ${SIGMA}))\nx`;

const squiggle = squiggleCases({ name: SQUIGGLE, code: SQUIGGLE_CODE, samples: DRAWS, perRun: DRAWS });
const numpy = numpyCases({ name: NUMPY, loop: NUMPY_LOOP, perRun: DRAWS });

const suite: BenchSuite = {
  name: 'Monte Carlo: lognormal draws, a million at a time',
  cases: [
    { name: OURS, perRun: DRAWS, run: () => sample(cycle, stream, { out }) },
    { name: 'gigacast sample, normal', perRun: DRAWS, run: () => sample(unit, stream, { out }) },
    { name: BOX_MULLER, perRun: DRAWS, run: boxMuller, peer: true },
    ...numpy,
    ...squiggle,
  ],
  targets: [
    {
      text: 'times as fast as pure-rand and Box-Muller',
      ratio: (ns) => (ns[BOX_MULLER] ?? NaN) / (ns[OURS] ?? NaN),
      atLeast: 2,
    },
    ...(numpy.length === 0
      ? []
      : [
          {
            text: "share of numpy's time",
            ratio: (ns: Readonly<Record<string, number>>) => (ns[OURS] ?? NaN) / (ns[NUMPY] ?? NaN),
            atMost: 1.5,
          },
        ]),
    ...(squiggle.length === 0
      ? []
      : [
          {
            text: 'times as fast as Squiggle',
            ratio: (ns: Readonly<Record<string, number>>) => (ns[SQUIGGLE] ?? NaN) / (ns[OURS] ?? NaN),
            atLeast: 4,
          },
        ]),
  ],
};

export default suite;

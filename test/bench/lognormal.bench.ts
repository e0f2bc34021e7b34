import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lognormal, normal, randomStream, sample } from 'gigacast/core';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { BenchCase, BenchSuite } from './suite';

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

/** A Python that draws a million each time it is asked, over two named pipes; nothing where numpy is not installed. */
function numpyCases(): BenchCase[] {
  try {
    execFileSync('python3', ['-c', 'import numpy'], { stdio: 'ignore' });
  } catch {
    console.log('numpy is not installed (apt-get install python3-numpy): its row is left out');
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'gigacast-bench-'));
  const [ask, answer] = [join(folder, 'ask'), join(folder, 'answer')];
  execFileSync('mkfifo', [ask, answer]);
  // It ends by itself when this process closes its end of the pipe.
  spawn('python3', ['-c', NUMPY_LOOP, ask, answer], { stdio: 'ignore' }).unref();
  const [toPython, fromPython] = [openSync(ask, 'w'), openSync(answer, 'r')];
  const byte = Buffer.alloc(1);
  const run = (): number => {
    writeSync(toPython, '.');
    return readSync(fromPython, byte);
  };
  return [{ name: NUMPY, perRun: DRAWS, run, peer: true }];
}

const OURS = 'gigacast sample, lognormal into a Float64Array';
const BOX_MULLER = 'pure-rand and Box-Muller';
const NUMPY = 'numpy Generator.lognormal (PCG64, ziggurat)';

const numpy = numpyCases();

const suite: BenchSuite = {
  name: 'Monte Carlo: lognormal draws, a million at a time',
  cases: [
    { name: OURS, perRun: DRAWS, run: () => sample(cycle, stream, { out }) },
    { name: 'gigacast sample, normal', perRun: DRAWS, run: () => sample(unit, stream, { out }) },
    { name: BOX_MULLER, perRun: DRAWS, run: boxMuller, peer: true },
    ...numpy,
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
  ],
};

export default suite;

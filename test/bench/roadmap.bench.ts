import { fromEpochDay, toEpochDay } from 'gigacast/core';
import {
  indexRoadmap,
  probabilityBy,
  project,
  viewAsOf,
  type Plan,
  type RoadmapClaim,
} from 'gigacast/roadmap';
import { numpyCases } from './numpy-peer';
import { squiggleCases } from './squiggle-peer';
import type { BenchSuite } from './suite';

const DRAWS = 1_000_000;
const SMALL = 65_536;
const CLAIMS = 100_000;
const MS = 1e6;
const AS_OF = '2026-04-15';
const BY = '2032-01-01';
const SEEDS = 24;

/** Five generations; the third waits for two, the last for two; half of the variance of slip is shared. */
const plan: Plan = {
  start: { generation: 'A0', date: AS_OF, reached: true },
  generations: [
    'A1',
    'A2',
    { generation: 'A3', after: ['A1', 'A2'] },
    'A4',
    { generation: 'A5', after: ['A3', 'A4'] },
  ],
  gaps: { kind: 'reference class', medianDays: 400, sigma: 0.5, shared: 0.5 },
};

const first = toEpochDay('2020-01-01');
const claims = Array.from({ length: CLAIMS }, (_, i): RoadmapClaim => ({
  id: `c${i}`,
  subject: 'A1',
  predicate: 'tape-out',
  kind: 'stated',
  value: { type: 'date', date: '2030' },
  saidOn: fromEpochDay(first + ((i * 7919) % 2500)),
  speaker: 'Maker',
  evidence: 'operator-claim',
  source: { title: 'Call' },
}));
const roadmap = { schemaVersion: 1, id: 'bench', programmes: [], claims } as const;
const index = indexRoadmap(roadmap);

/** The same chain in numpy, drawn plainly: the probability that the last generation has come. */
const NUMPY_LOOP = `
import sys, numpy as np
rng = np.random.default_rng(1)
n = ${DRAWS}
def gap(z):
    return 400 * np.exp(0.5 * (np.sqrt(0.5) * z + np.sqrt(0.5) * rng.standard_normal(n)))
with open(sys.argv[1], 'rb', 0) as ask, open(sys.argv[2], 'wb', 0) as answer:
    while ask.read(1):
        z = rng.standard_normal(n)
        a1 = gap(z)
        a2 = a1 + gap(z)
        a3 = np.maximum(a1, a2) + gap(z)
        a4 = a3 + gap(z)
        a5 = np.maximum(a3, a4) + gap(z)
        [np.quantile(a, [0.1, 0.5, 0.9]) for a in (a1, a2, a3, a4, a5)]
        (a5 <= ${toEpochDay(BY) - toEpochDay(AS_OF)}).mean()
        answer.write(b'.')
`;

/** What Squiggle can express of it: three independent gaps, and the same three quantiles of each sum. */
const line: Plan = {
  start: { generation: 'A0', date: AS_OF, reached: true },
  generations: ['A1', 'A2', 'A3'],
  gaps: { kind: 'reference class', medianDays: 400, sigma: 0.5 },
};
const GAP = `SampleSet.fromDist(Sym.lognormal(${Math.log(400)}, 0.5))`;
const QUANTILES = ['a1', 'a2', 'a3'].flatMap((sum) => [0.1, 0.5, 0.9].map((p) => `quantile(${sum}, ${p})`));
const SQUIGGLE_CODE = `
a1 = ${GAP}
a2 = a1 + ${GAP}
a3 = a2 + ${GAP}
[${QUANTILES.join(', ')}]
`;

/** Mean and variance of P(A5 by the date) over seeds, at so many draws. */
function scatter(draws: number): { readonly mean: number; readonly variance: number } {
  const seen = Array.from(
    { length: SEEDS },
    (_, seed) => probabilityBy(project(plan, { asOf: AS_OF, seed, draws }), 'A5', BY).probability,
  );
  const mean = seen.reduce((sum, p) => sum + p, 0) / SEEDS;
  return { mean, variance: seen.reduce((sum, p) => sum + (p - mean) ** 2, 0) / (SEEDS - 1) };
}

const LARGE_RUN = 'project, five generations, a million draws';
const SMALL_RUN = 'project, five generations, 65,536 draws';
const VIEW = 'viewAsOf, 100,000 claims in no order';
const NEXT = 'viewAsOf, another day of an index';
const NUMPY = 'numpy, the same chain, a million plain draws';

const LINE = 'project, three generations, a million draws';
const SQUIGGLE = 'Squiggle, the same three, a million samples';

const squiggle = squiggleCases({ name: SQUIGGLE, code: SQUIGGLE_CODE, samples: DRAWS, perRun: 1 });
const numpy = numpyCases({ name: NUMPY, loop: NUMPY_LOOP, perRun: 1 });
const { mean, variance } = scatter(SMALL);
const plainVariance = (mean * (1 - mean)) / DRAWS;
let turn = 0;

const suite: BenchSuite = {
  name: 'Roadmap: projections and views (an operation is a whole call)',
  cases: [
    {
      name: LARGE_RUN,
      perRun: 1,
      run: () => project(plan, { asOf: AS_OF, seed: (turn += 1), draws: DRAWS }),
    },
    {
      name: SMALL_RUN,
      perRun: 1,
      run: () => project(plan, { asOf: AS_OF, seed: (turn += 1), draws: SMALL }),
    },
    { name: VIEW, perRun: 1, run: () => viewAsOf(roadmap, { saidBy: '2024-01-01' }) },
    {
      name: NEXT,
      perRun: 1,
      run: () => viewAsOf(index, { saidBy: fromEpochDay(first + ((turn += 1) % 2500)) }),
    },
    ...numpy,
    {
      name: LINE,
      perRun: 1,
      run: () => project(line, { asOf: AS_OF, seed: (turn += 1), draws: DRAWS }),
    },
    ...squiggle,
  ],
  targets: [
    { text: 'ms for a million draws', ratio: (ns) => (ns[LARGE_RUN] ?? NaN) / MS, atMost: 500 },
    { text: 'ms for a first view', ratio: (ns) => (ns[VIEW] ?? NaN) / MS, atMost: 20 },
    { text: 'ms for a further view', ratio: (ns) => (ns[NEXT] ?? NaN) / MS, atMost: 2 },
    ...(numpy.length === 0
      ? []
      : [
          {
            text: 'times as much precision (1 / variance) a millisecond as numpy',
            ratio: (ns: Readonly<Record<string, number>>) =>
              ((ns[NUMPY] ?? NaN) * plainVariance) / ((ns[SMALL_RUN] ?? NaN) * variance),
            atLeast: 1,
          },
        ]),
    ...(squiggle.length === 0
      ? []
      : [
          {
            text: 'times as fast per draw as Squiggle',
            ratio: (ns: Readonly<Record<string, number>>) => (ns[SQUIGGLE] ?? NaN) / (ns[LINE] ?? NaN),
            atLeast: 4,
          },
        ]),
  ],
};

export default suite;

import {
  cdf,
  type Distribution,
  empirical,
  exponential,
  gammaDistribution,
  lognormal,
  mean,
  mixture,
  normal,
  pert,
  quantile,
  randomStream,
  sample,
  shifted,
  survival,
  triangular,
  truncatedBelow,
  uniform,
  variance,
  weibull,
} from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { fastExp } from '../../../src/core/distribution/sampling/fast-exp';
import { nextNormal } from '../../../src/core/distribution/sampling/next-normal';
import { TAIL_FROM, ZIGGURAT } from '../../../src/core/distribution/sampling/ziggurat-tables';
import { codeAndPath } from '../../support/refusal-of';
import { excess, worst } from './excess';
import { bulk } from '../../support/runs';

const cycle = lognormal({ median: 274, sigma: 0.5 });

// Frozen on 2026-11-23: three draws, and three stratified ones, of stream 11.
const FROZEN: readonly (readonly [Distribution, readonly number[], readonly number[]])[] = [
  [
    normal({ mean: 0, sd: 1 }),
    [-0.6060288481925858, -1.9074140019143264, -0.6613583345370219],
    [-1.089810481103889, 0.8819127302099575, -0.22136048288383295],
  ],
  [
    cycle,
    [202.3732333334551, 105.57494769930871, 196.85136254722923],
    [158.89170441197876, 425.848850166505, 245.29163876862611],
  ],
  [
    gammaDistribution({ shape: 0.7, scale: 2 }),
    [0.46838307908752014, 0.5043754140201412, 0.12768579635855648],
    [0.1061369160550892, 2.399116267068891, 0.5806257812559248],
  ],
  [
    gammaDistribution({ shape: 4, scale: 2 }),
    [5.248656709953607, 5.0809300266335935, 6.379798496080747],
    [3.9444339535955586, 11.231722388602329, 6.534403928282042],
  ],
  [
    exponential({ mean: 2 }),
    [1.0678301373297123, 0.5415650588803144, 1.6728160902204086],
    [0.29676410949632276, 3.33294794923746, 1.0634376818586784],
  ],
  [
    weibull({ shape: 2, scale: 10 }),
    [7.306949217456326, 5.203676867755695, 9.14553467606025],
    [3.8520391320463165, 12.909198172693493, 7.291905381512703],
  ],
  [
    pert({ min: 6, mode: 9, max: 18 }),
    [9.390175599763609, 9.820497184521896, 8.448349875380668],
    [7.620363381655239, 11.986475275045063, 9.257652678049048],
  ],
  [
    triangular({ min: 6, mode: 9, max: 18 }),
    [10.042554118331267, 8.922299608400518, 11.159494783234502],
    [8.22807976718153, 13.483087766353215, 10.033811137140786],
  ],
  [
    uniform({ min: 1, max: 2 }),
    [1.4136949540769752, 1.2372176389238283, 1.5667360035129998],
    [1.1378983180256583, 1.811087998829, 1.4124058796412762],
  ],
  [empirical([1, 2, 3]), [2, 1, 2], [1, 3, 2]],
  [
    mixture([
      { weight: 1, distribution: normal({ mean: 0, sd: 1 }) },
      { weight: 1, distribution: exponential({ mean: 3 }) },
    ]),
    [-1.9074140019143264, 3.0869241526664206, 1.1110284893964968],
    [-0.5953743425811366, 2.9333239038595633, 0.468409595904636],
  ],
  [
    truncatedBelow(cycle, 300),
    [383.3084559641486, 343.058682323831, 428.588002442404],
    [323.8677365807544, 551.5666055909479, 382.9766795888431],
  ],
  [
    shifted(exponential({ mean: 2 }), 5),
    [6.067830137329713, 5.541565058880314, 6.672816090220408],
    [5.296764109496323, 8.332947949237461, 6.063437681858678],
  ],
];

describe.each(
  FROZEN.map(([distribution, ...draws]) => [distribution.family, distribution, ...draws] as const),
)('sample of a %s distribution', (name, distribution, first, stratified) => {
  it('gives the frozen draws', () => {
    // Equal but for the last digits of exp, log and the powers, which are the engine's.
    const draws = [
      ...sample(distribution, randomStream(11), 3),
      ...sample(distribution, randomStream(11), { count: 3, stratified: true }),
    ];
    const frozen = [...first, ...stratified];
    expect(draws.length).toBe(frozen.length);
    expect(worst(draws.map((x, i) => excess(x, frozen[i] as number, { relative: 1e-12 })))).toBeLessThan(1);
  });

  it('has the mean and variance of the distribution, within five standard errors', () => {
    const n = bulk(200_000);
    const draws = sample(distribution, randomStream('moments', name), n);
    const [centre, spread] = [mean(distribution), variance(distribution)];
    const average = draws.reduce((sum, x) => sum + x, 0) / n;
    expect(Math.abs(average - centre)).toBeLessThan(5 * Math.sqrt(spread / n));
    const squares = draws.map((x) => (x - centre) ** 2);
    const second = squares.reduce((sum, x) => sum + x, 0) / n;
    const fourth = squares.reduce((sum, x) => sum + x * x, 0) / n;
    expect(Math.abs(second - spread)).toBeLessThan(5 * Math.sqrt((fourth - second * second) / n));
  });

  it('follows the distribution function (Kolmogorov-Smirnov)', () => {
    const n = bulk(100_000);
    const sorted = sample(distribution, randomStream('ks', name), n).sort();
    let farthest = 0;
    sorted.forEach((x, i) => {
      const below = 1 - survival(distribution, x);
      // At a point mass only the last of equal draws tells.
      if (sorted[i + 1] !== x) farthest = Math.max(farthest, Math.abs((i + 1) / n - below));
    });
    // P(sqrt(n) D > 2.6) = 2 exp(-2 * 2.6^2) = 2.7e-6.
    expect(farthest * Math.sqrt(n)).toBeLessThan(2.6);
  });

  it('in parts is the same as at once', () => {
    const stream = randomStream('parts');
    const parts = [...sample(distribution, stream, 7), ...sample(distribution, stream, 5)];
    expect(parts).toEqual([...sample(distribution, randomStream('parts'), 12)]);
  });

  it('when stratified has one draw in each slice', () => {
    const n = 50;
    const sorted = sample(distribution, randomStream('slices', name), { count: n, stratified: true }).sort();
    for (let i = 1; i < n; i += 1) {
      const edge = quantile(distribution, i / n);
      const slack = 1e-9 * Math.abs(edge);
      expect(sorted[i - 1]).toBeLessThanOrEqual(edge + slack);
      expect(sorted[i]).toBeGreaterThanOrEqual(edge - slack);
    }
  });
});

// Frozen on 2026-11-23: sum, sum of squares, least and greatest of 40,000 draws, and the integer of stream 7 after them.
// So many reach the tail of the normal and the corners that are refused, which three draws do not.
const LONG: readonly (readonly [string, Distribution, readonly number[]])[] = [
  [
    'a normal distribution',
    normal({ mean: 1, sd: 2 }),
    [39724.0297842594, 200308.39724381064, -6.642407200880826, 9.767733932399121, 884548005],
  ],
  [
    'a lognormal distribution',
    lognormal({ median: 274, sigma: 0.5 }),
    [12402302.935203237, 4936232482.782142, 40.549615815161175, 2452.986619484117, 884548005],
  ],
  [
    'a gamma distribution of shape below 1',
    gammaDistribution({ shape: 0.5, scale: 2 }),
    [40416.446919015776, 122847.42134067774, 1.1418297515536191e-10, 24.54582078296294, -898872305],
  ],
  [
    'a gamma distribution of shape 1',
    gammaDistribution({ shape: 1, scale: 2 }),
    [79968.47307562016, 323319.78172374115, 0.00006313709126367332, 25.678123565756994, -1201238112],
  ],
  [
    'a gamma distribution of shape above 1',
    gammaDistribution({ shape: 3, scale: 2 }),
    [239820.378494049, 1920972.0068383105, 0.14041666945958653, 33.236289923780305, -1983939878],
  ],
  [
    'a PERT distribution',
    pert({ min: 0, mode: 1, max: 4 }),
    [53418.99011342271, 91536.7808628652, 0.004339039600641456, 3.8669733794549503, -213166033],
  ],
  [
    'a mixture',
    mixture([
      { weight: 0.2, distribution: normal({ mean: 0, sd: 1 }) },
      { weight: 0.5, distribution: shifted(lognormal({ median: 2, sigma: 1 }), 100) },
      { weight: 0.3, distribution: gammaDistribution({ shape: 2, scale: 3 }) },
    ]),
    [2139110.563956391, 214557321.67777732, -3.916056602027134, 194.29399656877183, -1782993835],
  ],
];

describe('sample, at length', () => {
  it.each(LONG)('draws from %s as ever, and as much of the stream', (_, distribution, frozen) => {
    const stream = randomStream(7);
    const draws = sample(distribution, stream, 40_000);
    const sum = draws.reduce((total, x) => total + x, 0);
    const squares = draws.reduce((total, x) => total + x * x, 0);
    const found = [
      sum,
      squares,
      draws.reduce((a, b) => Math.min(a, b)),
      draws.reduce((a, b) => Math.max(a, b)),
    ];
    expect(stream.nextInt32()).toBe(frozen[4]);
    // A billionth: the last digits of the engine's exp and log, added up.
    expect(worst(found.map((x, i) => excess(x, frozen[i] as number, { relative: 1e-9 })))).toBeLessThan(1);
  });

  it('draws normals in bulk as one by one', () => {
    const [bulkStream, single] = [randomStream(7), randomStream(7)];
    const draws = sample(normal({ mean: 0, sd: 1 }), bulkStream, 40_000);
    expect(draws.every((z) => z === nextNormal(single))).toBe(true);
    expect(single.nextInt32()).toBe(bulkStream.nextInt32());
  });
});

describe('sample', () => {
  it('fills the array it is given and returns it', () => {
    const out = new Float64Array(4);
    const draws = sample(cycle, randomStream(1), { out });
    expect(draws).toBe(out);
    expect([...out]).toEqual([...sample(cycle, randomStream(1), 4)]);
  });

  it('fills only as much of the array as it is told to', () => {
    const out = new Float64Array(4);
    const draws = sample(cycle, randomStream(1), { out, count: 2 });
    expect(draws.length).toBe(2);
    expect(draws.buffer).toBe(out.buffer);
    expect([...out]).toEqual([...sample(cycle, randomStream(1), 2), 0, 0]);
  });

  it('of no draws is empty and leaves the stream alone', () => {
    const stream = randomStream(1);
    expect(sample(cycle, stream, 0).length).toBe(0);
    expect(sample(cycle, stream, { count: 0, stratified: true }).length).toBe(0);
    expect(stream.state()).toEqual(randomStream(1).state());
  });

  it('shuffles stratified draws fairly: each slice comes first equally often', () => {
    const [n, trials] = [5, bulk(20_000)];
    const counts = Array.from({ length: n }, () => 0);
    const root = randomStream('shuffle');
    for (let i = 0; i < trials; i += 1) {
      const [first = 0] = sample(uniform({ min: 0, max: n }), root.split(i), { count: n, stratified: true });
      counts[Math.floor(first)] = (counts[Math.floor(first)] as number) + 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - trials / n) ** 2 / (trials / n), 0);
    // Four degrees of freedom: P(> 33) = 1.2e-6.
    expect(chiSquare).toBeLessThan(33);
  });

  it.each([[-1], [1.5], [Number.NaN], [undefined]])('refuses %s draws', (count) => {
    expect(codeAndPath(() => sample(cycle, randomStream(1), JSON.parse(JSON.stringify({ count }))))[1]).toBe(
      'count',
    );
  });

  it('refuses more draws than the array has room for', () => {
    expect(codeAndPath(() => sample(cycle, randomStream(1), { out: new Float64Array(2), count: 3 }))).toEqual(
      ['number/out-of-range', 'count'],
    );
  });
});

describe('nextNormal', () => {
  it('gives the same draws one by one as filled into an array', () => {
    const stream = randomStream('one by one');
    const single = Float64Array.from({ length: 20_000 }, () => nextNormal(stream));
    expect(single).toEqual(sample(normal({ mean: 0, sd: 1 }), randomStream('one by one'), 20_000));
    const exponentials = sample(lognormal({ median: 2, sigma: 0.5 }), randomStream('one by one'), 20_000);
    expect(exponentials).toEqual(single.map((z) => 2 * fastExp(0.5 * z)));
  });

  it('fills both tails beyond the base strip as often as it should, with the right shape', () => {
    const n = bulk(2_000_000);
    const draws = sample(normal({ mean: 0, sd: 1 }), randomStream('tails'), n);
    const unit = normal({ mean: 0, sd: 1 });
    for (const [from, sign] of [TAIL_FROM, 3, 4, 4.4].flatMap((z) => [[z, 1] as const, [z, -1] as const])) {
      const expected = n * survival(unit, from);
      const seen = draws.reduce((count, z) => count + (sign * z > from ? 1 : 0), 0);
      // Poisson, five sd; the rarest expectation is 10.8, for each mutant 0.5.
      expect(Math.abs(seen - expected)).toBeLessThan(5 * Math.sqrt(expected));
    }
  });

  it('puts the right share into every one of 400 cells', () => {
    const [n, cells] = [bulk(2_000_000), 400];
    const counts = new Float64Array(cells);
    const unit = normal({ mean: 0, sd: 1 });
    for (const z of sample(unit, randomStream('cells'), n)) {
      const cell = Math.floor(cdf(unit, z) * cells);
      counts[cell] = (counts[cell] as number) + 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - n / cells) ** 2 / (n / cells), 0);
    // 399 degrees of freedom: sd 28.2; five of them.
    expect(Math.abs(chiSquare - 399)).toBeLessThan(141);
  });

  it('rests on 256 layers of equal area', () => {
    const edges = ZIGGURAT.width.map((width) => width * 2 ** 52);
    const area = (edges[0] as number) * (ZIGGURAT.height[1] as number);
    for (let i = 1; i < 256; i += 1) {
      const layer =
        (edges[i] as number) * ((ZIGGURAT.height[i + 1] as number) - (ZIGGURAT.height[i] as number));
      expect(Math.abs(layer / area - 1)).toBeLessThan(1e-11);
    }
    expect(edges[1]).toBe(TAIL_FROM);
    expect(ZIGGURAT.height[256]).toBe(1);
    expect(ZIGGURAT.inside[255]).toBe(0);
    expect(256 * area).toBeGreaterThan(Math.sqrt(Math.PI / 2));
  });
});

describe('fastExp', () => {
  it('is exp within two units in the last place, from -700 to 700', () => {
    const stream = randomStream('exp');
    const wide = Array.from({ length: 50_000 }, () => (stream.nextUniform() - 0.5) * 1400);
    const narrow = Array.from({ length: 50_000 }, () => (stream.nextUniform() - 0.5) * 4);
    const wrong = [...wide, ...narrow].filter((x) => {
      const exact = Math.exp(x);
      return !(Math.abs(fastExp(x) - exact) <= 2 * 2 ** -52 * exact);
    });
    expect(wrong).toEqual([]);
    expect([fastExp(0), fastExp(-0)]).toEqual([1, 1]);
  });
});

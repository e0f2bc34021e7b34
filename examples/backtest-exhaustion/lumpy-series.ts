import { gammaDistribution, lognormal, randomStream, sample, type Distribution } from 'gigacast/core';

/** Random numbers of one series. */
interface Chance {
  readonly uniform: () => number;
  readonly from: (distribution: Distribution) => number;
  readonly normal: () => number;
  /** How many of rare events happen, so many being expected. */
  readonly count: (expected: number) => number;
}

/** One way in which goods may draw on a quota, day by day. */
export interface LumpyProcess {
  readonly name: string;
  /** Whether the constants of the forecast were chosen on it. */
  readonly tunedOn: boolean;
  /** What it draws on an average day, roughly: quotas are made by it. */
  readonly perDay: number;
  readonly draw: (days: number, chance: Chance) => Float64Array;
}

/** The draws of a process, day by day; one seed gives one series. */
export function lumpySeries(process: LumpyProcess, days: number, seed: string): Float64Array {
  const stream = randomStream(seed, process.name);
  const uniform = () => stream.nextUniform();
  const normal = () => sample({ family: 'normal', mean: 0, sd: 1 }, stream, { count: 1 })[0] as number;
  return process.draw(days, {
    uniform,
    normal,
    from: (distribution) => sample(distribution, stream, { count: 1 })[0] as number,
    count: (expected) => {
      let events = 0;
      for (let left = uniform(); left > Math.exp(-expected); left *= uniform()) events += 1;
      return events;
    },
  });
}

const MONTH = 30;
const skewed = (sigma: number) => lognormal({ median: 1, sigma });
const rounded = (mean: number, shape: number) => gammaDistribution({ mean, sd: mean / Math.sqrt(shape) });

/** A total for each month, often none, that arrives in a few lumps. */
function monthly(none: number, sigma: number): LumpyProcess['draw'] {
  return (days, { uniform, from, count }) => {
    const series = new Float64Array(days);
    for (let start = 0; start < days; start += MONTH) {
      const total = uniform() < none ? 0 : from(skewed(sigma));
      const lumps = Array.from({ length: 1 + count(2) }, () => from(rounded(1, 1)));
      const whole = lumps.reduce((sum, lump) => sum + lump, 0);
      for (const lump of lumps) {
        const day = start + Math.floor(MONTH * uniform());
        if (day < days) series[day] = (series[day] as number) + (total * lump) / whole;
      }
    }
    return series;
  };
}

/** Shipments at random, at a rate that depends on the day. */
function shipments(size: Distribution, rateOf: (chance: Chance) => (day: number) => number) {
  return (days: number, chance: Chance): Float64Array => {
    const rate = rateOf(chance);
    return Float64Array.from({ length: days }, (_, day) => {
      let units = 0;
      for (let left = chance.count(rate(day)); left > 0; left -= 1) units += chance.from(size);
      return units;
    });
  };
}

/** Three processes on which the constants were chosen, and others that had no say. */
export const LUMPY_PROCESSES: readonly LumpyProcess[] = [
  { name: 'monthly, three in ten none', tunedOn: true, perDay: 0.032, draw: monthly(0.3, 0.8) },
  {
    name: 'shipments at random',
    tunedOn: true,
    perDay: 0.165,
    draw: shipments(skewed(0.8), () => () => 0.12),
  },
  {
    name: 'level wanders',
    tunedOn: true,
    perDay: 0.43,
    draw: shipments(rounded(2, 2), ({ normal }) => {
      let log = 0.4 * normal();
      return () => {
        log = 0.985 * log + 0.07 * normal();
        return 0.2 * Math.exp(log);
      };
    }),
  },
  { name: 'monthly, four in ten none, heavy', tunedOn: false, perDay: 0.037, draw: monthly(0.4, 1.1) },
  { name: 'monthly, mild', tunedOn: false, perDay: 0.032, draw: monthly(0.15, 0.5) },
  {
    name: 'ramp to seven times the level',
    tunedOn: false,
    perDay: 0.32,
    draw: shipments(skewed(0.7), ({ uniform }) => {
      const middle = 60 + 60 * uniform();
      return (day) => 0.05 + 0.3 / (1 + Math.exp((middle - day) / 40));
    }),
  },
  {
    name: 'burst at each opening',
    tunedOn: false,
    perDay: 0.236,
    draw: shipments(skewed(0.7), ({ uniform }) => {
      const burst = 1 + 4 * uniform();
      return (day) => (day % 180 < 21 ? 0.15 * burst : 0.15);
    }),
  },
  {
    name: 'a ship every three weeks',
    tunedOn: false,
    perDay: 0.136,
    draw: (days, { uniform, from }) => {
      const series = new Float64Array(days);
      for (let day = 20 * uniform(); day < days; day += 8 + from(rounded(14, 3))) {
        series[Math.floor(day)] = from(rounded(3, 3));
      }
      return series;
    },
  },
  {
    name: 'seasonal trickle',
    tunedOn: false,
    perDay: 0.1,
    draw: (days, { uniform, from }) => {
      const phase = uniform() * 2 * Math.PI;
      return Float64Array.from(
        { length: days },
        (_, day) => from(rounded(0.1, 0.1)) * (1 + 0.4 * Math.sin(phase + (2 * Math.PI * day) / 365)),
      );
    },
  },
  {
    name: 'level jumps',
    tunedOn: false,
    perDay: 0.17,
    draw: shipments(rounded(1, 1), ({ uniform, normal }) => {
      let rate = 0.15;
      return () => {
        if (uniform() < 1 / 120) rate = 0.15 * Math.exp(0.6 * normal());
        return rate;
      };
    }),
  },
];

import { h100EquivalentColumns, H100_SXM, siteColumns, siteOn } from 'gigacast/compute';
import { fromEpochDay, toEpochDay } from 'gigacast/core';
import { ACCELERATORS } from 'gigacast/data/accelerators';
import { COLOSSUS_2 } from 'gigacast/data/compute-sites';
import type { BenchSuite } from './suite';

const DAYS = 100_000;
const ROWS = 1_000_000;
const ONE_BY_ONE = 1_000;

// A week beyond the record on either side, again and again in order, and the same days scattered.
const FIRST = toEpochDay('2025-02-21');
const SPAN = toEpochDay('2027-03-04') - FIRST;
const days = Int32Array.from({ length: DAYS }, (_, i) => FIRST + Math.floor((i / DAYS) * SPAN));
const scattered = Int32Array.from({ length: DAYS }, (_, i) => FIRST + ((i * 7919) % SPAN));
const asked = Array.from(scattered.subarray(0, ONE_BY_ONE), (day) => fromEpochDay(day));
const step = { asOf: '2026-10-01', basis: 'facility', between: 'step' } as const;
const linear = { ...step, between: 'linear' } as const;

const nodes = siteColumns(COLOSSUS_2, days, step).ramp.map(({ date, value }) => ({
  day: toEpochDay(date),
  value,
}));
const nodeDays = Float64Array.from(nodes, ({ day }) => day);
const nodeValues = Float64Array.from(nodes, ({ value }) => value);

/** What one would write by hand: the last row on or before each day, found from the back. */
function bareStep(column: Int32Array): Float64Array {
  const values = new Float64Array(column.length);
  for (let i = 0; i < column.length; i += 1) {
    const day = column[i] as number;
    let at = nodeDays.length - 1;
    while (at >= 0 && (nodeDays[at] as number) > day) at -= 1;
    values[i] = at < 0 ? NaN : (nodeValues[at] as number);
  }
  return values;
}

// Chips that have an 8-bit rate, as the bare loop cannot do without.
const chips = ACCELERATORS.rows.filter(
  ({ opsPerSecond: { fp8, int8 } }) => fp8 !== undefined || int8 !== undefined,
);
const accelerator = Uint8Array.from({ length: ROWS }, (_, i) => (i * 31) % chips.length);
const units = Float64Array.from({ length: ROWS }, (_, i) => (i * 7919) % 10_007);
const rates = Float64Array.from(chips, ({ opsPerSecond: { fp8, int8 } }) => Math.max(fp8 ?? 0, int8 ?? 0));
const denominator = H100_SXM.opsPerSecond.fp8 ?? NaN;

/** What one would write by hand, without a look at what is in the columns. */
function bareSum(which: Uint8Array, count: Float64Array, rate: Float64Array): number {
  let operations = 0;
  for (let i = 0; i < count.length; i += 1) {
    operations += (count[i] as number) * (rate[which[i] as number] as number);
  }
  return operations / denominator;
}

/** The same by lines. */
function bareLinear(column: Int32Array): Float64Array {
  const values = new Float64Array(column.length);
  for (let i = 0; i < column.length; i += 1) {
    const day = column[i] as number;
    let at = nodeDays.length - 1;
    while (at >= 0 && (nodeDays[at] as number) > day) at -= 1;
    if (at < 0) values[i] = NaN;
    else if (at === nodeDays.length - 1) values[i] = nodeValues[at] as number;
    else {
      const [from, to] = [nodeDays[at] as number, nodeDays[at + 1] as number];
      const [low, high] = [nodeValues[at] as number, nodeValues[at + 1] as number];
      values[i] = low + ((high - low) * (day - from)) / (to - from);
    }
  }
  return values;
}

const OURS = 'gigacast siteColumns by steps, days in order';
const OURS_SCATTERED = 'gigacast siteColumns by steps, days scattered';
const OURS_LINEAR = 'gigacast siteColumns by lines, days in order';
const BARE = 'bare loop over the rows, days in order';
const BARE_LINEAR = 'bare loop over the rows by lines, days in order';
const BARE_SCATTERED = 'bare loop over the rows, days scattered';
const FLEET = 'gigacast h100EquivalentColumns';
const BARE_FLEET = 'bare loop over units and rates';

const suite: BenchSuite = {
  name: 'build-outs: a site on many days, a fleet of many rows',
  cases: [
    { name: OURS, perRun: DAYS, run: () => siteColumns(COLOSSUS_2, days, step) },
    { name: OURS_LINEAR, perRun: DAYS, run: () => siteColumns(COLOSSUS_2, days, linear) },
    { name: BARE, perRun: DAYS, run: () => bareStep(days), peer: true },
    { name: BARE_LINEAR, perRun: DAYS, run: () => bareLinear(days), peer: true },
    { name: OURS_SCATTERED, perRun: DAYS, run: () => siteColumns(COLOSSUS_2, scattered, step) },
    { name: BARE_SCATTERED, perRun: DAYS, run: () => bareStep(scattered), peer: true },
    {
      name: 'gigacast siteOn one by one',
      perRun: ONE_BY_ONE,
      run: () => asked.map((date) => siteOn(COLOSSUS_2, date, step)),
    },
    {
      name: FLEET,
      perRun: ROWS,
      run: () => h100EquivalentColumns({ accelerator, units }, { accelerators: chips, basis: '8-bit' }),
    },
    { name: BARE_FLEET, perRun: ROWS, run: () => bareSum(accelerator, units, rates), peer: true },
  ],
  targets: [
    {
      text: 'times a bare loop for a site on days in order, record and claim',
      ratio: (ns) => (ns[OURS] ?? NaN) / (ns[BARE] ?? NaN),
      atMost: 3,
    },
    {
      text: 'times a bare loop for a site on days in order, by lines',
      ratio: (ns) => (ns[OURS_LINEAR] ?? NaN) / (ns[BARE_LINEAR] ?? NaN),
      atMost: 3,
    },
    {
      text: 'times a bare loop for a site on scattered days, record and claim',
      ratio: (ns) => (ns[OURS_SCATTERED] ?? NaN) / (ns[BARE_SCATTERED] ?? NaN),
      atMost: 3,
    },
    {
      text: 'times a bare loop for H100 equivalents',
      ratio: (ns) => (ns[FLEET] ?? NaN) / (ns[BARE_FLEET] ?? NaN),
      atMost: 3,
    },
  ],
};

export default suite;

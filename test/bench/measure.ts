import type { BenchCase } from './suite';

const ROUNDS = 9;
const WARM_NS = 200e6;
const SAMPLE_NS = 10e6;

// Results are kept reachable, so that no run can be optimised away.
const kept: unknown[] = [];

/**
 * The median time of an operation of each case, in nanoseconds.
 *
 * After warming up, the cases take turns, so that a busy moment of the machine falls on all of them alike.
 */
export function measure(cases: readonly BenchCase[]): Readonly<Record<string, number>> {
  const prepared = cases.map((one) => ({ one, repeats: warmUp(one), samples: [] as number[] }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { one, repeats, samples } of prepared)
      samples.push(timeOf(one, repeats) / (repeats * one.perRun));
  }
  return Object.fromEntries(prepared.map(({ one, samples }) => [one.name, median(samples)]));
}

/** Runs a case until it is warm and returns how many runs make a sample long enough for the clock. */
function warmUp(one: BenchCase): number {
  let runs = 0;
  let spent = 0;
  while (spent < WARM_NS) {
    spent += timeOf(one, 1);
    runs++;
  }
  return Math.max(1, Math.ceil(SAMPLE_NS / (spent / runs)));
}

function timeOf(one: BenchCase, repeats: number): number {
  const began = process.hrtime.bigint();
  for (let i = 0; i < repeats; i++) kept[0] = one.run();
  return Number(process.hrtime.bigint() - began);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}

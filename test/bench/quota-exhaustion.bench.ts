import { addDays } from 'gigacast/core';
import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import { projectExhaustion } from 'gigacast/quota';
import type { BenchSuite } from './suite';

const OPENED = '2025-01-01';
const WEEKS = 52;
const FUTURES = 2500;

const months = CANADA_EV_UTILISATION.rows;
const weeks = Array.from({ length: WEEKS }, (_, week) => ({
  from: addDays(OPENED, 7 * week),
  to: addDays(OPENED, 7 * week + 6),
  quantity: (week * 37) % 11,
}));
const year = { asOf: addDays(OPENED, 7 * WEEKS - 1), periodEnd: addDays(OPENED, 14 * WEEKS - 1) };

let state = 1;
function nextUniform(): number {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
}

/** Weeks taken from the history at random, none more likely than another: futures without any doubt about the law. */
function bareBootstrap(): number {
  let within = 0;
  for (let future = 0; future < FUTURES; future += 1) {
    let left = 300;
    for (let week = 0; week < WEEKS; week += 1)
      left -= weeks[Math.floor(nextUniform() * WEEKS)]?.quantity ?? 0;
    if (left <= 0) within += 1;
  }
  return within;
}

const MONTHS = 'Canada 2026, six months known, six ahead';
const A_YEAR = 'a year of weeks known, a year ahead';
const BARE = 'bare bootstrap of the same weeks';
const IN_MILLISECONDS = 1e6;

const suite: BenchSuite = {
  name: `when a quota is full: ${FUTURES} futures`,
  cases: [
    {
      name: MONTHS,
      perRun: 1,
      run: () => projectExhaustion(months, { remaining: 33397, asOf: '2026-08-31', periodEnd: '2027-02-28' }),
    },
    { name: A_YEAR, perRun: 1, run: () => projectExhaustion(weeks, { remaining: 300, ...year }) },
    { name: BARE, perRun: 1, run: bareBootstrap, peer: true },
  ],
  targets: [
    {
      text: 'six months take at most 10 ms',
      ratio: (ns) => (ns[MONTHS] ?? NaN) / IN_MILLISECONDS,
      atMost: 10,
    },
    {
      text: 'a year of weeks takes at most 10 ms',
      ratio: (ns) => (ns[A_YEAR] ?? NaN) / IN_MILLISECONDS,
      atMost: 10,
    },
    {
      text: 'doubt about weights, level and drift costs at most 12 times the bare bootstrap',
      ratio: (ns) => (ns[A_YEAR] ?? NaN) / (ns[BARE] ?? NaN),
      atMost: 12,
    },
  ],
};

export default suite;

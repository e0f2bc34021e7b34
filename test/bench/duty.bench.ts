import { Decimal } from 'decimal.js';
import { CENT_HALF_EVEN, CENT_HALF_UP, compileRate, multiplyMinor, multiplyMinorColumn } from 'gigacast/core';
import type { BenchSuite } from './suite';

const LINES = 1_000_000;
const DECIMAL_LINES = 20_000;

const amounts = new Float64Array(LINES);
let state = 1;
for (let i = 0; i < LINES; i += 1) {
  state = (state * 48271) % 2147483647;
  amounts[i] = 100_000 + (state % 10_000_000);
}
const amounts64 = BigInt64Array.from(amounts, BigInt);
const products = new Float64Array(LINES);
const products64 = new BigInt64Array(LINES);
const rate = compileRate('0.061', { rounding: CENT_HALF_UP });
const evenRate = compileRate('0.061', { rounding: CENT_HALF_EVEN });

const Peer = Decimal.clone({ defaults: true });
const parsed = Array.from(amounts.subarray(0, DECIMAL_LINES), (amount) => new Peer(amount).div(100));
const parsedRate = new Peer('0.061');

/** The fastest exact loop there is to beat: float64 cents, the remainder tested exactly, one rate and one mode. */
function bareExactLoop(): number {
  let sum = 0;
  for (let i = 0; i < LINES; i += 1) {
    const product = (amounts[i] as number) * 61;
    let quotient = Math.floor(product / 1000);
    if ((product - quotient * 1000) * 2 >= 1000) quotient += 1;
    products[i] = quotient;
    sum += quotient;
  }
  return sum;
}

function naiveFloatLoop(): number {
  let sum = 0;
  for (let i = 0; i < LINES; i += 1) {
    const duty = Math.round(((amounts[i] as number) / 100) * 0.061 * 100) / 100;
    products[i] = duty;
    sum += duty;
  }
  return sum;
}

function bigInt64Loop(): bigint {
  let sum = 0n;
  for (let i = 0; i < LINES; i += 1) {
    const duty = ((amounts64[i] as bigint) * 61n + 500n) / 1000n;
    products64[i] = duty;
    sum += duty;
  }
  return sum;
}

function scalarLoop(): number {
  let sum = 0;
  for (let i = 0; i < LINES; i += 1) {
    const duty = multiplyMinor(amounts[i] as number, rate);
    products[i] = duty;
    sum += duty;
  }
  return sum;
}

function decimalLoop(): string {
  let sum = new Peer(0);
  for (const amount of parsed)
    sum = sum.plus(amount.times(parsedRate).toDecimalPlaces(2, Peer.ROUND_HALF_UP));
  return sum.toFixed();
}

const OURS = 'gigacast column, half-up';
const BARE = 'bare float64 loop, exact remainder';
const INTEGERS = 'BigInt64Array';
const DECIMAL = 'decimal.js, already parsed';

const suite: BenchSuite = {
  name: 'exact duty: value times rate, rounded to the cent, summed',
  cases: [
    { name: OURS, perRun: LINES, run: () => multiplyMinorColumn(amounts, rate, { out: products }).sum },
    {
      name: 'gigacast column, half-even',
      perRun: LINES,
      run: () => multiplyMinorColumn(amounts, evenRate, { out: products }).sum,
    },
    { name: 'gigacast one by one', perRun: LINES, run: scalarLoop },
    { name: BARE, perRun: LINES, run: bareExactLoop, peer: true },
    { name: INTEGERS, perRun: LINES, run: bigInt64Loop, peer: true },
    { name: 'naive float (inexact)', perRun: LINES, run: naiveFloatLoop, peer: true },
    { name: DECIMAL, perRun: DECIMAL_LINES, run: decimalLoop, peer: true },
  ],
  targets: [
    {
      text: 'the column costs at most twice the fastest exact loop',
      ratio: (ns) => (ns[OURS] ?? NaN) / Math.min(ns[BARE] ?? NaN, ns[INTEGERS] ?? NaN),
      atMost: 2,
    },
    {
      text: 'the column is at least 50 times as fast as decimal.js already parsed',
      ratio: (ns) => (ns[DECIMAL] ?? NaN) / (ns[OURS] ?? NaN),
      atLeast: 50,
    },
  ],
};

export default suite;

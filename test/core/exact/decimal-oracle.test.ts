import {
  compileRate,
  multiplyMinor,
  multiplyMinorColumn,
  roundDecimal,
  type RoundingMode,
} from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { readOracle } from './read-oracle';

interface Oracle {
  readonly blocks: number;
  readonly cases: number;
  readonly modes: readonly RoundingMode[];
  readonly increments: readonly string[];
  readonly rates: readonly string[];
  readonly steps: readonly string[];
  readonly roundings: readonly (readonly number[])[];
  readonly products: readonly (readonly number[])[];
}

/** Python's decimal module; see the header of the script. */
const oracle = readOracle<Oracle>('exact-decimal');

const MODULUS = 2147483647;
const factor = Number(process.env['GIGACAST_RUNS_FACTOR'] ?? '1');
const [every, most] = factor > 1 ? [1, oracle.blocks] : factor === 1 ? [25, 13] : [100, 3];

/**
 * Some blocks in everyday runs, all of them in the deep run, and a few for each mutant; the first 13 blocks meet every
 * rate and every step.
 */
const blocks = Array.from({ length: oracle.blocks }, (_, block) => block).filter(
  (block) => block % every === 0,
);
const productBlocks = Array.from({ length: most }, (_, block) => block);

class Draws {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state * 48271) % MODULUS;
    return this.state;
  }
}

const seedOf = (block: number) => 7919 * (block + 1);
const pick = (list: readonly string[], index: number) => list[index % list.length] as string;

function roundingCase(draws: Draws): { value: string; increment: string } {
  const a = draws.next();
  const b = draws.next();
  const c = draws.next();
  const kind = c % 8;
  const increment = pick(oracle.increments, Math.floor(c / 128));
  const sign = Math.floor(c / 4096) % 2 === 1 ? '-' : '';
  if (kind < 6) {
    const digits = kind < 2 ? String(a % 100_000) : `${a}${b}`;
    return { value: sign + withPoint(digits, Math.floor(c / 8) % 9), increment };
  }
  const [whole = '', fraction = ''] = increment.split('.');
  const halves = BigInt(2 * (a % 1_000_000) + 1) * BigInt(whole + fraction) * 5n;
  return { value: sign + withPoint(String(halves), fraction.length + 1), increment };
}

function withPoint(digits: string, decimals: number): string {
  if (decimals === 0) return digits;
  const padded = digits.padStart(decimals + 1, '0');
  return `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}

function minorAmount(draws: Draws): number {
  const a = draws.next();
  const b = draws.next();
  const c = draws.next();
  const magnitude = c % 4 < 3 ? a % 10_000_000 : a * 2_097_152 + (b % 2_097_152);
  return Math.floor(c / 4) % 2 === 1 ? -magnitude : magnitude;
}

function hashText(hash: number, text: string): number {
  let h = hash;
  for (let i = 0; i < text.length; i += 1) h = (h * 31 + text.charCodeAt(i)) % MODULUS;
  return (h * 31 + 10) % MODULUS;
}

function hashNumber(hash: number, value: number): number {
  return (hash * 31 + (((value % MODULUS) + MODULUS) % MODULUS)) % MODULUS;
}

describe('against the decimal module of Python', () => {
  it(`roundDecimal gives the same text in ${blocks.length * oracle.cases * oracle.modes.length} roundings`, () => {
    for (const block of blocks) {
      const draws = new Draws(seedOf(block));
      const cases = Array.from({ length: oracle.cases }, () => roundingCase(draws));
      const hashes = oracle.modes.map((mode) =>
        cases.reduce((h, { value, increment }) => hashText(h, roundDecimal(value, { mode, increment })), 0),
      );
      expect(hashes, `block ${block}, modes ${oracle.modes.join(', ')}`).toEqual(oracle.roundings[block]);
    }
  }, 900_000);

  it(`multiplyMinor and its column give the same in ${productBlocks.length * oracle.cases * oracle.modes.length} products`, () => {
    for (const block of productBlocks) {
      const draws = new Draws(seedOf(block));
      for (let i = 0; i < oracle.cases * 3; i += 1) draws.next();
      const amounts = Float64Array.from({ length: oracle.cases }, () => minorAmount(draws));
      const rate = pick(oracle.rates, block);
      const increment = pick(oracle.steps, block);
      const compiled = oracle.modes.map((mode) => compileRate(rate, { rounding: { mode, increment } }));
      const oneByOne = compiled.map((to) =>
        amounts.reduce((h, amount) => hashNumber(h, multiplyMinor(amount, to)), 0),
      );
      expect(oneByOne, `block ${block}: ${rate} to ${increment}`).toEqual(oracle.products[block]);
      // Few enough lines of that size for the sum to stay below 2^53.
      const few = amounts.slice(0, 500).filter((amount) => Math.abs(amount) < 1e13);
      for (const to of compiled) {
        const products = Array.from(few, (amount) => multiplyMinor(amount, to));
        expect(multiplyMinorColumn(few, to)).toEqual({
          amounts: Float64Array.from(products),
          sum: products.reduce((sum, product) => sum + product, 0),
        });
      }
    }
  });
});

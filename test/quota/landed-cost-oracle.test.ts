import { CANADA_LANDED_COST } from 'gigacast/data/policies/canada-landed-cost';
import {
  adValoremRate,
  boundedRate,
  dutyOf,
  landedCost,
  specificRate,
  sumRates,
  type LandedGoods,
  type Rate,
} from 'gigacast/quota';
import { describe, expect, it } from 'vitest';
import { readOracle } from '../core/exact/read-oracle';

interface Oracle {
  readonly blocks: number;
  readonly cases: number;
  readonly rates: readonly string[];
  readonly surtaxes: readonly string[];
  readonly taxes: readonly string[];
  readonly amounts: readonly string[];
  readonly pers: readonly string[];
  readonly currencies: Readonly<Record<string, string | null>>;
  readonly shown: readonly [readonly string[], readonly string[]];
  readonly duties: readonly number[];
  readonly landed: readonly number[];
}

/** Python's decimal module; see the header of the script. */
const oracle = readOracle<Oracle>('landed-cost');

const MODULUS = 2147483647;
const deep = Number(process.env['GIGACAST_RUNS_FACTOR'] ?? '1') > 1;

/** Some blocks in everyday runs, all of them in the deep run. */
const blocks = Array.from({ length: oracle.blocks }, (_, block) => block).filter(
  (block) => deep || block % 25 === 0,
);

class Draws {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state * 48271) % MODULUS;
    return this.state;
  }
}

const pick = <T>(items: readonly T[], index: number) => items[Math.floor(index) % items.length] as T;
const bit = (number: number, divisor: number, count: number) => Math.floor(number / divisor) % count;

function withPoint(digits: number, decimals: number): string {
  const padded = String(digits).padStart(decimals + 1, '0');
  return `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}

function dutyLine(draws: Draws): string {
  const [a, b, c, d, e] = [draws.next(), draws.next(), draws.next(), draws.next(), draws.next()];
  const value = withPoint(a % 50_000_000, 2);
  const quantity = withPoint(b % 5_000_000, 3);
  const rate = adValoremRate(pick(oracle.rates, c));
  const specific = specificRate(pick(oracle.amounts, d), `${pick(oracle.pers, d / 8)}kg`);
  const most = specificRate(pick(oracle.amounts, d / 64), `${pick(oracle.pers, d / 512)}kg`);
  const content = withPoint(bit(e, 8, 30_000_000), 2);
  const kinked: Rate = {
    components: [
      {
        kind: 'lesser-of',
        rates: [
          rate,
          {
            components: [
              {
                kind: 'ad-valorem',
                rate: pick(oracle.rates, c / 16),
                base: {
                  kind: 'difference',
                  from: { kind: 'value' },
                  less: { kind: 'amount', perUnit: '100' },
                },
              },
            ],
          },
        ],
      },
    ],
  };
  const lessContent: Rate = {
    components: [
      {
        kind: 'ad-valorem',
        rate: pick(oracle.rates, c),
        base: {
          kind: 'difference',
          from: { kind: 'value' },
          less: {
            kind: 'greater-of',
            of: [
              { kind: 'share', share: '0.15', of: { kind: 'value' } },
              // Content per unit would depend on the quantity, so one unit stands for all of the goods.
              { kind: 'amount', perUnit: content },
            ],
          },
        },
      },
    ],
  };
  const kinds = [
    rate,
    sumRates([rate, specific]),
    boundedRate(rate, { atLeast: specific }),
    boundedRate(rate, { atLeast: specific, atMost: most }),
    kinked,
  ];
  const kind = kinds[e % 6];
  return kind === undefined
    ? dutyOf(lessContent, { value, quantity: 1 }).duty
    : dutyOf(kind, { value, quantity, unit: 'kg' }).duty;
}

function landedLine(draws: Draws): string {
  const [a, b, c, d, e] = [draws.next(), draws.next(), draws.next(), draws.next(), draws.next()];
  const currency = pick(Object.keys(oracle.currencies), d);
  const exchange = oracle.currencies[currency];
  const price = a % 60_000_000;
  const freight = bit(d, 8, 2) === 1 ? Math.min(price, b % 200_000) : 0;
  const packing = bit(d, 16, 4) === 0 ? bit(b, 4096, 100_000) : 0;
  const goods: LandedGoods = {
    on: '2026-10-15',
    price: { amount: withPoint(price, 2), currency },
    additions: { packing: { amount: withPoint(packing, 3), currency: 'CAD' } },
    deductions: { internationalTransport: { amount: withPoint(freight, 2), currency } },
    exchangeRates: typeof exchange === 'string' ? { [currency]: exchange } : {},
    quantity: 1 + (e % 3),
    facts: { airConditioned: bit(e, 4, 2) === 1, registeredVendor: bit(e, 8, 4) === 0 },
    stated: {
      duty: pick(oracle.rates, c),
      surtax: pick(oracle.surtaxes, c / 16),
      gst: pick(oracle.taxes, c / 256),
    },
  };
  const { value, charges, byCharge, dutiesAndTaxes, landed } = landedCost(goods, CANADA_LANDED_COST);
  const base = (id: string) => charges.find((charge) => charge.id === id)?.base;
  const { duty, surtax, excise, luxuryTax, gst } = byCharge;
  return [
    value.amount,
    duty,
    surtax,
    excise,
    base('luxuryTax'),
    luxuryTax,
    base('gst'),
    gst,
    dutiesAndTaxes,
    landed,
  ].join(' ');
}

function hashText(texts: readonly string[]): number {
  let hash = 0;
  for (const text of texts) {
    for (let i = 0; i < text.length; i += 1) hash = (hash * 31 + text.charCodeAt(i)) % MODULUS;
    hash = (hash * 31 + 10) % MODULUS;
  }
  return hash;
}

describe('against Python’s decimal', () => {
  it.each(blocks)('duties and landed costs of block %i are the same to the cent', (block) => {
    const draws = new Draws(7919 * (block + 1));
    const duties = Array.from({ length: oracle.cases }, () => dutyLine(draws));
    const landed = Array.from({ length: oracle.cases }, () => landedLine(draws));
    if (block === 0) {
      expect([duties.slice(0, 5), landed.slice(0, 5)]).toEqual(oracle.shown);
    }
    expect([hashText(duties), hashText(landed)]).toEqual([oracle.duties[block], oracle.landed[block]]);
  });
});

import { Decimal } from 'decimal.js';
import { applyEvents, definePolicy, openLedger, specificRate, type LedgerEvent } from 'gigacast/quota';
import type { BenchSuite } from './suite';

const ENTRIES = 20_000;
const MANY = 200_000;
const LINES = 64;

const policy = definePolicy({
  id: 'bench',
  jurisdiction: 'CA',
  currency: 'CAD',
  from: '2026-01-01',
  to: '2026-12-31',
  pools: [
    {
      id: 'reserved',
      volume: 4_000_000,
      eligibility: {
        kind: 'price',
        basis: 'fob',
        comparison: '<=',
        limit: { amount: '35000', currency: 'CAD' },
      },
    },
    { id: 'general', volume: 4_000_000 },
  ],
  inQuotaRate: '0.061',
  overQuota: { kind: 'surtax', mode: 'adding', rate: { components: [{ kind: 'ad-valorem', rate: '1' }] } },
  source: { title: 'A benchmark' },
});
const shared = definePolicy({
  id: 'bench-shared',
  jurisdiction: 'EU',
  currency: 'CAD',
  from: '2026-01-01',
  to: '2026-12-31',
  volume: 8_000_000,
  sameDay: 'pro-rata',
  inQuotaRate: '0.061',
  overQuota: { kind: 'rate', rate: specificRate('1', 'piece') },
  source: { title: 'A benchmark' },
});

/** A log over every day of the year, as a caller would have it after JSON.parse. */
function logOf(entries: number): readonly LedgerEvent[] {
  let state = 1;
  const log = Array.from({ length: entries }, (_, index): LedgerEvent => {
    state = (state * 48271) % 2147483647;
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor((index * 365) / entries)))
      .toISOString()
      .slice(0, 10);
    const price = { amount: `${20000 + (state % 40000)}.${10 + (state % 90)}`, currency: 'CAD' };
    return {
      kind: 'entry',
      id: `E${index}`,
      on: day,
      quantity: 1 + (state % 50),
      unitValue: price,
      fobPrice: price,
    };
  });
  return JSON.parse(JSON.stringify(log)) as readonly LedgerEvent[];
}

const few = logOf(ENTRIES);
const many = logOf(MANY);

function run(events: readonly LedgerEvent[], terms = policy): unknown {
  const opened = openLedger(terms, { on: '2026-01-01' });
  if (!opened.opened) throw new Error(opened.why);
  return applyEvents(opened.ledger, terms, events).ledger;
}

/** The same drawdown by the peers' way: no duties, no eligibility, no outcomes. */
const lines = few.map((_, index) => `09.${index % LINES}`);
const quantities = few.map((event) => (event.kind === 'entry' ? Number(event.quantity) : 0));
const lineIndex = Int32Array.from(few, (_, index) => index % LINES);
const wanted = Float64Array.from(quantities);

function objectsByLine(): number {
  const balances = new Map<string, number>();
  let inside = 0;
  for (let i = 0; i < ENTRIES; i += 1) {
    const line = lines[i] as string;
    const left = balances.get(line) ?? 8000;
    const taken = Math.min(left, quantities[i] as number);
    balances.set(line, left - taken);
    inside += taken;
  }
  return inside;
}

function bareLoop(): number {
  const balances = new Float64Array(LINES).fill(8000);
  let inside = 0;
  for (let i = 0; i < ENTRIES; i += 1) {
    const line = lineIndex[i] as number;
    const left = balances[line] as number;
    const want = wanted[i] as number;
    const taken = left < want ? left : want;
    balances[line] = left - taken;
    inside += taken;
  }
  return inside;
}

const Peer = Decimal.clone({ defaults: true });
const RATE = new Peer('0.061');

/** Decimals all the way, with the duty of each entry, as a careful program without this library would have it. */
function decimals(): string {
  let left = new Peer(8_000_000);
  let duties = new Peer(0);
  for (const event of few) {
    if (event.kind !== 'entry' || event.unitValue === undefined) continue;
    const want = new Peer(event.quantity as number);
    const taken = left.lt(want) ? left : want;
    left = left.minus(taken);
    duties = duties.plus(
      taken
        .times(event.unitValue.amount as string)
        .times(RATE)
        .toDecimalPlaces(2, Peer.ROUND_HALF_UP),
    );
  }
  return duties.plus(left).toFixed();
}

const FEW = `gigacast ledger, ${ENTRIES} entries, two pools, duty to the cent`;
const MORE = `gigacast ledger, ${MANY} entries`;
const PRO_RATA = 'gigacast ledger, days shared pro rata';
const DECIMALS = 'decimal.js per entry, duty and balance only';

const suite: BenchSuite = {
  name: 'first come, first served: an entry with its portions, duty and rules',
  cases: [
    { name: FEW, perRun: ENTRIES, run: () => run(few) },
    { name: MORE, perRun: MANY, run: () => run(many) },
    { name: PRO_RATA, perRun: ENTRIES, run: () => run(few, shared) },
    { name: DECIMALS, perRun: ENTRIES, run: decimals, peer: true },
    { name: 'Map by line, balance only', perRun: ENTRIES, run: objectsByLine, peer: true },
    { name: 'bare typed-array loop, balance only', perRun: ENTRIES, run: bareLoop, peer: true },
  ],
  targets: [
    {
      text: 'an entry takes at most 2 microseconds',
      ratio: (ns) => (ns[FEW] ?? NaN) / 1000,
      atMost: 2,
    },
    {
      text: 'ten times the entries cost at most half as much again each',
      ratio: (ns) => (ns[MORE] ?? NaN) / (ns[FEW] ?? NaN),
      atMost: 1.5,
    },
    {
      text: 'the whole entry costs at most as much as its balance and duty in decimal.js',
      ratio: (ns) => (ns[FEW] ?? NaN) / (ns[DECIMALS] ?? NaN),
      atMost: 1,
    },
  ],
};

export default suite;

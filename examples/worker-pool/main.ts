/**
 * Several quotas drawn down by two workers, chunk by chunk, and put together again. Run it with
 * `npx ts-node examples/worker-pool/main.ts`.
 */
import { formatCount, fromEpochDay, toEpochDay } from 'gigacast/core';
import {
  adValoremRate,
  columnLedgers,
  definePolicy,
  drawDownColumns,
  merge,
  openColumns,
  openLedger,
  partition,
  type EntryColumns,
  type QuotaLine,
} from 'gigacast/quota';
import { heading, say, table } from '../support/print';
import { startPool } from './pool';

const CHUNK = 50_000;
const FIRST = toEpochDay('2026-01-01');
const QUOTAS = [
  ['hot-rolled', 700_000],
  ['cold-rolled', 900_000],
  ['coated', 500_000],
  ['bars', 600_000],
  ['wire-rod', 800_000],
  ['wire-rod-fine', 200_000],
] as const;

/** A made-up quota, in which goods of a day on which it runs out share what is left. */
function lineOf([id, volume]: (typeof QUOTAS)[number]): QuotaLine {
  const policy = definePolicy({
    id,
    jurisdiction: 'EU',
    currency: 'EUR',
    from: '2026-01-01',
    to: '2026-12-31',
    volume,
    sameDay: 'pro-rata',
    inQuotaRate: 0,
    overQuota: { kind: 'rate', rate: adValoremRate('0.25') },
    source: { title: 'An example' },
  });
  const opened = openLedger(policy, { on: '2026-01-01' });
  if (!opened.opened) throw new Error(opened.why);
  return { policy, ledger: opened.ledger };
}

/** Made-up entries of thirty days, in their order. */
function chunkOf(number: number): EntryColumns {
  let state = 7 + number;
  const next = (below: number) => (state = (state * 48271) % 2147483647) % below;
  return {
    line: new Int32Array(CHUNK).map(() => next(QUOTAS.length)),
    day: new Int32Array(CHUNK).map((_, row) => FIRST + 30 * number + Math.floor((row * 30) / CHUNK)),
    quantity: new Float64Array(CHUNK).map(() => 1 + next(50)),
    unitValue: new Float64Array(CHUNK).map(() => 400_00 + next(900_00)),
  };
}

async function main(): Promise<void> {
  const pool = startPool(2);
  let state = openColumns(QUOTAS.map(lineOf));
  let alone = state;
  heading('1. Four chunks of 50,000 entries, each dealt out to two workers');
  say('Volume may be moved between the two quotas of wire rod, so that they stay with one worker.');
  const rows: string[][] = [];
  for (let number = 0; number < 4; number += 1) {
    const chunk = chunkOf(number);
    const parts = partition(state, chunk, { parts: pool.size, links: [['wire-rod', 'wire-rod-fine']] });
    const { taken, over, state: after } = merge(state, await pool.draw(parts, true));
    state = after;
    // For comparison only: the same chunk in one pass.
    const whole = drawDownColumns(alone, chunk, { closes: true });
    alone = whole.state;
    const equal = over.every(
      (units, row) => units === whole.over[row] && taken[0]?.[row] === whole.taken[0]?.[row],
    );
    rows.push([
      String(number + 1),
      ...parts.map(({ lines, rows: dealt }) => `${lines.join(' ')}: ${formatCount(dealt.length)}`),
      equal ? 'as in one pass' : 'DIFFERENT',
    ]);
  }
  await pool.close();
  table(['chunk', 'worker 1, lines: rows', 'worker 2, lines: rows', 'merged'], rows);

  heading('2. How the quotas stand on 30 April 2026');
  const one = columnLedgers(alone);
  table(
    ['quota', '>left', 'full on', '>beyond it', '>duty, EUR', 'in one pass'],
    columnLedgers(state).map(({ ledger, duty }, line) => {
      const [general] = ledger.pools;
      return [
        ledger.policyId,
        formatCount(Number(general?.balance ?? 0)),
        general?.exhaustedOn ?? '',
        formatCount(Number(ledger.beyond)),
        duty ?? '',
        duty === one[line]?.duty && ledger.beyond === one[line]?.ledger.beyond ? 'the same' : 'DIFFERENT',
      ];
    }),
  );
  say(`Last day: ${fromEpochDay(state.lastDay ?? FIRST)}; ${formatCount(state.settled)} entries.`);
}

void main();

import { formatCount, formatMoney, sumMoney, type Money } from 'gigacast/core';
import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import { CANADA_EV_2026_ANNOUNCED } from 'gigacast/data/policies/canada-ev-2026-announced';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import {
  applyEvents,
  openLedger,
  policyOn,
  type LedgerEvent,
  type Outcome,
  type QuotaLedger,
  type QuotaPolicy,
} from 'gigacast/quota';
import { heading, say, sources, table } from '../support/print';

const IN_CAD = (amount: string): Money => ({ amount, currency: 'CAD' });

/** "49,000 electric cars at 6.1 %, half of them under CAD 35,000." By the announcement, and by the law. */
export function quotaStory(): void {
  heading('2. Canada reopens to electric cars from China: 49,000 at 6.1 %, half under CAD 35,000?');
  const announced = policyOn(CANADA_EV_2026_ANNOUNCED, '2026-03-01');
  const enacted = policyOn(CANADA_EV_2026_ENACTED, '2026-03-01');
  if (!announced.inForce || !enacted.inForce) throw new Error('both policies hold in March 2026');
  const pools = (terms: typeof announced) =>
    terms.pools
      .map(({ id, volume }) => `${id} ${volume.value.known ? formatCount(BigInt(volume.value.value)) : '?'}`)
      .join(' + ');
  say(`Announced, quota year 1: ${pools(announced)}; beyond it a surtax of 100 % on top of 6.1 %.`);
  say(`Enacted, its first half: ${pools(enacted)}; nothing reserved in year 1; beyond it: refused.`);

  say(
    'An importer who brings 1,000 cars at CAD 48,000 and 1,000 at CAD 34,500 a month, after the real use of others:',
  );
  const left = monthByMonth(CANADA_EV_2026_ANNOUNCED);
  const right = monthByMonth(CANADA_EV_2026_ENACTED);
  table(
    ['month', '>others', '>announced: left', '>duty', '>enacted: left', '>duty'],
    CANADA_EV_UTILISATION.rows.map(({ month, quantity }, index) => [
      month,
      formatCount(BigInt(quantity)),
      ...(left[index] ?? []),
      ...(right[index] ?? []),
    ]),
  );
  say(
    `One car at ${formatMoney(IN_CAD('40000.00'))}: duty ${carAfter(CANADA_EV_2026_ENACTED, '24499')} as the 24,500th; ` +
      `as the 24,501st ${carAfter(CANADA_EV_2026_ENACTED, '24500')} as enacted, ` +
      `${carAfter(CANADA_EV_2026_ANNOUNCED, '24500')} as announced.`,
  );
  const later = policyOn(CANADA_EV_2026_ENACTED, '2028-06-01');
  if (later.inForce) say(`Unknown: ${later.missing[0]?.why ?? ''}`);
  say(
    'Report vs record: "half of the initial quota" is 10 % from year 2 to 50 % in year 5; "under" 35,000 is "or ' +
      'less", FOB; the surtax outside the quota was repealed: without a permit a car may not enter.',
  );
  sources(
    announced.volume.source,
    enacted.volume.source,
    enacted.overQuota.source,
    CANADA_EV_UTILISATION.rows[0]?.source,
  );
}

/** For each month what is left at its end, pool by pool, and what the importer pays. */
function monthByMonth(policy: QuotaPolicy): readonly (readonly [string, string])[] {
  let ledger = opened(policy);
  return CANADA_EV_UTILISATION.rows.map(({ month, quantity }) => {
    const lots = ['48000.00', '34500.00'].map((price): LedgerEvent =>
      entry(`${month} at ${price}`, { on: `${month}-20`, quantity: 1000, price }),
    );
    const applied = applyEvents(ledger, policy, [...usedByOthers(month, quantity), ...lots]);
    ledger = applied.ledger;
    const balances = ledger.pools.map(({ id, balance }) => `${id} ${formatCount(BigInt(balance))}`);
    return [balances.join(', '), said(applied.outcomes.slice(-lots.length))];
  });
}

/** What becomes of a car that asks after a number of others. */
function carAfter(policy: QuotaPolicy, others: string): string {
  const car = entry('one car', { on: '2026-08-31', quantity: 1, price: '40000.00' });
  const events = [...usedByOthers('2026-08', others), car];
  return said(applyEvents(opened(policy), policy, events).outcomes.slice(-1));
}

function opened(policy: QuotaPolicy): QuotaLedger {
  const result = openLedger(policy, { on: '2026-03-01' });
  if (!result.opened) throw new Error(result.why);
  return result.ledger;
}

/** Published use, of which nothing is known but its size; the open pool is assumed to have borne it. */
function usedByOthers(month: string, quantity: string): readonly LedgerEvent[] {
  if (quantity === '0') return [];
  return [{ kind: 'reported-use', id: `${month} others`, on: `${month}-15`, quantity, pool: 'general' }];
}

function entry(id: string, lot: { on: string; quantity: number; price: string }): LedgerEvent {
  const { on, quantity, price } = lot;
  return { kind: 'entry', id, on, quantity, unitValue: IN_CAD(price), fobPrice: IN_CAD(price) };
}

/** The duty of some entries, and how many of their cars are refused. */
function said(outcomes: readonly Outcome[]): string {
  const portions = outcomes.flatMap((outcome) => (outcome.status === 'served' ? outcome.portions : []));
  const duties = portions.flatMap(({ duty }) => (duty === null ? [] : [IN_CAD(duty)]));
  const refused = portions.filter(({ treatment }) => treatment === 'refused');
  const cars = refused.reduce((total, { quantity }) => total + BigInt(quantity), 0n);
  const paid = duties.length === 0 ? [] : [formatMoney(sumMoney(duties))];
  return [...paid, ...(cars === 0n ? [] : [cars === 1n ? 'refused' : `${formatCount(cars)} refused`])].join(
    ', ',
  );
}

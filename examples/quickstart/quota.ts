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

const IN_CAD = (amount: string) => ({ amount, currency: 'CAD' });

/** "49,000 electric cars at 6.1 %, half of them under CAD 35,000." By the announcement, and by the law. */
export function quotaStory(): void {
  heading('2. Canada reopens to electric cars from China: 49,000 at 6.1 %, half under CAD 35,000?');
  const announced = policyOn(CANADA_EV_2026_ANNOUNCED, '2026-03-01');
  const enacted = policyOn(CANADA_EV_2026_ENACTED, '2026-03-01');
  if (!announced.inForce || !enacted.inForce) throw new Error('both policies hold in March 2026');
  const pools = (terms: typeof announced) =>
    terms.pools.map(
      ({ id, volume }) => `${id} ${volume.value.known ? formatCount(BigInt(volume.value.value)) : '?'}`,
    );
  say(
    `Announced, quota year 1: ${pools(announced).join(' + ')}; beyond it a surtax of 100 % on top of 6.1 %.`,
  );
  say(
    `Enacted, its first half: ${pools(enacted).join(' + ')}; nothing reserved in year 1; beyond it: refused.`,
  );

  say(
    '1,000 cars at CAD 48,000 and 1,000 at CAD 34,500 after the real use; in September the second half opens:',
  );
  const rows = CANADA_EV_UTILISATION.rows.map(({ month, quantity }, index, all) => {
    const use = all.slice(0, index + 1).map((row) => reportedUse(row.month, row.quantity));
    return [
      month,
      formatCount(BigInt(quantity)),
      ...serve(stateAfter(CANADA_EV_2026_ANNOUNCED, use), CANADA_EV_2026_ANNOUNCED, `${month}-28`),
      ...serve(stateAfter(CANADA_EV_2026_ENACTED, use), CANADA_EV_2026_ENACTED, `${month}-28`),
    ];
  });
  const firstHalf = CANADA_EV_UTILISATION.rows.map((row) => reportedUse(row.month, row.quantity));
  const opened = openLedger(CANADA_EV_2026_ENACTED, {
    on: '2026-09-01',
    previous: stateAfter(CANADA_EV_2026_ENACTED, firstHalf),
  });
  if (!opened.opened) throw new Error(opened.why);
  rows.push([
    '2026-09',
    '',
    ...serve(stateAfter(CANADA_EV_2026_ANNOUNCED, firstHalf), CANADA_EV_2026_ANNOUNCED, '2026-09-01'),
    ...serve(opened.ledger, CANADA_EV_2026_ENACTED, '2026-09-01'),
  ]);
  table(['month', '>used', '>announced: left', '>duty', '>enacted: left', '>duty'], rows);

  say(
    `One car at ${formatMoney(IN_CAD('40000.00'))} in August: duty ${carAfter(CANADA_EV_2026_ENACTED, '24499')} as the ` +
      `24,500th; as the 24,501st ${carAfter(CANADA_EV_2026_ENACTED, '24500')} as enacted, ` +
      `${carAfter(CANADA_EV_2026_ANNOUNCED, '24500')} as announced.`,
  );
  const later = policyOn(CANADA_EV_2026_ENACTED, '2028-06-01');
  if (later.inForce) say(`Unknown: ${later.missing[0]?.why ?? ''}`);
  say(
    'Report vs record: "half of the initial quota" is 10 % from year 2 to 50 % in year 5; "under" 35,000 is "or ' +
      'less", FOB; the surtax outside the quota was repealed: without a permit a car may not enter.',
  );
  sources(announced.volume.source, enacted.volume.source, enacted.overQuota.source);
}

function reportedUse(month: string, quantity: string): readonly LedgerEvent[] {
  return quantity === '0'
    ? []
    : [{ kind: 'reported-use', id: month, on: `${month}-28`, quantity, pool: 'general' }];
}

/** The ledger of the period that holds March 2026, after what others used. */
function stateAfter(policy: QuotaPolicy, use: readonly (readonly LedgerEvent[])[]): QuotaLedger {
  const opened = openLedger(policy, { on: '2026-03-01' });
  if (!opened.opened) throw new Error(opened.why);
  return applyEvents(opened.ledger, policy, use.flat()).ledger;
}

/** Units left, pool by pool, and the duty of the two lots together. */
function serve(ledger: QuotaLedger, policy: QuotaPolicy, on: string): readonly [string, string] {
  const left = ledger.pools.map(({ id, balance }) => `${id} ${formatCount(BigInt(balance))}`).join(', ');
  const lots = ['48000.00', '34500.00'].map((price): LedgerEvent => ({
    ...{ kind: 'entry', id: price, on, quantity: 1000 },
    ...{ unitValue: IN_CAD(price), fobPrice: IN_CAD(price) },
  }));
  const duties = applyEvents(ledger, policy, lots).outcomes.map(dutyOf);
  return [left, formatMoney(sumMoney(duties.map((duty) => duty ?? IN_CAD('0'))))];
}

/** What becomes of a car that asks after a number of others. */
function carAfter(policy: QuotaPolicy, others: string): string {
  const [outcome] = applyEvents(stateAfter(policy, [reportedUse('2026-08', others)]), policy, [
    {
      ...{ kind: 'entry', id: 'one car', on: '2026-08-31', quantity: 1 },
      ...{ unitValue: IN_CAD('40000.00'), fobPrice: IN_CAD('40000.00') },
    },
  ]).outcomes;
  const duty = outcome === undefined ? null : dutyOf(outcome);
  return duty === null ? 'refused' : formatMoney(duty);
}

/** Duty of an entry, or `null` where a part of it may not enter. */
function dutyOf(outcome: Outcome): Money | null {
  if (outcome.status === 'rejected') throw new Error(outcome.issues[0]?.message);
  const refused = outcome.portions.some(({ treatment }) => treatment === 'refused');
  return refused || outcome.dutyTotal === null ? null : IN_CAD(outcome.dutyTotal);
}

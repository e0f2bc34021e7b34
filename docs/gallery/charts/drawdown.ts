import { drawdownChart } from 'gigacast/charts';
import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import { CANADA_EV_2026_ANNOUNCED } from 'gigacast/data/policies/canada-ev-2026-announced';
import { openLedger, projectExhaustion, statusOn, type LedgerEvent } from 'gigacast/quota';

const opened = openLedger(CANADA_EV_2026_ANNOUNCED, { on: '2026-03-01' });
if (!opened.opened) throw new Error(opened.why);
const events = CANADA_EV_UTILISATION.rows.flatMap(({ month, quantity }): LedgerEvent[] =>
  quantity === '0' ? [] : [{ kind: 'reported-use', id: month, on: `${month}-28`, quantity, pool: 'general' }],
);
const days = ['2026-03-01', '2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31'];
const statuses = days.map((on) => statusOn(opened.ledger, CANADA_EV_2026_ANNOUNCED, { on, events }));
const ahead = { limit: 24500, used: 15603, asOf: '2026-08-31', periodEnd: '2027-02-28' };
const exhaustion = projectExhaustion(CANADA_EV_UTILISATION.rows, ahead);
if (exhaustion.outcome !== 'projected') throw new Error(exhaustion.outcome);

export const chart = drawdownChart(statuses, {
  exhaustion,
  pool: 'general',
  criticalThreshold: '0.9',
  title: 'As announced, the pool open to all would probably be full before the year ends',
  sources: CANADA_EV_UTILISATION.rows.map(({ source }) => source),
});

import { describe, expect, it } from 'vitest';
import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import { CANADA_EV_2026_ANNOUNCED } from 'gigacast/data/policies/canada-ev-2026-announced';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import { applyEvents, ledgerStatus, openLedger, type LedgerEvent, type QuotaPolicy } from 'gigacast/quota';

const car = (id: string, on: string, price: string): LedgerEvent => ({
  kind: 'entry',
  id,
  on,
  quantity: 1000,
  unitValue: { amount: price, currency: 'CAD' },
  fobPrice: { amount: price, currency: 'CAD' },
});

/** Each month: what others used, as published, then 1,000 dear and 1,000 affordable cars of the importer. */
function monthByMonth(policy: QuotaPolicy) {
  const opened = openLedger(policy, { on: '2026-03-01' });
  if (!opened.opened) throw new Error(opened.why);
  let { ledger } = opened;
  return CANADA_EV_UTILISATION.rows.map(({ month, quantity }) => {
    const others: LedgerEvent[] =
      quantity === '0'
        ? []
        : [{ kind: 'reported-use', id: `${month} others`, on: `${month}-15`, quantity, pool: 'general' }];
    const mine = [
      car(`${month} dear`, `${month}-20`, '48000.00'),
      car(`${month} affordable`, `${month}-20`, '34500.00'),
    ];
    const applied = applyEvents(ledger, policy, [...others, ...mine]);
    ledger = applied.ledger;
    const [dear, affordable] = applied.outcomes.slice(-2).map((outcome) => {
      if (outcome.status !== 'served') throw new Error('not served');
      return [
        outcome.portions
          .map(({ treatment, pool, quantity: units }) => `${units} ${pool ?? treatment}`)
          .join(', '),
        outcome.dutyTotal,
      ];
    });
    return { month, dear, affordable, left: ledgerStatus(ledger).balance };
  });
}

describe('an importer of 1,000 cars at CAD 48,000 and 1,000 at CAD 34,500 each month', () => {
  it('draws on two pools as announced', () => {
    const rows = monthByMonth(CANADA_EV_2026_ANNOUNCED);
    // 1,000 x 48,000 x 6.1 % and 1,000 x 34,500 x 6.1 %
    expect(rows[0]).toEqual({
      month: '2026-03',
      dear: ['1000 general', '2928000.00'],
      affordable: ['1000 reserved', '2104500.00'],
      left: '47000',
    });
    expect(rows.map(({ left }) => left)).toEqual(['47000', '45000', '39490', '36869', '28887', '21397']);
    expect(rows.every(({ dear }) => dear?.[0] === '1000 general')).toBe(true);
    expect(rows.at(-1)?.affordable).toEqual(['1000 reserved', '2104500.00']);
  });

  it('draws on one half-year as enacted, at the same duty while it lasts', () => {
    const rows = monthByMonth(CANADA_EV_2026_ENACTED);
    expect(rows.map(({ left }) => left)).toEqual(['22500', '20500', '14990', '12369', '4387', '0']);
    // In August others took 5,490 of the 4,387 that were left, so that nothing remained.
    expect(rows.at(-1)).toEqual({
      month: '2026-08',
      dear: ['1000 refused', '0.00'],
      affordable: ['1000 refused', '0.00'],
      left: '0',
    });
    expect(rows[4]?.dear).toEqual(['1000 general', '2928000.00']);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatCount, formatNumber } from 'gigacast/core';
import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import {
  adValoremRate,
  allocateDay,
  applyEvents,
  openLedger,
  splitShipment,
  type LedgerEvent,
  type QuotaLedger,
  type QuotaPolicy,
  type ServedOutcome,
  type Treatment,
} from 'gigacast/quota';

const PAGE = readFileSync(join(__dirname, '..', '..', 'docs', 'concepts', 'quota.md'), 'utf8');
const policy = CANADA_EV_2026_ENACTED;

/** The page has the figure, with its thousands set apart. */
function says(...figures: readonly string[]): void {
  for (const figure of figures) {
    const [whole = '', cents] = figure.split('.');
    const text = `${formatCount(BigInt(whole))}${cents === undefined ? '' : `.${cents}`}`;
    expect(PAGE).toMatch(new RegExp(`(?<![\\d.,])${text.replace('.', '\\.')}(?![\\d]|[.,]\\d)`));
  }
}

function open(on: string, previous?: QuotaLedger, terms: QuotaPolicy = policy): QuotaLedger {
  const opened = openLedger(terms, previous === undefined ? { on } : { on, previous });
  if (!opened.opened) throw new Error(opened.why);
  return opened.ledger;
}

const use = (id: string, on: string, quantity: string, pool = 'general'): LedgerEvent => ({
  kind: 'reported-use',
  id,
  on,
  quantity,
  pool,
});
const price = (amount: string) => ({ amount, currency: 'CAD' });

/** The 40 cars of the page, at a price and after what others used. */
function shipment(
  fob: string,
  reserved: string,
  general: string,
  terms: QuotaPolicy = policy,
): ServedOutcome {
  const { outcomes } = applyEvents(open('2027-04-12', undefined, terms), terms, [
    use('reserved', '2027-04-11', reserved, 'reserved'),
    use('general', '2027-04-11', general),
    {
      kind: 'entry',
      id: 'cars',
      on: '2027-04-12',
      quantity: 40,
      unitValue: price(fob),
      fobPrice: price(fob),
    },
  ]);
  const last = outcomes.at(-1);
  if (last?.status !== 'served') throw new Error('not served');
  return last;
}

describe('the shipment of docs/concepts/quota.md', () => {
  it('finds the periods with these volumes', () => {
    const used = CANADA_EV_UTILISATION.rows.filter(({ quantity }) => quantity !== '0');
    const first = applyEvents(
      open('2026-03-01'),
      policy,
      used.map(({ month, quantity }) => use(month, `${month}-28`, quantity)),
    ).ledger;
    const [pool] = first.pools;
    const second = open('2026-09-01', first).pools[0];
    const third = open('2027-03-01');
    says(...used.map(({ quantity }) => quantity), pool?.volume ?? '', pool?.drawn ?? '', pool?.balance ?? '');
    says(second?.balance ?? '');
    expect([pool?.drawn, pool?.balance, second?.balance]).toEqual(['15603', '8897', '33397']);
    expect(third.pools.map(({ id, volume }) => [id, volume])).toEqual([
      ['reserved', '5218'],
      ['general', '46967'],
    ]);
    says('49000', '52185', '5218.5', '5218', '46967');
    expect(third.missing.map(({ path }) => path)).toEqual(['carryOver']);
  });

  it('is split, charged and bound as the table says', () => {
    const { portions, dutyTotal, boundBy } = shipment('34899.95', '5200', '46950');
    expect(
      portions.map(({ pool, treatment, quantity, value, duty }) => [
        pool ?? treatment,
        quantity,
        value,
        duty,
      ]),
    ).toEqual([
      ['reserved', '18', '628199.10', '38320.15'],
      ['general', '17', '593299.15', '36191.25'],
      ['refused', '5', '174499.75', null],
    ]);
    expect([dutyTotal, boundBy]).toEqual(['74511.40', 'total']);
    says('34899.95', '628199.10', '593299.15', '174499.75', '38320.15', '36191.25', '74511.40');
    says('38320.1451', '36191.24815');
  });

  it('would be bound by the price one cent above the limit', () => {
    expect(shipment('35000.01', '5200', '46950')).toMatchObject({ boundBy: 'price' });
    expect(shipment('35000.01', '5200', '46927')).toMatchObject({
      boundBy: 'none',
      portions: [{ pool: 'general' }],
    });
  });

  it('has five cars left over that each treatment treats as said', () => {
    const rate = adValoremRate(1);
    const beyond = (overQuota: Treatment) =>
      splitShipment(
        { quantity: 5, unitValue: '34899.95' },
        { unit: policy.unit, remaining: 0, inQuotaRate: '0.061', overQuota },
      ).beyond.duty;
    const duties = [
      beyond({ kind: 'surtax', mode: 'adding', rate }),
      beyond({ kind: 'surtax', mode: 'replacing', rate }),
      beyond({ kind: 'rate', rate: adValoremRate('0.25') }),
    ];
    expect(duties).toEqual(['185144.23', '174499.75', '43624.94']);
    says(...duties.map(String));
    expect(beyond({ kind: 'refuse', reason: 'no permit' })).toBeNull();
    expect(beyond({ kind: 'warehouse', reason: 'waits' })).toBeNull();
  });

  it('pays a cent less in one portion', () => {
    const { inQuota } = splitShipment(
      { quantity: 35, unitValue: '34899.95' },
      { unit: policy.unit, remaining: 35, inQuotaRate: '0.061' },
    );
    expect([inQuota.value, inQuota.duty]).toEqual(['1221498.25', '74511.39']);
    says('1221498.25', '74511.39');
  });

  it('shares 16 among 20, 10 and 4 as on paper', () => {
    const day = allocateDay(
      16,
      [20, 10, 4].map((quantity, index) => ({ id: `R${index}`, quantity })),
      { rounding: 'largest-remainder' },
    );
    expect(day.requests.map(({ allocated }) => allocated)).toEqual(['9', '5', '2']);
    const shares = [20, 10, 4].map((quantity) => formatNumber((quantity * 16) / 34, { decimals: 2 }));
    expect(shares).toEqual(['9.41', '4.71', '1.88']);
    says(...shares);
  });
});

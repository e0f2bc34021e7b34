import { describe, expect, it } from 'vitest';
import {
  adValoremRate,
  applyEvents,
  boundedRate,
  specificRate,
  sumRates,
  type LedgerEvent,
  type QuotaPolicy,
  type ServedOutcome,
} from 'gigacast/quota';
import { ownPolicy as own, type Own } from '../own-policy';
import { open } from './own-ledger';

const cad = (amount: string) => ({ amount, currency: 'CAD' });
const entry = (quantity: number | string, more: object = {}): LedgerEvent => ({
  kind: 'entry',
  id: 'A',
  on: '2026-03-02',
  quantity,
  unitValue: cad('10.00'),
  ...more,
});
function served(policy: QuotaPolicy, event: LedgerEvent): ServedOutcome {
  const [outcome] = applyEvents(open(policy), policy, [event]).outcomes;
  if (outcome?.status !== 'served') throw new Error(JSON.stringify(outcome));
  return outcome;
}
const told = (policy: QuotaPolicy, event: LedgerEvent) => {
  const { portions, dutyTotal } = served(policy, event);
  return [...portions.map(({ quantity, value, duty }) => `${quantity}: ${value}, ${duty}`), dutyTotal];
};
const rounded = (
  policy: QuotaPolicy,
  mode: 'half-up' | 'half-even' | 'floor',
  increment: string,
): QuotaPolicy => ({
  ...policy,
  rounding: { duty: { ...policy.rounding.duty, value: { known: true, value: { mode, increment } } } },
});

describe('the duty of an entry', () => {
  it('is rounded as the policy says, once for each portion', () => {
    const policy = own({ volume: 5 });
    const goods = entry(7, { unitValue: cad('10.50') });
    // 5 x 10.50 x 6.1 % = 3.2025; 2 x 10.50 x 106.1 % = 22.281
    expect(told(policy, goods)).toEqual(['5: 52.50, 3.20', '2: 21.00, 22.28', '25.48']);
    expect(told(rounded(policy, 'floor', '0.01'), goods)).toEqual([
      '5: 52.50, 3.20',
      '2: 21.00, 22.28',
      '25.48',
    ]);
    expect(told(rounded(policy, 'half-up', '1'), goods)).toEqual(['5: 53, 3', '2: 21, 22', '25.00']);
    expect(told(rounded(policy, 'half-up', '0.05'), goods)).toEqual([
      '5: 52.50, 3.20',
      '2: 21.00, 22.30',
      '25.50',
    ]);
    expect(told(rounded(policy, 'half-up', '0.001'), goods)).toEqual([
      '5: 52.500, 3.203',
      '2: 21.000, 22.281',
      '25.484',
    ]);
  });

  it('goes half to even where the policy says so', () => {
    // 0.125 on 1.25 at 10 %
    const policy = own({ inQuotaRate: '0.1' });
    const goods = entry(1, { unitValue: cad('1.25') });
    expect(told(policy, goods)).toEqual(['1: 1.25, 0.13', '0.13']);
    expect(told(rounded(policy, 'half-even', '0.01'), goods)).toEqual(['1: 1.25, 0.12', '0.12']);
  });

  it('is exact for rates of many decimals', () => {
    const rate = '0.0123456789';
    // 1,000,000.00 x 0.0123456789 = 12,345.6789
    expect(told(own({ inQuotaRate: rate }), entry(1, { unitValue: cad('1000000.00') }))).toEqual([
      '1: 1000000.00, 12345.68',
      '12345.68',
    ]);
    expect(told(own({ inQuotaRate: '0.12345678' }), entry(1, { unitValue: cad('100.00') }))).toEqual([
      '1: 100.00, 12.35',
      '12.35',
    ]);
  });

  it('adds what the components of a rate ask', () => {
    const compound = sumRates([adValoremRate('0.05'), adValoremRate('0.011'), specificRate('0.25', 'piece')]);
    expect(told(own({ inQuotaRate: compound }), entry(3))).toEqual(['3: 30.00, 2.58', '2.58']);
    const twice = sumRates([adValoremRate('0.05'), adValoremRate('0.011')]);
    expect(told(own({ inQuotaRate: twice }), entry(3))).toEqual(['3: 30.00, 1.83', '1.83']);
    const atLeast = boundedRate('0.061', { atLeast: specificRate('1', 'piece') });
    expect(told(own({ inQuotaRate: atLeast }), entry(3))).toEqual(['3: 30.00, 3.00', '3.00']);
    expect(told(own({ inQuotaRate: atLeast }), entry(3, { unitValue: cad('20') }))).toEqual([
      '3: 60.00, 3.66',
      '3.66',
    ]);
  });

  it('spreads a total value over the portions', () => {
    const { unitValue: _unitValue, ...bare } = entry(3) as Extract<LedgerEvent, { kind: 'entry' }>;
    const goods = { ...bare, totalValue: cad('100.00') };
    // A third of 100.00 and two thirds
    expect(told(own({ volume: 1 }), goods)).toEqual(['1: 33.33, 2.03', '2: 66.67, 70.73', '72.76']);
    expect(told(own({ volume: 3 }), goods)).toEqual(['3: 100.00, 6.10', '6.10']);
    expect(told(own({ volume: 0 }), goods)).toEqual(['3: 100.00, 106.10', '106.10']);
  });

  it('is none for what waits or is refused, and not part of the sum', () => {
    for (const kind of ['refuse', 'warehouse'] as const) {
      const policy = own({ volume: 2, overQuota: { kind, reason: 'beyond the quota' } });
      expect(told(policy, entry(3))).toEqual(['2: 20.00, 1.22', '1: 10.00, null', '1.22']);
      expect(told(own({ volume: 0, overQuota: { kind, reason: 'beyond the quota' } }), entry(3))).toEqual([
        '3: 30.00, null',
        '0.00',
      ]);
    }
  });

  it('takes a surtax in place of the duty, or another rate', () => {
    const beyond = (overQuota: Partial<Own>) => told(own({ volume: 0, ...overQuota }), entry(2));
    const rate = adValoremRate('0.5');
    expect(beyond({ overQuota: { kind: 'surtax', mode: 'adding', rate } })).toEqual([
      '2: 20.00, 11.22',
      '11.22',
    ]);
    expect(beyond({ overQuota: { kind: 'surtax', mode: 'replacing', rate } })).toEqual([
      '2: 20.00, 10.00',
      '10.00',
    ]);
    expect(beyond({ overQuota: { kind: 'rate', rate } })).toEqual(['2: 20.00, 10.00', '10.00']);
  });
});

describe('goods under a quota in money', () => {
  const money = own({ volume: '100.00', unit: { kind: 'money', currency: 'CAD', decimals: 2 } });

  it('that are worth nothing take nothing of it', () => {
    const { ledger, outcomes } = applyEvents(open(money), money, [entry(5, { unitValue: cad('0') })]);
    expect(outcomes[0]).toMatchObject({ boundBy: 'none', dutyTotal: '0.00' });
    expect(ledger.pools[0]).toMatchObject({ drawn: '0', balance: '100' });
  });

  it('enter by whole pieces, and say what they took of it', () => {
    const { ledger, outcomes } = applyEvents(open(money), money, [entry(3, { unitValue: cad('40') })]);
    expect(outcomes[0]).toMatchObject({
      boundBy: 'total',
      portions: [
        { pool: 'general', quantity: '2', drawn: '80' },
        { pool: null, quantity: '1' },
      ],
    });
    expect(ledger.pools[0]).toMatchObject({ drawn: '80', balance: '20', exhaustedOn: null });
    const exact = applyEvents(open(money), money, [entry(2, { unitValue: cad('50') })]);
    expect(exact.ledger.pools[0]).toMatchObject({ drawn: '100', balance: '0', exhaustedOn: '2026-03-02' });
  });
});

describe('the permit of an entry', () => {
  const base = own();
  const [value] = base.administration.values;
  if (value === undefined || !value.value.known) throw new Error('no administration');
  const rule = { known: true, value: { ...value.value.value, permit: { requiredAtEntry: true } } };
  const policy = {
    ...base,
    administration: { ...base.administration, values: [{ ...value, value: rule }] },
  } as QuotaPolicy;

  it('holds on its days, both included, and without end where none is stated', () => {
    const bound = (permit: object) => served(policy, entry(1, { permit: { id: 'P', ...permit } })).boundBy;
    expect([
      bound({}),
      bound({ from: '2026-03-02' }),
      bound({ to: '2026-03-02' }),
      bound({ from: '2026-03-03' }),
      bound({ to: '2026-03-01' }),
      bound({ from: '2026-03-02', to: '2026-03-02' }),
    ]).toEqual(['none', 'none', 'none', 'permit', 'permit', 'none']);
  });

  it('is not asked of a permit that is issued', () => {
    expect(served(policy, { ...entry(1), kind: 'permit-issued' } as LedgerEvent).boundBy).toBe('none');
  });
});

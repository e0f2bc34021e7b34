import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, sumDecimals } from 'gigacast/core';
import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import { CANADA_EV_2026_ANNOUNCED } from 'gigacast/data/policies/canada-ev-2026-announced';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import {
  adValoremRate,
  applyEvents,
  ledgerStatus,
  openLedger,
  specificRate,
  type LedgerEvent,
  type Outcome,
  type QuotaLedger,
  type QuotaPolicy,
} from 'gigacast/quota';
import { deepFreeze } from '../support/deep-freeze';
import { runs } from '../support/runs';
import { errorOf } from './error-code';
import { open } from './ledger/own-ledger';
import { ownPolicy as own, type Own } from './own-policy';

const cad = (amount: number | string) => ({ amount, currency: 'CAD' });

function entry(id: string, on: string, quantity: number | string, price: number | string): LedgerEvent {
  return { kind: 'entry', id, on, quantity, unitValue: cad(price), fobPrice: cad(price) };
}

function use(id: string, on: string, quantity: number | string, pool = 'general'): LedgerEvent {
  return { kind: 'reported-use', id, on, quantity, pool };
}

function served(outcome: Outcome | undefined) {
  if (outcome?.status !== 'served') throw new Error(`not served: ${JSON.stringify(outcome)}`);
  return outcome;
}

const codes = (outcome: Outcome | undefined) =>
  outcome?.status === 'rejected' ? outcome.issues.map(({ code, path }) => [code, path]) : 'served';

describe('openLedger', () => {
  it('opens the period that holds the day', () => {
    expect(open(CANADA_EV_2026_ENACTED, '2026-05-10')).toEqual({
      schemaVersion: 2,
      policyId: 'canada-ev-2026-enacted',
      period: { id: 'year-1-first-half', quotaYear: 1, from: '2026-03-01', to: '2026-08-31' },
      pools: [
        {
          id: 'general',
          volume: '24500',
          carriedIn: '0',
          transferred: '0',
          lapsed: '0',
          drawn: '0',
          balance: '24500',
          overdrawn: '0',
          exhaustedOn: null,
        },
      ],
      beyond: '0',
      origins: [],
      state: 'open',
      criticalOn: null,
      carriedUntil: null,
      lastDay: null,
      closed: false,
      idsOfLastDay: [],
      pending: [],
      permits: [],
      missing: [],
    });
  });

  it('carries the unused volume of the first half into the second', () => {
    const first = open(CANADA_EV_2026_ENACTED, '2026-03-01');
    const { ledger } = applyEvents(first, CANADA_EV_2026_ENACTED, [use('all', '2026-08-31', 15603)]);
    const second = open(CANADA_EV_2026_ENACTED, '2026-09-01', ledger);
    expect(second.pools).toMatchObject([
      { id: 'general', volume: '24500', carriedIn: '8897', drawn: '0', balance: '33397', exhaustedOn: null },
    ]);
    expect(second.lastDay).toBeNull();
  });

  it('never takes a balance over in silence', () => {
    const call = (previous?: QuotaLedger) => () => open(CANADA_EV_2026_ENACTED, '2026-09-01', previous);
    expect(errorOf(call())).toEqual(['quota/needs-previous-ledger', 'previous']);
    expect(call()).toThrow('year-1-first-half');
    const other = open(CANADA_EV_2026_ANNOUNCED, '2026-03-01');
    expect(errorOf(call(other))).toEqual(['quota/other-previous-ledger', 'previous']);
    const wrong = { ...open(CANADA_EV_2026_ENACTED, '2027-03-01') };
    expect(call(wrong)).toThrow('got "year-2 under canada-ev-2026-enacted"');
  });

  it('opens a year whose carry-over is not published, and says so', () => {
    const ledger = open(CANADA_EV_2026_ENACTED, '2027-03-01');
    expect(ledger.pools.map(({ id, balance }) => [id, balance])).toEqual([
      ['reserved', '5218'],
      ['general', '46967'],
    ]);
    expect(ledger.missing.map(({ path }) => path)).toEqual(['carryOver']);
  });

  it('does not open a year whose reserve is unknown', () => {
    const opened = openLedger(CANADA_EV_2026_ENACTED, { on: '2028-06-01' });
    expect(opened).toMatchObject({ opened: false, why: 'unknown' });
    expect(!opened.opened && opened.why === 'unknown' && opened.missing.map(({ path }) => path)).toContain(
      'pools.reserved.volume',
    );
  });

  it('says that the policy is not in force', () => {
    expect(openLedger(CANADA_EV_2026_ENACTED, { on: '2026-02-28' })).toMatchObject({
      opened: false,
      why: 'not-in-force',
      terms: { why: 'before-first-period' },
    });
  });

  it('counts a pool of nothing as exhausted from the first day', () => {
    const policy = own({ volume: 0 });
    expect(open(policy, '2026-06-01').pools[0]?.exhaustedOn).toBe('2026-01-01');
  });
});

describe('applyEvents', () => {
  it('serves 1,000 cars at CAD 48,000 and 1,000 at CAD 34,500 as announced', () => {
    const { ledger, outcomes, dutyRounding } = applyEvents(
      open(CANADA_EV_2026_ANNOUNCED, '2026-03-01'),
      CANADA_EV_2026_ANNOUNCED,
      [entry('dear', '2026-03-10', 1000, 48000), entry('affordable', '2026-03-10', 1000, 34500)],
    );
    expect(served(outcomes[0])).toMatchObject({ boundBy: 'none', dutyTotal: '2928000.00', missing: [] });
    expect(served(outcomes[0]).portions).toEqual([
      {
        treatment: 'in-quota',
        pool: 'general',
        quantity: '1000',
        rate: adValoremRate('0.061'),
        value: '48000000.00',
        duty: '2928000.00',
      },
    ]);
    expect(served(outcomes[1]).portions.map(({ pool, duty }) => [pool, duty])).toEqual([
      ['reserved', '2104500.00'],
    ]);
    expect(served(outcomes[1]).rules.map(({ parameter, status }) => [parameter, status])).toEqual([
      ['pools.reserved.volume', 'announced'],
      ['pools.reserved.eligibility', 'announced'],
      ['inQuotaRate', 'announced'],
    ]);
    expect(ledger.pools.map(({ balance }) => balance)).toEqual(['23500', '23500']);
    expect(dutyRounding.status).toBe('convention');
  });

  it('lets the 49,000th car in and the 49,001st out, as announced', () => {
    const policy = CANADA_EV_2026_ANNOUNCED;
    const { ledger } = applyEvents(open(policy, '2026-03-01'), policy, [
      use('reserved', '2026-04-01', 24500, 'reserved'),
      use('general', '2026-04-02', 24499),
    ]);
    const { outcomes, ledger: after } = applyEvents(ledger, policy, [
      entry('49000', '2026-04-03', 1, 40000),
      entry('49001', '2026-04-04', 1, 40000),
    ]);
    expect(served(outcomes[0])).toMatchObject({ boundBy: 'none', dutyTotal: '2440.00' });
    expect(served(outcomes[1])).toMatchObject({ boundBy: 'total', dutyTotal: '42440.00' });
    expect(served(outcomes[1]).portions[0]).toMatchObject({ treatment: 'over-quota', pool: null });
    expect(served(outcomes[1]).rules.map(({ parameter }) => parameter)).toEqual(['overQuota']);
    expect(ledgerStatus(after)).toMatchObject({
      status: 'exhausted',
      exhaustedOn: '2026-04-03',
      available: '49000',
      drawn: '49000',
      balance: '0',
      fillRate: '1.000000',
      beyond: '1',
      asOf: '2026-04-04',
    });
    expect(ledgerStatus(after).pools.map(({ id, exhaustedOn }) => [id, exhaustedOn])).toEqual([
      ['reserved', '2026-04-01'],
      ['general', '2026-04-03'],
    ]);
  });

  it('keeps a car at 35,000.00 out of the reserve as announced, and in it as enacted', () => {
    const pool = (policy: QuotaPolicy, on: string, price: string) =>
      served(applyEvents(open(policy, on), policy, [entry('car', on, 1, price)]).outcomes[0]).portions[0]
        ?.pool;
    const at = (price: string) => [
      pool(CANADA_EV_2026_ANNOUNCED, '2026-03-01', price),
      pool(CANADA_EV_2026_ENACTED, '2027-03-01', price),
    ];
    expect(at('34999.99')).toEqual(['reserved', 'reserved']);
    expect(at('35000.00')).toEqual(['general', 'reserved']);
    expect(at('35000.01')).toEqual(['general', 'general']);
  });

  it('refuses what lies beyond as enacted, and says by which rule', () => {
    const policy = CANADA_EV_2026_ENACTED;
    const { outcomes, ledger } = applyEvents(open(policy, '2026-03-01'), policy, [
      use('others', '2026-03-01', 24490),
      entry('mine', '2026-03-02', 25, '40000.00'),
    ]);
    const mine = served(outcomes[1]);
    expect(
      mine.portions.map(({ treatment, quantity, duty, rate }) => [treatment, quantity, duty, rate === null]),
    ).toEqual([
      ['in-quota', '10', '24400.00', false],
      ['refused', '15', null, true],
    ]);
    expect(mine.dutyTotal).toBe('24400.00');
    const over = mine.rules.find(({ parameter }) => parameter === 'overQuota');
    expect([over?.status, over?.source.section]).toEqual(['official', 's. 14']);
    expect(ledger.beyond).toBe('15');
  });

  it('replays the published use month by month', () => {
    const policy = CANADA_EV_2026_ENACTED;
    let ledger = open(policy, '2026-03-01');
    const balances = CANADA_EV_UTILISATION.rows.map(({ month, quantity }) => {
      const events = quantity === '0' ? [] : [use(month, `${month}-28`, quantity)];
      ({ ledger } = applyEvents(ledger, policy, events));
      return ledgerStatus(ledger).balance;
    });
    expect(balances).toEqual(['24500', '24500', '20990', '20369', '14387', '8897']);
    expect(ledgerStatus(ledger)).toMatchObject({ status: 'open', fillRate: '0.636857', exhaustedOn: null });
  });

  it('says that the price bound while a barred pool had room', () => {
    const policy = CANADA_EV_2026_ANNOUNCED;
    const { outcomes } = applyEvents(open(policy, '2026-03-01'), policy, [
      use('general', '2026-03-01', 24500),
      entry('dear', '2026-03-02', 2, 50000),
      entry('affordable', '2026-03-02', 2, 30000),
    ]);
    expect(served(outcomes[1])).toMatchObject({ boundBy: 'price', dutyTotal: '106100.00' });
    expect(served(outcomes[2])).toMatchObject({ boundBy: 'none', dutyTotal: '3660.00' });
  });

  it('lets reported use beyond its pool find no room, without a duty', () => {
    const { outcomes } = applyEvents(open(CANADA_EV_2026_ANNOUNCED, '2026-03-01'), CANADA_EV_2026_ANNOUNCED, [
      use('a', '2026-03-01', 24501, 'reserved'),
    ]);
    expect(served(outcomes[0])).toMatchObject({ boundBy: 'pool', dutyTotal: null });
    expect(
      served(outcomes[0]).portions.map(({ pool, quantity, value, duty }) => [pool, quantity, value, duty]),
    ).toEqual([
      ['reserved', '24500', null, null],
      [null, '1', null, null],
    ]);
  });

  it('serves by day, within a day in the order given, and answers in the order given', () => {
    const policy = own({ volume: 10 });
    const { outcomes, ledger } = applyEvents(open(policy, '2026-01-01'), policy, [
      entry('late', '2026-02-02', 6, 1),
      entry('early', '2026-02-01', 6, 1),
      entry('later', '2026-02-02', 6, 1),
    ]);
    expect(outcomes.map((outcome) => served(outcome).portions.map(({ quantity }) => quantity))).toEqual([
      ['4', '2'],
      ['6'],
      ['6'],
    ]);
    expect(outcomes.map((outcome) => served(outcome).id)).toEqual(['late', 'early', 'later']);
    expect([ledger.lastDay, ledger.idsOfLastDay]).toEqual(['2026-02-02', ['late', 'later']]);
  });

  it('rejects each bad event with its id and the reason, and serves the rest', () => {
    const policy = CANADA_EV_2026_ANNOUNCED;
    const good = entry('good', '2026-03-02', 1, 40000);
    const { unitValue, fobPrice, ...bare } = good as Extract<LedgerEvent, { kind: 'entry' }>;
    const cases: readonly [unknown, unknown][] = [
      [{ ...good, id: 'early', on: '2026-02-28' }, [['quota/not-open', 'on']]],
      [{ ...good, id: 'closed', on: '2027-03-01' }, [['quota/closed', 'on']]],
      [{ ...good, id: 'negative', quantity: -1 }, [['quota/negative-quantity', 'quantity']]],
      [{ ...good, id: 'half', quantity: '0.5' }, [['quota/fractional-unit', 'quantity']]],
      [{ ...good, id: 'zero', quantity: 0 }, [['quota/zero-quantity', 'quantity']]],
      [{ ...good, id: 'percent', quantity: '5%' }, [['decimal/percent', 'quantity']]],
      [
        { ...good, id: 'dollars', unitValue: { amount: 1, currency: 'USD' } },
        [['quota/currency-mismatch', 'unitValue.currency']],
      ],
      [
        { ...bare, id: 'total in dollars', fobPrice, totalValue: { amount: 1, currency: 'USD' } },
        [['quota/currency-mismatch', 'totalValue.currency']],
      ],
      [{ ...bare, id: 'no value', fobPrice }, [['quota/no-value', 'unitValue']]],
      [{ ...bare, id: 'no price', totalValue: unitValue }, [['quota/no-price', 'valueForDuty']]],
      [
        { ...good, id: 'no rate', fobPrice: { amount: 1, currency: 'CNY' } },
        [['quota/no-exchange-rate', 'fobPrice']],
      ],
      [{ ...good, id: 'two values', totalValue: cad(1) }, [['quota/two-values', 'totalValue']]],
      [{ ...good, id: 'bad price', fobPrice: cad(-1) }, [['number/out-of-range', 'fobPrice.amount']]],
      [{ ...good, id: 'bad day', on: '2026-02-30' }, [['date/not-a-civil-date', 'on']]],
      [{ ...good, id: 'odd key', price: 1 }, [['input/unknown-key', '']]],
      [use('no pool', '2026-03-02', 1, 'affordable'), [['quota/unknown-pool', 'pool']]],
      [{ ...good, kind: 'refund' }, [['input/not-one-of', 'kind']]],
    ];
    const events = [good, ...cases.map(([event]) => event), good] as LedgerEvent[];
    const { outcomes, ledger } = applyEvents(open(policy, '2026-03-01'), policy, deepFreeze(events));
    cases.forEach(([event, expected], index) => {
      const outcome = outcomes[index + 1];
      const path = `events[${index + 1}]`;
      const full = (expected as [string, string][]).map(([code, field]) => [
        code,
        field === '' ? path : `${path}.${field}`,
      ]);
      expect([outcome?.id, codes(outcome)]).toEqual([(event as { id: string }).id, full]);
      if (outcome?.status === 'rejected') {
        for (const { message } of outcome.issues) expect(message).toContain(`applyEvents: ${path}`);
      }
    });
    expect(codes(outcomes.at(-1))).toEqual([['quota/duplicate-id', `events[${events.length - 1}].id`]]);
    expect(outcomes).toHaveLength(events.length);
    expect(ledger.pools.map(({ drawn }) => drawn)).toEqual(['0', '1']);
  });

  it('has no id for an event that has none', () => {
    const policy = own();
    const odd = [null, 5, { id: 7 }, Object.create({ id: 'inherited' })] as never;
    expect(applyEvents(open(policy, '2026-01-01'), policy, odd).outcomes.map(({ id }) => id)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('rejects days before the last one counted, and ids of that day', () => {
    const policy = own();
    const { ledger } = applyEvents(open(policy, '2026-01-01'), policy, [entry('a', '2026-02-02', 1, 1)]);
    const { outcomes } = applyEvents(ledger, policy, [
      entry('b', '2026-02-01', 1, 1),
      entry('a', '2026-02-02', 1, 1),
      entry('c', '2026-02-02', 1, 1),
    ]);
    expect(outcomes.map(codes)).toEqual([
      [['quota/day-passed', 'events[0].on']],
      [['quota/duplicate-id', 'events[1].id']],
      'served',
    ]);
  });

  it('serves a corrected entry under the id of a rejected one', () => {
    const policy = own();
    const { outcomes } = applyEvents(open(policy, '2026-01-01'), policy, [
      entry('a', '2026-02-02', -1, 1),
      entry('a', '2026-02-02', 1, 1),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'served']);
  });

  it('refuses a ledger of another policy, and events that are no list', () => {
    const policy = own();
    const ledger = open(policy, '2026-01-01');
    expect(errorOf(() => applyEvents(ledger, CANADA_EV_2026_ENACTED, []))).toEqual([
      'quota/other-policy',
      'ledger.policyId',
    ]);
    expect(errorOf(() => applyEvents(ledger, policy, {} as never))).toEqual(['input/wrong-type', 'events']);
  });

  it('counts kilograms to three decimals and money by whole pieces', () => {
    const mass = own({
      volume: '10.5',
      unit: { kind: 'mass', unit: 'kg', decimals: 3 },
      inQuotaRate: specificRate('2', 'kg'),
    });
    const kilos = applyEvents(open(mass, '2026-01-01'), mass, [entry('a', '2026-01-01', '10.501', 1)]);
    expect(served(kilos.outcomes[0]).portions.map(({ quantity, duty }) => [quantity, duty])).toEqual([
      ['10.5', '21.00'],
      ['0.001', '0.00'],
    ]);
    expect(
      codes(applyEvents(open(mass, '2026-01-01'), mass, [entry('a', '2026-01-01', '1.0001', 1)]).outcomes[0]),
    ).toEqual([['quota/too-many-decimals', 'events[0].quantity']]);
    const money = own({
      volume: 25000,
      unit: { kind: 'money', currency: 'CAD', decimals: 2 },
      overQuota: { kind: 'warehouse', reason: 'waits' },
    });
    const value = applyEvents(open(money, '2026-01-01'), money, [
      { kind: 'entry', id: 'a', on: '2026-01-01', quantity: 4, totalValue: cad(60000) },
    ]);
    expect(
      served(value.outcomes[0]).portions.map(({ treatment, quantity, value: worth }) => [
        treatment,
        quantity,
        worth,
      ]),
    ).toEqual([
      ['in-quota', '1', '15000.00'],
      ['warehouse', '3', '45000.00'],
    ]);
    expect(value.ledger.pools[0]).toMatchObject({ balance: '10000', drawn: '15000', exhaustedOn: null });
  });

  it('converts a foreign FOB price before it picks the pool', () => {
    const policy = CANADA_EV_2026_ENACTED;
    const car = {
      ...entry('a', '2027-03-01', 1, 34992),
      fobPrice: { amount: 180000, currency: 'CNY' },
      exchangeRates: { CNY: '0.1944' },
    };
    const { outcomes } = applyEvents(open(policy, '2027-03-01'), policy, [car]);
    expect(served(outcomes[0]).portions[0]?.pool).toBe('reserved');
  });

  it('serves without a duty where a rate is unknown, and says so', () => {
    const base = own({ volume: 1 });
    const [rate] = base.inQuotaRate.values;
    const [over] = base.overQuota.values;
    if (rate === undefined || over === undefined) throw new Error('no rate');
    const gap = { known: false, why: 'not published' } as const;
    const policy: QuotaPolicy = {
      ...base,
      inQuotaRate: { ...base.inQuotaRate, values: [{ ...rate, value: gap }] },
      overQuota: { ...base.overQuota, values: [{ ...over, value: gap }] },
    };
    const { outcomes } = applyEvents(open(policy, '2026-01-01'), policy, [entry('a', '2026-01-01', 2, 1)]);
    expect(served(outcomes[0])).toMatchObject({
      dutyTotal: null,
      missing: [
        { path: 'inQuotaRate', why: 'not published' },
        { path: 'overQuota', why: 'not published' },
      ],
    });
    const inside = applyEvents(open(policy, '2026-01-01'), policy, [entry('a', '2026-01-01', 1, 1)]);
    expect(served(inside.outcomes[0]).missing.map(({ path }) => path)).toEqual(['inQuotaRate']);
  });

  it('takes the rate of the day of each entry', () => {
    const base = own();
    const [rate] = base.inQuotaRate.values;
    if (rate === undefined) throw new Error('no rate');
    const policy: QuotaPolicy = {
      ...base,
      inQuotaRate: {
        ...base.inQuotaRate,
        values: [
          { ...rate, to: '2026-06-30' },
          { ...rate, from: '2026-07-01', value: { known: true, value: adValoremRate('0.05') } },
        ],
      },
    };
    const { outcomes } = applyEvents(open(policy, '2026-01-01'), policy, [
      entry('a', '2026-06-30', 1, 100),
      entry('b', '2026-07-01', 1, 100),
    ]);
    expect(outcomes.map((outcome) => served(outcome).dutyTotal)).toEqual(['6.10', '5.00']);
  });
});

describe('ledgerStatus', () => {
  it('has no fill rate where there is nothing to fill', () => {
    expect(ledgerStatus(open(own({ volume: 0 }), '2026-01-01'))).toMatchObject({
      fillRate: null,
      status: 'exhausted',
      exhaustedOn: '2026-01-01',
    });
  });

  it('stays open while one pool is', () => {
    const policy = CANADA_EV_2026_ANNOUNCED;
    const { ledger } = applyEvents(open(policy, '2026-03-01'), policy, [use('a', '2026-03-05', 24500)]);
    const status = ledgerStatus(ledger);
    expect([status.status, status.exhaustedOn, status.pools[1]?.exhaustedOn]).toEqual([
      'open',
      null,
      '2026-03-05',
    ]);
  });
});

describe('the laws of the ledger', () => {
  const policy = own({
    pools: [
      {
        id: 'reserved',
        volume: 40,
        eligibility: {
          kind: 'price',
          basis: 'fob',
          comparison: '<=',
          limit: { amount: '35000', currency: 'CAD' },
        },
      },
      { id: 'general', volume: 60 },
    ],
  } as Partial<Own>);
  const log = fc
    .array(
      fc.record({
        day: fc.integer({ min: 1, max: 9 }),
        quantity: fc.integer({ min: -1, max: 40 }),
        price: fc.integer({ min: 34998, max: 35002 }),
      }),
      { maxLength: 15 },
    )
    .map((rows) =>
      rows.map(({ day, quantity, price }, index) => entry(`E${index}`, `2026-03-0${day}`, quantity, price)),
    );

  it('conserves every request and every pool', () => {
    fc.assert(
      fc.property(log, (events) => {
        const { ledger, outcomes } = applyEvents(
          deepFreeze(open(policy, '2026-03-01')),
          deepFreeze(policy),
          deepFreeze(events),
        );
        outcomes.forEach((outcome, index) => {
          if (outcome.status !== 'served') return;
          const event = events[index];
          expect(sumDecimals(outcome.portions.map(({ quantity }) => quantity))).toBe(
            event?.kind === 'entry' ? String(event.quantity) : 'no entry',
          );
        });
        for (const { volume, drawn, balance } of ledger.pools) {
          expect(addDecimals(drawn, balance)).toBe(volume);
          expect(Number(balance)).toBeGreaterThanOrEqual(0);
        }
        const all = outcomes.flatMap((outcome) => (outcome.status === 'served' ? outcome.portions : []));
        expect(sumDecimals(all.filter(({ pool }) => pool === null).map(({ quantity }) => quantity))).toBe(
          ledger.beyond,
        );
        for (const { id, drawn } of ledger.pools) {
          expect(sumDecimals(all.filter(({ pool }) => pool === id).map(({ quantity }) => quantity))).toBe(
            drawn,
          );
        }
      }),
      runs(200),
    );
  });

  it('gives the same whether a log is applied at once, day by day or again after JSON', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: 1, max: 9 }), (events, day) => {
        const whole = applyEvents(open(policy, '2026-03-01'), policy, events);
        const early = events.filter(({ on }) => on <= `2026-03-0${day}`);
        const late = events.filter(({ on }) => on > `2026-03-0${day}`);
        const one = applyEvents(open(policy, '2026-03-01'), policy, early);
        const between = JSON.parse(JSON.stringify(one.ledger)) as QuotaLedger;
        const two = applyEvents(between, policy, late);
        expect(two.ledger).toEqual(whole.ledger);
        const byId = new Map([...one.outcomes, ...two.outcomes].map((outcome) => [outcome.id, outcome]));
        for (const outcome of whole.outcomes) {
          if (outcome.status === 'served') expect(byId.get(outcome.id)).toEqual(outcome);
        }
        expect(applyEvents(open(policy, '2026-03-01'), policy, events)).toEqual(whole);
      }),
      runs(200),
    );
  });

  it('draws the same for an entry as for its consecutive parts', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: 1, max: 120 }), fc.nat(), (events, quantity, cut) => {
        const first = 1 + (cut % quantity);
        const parts = [
          entry('one', '2026-03-09', first, 30000),
          ...(first === quantity ? [] : [entry('two', '2026-03-09', quantity - first, 30000)]),
        ];
        const before = applyEvents(open(policy, '2026-03-01'), policy, events).ledger;
        const whole = applyEvents(before, policy, [entry('whole', '2026-03-09', quantity, 30000)]).ledger;
        const split = applyEvents(before, policy, parts).ledger;
        expect([split.pools, split.beyond]).toEqual([whole.pools, whole.beyond]);
      }),
      runs(200),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumDecimals } from 'gigacast/core';
import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import { CANADA_EV_2026_ANNOUNCED } from 'gigacast/data/policies/canada-ev-2026-announced';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import { CANADA_STEEL_2025_NO_AGREEMENT } from 'gigacast/data/policies/canada-steel-2025';
import {
  applyEvents,
  bookOf,
  closeDay,
  statusOn,
  unusablePools,
  usageBy,
  type Outcome,
  type QuotaLedger,
  type QuotaPolicy,
  type LedgerEvent,
} from 'gigacast/quota';
import { codeAndPath } from '../../support/refusal-of';
import { runs } from '../../support/runs';
import { ownPolicy as own } from '../own-policy';
import { entry, event, open } from './own-ledger';

/** A policy that is open, then blocked or suspended, as its own text says. */
function closedFrom(day: string, kind: 'blocked' | 'suspended'): QuotaPolicy {
  const policy = own();
  const [rate] = policy.inQuotaRate.values;
  if (rate === undefined) throw new Error('no rate');
  const value = (word: 'open' | 'blocked' | 'suspended') => ({ known: true, value: { kind: word } }) as const;
  const { status, source } = rate;
  const values = [
    { from: '2026-01-01', to: '2026-06-30', value: value('open'), status, source },
    { from: day, value: value(kind), status, source },
  ];
  return { ...policy, availability: { name: 'availability', unit: 'state', values } };
}

describe('statusOn', () => {
  const policy = CANADA_EV_2026_ENACTED;
  const use = CANADA_EV_UTILISATION.rows
    .filter(({ quantity }) => quantity !== '0')
    .map(({ month, quantity }) => event('reported-use', month, `${month}-28`, { quantity, pool: 'general' }));
  const on = (day: string) => statusOn(open(policy, '2026-03-01'), policy, { on: day, events: use });

  it('tells the balance at the end of each month of the Canadian quota', () => {
    const days = ['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31'];
    expect(days.map((day) => on(day).balance)).toEqual(['24500', '24500', '20990', '20369', '14387', '8897']);
    expect(on('2026-05-27').balance).toBe('24500');
    expect(on('2026-05-28')).toMatchObject({
      on: '2026-05-28',
      asOf: '2026-05-28',
      balance: '20990',
      drawn: '3510',
      status: 'open',
    });
  });

  it('goes on from a version and gives one to go on from', () => {
    const may = on('2026-05-31').ledger;
    expect(may).toMatchObject({ lastDay: '2026-05-31', closed: true });
    expect(statusOn(may, policy, { on: '2026-07-31', events: use.slice(1) }).balance).toBe('14387');
    expect(statusOn(may, policy, { on: '2026-06-30' }).balance).toBe('20990');
    expect(codeAndPath(() => statusOn(may, policy, { on: '2026-05-30' }))).toEqual([
      'quota/day-passed',
      'day',
    ]);
    expect(codeAndPath(() => on('2026-09-01'))).toEqual(['quota/closed', 'day']);
    expect(codeAndPath(() => on('2026-02-28'))).toEqual(['quota/not-open', 'day']);
    expect(codeAndPath(() => on('yesterday'))[1]).toBe('on');
  });

  it('settles the day, ends permits, and asks the book for returns', () => {
    const shared = own({ sameDay: 'pro-rata' });
    const day = [entry('A', '2026-03-02', 80), entry('B', '2026-03-02', 80)];
    expect(statusOn(open(shared), shared, { on: '2026-03-02', events: day })).toMatchObject({
      balance: '0',
      pending: '0',
      status: 'exhausted',
      exhaustedOn: '2026-03-02',
    });
    const first = applyEvents(open(own()), own(), [entry('A', '2026-03-02', 80)]);
    const back = [event('return', 'R', '2026-03-03', { entry: 'A', quantity: 30 })];
    const asked = (more: object) =>
      statusOn(first.ledger, own(), { on: '2026-03-03', events: back, ...more }).balance;
    expect([asked({ book: bookOf(first.outcomes) }), asked({})]).toEqual(['50', '20']);
    const permit = event('permit-issued', 'P', '2026-03-02', {
      quantity: 10,
      unitValue: { amount: '1', currency: 'CAD' },
      until: '2026-03-05',
    });
    expect(
      ['2026-03-05', '2026-03-06'].map(
        (end) => statusOn(open(own()), own(), { on: end, events: [permit] }).balance,
      ),
    ).toEqual(['90', '100']);
  });

  it('knows what the policy says of the day, after what the ledger says', () => {
    const word = (terms: QuotaPolicy, day: string, events: readonly LedgerEvent[] = []) =>
      statusOn(open(terms), terms, { on: day, events }).status;
    const blocked = closedFrom('2026-07-01', 'blocked');
    const suspended = closedFrom('2026-07-01', 'suspended');
    expect([word(blocked, '2026-06-30'), word(blocked, '2026-07-01')]).toEqual(['open', 'blocked']);
    expect([word(suspended, '2026-06-30'), word(suspended, '2026-07-01')]).toEqual(['open', 'suspended']);
    const full = [entry('A', '2026-03-02', 100)];
    expect(word(suspended, '2026-07-01', full)).toBe('exhausted');
    const stop = (kind: string) => [event(kind, 'S', '2026-03-02')];
    expect(word(blocked, '2026-07-01', stop('suspended'))).toBe('suspended');
    expect(word(suspended, '2026-07-01', stop('blocked'))).toBe('suspended');
    expect(word(blocked, '2026-06-30', stop('suspended'))).toBe('suspended');
  });
});

describe('unusablePools', () => {
  const told = (ledger: QuotaLedger, policy: QuotaPolicy, on: string) =>
    unusablePools(ledger, policy, { on }).map(
      ({ pool, because, balance }) => `${pool}: ${because}, ${balance}`,
    );

  it('finds none while each pool has room and takers', () => {
    const policy = CANADA_EV_2026_ANNOUNCED;
    const ledger = open(policy, '2026-03-01');
    expect(told(ledger, policy, '2026-03-01')).toEqual([]);
    expect(told(ledger, policy, '2027-02-28')).toEqual([]);
  });

  it('tells pools that are used up from those out of time', () => {
    const policy = CANADA_EV_2026_ANNOUNCED;
    const { ledger } = applyEvents(open(policy, '2026-03-01'), policy, [
      event('reported-use', 'all', '2026-04-01', { quantity: 24500, pool: 'general' }),
    ]);
    expect(told(ledger, policy, '2026-04-02')).toEqual(['general: exhausted, 0']);
    expect(told(ledger, policy, '2026-02-28')).toEqual(['reserved: not-open, 24500', 'general: not-open, 0']);
    expect(told(ledger, policy, '2027-03-01')).toEqual([
      'reserved: period-over, 24500',
      'general: period-over, 0',
    ]);
    expect(codeAndPath(() => told(ledger, policy, 'soon'))[1]).toBe('on');
  });

  it('ends a pool with its drawings, where they stop before the period', () => {
    const policy = own();
    const [period] = policy.periods;
    if (period === undefined) throw new Error('no period');
    const stops = (day: string): QuotaPolicy => {
      const { status, source } = period.volume;
      const drawingStops = { value: { known: true, value: day }, status, source } as const;
      return { ...policy, periods: [{ ...period, drawingStops }] };
    };
    const early = stops('2026-11-30');
    expect(told(open(early), early, '2026-11-30')).toEqual([]);
    expect(told(open(early), early, '2026-12-01')).toEqual(['general: period-over, 100']);
    const late = stops('2027-01-15');
    expect(told(open(late), late, '2026-12-31')).toEqual([]);
    expect(told(open(late), late, '2027-01-01')).toEqual(['general: period-over, 100']);
  });

  it('says that the quota is suspended or blocked, by the log or by the policy', () => {
    const state = (kind: string) => applyEvents(open(own()), own(), [event(kind, 'S', '2026-03-02')]).ledger;
    expect(told(state('suspended'), own(), '2026-03-03')).toEqual(['general: suspended, 100']);
    expect(told(state('blocked'), own(), '2026-03-03')).toEqual(['general: blocked, 100']);
    for (const kind of ['blocked', 'suspended'] as const) {
      const policy = closedFrom('2026-07-01', kind);
      expect(told(open(policy), policy, '2026-06-30')).toEqual([]);
      expect(told(open(policy), policy, '2026-07-01')).toEqual([`general: ${kind}, 100`]);
    }
  });

  it('finds pools whose condition nobody knows or no goods meet', () => {
    const limit = (amount: string, comparison: '<' | '<=') =>
      ({ kind: 'price', basis: 'fob', comparison, limit: { amount, currency: 'CAD' } }) as const;
    const pools = own({
      pools: [
        { id: 'nobody', volume: 10, eligibility: limit('0', '<') },
        { id: 'gifts', volume: 10, eligibility: limit('0', '<=') },
        { id: 'korean', volume: 10, eligibility: { kind: 'origin', origins: ['KR', 'JP'] } },
        { id: 'general', volume: 10 },
      ],
    });
    expect(told(open(pools), pools, '2026-03-01')).toEqual(['nobody: no-such-goods, 10']);
    const chinese = { ...pools, origins: ['CN'] };
    expect(told(open(chinese), chinese, '2026-03-01')).toEqual([
      'nobody: no-such-goods, 10',
      'korean: no-such-goods, 10',
    ]);
    const by = { status: 'official', source: { title: 'A test' } } as const;
    const without: QuotaPolicy = {
      ...pools,
      exclusions: [
        { kind: 'origin', origins: ['KR'], ...by },
        { kind: 'personal', ...by },
      ],
    };
    expect(told(open(without), without, '2026-03-01')).toEqual(['nobody: no-such-goods, 10']);
    const more: QuotaPolicy = { ...without, exclusions: [{ kind: 'origin', origins: ['KR', 'JP'], ...by }] };
    expect(told(open(more), more, '2026-03-01')).toContain('korean: no-such-goods, 10');
    const [period] = pools.periods;
    if (period === undefined) throw new Error('no period');
    const gap = { known: false, why: 'not published' } as const;
    const unknown: QuotaPolicy = {
      ...pools,
      periods: [
        {
          ...period,
          pools: period.pools.map((pool) =>
            pool.id === 'gifts' ? { ...pool, eligibility: { ...pool.eligibility, value: gap } } : pool,
          ),
        },
      ],
    };
    expect(unusablePools(open(pools), unknown, { on: '2026-03-01' })).toEqual([
      { pool: 'nobody', because: 'no-such-goods', balance: '10' },
      { pool: 'gifts', because: 'eligibility-unknown', balance: '10', why: 'not published' },
    ]);
  });

  it('finds the pool whose countries have all used their part', () => {
    const [steel] = CANADA_STEEL_2025_NO_AGREEMENT as readonly [QuotaPolicy];
    // 5.6 t, 97 % for each country: 5,432 kg.
    const chinese: QuotaPolicy = { ...steel, origins: ['CN'] };
    const permit = { id: 'P' };
    const after = (policy: QuotaPolicy, quantity: string) =>
      applyEvents(open(policy, '2025-12-26'), policy, [
        entry('A', '2025-12-26', quantity, { origin: 'CN', permit }),
      ]).ledger;
    expect(told(after(chinese, '5431.999'), chinese, '2025-12-27')).toEqual([]);
    expect(told(after(chinese, '5432'), chinese, '2025-12-27')).toEqual(['all: country-caps, 168']);
    expect(told(after(steel, '5432'), steel, '2025-12-27')).toEqual([]);
    const two: QuotaPolicy = { ...steel, origins: ['CN', 'KR'] };
    expect(told(after(two, '5432'), two, '2025-12-27')).toEqual([]);
  });

  it('reads a cap in whole steps of the unit, and takes a country without one', () => {
    const policy = own({ volume: 10 });
    const [period] = policy.periods;
    if (period === undefined) throw new Error('no period');
    const { status, source } = period.volume;
    const capped = (countryCaps: object): QuotaPolicy => ({
      ...policy,
      origins: ['CN'],
      periods: [{ ...period, countryCaps: { value: { known: true, value: countryCaps }, status, source } }],
    });
    const third = capped({ each: '0.25' });
    const { ledger } = applyEvents(open(third), third, [entry('A', '2026-03-02', 9, { origin: 'CN' })]);
    expect(ledger.origins).toEqual([{ origin: 'CN', drawn: '2' }]);
    expect(told(ledger, third, '2026-03-02')).toEqual(['general: country-caps, 8']);
    expect(told(open(third), third, '2026-03-02')).toEqual([]);
    const other = capped({ named: [{ origin: 'KR', volume: '1' }] });
    expect(told(ledger, other, '2026-03-02')).toEqual([]);
  });
});

describe('usageBy', () => {
  const policy = own({
    pools: [
      { id: 'korean', volume: 20, eligibility: { kind: 'origin', origins: ['KR'] } },
      { id: 'general', volume: 80 },
    ],
  });
  const { outcomes } = applyEvents(open(policy), policy, [
    entry('A', '2026-03-02', 30, { holder: 'Ann', origin: 'KR' }),
    entry('B', '2026-03-03', 40, { holder: 'Bob', origin: 'CN' }),
    entry('C', '2026-03-03', 35, { holder: 'Ann', origin: 'CN' }),
    entry('bad', '2026-03-03', -1, { holder: 'Cem', origin: 'CN' }),
    event('return', 'R', '2026-03-04', { entry: 'A', quantity: 15 }),
    event('reported-use', 'U', '2026-03-05', { quantity: 5, pool: 'general' }),
  ]);
  const row = ({ key, drawn, returned, used, beyond, share }: ReturnType<typeof usageBy>[number]) =>
    [key, drawn, returned, used, beyond, share].join(' ');

  it('tells holders, countries and pools apart', () => {
    expect(usageBy(outcomes, 'holder').map(row)).toEqual([
      'Ann 60 15 45 5 0.500000',
      'Bob 40 0 40 0 0.444444',
      ' 5 0 5 0 0.055556',
    ]);
    expect(usageBy(outcomes, 'origin').map(row)).toEqual([
      'CN 70 0 70 5 0.777778',
      'KR 30 15 15 0 0.166667',
      ' 5 0 5 0 0.055556',
    ]);
    expect(usageBy(outcomes, 'pool').map(row)).toEqual([
      'general 85 10 75 0 0.833333',
      'korean 20 5 15 0 0.166667',
      ' 0 0 0 5 0.000000',
    ]);
  });

  it('has no share of nothing, and nothing of no outcomes', () => {
    expect(usageBy([], 'holder')).toEqual([]);
    const none = own({ volume: 0 });
    const beyond = applyEvents(open(none), none, [entry('A', '2026-03-02', 3, { holder: 'Ann' })]);
    expect(usageBy(beyond.outcomes, 'holder')).toEqual([
      { key: 'Ann', drawn: '0', returned: '0', used: '0', beyond: '3', share: null },
    ]);
  });

  it('orders equals by their key, the unnamed last', () => {
    const same = applyEvents(open(own()), own(), [
      entry('1', '2026-03-02', 2),
      entry('2', '2026-03-02', 2, { holder: 'Bob' }),
      entry('3', '2026-03-02', 2, { holder: 'Ann' }),
      entry('4', '2026-03-02', 3, { holder: 'Cem' }),
    ]);
    expect(usageBy(same.outcomes, 'holder').map(({ key }) => key)).toEqual(['Cem', 'Ann', 'Bob', null]);
  });

  it('takes the result that stands, and returns whose entry it was not shown by what they say', () => {
    const shared = own({ sameDay: 'pro-rata' });
    const first = applyEvents(open(shared), shared, [entry('A', '2026-03-02', 80, { holder: 'Ann' })]);
    const second = applyEvents(first.ledger, shared, [entry('B', '2026-03-02', 80, { holder: 'Bob' })]);
    const closed = closeDay(second.ledger, shared, '2026-03-02');
    const all: Outcome[] = [...first.outcomes, ...second.revised, ...second.outcomes, ...closed.outcomes];
    expect(usageBy(all, 'holder').map(row)).toEqual(['Ann 50 0 50 30 0.500000', 'Bob 50 0 50 30 0.500000']);
    const back = outcomes.filter(({ status }) => status === 'returned');
    expect(usageBy(back, 'origin').map(row)).toEqual(['KR 0 15 -15 0 ']);
    expect(usageBy(back, 'holder').map(({ key }) => key)).toEqual([null]);
  });

  it('counts money where the quota does', () => {
    const money = own({ volume: '100.00', unit: { kind: 'money', currency: 'CAD', decimals: 2 } });
    const spent = applyEvents(open(money), money, [entry('A', '2026-03-02', 12, { holder: 'Ann' })]);
    expect(usageBy(spent.outcomes, 'holder')).toMatchObject([{ drawn: '100', used: '100', beyond: '2' }]);
  });

  it('takes off what the end of a permit gave back', () => {
    const permit = event('permit-issued', 'P', '2026-03-02', {
      quantity: 60,
      unitValue: { amount: '1', currency: 'CAD' },
      until: '2026-03-05',
      holder: 'Ann',
    });
    const used = event('permit-used', 'U', '2026-03-03', { permit: 'P', quantity: 25 });
    const first = applyEvents(open(own()), own(), [permit, used]);
    const { expired } = closeDay(first.ledger, own(), '2026-03-06');
    // Used once and in part: the rest comes back at the end.
    expect(usageBy([...first.outcomes, ...expired], 'holder').map(row)).toEqual(['Ann 60 35 25 0 1.000000']);
    expect(usageBy(first.outcomes, 'holder').map(row)).toEqual(['Ann 60 0 60 0 1.000000']);
  });

  it('sums to what the ledger drew, whatever it is told apart by', () => {
    const log = fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 50 }),
        holder: fc.constantFrom('Ann', 'Bob', 'Cem'),
        origin: fc.constantFrom('KR', 'CN'),
        back: fc.boolean(),
      }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(log, fc.constantFrom('holder', 'origin', 'pool'), (rows, key) => {
        const events = rows.flatMap(({ quantity, holder, origin, back }, index) => [
          entry(`E${index}`, '2026-03-02', quantity, { holder, origin }),
          ...(back ? [event('invalidation', `I${index}`, '2026-03-02', { entry: `E${index}` })] : []),
        ]);
        const { ledger, outcomes: all } = applyEvents(open(policy), policy, events);
        const usage = usageBy(all, key);
        expect(sumDecimals(usage.map(({ used }) => used))).toBe(
          sumDecimals(ledger.pools.map(({ drawn }) => drawn)),
        );
        expect(sumDecimals(usage.map(({ beyond }) => beyond))).toBe(ledger.beyond);
      }),
      runs(200),
    );
  });
});

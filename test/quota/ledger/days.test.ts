import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, sumDecimals } from 'gigacast/core';
import {
  adValoremRate,
  applyEvents,
  bookOf,
  closeDay,
  ledgerStatus,
  specificRate,
  type Outcome,
  type QuotaLedger,
  type QuotaPolicy,
  type LedgerEvent,
} from 'gigacast/quota';
import { askedGoods } from '../../../src/quota/ledger/asked-goods';
import { chargeInDecimals, chargeInIntegers } from '../../../src/quota/ledger/charge-goods';
import { dayTerms } from '../../../src/quota/ledger/day-terms';
import { drawAlone } from '../../../src/quota/ledger/draw-alone';
import { drawGoods } from '../../../src/quota/ledger/draw-goods';
import { prorate } from '../../../src/quota/ledger/prorate';
import { scaledOf, scaledText } from '../../../src/quota/ledger/scaled';
import { workingLedger } from '../../../src/quota/ledger/working-ledger';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath } from '../../support/refusal-of';
import { ownPolicy as own, type Own } from '../own-policy';
import { entry, event, open } from './own-ledger';
import { runs } from '../../support/runs';

const price = { amount: '10.00', currency: 'CAD' };

/** What an outcome comes to, in a line. */
function tell(outcome: Outcome | undefined): unknown {
  switch (outcome?.status) {
    case 'served':
      return `${outcome.provisional ? 'for now ' : ''}${outcome.portions
        .map(({ pool, quantity }) => `${quantity} ${pool ?? 'over'}`)
        .join(', ')}${outcome.boundBy === 'none' ? '' : ` (${outcome.boundBy})`}`;
    case 'returned':
      return `back ${outcome.returned.map(({ pool, quantity }) => `${quantity} ${pool}`).join(', ')}; held ${outcome.held
        .map(({ quantity }) => quantity)
        .join(', ')}`;
    case 'rejected':
      return outcome.issues.map(({ code, path }) => `${code} ${path}`).join('; ');
    case 'recorded':
      return outcome.kind;
    default:
      return outcome?.status;
  }
}

const reserve = {
  kind: 'price',
  basis: 'fob',
  comparison: '<=',
  limit: { amount: '35000', currency: 'CAD' },
} as const;
const shared = own({ sameDay: 'pro-rata' });
const pools = own({
  pools: [
    { id: 'reserved', volume: 40, eligibility: reserve },
    { id: 'general', volume: 60 },
  ],
});

describe('a day shared pro rata', () => {
  it('is provisional until it is closed, and final then', () => {
    const first = applyEvents(open(shared), shared, [entry('A', '2026-03-02', 80)]);
    expect(first.outcomes.map(tell)).toEqual(['for now 80 general']);
    expect(ledgerStatus(first.ledger)).toMatchObject({ balance: '100', pending: '80' });
    const second = applyEvents(first.ledger, shared, [entry('B', '2026-03-02', 120)]);
    expect(second.outcomes.map(tell)).toEqual(['for now 60 general, 60 over (total)']);
    expect(second.revised.map(tell)).toEqual(['for now 40 general, 40 over (total)']);
    const closed = closeDay(second.ledger, shared, '2026-03-02');
    expect(closed.outcomes.map((outcome) => [outcome.id, tell(outcome)])).toEqual([
      ['A', '40 general, 40 over (total)'],
      ['B', '60 general, 60 over (total)'],
    ]);
    expect(closed.statusEvents).toEqual([{ kind: 'exhausted', on: '2026-03-02', pool: null }]);
    expect(closed.ledger).toMatchObject({ closed: true, pending: [], idsOfLastDay: [], beyond: '100' });
    expect(applyEvents(closed.ledger, shared, [entry('C', '2026-03-02', 1)]).outcomes.map(tell)).toEqual([
      'quota/day-closed events[0].on',
    ]);
  });

  it('is closed by an event of a later day, and its results say so', () => {
    const { outcomes, revised, ledger } = applyEvents(open(shared), shared, [
      entry('A', '2026-03-02', 80),
      entry('B', '2026-03-03', 30),
    ]);
    expect(outcomes.map(tell)).toEqual(['80 general', 'for now 20 general, 10 over (total)']);
    expect(revised).toEqual([]);
    expect(ledger.pools[0]).toMatchObject({ drawn: '80', balance: '20' });
  });

  it('gives the units that are left by largest remainder, ties by id and not by order', () => {
    const three = ['C', 'A', 'B'].map((id) => entry(id, '2026-03-02', 70));
    const { ledger } = applyEvents(open(shared), shared, three);
    const { outcomes } = closeDay(ledger, shared, '2026-03-02');
    expect(outcomes.map(({ id, portions }) => [id, portions[0]?.quantity])).toEqual([
      ['C', '33'],
      ['A', '34'],
      ['B', '33'],
    ]);
    expect(prorate({ wants: [7, 7, 7], room: 10, ids: ['a', 'b', 'c'], rounding: 'floor' })).toEqual([
      3, 3, 3,
    ]);
    expect(prorate({ wants: [0, 0], room: 0, ids: ['a', 'b'], rounding: 'floor' })).toEqual([0, 0]);
    expect(prorate({ wants: [5, 9], room: 3, ids: ['a', 'b'], rounding: 'largest-remainder' })).toEqual([
      1, 2,
    ]);
  });

  const requests = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 99 }),
      day: fc.integer({ min: 1, max: 4 }),
      quantity: fc.integer({ min: 1, max: 60 }),
    }),
    { selector: ({ id }) => id, maxLength: 10 },
  );
  const logOf = (rows: readonly { id: number; day: number; quantity: number }[]) =>
    rows.map(({ id, day, quantity }) => entry(`E${id}`, `2026-03-0${day}`, quantity));
  const settle = (events: readonly LedgerEvent[]) => {
    const { ledger, outcomes } = applyEvents(deepFreeze(open(shared)), shared, deepFreeze(events));
    const closed = closeDay(ledger, shared, '2026-03-09');
    const byId = new Map([...outcomes, ...closed.outcomes].map((outcome) => [outcome.id, outcome]));
    return { byId, pools: closed.ledger.pools, beyond: closed.ledger.beyond };
  };

  it('does not depend on the order of requests within a day', () => {
    fc.assert(
      fc.property(requests, fc.nat(), (rows, seed) => {
        const log = logOf(rows);
        const shuffled = [...log].sort((a, b) => (a.id + seed > b.id ? 1 : -1) * (seed % 2 === 0 ? 1 : -1));
        const [one, two] = [settle(log), settle(shuffled)];
        for (const { id } of log) expect(two.byId.get(id)).toEqual(one.byId.get(id));
        expect([two.pools, two.beyond]).toEqual([one.pools, one.beyond]);
      }),
      runs(200),
    );
  });

  it('conserves every request and the volume, and gives the same in any batches', () => {
    fc.assert(
      fc.property(requests, fc.integer({ min: 1, max: 4 }), (rows, cut) => {
        const log = logOf(rows);
        const whole = settle(log);
        for (const [, outcome] of whole.byId) {
          if (outcome.status !== 'served') throw new Error('not served');
          const asked = rows.find(({ id }) => `E${id}` === outcome.id)?.quantity;
          expect(sumDecimals(outcome.portions.map(({ quantity }) => quantity))).toBe(String(asked));
        }
        for (const { volume, drawn, balance } of whole.pools)
          expect(addDecimals(drawn, balance)).toBe(volume);
        const early = log.filter(({ on }) => on <= `2026-03-0${cut}`);
        const late = log.filter(({ on }) => on > `2026-03-0${cut}`);
        const first = applyEvents(open(shared), shared, early).ledger;
        const stored = JSON.parse(JSON.stringify(first)) as QuotaLedger;
        const { ledger } = applyEvents(stored, shared, late);
        expect(closeDay(ledger, shared, '2026-03-09').ledger.pools).toEqual(whole.pools);
      }),
      runs(200),
    );
  });
});

describe('closeDay', () => {
  it('closes any day of the period that was not passed', () => {
    const { ledger } = applyEvents(open(shared), shared, [entry('A', '2026-03-02', 1)]);
    const refusal = (day: string) => codeAndPath(() => closeDay(ledger, shared, day));
    expect(refusal('2026-03-01')).toEqual(['quota/day-passed', 'day']);
    expect(refusal('2025-12-31')).toEqual(['quota/not-open', 'day']);
    expect(refusal('2027-01-01')).toEqual(['quota/closed', 'day']);
    expect(refusal('soon')[1]).toBe('day');
    expect(codeAndPath(() => closeDay(ledger, own({ id: 'other' }), '2026-03-02'))[0]).toBe(
      'quota/other-policy',
    );
    expect(closeDay(ledger, shared, '2026-12-31').ledger.lastDay).toBe('2026-12-31');
  });
});

describe('returns', () => {
  const cheap = { fobPrice: { amount: '30000', currency: 'CAD' } };

  it('go back to the pools, the last drawn first, and reopen them', () => {
    const { outcomes, ledger, statusEvents } = applyEvents(open(pools), pools, [
      entry('A', '2026-03-02', 100, cheap),
      event('return', 'A-1', '2026-03-03', { entry: 'A', quantity: 70 }),
    ]);
    expect(outcomes.map(tell)).toEqual(['40 reserved, 60 general', 'back 60 general, 10 reserved; held 30']);
    expect(ledger.pools.map(({ balance }) => balance)).toEqual(['10', '60']);
    expect(statusEvents).toEqual([
      { kind: 'exhausted', on: '2026-03-02', pool: 'reserved' },
      { kind: 'exhausted', on: '2026-03-02', pool: 'general' },
      { kind: 'exhausted', on: '2026-03-02', pool: null },
      { kind: 'reopened', on: '2026-03-03', pool: 'general' },
      { kind: 'reopened', on: '2026-03-03', pool: null },
      { kind: 'reopened', on: '2026-03-03', pool: 'reserved' },
    ]);
  });

  it('are refused beyond what is held, for strangers, and without the book', () => {
    const first = applyEvents(open(pools), pools, [entry('A', '2026-03-02', 10, cheap)]);
    const book = bookOf(first.outcomes);
    const later = [
      event('return', 'R1', '2026-03-03', { entry: 'A', quantity: 6 }),
      event('return', 'R2', '2026-03-03', { entry: 'A', quantity: 5 }),
      event('return', 'R3', '2026-03-03', { entry: 'B', quantity: 1 }),
      event('return', 'R4', '2026-03-03', { entry: 'A', quantity: 0 }),
      event('invalidation', 'I', '2026-03-03', { entry: 'A' }),
      event('invalidation', 'J', '2026-03-03', { entry: 'A' }),
      entry('A', '2026-03-04', 1, cheap),
    ];
    const second = applyEvents(first.ledger, pools, later, { book });
    expect(second.outcomes.map(tell)).toEqual([
      'back 6 reserved; held 4',
      'quota/return-exceeds-allocated events[1].quantity',
      'quota/unknown-entry events[2].entry',
      'quota/zero-quantity events[3].quantity',
      'back 4 reserved; held ',
      'quota/unknown-entry events[5].entry',
      'quota/duplicate-id events[6].id',
    ]);
    expect(second.ledger.pools.map(({ drawn }) => drawn)).toEqual(['0', '0']);
    expect(applyEvents(first.ledger, pools, later.slice(0, 1)).outcomes.map(tell)).toEqual([
      'quota/unknown-entry events[0].entry',
    ]);
    expect(bookOf(second.outcomes, book).get('A')).toEqual({ held: [] });
  });

  it('leave the ledger as it was when the same is drawn again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 110 }), fc.integer({ min: 1, max: 110 }), (quantity, back) => {
        const first = applyEvents(open(pools), pools, [entry('A', '2026-03-02', quantity, cheap)]);
        const held = Math.min(100, quantity);
        const units = 1 + (back % held);
        const { ledger } = applyEvents(
          first.ledger,
          pools,
          [
            event('return', 'R', '2026-03-02', { entry: 'A', quantity: units }),
            entry('again', '2026-03-02', units, cheap),
          ],
          { book: bookOf(first.outcomes) },
        );
        expect(ledger.pools).toEqual(first.ledger.pools);
      }),
      runs(200),
    );
  });

  it('leave no trace when they are refused on a new day', () => {
    const first = applyEvents(open(shared), shared, [entry('A', '2026-03-02', 10)]);
    const { ledger, revised, statusEvents } = applyEvents(first.ledger, shared, [
      event('return', 'R', '2026-03-05', { entry: 'nobody', quantity: 1 }),
    ]);
    expect(ledger).toEqual(first.ledger);
    expect([revised.map(tell), statusEvents]).toEqual([['for now 10 general'], []]);
  });

  it('are counted in money under a quota in money', () => {
    const money = own({ volume: '100.00', unit: { kind: 'money', currency: 'CAD', decimals: 2 } });
    const { outcomes, ledger } = applyEvents(open(money), money, [
      entry('A', '2026-03-02', 3, { unitValue: { amount: '33.34', currency: 'CAD' } }),
      event('return', 'R', '2026-03-02', { entry: 'A', quantity: '33.34' }),
    ]);
    expect(outcomes.map(tell)).toEqual(['2 general, 1 over (total)', 'back 33.34 general; held 33.34']);
    expect(ledger.pools[0]).toMatchObject({ drawn: '33.34', balance: '66.66' });
    const together = own({
      volume: '100.00',
      sameDay: 'pro-rata',
      unit: { kind: 'money', currency: 'CAD', decimals: 2 },
    });
    const hundred = { unitValue: { amount: '10.00', currency: 'CAD' } };
    const day = applyEvents(open(together), together, [
      entry('A', '2026-03-02', 10, hundred),
      entry('B', '2026-03-02', 5, hundred),
    ]);
    // 66.67 and 33.33 of 100.00 hold six and three whole pieces; 10.00 is left.
    expect(day.outcomes.map(tell)).toEqual([
      'for now 6 general, 4 over (total)',
      'for now 3 general, 2 over (total)',
    ]);
  });
});

describe('permits', () => {
  const permitted = (permit: object): QuotaPolicy => {
    const policy = own();
    const [value] = policy.administration.values;
    if (value === undefined || !value.value.known) throw new Error('no administration');
    const changed = { ...value, value: { known: true, value: { ...value.value.value, permit } } };
    return { ...policy, administration: { ...policy.administration, values: [changed] } } as QuotaPolicy;
  };
  const issued = (id: string, on: string, quantity: number, until?: string) =>
    event('permit-issued', id, on, { quantity, unitValue: price, ...(until === undefined ? {} : { until }) });

  it('take units when they are issued, and give back what they leave unused', () => {
    const policy = permitted({});
    const { outcomes, ledger } = applyEvents(open(policy), policy, [
      issued('P1', '2026-03-02', 60),
      issued('P2', '2026-03-02', 60),
      event('permit-used', 'U1', '2026-03-03', { permit: 'P1', quantity: 50 }),
      event('permit-used', 'U2', '2026-03-03', { permit: 'P1', quantity: 5 }),
      event('permit-used', 'U3', '2026-03-03', { permit: 'P2', quantity: 41 }),
      event('permit-used', 'U4', '2026-03-03', { permit: 'P3', quantity: 1 }),
      event('permit-expired', 'X1', '2026-03-04', { permit: 'P1' }),
      event('permit-expired', 'X2', '2026-03-04', { permit: 'P1' }),
      event('permit-used', 'U5', '2026-03-04', { permit: 'P2', quantity: 40 }),
    ]);
    expect(outcomes.map(tell)).toEqual([
      '60 general',
      '40 general, 20 over (total)',
      'permit-used',
      'quota/permit-used events[3].permit',
      'quota/permit-exceeded events[4].quantity',
      'quota/unknown-permit events[5].permit',
      'back 10 general; held 50',
      'quota/unknown-permit events[7].permit',
      'permit-used',
    ]);
    expect([ledger.pools[0]?.balance, ledger.permits]).toEqual(['10', []]);
  });

  it('may be used several times, and lapse, where the policy says so', () => {
    const policy = permitted({ uses: 'several', expiredUnits: 'lapse' });
    const { outcomes, ledger, statusEvents } = applyEvents(open(policy), policy, [
      issued('P1', '2026-03-02', 100),
      event('permit-used', 'U1', '2026-03-03', { permit: 'P1', quantity: 30 }),
      event('permit-used', 'U2', '2026-03-03', { permit: 'P1', quantity: 30 }),
      event('permit-expired', 'X1', '2026-03-04', { permit: 'P1' }),
    ]);
    expect(outcomes.slice(1).map(tell)).toEqual(['permit-used', 'permit-used', 'back ; held 60']);
    expect(ledger.pools[0]).toMatchObject({ drawn: '60', lapsed: '40', balance: '0' });
    // Units that lapse never were free: the quota does not reopen for a moment.
    expect(statusEvents).toEqual([{ kind: 'exhausted', on: '2026-03-02', pool: null }]);
  });

  it('end after their last day, and say what came back', () => {
    const policy = permitted({});
    const { ledger } = applyEvents(open(policy), policy, [issued('P1', '2026-03-02', 60, '2026-03-10')]);
    const last = closeDay(ledger, policy, '2026-03-10');
    expect([last.ledger.pools[0]?.balance, last.expired]).toEqual(['40', []]);
    const after = closeDay(ledger, policy, '2026-03-12');
    expect([after.ledger.pools[0]?.balance, after.ledger.permits]).toEqual(['100', []]);
    const back = [{ pool: 'general', quantity: '60' }];
    const ended = { status: 'returned', id: 'P1', on: '2026-03-11', of: 'P1', returned: back, held: [] };
    expect(after.expired).toEqual([ended]);
    expect(closeDay(after.ledger, policy, '2026-03-13').expired).toEqual([]);
  });

  it('that ended by themselves hold what was used, and no more, for later returns', () => {
    const policy = permitted({ uses: 'several' });
    const { outcomes, expired, ledger } = applyEvents(open(policy), policy, [
      issued('P1', '2026-03-02', 60, '2026-03-10'),
      event('permit-used', 'U1', '2026-03-03', { permit: 'P1', quantity: 25 }),
      event('return', 'R1', '2026-03-11', { entry: 'P1', quantity: 26 }),
      event('return', 'R2', '2026-03-11', { entry: 'P1', quantity: 25 }),
      event('return', 'R3', '2026-03-11', { entry: 'P1', quantity: 1 }),
    ]);
    expect(outcomes.map(tell)).toEqual([
      '60 general',
      'permit-used',
      'quota/return-exceeds-allocated events[2].quantity',
      'back 25 general; held ',
      'quota/unknown-entry events[4].entry',
    ]);
    expect(expired.map(tell)).toEqual(['back 35 general; held 25']);
    expect(ledger.pools[0]).toMatchObject({ drawn: '0', balance: '100' });
    expect(bookOf(expired, bookOf(outcomes.slice(0, 2))).get('P1')).toEqual({
      held: [{ pool: 'general', quantity: '25' }],
    });
  });

  it('do not end for an event that does not fit', () => {
    const policy = permitted({});
    const { expired, ledger } = applyEvents(open(policy), policy, [
      issued('P1', '2026-03-02', 60, '2026-03-10'),
      event('return', 'R', '2026-03-11', { entry: 'nobody', quantity: 1 }),
    ]);
    expect([expired, ledger.permits.length, ledger.lastDay]).toEqual([[], 1, '2026-03-02']);
  });

  it('give back what is returned of them only once', () => {
    const policy = permitted({ uses: 'several' });
    const first = applyEvents(open(policy), policy, [
      issued('P1', '2026-03-02', 60),
      event('permit-used', 'U1', '2026-03-03', { permit: 'P1', quantity: 20 }),
      event('return', 'R1', '2026-03-04', { entry: 'P1', quantity: 41 }),
      event('return', 'R2', '2026-03-04', { entry: 'P1', quantity: 15 }),
    ]);
    expect(first.outcomes.slice(2).map(tell)).toEqual([
      'quota/return-exceeds-allocated events[2].quantity',
      'back 15 general; held 45',
    ]);
    expect(first.ledger.permits).toMatchObject([{ id: 'P1', used: '20' }]);
    const second = applyEvents(first.ledger, policy, [
      event('permit-used', 'U2', '2026-03-05', { permit: 'P1', quantity: 26 }),
      event('invalidation', 'I', '2026-03-05', { entry: 'P1' }),
      event('permit-expired', 'X', '2026-03-05', { permit: 'P1' }),
    ]);
    expect(second.outcomes.map(tell)).toEqual([
      'quota/permit-exceeded events[0].quantity',
      'back 25 general; held 20',
      'quota/unknown-permit events[2].permit',
    ]);
    expect(second.ledger.pools[0]).toMatchObject({ drawn: '20', balance: '80' });
    expect(second.ledger.permits).toEqual([]);
  });

  const steps = fc.array(
    fc.record({
      kind: fc.constantFrom('issue', 'use', 'return', 'invalidation', 'expire', 'entry'),
      of: fc.nat(5),
      quantity: fc.integer({ min: 1, max: 60 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    { maxLength: 20 },
  );
  const logOf = (rows: readonly { kind: string; of: number; quantity: number; day: number }[]) =>
    [...rows]
      .sort((a, b) => a.day - b.day)
      .map(({ kind, of, quantity, day }, index): LedgerEvent => {
        const on = `2026-03-${String(day).padStart(2, '0')}`;
        const until = `2026-03-${String(Math.min(28, day + (of % 4))).padStart(2, '0')}`;
        switch (kind) {
          case 'issue':
            return issued(`P${of}`, on, quantity, of === 5 ? undefined : until);
          case 'use':
            return event('permit-used', `E${index}`, on, { permit: `P${of}`, quantity });
          case 'return':
            return event('return', `E${index}`, on, { entry: `P${of}`, quantity });
          case 'invalidation':
            return event('invalidation', `E${index}`, on, { entry: `P${of}` });
          case 'expire':
            return event('permit-expired', `E${index}`, on, { permit: `P${of}` });
          default:
            return entry(`P${of}`, on, quantity);
        }
      });

  it('keep every balance between nothing and the volume, whatever comes back in whatever order', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom('several', 'once'), (rows, uses) => {
        const policy = permitted({ uses });
        const log = logOf(rows);
        const { ledger, outcomes, expired } = applyEvents(open(policy), policy, log);
        const [pool] = ledger.pools;
        expect(addDecimals(pool?.drawn ?? '', pool?.balance ?? '')).toBe('100');
        expect(Number(pool?.balance)).toBeGreaterThanOrEqual(0);
        expect(Number(pool?.balance)).toBeLessThanOrEqual(100);
        const came = sumDecimals(
          outcomes.flatMap((outcome) =>
            outcome.status === 'served'
              ? outcome.portions.flatMap(({ pool: name, quantity }) => (name === null ? [] : [quantity]))
              : [],
          ),
        );
        const back = sumDecimals(
          [...outcomes, ...expired].flatMap((outcome) =>
            outcome.status === 'returned' ? outcome.returned.map(({ quantity }) => quantity) : [],
          ),
        );
        expect(addDecimals(pool?.drawn ?? '', back)).toBe(came);
      }),
      runs(200),
    );
  });

  it('let nothing in that has none, where they are asked for at entry', () => {
    const policy = permitted({ requiredAtEntry: true });
    const permit = { id: 'P', from: '2026-03-02', to: '2026-03-03' };
    const { outcomes } = applyEvents(open(policy), policy, [
      entry('none', '2026-03-01', 1),
      entry('early', '2026-03-01', 1, { permit }),
      entry('first', '2026-03-02', 1, { permit }),
      entry('last', '2026-03-03', 1, { permit }),
      entry('late', '2026-03-04', 1, { permit }),
    ]);
    expect(outcomes.map(tell)).toEqual([
      '1 over (permit)',
      '1 over (permit)',
      '1 general',
      '1 general',
      '1 over (permit)',
    ]);
    const [none] = outcomes;
    expect(none?.status === 'served' && none.rules.map(({ parameter }) => parameter)).toEqual([
      'administration',
      'overQuota',
    ]);
  });
});

describe('what happens to the volume', () => {
  it('is amended, and what was drawn beyond it shows as overdrawn', () => {
    const policy = own();
    const { ledger, statusEvents, outcomes } = applyEvents(open(policy), policy, [
      entry('A', '2026-03-02', 75),
      event('amendment', 'M1', '2026-03-03', { pool: 'general', volume: 70 }),
      entry('B', '2026-03-03', 1),
      event('amendment', 'M2', '2026-03-04', { pool: 'general', volume: 80 }),
      event('amendment', 'M3', '2026-03-04', { pool: 'none', volume: 80 }),
    ]);
    expect(outcomes.map(tell)).toEqual([
      '75 general',
      'amendment',
      '1 over (total)',
      'amendment',
      'quota/unknown-pool events[4].pool',
    ]);
    expect(statusEvents.map(({ kind, on }) => [kind, on])).toEqual([
      ['amended', '2026-03-03'],
      ['exhausted', '2026-03-03'],
      ['amended', '2026-03-04'],
      ['reopened', '2026-03-04'],
    ]);
    expect(ledger.pools[0]).toMatchObject({ volume: '80', drawn: '75', balance: '5', overdrawn: '0' });
    const cut = applyEvents(open(policy), policy, [
      entry('A', '2026-03-02', 75),
      event('amendment', 'M1', '2026-03-03', { pool: 'general', volume: 70 }),
    ]);
    expect(cut.ledger.pools[0]).toMatchObject({ balance: '0', overdrawn: '5', drawn: '75' });
    expect(applyEvents(cut.ledger, policy, [entry('C', '2026-03-04', 1)]).ledger.pools[0]?.overdrawn).toBe(
      '5',
    );
  });

  it('moves between pools and order numbers, as far as it is not drawn', () => {
    const policy = own();
    const { ledger, outcomes } = applyEvents(open(policy), policy, [
      entry('A', '2026-03-02', 90),
      event('transfer-out', 'T1', '2026-03-03', { pool: 'general', quantity: 11 }),
      event('transfer-out', 'T2', '2026-03-03', { pool: 'general', quantity: 10 }),
      event('transfer-in', 'T3', '2026-03-04', { pool: 'general', quantity: 25 }),
    ]);
    expect(outcomes.slice(1).map(tell)).toEqual([
      'quota/beyond-balance events[1].quantity',
      'transfer-out',
      'transfer-in',
    ]);
    expect(ledger.pools[0]).toMatchObject({ transferred: '15', balance: '25' });
    expect(ledgerStatus(ledger)).toMatchObject({ available: '115', balance: '25', drawn: '90' });
  });

  it('that was carried over lapses after its last day, the drawn part aside', () => {
    const ledger = open(own());
    const [pool] = ledger.pools;
    if (pool === undefined) throw new Error('no pool');
    const carried = {
      ...ledger,
      carriedUntil: '2026-01-20',
      pools: [{ ...pool, carriedIn: '30', balance: '130' }],
    };
    const policy = own();
    const before = applyEvents(carried, policy, [entry('A', '2026-01-20', 10)]).ledger;
    expect(before.pools[0]).toMatchObject({ balance: '120', lapsed: '0' });
    const after = closeDay(before, policy, '2026-01-21');
    expect(after.ledger.pools[0]).toMatchObject({ balance: '100', lapsed: '20' });
    expect(after.statusEvents).toEqual([{ kind: 'lapsed', on: '2026-01-21', pool: 'general' }]);
    expect(after.ledger.carriedUntil).toBeNull();
  });

  it('makes the quota critical from the threshold on', () => {
    const base = own();
    const [rate] = base.inQuotaRate.values;
    if (rate === undefined) throw new Error('no rate');
    const rule = { known: true, value: { threshold: '0.90', fromOpening: false } } as const;
    const policy: QuotaPolicy = {
      ...base,
      critical: { name: 'critical', unit: 'rule', values: [{ ...rate, value: rule }] },
    };
    const first = applyEvents(open(policy), policy, [entry('A', '2026-03-02', 89)]);
    expect([first.ledger.criticalOn, first.statusEvents]).toEqual([null, []]);
    const second = applyEvents(first.ledger, policy, [entry('B', '2026-03-03', 1)]);
    expect(second.statusEvents).toEqual([{ kind: 'critical', on: '2026-03-03', pool: null }]);
    expect(ledgerStatus(second.ledger).status).toBe('critical');
    expect(applyEvents(second.ledger, policy, [entry('C', '2026-03-04', 1)]).statusEvents).toEqual([]);
  });
});

describe('blocks and suspensions', () => {
  it('let requests wait in their order, and serve them when the block ends', () => {
    const policy = own();
    const first = applyEvents(open(policy), policy, [
      event('blocked', 'B', '2026-03-02'),
      entry('A', '2026-03-02', 70),
      entry('C', '2026-03-04', 70),
    ]);
    expect(first.outcomes.map(tell)).toEqual(['blocked', 'waiting', 'waiting']);
    expect(ledgerStatus(first.ledger)).toMatchObject({ status: 'blocked', balance: '100', pending: '140' });
    const second = applyEvents(first.ledger, policy, [
      event('blocked', 'B2', '2026-03-05'),
      event('unblocked', 'U', '2026-03-05'),
      entry('D', '2026-03-05', 1),
    ]);
    expect(second.outcomes.map(tell)).toEqual([
      'quota/no-such-state events[0].kind',
      'unblocked',
      '1 over (total)',
    ]);
    expect(second.revised.map(tell)).toEqual(['70 general', '30 general, 40 over (total)']);
    expect(second.statusEvents).toEqual([
      { kind: 'unblocked', on: '2026-03-05', pool: null },
      { kind: 'exhausted', on: '2026-03-04', pool: null },
    ]);
    expect(closeDay(first.ledger, policy, '2026-03-06').ledger.pending).toHaveLength(2);
  });

  it('let nothing into the quota while it is suspended', () => {
    const policy = own();
    const { outcomes, ledger } = applyEvents(open(policy), policy, [
      event('suspended', 'S', '2026-03-02'),
      entry('A', '2026-03-02', 1),
      event('resumed', 'R', '2026-03-03'),
      entry('C', '2026-03-03', 1),
    ]);
    expect(outcomes.map(tell)).toEqual(['suspended', '1 over (date)', 'resumed', '1 general']);
    expect(ledgerStatus(ledger).status).toBe('open');
  });
});

describe('caps on countries', () => {
  const capped = (change: Partial<Own> = {}): QuotaPolicy => {
    const policy = own(change);
    const [period] = policy.periods;
    if (period === undefined) throw new Error('no period');
    const { status, source } = period.volume;
    const countryCaps = {
      value: { known: true, value: { each: '0.21', named: [{ origin: 'KR', share: '0.5' }] } },
      status,
      source,
    };
    return { ...policy, periods: [{ ...period, countryCaps }] } as QuotaPolicy;
  };
  const from = (origin: string) => ({ origin });

  it('stop the goods of a country that has used its part', () => {
    const policy = capped();
    const { outcomes, ledger } = applyEvents(open(policy), policy, [
      entry('A', '2026-03-02', 25, from('CN')),
      entry('B', '2026-03-03', 1, from('CN')),
      entry('C', '2026-03-03', 60, from('KR')),
      entry('D', '2026-03-03', 1),
      event('return', 'R', '2026-03-04', { entry: 'A', quantity: 5 }),
      entry('E', '2026-03-04', 6, from('CN')),
    ]);
    expect(outcomes.map(tell)).toEqual([
      '21 general, 4 over (country-cap)',
      '1 over (country-cap)',
      '50 general, 10 over (country-cap)',
      'quota/no-origin events[3].origin',
      'back 5 general; held 16',
      '5 general, 1 over (country-cap)',
    ]);
    expect(ledger.origins).toEqual([
      { origin: 'CN', drawn: '21' },
      { origin: 'KR', drawn: '50' },
    ]);
    const [first] = outcomes;
    expect(first?.status === 'served' && first.rules.map(({ parameter }) => parameter)).toContain(
      'countryCaps',
    );
  });

  it('are shared pro rata among the goods of the country on one day', () => {
    const policy = capped({ sameDay: 'pro-rata' });
    const { ledger } = applyEvents(open(policy), policy, [
      entry('A', '2026-03-02', 30, from('CN')),
      entry('B', '2026-03-02', 12, from('CN')),
      entry('C', '2026-03-02', 10, from('VN')),
    ]);
    expect(closeDay(ledger, policy, '2026-03-02').outcomes.map(tell)).toEqual([
      '15 general, 15 over (country-cap)',
      '6 general, 6 over (country-cap)',
      '10 general',
    ]);
  });
});

describe('the two ways to reckon', () => {
  it('read back what the ledger wrote', () => {
    expect([scaledOf('-12.5', 1), scaledOf('3', 2)]).toEqual([-125, 300]);
  });

  const rates = fc.constantFrom(
    adValoremRate('0.061'),
    adValoremRate('0.26432'),
    specificRate('0.4', 'kg'),
    adValoremRate(0),
  );
  it('charge in whole hundredths what exact decimals charge', () => {
    fc.assert(
      fc.property(
        rates,
        fc.integer({ min: 1, max: 200_000 }),
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.boolean(),
        (inQuotaRate, grams, hundredths, perUnit) => {
          const policy = own({ volume: 100, unit: { kind: 'mass', unit: 'kg', decimals: 3 }, inQuotaRate });
          const terms = dayTerms(policy, '2026-03-02');
          const amount = { amount: scaledText(hundredths, 2, 2), currency: 'CAD' };
          const asked = {
            kind: 'entry',
            id: 'A',
            on: '2026-03-02',
            quantity: scaledText(grams, 3),
            ...(perUnit ? { unitValue: amount } : { totalValue: amount }),
          } as const;
          const goods = askedGoods(asked, terms, { function: 'test', path: 'goods' });
          const working = workingLedger(open(policy), 3, 3);
          const draw = drawAlone(working, terms, goods);
          const [together] = drawGoods(working, terms, [goods]).draws;
          expect(draw).toEqual(together);
          if (draw === undefined) throw new Error('not plain');
          const quick = chargeInIntegers(draw, terms);
          if (quick !== undefined) expect(quick).toEqual(chargeInDecimals(draw, terms));
          const plain = inQuotaRate.components[0]?.kind === 'ad-valorem' && hundredths < 1e6;
          if (plain && perUnit) expect(quick).toBeDefined();
        },
      ),
      runs(200),
    );
  });

  it('leave to exact decimals what hundredths cannot hold', () => {
    const policy = own();
    const { outcomes } = applyEvents(open(policy), policy, [
      entry('fine', '2026-03-02', 1, { unitValue: { amount: '10.005', currency: 'CAD' } }),
      entry('huge', '2026-03-02', 1, { unitValue: { amount: '9007199254740993.00', currency: 'CAD' } }),
      entry('long', '2026-03-02', '9007199254740993', {}),
    ]);
    const [fine, huge] = outcomes.map((outcome) =>
      outcome.status === 'served' ? outcome.portions[0] : undefined,
    );
    // 10.005 x 6.1 % = 0.610305
    expect([fine?.value, fine?.duty]).toEqual(['10.01', '0.61']);
    expect([huge?.value, huge?.duty]).toEqual(['9007199254740993.00', '549439154539200.57']);
    expect(tell(outcomes[2])).toBe('quota/too-large events[2].quantity');
  });

  it('keep a ledger small whatever the log', () => {
    const policy = own({ volume: 1_000_000 });
    const log = (days: number) =>
      Array.from({ length: days * 20 }, (_, index) =>
        entry(
          `E${index}`,
          `2026-0${1 + Math.floor(index / 20 / 28)}-${String(1 + (Math.floor(index / 20) % 28)).padStart(2, '0')}`,
          1,
        ),
      );
    const size = (days: number) => JSON.stringify(applyEvents(open(policy), policy, log(days)).ledger).length;
    expect(size(200) - size(2)).toBeLessThan(100);
  });
});

import { describe, expect, it } from 'vitest';
import {
  applyEvents,
  closeDay,
  ledgerStatus,
  replayLedger,
  statusOn,
  type Outcome,
  type QuotaPeriod,
  type QuotaPolicy,
  type LedgerEvent,
} from 'gigacast/quota';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { ownPolicy as own, type Own } from '../own-policy';
import { entry, event, open } from './own-ledger';

/** What became of goods or of another event, in a line. */
function tell(outcome: Outcome): string {
  if (outcome.status === 'rejected')
    return outcome.issues.map(({ code, path }) => `${code} ${path}`).join('; ');
  if (outcome.status !== 'served') return outcome.status;
  const parts = outcome.portions.map(({ pool, quantity }) => `${quantity} ${pool ?? 'over'}`);
  return `${parts.join(', ')}${outcome.boundBy === 'none' ? '' : ` (${outcome.boundBy})`}`;
}

/** The policy with something else in its only period. */
function withPeriod(change: (period: QuotaPeriod) => object, terms: Partial<Own> = {}): QuotaPolicy {
  const policy = own(terms);
  const [period] = policy.periods;
  if (period === undefined) throw new Error('no period');
  return { ...policy, periods: [{ ...period, ...change(period) }] };
}

describe('volumes that the policy itself amends', () => {
  const pools = [
    { id: 'first', volume: 40 },
    { id: 'second', volume: 60 },
  ];
  const amended = (...rows: readonly (readonly [from: string, first: string | null])[]) =>
    withPeriod(
      (period) => ({
        amendments: rows.map(([from, first]) => ({
          from,
          volume: period.volume,
          pools: period.pools.map((pool) =>
            pool.id !== 'first'
              ? pool
              : {
                  ...pool,
                  volume: {
                    ...pool.volume,
                    value:
                      first === null ? { known: false, why: 'not published' } : { known: true, value: first },
                  },
                },
          ),
        })),
      }),
      { pools },
    );

  it('count from their day on, whenever the next event comes', () => {
    const policy = amended(['2026-06-01', '70']);
    const { ledger, outcomes, statusEvents } = applyEvents(open(policy), policy, [
      entry('A', '2026-05-31', 40),
      entry('B', '2026-06-03', 35),
    ]);
    expect(outcomes.map(tell)).toEqual(['40 first', '30 first, 5 second']);
    expect(ledger.pools.map(({ volume, balance }) => [volume, balance])).toEqual([
      ['70', '0'],
      ['60', '55'],
    ]);
    expect(statusEvents).toEqual([
      { kind: 'exhausted', on: '2026-05-31', pool: 'first' },
      { kind: 'amended', on: '2026-06-01', pool: 'first' },
      { kind: 'reopened', on: '2026-06-01', pool: 'first' },
      { kind: 'exhausted', on: '2026-06-03', pool: 'first' },
    ]);
  });

  it('count for the first event after them, and once only', () => {
    const policy = amended(['2026-06-01', '70'], ['2026-09-01', '50']);
    const opened = open(policy, '2026-07-01');
    expect(opened.pools[0]?.volume).toBe('40');
    const june = closeDay(opened, policy, '2026-06-01');
    expect([june.ledger.pools[0]?.volume, june.statusEvents]).toEqual([
      '70',
      [{ kind: 'amended', on: '2026-06-01', pool: 'first' }],
    ]);
    expect(closeDay(june.ledger, policy, '2026-08-31').statusEvents).toEqual([]);
    const autumn = applyEvents(june.ledger, policy, [
      entry('A', '2026-08-31', 60),
      entry('B', '2026-09-01', 1),
    ]);
    expect(autumn.outcomes.map(tell)).toEqual(['60 first', '1 second']);
    expect(autumn.ledger.pools[0]).toMatchObject({ volume: '50', balance: '0', overdrawn: '10' });
    expect(closeDay(open(policy), policy, '2026-05-31').ledger.pools[0]?.volume).toBe('40');
  });

  it('stay as they were where the new volume is not known', () => {
    const policy = amended(['2026-06-01', null]);
    const { ledger, statusEvents } = closeDay(open(policy), policy, '2026-06-02');
    expect([ledger.pools[0]?.volume, statusEvents]).toEqual(['40', []]);
  });
});

describe('the day on which drawings stop', () => {
  const stops = (day: string | null) =>
    withPeriod(({ volume: { status, source } }) => ({
      drawingStops: {
        value: day === null ? { known: false, why: 'not published' } : { known: true, value: day },
        status,
        source,
      },
    }));
  const events = (on: string) => [
    entry('A', on, 1),
    event('transfer-in', 'T', on, { pool: 'general', quantity: 1 }),
  ];
  const told = (policy: QuotaPolicy, on: string) =>
    applyEvents(open(policy), policy, events(on)).outcomes.map(tell);
  const closing = (policy: QuotaPolicy, on: string) => {
    try {
      return closeDay(open(policy), policy, on).ledger.lastDay;
    } catch {
      return refusalOf(() => closeDay(open(policy), policy, on)).message;
    }
  };

  it('ends entries and everything else where it comes before the end of the period', () => {
    const policy = stops('2026-11-06');
    expect(told(policy, '2026-11-06')).toEqual(['1 general', 'recorded']);
    const refused = ['quota/drawing-stopped events[0].on', 'quota/drawing-stopped events[1].on'];
    expect(told(policy, '2026-11-07')).toEqual(refused);
    expect(told(policy, '2026-12-31')).toEqual(refused);
    expect(told(policy, '2027-01-01')).toEqual(['quota/closed events[0].on', 'quota/closed events[1].on']);
    expect(closing(policy, '2026-12-31')).toBe('2026-12-31');
    expect(closing(policy, '2027-01-01')).toContain('not lie after 2026-12-31');
    const [first] = applyEvents(open(policy), policy, events('2026-11-07')).outcomes;
    expect(first?.status === 'rejected' && first.issues[0]?.message).toContain(
      'applyEvents: events[0].on must not be counted after 2026-11-06, when drawings on the period stopped, got "2026-11-07"',
    );
  });

  it('leaves time for returns where it comes after the period', () => {
    const policy = stops('2027-01-08');
    expect(told(policy, '2026-12-31')).toEqual(['1 general', 'recorded']);
    expect(told(policy, '2027-01-01')).toEqual(['quota/closed events[0].on', 'recorded']);
    expect(told(policy, '2027-01-08')).toEqual(['quota/closed events[0].on', 'recorded']);
    expect(told(policy, '2027-01-09')).toEqual(['quota/closed events[0].on', 'quota/closed events[1].on']);
    expect(closing(policy, '2027-01-08')).toBe('2027-01-08');
    expect(closing(policy, '2027-01-09')).toContain('not lie after 2027-01-08');
  });

  it('is the end of the period where it is not known, or not another day', () => {
    for (const policy of [stops(null), stops('2026-12-31'), own()]) {
      expect(told(policy, '2026-12-31')).toEqual(['1 general', 'recorded']);
      expect(told(policy, '2027-01-01')).toEqual(['quota/closed events[0].on', 'quota/closed events[1].on']);
    }
  });
});

describe('the period before', () => {
  it('must have nothing pending when what it leaves is carried over', () => {
    const policy = own({ splitOn: ['2026-07-01'], carriesOver: true });
    const blocked = applyEvents(open(policy), policy, [
      event('blocked', 'B', '2026-06-01'),
      entry('A', '2026-06-02', 30),
    ]).ledger;
    const call = () => open(policy, '2026-07-01', blocked);
    expect(codeAndPath(call)).toEqual(['quota/no-such-state', 'previous']);
    expect(call).toThrow('openLedger: previous must find the quota closed, with nothing pending');
    const freed = applyEvents(blocked, policy, [event('unblocked', 'U', '2026-06-03')]).ledger;
    expect(open(policy, '2026-07-01', freed).pools[0]).toMatchObject({ carriedIn: '70', balance: '170' });
  });
});

describe('blocks and suspensions that the policy states', () => {
  const stated = (kind: 'blocked' | 'suspended', change: Partial<Own> = {}): QuotaPolicy => {
    const policy = own(change);
    const [rate] = policy.inQuotaRate.values;
    if (rate === undefined) throw new Error('no rate');
    const { status, source } = rate;
    const row = (from: string, to: string, word: 'open' | 'blocked' | 'suspended') =>
      ({ from, to, value: { known: true, value: { kind: word } }, status, source }) as const;
    const values = [
      row('2026-01-01', '2026-06-05', 'open'),
      row('2026-06-06', '2026-06-20', kind),
      row('2026-06-21', '2026-12-31', 'open'),
    ];
    return { ...policy, availability: { name: 'availability', unit: 'state', values } };
  };

  it.each(['order-given', 'pro-rata'] as const)('let requests of the block wait, %s', (sameDay) => {
    const policy = stated('blocked', { sameDay });
    const first = applyEvents(open(policy), policy, [
      entry('A', '2026-06-06', 70),
      entry('B', '2026-06-20', 40),
    ]);
    expect(first.outcomes.map(tell)).toEqual(['waiting', 'waiting']);
    const still = closeDay(first.ledger, policy, '2026-06-20');
    expect([still.outcomes, ledgerStatus(still.ledger).pending]).toEqual([[], '110']);
    const after = closeDay(still.ledger, policy, '2026-06-21');
    expect(after.outcomes.map(tell)).toEqual(['70 general', '30 general, 10 over (total)']);
    const next = applyEvents(still.ledger, policy, [entry('C', '2026-06-21', 5)]);
    expect(next.revised.map(tell)).toEqual(['70 general', '30 general, 10 over (total)']);
    expect(next.outcomes.map(tell)).toEqual(['5 over (total)']);
  });

  it('let nothing in while the quota is suspended', () => {
    const policy = stated('suspended');
    const { outcomes } = applyEvents(open(policy), policy, [
      entry('A', '2026-06-05', 1),
      entry('B', '2026-06-06', 1),
      entry('C', '2026-06-20', 1),
      entry('D', '2026-06-21', 1),
    ]);
    expect(outcomes.map(tell)).toEqual(['1 general', '1 over (date)', '1 over (date)', '1 general']);
  });
});

describe('a day shared pro rata and rounded down', () => {
  const floor = (terms: QuotaPolicy): QuotaPolicy => {
    const [value] = terms.administration.values;
    if (value === undefined || !value.value.known) throw new Error('no administration');
    const rule = { ...value.value.value, proRataRounding: 'floor' };
    const values = [{ ...value, value: { known: true, value: rule } }];
    return { ...terms, administration: { ...terms.administration, values } } as QuotaPolicy;
  };
  const three = (more: object = {}) => ['A', 'B', 'C'].map((id) => entry(id, '2026-03-02', 7, more));

  it('leaves what no one gets, and says that the total bound', () => {
    const policy = floor(own({ volume: 10, sameDay: 'pro-rata' }));
    const { ledger, outcomes } = closeDay(
      applyEvents(open(policy), policy, three()).ledger,
      policy,
      '2026-03-02',
    );
    expect(outcomes.map(tell)).toEqual(Array.from({ length: 3 }, () => '3 general, 4 over (total)'));
    expect(ledger.pools[0]).toMatchObject({ drawn: '9', balance: '1', exhaustedOn: null });
    expect(ledger.beyond).toBe('12');
  });

  it('says that the cap of the country bound', () => {
    const capped = withPeriod(
      ({ volume: { status, source } }) => ({
        countryCaps: { value: { known: true, value: { each: '0.5' } }, status, source },
      }),
      { volume: 20, sameDay: 'pro-rata' },
    );
    const policy = floor(capped);
    const day = applyEvents(open(policy), policy, three({ origin: 'CN' })).ledger;
    const { ledger, outcomes } = closeDay(day, policy, '2026-03-02');
    expect(outcomes.map(tell)).toEqual(Array.from({ length: 3 }, () => '3 general, 4 over (country-cap)'));
    expect(ledger.origins).toEqual([{ origin: 'CN', drawn: '9' }]);
  });
});

describe('events that cannot be read', () => {
  const policy = own();
  const told = (change: object) =>
    applyEvents(open(policy), policy, [{ ...entry('A', '2026-03-02', 1), ...change }]).outcomes.map(tell);

  it('are refused by the field that is wrong', () => {
    const path = (code: string, field: string) => [`${code} events[0].${field}`];
    expect(told({ unitValue: 5 })).toEqual(path('input/wrong-type', 'unitValue'));
    expect(told({ unitValue: null })).toEqual(path('input/wrong-type', 'unitValue'));
    expect(told({ unitValue: { amount: 1, currency: 'CAD', on: 'x' } })).toEqual(
      path('input/unknown-key', 'unitValue'),
    );
    expect(told({ unitValue: { amount: NaN, currency: 'CAD' } })[0]).toContain('events[0].unitValue');
    expect(told({ unitValue: { amount: 1 } })[0]).toContain('events[0].unitValue.currency');
    expect(told({ unitValue: { amount: 1, currency: '' } })[0]).toContain('events[0].unitValue.currency');
    expect(told({ quantity: Infinity })[0]).toContain('events[0].quantity');
    expect(told({ holder: '' })[0]).toContain('events[0].holder');
    expect(told({ origin: 5 })[0]).toContain('events[0].origin');
    expect(told({ id: '' })[0]).toContain('events[0].id');
    expect(told({ on: 20260302 })[0]).toContain('events[0].on');
  });

  it('do not stop a replay or a look at a past day', () => {
    const broken = [null, 7, { id: 5, on: '2026-03-01' }, entry('A', '2026-03-02', 4)] as LedgerEvent[];
    expect(statusOn(open(policy), policy, { on: '2026-03-02', events: broken }).balance).toBe('96');
    expect(statusOn(open(policy), policy, { on: '2026-03-01', events: broken }).balance).toBe('100');
    const corrections = [{ kind: 'replaced', id: 'A', by: entry('A', '2026-03-02', 5) }] as const;
    const replay = replayLedger(open(policy), policy, { events: broken, corrections });
    expect(replay.changes.map(({ id }) => id)).toEqual(['A']);
    expect(replay.outcomes.map(({ id }) => id)).toEqual(['A']);
    const none = {} as never;
    const wrongType = ['input/wrong-type', 'events'];
    expect(codeAndPath(() => statusOn(open(policy), policy, { on: '2026-03-02', events: none }))).toEqual(
      wrongType,
    );
    expect(codeAndPath(() => replayLedger(open(policy), policy, { events: none, corrections }))).toEqual(
      wrongType,
    );
  });
});

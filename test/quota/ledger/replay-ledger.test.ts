import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals } from 'gigacast/core';
import {
  adValoremRate,
  applyEvents,
  bookOf,
  closeDay,
  replayLedger,
  type LedgerCorrection,
  type LedgerReplay,
  type QuotaLedger,
  type LedgerEvent,
} from 'gigacast/quota';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';
import { ownPolicy as own } from '../own-policy';
import { entry, open } from './own-ledger';

const policy = own({
  volume: 100,
  inQuotaRate: 0,
  overQuota: { kind: 'rate', rate: adValoremRate('0.5') },
});
const shared = own({ ...policyTerms(), sameDay: 'pro-rata' });

function policyTerms() {
  return { volume: 100, inQuotaRate: 0, overQuota: { kind: 'rate', rate: adValoremRate('0.5') } } as const;
}

const told = ({ changes }: LedgerReplay) =>
  changes.map(({ id, before, after, inQuotaBefore, inQuotaAfter, dutyDifference }) => [
    id,
    `${before?.status ?? 'none'} ${inQuotaBefore}`,
    `${after?.status ?? 'none'} ${inQuotaAfter}`,
    dutyDifference,
  ]);

describe('replayLedger', () => {
  const events = [
    entry('A', '2026-03-02', 80, { holder: 'Ann', origin: 'CN' }),
    entry('B', '2026-03-03', 15, { holder: 'Bob' }),
    entry('C', '2026-03-04', 15, { holder: 'Cem' }),
    entry('D', '2026-03-05', 5),
  ];

  it('says what a smaller entry frees, and for whom', () => {
    const replay = replayLedger(open(policy), policy, {
      events,
      corrections: [{ kind: 'replaced', id: 'A', by: entry('A', '2026-03-02', 72, { holder: 'Ann' }) }],
    });
    expect(told(replay)).toEqual([
      ['A', 'served 80', 'served 72', '0.00'],
      ['C', 'served 5', 'served 13', '-40.00'],
    ]);
    expect(replay.changes.map(({ holder, origin }) => [holder, origin])).toEqual([
      ['Ann', undefined],
      ['Cem', undefined],
    ]);
    expect(replay.events.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D']);
    expect(replay.outcomes.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D']);
    expect(replay.ledger.pools[0]).toMatchObject({ drawn: '100', balance: '0', exhaustedOn: '2026-03-04' });
    expect(replay.ledger.beyond).toBe('7');
    expect(replay.statusEvents).toEqual([{ kind: 'exhausted', on: '2026-03-04', pool: null }]);
  });

  it('takes an event out, last in the list, with whose it was', () => {
    const replay = replayLedger(open(policy), policy, {
      events,
      corrections: [{ kind: 'removed', id: 'A' }],
    });
    expect(told(replay)).toEqual([
      ['C', 'served 5', 'served 15', '-50.00'],
      ['D', 'served 0', 'served 5', '-25.00'],
      ['A', 'served 80', 'none 0', '0.00'],
    ]);
    expect(replay.changes[2]).toMatchObject({ holder: 'Ann', origin: 'CN', after: null });
    expect(replay.changes[1]).not.toHaveProperty('holder');
    expect(replay.events).toEqual(events.slice(1));
  });

  it('puts in what was left out, on its day', () => {
    const replay = replayLedger(open(policy), policy, {
      events,
      corrections: [{ kind: 'added', event: entry('late', '2026-03-01', 10) }],
    });
    expect(told(replay)).toEqual([
      ['B', 'served 15', 'served 10', '25.00'],
      ['C', 'served 5', 'served 0', '25.00'],
      ['late', 'none 0', 'served 10', '0.00'],
    ]);
    expect(replay.events.at(-1)?.id).toBe('late');
  });

  it('counts an event that was rejected and is corrected', () => {
    const bad = [entry('A', '2026-03-02', -1), entry('B', '2026-03-02', 1)];
    const fix = (by: LedgerEvent) =>
      replayLedger(open(policy), policy, { events: bad, corrections: [{ kind: 'replaced', id: 'A', by }] });
    expect(told(fix(entry('A', '2026-03-02', 1)))).toEqual([['A', 'rejected 0', 'served 1', '0.00']]);
    expect(told(fix(entry('A', '2026-03-02', -2)))).toEqual([]);
    expect(told(fix(entry('A', '2026-03-02', 0)))).toEqual([['A', 'rejected 0', 'rejected 0', '0.00']]);
    // The place of a rejected event in the list is no part of its result.
    const first: LedgerCorrection = { kind: 'removed', id: 'B' };
    const twice = [entry('B', '2026-03-02', 1), entry('A', '2026-03-02', -1)];
    expect(told(replayLedger(open(policy), policy, { events: twice, corrections: [first] }))).toEqual([
      ['B', 'served 1', 'none 0', '0.00'],
    ]);
  });

  it('lets a rejected copy leave what it is a copy of', () => {
    const copies = [entry('A', '2026-03-02', 8), entry('A', '2026-03-02', 9), entry('B', '2026-03-03', 1)];
    const { outcomes, changes } = replayLedger(open(policy), policy, {
      events: copies,
      corrections: [{ kind: 'removed', id: 'B' }],
    });
    expect(outcomes).toMatchObject([{ id: 'A', status: 'served' }]);
    expect(changes.map(({ id }) => id)).toEqual(['B']);
  });

  it('has no difference of duties where one is not known', () => {
    const { goods, ...rest } = { goods: 1, ...entry('A', '2026-03-02', 1) };
    const free = own({ volume: 0, overQuota: { kind: 'refuse', reason: 'no permit' } });
    const use: LedgerEvent = {
      kind: 'reported-use',
      id: 'A',
      on: '2026-03-02',
      quantity: 1,
      pool: 'general',
    };
    expect(goods).toBe(1);
    expect(
      told(
        replayLedger(open(policy), policy, {
          events: [rest],
          corrections: [{ kind: 'replaced', id: 'A', by: use }],
        }),
      ),
    ).toEqual([['A', 'served 1', 'served 1', null]]);
    expect(
      told(replayLedger(open(free), free, { events: [rest], corrections: [{ kind: 'removed', id: 'A' }] })),
    ).toEqual([['A', 'served 0', 'none 0', '0.00']]);
    const blocked: LedgerEvent = { kind: 'blocked', id: 'stop', on: '2026-03-01' };
    expect(
      told(
        replayLedger(open(policy), policy, {
          events: [blocked, rest],
          corrections: [{ kind: 'removed', id: 'stop' }],
        }),
      ),
    ).toEqual([
      ['A', 'waiting 0', 'served 1', null],
      ['stop', 'recorded 0', 'none 0', '0.00'],
    ]);
  });

  it('shares a day anew, provisional or through its close', () => {
    const day = [entry('A', '2026-03-02', 80), entry('B', '2026-03-02', 80)];
    const corrections: LedgerCorrection[] = [{ kind: 'replaced', id: 'B', by: entry('B', '2026-03-02', 20) }];
    const openDay = replayLedger(open(shared), shared, { events: day, corrections });
    expect(told(openDay)).toEqual([
      ['A', 'served 50', 'served 80', '-150.00'],
      ['B', 'served 50', 'served 20', '-150.00'],
    ]);
    expect(openDay.outcomes).toMatchObject([{ provisional: true }, { provisional: true }]);
    expect(openDay.ledger.pools[0]?.drawn).toBe('0');
    const closed = replayLedger(open(shared), shared, { events: day, corrections, through: '2026-03-02' });
    expect(told(closed)).toEqual(told(openDay));
    expect(closed.outcomes).toMatchObject([{ provisional: false }, { provisional: false }]);
    expect(closed.ledger).toMatchObject({ closed: true, pools: [{ drawn: '100' }] });
    expect(closed.statusEvents).toEqual([{ kind: 'exhausted', on: '2026-03-02', pool: null }]);
  });

  it('goes on from a later version, whose pending requests may change too, and asks its book', () => {
    const first = applyEvents(open(shared), shared, [
      entry('A', '2026-03-01', 60),
      entry('B', '2026-03-02', 30),
    ]);
    const later = [
      entry('C', '2026-03-02', 30),
      { kind: 'return', id: 'R', on: '2026-03-03', entry: 'A', quantity: 50 },
    ];
    const book = bookOf(first.outcomes);
    const replay = replayLedger(first.ledger, shared, {
      events: later as LedgerEvent[],
      corrections: [{ kind: 'removed', id: 'C' }],
      book,
    });
    expect(told(replay)).toEqual([
      ['B', 'served 20', 'served 30', '-50.00'],
      ['C', 'served 20', 'none 0', '-50.00'],
    ]);
    expect(replay.outcomes.map(({ id, status }) => [id, status])).toEqual([
      ['B', 'served'],
      ['R', 'returned'],
    ]);
    const without = replayLedger(first.ledger, shared, { events: later as LedgerEvent[], corrections: [] });
    expect(without.outcomes.find(({ id }) => id === 'R')?.status).toBe('rejected');
  });

  it('refuses a correction of nothing, of two events, and other policies', () => {
    const call =
      (corrections: readonly LedgerCorrection[], log = events) =>
      () =>
        replayLedger(open(policy), policy, { events: log, corrections });
    expect(codeAndPath(call([{ kind: 'removed', id: 'E' }]))).toEqual([
      'quota/unknown-event',
      'corrections[0].id',
    ]);
    const second: LedgerCorrection = { kind: 'replaced', id: 'B', by: entry('B', '2026-03-03', 1) };
    expect(
      codeAndPath(call([{ kind: 'removed', id: 'A' }, second], [...events, entry('B', '2026-03-06', 1)])),
    ).toEqual(['quota/unknown-event', 'corrections[1].id']);
    expect(refusalOf(call([{ kind: 'removed', id: 'E' }])).message).toContain(
      'replayLedger: corrections[0].id must be the id of one event of the log, got "E"',
    );
    expect(
      codeAndPath(() => replayLedger(open(policy), own({ id: 'other' }), { events: [], corrections: [] }))[0],
    ).toBe('quota/other-policy');
    expect(
      codeAndPath(() =>
        replayLedger(open(policy), policy, { events, corrections: [], through: '2026-03-04' }),
      ),
    ).toEqual(['quota/day-passed', 'day']);
  });
});

describe('the laws of a replay', () => {
  const rows = fc.uniqueArray(
    fc.record({
      id: fc.nat(99),
      day: fc.integer({ min: 1, max: 6 }),
      quantity: fc.integer({ min: 1, max: 60 }),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 10 },
  );
  const logOf = (list: readonly { id: number; day: number; quantity: number }[]) =>
    list.map(({ id, day, quantity }) => entry(`E${id}`, `2026-03-0${day}`, quantity));

  it('without corrections it changes nothing, and comes to the ledger that was counted batch by batch', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(policy, shared),
        fc.integer({ min: 1, max: 6 }),
        (list, terms, cut) => {
          const events = deepFreeze(logOf(list));
          const through = '2026-03-09';
          const replay = replayLedger(deepFreeze(open(terms)), terms, { events, corrections: [], through });
          expect(replay.changes).toEqual([]);
          const early = events.filter(({ on }) => on <= `2026-03-0${cut}`);
          const version = JSON.parse(
            JSON.stringify(applyEvents(open(terms), terms, early).ledger),
          ) as QuotaLedger;
          const late = events.filter(({ on }) => on > `2026-03-0${cut}`);
          const onwards = replayLedger(version, terms, { events: late, corrections: [], through });
          expect(onwards.ledger).toEqual(replay.ledger);
          const once = applyEvents(open(terms), terms, events).ledger;
          expect(closeDay(once, terms, through).ledger).toEqual(replay.ledger);
        },
      ),
      runs(200),
    );
  });

  it('comes to what the corrected log comes to, and back again', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.integer({ min: 1, max: 60 }), (list, pick, quantity) => {
        const events = logOf(list);
        const wrong = events[pick % events.length] as LedgerEvent;
        const right = entry(wrong.id, wrong.on, quantity);
        const through = '2026-03-09';
        const there = replayLedger(open(shared), shared, {
          events,
          corrections: [{ kind: 'replaced', id: wrong.id, by: right }],
          through,
        });
        const direct = applyEvents(open(shared), shared, there.events).ledger;
        expect(closeDay(direct, shared, through).ledger).toEqual(there.ledger);
        const back = replayLedger(open(shared), shared, {
          events: there.events,
          corrections: [{ kind: 'replaced', id: wrong.id, by: wrong }],
          through,
        });
        expect(back.changes.map(({ id, before, after }) => [id, after, before])).toEqual(
          there.changes.map(({ id, before, after }) => [id, before, after]),
        );
        for (const [index, { dutyDifference }] of there.changes.entries()) {
          expect(addDecimals(dutyDifference ?? '', back.changes[index]?.dutyDifference ?? '')).toBe('0');
        }
      }),
      runs(200),
    );
  });
});

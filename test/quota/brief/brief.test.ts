import { describe, expect, it } from 'vitest';
import { CANADA_LANDED_COST } from 'gigacast/data/policies/canada-landed-cost';
import { CANADA_STEEL_2025_NO_AGREEMENT } from 'gigacast/data/policies/canada-steel-2025';
import { adValoremRate, applyEvents, bookOf, brief } from 'gigacast/quota';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { entry, event, open } from '../ledger/own-ledger';
import { ownPolicy } from '../own-policy';
import { CAD, lineOf, own, textOf } from './support';

const kinds = ({ alternatives }: ReturnType<typeof own>) => alternatives.map(({ kind }) => kind);

describe('brief where there is no room', () => {
  it('pays beyond the quota where goods may enter', () => {
    const told = own(ownPolicy(), 130);
    expect([told.fit, told.inside, told.beyond]).toEqual(['fits-in-part', '100', '30']);
    expect(told.lines[3]?.text).toBe('  30 pieces beyond the quota, at 6.1 % and 100 %: duty CAD 318.30.');
    expect(told.lines[2]?.params).toEqual({
      treatment: 'in-quota',
      quantity: '100',
      pool: 'general',
      duty: '61.00',
    });
    expect(told.lines[3]?.params).toEqual({ treatment: 'over-quota', quantity: '30', duty: '318.30' });
    expect(told.alternatives).toEqual([
      { kind: 'split', now: '100', rest: '30' },
      { kind: 'pay', quantity: '30', duty: '318.30' },
    ]);
    expect(textOf(told, 'pay')).toBe('30 pieces may enter beyond the quota for a duty of CAD 318.30.');
    expect(lineOf(told, 'pay')?.params).toEqual({ quantity: '30', duty: '318.30' });
    expect(own(ownPolicy(), 100).fit).toBe('fits');
    expect(own(ownPolicy(), 100).alternatives).toEqual([]);
  });

  it('says since when it is full', () => {
    const full = own(ownPolicy(), 5, {}, { events: [entry('A', '2026-02-01', 100)] });
    expect([full.fit, full.status.exhaustedOn]).toEqual(['does-not-fit', '2026-02-01']);
    expect(textOf(full, 'does-not-fit')).toBe('5 pieces do not fit: nothing more is left of the quota.');
    expect(textOf(full, 'full')).toBe('It is full since 2026-02-01.');
    expect(lineOf(full, 'full')?.params).toEqual({ on: '2026-02-01' });
    expect(kinds(full)).toEqual(['pay']);
  });

  it('leaves the duty open where the rate is not known', () => {
    const policy = ownPolicy();
    const [rate] = policy.inQuotaRate.values;
    if (rate === undefined) throw new Error('it has a rate');
    const values = [{ ...rate, value: { known: false, why: 'not published' } as const }];
    const told = own({ ...policy, inQuotaRate: { ...policy.inQuotaRate, values } }, 130);
    expect(told.alternatives.at(-1)).toEqual({ kind: 'pay', quantity: '30', duty: null });
    expect(textOf(told, 'pay')).toBe('30 pieces may enter beyond the quota.');
    expect(lineOf(told, 'pay')?.params).toEqual({ quantity: '30' });
    expect(told.lines[2]?.text).toBe('  100 pieces inside the quota, from pool general.');
    expect(told.lines[2]?.params).toEqual({ treatment: 'in-quota', quantity: '100', pool: 'general' });
  });

  it('costs what is beyond with the rate of the policy in place of a charge that is named', () => {
    const regime = CANADA_LANDED_COST;
    const [inside, beyond] = own(ownPolicy(), 130, {}, { door: { regime, dutyCharge: 'duty' } }).door;
    expect([inside?.quantity, inside?.cost?.byCharge['duty']]).toEqual(['100', '61.00']);
    expect([beyond?.treatment, beyond?.quantity, beyond?.cost?.byCharge['duty']]).toEqual([
      'over-quota',
      '30',
      '318.30',
    ]);
    const unnamed = own(ownPolicy(), 130, {}, { door: { regime } });
    expect(unnamed.door[1]).toEqual({ treatment: 'over-quota', quantity: '30', cost: null });
  });

  it('names what may be done with goods that may not enter', () => {
    const options = ['warehouse', 'export', 'destroy', 'abandon'] as const;
    const told = own(ownPolicy({ overQuota: { kind: 'warehouse', reason: 'full', options } }), 103);
    expect(kinds(told)).toEqual(['split', ...options]);
    expect(told.lines.slice(-4).map(({ text }) => text)).toEqual([
      '3 pieces may wait in a warehouse.',
      '3 pieces may be sent on abroad.',
      '3 pieces may be destroyed.',
      '3 pieces may be left to the state.',
    ]);
    expect(told.lines.at(-1)?.params).toEqual({ quantity: '3' });
    expect(told.lines[3]?.text).toBe('  3 pieces to the warehouse.');
  });

  it('treats goods beyond the quota as the policy says', () => {
    const told = own(ownPolicy({ overQuota: { kind: 'rate', rate: adValoremRate('0.2') } }), 102);
    expect(told.lines[3]?.text).toBe('  2 pieces beyond the quota, at 20 %: duty CAD 4.00.');
  });
});

describe('brief of goods by their price', () => {
  const cheap = { kind: 'price', basis: 'fob', comparison: '<=', limit: CAD('35000') } as const;
  const general = { id: 'general', volume: 60 };
  const pools = [{ id: 'reserved', volume: 40, eligibility: cheap }, general];
  const dear = { fobPrice: CAD('48000'), unitValue: CAD('48000') };
  const low = { fobPrice: CAD('30000'), unitValue: CAD('30000') };

  it('names the price class that has room', () => {
    const told = own(ownPolicy({ pools }), 70, dear);
    expect(textOf(told, 'fits-in-part')).toBe(
      '60 pieces fit; 10 pieces do not: what is left is for goods of another price.',
    );
    expect(kinds(told)).toEqual(['split', 'price-class', 'pay']);
    expect(told.alternatives[1]).toMatchObject({
      pool: 'reserved',
      eligibility: { basis: 'fob' },
      balance: '40',
    });
    expect(textOf(told, 'price-class')).toMatch(
      /^A price \(fob\) of at most CAD 35,000(\.00)? would open pool reserved, with 40 pieces left\.$/,
    );
    expect(lineOf(told, 'price-class')?.params).toMatchObject({
      pool: 'reserved',
      balance: '40',
      currency: 'CAD',
    });
    expect(lineOf(told, 'price-class')?.references[0]?.parameter).toBe('pools.reserved.eligibility');
    expect(told.lines.filter(({ code }) => code === 'pool').map(({ text }) => text)).toEqual([
      '  Pool reserved: 40 of 40 pieces left.',
      '  Pool general: 60 of 60 pieces left.',
    ]);
    expect(lineOf(told, 'pool')?.references[0]?.parameter).toBe('pools.reserved');
  });

  it('says whether the limit itself is inside', () => {
    const below = [
      { id: 'reserved', volume: 40, eligibility: { ...cheap, comparison: '<' as const } },
      general,
    ];
    expect(textOf(own(ownPolicy({ pools: below }), 70, dear), 'price-class')).toContain(
      'of less than CAD 35,000',
    );
  });

  it('names none that is used up, or that is open to the goods anyway', () => {
    const used = own(ownPolicy({ pools }), 70, dear, { events: [entry('A', '2026-02-01', 40, low)] });
    expect(kinds(used)).toEqual(['split', 'pay']);
    expect(kinds(own(ownPolicy({ pools }), 110, low))).toEqual(['split', 'pay']);
  });
});

describe('brief of goods under a permit', () => {
  const [pipe] = CANADA_STEEL_2025_NO_AGREEMENT.slice(19);
  if (pipe === undefined) throw new Error('standard pipe is item 20');
  const steel = (more: object) =>
    brief(
      open(pipe, '2026-10-15'),
      { quantity: 1000, unitValue: CAD('1.20'), origin: 'CN', ...more },
      { policy: pipe, asOf: '2026-10-15' },
    );

  it('asks for the permit and for no other way round where that is what is missing', () => {
    const without = steel({});
    expect(textOf(without, 'does-not-fit')).toBe('1,000 kg do not fit: there is no valid permit.');
    expect(kinds(without)).toEqual(['permit', 'pay']);
    expect(textOf(without, 'permit')).toBe('A permit is needed; it must be valid at entry.');
    expect(lineOf(without, 'permit')?.params).toEqual({ held: 'no' });
    expect(without.lines[2]?.text).toContain('at 50 %: duty CAD 600.00.');
  });

  it('says that one is held', () => {
    const held = steel({ permit: { id: 'P' } });
    expect(held.fit).toBe('fits');
    expect(textOf(held, 'permit')).toBe('A permit is needed, and one is held; it must be valid at entry.');
    expect(lineOf(held, 'permit')?.params).toEqual({ held: 'yes' });
  });

  it('says that a country has used its part', () => {
    const capped = steel({ quantity: 3_000_000, permit: { id: 'P' } });
    expect(textOf(capped, 'fits-in-part')).toContain('do not: the country has used its part.');
    expect(kinds(capped)).toEqual(['permit', 'split', 'wait', 'pay']);
    expect(textOf(capped, 'wait')).toContain(
      '10,369,200 kg; what is left of this one lapses or goes elsewhere.',
    );
  });
});

describe('brief while the quota is closed or the day open', () => {
  it('waits while it is blocked', () => {
    const door = { regime: CANADA_LANDED_COST };
    const told = own(ownPolicy(), 5, {}, { door, events: [event('blocked', 'B', '2026-02-01')] });
    expect([told.fit, told.inside, told.beyond, told.door]).toEqual(['waits', '0', '0', []]);
    expect(told.outcome).toEqual({ status: 'waiting', id: 'shipment', on: '2026-03-02' });
    expect(textOf(told, 'waits')).toBe(
      '5 pieces wait: nothing is allocated for the time being, and their day keeps its place.',
    );
    expect(lineOf(told, 'waits')?.params).toEqual({ quantity: '5' });
    expect(told.alternatives).toEqual([]);
  });

  it('is beyond the quota while that is suspended', () => {
    const told = own(ownPolicy(), 5, {}, { events: [event('suspended', 'B', '2026-02-01')] });
    expect(textOf(told, 'does-not-fit')).toBe('5 pieces do not fit: the quota is suspended.');
    expect(textOf(told, 'status')).toContain('The quota is suspended: 100 of 100 pieces left');
  });

  it('is provisional where the day is shared pro rata', () => {
    const events = [entry('A', '2026-03-02', 100)];
    const told = own(ownPolicy({ sameDay: 'pro-rata' }), 100, {}, { events });
    expect([told.fit, told.inside, told.beyond]).toEqual(['fits-in-part', '50', '50']);
    expect(textOf(told, 'fits-in-part')).toContain(
      ' This is provisional: others of the day may still change it.',
    );
    expect(told.outcome?.id).toBe('shipment');
    const small = own(ownPolicy({ sameDay: 'pro-rata' }), 10);
    expect(textOf(small, 'fits')).toBe(
      '10 pieces fit. This is provisional: others of the day may still change it.',
    );
  });
});

describe('brief', () => {
  it('counts what was recorded up to the day, and nothing later', () => {
    const events = [entry('A', '2026-03-02', 40), entry('B', '2026-03-03', 50)];
    const told = own(ownPolicy(), 70, {}, { events });
    expect([told.inside, told.status.balance]).toEqual(['60', '60']);
  });

  it('takes back what an entry before the ledger gives back, by its book', () => {
    const policy = ownPolicy();
    const { ledger, outcomes } = applyEvents(open(policy), policy, [entry('A', '2026-03-01', 40)]);
    const book = bookOf(outcomes);
    const events = [event('return', 'R', '2026-03-02', { entry: 'A', quantity: 10 })];
    const told = brief(
      ledger,
      { quantity: 71, unitValue: CAD('1') },
      { policy, asOf: '2026-03-02', events, book },
    );
    expect([told.inside, told.beyond]).toEqual(['70', '1']);
  });

  it('says why no day can be projected', () => {
    const month = [{ month: '2026-01', quantity: 5 }];
    const few = own(ownPolicy(), 1, {}, { history: month });
    expect(textOf(few, 'not-projected')).toBe(
      'When it is full cannot be told: 3 intervals are needed, 1 are known.',
    );
    expect(lineOf(few, 'not-projected')?.params).toEqual({ why: 'intervals', needs: 3, has: 1 });
    expect(lineOf(few, 'not-projected')?.references.map(({ parameter }) => parameter)).toEqual(['dates']);
    const history = [1, 2, 3].map((index) => ({ month: `2025-0${index}`, quantity: 0 }));
    expect(textOf(own(ownPolicy(), 1, {}, { history }), 'not-projected')).toBe(
      'When it is full cannot be told: 2 intervals with draws are needed, 0 are known.',
    );
    const last = own(ownPolicy(), 1, {}, { history, asOf: '2026-12-31' });
    expect(textOf(last, 'not-projected')).toBe('The period ends on this day.');
    const full = own(ownPolicy(), 1, {}, { history, events: [entry('A', '2026-02-01', 100)] });
    expect(textOf(full, 'full')).toBe('It is full since 2026-02-01.');
  });

  it('names the day at the pace of the period so far', () => {
    const pace = own(ownPolicy(), 1, {}, { events: [entry('A', '2026-02-01', 61)] });
    expect(textOf(pace, 'full-at-pace')).toBe(
      'At the pace of the period so far, 1 a day, it is full on 2026-04-10. No history was given to tell how sure that is.',
    );
    expect(lineOf(pace, 'full-at-pace')?.params).toEqual({
      outcome: 'within-period',
      pacePerDay: '1',
      on: '2026-04-10',
    });
  });

  it('is full where what is pending takes the rest', () => {
    const events = [event('blocked', 'B', '2026-02-01'), entry('A', '2026-02-02', 100)];
    const pending = own(ownPolicy(), 1, {}, { events });
    expect(textOf(pending, 'full')).toBe('It is full, with what is pending.');
    expect(lineOf(pending, 'full')?.params).toEqual({});
  });

  it('refuses a shipment or a day in its own name', () => {
    const policy = ownPolicy();
    const of =
      (shipment: object, options: object = {}) =>
      () =>
        own(policy, 5, shipment, options);
    expect(codeAndPath(of({ quantity: 1.5 }))).toEqual(['quota/fractional-unit', 'shipment.quantity']);
    const refusal = refusalOf(of({ quantity: 1.5 }));
    expect(refusal.message).toMatch(/^brief: shipment\.quantity must be a whole number/);
    expect(refusal.issues.map((issue) => issue.function)).toEqual(['brief']);
    expect(codeAndPath(of({ quantity: 0 }))).toEqual(['quota/zero-quantity', 'shipment.quantity']);
    expect(codeAndPath(of({}, { asOf: 'soon' }))).toEqual(['date/not-a-civil-date', 'options.asOf']);
    expect(codeAndPath(of({}, { asOf: '2027-01-01' }))[0]).toBe('quota/closed');
    const { ledger } = applyEvents(open(policy), policy, [entry('A', '2026-03-05', 5)]);
    const late = () => brief(ledger, { quantity: 5 }, { policy, asOf: '2026-03-02' });
    expect(codeAndPath(late)[0]).toBe('quota/day-passed');
    expect(codeAndPath(of({ unitValue: { amount: '1', currency: 'USD' } }))[0]).toBe(
      'quota/currency-mismatch',
    );
  });

  it('says the day in its own name where the ledger has closed it', () => {
    const policy = ownPolicy();
    const ledger = {
      ...applyEvents(open(policy), policy, [entry('A', '2026-03-02', 5)]).ledger,
      closed: true,
    };
    const asked = () => brief(ledger, { quantity: 5 }, { policy, asOf: '2026-03-02' });
    expect(codeAndPath(asked)).toEqual(['quota/day-closed', 'options.asOf']);
  });

  it('says how firmly a policy stands', () => {
    const told = own({ ...ownPolicy(), standing: 'announced' }, 5);
    expect(told.standing).toBe('announced');
    expect(told.lines[0]?.text).toContain('(announced), 2026-03-02: 5 pieces.');
    expect(told.lines[0]?.params).toEqual({
      policy: 'own',
      standing: 'announced',
      asOf: '2026-03-02',
      quantity: '5',
    });
  });
});

import { claimsAsOf, GigacastError, type AsOf } from 'gigacast/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { runs } from '../../support/runs';
import { anyAsOf, anyClaims, anyDay, claim, ids } from './claims';

const targets = deepFreeze([
  claim({ id: 'fourth', saidOn: '2026-04-15' }),
  claim({ id: 'first', saidOn: '2024-06-13' }),
  claim({ id: 'third', saidOn: '2025-11-15' }),
  claim({ id: 'second', saidOn: '2025-08', recordedOn: '2025-09-10' }),
]);

describe('claimsAsOf', () => {
  it('returns what had been said by a day, that day included, in the order said', () => {
    expect(ids(claimsAsOf(targets, { saidBy: '2024-06-12' }))).toEqual([]);
    expect(ids(claimsAsOf(targets, { saidBy: '2024-06-13' }))).toEqual(['first']);
    expect(ids(claimsAsOf(targets, { saidBy: '2025-08-30' }))).toEqual(['first']);
    expect(ids(claimsAsOf(targets, { saidBy: '2025-08-31' }))).toEqual(['first', 'second']);
    expect(ids(claimsAsOf(targets, {}))).toEqual(['first', 'second', 'third', 'fourth']);
  });

  it('keeps apart what had been recorded by a day', () => {
    expect(ids(claimsAsOf(targets, { recordedBy: '2025-09-09' }))).toEqual(['first']);
    expect(ids(claimsAsOf(targets, { recordedBy: '2025-09-10' }))).toEqual(['first', 'second']);
    expect(ids(claimsAsOf(targets, { saidBy: '2026-12-31', recordedBy: '2025-09-10' }))).toHaveLength(2);
    expect(ids(claimsAsOf(targets, { saidBy: '2025-08-30', recordedBy: '2026-12-31' }))).toEqual(['first']);
  });

  it('orders claims said on one day by the day recorded, then as given', () => {
    const sameDay = [
      claim({ id: 'late', saidOn: '2026-01-17', recordedOn: '2026-01-20' }),
      claim({ id: 'a', saidOn: '2026-01-17' }),
      claim({ id: 'b', saidOn: '2026-01-17' }),
    ];
    expect(ids(claimsAsOf(sameDay, {}))).toEqual(['a', 'b', 'late']);
  });

  it('shows a claim without any date only where no bound holds', () => {
    const undated = [claim({ id: 'undated' }), claim({ id: 'dated', saidOn: '2026-01-17' })];
    expect(ids(claimsAsOf(undated, {}))).toEqual(['dated', 'undated']);
    expect(ids(claimsAsOf(undated, { saidBy: '9999-12-31' }))).toEqual(['dated']);
    expect(ids(claimsAsOf(undated, { recordedBy: '9999-12-31' }))).toEqual(['dated']);
  });

  it('refuses a bound that is no date, by its name', () => {
    expect(() => claimsAsOf([], { saidBy: '2026-13-01' })).toThrow(GigacastError);
    expect(() => claimsAsOf([], { saidBy: '2026-13-01' })).toThrow(/^claimsAsOf: saidBy must/);
    expect(() => claimsAsOf([], { recordedBy: 'now' })).toThrow(/^claimsAsOf: recordedBy must/);
  });

  it('never knows less on a later day', () => {
    fc.assert(
      fc.property(anyClaims, anyDay, anyDay, (claims, a, b) => {
        const [early = a, late = b] = [a, b].sort();
        const known = (asOf: AsOf) => ids(claimsAsOf(claims, asOf));
        expect(known({ saidBy: late })).toEqual(expect.arrayContaining(known({ saidBy: early })));
        expect(known({ recordedBy: late })).toEqual(expect.arrayContaining(known({ recordedBy: early })));
        expect(known({})).toEqual(expect.arrayContaining(known({ saidBy: late })));
      }),
      runs(200),
    );
  });

  it('hides no claim when claims are added, and keeps their order', () => {
    fc.assert(
      fc.property(anyClaims, anyAsOf, fc.nat(20), (claims, asOf, count) => {
        const some = deepFreeze(claims.slice(0, count));
        const among = new Set(ids(some));
        const all = ids(claimsAsOf(deepFreeze(claims), asOf)).filter((id) => among.has(id));
        expect(all).toEqual(ids(claimsAsOf(some, asOf)));
      }),
      runs(200),
    );
  });

  it('knows by both bounds what it knows by each', () => {
    fc.assert(
      fc.property(anyClaims, anyDay, anyDay, (claims, saidBy, recordedBy) => {
        const nested = claimsAsOf(claimsAsOf(claims, { saidBy }), { recordedBy });
        expect(ids(claimsAsOf(claims, { saidBy, recordedBy }))).toEqual(ids(nested));
      }),
      runs(200),
    );
  });
});

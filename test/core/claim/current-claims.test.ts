import { claimsAsOf, currentClaims, latestClaim } from 'gigacast/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { runs } from '../../support/runs';
import { anyAsOf, anyClaims, claim, ids } from './claims';

const told = (claims: ReturnType<typeof claim>[], asOf = {}) =>
  currentClaims(deepFreeze(claims), asOf).map(({ strand, claim: { id }, superseded }) => ({
    strand,
    id,
    superseded: ids(superseded),
  }));

describe('currentClaims', () => {
  it('lets a later claim of the same speaker take the place of the earlier ones', () => {
    const claims = [
      claim({ id: 'c', saidOn: '2025-11-15' }),
      claim({ id: 'a', saidOn: '2024-06-13' }),
      claim({ id: 'b', saidOn: '2025-08-08' }),
    ];
    expect(told(claims)).toEqual([{ strand: 'plan', id: 'c', superseded: ['a', 'b'] }]);
    expect(told(claims, { saidBy: '2025-11-14' })).toEqual([{ strand: 'plan', id: 'b', superseded: ['a'] }]);
    expect(told(claims, { saidBy: '2024-01-01' })).toEqual([]);
  });

  it.each([
    ['speaker', { speaker: 'Samsung' }],
    ['subject', { subject: 'AI6' }],
    ['predicate', { predicate: 'samples' }],
    ['basis', { basis: 'Samsung Taylor' }],
  ])('keeps claims with another %s side by side', (_, other) => {
    const claims = [
      claim({ id: 'a', saidOn: '2025-01-01' }),
      claim({ id: 'b', saidOn: '2026-01-01', ...other }),
    ];
    expect(told(claims).map(({ id, superseded }) => [id, superseded])).toEqual([
      ['a', []],
      ['b', []],
    ]);
  });

  it('keeps a record, a remark and a plan side by side', () => {
    const claims = [
      claim({ id: 'target', saidOn: '2025-01-01' }),
      claim({ id: 'remark', kind: 'status', saidOn: '2025-02-01' }),
      claim({ id: 'record', kind: 'actual', saidOn: '2025-03-01' }),
    ];
    expect(told(claims)).toEqual([
      { strand: 'plan', id: 'target', superseded: [] },
      { strand: 'remark', id: 'remark', superseded: [] },
      { strand: 'record', id: 'record', superseded: [] },
    ]);
  });

  it('takes estimates and cancellations as plans', () => {
    const claims = [
      claim({ id: 'target', saidOn: '2025-01-01' }),
      claim({ id: 'estimate', kind: 'estimated', saidOn: '2025-02-01' }),
      claim({ id: 'end', kind: 'cancelled', saidOn: '2025-03-01' }),
    ];
    expect(told(claims)).toEqual([{ strand: 'plan', id: 'end', superseded: ['target', 'estimate'] }]);
  });

  it('does not confuse names that would read alike when joined', () => {
    const claims = [
      claim({ id: 'a', subject: 'AI5","x', predicate: 'y', saidOn: '2025-01-01' }),
      claim({ id: 'b', subject: 'AI5', predicate: 'x","y', saidOn: '2025-01-01' }),
    ];
    expect(told(claims)).toHaveLength(2);
  });

  it('puts every claim known into exactly one entry and supersedes within one thing only', () => {
    fc.assert(
      fc.property(anyClaims, anyAsOf, (claims, asOf) => {
        const entries = currentClaims(claims, asOf);
        const members = entries.flatMap((entry) => [...ids(entry.superseded), entry.claim.id]);
        expect(members.sort()).toEqual(ids(claimsAsOf(claims, asOf)).sort());
        for (const { claim: current, superseded } of entries) {
          for (const older of superseded) {
            for (const key of ['subject', 'predicate', 'basis', 'speaker'] as const)
              expect(older[key]).toBe(current[key]);
            expect(older.kind === 'actual').toBe(current.kind === 'actual');
          }
        }
      }),
      runs(200),
    );
  });

  it('keeps every record when plans and remarks are added', () => {
    fc.assert(
      fc.property(anyClaims, anyAsOf, (claims, asOf) => {
        const records = (of: typeof claims) =>
          currentClaims(of, asOf)
            .filter(({ strand }) => strand === 'record')
            .map(({ claim: { id }, superseded }) => [id, ids(superseded)]);
        expect(records(claims)).toEqual(records(claims.filter(({ kind }) => kind === 'actual')));
      }),
      runs(200),
    );
  });
});

describe('latestClaim', () => {
  const claims = deepFreeze([
    claim({ id: '2026-12', saidOn: '2025-08-08' }),
    claim({ id: '2025-H2', saidOn: '2024-06-13' }),
    claim({ id: 'other speaker', saidOn: '2025-08-08', speaker: 'Samsung' }),
  ]);

  it('is the claim said last, whoever said it, the one given last on one day', () => {
    expect(latestClaim(claims, { saidBy: '2024-06-12' })).toBeNull();
    expect(latestClaim(claims, { saidBy: '2025-08-07' })?.id).toBe('2025-H2');
    expect(latestClaim(claims, { saidBy: '2025-08-08' })?.id).toBe('other speaker');
  });
});

import { checkClaims, claimIssues, GigacastError } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { claim } from './claims';

const found = (...claims: ReturnType<typeof claim>[]) =>
  claimIssues(deepFreeze(claims), 'parseRoadmap').map(({ code, path }) => [code, path]);

describe('claimIssues', () => {
  it('finds an id used twice, at its second place', () => {
    const twice = claim({ id: 'a', saidOn: '2026-01-17' });
    expect(found(twice, claim({ id: 'b', saidOn: '2026-01-17' }), twice)).toEqual([
      ['claim/duplicate-id', 'claims[2].id'],
    ]);
  });

  it('finds a record older than the statement, by the first day it may have been said', () => {
    const recorded = (recordedOn: string, saidOn: string) => found(claim({ id: 'a', saidOn, recordedOn }));
    expect(recorded('2026-01-16', '2026-01-17')).toEqual([
      ['claim/recorded-before-said', 'claims[0].recordedOn'],
    ]);
    expect(recorded('2026-01-17', '2026-01-17')).toEqual([]);
    expect(recorded('2026-01-01', '2026-01')).toEqual([]);
    expect(recorded('2025-12-31', '2026-01')).toHaveLength(1);
  });

  it('says what was recorded too early and what to do', () => {
    const [issue] = claimIssues(
      [claim({ id: 'a', saidOn: '2026-01', recordedOn: '2025-12-31' })],
      'parseRoadmap',
    );
    expect(issue?.message).toBe(
      'parseRoadmap: claims[0].recordedOn must be recorded on or after the day it was said, 2026-01, got "2025-12-31". Correct one of the two dates.',
    );
  });

  it('finds a claim without a day on which it was said or recorded, unless it is an event with a date', () => {
    const undated = [['claim/undated', 'claims[0].saidOn']];
    expect(found(claim({ id: 'a' }))).toEqual(undated);
    expect(found(claim({ id: 'a', holdsOn: '2026' }))).toEqual(undated);
    expect(found(claim({ id: 'a', kind: 'actual' }))).toEqual(undated);
    expect(found(claim({ id: 'a', kind: 'actual', holdsOn: '2014-10' }))).toEqual([]);
    expect(found(claim({ id: 'a', recordedOn: '2026-01-20' }))).toEqual([]);
  });

  it('lists every issue of every claim', () => {
    expect(found(claim({ id: 'a' }), claim({ id: 'a' })).map(([code]) => code)).toEqual([
      'claim/undated',
      'claim/duplicate-id',
      'claim/undated',
    ]);
  });

  it('names the claim whose said date is none', () => {
    const bad = claim({ id: 'a', saidOn: 'soon', recordedOn: '2026-01-20' });
    expect(() => claimIssues([bad], 'parseRoadmap')).toThrow(/^parseRoadmap: claims\[0\]\.saidOn must/);
  });
});

describe('checkClaims', () => {
  it('returns the claims as they came', () => {
    const claims = deepFreeze([claim({ id: 'a', saidOn: '2026-01-17' })]);
    expect(checkClaims(claims)).toBe(claims);
  });

  it('throws one error with all issues', () => {
    const attempt = () => checkClaims([claim({ id: 'a' }), claim({ id: 'a', saidOn: '2026-01-17' })]);
    expect(attempt).toThrow(GigacastError);
    expect(attempt).toThrow(
      /checkClaims: claims\[0\]\.saidOn must have a day.*\n- checkClaims: claims\[1\]\.id/,
    );
  });
});

import { claimIssues, recordedFrom, saidFrom } from 'gigacast/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/runs';
import { anyClaims } from './claims';

describe('saidFrom', () => {
  it('takes the last day of an imprecise date', () => {
    expect(saidFrom({ saidOn: '2024-06-13' })).toBe('2024-06-13');
    expect(saidFrom({ saidOn: '2024-06' })).toBe('2024-06-30');
    expect(saidFrom({ saidOn: '2024-Q2' })).toBe('2024-06-30');
    expect(saidFrom({ saidOn: '2024' })).toBe('2024-12-31');
    expect(saidFrom({ saidOn: { year: 2024, month: 6, day: 13 } })).toBe('2024-06-13');
  });

  it('knows that what is on record has been said', () => {
    expect(saidFrom({ saidOn: '2024-06', recordedOn: '2024-06-01' })).toBe('2024-06-01');
    expect(saidFrom({ saidOn: '2024-06', recordedOn: '2024-06-29' })).toBe('2024-06-29');
    expect(saidFrom({ saidOn: '2024-06', recordedOn: '2024-06-30' })).toBe('2024-06-30');
    expect(saidFrom({ saidOn: '2024-06', recordedOn: '2024-07-01' })).toBe('2024-06-30');
  });

  it('does not follow a recorded day before the statement, which checkClaims refuses', () => {
    expect(saidFrom({ saidOn: '2024-06', recordedOn: '2024-05-31' })).toBe('2024-06-30');
  });

  it('falls back on the recorded day, then on the date of the event itself', () => {
    expect(saidFrom({ recordedOn: '2026-01-20', holdsOn: '2014-10' })).toBe('2026-01-20');
    expect(saidFrom({ holdsOn: '2014-10' })).toBe('2014-10-31');
    expect(saidFrom({})).toBeUndefined();
  });

  it('names itself when the date is none', () => {
    expect(() => saidFrom({ saidOn: 'soon' })).toThrow(/^saidFrom: claim must/);
  });
});

describe('recordedFrom', () => {
  it('is the recorded day, or the day it was said', () => {
    expect(recordedFrom({ saidOn: '2026-01-17', recordedOn: '2026-01-20' })).toBe('2026-01-20');
    expect(recordedFrom({ saidOn: '2026-01' })).toBe('2026-01-31');
    expect(recordedFrom({})).toBeUndefined();
  });

  it('never lies before the day it was said, for a claim that can be', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        for (const claim of claims.filter((one) => claimIssues([one], 'test').length === 0)) {
          const said = saidFrom(claim);
          const recorded = recordedFrom(claim);
          expect(said).toBeDefined();
          expect(String(recorded) >= String(said)).toBe(true);
        }
      }),
      runs(200),
    );
  });
});

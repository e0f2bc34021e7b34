import { velocityNeeded, type VelocityNeededOptions } from 'gigacast/compute';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { SITE } from '../site/fixture';

const needed = (change: Partial<VelocityNeededOptions> = {}) =>
  velocityNeeded(SITE, {
    mw: 1500,
    by: '2026-04-30',
    from: '2026-01-13',
    asOf: '2026-10-01',
    basis: 'facility',
    ...change,
  });

describe('velocityNeeded', () => {
  it('counts from the power on record that day, beside the last increment by then', () => {
    expect(needed()).toEqual({
      outcome: 'needed',
      fromMw: 323,
      basis: 'facility',
      from: { name: 'record', date: '2026-01-13' },
      to: { name: 'target', date: '2026-04-30' },
      days: 107,
      mwPerDay: 11,
      lastIncrement: 323 / 233,
      vsLastIncrement: 11 / (323 / 233),
    });
  });

  it('counts from the day of knowledge where no other is named, on the basis asked for', () => {
    expect(needed({ from: undefined as never, by: '2026-12-31', basis: 'it' })).toMatchObject({
      outcome: 'needed',
      basis: 'it',
      fromMw: 946,
      from: { date: '2026-10-01' },
      days: 91,
      mwPerDay: (1500 - 946) / 91,
    });
  });

  it('needs nothing where the record is there already, even if it has fallen since', () => {
    expect(needed({ mw: 323 })).toEqual({ outcome: 'reached', on: '2025-10-19', basis: 'facility' });
    expect(needed({ mw: 324 }).outcome).toBe('needed');
    expect(needed({ mw: 661, from: '2026-04-06' })).toMatchObject({ outcome: 'reached', on: '2026-04-06' });
  });

  it('is unknown without a record of that day on that basis', () => {
    expect(needed({ asOf: '2026-01-20', basis: 'it' })).toEqual({
      outcome: 'unknown',
      known: false,
      why: 'nothing was recorded by 2026-01-20 on the basis it for 2026-01-13',
    });
    expect(needed({ from: '2025-02-27' }).outcome).toBe('unknown');
  });

  it('refuses a target day that is not after the start, and days that are none', () => {
    expect(codeAndPath(() => needed({ by: '2026-01-13' }))).toEqual(['compute/no-time-between', 'by']);
    expect(refusalOf(() => needed({ by: '2026-01-13' })).message).toMatch(
      /^velocityNeeded: by must lie after 2026-01-13/,
    );
    expect(codeAndPath(() => needed({ by: 'x' }))[1]).toBe('by');
    expect(codeAndPath(() => needed({ from: 'x' }))[1]).toBe('from');
    expect(codeAndPath(() => needed({ asOf: 'x' }))[1]).toBe('asOf');
  });
});

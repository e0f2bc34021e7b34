import { buildVelocity, requiredVelocity, type Ramp } from 'gigacast/compute';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';

const START = { name: 'construction start', date: '2024-04-24', mw: 0 };

describe('buildVelocity', () => {
  it('counts 109 days to the first workload and 131 to 100,000 chips, never the claimed 122', () => {
    const days = (date: string) => buildVelocity(START, { name: 'end', date }).days;
    expect([days('2024-08-11'), days('2024-09-02')]).toEqual([109, 131]);
  });

  it('names both events in its answer', () => {
    expect(buildVelocity(START, { name: '100,000 online', date: '2024-09-02', mw: 131 })).toEqual({
      from: { name: 'construction start', date: '2024-04-24' },
      to: { name: '100,000 online', date: '2024-09-02' },
      days: 131,
      mwPerDay: 1,
    });
  });

  it('has no megawatts a day without a power at both ends', () => {
    const end = { name: 'end', date: '2024-09-02' };
    expect(buildVelocity(START, end).mwPerDay).toBeNull();
    expect(buildVelocity({ name: 'start', date: '2024-04-24' }, { ...end, mw: 1 }).mwPerDay).toBeNull();
  });

  it('is negative where power was taken down', () => {
    const from = { name: 'peak', date: '2025-07-22', mw: 442 };
    expect(buildVelocity(from, { name: 'low', date: '2025-08-01', mw: 432 }).mwPerDay).toBe(-1);
  });

  it('refuses an end on or before the start', () => {
    const call = (date: string) => () => buildVelocity(START, { name: 'end', date });
    expect(codeAndPath(call('2024-04-24'))).toEqual(['compute/no-time-between', 'to.date']);
    expect(codeAndPath(call('2024-04-23'))).toEqual(['compute/no-time-between', 'to.date']);
    expect(refusalOf(call('2024-04-24')).message).toContain('must lie after 2024-04-24, got "2024-04-24"');
    expect(call('2024-04-25')().days).toBe(1);
  });

  it('refuses dates that are none and powers below 0', () => {
    const end = { name: 'end', date: '2024-09-02', mw: 1 };
    expect(codeAndPath(() => buildVelocity({ ...START, date: 'x' }, end))[1]).toBe('from.date');
    expect(codeAndPath(() => buildVelocity(START, { ...end, date: 'x' }))[1]).toBe('to.date');
    expect(codeAndPath(() => buildVelocity({ ...START, mw: -1 }, end))[1]).toBe('from.mw');
    expect(codeAndPath(() => buildVelocity(START, { ...end, mw: -1 }))[1]).toBe('to.mw');
  });
});

describe('requiredVelocity', () => {
  const ramp: Ramp = [
    { date: '2026-01-13', value: 323 },
    { date: '2026-04-06', value: 661 },
    { date: '2026-06-15', value: 1276 },
    { date: '2027-02-25', value: 2065 },
  ];
  const from = { name: 'record', date: '2026-01-13', mw: 323 };
  const to = { name: 'target', date: '2026-04-30', mw: 1500 };

  it('asks 11.0 MW a day for 1.5 GW by the end of April, a quarter more than was later achieved', () => {
    const velocity = requiredVelocity({ from, to, ramp, asOf: '2026-06-15' });
    expect([velocity.days, velocity.mwPerDay]).toEqual([107, 11]);
    expect(velocity.lastIncrement).toBeCloseTo(615 / 70, 12);
    expect(velocity.vsLastIncrement).toBeCloseTo(1.2520325203252032, 12);
    expect(velocity.to.name).toBe('target');
  });

  it('looks at no row after its day of knowledge', () => {
    const last = (asOf: string) => requiredVelocity({ from, to, ramp, asOf }).lastIncrement;
    expect(last('2026-06-14')).toBeCloseTo(338 / 83, 12);
    expect(last('2026-04-05')).toBeNull();
    expect(last('2025-01-01')).toBeNull();
    expect(requiredVelocity({ from, to, ramp, asOf: '2025-01-01' }).vsLastIncrement).toBeNull();
  });

  it('does not divide by an increment of 0, and needs both powers', () => {
    const flat = [
      { date: '2026-01-13', value: 5 },
      { date: '2026-04-06', value: 5 },
    ];
    const still = requiredVelocity({ from, to, ramp: flat, asOf: '2026-06-15' });
    expect([still.lastIncrement, still.vsLastIncrement]).toEqual([0, null]);
    const bare = { name: 'target', date: '2026-04-30' };
    expect(requiredVelocity({ from, to: bare, ramp, asOf: '2026-06-15' }).vsLastIncrement).toBeNull();
  });

  it('refuses a day of knowledge that is none, and rows out of order', () => {
    expect(codeAndPath(() => requiredVelocity({ from, to, ramp, asOf: 'x' }))[1]).toBe('asOf');
    const turned = [...ramp].reverse();
    const error = refusalOf(() => requiredVelocity({ from, to, ramp: turned, asOf: '2026-06-15' }));
    expect(error.issues[0]).toMatchObject({ function: 'requiredVelocity', path: 'ramp[1].date' });
  });
});

import fc from 'fast-check';
import { impliedUtilisation, trainingCompute, trainingDays, trainingTime, type Ramp } from 'gigacast/compute';
import { addDays, daysBetween } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';

describe('trainingDays', () => {
  const gpt3 = { parameters: 175e9, tokens: 300e9, chips: 1024, achievedFlopPerChip: 140e12 };

  it('is 33.9 days for GPT-3 on 1,024 A100 with recomputation', () => {
    expect(trainingDays({ ...gpt3, flopPerParameterToken: 8 })).toBeCloseTo(33.908420138888886, 9);
  });

  it('counts six operations per parameter and token unless told otherwise', () => {
    expect(trainingDays(gpt3)).toBeCloseTo((33.908420138888886 * 6) / 8, 9);
  });

  it.each(['parameters', 'tokens', 'chips', 'achievedFlopPerChip', 'flopPerParameterToken'])(
    'refuses %s of 0',
    (field) => {
      const call = () => trainingDays({ ...gpt3, [field]: 0 });
      expect(codeAndPath(call)).toEqual(['number/out-of-range', field]);
      expect(refusalOf(call).message).toMatch(/^trainingDays: .*greater than 0/);
    },
  );
});

describe('trainingCompute', () => {
  const llama = {
    parameters: 8e9,
    tokens: 15e12,
    chipHours: 1.46e6,
    peakFlopPerChip: 990e12,
    utilisation: 0.4,
  };

  it('estimates Llama 3.1 8B from both sides', () => {
    const compute = trainingCompute(llama);
    expect(compute.sixND).toBe(7.2e23);
    expect(compute.hardware / 2.081376e24).toBeCloseTo(1, 12);
    expect(compute.geometricMean / 1.2241694000423309e24).toBeCloseTo(1, 12);
  });

  it.each(['parameters', 'tokens', 'chipHours', 'peakFlopPerChip', 'utilisation'])(
    'refuses %s of 0',
    (field) => {
      const call = () => trainingCompute({ ...llama, [field]: 0 });
      expect(codeAndPath(call)).toEqual(['number/out-of-range', field]);
      expect(refusalOf(call).issues[0]?.function).toBe('trainingCompute');
    },
  );

  it('refuses a utilisation above 1', () => {
    expect(codeAndPath(() => trainingCompute({ ...llama, utilisation: 1.01 }))[1]).toBe('utilisation');
    expect(trainingCompute({ ...llama, utilisation: 1 }).hardware).toBeGreaterThan(5e24);
  });
});

describe('impliedUtilisation', () => {
  it('is 34.6 % over all hours of Llama 3.1 405B', () => {
    const implied = impliedUtilisation({ flop: 3.8e25, peakFlopPerChip: 989.5e12, chipHours: 30.84e6 });
    expect(implied.fullUtilisationHours).toBeCloseTo(10667564.987928808, 6);
    expect(implied.utilisation).toBeCloseTo(0.34590029143738027, 12);
    expect(implied.possible).toBe(true);
  });

  it('says when figures contradict each other', () => {
    const at = (chipHours: number) =>
      impliedUtilisation({ flop: 3.6e18, peakFlopPerChip: 1e15, chipHours }).possible;
    expect([at(1), at(0.99)]).toEqual([true, false]);
  });

  it.each(['flop', 'peakFlopPerChip', 'chipHours'])('refuses %s of 0', (field) => {
    const call = () => impliedUtilisation({ flop: 1, peakFlopPerChip: 1, chipHours: 1, [field]: 0 });
    expect(codeAndPath(call)).toEqual(['number/out-of-range', field]);
    expect(refusalOf(call).issues[0]?.function).toBe('impliedUtilisation');
  });
});

describe('trainingTime', () => {
  const colossus: Ramp = [{ date: '2026-06-15', value: 1111672.5619 }];
  const run = { start: '2026-06-15', flop: 1e27, peakFlopPerH100e: 989.4e12, utilisation: 0.4 };
  /** One operation a second and H100e, so that needed work is counted in H100e-days. */
  const unit = (flopDays: number, start: string) => ({
    start,
    flop: flopDays * 86400,
    peakFlopPerH100e: 1,
    utilisation: 1,
  });

  it('is 26.3 days for 1e27 operations on Colossus 2', () => {
    const time = trainingTime(colossus, run);
    expect(time).toMatchObject({ outcome: 'completes', completesDuring: '2026-07-11' });
    expect(time.outcome === 'completes' && time.elapsedDays).toBeCloseTo(26.307372457815973, 9);
  });

  it.each([
    [10, 1, '2026-01-01'],
    [10.1, 1.01, '2026-01-02'],
    [20, 2, '2026-01-02'],
    [30, 3, '2026-01-03'],
    [40, 3.5, '2026-01-04'],
    [50, 4, '2026-01-04'],
    [51, 4.05, '2026-01-05'],
  ])('needs for %d H100e-days on a growing fleet %d days', (work, elapsedDays, completesDuring) => {
    const ramp = [
      { date: '2025-12-30', value: 10 },
      { date: '2026-01-04', value: 20 },
    ];
    expect(trainingTime(ramp, unit(work, '2026-01-01'))).toEqual({
      outcome: 'completes',
      elapsedDays: expect.closeTo(elapsedDays, 12),
      completesDuring,
    });
  });

  it('waits while there is no compute', () => {
    const ramp = [
      { date: '2026-01-01', value: 0 },
      { date: '2026-01-06', value: 10 },
    ];
    expect(trainingTime(ramp, unit(10, '2026-01-01'))).toMatchObject({
      elapsedDays: 6,
      completesDuring: '2026-01-06',
    });
  });

  it('never ends on a fleet that was switched off, or beyond the calendar', () => {
    const off = [
      { date: '2026-01-01', value: 1 },
      { date: '2026-01-02', value: 0 },
    ];
    expect(trainingTime(off, unit(2, '2026-01-01'))).toEqual({
      outcome: 'never',
      why: 'the last row holds no compute',
    });
    expect(trainingTime(off, unit(1, '2026-01-01'))).toMatchObject({ completesDuring: '2026-01-01' });
    expect(trainingTime(colossus, { ...run, flop: 1e40 })).toEqual({
      outcome: 'never',
      why: 'it would end after the year 9999',
    });
    const last = [{ date: '9999-12-30', value: 1 }];
    expect(trainingTime(last, unit(2, '9999-12-30'))).toMatchObject({ completesDuring: '9999-12-31' });
    expect(trainingTime(last, unit(2.1, '9999-12-30')).outcome).toBe('never');
  });

  it('is unknown when nothing is on record at its start', () => {
    expect(trainingTime(colossus, { ...run, start: '2026-06-14' })).toEqual({
      outcome: 'unknown',
      why: 'no row is dated on or before the start',
    });
    expect(trainingTime([], run).outcome).toBe('unknown');
  });

  it.each([
    [{ flop: 0 }, 'flop'],
    [{ peakFlopPerH100e: 0 }, 'peakFlopPerH100e'],
    [{ utilisation: 0 }, 'utilisation'],
    [{ utilisation: 1.01 }, 'utilisation'],
  ])('refuses %j', (change, path) => {
    const call = () => trainingTime(colossus, { ...run, ...change });
    expect(codeAndPath(call)).toEqual(['number/out-of-range', path]);
    expect(refusalOf(call).issues[0]?.function).toBe('trainingTime');
  });

  it('refuses a start that is no date', () => {
    expect(codeAndPath(() => trainingTime(colossus, { ...run, start: 'x' }))[1]).toBe('start');
  });

  it('does on each day what the fleet of that day can', () => {
    const fleet = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fleet, fc.integer({ min: 1, max: 500 }), (sizes, work) => {
        const ramp = sizes.map((value, index) => ({ date: addDays('2026-01-01', index * 3), value }));
        let left = work;
        let date = '2026-01-01';
        for (;;) {
          const index = Math.min(Math.floor(daysBetween('2026-01-01', date) / 3), sizes.length - 1);
          left -= sizes[index] ?? 0;
          if (left <= 0) break;
          date = addDays(date, 1);
        }
        expect(trainingTime(ramp, unit(work, '2026-01-01'))).toMatchObject({ completesDuring: date });
      }),
      runs(200),
    );
  });
});

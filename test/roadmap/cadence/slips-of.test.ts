import { daysBetween, summariseSlip, toEpochDay, slipOf } from 'gigacast/core';
import { SCHEDULE_SLIPS } from 'gigacast/data/schedule-slips';
import { TESLA_AI_ROADMAP } from 'gigacast/data/tesla-ai-roadmap';
import { fitStretch, slipsOf, type ScheduleSlip } from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { on, roadmapOf, said } from '../sample-roadmap';

const outcomes = (roadmap: ReturnType<typeof roadmapOf>, asOf: string, standIns?: object) =>
  slipsOf(deepFreeze(roadmap), { asOf, ...(standIns === undefined ? {} : { standIns }) }).map(
    ({ id, outcome }) => [id, outcome.kind, 'on' in outcome ? outcome.on : outcome.asOf],
  );

describe('slipsOf', () => {
  it('shows what came true of what was said about AI5', () => {
    const slips = slipsOf(TESLA_AI_ROADMAP, { asOf: '2026-10-01' }).filter(
      ({ subject }) => subject === 'AI5',
    );
    expect(Object.fromEntries(slips.map(({ id, outcome }) => [id, outcome]))).toMatchObject({
      'ai5-design-complete-2024': { kind: 'reached', on: '2026-04-15' },
      'ai5-design-complete-2025': { kind: 'reached', on: '2026-04-15' },
      'ai5-tape-out-close': { kind: 'reached', on: '2026-04-15' },
      'ai5-volume-end-2026': { kind: 'open', asOf: '2026-10-01' },
      'ai5-in-product-2025-h2': { kind: 'open', asOf: '2026-10-01' },
    });
    const design = slips.find(({ id }) => id === 'ai5-design-complete-2025');
    expect(design).toMatchObject({
      vendor: 'Tesla',
      speaker: 'Elon Musk',
      saidOn: '2025-07-27',
      target: '2025-07-27',
    });
    expect(daysBetween(String(design?.target), '2026-04-15')).toBe(262);
  });

  it('knows on a day only what was known then', () => {
    const then = slipsOf(TESLA_AI_ROADMAP, { asOf: '2026-01-20' });
    expect(then.find(({ id }) => id === 'ai5-tape-out-close')?.outcome).toEqual({
      kind: 'open',
      asOf: '2026-01-20',
    });
    expect(then.some(({ id }) => id === 'ai6-tape-out-2026-12')).toBe(false);
  });

  it('takes Dojo 2 as given up, and the first cabinet as the first machine of Dojo 1', () => {
    const slips = slipsOf(TESLA_AI_ROADMAP, { asOf: '2026-10-01' });
    const of = (id: string) => slips.find((slip) => slip.id === id)?.outcome;
    expect(of('dojo2-at-scale')).toEqual({ kind: 'cancelled', on: '2025-08-31' });
    expect(of('dojo1-first-version')).toEqual({ kind: 'reached', on: '2022-09-30' });
    expect(of('dojo1-exapod')).toEqual({ kind: 'open', asOf: '2026-10-01' });
  });

  it('counts a period by its last day, on both sides', () => {
    const roadmap = roadmapOf(
      said({ id: 'target', value: on('2026-Q2') }),
      said({ id: 'record', kind: 'actual', value: on('2026-08'), saidOn: '2026-08-20' }),
    );
    expect(slipsOf(roadmap, { asOf: '2026-12-31' })).toMatchObject([
      { target: '2026-06-30', outcome: { kind: 'reached', on: '2026-08-31' } },
    ]);
    // Reported within the month, but not certainly over before its end.
    expect(outcomes(roadmap, '2026-08-30')).toEqual([['target', 'open', '2026-08-30']]);
    expect(outcomes(roadmap, '2026-08-31')).toEqual([['target', 'reached', '2026-08-31']]);
  });

  it('wants the record of the same subject, milestone and basis', () => {
    const record = { kind: 'actual', value: on('2026-02-01'), saidOn: '2026-02-01' } as const;
    for (const other of [{ subject: 'A3' }, { predicate: 'samples' }, { basis: 'second site' }] as const) {
      const roadmap = roadmapOf(said({ id: 'target' }), said({ id: 'record', ...record, ...other }));
      expect(outcomes(roadmap, '2026-12-31')).toEqual([['target', 'open', '2026-12-31']]);
    }
  });

  it('lets a tape-out show that the design is complete, unless told otherwise', () => {
    const roadmap = roadmapOf(
      said({ id: 'target', predicate: 'design complete' }),
      said({ id: 'record', kind: 'actual', value: on('2026-02-01'), saidOn: '2026-02-01' }),
    );
    expect(outcomes(roadmap, '2026-12-31')).toEqual([['target', 'reached', '2026-02-01']]);
    expect(outcomes(roadmap, '2026-12-31', {})).toEqual([['target', 'open', '2026-12-31']]);
    const own = said({
      id: 'own',
      predicate: 'design complete',
      kind: 'actual',
      value: on('2026-01-31'),
      saidOn: '2026-03-01',
    });
    expect(outcomes(roadmapOf(...roadmap.claims, own), '2026-12-31')).toEqual([
      ['target', 'reached', '2026-01-31'],
    ]);
  });

  it('takes a cancellation as the end of what had not been reached, from its last day', () => {
    const end = said({
      id: 'end',
      predicate: 'cancelled',
      kind: 'cancelled',
      value: on('2026-05'),
      saidOn: '2026-05-02',
    });
    const record = said({ id: 'record', kind: 'actual', value: on('2026-04-01'), saidOn: '2026-04-01' });
    expect(outcomes(roadmapOf(said({ id: 'target' }), end), '2026-05-30')).toEqual([
      ['target', 'open', '2026-05-30'],
    ]);
    expect(outcomes(roadmapOf(said({ id: 'target' }), end), '2026-05-31')).toEqual([
      ['target', 'cancelled', '2026-05-31'],
    ]);
    expect(outcomes(roadmapOf(said({ id: 'target' }), end, record), '2026-12-31')).toEqual([
      ['target', 'reached', '2026-04-01'],
    ]);
    const other = { ...end, subject: 'A3' };
    expect(outcomes(roadmapOf(said({ id: 'target' }), other), '2026-12-31')[0]?.[1]).toBe('open');
  });

  it('leaves out estimates, remarks, roles and records, and keeps a note and the vendor', () => {
    const roadmap = roadmapOf(
      said({ id: 'estimate', kind: 'estimated' }),
      said({ id: 'remark', kind: 'status', value: { type: 'remark', text: 'soon' } }),
      said({ id: 'role', predicate: 'role', value: { type: 'role', role: 'training' } }),
      said({ id: 'target', note: 'with some luck' }),
      said({ id: 'programme', subject: 'chips', predicate: 'in product' }),
    );
    const slips = slipsOf(roadmap, { asOf: '2026-12-31' });
    expect(slips.map(({ id, vendor, note }) => [id, vendor, note])).toEqual([
      ['target', 'Maker', 'with some luck'],
      ['programme', 'Maker', undefined],
    ]);
    expect(() => slipsOf(roadmap, { asOf: 'now' })).toThrow(/^slipsOf: options\.asOf must/);
  });
});

describe('the bundled slips', () => {
  const forecasts = SCHEDULE_SLIPS.rows.filter(({ speaker }) => speaker === 'Epoch AI');
  const late = (rows: readonly ScheduleSlip[]) =>
    rows.map(({ saidOn, target, outcome }) => {
      const actual =
        outcome.kind === 'reached' ? outcome.on : outcome.kind === 'open' ? outcome.expected : undefined;
      const [said, due, came] = [saidOn, target, String(actual)].map((day) => toEpochDay(day));
      return slipOf({ saidOn: Number(said), target: Number(due), actual: Number(came) });
    });

  it('show 13 of 14 forecasts of December 2025 later and one four days earlier', () => {
    const slips = late(forecasts);
    expect(slips.map(({ slipDays }) => slipDays).filter((days) => days <= 0)).toEqual([-4]);
    expect(summariseSlip(slips)).toMatchObject({ count: 14, median: 120.5 });
  });

  it('show six of the seven resolved ones late, by 53 days in the middle, stretched 0.97 to 3.8 times', () => {
    const slips = late(forecasts.filter(({ outcome }) => outcome.kind === 'reached'));
    expect(summariseSlip(slips)).toMatchObject({ count: 7, median: 53, shareLate: 6 / 7 });
    const stretches = slips.map(({ stretch }) => Number(stretch));
    expect(Math.min(...stretches)).toBeCloseTo(0.974, 3);
    expect(Math.max(...stretches)).toBeCloseTo(3.808, 3);
  });
});

describe('fitStretch', () => {
  const slip = (
    id: string,
    target: string,
    outcome: ScheduleSlip['outcome'],
    saidOn = '2026-01-01',
  ): ScheduleSlip => ({
    ...{
      id,
      vendor: 'Maker',
      subject: 'A2',
      milestone: 'tape-out',
      speaker: 'Maker',
      saidOn,
      target,
      outcome,
    },
    source: { title: 'Call' },
  });
  const reached = (id: string, day: string) => slip(id, '2026-01-11', { kind: 'reached', on: day });
  const two = [reached('a', '2026-01-21'), reached('b', '2026-03-22')];

  it('fits time taken over time announced', () => {
    // Ten days were announced; twenty and eighty were taken: ln 2 and ln 8, so median 4 and sigma ln 2.
    const fit = fitStretch(deepFreeze(two), { asOf: '2026-12-31' });
    expect(fit).toMatchObject({ outcome: 'fitted', events: 2, censored: 0, weight: 1, withoutLead: 0 });
    expect(fit.outcome === 'fitted' && [fit.median, fit.sigma]).toEqual([
      expect.closeTo(4, 9),
      expect.closeTo(Math.LN2, 9),
    ]);
  });

  it('counts what is open as longer, by the last look at it', () => {
    const open = (asOf: string) => slip('c', '2026-01-11', { kind: 'open', asOf });
    const medianOf = (rows: readonly ScheduleSlip[], asOf: string) => {
      const fit = fitStretch(rows, { asOf });
      return fit.outcome === 'fitted' ? fit.median : 0;
    };
    const late = medianOf([...two, open('2026-09-01')], '2026-12-31');
    const early = medianOf([...two, open('2026-02-01')], '2026-12-31');
    expect(late).toBeGreaterThan(early);
    expect(early).toBeGreaterThan(4);
    expect(medianOf([...two, open('2026-09-01')], '2026-03-22')).toBeCloseTo(
      medianOf([...two, open('2026-03-22')], '2026-12-31'),
      9,
    );
  });

  it('takes an outcome after the day of the question as not yet known', () => {
    expect(fitStretch(two, { asOf: '2026-03-21' })).toMatchObject({ outcome: 'too-little-history', has: 1 });
    expect(fitStretch(two, { asOf: '2026-03-22' })).toMatchObject({ outcome: 'fitted', events: 2 });
    const third = reached('c', '2026-06-01');
    expect(fitStretch([...two, third], { asOf: '2026-04-01' })).toMatchObject({ events: 2, censored: 1 });
    const later = slip('d', '2027-01-01', { kind: 'reached', on: '2027-02-01' }, '2026-04-02');
    expect(fitStretch([...two, later], { asOf: '2026-04-01' })).toMatchObject({
      events: 2,
      censored: 0,
      withoutLead: 0,
    });
  });

  it('leaves out what was given up, and counts what announced no time', () => {
    const ended = slip('c', '2026-01-11', { kind: 'cancelled', on: '2026-02-01' });
    const sameDay = slip('d', '2026-01-01', { kind: 'reached', on: '2026-09-01' });
    const before = slip('e', '2026-01-11', { kind: 'reached', on: '2025-12-31' });
    expect(fitStretch([...two, ended, sameDay, before], { asOf: '2026-12-31' })).toMatchObject({
      ...{ events: 2, censored: 0, withoutLead: 2 },
    });
  });

  it('shrinks few observations towards those of others', () => {
    const fit = fitStretch(two, { asOf: '2026-12-31', reference: { median: 1, sigma: 0.5, k: 2 } });
    expect(fit).toMatchObject({ weight: 0.5, median: expect.closeTo(2, 9) });
    // Half of the variance of each.
    expect(fit.outcome === 'fitted' && fit.sigma).toBeCloseTo(Math.sqrt((Math.LN2 ** 2 + 0.25) / 2), 9);
  });

  it('learns from Tesla by October 2026 that times stretch 2.8-fold', () => {
    const musk = slipsOf(TESLA_AI_ROADMAP, { asOf: '2026-10-01' }).filter(
      ({ speaker }) => speaker === 'Elon Musk',
    );
    const fit = fitStretch(musk, { asOf: '2026-10-01' });
    expect(fit).toMatchObject({ outcome: 'fitted', events: 2, censored: 10, withoutLead: 2 });
    expect(fit.outcome === 'fitted' && fit.median).toBeCloseTo(2.8, 1);
    expect(fitStretch(musk, { asOf: '2026-01-20' })).toMatchObject({ outcome: 'too-little-history', has: 1 });
  });
});

import { coverage, crps, lognormal, uniform } from 'gigacast/core';
import { TESLA_AI_ROADMAP } from 'gigacast/data/tesla-ai-roadmap';
import { CHIP_ROADMAP } from 'gigacast/data/chip-reference-classes';
import { scoreClaims, slipsOf, type RoadmapClaim, type ScoreClaimsOptions } from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath } from '../../support/refusal-of';
import { on, roadmapOf, said } from '../sample-roadmap';

const target = said({ id: 'target', value: on('2026-12'), saidOn: '2026-01-01' });
const came = (day: string) => said({ id: 'came', kind: 'actual', value: on(day), saidOn: day });
const score = (claims: readonly RoadmapClaim[], more: Partial<ScoreClaimsOptions> = {}) =>
  scoreClaims(deepFreeze(roadmapOf(...claims)), { asOf: '2027-06-30', ...more });
const one = (claims: readonly RoadmapClaim[], more: Partial<ScoreClaimsOptions> = {}) =>
  score(claims, more).claims[0];

describe('scoreClaims', () => {
  it('scores a claim that was kept on the last day of its period', () => {
    expect(one([target, came('2026-12-31')])).toMatchObject({
      ...{
        id: 'target',
        speaker: 'Maker',
        subject: 'A2',
        milestone: 'tape-out',
        saidOn: '2026-01-01',
        target: '2026-12-31',
      },
      ...{ status: 'kept', actual: '2026-12-31', lateDays: 0, slipCrps: null, slipLogScore: null },
    });
    const kept = one([target, came('2026-12-31')]);
    // 0.9 promised: (1 - 0.9)^2, and its logarithm.
    expect(kept?.brier).toBeCloseTo(0.01, 12);
    expect(kept?.logScore).toBeCloseTo(Math.log(0.9), 12);
    expect(kept?.crps).toBeCloseTo(crps(uniform({ min: 0, max: 30 }), 30), 12);
    expect(kept?.intervalScore).toBeCloseTo(30, 12);
  });

  it('scores one that came a day late, and one that is late without having come', () => {
    const late = one([target, came('2027-01-01')]);
    expect(late).toMatchObject({ status: 'missed', lateDays: 1, actual: '2027-01-01' });
    expect(late?.brier).toBeCloseTo(0.81, 12);
    expect(late?.logScore).toBeCloseTo(Math.log(0.1), 12);
    // Thirty days wide and one day missed: 2 / 0.1.
    expect(late?.intervalScore).toBeCloseTo(50, 9);
    expect(one([target])).toMatchObject({
      status: 'missed',
      lateDays: 181,
      actual: null,
      crps: null,
      intervalScore: null,
    });
  });

  it('does not score what is not due or was given up', () => {
    const open = one([target], { asOf: '2026-12-31', slip: { median: 1.5, sigma: 0.5 } });
    expect(open).toMatchObject({ status: 'pending', lateDays: null, brier: null, logScore: null });
    // 364 days have passed of the 364 announced.
    expect(open?.slipLogScore).toBeCloseTo(Math.log(1 - 0.2087), 3);
    const ended = said({
      id: 'end',
      kind: 'cancelled',
      predicate: 'cancelled',
      value: on('2026-06-01'),
      saidOn: '2026-06-01',
    });
    expect(one([target, ended], { slip: { median: 1.5, sigma: 0.5 } })).toMatchObject({
      status: 'cancelled',
      brier: null,
      slipLogScore: null,
      slipCrps: null,
    });
  });

  it('takes a day at its word as a day', () => {
    const day = said({ id: 'target', value: on('2026-12-31'), saidOn: '2026-01-01' });
    const scored = one([day, came('2027-01-10')]);
    expect(scored).toMatchObject({ crps: 10, lateDays: 10 });
    expect(scored?.intervalScore).toBeCloseTo(200, 9);
    expect(one([day, came('2027-01-10')], { confidence: 0.5 })).toMatchObject({
      brier: 0.25,
      intervalScore: 40,
    });
  });

  it('scores a slip in days beside it', () => {
    const slip = { median: 1.5, sigma: 0.5 };
    const scored = one([target, came('2027-06-30')], { slip });
    // 364 days announced, 545 taken.
    const law = lognormal({ median: 1.5 * 364, sigma: 0.5 });
    expect(scored?.slipCrps).toBeCloseTo(crps(law, 545), 9);
    expect(scored?.slipLogScore).toBeCloseTo(
      -Math.log(545 * 0.5 * Math.sqrt(2 * Math.PI)) - Math.log(545 / 546) ** 2 / 0.5,
      9,
    );
    const sameDay = said({ id: 'same', value: on('2026-01-01'), saidOn: '2026-01-01' });
    expect(one([sameDay], { slip })).toMatchObject({ status: 'missed', slipLogScore: null, slipCrps: null });
  });

  it('knows nothing said or come after its day', () => {
    expect(one([target, came('2027-01-01')], { asOf: '2026-12-31' })).toMatchObject({
      status: 'pending',
      actual: null,
    });
    expect(score([target], { asOf: '2025-12-31' }).claims).toEqual([]);
    expect(score([target]).asOf).toBe('2027-06-30');
  });

  it('sums up by speaker, and tells promised from kept', () => {
    const other = said({ id: 'other', subject: 'A3', value: on('2027-12'), saidOn: '2026-01-01' });
    const rival = said({ id: 'rival', value: on('2026-12'), saidOn: '2026-01-01', speaker: 'Rival' });
    const { speakers, calibration, confidence } = score([target, other, rival, came('2027-02-01')]);
    expect(confidence).toBe(0.9);
    expect(
      speakers.map(({ speaker, claims, due, kept, pending, cancelled }) => [
        speaker,
        claims,
        due,
        kept,
        pending,
        cancelled,
      ]),
    ).toEqual([
      ['Maker', 2, 1, 0, 1, 0],
      ['Rival', 1, 1, 0, 0, 0],
    ]);
    expect(speakers[0]?.brier).toBeCloseTo(0.81, 12);
    expect(speakers[0]?.slipCrps).toBeNull();
    expect(calibration).toEqual([
      { speaker: 'Maker', promised: 0.9, due: 1, kept: 0, ...coverage(0, 1) },
      { speaker: 'Rival', promised: 0.9, due: 1, kept: 0, ...coverage(0, 1) },
      { speaker: 'all', promised: 0.9, due: 2, kept: 0, ...coverage(0, 2) },
    ]);
    expect(score([other]).calibration).toEqual([]);
  });

  it('finds that none of six dates of one speaker held, and three quarters of another vendor', () => {
    const { speakers } = scoreClaims(TESLA_AI_ROADMAP, { asOf: '2026-10-01' });
    expect(speakers.find(({ speaker }) => speaker === 'Elon Musk')).toMatchObject({
      claims: 15,
      due: 6,
      kept: 0,
      pending: 8,
      cancelled: 1,
    });
    const chips = scoreClaims(CHIP_ROADMAP, { asOf: '2026-10-01' }).speakers;
    expect(chips.find(({ speaker }) => speaker === 'AMD')).toMatchObject({ due: 3, kept: 3, pending: 1 });
    expect(chips.find(({ speaker }) => speaker === 'Amazon')).toMatchObject({ due: 1, kept: 1 });
  });

  it('takes stated dates with their outcomes as they are', () => {
    const roadmap = roadmapOf(target, came('2027-01-01'));
    const slips = slipsOf(roadmap, { asOf: '2027-06-30' });
    expect(scoreClaims(slips, { asOf: '2027-06-30' })).toEqual(score([target, came('2027-01-01')]));
  });

  it('refuses what is no day or no confidence', () => {
    expect(codeAndPath(() => score([], { asOf: 'now' }))).toEqual(['date/not-a-civil-date', 'options.asOf']);
    for (const confidence of [0, 1])
      expect(codeAndPath(() => score([], { confidence }))).toEqual([
        'number/out-of-range',
        'options.confidence',
      ]);
  });
});

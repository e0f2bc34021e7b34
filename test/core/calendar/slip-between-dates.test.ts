import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, slipBetweenDates, type FuzzyDate } from '../../../src/core/calendar';
import { runs } from '../../support/runs';
import { spans } from './arbitraries';
import { caught } from './caught';

const intervals = spans.map(({ from, to }): FuzzyDate => ({
  text: `${from}..${to}`,
  precision: 'range',
  from,
  to,
}));

const OPPOSITE = {
  equal: 'equal',
  'later contains earlier': 'earlier contains later',
  'earlier contains later': 'later contains earlier',
  overlap: 'overlap',
  disjoint: 'disjoint',
};

describe('slipBetweenDates', () => {
  it.each([
    ['2027-06', '2027', 'later contains earlier', -180, 213],
    ['2027', '2027-06', 'earlier contains later', -213, 180],
    ['2027', '2027', 'equal', -364, 364],
    ['2027-06-05', '2027-06-05', 'equal', 0, 0],
    ['2027-06-05', '2027-06-06', 'disjoint', 1, 1],
    ['2027-06-06', '2027-06-05', 'disjoint', -1, -1],
    ['2027-Q1', '2027-Q2', 'disjoint', 1, 180],
    ['2027-Q2', '2027-Q1', 'disjoint', -180, -1],
    ['2027-01..2027-03', '2027-03..2027-05', 'overlap', -30, 150],
    ['2027-03..2027-05', '2027-01..2027-03', 'overlap', -150, 30],
    ['2027-03-01..2027-03-31', '2027-03-31..2027-04-01', 'overlap', 0, 31],
    ['2027-03-31..2027-04-01', '2027-03-01..2027-03-31', 'overlap', -31, 0],
    ['2027-Q1', '2027-01', 'earlier contains later', -89, 30],
    ['2027-Q1', '2027-03', 'earlier contains later', -30, 89],
    ['2027-01', '2027-Q1', 'later contains earlier', -30, 89],
    ['2027-03', '2027-Q1', 'later contains earlier', -89, 30],
  ])('from %s to %s: %s, %i to %i days', (earlier, later, relation, slipDaysMin, slipDaysMax) => {
    expect(slipBetweenDates(earlier, later)).toEqual({ relation, slipDaysMin, slipDaysMax });
  });

  it('uses declared phrases on both sides', () => {
    const phrases = { mid: { from: '05-01', to: '08-31' } };
    expect(slipBetweenDates('mid-2027', 'mid-2027', { phrases }).relation).toBe('equal');
    expect(caught(() => slipBetweenDates('mid-2027', '2027')).path).toBe('earlier');
    expect(caught(() => slipBetweenDates('2027', 'mid-2027')).path).toBe('later');
    expect(caught(() => slipBetweenDates('x', '2027')).message).toMatch(/^slipBetweenDates: earlier must/);
    expect(caught(() => slipBetweenDates('2027', 'x')).message).toMatch(/^slipBetweenDates: later must/);
  });

  it('turns round with its arguments, and spans both uncertainties', () => {
    fc.assert(
      fc.property(intervals, intervals, (earlier, later) => {
        const slip = slipBetweenDates(earlier, later);
        const back = slipBetweenDates(later, earlier);
        expect(back.relation).toBe(OPPOSITE[slip.relation]);
        expect(back.slipDaysMin).toBe(0 - slip.slipDaysMax);
        const spread = daysBetween(earlier.from, earlier.to) + daysBetween(later.from, later.to);
        expect(slip.slipDaysMax - slip.slipDaysMin).toBe(spread);
        const mayBeZero = slip.slipDaysMin <= 0 && slip.slipDaysMax >= 0;
        expect(slip.relation === 'disjoint').toBe(!mayBeZero);
      }),
      runs(200),
    );
  });
});

import { addDays, formatCount, formatNumber, toEpochDay } from 'gigacast/core';
import { adjust, assess, type PhaseModel, type Report } from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { posteriorOf, toDaySpan, type CivilWindow } from '../../../src/registrations/forecast/posterior-of';
import { componentsOf } from '../../../src/registrations/model/components';
import { modelOf, wave, week } from './support';

const SOURCE = { title: 'a notice' };
/** A festival in week 16, and the weekend before it worked. */
const HOLIDAYS = [
  ...['2023-04-24', '2023-04-25', '2023-04-26'].map((date) => ({
    date,
    market: 'CN',
    name: 'Spring',
    kind: 'holiday' as const,
    source: SOURCE,
  })),
  { date: '2023-04-22', market: 'CN', name: 'Spring', kind: 'make-up-workday' as const, source: SOURCE },
];
const isOff = (name: string) => !name.startsWith('month at ');

/** The logarithm of the intensity of a window taken apart, days off and the rhythm of the month told apart. */
function partsOf(model: PhaseModel, windows: PhaseModel['windows']) {
  const { problem, posterior } = posteriorOf(model, { windows });
  return (window: CivilWindow) => {
    const { total, level, noise, effects } = componentsOf(problem, posterior, toDaySpan(window));
    const sum = (wanted: (name: string) => boolean) =>
      [...effects].reduce((all, [name, effect]) => all + (wanted(name) ? effect : 0), 0);
    return { total, level, noise, off: sum(isOff), month: sum((name) => !isOff(name)) };
  };
}

const dayOf = (day: number): CivilWindow => {
  const date = addDays('1970-01-01', day);
  return { from: date, to: date };
};

describe.each(['quarter', 'quarter-and-month'] as const)('with the cycle %s', (cycle) => {
  // Week 15 is counted by two sources, so that its noise is part of the state.
  const reports = [
    ...wave(39).map((report, i) => (i === 16 ? { ...report, count: 4100 } : report)),
    week(15, 7900),
    week(20, 40_000, { basis: 'retail', from: '2023-05-01', to: '2023-05-31' }),
  ];
  const model = modelOf(reports, { cycle, holidays: HOLIDAYS, alsoBases: ['retail'] });

  describe('adjust', () => {
    const adjusted = adjust(model);

    it('gives the windows of the basis of the model alone', () => {
      expect(adjusted).toHaveLength(40);
      expect(model.windows).toHaveLength(41);
      expect(adjusted.map(({ to }) => to)).not.toContain('2023-05-31');
    });

    it('takes days off and noise out of the pace, and gives it the mean factor of its quarter', () => {
      const parts = partsOf(model, model.windows);
      const factor = (day: number) => {
        const { total, level, noise, off } = parts(dayOf(day));
        return total - level - noise - off;
      };
      const days = Array.from({ length: 91 }, (_, i) => toEpochDay('2023-04-01') + i);
      const mean = days.reduce((sum, day) => sum + Math.exp(factor(day)), 0) / 91;
      // Whole weeks of the second quarter; the one from March 27 on lies in two.
      const inside = adjusted.filter(({ from, to }) => from >= '2023-04-01' && to <= '2023-06-30');
      expect(inside).toHaveLength(13);
      for (const { from, to, count, level, pace } of inside) {
        const own = Array.from({ length: 7 }, (_, i) => toEpochDay(from) + i);
        const base = (day: number) => Math.exp(parts(dayOf(day)).level) * mean;
        const relative = own.reduce((sum, day) => {
          const { total, noise } = parts(dayOf(day));
          return sum + Math.exp(total - noise) / base(day);
        }, 0);
        expect(to > from).toBe(true);
        expect(level / own.reduce((sum, day) => sum + base(day), 0)).toBeCloseTo(1, 9);
        expect((pace * relative) / (7 * count)).toBeCloseTo(1, 9);
      }
    });
  });

  describe('the change of an assessment', () => {
    const changeOf = (report: Report) => {
      const result = assess(model, report);
      if (result.outcome !== 'assessed' || result.change === null) throw new Error('both weeks are reported');
      return { ...result, change: result.change };
    };

    it.each([
      ['into a festival', 16],
      ['out of it', 17],
      ['into a worked weekend', 15],
      ['without either', 25],
    ])('is what the model says of the two windows, %s', (_, i) => {
      const { count } = reports[i] as Report;
      const report = week(i, count);
      const { change } = changeOf(report);
      const window = model.windows.find(
        (one) => one.from === report.from && one.to === report.to && one.count === count,
      ) as PhaseModel['windows'][number];
      const known = model.windows.filter(({ knownOn }) => knownOn < window.knownOn);
      const parts = partsOf(model, [...known, window]);
      const [now, then] = [parts(report), parts(week(i - 1, 0))];
      const phase =
        now.total - now.level - now.noise - now.off - (then.total - then.level - then.noise - then.off);
      expect(change.before).toBe(known.find(({ to }) => to === week(i - 1, 0).to)?.count);
      expect(Math.log(change.holidays)).toBeCloseTo(now.off - then.off, 9);
      expect(Math.log(change.level)).toBeCloseTo(now.level - then.level, 9);
      expect(Math.log(change.phase)).toBeCloseTo(phase, 9);
      expect(change.phase * change.holidays * change.level * change.surprise).toBeCloseTo(change.ratio, 9);
    });

    it('finds days off in a festival, and gives them back after it', () => {
      expect(changeOf(week(16, 4100)).change.holidays).toBeLessThan(0.95);
      expect(changeOf(week(17, reports[17]?.count ?? 0)).change.holidays).toBeGreaterThan(1.05);
    });

    it('is said part by part', () => {
      const { sentence, change, expected, percentile } = changeOf(week(16, 4100));
      const percent = (factor: number) =>
        `${formatNumber(100 * (factor - 1), { decimals: 0, signed: true })}%`;
      const bound = (value: number) => formatCount(Math.round(value));
      expect(sentence.text).toContain(
        `${bound(expected.interval.lower)} to ${bound(expected.interval.upper)} (80%) was expected.`,
      );
      expect(sentence.text).toContain(`percentile ${formatNumber(percentile, { decimals: 0 })}, `);
      expect(sentence.text.split(' The change ')[1]).toBe(
        `from ${formatCount(change.before)} before is ${percent(change.ratio)}: phase ${percent(change.phase)}, ` +
          `holidays ${percent(change.holidays)}, level ${percent(change.level)}, surprise ${percent(change.surprise)}, ` +
          'one on top of the other.',
      );
      expect(sentence.params['percent']).toBeCloseTo(100 * (change.ratio - 1), 9);
    });
  });
});

describe('the change of an assessment', () => {
  const changeOf = (reports: readonly Report[], report: Report) => {
    const result = assess(modelOf(reports, { alsoBases: ['retail'] }), report);
    return result.outcome === 'assessed' ? result : null;
  };

  it('is against the window before of the same basis', () => {
    const retail = week(9, 60_000, { basis: 'retail', publishedOn: '2023-03-12' });
    expect(changeOf([retail, ...wave(10)], week(10, 9000))?.change?.before).toBe(wave(10)[9]?.count);
    expect(changeOf([...wave(9), retail], week(10, 9000))?.change).toBeNull();
  });

  it('is against a window of the same length', () => {
    const two = week(8, 30_000, { to: week(9, 0).to });
    expect(changeOf([...wave(8), two], week(10, 9000))?.change).toBeNull();
    expect(changeOf([...wave(10), two], week(10, 9000))?.change?.before).toBe(wave(10)[9]?.count);
  });

  it('is none from or to an empty week, and then no per cent is given', () => {
    expect(changeOf([...wave(9), week(9, 0)], week(10, 9000))?.change).toBeNull();
    const none = changeOf(wave(10), week(10, 0));
    expect(none?.change).toBeNull();
    expect(none?.verdict).toBe('far-below');
    expect(none?.sentence.params).not.toHaveProperty('percent');
    expect(changeOf(wave(10), week(10, 1))?.change?.ratio).toBeCloseTo(1 / (wave(10)[9]?.count ?? 0), 12);
    expect(changeOf([...wave(9), week(9, 1)], week(10, 9000))?.change?.ratio).toBe(9000);
  });
});

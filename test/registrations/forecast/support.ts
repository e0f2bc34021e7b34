import { addDays } from 'gigacast/core';
import {
  fitPhaseModel,
  type FitPhaseModelOptions,
  type PhaseModel,
  type Report,
} from 'gigacast/registrations';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';

/** A week of brand A, counted from a first Monday. */
export function week(i: number, count: number, more: Partial<Report> = {}): Report {
  return {
    brand: 'A',
    market: 'CN',
    basis: 'insurance',
    from: addDays('2023-01-02', 7 * i),
    to: addDays('2023-01-08', 7 * i),
    count,
    roundedTo: 1,
    source: { title: 'a test' },
    ...more,
  };
}

/** Weeks of brand A with a rhythm of the quarter: low at the start, 18,000 at the end. */
export function wave(weeks: number, scale = 1): readonly Report[] {
  return Array.from({ length: weeks }, (_, i) =>
    week(i, Math.round(scale * (4000 + 14_000 * ((i % 13) / 12)))),
  );
}

/** The model of some reports of brand A, with hyperparameters given so that it is quick. */
export function modelOf(reports: readonly Report[], more: Partial<FitPhaseModelOptions> = {}): PhaseModel {
  const fit = fitPhaseModel(reports, {
    brand: 'A',
    basis: 'insurance',
    asOf: '2029-01-01',
    cycle: 'quarter',
    hyperparameters: HYPER,
    ...more,
  });
  if (fit.outcome !== 'fitted') throw new Error('there is enough history');
  return fit.model;
}

/** Tesla in China as it was known on a day. */
export function teslaAsOf(asOf: string): PhaseModel {
  return modelOf(CHINA_WEEKLY_REGISTRATIONS.rows, { brand: 'Tesla', asOf, holidays: CHINA_HOLIDAYS.rows });
}

/** Hyperparameters such as weekly series have them. */
export const HYPER = {
  levelStep: 0.03,
  quarterStep: 0.06,
  weekNoise: 0.15,
  thinNoise: 0.9,
  shapeStep: 0.2,
  shapeMemory: 0.7,
};

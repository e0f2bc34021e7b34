import fc from 'fast-check';
import { FIRST_EPOCH_DAY, fromEpochDay, LAST_EPOCH_DAY } from '../../../src/core/calendar';

/** Any epoch day, with a leaning towards the ends and towards zero. */
export const epochDays = fc.integer({ min: FIRST_EPOCH_DAY, max: LAST_EPOCH_DAY });

/** Dates of the years 1600 to 2400. */
export const isoDates = fc.integer({ min: -135140, max: 157419 }).map((day) => fromEpochDay(day));

/** Two dates in order. */
export const spans = fc
  .tuple(isoDates, fc.integer({ min: 0, max: 4000 }))
  .map(([from, days]) => ({ from, to: fromEpochDay(Date.parse(from) / 86_400_000 + days) }));

import { fromEpochDay, quarterWeekColumns, toEpochDay } from 'gigacast/core';
import { DateTime, FixedOffsetZone } from 'luxon';
import type { BenchSuite } from './suite';

const DAYS = 10_000;
const FIRST = toEpochDay('2000-01-01');

const epochDays = Int32Array.from({ length: DAYS }, (_, i) => FIRST + i);
const texts = Array.from(epochDays, (day) => fromEpochDay(day));
// One day in a different quarter after the other, so that nothing is gained from neighbours.
const scattered = Int32Array.from({ length: DAYS }, (_, i) => FIRST + ((i * 7919) % DAYS));
// luxon's quickest way: the zone made once.
const zone = FixedOffsetZone.utcInstance;

const READ = 'toEpochDay of an ISO date';
const READ_LUXON = 'luxon fromISO';
const WEEK = 'quarterWeekColumns, days in order';
const WEEK_SCATTERED = 'quarterWeekColumns, days scattered';
const WEEK_LUXON = 'luxon weekNumber and quarter of an epoch day';

const suite: BenchSuite = {
  name: 'calendar: reading dates, the week of the quarter',
  cases: [
    { name: READ, perRun: DAYS, run: () => texts.reduce((sum, text) => sum + toEpochDay(text), 0) },
    {
      name: READ_LUXON,
      perRun: DAYS,
      run: () => texts.reduce((sum, text) => sum + DateTime.fromISO(text, { zone }).toMillis(), 0),
      peer: true,
    },
    { name: WEEK, perRun: DAYS, run: () => quarterWeekColumns(epochDays) },
    { name: WEEK_SCATTERED, perRun: DAYS, run: () => quarterWeekColumns(scattered) },
    {
      name: WEEK_LUXON,
      perRun: DAYS,
      run: () =>
        epochDays.reduce((sum, day) => {
          const date = DateTime.fromMillis(day * 86_400_000, { zone });
          return sum + date.weekNumber + date.quarter;
        }, 0),
      peer: true,
    },
  ],
  targets: [
    { text: 'nanoseconds from an ISO date to its epoch day', ratio: (ns) => ns[READ] ?? NaN, atMost: 40 },
    { text: 'nanoseconds for the week of the quarter', ratio: (ns) => ns[WEEK_SCATTERED] ?? NaN, atMost: 25 },
    {
      text: 'times as fast as luxon for the week of the quarter',
      ratio: (ns) => (ns[WEEK_LUXON] ?? NaN) / (ns[WEEK_SCATTERED] ?? NaN),
      atLeast: 30,
    },
  ],
};

export default suite;

import { toEpochDay } from '../../core/calendar';
import type { Holiday } from '../records';
import { NO_EFFECTS, type Effects } from './effects';

/** A day off takes about a third of a day's registrations away, before anything is seen. */
const DAY_OFF = { mean: -0.4, sd: 0.4 };
const FESTIVAL_SD = 0.4;
const MAKE_UP = { mean: 0.1, sd: 0.2 };
const MAKE_UP_NAME = 'make-up workday';

/** Effects of days off: one that all share, one of each festival on top, and one of weekend days that are worked. */
export function holidayEffects(holidays: readonly Pick<Holiday, 'date' | 'name' | 'kind'>[]): Effects {
  const festivals = [
    ...new Set(holidays.flatMap(({ name, kind }) => (kind === 'holiday' ? festivalsOf(name) : []))),
  ].sort();
  if (holidays.length === 0) return NO_EFFECTS;
  const column = new Map(festivals.map((name, i) => [name, i + 2]));
  const days = new Map<number, (readonly [number, number])[]>();
  for (const { date, kind, name } of holidays) {
    const day = toEpochDay(date);
    if (kind === 'make-up-workday') days.set(day, [[1, 1]]);
    else {
      const parts = festivalsOf(name);
      days.set(day, [
        [0, 1],
        ...parts.map((part) => [column.get(part) as number, 1 / parts.length] as const),
      ]);
    }
  }
  return {
    names: ['day off', MAKE_UP_NAME, ...festivals],
    mean: [DAY_OFF.mean, MAKE_UP.mean, ...festivals.map(() => 0)],
    sd: [DAY_OFF.sd, MAKE_UP.sd, ...festivals.map(() => FESTIVAL_SD)],
    on: (day, add) => days.get(day)?.forEach(([effect, weight]) => add(effect, weight)),
  };
}

function festivalsOf(name: string): readonly string[] {
  return name.split('/').map((part) => part.trim());
}

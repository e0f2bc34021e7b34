import { civilFromDays, monthLength } from '../../core/calendar/civil-arithmetic';
import type { Effects } from './effects';

/** How the names of these effects begin. */
export const MONTH_EFFECT = 'month at ';

/** Shares of a month at which its rhythm has an effect, linear in between; the month begins slowly and ends heavily. */
const KNOTS = [0, 0.25, 0.75, 1];
const MEAN = [-0.1, 0, 0, 0.1];
const SD = 0.1;

/** The rhythm of a month, the same in all months. */
export function monthRhythm(): Effects {
  return {
    names: KNOTS.map((knot) => `${MONTH_EFFECT}${knot}`),
    mean: MEAN,
    sd: KNOTS.map(() => SD),
    on(epochDay, add) {
      const { year, month, day } = civilFromDays(epochDay);
      const place = (day - 0.5) / monthLength(year, month);
      let left = 0;
      while (place >= (KNOTS[left + 1] as number)) left += 1;
      const from = KNOTS[left] as number;
      const weight = (place - from) / ((KNOTS[left + 1] as number) - from);
      add(left, 1 - weight);
      add(left + 1, weight);
    },
  };
}

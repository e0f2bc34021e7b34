import type { EpochDay } from '../../core/calendar';
import { mondayOf } from '../../core/calendar/day-of-week';
import { quarterIndexOf, quarterStart } from '../../core/calendar/quarter-arithmetic';
import type { CountWindow, DaySpan } from './count-window';
import { cutIntoAtoms } from './cut-into-atoms';
import type { Effects } from './effects';
import { KNOTS, placeInShape } from './shape';

/** Which entry of the state means what, and which entries each day touches. */
export interface Layout {
  /** Monday of the first week. */
  readonly origin: EpochDay;
  readonly days: number;
  readonly weeks: number;
  /** Length of the state. */
  readonly size: number;
  /** State index of each week's level. */
  readonly level: Int32Array;
  /** 1 where a quarter begins in the week, else 0. */
  readonly beginsQuarter: Uint8Array;
  /** State index of the first shape coefficient of each quarter. */
  readonly shapes: Int32Array;
  /** State index of the first coefficient of the long-run shape. */
  readonly longRun: number;
  /** State index of the first effect. */
  readonly effects: number;
  /** State index of the noise of each atom. */
  readonly atoms: Int32Array;
  readonly atomSpans: readonly DaySpan[];
  /** Atom that holds a day, or -1 where the noise of a day is no part of the state. */
  readonly atomOfDay: Int32Array;
  /** The entries of a day lie from `start[day]` to `start[day + 1]` in `index` and `weight`. */
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly weight: Float64Array;
}

/** What a state is laid out for. */
export interface LayoutInput {
  readonly windows: readonly CountWindow[];
  /** Windows to be predicted that may overlap the counted ones. */
  readonly targets?: readonly DaySpan[];
  readonly effects: Effects;
}

/**
 * Lays the state out in time order, so that its precision matrix stays narrow: for each week its level and the noise of
 * atoms that begin in it, before the first week of a quarter the coefficients of the quarter's shape, and at the end
 * what all times share.
 */
export function layOut({ windows, targets = [], effects }: LayoutInput): Layout {
  const spans: readonly DaySpan[] = [...windows, ...targets];
  const origin = mondayOf(spans.reduce((least, { from }) => Math.min(least, from), Infinity));
  const last = spans.reduce((most, { to }) => Math.max(most, to), -Infinity);
  const weeks = Math.floor((last - origin) / 7) + 1;
  const days = weeks * 7;
  const cuts = cutIntoAtoms(windows, targets);
  const atomOfDay = new Int32Array(days).fill(-1);
  cuts.forEach(({ from, to }, atom) => atomOfDay.fill(atom, from - origin, to - origin + 1));

  const firstQuarter = quarterIndexOf(origin);
  const quarters = quarterIndexOf(origin + days - 1) - firstQuarter + 1;
  const shapes = new Int32Array(quarters);
  const level = new Int32Array(weeks);
  const beginsQuarter = new Uint8Array(weeks);
  const atoms = new Int32Array(cuts.length);
  let next = 0;
  let nextAtom = 0;
  let nextQuarter = 0;
  for (let week = 0; week < weeks; week += 1) {
    const sunday = origin + week * 7 + 6;
    while (nextQuarter < quarters && quarterStart(firstQuarter + nextQuarter) <= sunday) {
      if (nextQuarter > 0) beginsQuarter[week] = 1;
      shapes[nextQuarter++] = next;
      next += KNOTS.length;
    }
    level[week] = next++;
    while ((cuts[nextAtom]?.from ?? Infinity) <= sunday) atoms[nextAtom++] = next++;
  }
  const longRun = next;
  const effectsFrom = longRun + KNOTS.length;
  const size = effectsFrom + effects.names.length;

  const start = new Int32Array(days + 1);
  const index: number[] = [];
  const weight: number[] = [];
  const put = (i: number, w: number): void => {
    index.push(i);
    weight.push(w);
  };
  let quarter = 0;
  for (let day = 0; day < days; day += 1) {
    if (origin + day >= quarterStart(firstQuarter + quarter + 1)) quarter += 1;
    const from = quarterStart(firstQuarter + quarter);
    const place = (origin + day - from + 0.5) / (quarterStart(firstQuarter + quarter + 1) - from);
    const { knot, weight: right } = placeInShape(place);
    put(level[Math.floor(day / 7)] as number, 1);
    for (const base of [shapes[quarter] as number, longRun]) {
      put(base + knot, 1 - right);
      put(base + knot + 1, right);
    }
    effects.on(origin + day, (effect, w) => put(effectsFrom + effect, w));
    const atom = atomOfDay[day] as number;
    if (atom >= 0) put(atoms[atom] as number, 1);
    start[day + 1] = index.length;
  }
  return {
    origin,
    days,
    weeks,
    size,
    level,
    beginsQuarter,
    shapes,
    longRun,
    effects: effectsFrom,
    atoms,
    atomSpans: cuts,
    atomOfDay,
    start,
    index: Int32Array.from(index),
    weight: Float64Array.from(weight),
  };
}

import { toEpochDay, type IsoDate } from '../../core/calendar';
import { quarterIndexOf, quarterStart } from '../../core/calendar/quarter-arithmetic';
import { MONTH_EFFECT } from '../model/month-rhythm';
import type { Problem } from '../model/problem';
import { placeInShape } from '../model/shape';
import type { Posterior } from '../model/solve';
import type { PhaseModel } from './phase-model';
import { posteriorOf } from './posterior-of';

/** A reported count freed of phase and holidays. */
export interface AdjustedCount {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly count: number;
  /** What the count is worth in an average week of its quarter without days off (vehicles a week). */
  readonly pace: number;
  /** The model's level in the same unit: the pace freed of chance as well. */
  readonly level: number;
}

/**
 * The reports of a model's basis with phase, month rhythm and holidays taken out, so that weeks can be compared.
 *
 * A first week of a quarter and a thirteenth have the same pace where only their place differs. Shape and level are as
 * all reports of the model show them, later ones too.
 *
 * @param model - from `fitPhaseModel`
 * @returns in order of the first days
 * @example
 * const fit = fitPhaseModel(
 *   [3200, 9000, 10000, 11000, 12000, 14000].map((count, i) => ({
 *     brand: 'A', market: 'CN', basis: 'insurance', from: addDays('2024-01-01', 7 * i), to: addDays('2024-01-07', 7 * i),
 *     count, roundedTo: 1, source: { title: 'example' },
 *   })),
 *   { brand: 'A', basis: 'insurance', asOf: '2024-02-13' },
 * );
 * adjust(fit.model).map(({ pace, count }) => pace > count).slice(0, 2); // => [true, true]
 */
export function adjust(model: PhaseModel): readonly AdjustedCount[] {
  const { problem, posterior } = posteriorOf(model, {});
  const { layout } = problem;
  const { lambda, state } = posterior.at;
  const means = new Map<number, number>();
  const meanOf = (day: number): number => {
    const quarter = quarterIndexOf(day);
    const known = means.get(quarter) ?? quarterMean(problem, posterior, quarter);
    means.set(quarter, known);
    return known;
  };
  const own = model.windows.filter(({ basis }) => basis === model.basis);
  return own.map(({ from, to, count }) => {
    let relative = 0;
    let level = 0;
    const first = toEpochDay(from);
    const last = toEpochDay(to);
    for (let day = first; day <= last; day += 1) {
      const i = day - layout.origin;
      const base = Math.exp(state[layout.level[Math.floor(i / 7)] as number] as number) * meanOf(day);
      const atom = layout.atomOfDay[i] as number;
      const noise = atom < 0 ? 0 : (state[layout.atoms[atom] as number] as number);
      relative += ((lambda[i] as number) * Math.exp(-noise)) / base;
      level += base;
    }
    return { from, to, count, pace: (7 * count) / relative, level: (7 * level) / (last - first + 1) };
  });
}

/** Mean factor of shape and month rhythm over the days of a quarter. */
function quarterMean({ layout, effects }: Problem, { at: { state } }: Posterior, quarter: number): number {
  const from = quarterStart(quarter);
  const next = quarterStart(quarter + 1);
  const shape = layout.shapes[quarter - quarterIndexOf(layout.origin)] as number;
  const value = (i: number): number => state[i] as number;
  let sum = 0;
  for (let day = from; day < next; day += 1) {
    const { knot, weight } = placeInShape((day - from + 0.5) / (next - from));
    let log = 0;
    for (const base of [shape, layout.longRun]) {
      log += (1 - weight) * value(base + knot) + weight * value(base + knot + 1);
    }
    effects.on(day, (effect, w) => {
      if (effects.names[effect]?.startsWith(MONTH_EFFECT) === true) log += w * value(layout.effects + effect);
    });
    sum += Math.exp(log);
  }
  return sum / (next - from);
}

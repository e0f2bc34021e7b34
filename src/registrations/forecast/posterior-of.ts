import { toEpochDay, type IsoDate } from '../../core/calendar';
import type { CountWindow, DaySpan } from '../model/count-window';
import { setUp, type Problem } from '../model/problem';
import { solve, type Posterior } from '../model/solve';
import { effectsOf } from './effects-of';
import type { ModelWindow, PhaseModel } from './phase-model';

/** A stretch of civil days, both ends included. */
export interface CivilWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The state of a model, found for the sake of some windows. */
export interface ModelPosterior {
  readonly problem: Problem;
  readonly posterior: Posterior;
}

/** Finds what the windows of a model say, with room for the windows that are asked about. */
export function posteriorOf(
  model: PhaseModel,
  {
    targets = [],
    windows = model.windows,
  }: { readonly targets?: readonly CivilWindow[]; readonly windows?: readonly ModelWindow[] },
): ModelPosterior {
  const problem = setUp({
    windows: windows.map(toCountWindow),
    targets: targets.map(toDaySpan),
    effects: effectsOf(model),
    longRunSd: model.longRunSd,
  });
  return { problem, posterior: solve(problem, model.hyperparameters) };
}

/** A window of a model in epoch days. */
export function toCountWindow({ from, to, count, sourceSd }: ModelWindow): CountWindow {
  return { from: toEpochDay(from), to: toEpochDay(to), count, sourceSd };
}

/** A window in epoch days. */
export function toDaySpan({ from, to }: CivilWindow): DaySpan {
  return { from: toEpochDay(from), to: toEpochDay(to) };
}

import type { Effects } from './effects';
import type { Hyperparameters } from './hyperparameters';
import type { Layout } from './layout';
import { KNOTS, SHAPE_PRECISION, shapeEnergy } from './shape';
import type { Skyline } from './skyline';

/** Standard deviation of the first level around the average of the data. */
const LEVEL_SD = 1.5;
const KNOT_COUNT = KNOTS.length;

/** What the prior of a state is about; the noise of atoms has a prior of its own. */
export interface PriorSubject {
  readonly layout: Layout;
  readonly effects: Effects;
  /** Prior mean of the first week's level. */
  readonly level: number;
  /** Standard deviation of the long-run shape. */
  readonly longRunSd: number;
}

/** Adds the precision of the prior, and its product with the mean to `pull`. Returns half the log determinant. */
export function addPrior(
  { layout, effects, level, longRunSd }: PriorSubject,
  hyper: Hyperparameters,
  { matrix: { values, base }, pull }: { readonly matrix: Skyline; readonly pull: Float64Array },
): number {
  const add = (i: number, j: number, value: number): void => {
    const at = (base[Math.max(i, j)] as number) + Math.min(i, j);
    values[at] = (values[at] as number) + value;
  };
  let logDet = 0;
  forEachLevelStep(layout, hyper, (week, variance) => {
    const here = layout.level[week] as number;
    add(here, here, 1 / variance);
    logDet -= Math.log(variance);
    if (week === 0) {
      pull[here] = (pull[here] as number) + level / variance;
      return;
    }
    const before = layout.level[week - 1] as number;
    add(before, before, 1 / variance);
    add(here, before, -1 / variance);
  });
  const addShape = (row: number, column: number, scale: number): void => {
    const { diagonal, beside } = SHAPE_PRECISION;
    for (let k = 0; k < KNOT_COUNT; k += 1) {
      add(row + k, column + k, scale * (diagonal[k] as number));
      if (k === 0) continue;
      const off = scale * (beside[k - 1] as number);
      add(row + k, column + k - 1, off);
      if (row !== column) add(row + k - 1, column + k, off);
    }
  };
  const variance = hyper.shapeStep ** 2;
  layout.shapes.forEach((here, quarter) => {
    const own = quarter === 0 ? stationary(hyper) : variance;
    addShape(here, here, 1 / own);
    logDet += SHAPE_PRECISION.logDet - KNOT_COUNT * Math.log(own);
    if (quarter === 0) return;
    const before = layout.shapes[quarter - 1] as number;
    addShape(before, before, hyper.shapeMemory ** 2 / variance);
    addShape(here, before, -hyper.shapeMemory / variance);
  });
  addShape(layout.longRun, layout.longRun, 1 / longRunSd ** 2);
  logDet += SHAPE_PRECISION.logDet - 2 * KNOT_COUNT * Math.log(longRunSd);
  effects.sd.forEach((sd, effect) => {
    const i = layout.effects + effect;
    add(i, i, 1 / sd ** 2);
    pull[i] = (pull[i] as number) + (effects.mean[effect] as number) / sd ** 2;
    logDet -= 2 * Math.log(sd);
  });
  return logDet / 2;
}

/** Half the squared distance of a state from the prior's mean. */
export function priorEnergy(
  { layout, effects, level, longRunSd }: PriorSubject,
  hyper: Hyperparameters,
  state: Float64Array,
): number {
  const at = (i: number): number => state[i] as number;
  let energy = 0;
  forEachLevelStep(layout, hyper, (week, variance) => {
    const before = week === 0 ? level : at(layout.level[week - 1] as number);
    energy += (at(layout.level[week] as number) - before) ** 2 / variance;
  });
  layout.shapes.forEach((here, quarter) => {
    const own = quarter === 0 ? stationary(hyper) : hyper.shapeStep ** 2;
    const before = quarter === 0 ? -1 : (layout.shapes[quarter - 1] as number);
    const kept = (k: number): number => (before < 0 ? 0 : hyper.shapeMemory * at(before + k));
    energy += shapeEnergy((k) => at(here + k) - kept(k)) / own;
  });
  energy += shapeEnergy((k) => at(layout.longRun + k)) / longRunSd ** 2;
  effects.sd.forEach((sd, effect) => {
    energy += ((at(layout.effects + effect) - (effects.mean[effect] as number)) / sd) ** 2;
  });
  return energy / 2;
}

function forEachLevelStep(
  layout: Layout,
  hyper: Hyperparameters,
  step: (week: number, variance: number) => void,
): void {
  const usual = hyper.levelStep ** 2;
  const atQuarter = usual + hyper.quarterStep ** 2;
  for (let week = 0; week < layout.weeks; week += 1) {
    step(week, week === 0 ? LEVEL_SD ** 2 : layout.beginsQuarter[week] === 1 ? atQuarter : usual);
  }
}

function stationary({ shapeStep, shapeMemory }: Hyperparameters): number {
  return shapeStep ** 2 / (1 - shapeMemory ** 2);
}

import { addDays } from '../../core/calendar';
import { componentsOf } from '../model/components';
import { MONTH_EFFECT } from '../model/month-rhythm';
import { lengthOf } from './model-windows';
import type { ModelWindow, PhaseModel } from './phase-model';
import { posteriorOf, toDaySpan } from './posterior-of';

/** The change from the window before, as factors that multiply: 0.2 is a fall to a fifth, 1 no change. */
export interface ExplainedChange {
  /** Count of the window before, which is as long. */
  readonly before: number;
  /** Count over count before. */
  readonly ratio: number;
  /** By the place in the quarter, and in the month where the model has its rhythm. */
  readonly phase: number;
  /** By days off and make-up workdays. */
  readonly holidays: number;
  /** By the level, as it looks with the report itself known. */
  readonly level: number;
  /** What is left: chance in this window and in the one before. */
  readonly surprise: number;
}

/** Takes the change from the window before apart, or returns null where that window is not reported or empty. */
export function explainChange(
  model: PhaseModel,
  window: ModelWindow,
  known: readonly ModelWindow[],
): ExplainedChange | null {
  const dayBefore = addDays(window.from, -1);
  const before = known.find(
    (other) => other.to === dayBefore && other.basis === window.basis && lengthOf(other) === lengthOf(window),
  );
  if (before === undefined || before.count === 0 || window.count === 0) return null;
  const { problem, posterior } = posteriorOf(model, { windows: [...known, window] });
  const now = componentsOf(problem, posterior, toDaySpan(window));
  const then = componentsOf(problem, posterior, toDaySpan(before));
  const level = now.level - then.level;
  const holidays = offOf(now.effects) - offOf(then.effects);
  const noise = now.noise - then.noise;
  const phase = now.total - then.total - level - holidays - noise;
  const ratio = window.count / before.count;
  return {
    before: before.count,
    ratio,
    phase: Math.exp(phase),
    holidays: Math.exp(holidays),
    level: Math.exp(level),
    surprise: ratio / Math.exp(phase + holidays + level),
  };
}

/** The effects of days off and make-up workdays together. */
function offOf(effects: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, effect] of effects) if (!name.startsWith(MONTH_EFFECT)) sum += effect;
  return sum;
}

import { joinEffects, type Effects } from '../model/effects';
import { holidayEffects } from '../model/holiday-effects';
import { monthRhythm } from '../model/month-rhythm';
import type { PhaseModel } from './phase-model';

/** The effects besides level and shape that a model has. */
export function effectsOf({ holidays, cycle }: Pick<PhaseModel, 'holidays' | 'cycle'>): Effects {
  const parts = [holidayEffects(holidays)];
  return joinEffects(cycle === 'quarter' ? parts : [...parts, monthRhythm()]);
}

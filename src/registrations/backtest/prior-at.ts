import type { IsoDate } from '../../core/calendar';
import type { FitPhaseModelOptions } from '../forecast/fit-phase-model';
import { learnPrior } from '../forecast/learn-prior';
import { DEFAULT_PRIOR, type HyperparameterPrior } from '../model/hyperparameters';
import type { Report } from '../records';

/** The prior that was asked for, or learned from what the other brands had reported by a day. */
export function priorAt(
  reports: readonly Report[],
  options: Omit<FitPhaseModelOptions, 'asOf'> & { readonly pooled?: boolean },
  asOf: IsoDate,
): HyperparameterPrior {
  const { prior = DEFAULT_PRIOR, pooled = false, brand } = options;
  if (!pooled) return prior;
  const learned = learnPrior(reports, { ...options, prior, asOf, except: brand });
  return learned.outcome === 'learned' ? learned.prior : prior;
}

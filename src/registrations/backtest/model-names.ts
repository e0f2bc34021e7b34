import { raise } from '../../core/error';
import { REGISTRATIONS_ERRORS } from '../errors';
import type { Baseline } from './baselines';

/** The name of the intensity model among those that are scored. */
export const OUR_NAME = 'intensity';

/** Refuses two baselines of one name: scores are told apart by it. */
export function checkNames(baselines: readonly Baseline[], name: string): void {
  const taken = new Set([OUR_NAME]);
  baselines.forEach((baseline, i) => {
    if (taken.has(baseline.name)) {
      raise(REGISTRATIONS_ERRORS, 'registrations/baseline-name', {
        function: name,
        path: `baselines[${i}].name`,
        received: baseline.name,
      });
    }
    taken.add(baseline.name);
  });
}

import { requireOneOf } from '../../core/exact/require-one-of';
import { BASES, type Basis } from '../records';
import { CYCLES, type PhaseCycle } from './phase-model';

/** What of the options of a fit is a word out of a list. */
interface FitWords {
  readonly basis: Basis;
  readonly alsoBases?: readonly Basis[];
  readonly cycle?: PhaseCycle | 'auto';
}

/**
 * Checks bases and cycle, in the name of a public function: a misspelt basis would look like a brand without reports.
 *
 * @throws GigacastError `input/not-one-of`
 */
export function requireKnownWords({ basis, alsoBases = [], cycle = 'auto' }: FitWords, name: string): void {
  requireOneOf(basis, BASES, { function: name, path: 'basis' });
  alsoBases.forEach((also, i) => requireOneOf(also, BASES, { function: name, path: `alsoBases[${i}]` }));
  requireOneOf(cycle, ['auto', ...CYCLES], { function: name, path: 'cycle' });
}

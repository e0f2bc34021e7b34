import { raise } from '../../core/error';
import { ROADMAP_ERRORS } from '../errors';

/** One generation of a projection or of its draws, by name. */
export function findGeneration<T>(
  generations: readonly (readonly [name: string, value: T])[],
  name: string,
  functionName: string,
  path = 'generation',
): T {
  const found = generations.find(([generation]) => generation === name);
  if (found !== undefined) return found[1];
  const params = { allowed: generations.map(([generation]) => `"${generation}"`).join(', ') };
  return raise(ROADMAP_ERRORS, 'roadmap/unknown-generation', {
    function: functionName,
    path,
    received: name,
    params,
  });
}

import { raise } from '../../core/error';
import { ROADMAP_ERRORS } from '../errors';
import type { GenerationProjection, Projection } from './projection';

/** One generation of a projection. */
export function findGeneration(
  { generations }: Projection,
  name: string,
  functionName: string,
): GenerationProjection {
  const found = generations.find(({ generation }) => generation === name);
  if (found !== undefined) return found;
  const params = { allowed: generations.map(({ generation }) => `"${generation}"`).join(', ') };
  const details = { function: functionName, path: 'generation', received: name, params };
  return raise(ROADMAP_ERRORS, 'roadmap/unknown-generation', details);
}

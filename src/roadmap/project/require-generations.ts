import { raise } from '../../core/error';
import { ROADMAP_ERRORS } from '../errors';

/** The generations of a chain: at least one, each once, and none the one it starts from. */
export function requireGenerations(
  start: string,
  generations: readonly string[],
  functionName: string,
): readonly string[] {
  const at = (path: string, received: unknown) => ({ function: functionName, path, received });
  if (generations.length === 0)
    raise(ROADMAP_ERRORS, 'roadmap/no-generations', at('generations', generations));
  const seen = new Set([start]);
  generations.forEach((generation, i) => {
    if (seen.has(generation))
      raise(ROADMAP_ERRORS, 'roadmap/duplicate-id', at(`generations[${i}]`, generation));
    seen.add(generation);
  });
  return generations;
}

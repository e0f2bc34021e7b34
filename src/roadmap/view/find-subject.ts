import { raise } from '../../core/error';
import type { CheckedArgument } from '../../core/input';
import type { Programme } from '../claims/roadmap-types';
import { ROADMAP_ERRORS } from '../errors';

/** The id of a generation or programme that is spoken of by id or alias. */
export function findSubject(
  programmes: readonly Programme[],
  name: string,
  argument: CheckedArgument,
): string {
  const generations = programmes.flatMap((programme) => programme.generations);
  const found =
    programmes.find(({ id }) => id === name) ??
    generations.find(({ id, aliases }) => id === name || aliases.includes(name));
  if (found !== undefined) return found.id;
  const known = [...generations, ...programmes].map(({ id }) => id).slice(0, 30);
  const params = { suggestion: `It knows ${known.length === 0 ? 'no names at all' : known.join(', ')}.` };
  return raise(ROADMAP_ERRORS, 'roadmap/unknown-subject', { ...argument, received: name, params });
}

import type { RoadmapClaim } from '../claims/roadmap-types';
import { findSubject } from './find-subject';
import type { RoadmapView } from './view-as-of';

/** A stated cycle and the claim that states it. */
export interface StatedCycle {
  /** Calendar months from one generation to the next. */
  readonly months: number;
  readonly claim: RoadmapClaim;
}

/**
 * The cycle stated last for a generation: calendar months from the generation before to it.
 *
 * A cycle that names no generations is stated for all of its programme.
 *
 * @param view - what is known, from `viewAsOf`
 * @param generation - id or alias
 * @returns `null` where no cycle had been stated
 * @throws GigacastError `roadmap/unknown-subject`
 * @example
 * const chips = { id: 'chips', vendor: 'Mine', generations: [{ id: 'A1', name: 'A1', aliases: [] }] };
 * statedCycle(viewAsOf({ schemaVersion: 1, id: 'mine', programmes: [chips], claims: [] }, {}), 'A1'); // => null
 */
export function statedCycle(view: RoadmapView, generation: string): StatedCycle | null {
  const at = { function: 'statedCycle', path: 'generation' };
  const id = findSubject(view.programmes, generation, at);
  const programme = view.programmes.find(({ generations }) => generations.some((one) => one.id === id));
  const stated = view.claims.flatMap((claim) => {
    if (claim.value.type !== 'cycle' || claim.subject !== programme?.id) return [];
    const { months, generations = [id] } = claim.value;
    return generations.includes(id) ? [{ months, claim }] : [];
  });
  return stated.at(-1) ?? null;
}

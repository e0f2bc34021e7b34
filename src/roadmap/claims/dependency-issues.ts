import { createIssue, type Issue } from '../../core/error';
import { ROADMAP_ERRORS } from '../errors';
import type { Roadmap } from './roadmap-types';

/** Lists the dependencies in which a milestone waits, however far around, for itself. */
export function dependencyIssues({ dependencies = [] }: Roadmap, functionName: string): readonly Issue[] {
  const edges = dependencies.map(({ subject, milestone, after, afterMilestone }) => ({
    from: JSON.stringify([subject, milestone]),
    to: JSON.stringify([after, afterMilestone]),
  }));
  return dependencies.flatMap((dependency, d) => {
    const { from, to } = edges[d] as (typeof edges)[number];
    const reached = new Set([to]);
    // A set that grows while it is walked: whatever a place waits for is waited for too.
    for (const place of reached) {
      for (const edge of edges) if (edge.from === place) reached.add(edge.to);
    }
    if (!reached.has(from)) return [];
    const received = `${dependency.subject} after ${dependency.after}`;
    const details = { function: functionName, path: `dependencies[${d}]`, received };
    return [createIssue(ROADMAP_ERRORS, 'roadmap/dependency-cycle', details)];
  });
}

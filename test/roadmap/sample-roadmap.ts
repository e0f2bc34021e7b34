import type { Roadmap, RoadmapClaim, RoadmapValue, StatedDate } from 'gigacast/roadmap';

/** A value that is a date. */
export const on = (date: StatedDate): RoadmapValue => ({ type: 'date', date });

/** A claim about A2's tape-out, with the given fields in place of the usual ones. */
export function said(fields: Partial<RoadmapClaim> & { readonly id: string }): RoadmapClaim {
  return {
    subject: 'A2',
    predicate: 'tape-out',
    value: on('2026-12'),
    kind: 'stated',
    saidOn: '2026-01-17',
    speaker: 'Maker',
    evidence: 'operator-claim',
    source: { title: 'Call about the fourth quarter' },
    ...fields,
  };
}

/** Generations A1 to A3 of one programme with the given claims. */
export function roadmapOf(...claims: readonly RoadmapClaim[]): Roadmap {
  return {
    schemaVersion: 1,
    id: 'sample',
    programmes: [
      {
        id: 'chips',
        vendor: 'Maker',
        generations: [
          { id: 'A1', name: 'A1', aliases: ['first'] },
          { id: 'A2', name: 'A2', aliases: [] },
          { id: 'A3', name: 'A3', aliases: [] },
        ],
      },
    ],
    claims,
  };
}

import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import type { AsOf } from '../../core/claim';
import type { Programme, Roadmap, RoadmapClaim } from '../claims/roadmap-types';
import { claimsBy, indexRoadmap, isIndex, type RoadmapIndex } from './index-roadmap';

/** What was known of a roadmap on a day, as plain data. */
export interface RoadmapView {
  readonly roadmapId: string;
  /** Last day of saying that the view knows; `null` where no bound holds. */
  readonly saidBy: IsoDate | null;
  /** Last day of recording that the view knows; `null` where no bound holds. */
  readonly recordedBy: IsoDate | null;
  readonly programmes: readonly Programme[];
  /** Every claim known, superseded ones included, in the order said. */
  readonly claims: readonly RoadmapClaim[];
}

/**
 * What a roadmap looked like to somebody on a day: every claim that had been said and recorded by then.
 *
 * An imprecise said date counts from its last day. Nothing is overwritten: superseded claims stay in the view, and a
 * later view holds every claim of an earlier one.
 *
 * @param roadmap - from `parseRoadmap` or a bundled data set; put in order by `indexRoadmap` where many days are asked about
 * @param asOf - last days of saying and of recording, both included; a bound left out does not hold
 * @throws GigacastError the `date/…` codes of `toIsoDate` for a bound
 * @see docs/glossary.md on the three dates of a claim
 * @example
 * viewAsOf({ schemaVersion: 1, id: 'mine', programmes: [], claims: [] }, { saidBy: '2026-01-20' });
 * // => { roadmapId: 'mine', saidBy: '2026-01-20', recordedBy: null, programmes: [], claims: [] }
 */
export function viewAsOf(roadmap: Roadmap | RoadmapIndex, asOf: AsOf): RoadmapView {
  const saidBy = boundOf(asOf.saidBy, 'asOf.saidBy');
  const recordedBy = boundOf(asOf.recordedBy, 'asOf.recordedBy');
  const index = isIndex(roadmap) ? roadmap : indexRoadmap(roadmap);
  return {
    roadmapId: index.roadmap.id,
    saidBy,
    recordedBy,
    programmes: index.roadmap.programmes,
    claims: claimsBy(index, { saidBy, recordedBy }),
  };
}

function boundOf(day: DateLike | undefined, path: string): IsoDate | null {
  return day === undefined ? null : toIsoDate(day, { function: 'viewAsOf', path });
}

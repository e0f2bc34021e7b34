import { fuzzyDate } from '../../core/calendar';
import { createIssue, type Issue } from '../../core/error';
import { ROADMAP_ERRORS } from '../errors';
import type { RoadmapClaim } from './roadmap-types';

/** Lists where a claim speaks of the wrong side of the day it was said: a target behind it, an event ahead of it. */
export function orderIssues(claim: RoadmapClaim, functionName: string, path: string): readonly Issue[] {
  const { value, kind, saidOn } = claim;
  if (value.type !== 'date' || saidOn === undefined) return [];
  const date = fuzzyDate(value.date);
  const said = fuzzyDate(saidOn);
  const details = {
    function: functionName,
    path: `${path}.value.date`,
    received: date.text,
    params: { saidOn: said.text },
  };
  // Only what no reading of the two dates allows is wrong: the last day of one against the first of the other.
  if (kind === 'stated' && date.to < said.from)
    return [createIssue(ROADMAP_ERRORS, 'roadmap/target-before-claim', details)];
  if (kind === 'actual' && date.from > said.to)
    return [createIssue(ROADMAP_ERRORS, 'roadmap/actual-before-event', details)];
  return [];
}

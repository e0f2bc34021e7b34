import type { IsoDate } from '../../core/calendar';
import { createIssue, type Issue } from '../../core/error';
import { COMPUTE_ERRORS } from '../errors';
import type { Site } from './site';

/** What is wrong with the stages of a site: an end before the start, or records of one stage out of order. */
export function stageIssues(site: Site, functionName: string): readonly Issue[] {
  const recorded = new Map<string, IsoDate>();
  return (site.stages ?? []).flatMap(({ id, startsOn, operationalOn, recordedOn }, index) => {
    const at = (field: string) => ({ function: functionName, path: `stages[${index}].${field}` });
    const issues: Issue[] = [];
    if (startsOn !== undefined && operationalOn < startsOn) {
      const details = { ...at('operationalOn'), received: operationalOn, params: { startsOn } };
      issues.push(createIssue(COMPUTE_ERRORS, 'compute/stage-ends-before-start', details));
    }
    const previous = recorded.get(id);
    if (previous !== undefined && recordedOn <= previous) {
      const details = { ...at('recordedOn'), received: recordedOn, params: { previous } };
      issues.push(createIssue(COMPUTE_ERRORS, 'compute/unordered-vintages', details));
    }
    recorded.set(id, recordedOn);
    return issues;
  });
}

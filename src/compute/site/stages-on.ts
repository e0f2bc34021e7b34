import { daysBetween, toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import type { Site, SiteStage } from './site';

/** A stage as known on a day, and how its date had moved by then. */
export interface StageOn {
  readonly id: string;
  readonly name: string;
  /** `operational` where its day lay in the past when it was last recorded. */
  readonly status: 'operational' | 'expected';
  readonly operationalOn: IsoDate;
  /** The day as first recorded. */
  readonly firstOperationalOn: IsoDate;
  /** From the first record to the last (days); positive is later. */
  readonly slipDays: number;
  /** Days of work where the start is on record. */
  readonly buildDays: number | null;
  /** The latest record by the day. */
  readonly record: SiteStage;
}

/**
 * Every stage of a site as known on a day, in the order of its first record, with how far its date had moved.
 *
 * @param site - a site that `parseSite` accepts
 * @param asOf - what was recorded later is not known
 * @throws GigacastError the `date/…` codes
 * @example
 * stagesOn({
 *   schemaVersion: 1, id: 'a', name: 'A', operator: 'O', claims: [], events: [], vintages: [], stages: [
 *     { id: '8', name: 'building 8', operationalOn: '2026-07-01', recordedOn: '2025-12-14', source: { title: 'Copy 1' } },
 *     { id: '8', name: 'building 8', operationalOn: '2026-11-01', recordedOn: '2026-08-03', source: { title: 'Copy 2' } },
 *   ],
 * }, '2026-10-01')[0].slipDays; // => 123
 */
export function stagesOn(site: Site, asOf: DateLike): readonly StageOn[] {
  const by = toIsoDate(asOf, { function: 'stagesOn', path: 'asOf' });
  const records = new Map<string, { readonly first: SiteStage; readonly last: SiteStage }>();
  for (const stage of site.stages ?? []) {
    if (stage.recordedOn <= by)
      records.set(stage.id, { first: records.get(stage.id)?.first ?? stage, last: stage });
  }
  return [...records.values()].map(({ first, last }) => ({
    id: last.id,
    name: last.name,
    status: last.operationalOn <= last.recordedOn ? 'operational' : 'expected',
    operationalOn: last.operationalOn,
    firstOperationalOn: first.operationalOn,
    slipDays: daysBetween(first.operationalOn, last.operationalOn),
    buildDays: last.startsOn === undefined ? null : daysBetween(last.startsOn, last.operationalOn),
    record: last,
  }));
}

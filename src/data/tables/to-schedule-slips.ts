import type { Source } from '../../core/provenance';
import type { ScheduleSlip } from '../../roadmap';

/**
 * Id, vendor, subject, milestone, speaker, said on, target, the day reached (or expected), the day as of which it was
 * still open (`null` when reached), page, note.
 */
export type SlipRow<Page extends string> = readonly [
  id: string,
  vendor: string,
  subject: string,
  milestone: string,
  speaker: string,
  saidOn: string,
  target: string,
  day: string,
  openAsOf: string | null,
  page: Page,
  note?: string,
];

/** Writes the rows of a table of stated dates and their outcomes out in full. */
export function toScheduleSlips<Page extends string>(
  rows: readonly SlipRow<Page>[],
  pages: Readonly<Record<Page, Source>>,
): readonly ScheduleSlip[] {
  return rows.map(([id, vendor, subject, milestone, speaker, saidOn, target, day, openAsOf, page, note]) => ({
    id,
    vendor,
    subject,
    milestone,
    speaker,
    saidOn,
    target,
    source: pages[page],
    outcome:
      openAsOf === null ? { kind: 'reached', on: day } : { kind: 'open', asOf: openAsOf, expected: day },
    ...(note === undefined ? {} : { note }),
  }));
}

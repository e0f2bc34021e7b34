import type { DataSet } from '../core/provenance';
import type { Report } from '../registrations';
import { ROWS } from './tables/china-weekly-rows';
import { SOURCES } from './tables/china-weekly-sources';
import { toReports } from './tables/to-reports';

/**
 * Cars newly insured in mainland China by brand and week, Monday to Sunday, as published by observers.
 *
 * One count for each brand and week, the one that fits the rest of the record best; what other pages say is in
 * `gigacast/data/china-weekly-conflicts`. A week that is missing was not published or not found: it is not zero. The
 * publishers changed in March 2023, April 2024 and March 2025, so that a step of the level there may be theirs.
 */
export const CHINA_WEEKLY_REGISTRATIONS: DataSet<Report> = {
  info: {
    id: 'china-weekly-registrations',
    title: 'Weekly insurance registrations in mainland China by brand, July 2022 to June 2025',
    version: '1.0.0',
    publisher:
      'Li Auto, CnEVPost, CarNewsChina (China EV DataTracker) and others, as reported by the pages named in each row',
    licence:
      'Facts, each with the page it was read on; the table itself is under the licence of gigacast (MIT).',
    asOf: '2026-11-23',
    retrievedOn: '2026-11-23',
    staleAfter: '2026-11-30',
    coverage: { from: '2022-07-04', to: '2025-06-29' },
    method: 'reported',
    transforms: [
      'one of several published values chosen where they conflict, as the notes say',
      'days of the week inferred where a page gives none, as the notes say',
    ],
  },
  rows: /* @__PURE__ */ toReports(ROWS, SOURCES, 'insurance'),
};

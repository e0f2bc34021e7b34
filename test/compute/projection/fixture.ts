import type { Site, SiteVintage } from 'gigacast/compute';
import { deepFreeze } from '../../support/deep-freeze';

type Row = readonly [date: string, facilityPowerMw: number];

const vintage = (recordedOn: string, rows: readonly Row[]): SiteVintage => ({
  recordedOn,
  source: { title: `Copy of ${recordedOn}` },
  rows: rows.map(([date, facilityPowerMw]) => ({
    date,
    kind: date <= recordedOn ? 'past' : 'forecast',
    facilityPowerMw,
  })),
});

/** A site by its records: day of recording, then days and powers. */
export const siteOf = (id: string, vintages: Readonly<Record<string, readonly Row[]>>): Site =>
  deepFreeze({
    schemaVersion: 1,
    id,
    name: `Site ${id}`,
    operator: 'Operator',
    claims: [],
    events: [],
    vintages: Object.entries(vintages).map(([recordedOn, rows]) => vintage(recordedOn, rows)),
  });

/** Forecast 100 days ahead, came after 200; its next step was repeated once and moved once. */
export const LATE_SITE = siteOf('late', {
  '2025-01-01': [
    ['2024-06-01', 100],
    ['2025-04-11', 300],
    ['2025-07-20', 500],
  ],
  '2025-05-01': [
    ['2024-06-01', 110],
    ['2025-06-10', 310],
    ['2025-07-20', 510],
  ],
  '2025-09-01': [
    ['2024-06-01', 110],
    ['2025-07-20', 310],
    ['2025-12-10', 510],
    ['2026-09-01', 500],
    ['2026-12-01', 505],
    ['2027-01-01', 900],
  ],
});

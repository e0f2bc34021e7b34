import type { SiteVintage } from '../../compute';
import type { Source } from '../../core/provenance';

/** Day of the row, facility power (MW), IT power (MW), H100 equivalents (8-bit), cost (bn USD of 2025); null is not published. */
export type SiteFigures = readonly [
  date: string,
  facilityPowerMw: number | null,
  itPowerMw: number | null,
  h100e: number | null,
  capexUsdBn: number | null,
];

/** Day on which a copy of the tracker was recorded, and its rows. */
export type VintageRows = readonly [recordedOn: string, rows: readonly SiteFigures[]];

/** Where each copy of the tracker was read. */
const COPIES: Readonly<Record<string, string>> = {
  '2025-12-14': 'sr3-k/data@d62de22, data_center_timelines.csv',
  '2026-04-03': 'david-saint/datacenter-map@103cba2, data_centers/data_center_timelines.csv',
  '2026-05-23': 'LaurenBurkett/ai-Data-Center-Visualization@0daa5a7, data/data_center_timelines.csv',
  '2026-07-07': 'Gauss10/ai-money-radar@fc454bf, data_centers/data_center_timelines.csv',
  '2026-08-03': 'designerkenji/dcmap@9ae8b6d, data/epoch/data_center_timelines.csv',
  '2026-09-30':
    'AnonRish/continental-load-registry@3076bf5, data/external/epoch_ai/data_center_timelines.csv',
};

/** The copy that is known only as September 2026 and holds some rows only. */
const EXCERPT = '2026-09-30';

/** Expands the compact tables; whether a row lay in the past is told by the day of its recording. */
export function toVintages(vintages: readonly VintageRows[]): readonly SiteVintage[] {
  return vintages.map(([recordedOn, rows]) => ({
    recordedOn,
    ...(recordedOn === EXCERPT
      ? { excerpt: true, dating: 'Known as September 2026; dated to the last day of the month.' }
      : {}),
    source: copyOf(recordedOn),
    rows: rows.map(([date, facilityPowerMw, itPowerMw, h100e, capexUsdBn]) => ({
      date,
      kind: date <= recordedOn ? 'past' : 'forecast',
      ...(facilityPowerMw === null ? {} : { facilityPowerMw }),
      ...(itPowerMw === null ? {} : { itPowerMw }),
      ...(h100e === null ? {} : { h100e }),
      ...(capexUsdBn === null ? {} : { capexUsdBn }),
    })),
  }));
}

/** The copy of the tracker that was recorded on a day. */
export function copyOf(recordedOn: string): Source {
  return {
    title: 'Epoch AI, Data on Frontier AI Data Centers',
    href: 'https://epoch.ai/data/data-centers',
    licence: 'CC BY 4.0',
    note: `Copy of ${recordedOn === EXCERPT ? 'September 2026' : recordedOn} in ${COPIES[recordedOn]}.`,
  };
}

import type { DataSet, Source } from '../core/provenance';
import { COMPUTE_SITES } from './compute-sites';

/** One fact as one copy of the tracker had it. */
export interface VintageFact {
  readonly fact: string;
  /** Day on which the value holds; absent where the value is itself the day of an event. */
  readonly validOn?: string;
  readonly knownOn: string;
  readonly value: number | string;
  readonly unit: 'MW' | 'H100e' | 'date';
  readonly source: Source;
  readonly note?: string;
}

type Row = readonly [
  fact: string,
  knownOn: string,
  value: number | string,
  unit?: 'MW' | 'H100e' | undefined,
  validOn?: string | undefined,
  note?: string,
];

const GIGAWATT = 'Colossus 2 first at 1 GW of facility power';
const COLOSSUS = 'Colossus 2 facility power';
const SEPTEMBER = 'Known as September 2026; dated to the last day of the month.';

const ROWS: readonly Row[] = [
  [GIGAWATT, '2025-12-14', '2026-02-17'],
  [GIGAWATT, '2026-04-03', '2026-05-13'],
  [GIGAWATT, '2026-05-23', '2026-05-13', undefined, undefined, 'A forecast that had become past unrevised.'],
  [GIGAWATT, '2026-07-07', '2026-07-01'],
  [GIGAWATT, '2026-08-03', '2026-07-01'],
  [GIGAWATT, '2026-09-30', '2026-06-15', undefined, undefined, SEPTEMBER],
  [COLOSSUS, '2025-12-14', 276, 'MW', '2025-10-19'],
  [COLOSSUS, '2026-04-03', 299, 'MW', '2025-10-19'],
  [COLOSSUS, '2026-08-03', 323, 'MW', '2025-10-19'],
  ['Abilene building 1 operational', '2025-12-14', '2025-06-28'],
  ['Abilene building 1 operational', '2026-05-23', '2025-09-26'],
  ['Abilene building 8 operational', '2025-12-14', '2026-07-01'],
  ['Abilene building 8 operational', '2026-08-03', '2026-11-01'],
  ['New Carlisle buildings 12 to 16', '2025-12-14', '2026-01-09'],
  ['New Carlisle buildings 12 to 16', '2026-04-03', '2026-03-23'],
  ['Fairwater Wisconsin building 4', '2025-12-14', '2027-09-17'],
  ['Fairwater Wisconsin building 4', '2026-05-23', '2028-05-13'],
  ['Madison Mega Site building 12', '2025-12-14', '2026-09-18'],
  ['Madison Mega Site building 12', '2026-07-07', '2028-03-15'],
  ['Hyperion phase 1', '2025-12-14', 4152951, 'H100e', '2028-01-01'],
  ['Hyperion phase 1', '2026-08-03', 3691512, 'H100e', '2028-01-01'],
];

/** How single facts of the tracker moved from copy to copy: building dates, and the headline figures. */
export const COMPUTE_VINTAGES: DataSet<VintageFact> = {
  info: {
    ...COMPUTE_SITES.info,
    id: 'compute-vintages',
    title: 'Single facts of a tracker of AI build-outs as its copies had them',
    coverage: { from: '2025-06-28', to: '2028-05-13' },
    transforms: ['H100 equivalents rounded to whole numbers'],
  },
  rows: /* @__PURE__ */ ROWS.map(([fact, knownOn, value, unit, validOn, note]) => ({
    fact,
    ...(validOn === undefined ? {} : { validOn }),
    knownOn,
    value,
    unit: unit ?? 'date',
    source: {
      title: 'Epoch AI, Data on Frontier AI Data Centers',
      href: 'https://epoch.ai/data/data-centers',
      licence: 'CC BY 4.0',
      note: `Copy of ${knownOn}.`,
    },
    ...(note === undefined ? {} : { note }),
  })),
};

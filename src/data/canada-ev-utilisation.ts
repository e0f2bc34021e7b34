import type { DataSet } from '../core/provenance';
import type { UtilisationRow } from '../quota';

/** Vehicles of the Canadian quota used in each month, as the EICS utilisation report gives them. */
export const CANADA_EV_UTILISATION: DataSet<UtilisationRow> = {
  info: {
    id: 'canada-ev-utilisation',
    title: 'Canada: utilisation of the electric-vehicle quota, March to August 2026',
    version: '1',
    publisher: 'Global Affairs Canada, Export and Import Controls System (EICS)',
    licence: 'Facts of an official record; no licence is stated where they were read',
    asOf: '2026-08-28',
    retrievedOn: '2026-09-01',
    staleAfter: '2026-12-31',
    coverage: { from: '2026-03-01', to: '2026-08-31' },
    method: 'reported',
    transforms: [],
  },
  rows: (
    [
      ['2026-03', '0'],
      ['2026-04', '0'],
      ['2026-05', '3510'],
      ['2026-06', '621'],
      ['2026-07', '5982'],
      ['2026-08', '5490'],
    ] as const
  ).map(([month, quantity]) => ({
    month,
    periodId: 'year-1-first-half',
    quantity,
    status: 'secondary',
    source: {
      title: 'EICS utilisation report, updated 2026-08-28',
      note: 'Read in a transcription: Mainland-Dispatch, source note of 2026-09-01.',
    },
  })),
};

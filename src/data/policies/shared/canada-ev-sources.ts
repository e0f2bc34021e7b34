import type { Source } from '../../../core/provenance';

/** Global Affairs Canada, consultation on the administration of the quota: volume, growth and reserved shares. */
export const GAC_CONSULTATION: Source = {
  title: 'Global Affairs Canada, Consultations on electric vehicles, 7 April 2026',
  href: 'https://www.international.canada.ca/en/global-affairs/consultations/trade/2026-04-07-electric-vehicules',
  publishedOn: '2026-04-07',
};

/** Import Control List, item 195. */
export const IMPORT_CONTROL_LIST_195: Source = {
  title: 'Import Control List, C.R.C., c. 604 (as amended by SOR/2026-32)',
  section: 'item 195',
  href: 'https://laws-lois.justice.gc.ca/eng/regulations/C.R.C.,_c._604/',
  note: 'In force 2026-03-01; consolidation of 2026-07-23.',
};

/** Export and Import Permits Act, the prohibition to import without a permit. */
export const EIPA_14: Source = {
  title: 'Export and Import Permits Act, R.S.C. 1985, c. E-19',
  section: 's. 14',
  href: 'https://laws-lois.justice.gc.ca/eng/acts/E-19/',
};

/** Export and Import Permits Act, permits to any resident while the access quantity lasts. */
export const EIPA_8_3: Source = {
  title: 'Export and Import Permits Act, R.S.C. 1985, c. E-19',
  section: 's. 8.3(2)(a)',
  href: 'https://laws-lois.justice.gc.ca/eng/acts/E-19/',
};

/** Notice to importers on the second half of the first year. */
export const NOTICE_1168: Source = {
  title: 'Global Affairs Canada, Notice to Importers No. 1168, 29 August 2026',
  publishedOn: '2026-08-29',
  note: 'Read in a transcription: Mainland-Dispatch, source note of 2026-09-01.',
};

/** Notice to importers on the first year. */
export const NOTICE_1162: Source = {
  title: 'Global Affairs Canada, Notice to Importers No. 1162, 25 February 2026',
  publishedOn: '2026-02-25',
  note: 'Read in a summary: cardog.app.',
};

/** Customs Act, the value that duties are charged on. */
export const CUSTOMS_ACT_47: Source = {
  title: 'Customs Act, R.S.C. 1985, c. 1 (2nd Supp.)',
  section: 'ss. 47 to 55',
  href: 'https://laws-lois.justice.gc.ca/eng/acts/C-52.6/',
};

/** Customs Tariff, ordinary (most-favoured-nation) rate of heading 87.03. */
export const CUSTOMS_TARIFF_8703: Source = {
  title: 'Customs Tariff, S.C. 1997, c. 36, Schedule, heading 87.03, MFN tariff',
  note: 'The rate of 6.1 % was read in tariff look-ups and in CBSA Customs Notice 24-32, not in the schedule itself.',
};

/** The announcement of January 2026 as the press reported it. */
export const REPORTS_JANUARY_2026: Source = {
  title: 'Press reports of January 2026 on the Canada-China arrangement for electric vehicles',
  note: 'Up to 49,000 vehicles a year at 6.1 %, half of the initial quota for vehicles under CAD 35,000.',
};

import type { DataSet, Source } from '../core/provenance';
import type { DerivedReport } from '../registrations';
import { toDerivedReports, type DerivedRow } from './tables/to-reports';

/** The pages with the published figures that the counts follow from. */
const SOURCES = {
  'teslarati-9-percent-increase-ytd': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-registrations-9-percent-increase-ytd/',
  },
  'teslarati-14-8k-april-4th': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-registrations-14-8k-april-4th-week/',
  },
  'teslarati-12k-june-2024-first': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-12k-new-vehicle-registrations-june-2024-first-week/',
  },
  'teslaglobal-bot-optimus-continues-to-develop': {
    title: 'teslaglobal.beehiiv.com, newsletter',
    href: 'https://teslaglobal.beehiiv.com/p/tesla-bot-optimus-continues-to-develop-and-evolve',
  },
  'rideradar-nio-4200-xiaomi-5700-10500': {
    title: 'CarNewsChina by way of rideradar.online',
    href: 'https://rideradar.online/nio-4200-xiaomi-5700-tesla-10500-byd-95600',
    note: 'Rewritten from a page by CarNewsChina.',
  },
  'rideradar-nio-2800-xiaomi-5600-10000': {
    title: 'CarNewsChina by way of rideradar.online',
    href: 'https://rideradar.online/nio-2800-xiaomi-5600-tesla-10000-byd-55000',
    note: 'Rewritten from a page by CarNewsChina.',
  },
  'infonowcast-revolutionizing-road-transport-role-electric': {
    title: 'CarNewsChina by way of infonowcast.com',
    href: 'https://infonowcast.com/en/revolutionizing-road-transport-role-of-electric-vehicles-in-europe-s-green-transition',
    note: 'Rewritten from a page by CarNewsChina.',
  },
  'electriccarsnewspaper-nio-5400-6800-xiaomi-7200': {
    title: 'CarNewsChina by way of electriccarsnewspaper.com',
    href: 'https://electriccarsnewspaper.com/2025/04/22/nio-5400-tesla-6800-xiaomi-7200-byd-56300',
    publishedOn: '2025-04-22',
    note: 'Copy of a page by CarNewsChina.',
  },
  'carnewschina-18-nio-3500-xpeng-5500': {
    title: 'CarNewsChina, weekly registrations of electric vehicles',
    href: 'https://carnewschina.com/2025/05/07/china-ev-registrations-in-week-18-nio-3500-xpeng-5500-tesla-7300-byd',
    publishedOn: '2025-05-07',
  },
  'tesery-hit-20-7k-final-june': {
    title: 'Teslarati by way of tesery.com',
    href: 'https://www.tesery.com/blogs/news/tesla-china-registrations-hit-20-7k-in-final-week-of-june-highest-in-q2',
    note: 'Rewritten from a page by Teslarati.',
  },
  'fortuneroad-summary-as-jul-6th-nio': {
    title: 'CnEVPost by way of fortuneroad.top',
    href: 'https://fortuneroad.top/en/weekly-ev-insurance-registrations-summary-as-of-jul-6th-nio-2-500-tesla-5-010-ami-twitter-profile-4-890',
    note: 'Rewritten from a page by CnEVPost.',
  },
} as const satisfies Readonly<Record<string, Source>>;

/** First day, last day, brand, count, step of rounding, page, derivation, note. */
const ROWS: readonly DerivedRow<keyof typeof SOURCES>[] = [
  [
    '2023-01-16',
    '2023-01-29',
    'Tesla',
    10852,
    1,
    'teslarati-9-percent-increase-ytd',
    '71,106 for the first nine weeks of 2023 less 60,254 for the seven weeks known',
    'Two weeks around Chinese New Year, January 22; not to be split.',
  ],
  [
    '2023-03-27',
    '2023-04-30',
    'Tesla',
    55264,
    1000,
    'teslarati-14-8k-april-4th',
    '178,000 for the first 17 weeks of 2023 less 71,106, 17,032, 18,712 and 15,886',
    'Five weeks; the source says over 178,000.',
  ],
  [
    '2024-01-22',
    '2024-02-18',
    'Tesla',
    31600,
    1000,
    'teslarati-9-percent-increase-ytd',
    '77,200 for the first nine weeks of 2024 less 45,600 for the five weeks known',
    'Four weeks around Chinese New Year, February 10.',
  ],
  [
    '2024-05-06',
    '2024-05-12',
    'Tesla',
    9500,
    1000,
    'teslarati-12k-june-2024-first',
    '236,000 for the year to June 9 less 226,498 for the other weeks; 247,700 to June 16 gives about the same',
  ],
  [
    '2024-09-16',
    '2024-09-22',
    'Tesla',
    13800,
    100,
    'teslaglobal-bot-optimus-continues-to-develop',
    '22,600 / 1.6377, from the change of +63.77 % to the week after',
  ],
  [
    '2024-09-30',
    '2024-10-06',
    'Tesla',
    1800,
    100,
    'rideradar-nio-4200-xiaomi-5700-10500',
    '34,000 for weeks 40 to 43 less 8,500, 13,200 and 10,500; 8,500 / 4.7, from the change of +370 %, gives 1,809',
    'National Day week.',
  ],
  [
    '2024-12-30',
    '2025-01-05',
    'Tesla',
    5500,
    1000,
    'rideradar-nio-2800-xiaomi-5600-10000',
    '23,300 for the first three weeks of 2025 less 7,800 and 10,000',
  ],
  [
    '2025-03-17',
    '2025-03-23',
    'Tesla',
    17000,
    100,
    'infonowcast-revolutionizing-road-transport-role-electric',
    '20,700 / 1.218, from the change of +21.8 % to the week after',
    'Contradicts the 17,400 that Teslarati printed.',
  ],
  [
    '2025-04-07',
    '2025-04-13',
    'Tesla',
    5400,
    1000,
    'electriccarsnewspaper-nio-5400-6800-xiaomi-7200',
    '6,800 / 1.26 and 3,600 x 1.50, from the changes of +26 % and +50 %',
  ],
  [
    '2025-04-21',
    '2025-04-27',
    'Tesla',
    10300,
    1000,
    'carnewschina-18-nio-3500-xpeng-5500',
    '7,300 / 0.71, from the change of -29 % to the week after',
  ],
  [
    '2025-06-16',
    '2025-06-22',
    'Tesla',
    13850,
    100,
    'tesery-hit-20-7k-final-june',
    '20,680 / 1.493, from the change of +49.3 % to the week after',
  ],
  [
    '2025-06-23',
    '2025-06-29',
    'Tesla',
    20677,
    100,
    'fortuneroad-summary-as-jul-6th-nio',
    '5,010 / 0.2423, from the change of -75.77 % to the week after',
    'Agrees with the published 20,680.',
  ],
];

/**
 * Weeks, and runs of weeks, that nobody published but that follow from totals or percentages that were.
 *
 * The step of rounding is the smallest whose half covers what the rounding of the published figures leaves open.
 */
export const CHINA_DERIVED_REGISTRATIONS: DataSet<DerivedReport> = {
  info: {
    id: 'china-derived-registrations',
    title: 'Derived weekly insurance registrations of Tesla in mainland China',
    version: '1.0.0',
    publisher: 'the pages named in each row',
    licence:
      'Facts, each with the page it was read on; the table itself is under the licence of gigacast (MIT).',
    asOf: '2026-11-23',
    retrievedOn: '2026-11-23',
    staleAfter: '2026-11-30',
    coverage: { from: '2023-01-16', to: '2025-06-29' },
    method: 'estimated',
    transforms: [
      'subtraction of known weeks from published totals',
      'division by published percentage changes',
      'rounded to what the rounding of the inputs allows',
    ],
  },
  rows: /* @__PURE__ */ toDerivedReports(ROWS, SOURCES, 'insurance'),
};

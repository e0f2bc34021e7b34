import type { DataSet, Source } from '../core/provenance';
import type { Report } from '../registrations';
import { toReports, type ReportRow } from './tables/to-reports';

/** The pages that the counts were read on. */
const SOURCES = {
  'cnevpost-2nd-jan': {
    title: 'CnEVPost, weekly insurance registrations in China',
    href: 'https://cnevpost.com/2023/01/17/china-nev-insurance-registrations-2nd-week-jan',
    publishedOn: '2023-01-17',
  },
  'carnewschina-w22-xiaomi-2200-nio-6700': {
    title: 'CarNewsChina, weekly registrations of electric vehicles',
    href: 'https://carnewschina.com/2024/06/04/china-ev-registrations-in-w22-xiaomi-2200-nio-6700-tesla-15200-byd-53400/',
    publishedOn: '2024-06-04',
  },
  'carnewschina-p191162': {
    title: 'CarNewsChina, weekly registrations of electric vehicles',
    href: 'https://carnewschina.com/?p=191162',
  },
  'leaprate-rolls-out-more-evs-ahead': {
    title: 'LeapRate, on Tesla deliveries in China',
    href: 'https://www.leaprate.com/forex/market-news/tesla-rolls-out-more-evs-in-china-ahead-of-global-target-reviews/',
  },
  'teslarati-18-3k-december-3rd': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-18-3k-insurance-registrations-december-3rd-week/',
  },
  'automundochina-insured-update-featuring-byd-nio': {
    title: 'automundochina.com, weekly update by C. Afonso',
    href: 'https://automundochina.com/insured-registrations-in-china-weekly-update-featuring-byd-tesla-nio-xpeng-and-more-ev/',
  },
  'teslarati-14-8k-april-4th': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-registrations-14-8k-april-4th-week/',
  },
  'teslarati-sees-10-9k-labor-day': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-sees-10-9k-registrations-labor-day-holiday-week',
  },
  'c-afonso': {
    title: 'C. Afonso, weekly update of insured registrations',
    note: 'The address of the page is not known.',
  },
  'newslinker-achieves-record-q1': {
    title: 'Teslarati by way of newslinker.co',
    href: 'https://newslinker.co/tesla-china-achieves-record-vehicle-registrations-in-q1',
    note: 'Rewritten from a page by Teslarati.',
  },
  'eletric-vehicles-drop-34-to-8634-units': {
    title: 'eletric-vehicles.com, weekly registrations of Tesla in China',
    href: 'https://eletric-vehicles.com/tesla/tesla-china-weekly-registrations-drop-34-to-8634-units',
  },
  'tesery-roars-back-with-highest-this': {
    title: 'Teslarati and CnEVPost by way of tesery.com',
    href: 'https://www.tesery.com/pt-no/blogs/news/tesla-china-roars-back-with-highest-vehicle-registrations-this-q2-so-far',
    note: 'Rewritten from a page by Teslarati and CnEVPost.',
  },
} as const satisfies Readonly<Record<string, Source>>;

/** First day, last day, brand, count, step of rounding, page, note. */
const ROWS: readonly ReportRow<keyof typeof SOURCES>[] = [
  [
    '2023-01-09',
    '2023-01-15',
    'NIO',
    2974,
    1,
    'cnevpost-2nd-jan',
    'The figure before its publisher corrected it to 2,963.',
  ],
  [
    '2023-05-29',
    '2023-06-04',
    'Tesla',
    9990,
    1,
    'carnewschina-w22-xiaomi-2200-nio-6700',
    'Given as the year-ago figure of week 22; 9,990 belongs to May 8 to 14, 2023.',
  ],
  [
    '2023-06-26',
    '2023-07-02',
    'Tesla',
    17300,
    100,
    'carnewschina-p191162',
    'Given as the year-ago figure; Li Auto had 17,400.',
  ],
  [
    '2023-11-27',
    '2023-12-03',
    'Tesla',
    16700,
    100,
    'leaprate-rolls-out-more-evs-ahead',
    'The figure of November 20 to 26 under the wrong week.',
  ],
  [
    '2023-11-27',
    '2023-12-03',
    'Tesla',
    17400,
    100,
    'teslarati-18-3k-december-3rd',
    'The same outlet had said 17,600 a week earlier.',
  ],
  [
    '2024-04-01',
    '2024-04-07',
    'Tesla',
    1900,
    100,
    'automundochina-insured-update-featuring-byd-nio',
    'Agrees with the count kept; written as slightly more than 1,900.',
  ],
  [
    '2024-04-15',
    '2024-04-21',
    'Tesla',
    5160,
    10,
    'teslarati-14-8k-april-4th',
    'Cut off, not rounded, from 5,168.',
  ],
  [
    '2024-04-22',
    '2024-04-28',
    'Tesla',
    14860,
    10,
    'teslarati-sees-10-9k-labor-day',
    'The same outlet had said 14,800 earlier.',
  ],
  [
    '2024-04-29',
    '2024-05-05',
    'Tesla',
    10900,
    100,
    'teslarati-sees-10-9k-labor-day',
    'CnEVPost, after Li Auto, has 11,000.',
  ],
  ['2024-05-20', '2024-05-26', 'Tesla', 13200, 100, 'c-afonso', 'Li Auto has 13,100.'],
  [
    '2024-06-17',
    '2024-06-23',
    'Tesla',
    17400,
    100,
    'carnewschina-p191162',
    'Teslarati, after Li Auto, has 17,500; the total of 55,200 on this page needs 17,400.',
  ],
  [
    '2025-03-24',
    '2025-03-30',
    'Tesla',
    21000,
    1000,
    'newslinker-achieves-record-q1',
    'A headline that rounds 20,700.',
  ],
  [
    '2025-05-26',
    '2025-06-01',
    'Tesla',
    13000,
    1000,
    'eletric-vehicles-drop-34-to-8634-units',
    'A coarser rounding of 13,040.',
  ],
  [
    '2025-06-02',
    '2025-06-08',
    'Tesla',
    8634,
    1,
    'eletric-vehicles-drop-34-to-8634-units',
    'CarNewsChina has 8,640, which is not 8,634 rounded to ten.',
  ],
  [
    '2025-06-09',
    '2025-06-15',
    'XPeng',
    6400,
    100,
    'tesery-roars-back-with-highest-this',
    'A coarser rounding of 6,390.',
  ],
];

/**
 * Other values that were published for weeks of `gigacast/data/china-weekly-registrations`, wrong weeks included.
 *
 * They are kept so that a check of the record can find the conflicts; none of them is the count to work with.
 */
export const CHINA_WEEKLY_CONFLICTS: DataSet<Report> = {
  info: {
    id: 'china-weekly-conflicts',
    title: 'Conflicting weekly insurance registrations in mainland China',
    version: '1.0.0',
    publisher: 'the pages named in each row',
    licence:
      'Facts, each with the page it was read on; the table itself is under the licence of gigacast (MIT).',
    asOf: '2026-11-23',
    retrievedOn: '2026-11-23',
    staleAfter: '2026-11-30',
    coverage: { from: '2023-01-09', to: '2025-06-15' },
    method: 'reported',
    transforms: ['step of rounding read off the digits and the text of the page'],
  },
  rows: /* @__PURE__ */ toReports(ROWS, SOURCES, 'insurance'),
};

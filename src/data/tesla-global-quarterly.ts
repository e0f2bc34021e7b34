import type { DataSet, Source } from '../core/provenance';
import type { QuarterlyOutput } from '../registrations';
import { toQuarterlyOutput, type OutputRow } from './tables/to-quarterly-output';

/** The pages that the figures were read on. */
const SOURCES = {
  'benzinga-by-way-of-nasdaq-com-2023': {
    title: 'Benzinga by way of nasdaq.com, Tesla by quarter since 2019, edition of October 2023',
    href: 'https://www.nasdaq.com/articles/heres-how-many-vehicles-tesla-has-delivered-produced-in-each-quarter-since-2019',
  },
  'benzinga-2022': {
    title: 'Benzinga, Tesla by quarter since 2019, edition of April 2022',
    href: 'https://www.benzinga.com/news/22/04/26440061/heres-how-many-vehicles-tesla-has-produced-and-delivered-in-each-quarter-since-2019',
  },
  'engadget-by-way-of-yahoo-com-2020': {
    title: 'Engadget by way of yahoo.com, on the third quarter of 2020',
    href: 'https://au.lifestyle.yahoo.com/tesla-vehicle-delivery-record-q3-2020-161421012.html',
  },
  'tesla-north-2022': {
    title: 'Tesla North, on the first quarter of 2022',
    href: 'https://teslanorth.com/2022/04/02/tesla-q1-2022-deliveries-hit-record-310048-vehicles/',
    publishedOn: '2022-04-02',
  },
  'los-angeles-times-2021': {
    title: 'Los Angeles Times, on the second quarter of 2021',
    href: 'https://www.latimes.com/business/technology/story/2021-07-02/tesla-hits-new-car-delivery-record-in-second-quarter-with-201-250',
    publishedOn: '2021-07-02',
  },
  'automotive-news': {
    title: 'Automotive News, on the third quarter',
    href: 'https://www.autonews.com/sales/tesla-q3-deliveries-lower-expected',
  },
  teslarati: {
    title: 'Teslarati, on Tesla production and deliveries',
    href: 'https://www.teslarati.com/tesla-q1-2022-vehicle-production-deliveries',
  },
  'benzinga-2022-2': {
    title: 'Benzinga, Tesla by quarter, edition of October 2022',
    note: 'The address of the page is not known.',
  },
  'benzinga-by-way-of-inkl-com-2025': {
    title: 'Benzinga by way of inkl.com, Tesla by quarter since 2019, edition of October 2025',
    href: 'https://www.inkl.com/news/here-s-how-many-vehicles-tesla-has-delivered-produced-in-each-quarter-since-2019',
  },
  'automotive-news-2': {
    title: 'Automotive News, on the third quarter',
    note: 'The address of the page is not known.',
  },
  'teslarati-2': {
    title: 'Teslarati, on Tesla production and deliveries',
    href: 'https://www.teslarati.com/tesla-china-december-sales-record-q4-2022/',
  },
  'teslarati-by-way-of-ilovetesla-com-2023': {
    title: 'Teslarati by way of ilovetesla.com, on the first quarter of 2023',
    note: 'The address of the page is not known.',
  },
  'teslarati-2023': { title: 'Teslarati, total of 2023', note: 'The address of the page is not known.' },
  'benzinga-2025': {
    title: 'Benzinga, Tesla by quarter since 2019, edition of April 2025',
    href: 'https://benzinga.com/25/04/44630769/heres-how-many-vehicles-tesla-has-delivered-produced-in-each-quarter-since-2019',
  },
  'insideevs-2024': {
    title: 'InsideEVs, Tesla production and deliveries graphed, second quarter of 2024',
    href: 'https://insideevs.com/news/725736/tesla-production-deliveries-graphed-2024q2/',
  },
} as const satisfies Readonly<Record<string, Source>>;

/** Quarter, production, deliveries, note. */
const ROWS: readonly OutputRow<keyof typeof SOURCES>[] = [
  ['2019-Q1', [77138, 'seen', 'benzinga-2022'], [63019, 'seen', 'benzinga-by-way-of-nasdaq-com-2023']],
  ['2019-Q2', [87048, 'seen', 'benzinga-2022'], [95356, 'seen', 'benzinga-by-way-of-nasdaq-com-2023']],
  ['2019-Q3', [96155, 'seen', 'benzinga-2022'], [97186, 'seen', 'benzinga-by-way-of-nasdaq-com-2023']],
  ['2019-Q4', [104891, 'seen', 'benzinga-2022'], [112095, 'seen', 'benzinga-by-way-of-nasdaq-com-2023']],
  [
    '2020-Q1',
    [102672, 'seen', 'benzinga-2022'],
    [88496, 'seen', 'benzinga-by-way-of-nasdaq-com-2023'],
    'Later lists misprint production as 102.672.',
  ],
  [
    '2020-Q2',
    [82272, 'seen', 'benzinga-2022'],
    [90891, 'seen', 'benzinga-by-way-of-nasdaq-com-2023'],
    'An early report had deliveries of 90,650.',
  ],
  [
    '2020-Q3',
    [145036, 'seen', 'benzinga-2022'],
    [139300, 'preliminary', 'engadget-by-way-of-yahoo-com-2020'],
    'Lists of 2023 and 2025 misprint production as 145,063.',
  ],
  ['2020-Q4', [179757, 'seen', 'benzinga-2022'], null],
  ['2021-Q1', [180338, 'seen', 'benzinga-2022'], [184800, 'preliminary', 'tesla-north-2022']],
  [
    '2021-Q2',
    [206421, 'seen', 'benzinga-2022'],
    [201250, 'preliminary', 'los-angeles-times-2021'],
    'Tesla says that final figures can differ by half a per cent and more.',
  ],
  ['2021-Q3', [237823, 'seen', 'benzinga-2022'], [241300, 'preliminary', 'automotive-news']],
  [
    '2021-Q4',
    [305840, 'seen', 'benzinga-2022'],
    [308600, 'preliminary', 'tesla-north-2022'],
    'One page prints final deliveries of 308,650; a list of 2023 repeats the production of the third quarter, 237,823.',
  ],
  ['2022-Q1', [305407, 'seen', 'benzinga-2022'], [310048, 'seen', 'teslarati']],
  ['2022-Q2', [258580, 'seen', 'benzinga-by-way-of-inkl-com-2025'], [254695, 'seen', 'benzinga-2022-2']],
  ['2022-Q3', [365923, 'seen', 'benzinga-by-way-of-inkl-com-2025'], [343830, 'seen', 'automotive-news-2']],
  ['2022-Q4', [439701, 'seen', 'benzinga-by-way-of-inkl-com-2025'], [405278, 'seen', 'teslarati-2']],
  [
    '2023-Q1',
    [440808, 'seen', 'benzinga-by-way-of-inkl-com-2025'],
    [422875, 'seen', 'teslarati-by-way-of-ilovetesla-com-2023'],
  ],
  [
    '2023-Q2',
    [479700, 'seen', 'benzinga-by-way-of-inkl-com-2025'],
    [466140, 'seen', 'benzinga-by-way-of-nasdaq-com-2023'],
  ],
  [
    '2023-Q3',
    [430488, 'seen', 'benzinga-by-way-of-inkl-com-2025'],
    [435059, 'seen', 'benzinga-by-way-of-nasdaq-com-2023'],
  ],
  [
    '2023-Q4',
    [494989, 'seen', 'benzinga-by-way-of-inkl-com-2025'],
    [484507, 'derived', 'teslarati-2023'],
    'Deliveries are 1,808,581 for the year less the first three quarters.',
  ],
  ['2024-Q1', [433371, 'seen', 'benzinga-by-way-of-inkl-com-2025'], [386810, 'seen', 'benzinga-2025']],
  [
    '2024-Q2',
    [410831, 'seen', 'benzinga-by-way-of-inkl-com-2025'],
    [443956, 'seen', 'insideevs-2024'],
    'One page prints deliveries of the half-year as 830,776 instead of 830,766.',
  ],
  [
    '2024-Q3',
    [469796, 'seen', 'benzinga-by-way-of-inkl-com-2025'],
    [462890, 'seen', 'benzinga-by-way-of-inkl-com-2025'],
  ],
  ['2024-Q4', [459445, 'seen', 'benzinga-by-way-of-inkl-com-2025'], null],
  ['2025-Q1', [362615, 'seen', 'benzinga-by-way-of-inkl-com-2025'], [336681, 'seen', 'benzinga-2025']],
  [
    '2025-Q2',
    [410244, 'seen', 'benzinga-by-way-of-inkl-com-2025'],
    [384122, 'seen', 'benzinga-by-way-of-inkl-com-2025'],
    'Agrees with a total of 1,636,129 for 2025; one page misprints deliveries as 384,212.',
  ],
];

/** What Tesla produced and delivered worldwide by calendar quarter, as reported. */
export const TESLA_GLOBAL_QUARTERLY: DataSet<QuarterlyOutput> = {
  info: {
    id: 'tesla-global-quarterly',
    title: 'Tesla worldwide by quarter: production and deliveries, 2019 to mid-2025',
    version: '1.0.0',
    publisher: 'Tesla, as reported by the pages named in each row',
    licence:
      'Facts, each with the page it was read on; the table itself is under the licence of gigacast (MIT).',
    asOf: '2026-11-23',
    retrievedOn: '2026-11-23',
    staleAfter: '2027-01-03',
    coverage: { from: '2019-01-01', to: '2025-06-30' },
    method: 'mixed',
    transforms: [
      'one quarter of deliveries by subtraction from the year, as its status says',
      'misprints corrected, as the notes say',
    ],
  },
  rows: /* @__PURE__ */ toQuarterlyOutput(ROWS, SOURCES),
};

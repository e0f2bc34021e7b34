import type { Source } from '../../core/provenance';

/** The pages that the counts were read on. */
export const SOURCES = {
  'teslarati-starts-q3-2024-6500': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-starts-q3-2024-6500-new-vehicle-registrations/',
  },
  'carzxzc-19634': {
    title: 'CnEVPost by way of carzxzc.com',
    href: 'https://carzxzc.com/industry/19634.html',
    note: 'Copy of a page by CnEVPost.',
  },
  'driveteslacanada-on-track-a-solid-march': {
    title: 'Drive Tesla Canada, on insurance registrations in China',
    href: 'https://driveteslacanada.ca/news/tesla-china-on-track-for-a-solid-march-as-insurance-registrations-surge-to-over-17000-last-week/',
  },
  'carzxzc-20066': {
    title: 'CnEVPost by way of carzxzc.com',
    href: 'https://carzxzc.com/industry/20066.html',
    note: 'Copy of a page by CnEVPost.',
  },
  'teslanorth-has-delivered-55621-domestic-cars': {
    title: 'Tesla North, after CnEVPost',
    href: 'https://teslanorth.com/2022/11/29/tesla-has-delivered-55621-domestic-cars-in-china-for-november-so-far',
    publishedOn: '2022-11-29',
  },
  'cnevpost-2nd-jan': {
    title: 'CnEVPost, weekly insurance registrations in China',
    href: 'https://cnevpost.com/2023/01/17/china-nev-insurance-registrations-2nd-week-jan',
    publishedOn: '2023-01-17',
  },
  'teslarati-data-february-first-results': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-insurance-data-february-first-week-results/',
  },
  'teslarati-sees-10k-february-4th': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-sees-10k-insurance-registrations-february-4th-week/',
  },
  'cnevpost-ending-march-26': {
    title: 'CnEVPost, weekly insurance registrations in China',
    href: 'https://cnevpost.com/2023/03/28/china-nev-insurance-registrations-for-week-ending-march-26/?share=jetpack-whatsapp',
    publishedOn: '2023-03-28',
  },
  'teslarati-blockbuster-q1-18k': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-blockbuster-q1-18k-weekly-insurance-registrations/',
  },
  'teslarati-12800-may-4th': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-12800-insurance-registrations-may-4th-week/',
  },
  'teslarati-14500-june-first': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-14500-insurance-registrations-june-first-week/amp/',
  },
  'teslarati-16400-june-second': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-16400-insurance-registrations-june-second-week/',
  },
  'ilovetesla-14500-june-third': {
    title: 'Teslarati by way of ilovetesla.com',
    href: 'https://ilovetesla.com/tesla-china-14500-vehicle-insurance-registrations-june-third-week/',
    note: 'Copy of a page by Teslarati.',
  },
  'teslarati-16-7k-june-4th': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-insurance-registrations-16-7k-june-4th-week/',
  },
  'teslarati-17400-q2-final': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-17400-insurance-registrations-q2-final-week/',
  },
  'carnewschina-p191162': {
    title: 'CarNewsChina, weekly registrations of electric vehicles',
    href: 'https://carnewschina.com/?p=191162',
  },
  'cnevpost-ending-jul-9': {
    title: 'CnEVPost, weekly insurance registrations in China',
    href: 'https://cnevpost.com/2023/07/11/chinese-nev-insurance-registrations-for-week-ending-jul-9',
    publishedOn: '2023-07-11',
  },
  'evsolartech-listed-at-3-2k-julys': {
    title: 'Teslarati by way of evsolartech.com',
    href: 'http://www.evsolartech.com/tesla-china-insurance-registrations-listed-at-3-2k-in-julys-first-week/',
    note: 'Copy of a page by Teslarati.',
  },
  'teslarati-10k-july-2nd': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-10k-insurance-registrations-july-2nd-week/',
  },
  'cnevpost-ending-jul-23': {
    title: 'CnEVPost, weekly insurance registrations in China',
    href: 'https://cnevpost.com/2023/07/25/china-ev-insurance-registrations-for-week-ending-jul-23/',
    publishedOn: '2023-07-25',
  },
  'chinacbs-index-1471': {
    title: 'CarNewsChina by way of chinacbs.com',
    href: 'http://chinacbs.com/index-1471.html',
    note: 'Copy of a page by CarNewsChina.',
  },
  'teslarati-july-3-results': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-insurance-registrations-july-week-3-results/',
  },
  'teslarati-12k-august-first': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-12k-insurance-registrations-august-first-week/',
  },
  'teslarati-14k-august-second-results': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-insurance-registrations-14k-august-second-week-results/',
  },
  'teslarati-august-4th-17k': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-august-4th-week-17k-insurance-registrations/',
  },
  'teslarati-11-8k-q3-final-month': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-insurance-registrations-11-8k-q3-final-month/',
  },
  'cnevpost-ending-sept-10': {
    title: 'CnEVPost, weekly insurance registrations in China',
    href: 'https://cnevpost.com/2023/09/12/china-ev-insurance-registrations-for-week-ending-sept-10/',
    publishedOn: '2023-09-12',
  },
  'ilovetesla-8-5k-sept-17': {
    title: 'Teslarati by way of ilovetesla.com',
    href: 'https://ilovetesla.com/tesla-china-8-5k-insurance-registrations-sept-17-week/',
    note: 'Summary of a page by Teslarati.',
  },
  'teslarati-14k-november': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-14k-insurance-registrations-november/',
  },
  'driveteslacanada-increase-1st-november': {
    title: 'Drive Tesla Canada, after CnEVPost',
    href: 'https://driveteslacanada.ca/news/tesla-insurance-registrations-increase-in-china-for-1st-week-of-november/',
  },
  'teslarati-15-4k-december-2nd': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-15-4k-insurance-registrations-december-2nd-week/',
  },
  'teslarati-18-3k-december-3rd': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-18-3k-insurance-registrations-december-3rd-week/',
  },
  'cnevpost-ending-dec-24': {
    title: 'CnEVPost, weekly insurance registrations in China',
    href: 'https://cnevpost.com/2023/12/26/china-ev-insurance-registrations-for-week-ending-dec-24/',
    publishedOn: '2023-12-26',
  },
  'teslarati-18500-december-4th': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-18500-insurance-registrations-december-4th-week/',
  },
  'teslarati-15800-december-final': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-15800-insurance-registrations-december-final-week/',
  },
  'arcoche-second-2024-recorded-7-400': {
    title: 'Teslarati by way of arcoche.com',
    href: 'https://arcoche.com/de/blogs/tesla-news/in-the-second-week-of-2024-tesla-china-recorded-7-400-registrations-for-insurance',
    note: 'Copy of a page by Teslarati.',
  },
  'teslaweekly-jump-by-58-to-reach': {
    title: 'Teslarati by way of teslaweekly.com',
    href: 'https://teslaweekly.com/2024/01/registrations-of-tesla-china-insurance-jump-by-58-to-reach-11700-in-the-third-week-of-january/',
    note: 'Summary of a page by Teslarati.',
  },
  'teslarati-9-percent-increase-ytd': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-registrations-9-percent-increase-ytd/',
  },
  'teslarati-13200-march-2nd': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-insurance-registrations-13200-march-2nd-week/',
  },
  'teslarati-ends-q1-2024-17-3k': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-ends-q1-2024-17-3k-insurance-registrations/',
  },
  'teslarati-14-8k-april-4th': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-registrations-14-8k-april-4th-week/',
  },
  'automundochina-insured-update-featuring-byd-nio': {
    title: 'automundochina.com, weekly update by C. Afonso',
    href: 'https://automundochina.com/insured-registrations-in-china-weekly-update-featuring-byd-tesla-nio-xpeng-and-more-ev/',
  },
  'eletric-vehicles-insured-update-featuring-byd-nio': {
    title: 'eletric-vehicles.com, weekly update by C. Afonso',
    href: 'https://eletric-vehicles.com/tesla/insured-registrations-in-china-weekly-update-featuring-byd-tesla-nio-xpeng-and-more-2/',
  },
  'carzxzc-23069': {
    title: 'CnEVPost by way of carzxzc.com',
    href: 'https://carzxzc.com/industry/23069.html',
    note: 'Copy of a page by CnEVPost.',
  },
  'teslarati-13-1k-may-fourth': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-13-1k-registrations-may-fourth-week/',
  },
  'nabkanews-ending-may-26-nio-5400': {
    title: 'CnEVPost by way of nabkanews.com',
    href: 'https://nabkanews.com/china-ev-insurance-registrations-week-ending-may-26-nio-5400-tesla-13100-byd-55000-xiaomi-2700',
    note: 'Rewritten from a page by CnEVPost.',
  },
  'carnewschina-w22-xiaomi-2200-nio-6700': {
    title: 'CarNewsChina, weekly registrations of electric vehicles',
    href: 'https://carnewschina.com/2024/06/04/china-ev-registrations-in-w22-xiaomi-2200-nio-6700-tesla-15200-byd-53400/',
    publishedOn: '2024-06-04',
  },
  'teslarati-12k-june-2024-first': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-12k-new-vehicle-registrations-june-2024-first-week/',
  },
  'teslarati-14-1k-june-2024-final': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-14-1k-new-vehicle-registrations-june-2024-final-week/',
  },
  'teslarati-strongest-ytd-2024': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-strongest-vehicle-registrations-ytd-2024/',
  },
  'teslarati-ends-q3-first-month-13500': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-ends-q3-first-month-13500-registrations',
  },
  'carzxzc-23651': {
    title: 'CnEVPost by way of carzxzc.com',
    href: 'https://carzxzc.com/industry/23651.html',
    note: 'Copy of a page by CnEVPost.',
  },
  'teslarati-12500-august-first': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-12500-new-vehicle-registrations-august-first-week/',
  },
  'chinese-d1ev-text-english-translation': {
    title: 'D1EV, weekly registrations, in an English translation',
    note: 'The address of the page is not known.',
  },
  'econotimes-Tesla-China-Records-Second-Highest': {
    title: 'EconoTimes, after Teslarati',
    href: 'http://www.econotimes.com/Tesla-China-Records-Second-Highest-Weekly-Vehicle-Registrations-in-Q3-2024-Despite-Slight-Decline-1687776',
  },
  'cnevpost-ending-sept-8-2024': {
    title: 'CnEVPost, weekly insurance registrations in China',
    href: 'https://cnevpost.com/2024/09/10/china-ev-insurance-registrations-week-ending-sept-8-2024',
    publishedOn: '2024-09-10',
  },
  'automundochina-36-onvo-2650-xpeng-6700': {
    title: 'CarNewsChina by way of automundochina.com',
    href: 'https://automundochina.com/china-ev-registrations-in-week-36-onvo-2650-xpeng-6700-tesla-14340-byd-52030',
    note: 'Copy of a page by CarNewsChina.',
  },
  'teslaglobal-bot-optimus-continues-to-develop': {
    title: 'teslaglobal.beehiiv.com, newsletter',
    href: 'https://teslaglobal.beehiiv.com/p/tesla-bot-optimus-continues-to-develop-and-evolve',
  },
  'electriccarsnewspaper-xiaomi-4600-nio-4700-8500': {
    title: 'CarNewsChina by way of electriccarsnewspaper.com',
    href: 'https://electriccarsnewspaper.com/2024/10/16/xiaomi-4600-nio-4700-tesla-8500-byd-106200',
    publishedOn: '2024-10-16',
    note: 'Copy of a page by CarNewsChina.',
  },
  'teslarati-10500-q424-fourth': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-10500-new-vehicle-registrations-q424-fourth-week/',
  },
  'rideradar-nio-4200-xiaomi-5700-10500': {
    title: 'CarNewsChina by way of rideradar.online',
    href: 'https://rideradar.online/nio-4200-xiaomi-5700-tesla-10500-byd-95600',
    note: 'Rewritten from a page by CarNewsChina.',
  },
  'teslarati-18600-q4-final-month': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-18600-registrations-q4-final-month/',
  },
  'teslarati-17600-q4-2nd-to-last': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-registrations-17600-q4-2nd-to-last-week/',
  },
  'electriccarsnewspaper-nio-4400-xiaomi-5800-18500': {
    title: 'CarNewsChina by way of electriccarsnewspaper.com',
    href: 'https://electriccarsnewspaper.com/2024/12/17/nio-4400-xiaomi-5800-tesla-18500-byd-97800',
    publishedOn: '2024-12-17',
    note: 'Copy of a page by CarNewsChina.',
  },
  'gazetedemokrat-573033': {
    title: 'Teslarati by way of gazetedemokrat.com',
    href: 'https://www.gazetedemokrat.com/surprising-rise-in-tesla-registrations-new-models-ready/573033/',
    note: 'Rewritten from a page by Teslarati.',
  },
  'rideradar-nio-2800-xiaomi-5600-10000': {
    title: 'CarNewsChina by way of rideradar.online',
    href: 'https://rideradar.online/nio-2800-xiaomi-5600-tesla-10000-byd-55000',
    note: 'Rewritten from a page by CarNewsChina.',
  },
  'teslarati-highest-q1-final': {
    title: 'Teslarati, weekly report on insurance registrations in China',
    href: 'https://www.teslarati.com/tesla-china-registrations-highest-q1-final-week/',
  },
  'infonowcast-revolutionizing-road-transport-role-electric': {
    title: 'CarNewsChina by way of infonowcast.com',
    href: 'https://infonowcast.com/en/revolutionizing-road-transport-role-of-electric-vehicles-in-europe-s-green-transition',
    note: 'Rewritten from a page by CarNewsChina.',
  },
  'carnewschina-14-nio-1800-3600-xpeng': {
    title: 'CarNewsChina, weekly registrations of electric vehicles',
    href: 'https://carnewschina.com/2025/04/08/china-ev-registrations-in-week-14-nio-1800-tesla-3600-xpeng-7500-byd-45100',
    publishedOn: '2025-04-08',
  },
  'bedgut-29639': {
    title: 'CnEVPost by way of bedgut.com',
    href: 'https://www.bedgut.com/archives/29639',
    note: 'Rewritten from a page by CnEVPost.',
  },
  'electriccarsnewspaper-p9858': {
    title: 'CarNewsChina by way of electriccarsnewspaper.com',
    href: 'https://electriccarsnewspaper.com/?p=9858',
    note: 'Copy of a page by CarNewsChina.',
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
  'infonowcast-s-market-faces-decline-amid': {
    title: 'CarNewsChina by way of infonowcast.com',
    href: 'https://infonowcast.com/en/china-s-ev-market-faces-decline-amid-public-holidays',
    note: 'Rewritten from a page by CarNewsChina.',
  },
  'infonowcast-s-market-dynamics-19-2025': {
    title: 'CarNewsChina by way of infonowcast.com',
    href: 'https://infonowcast.com/en/china-s-ev-market-dynamics-in-week-19-of-2025',
    note: 'Rewritten from a page by CarNewsChina.',
  },
  'macholevante-teslas-sudden-surge-snaps-status': {
    title: 'macholevante.com',
    href: 'https://macholevante.com/news-en/175604/teslas-sudden-surge-snaps-the-status-quo-chinas-ev-giants-face-a-week-of-dramatic-ups-and-downs',
    note: 'Rewritten from a page that it does not name.',
  },
  'benzinga-bull-gary-black-weighs-as': {
    title: 'Benzinga, quoting a post by Gary Black',
    href: 'https://www.benzinga.com/markets/equities/25/05/45614051/tesla-bull-gary-black-weighs-in-as-elon-musks-ev-giant-logs-over-11000-new-registrations-for-straight-second-week',
  },
  'the-future-automobile-nio-3000-xiaomi-7800-13040': {
    title: 'CarNewsChina by way of the-future-automobile.com',
    href: 'https://the-future-automobile.com/2025/06/05/nio-3000-xiaomi-7800-tesla-13040-byd-59800',
    publishedOn: '2025-06-05',
    note: 'Copy, paraphrased by machine, of a page by CarNewsChina.',
  },
  'carnewschina-23-nio-2630-xiaomi-4370': {
    title: 'CarNewsChina, weekly registrations of electric vehicles',
    href: 'https://carnewschina.com/2025/06/10/china-ev-registrations-in-week-23-nio-2630-xiaomi-4370-tesla-8640-byd-54850',
    publishedOn: '2025-06-10',
  },
  'automundochina-24-nio-2630-xpeng-6390': {
    title: 'CarNewsChina by way of automundochina.com',
    href: 'https://automundochina.com/china-ev-registrations-in-week-24-nio-2630-xpeng-6390-tesla-15500-byd-70300/?amp=1',
    note: 'Copy of a page by CarNewsChina.',
  },
  'tesery-roars-back-with-highest-this': {
    title: 'Teslarati and CnEVPost by way of tesery.com',
    href: 'https://www.tesery.com/pt-no/blogs/news/tesla-china-roars-back-with-highest-vehicle-registrations-this-q2-so-far',
    note: 'Rewritten from a page by Teslarati and CnEVPost.',
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

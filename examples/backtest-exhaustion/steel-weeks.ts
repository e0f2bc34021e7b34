import type { Source } from 'gigacast/core';

/** How much of one of Canada's steel quotas was used when it was looked at, in hundredths of a per cent. */
export interface SteelWeeks {
  readonly agreement: boolean;
  readonly goods: string;
  readonly used: readonly number[];
}

/** The quarter opened on 26 March 2026; permits issued up to each of these Mondays. */
export const STEEL_LOOKS = ['2026-03-30', '2026-04-06', '2026-04-13', '2026-04-20', '2026-04-27'] as const;

/** Where the figures come from. */
export const STEEL_SOURCE: Source = {
  title:
    'Global Affairs Canada, EICS: TRQ utilisation by country, quarter of 26 March 2026, read each Monday',
  href: 'https://github.com/salt0401/Canada-Quota',
  note: 'Shares of the countries, added up; read in the workbook of the Canada TRQ Weekly Tracker, copy of 2026-04-27.',
};

/**
 * Eight kinds of steel, from countries without and with a trade agreement.
 *
 * Plate under agreements is left out: a share of 28.61 % for Germany on 13 April was taken back a week later. Rebar was
 * full at its opening.
 */
export const STEEL_WEEKS: readonly SteelWeeks[] = [
  { agreement: false, goods: 'hot-rolled sheet', used: [4105, 4133, 4144, 4171, 4172] },
  { agreement: false, goods: 'plate', used: [3509, 3574, 3580, 3702, 3772] },
  { agreement: false, goods: 'cold-rolled sheet', used: [1356, 1363, 1374, 3114, 3245] },
  { agreement: false, goods: 'coated sheet', used: [3724, 3928, 3984, 7803, 9099] },
  { agreement: false, goods: 'rebar', used: [9999, 10000, 10000, 10000, 10000] },
  { agreement: false, goods: 'hot-rolled bar', used: [3667, 4747, 7483, 8136, 8324] },
  { agreement: false, goods: 'wire rod', used: [1514, 1514, 1514, 1514, 4561] },
  { agreement: false, goods: 'structural steel', used: [8020, 8234, 10001, 10001, 10001] },
  { agreement: true, goods: 'hot-rolled sheet', used: [1071, 1233, 3282, 4649, 8805] },
  { agreement: true, goods: 'cold-rolled sheet', used: [867, 1759, 3053, 5066, 6095] },
  { agreement: true, goods: 'coated sheet', used: [1280, 2034, 2461, 3159, 4279] },
  { agreement: true, goods: 'rebar', used: [9999, 9999, 9999, 9999, 9999] },
  { agreement: true, goods: 'hot-rolled bar', used: [1208, 2846, 3481, 3953, 4448] },
  { agreement: true, goods: 'wire rod', used: [221, 1049, 1997, 7142, 7924] },
  { agreement: true, goods: 'structural steel', used: [3886, 4370, 4452, 9939, 10001] },
];

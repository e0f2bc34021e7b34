import type { Figure, Pool, QuotaPeriod, QuotaPolicy, VolumeRule } from '../../quota';
import { says, silent, since } from './shared/say';

const ORDER = { title: 'Executive Order 14309 (United States), on trade with the United Kingdom' } as const;
const BULLETIN = {
  title: 'CBP Quota Bulletin QB 25-508 (CSMS 65475228)',
  note: 'Read in reports of GHY and STR.',
} as const;

const POOLS: readonly Pool[] = [
  {
    id: 'general',
    title: 'Passenger vehicles of the United Kingdom',
    volume: says({ kind: 'rest' }, 'official', { ...ORDER, section: 's. 2(a)' }),
    eligibility: says({ kind: 'any' }, 'official', { ...ORDER, section: 's. 2(a)' }),
  },
];

function period(id: string, days: readonly [string, string], volume: Figure<VolumeRule>): QuotaPeriod {
  return {
    id,
    quotaYear: Number(days[0].slice(0, 4)) - 2024,
    from: days[0],
    to: days[1],
    dates: { status: 'secondary', source: BULLETIN, note: 'The rest of 2025 in one, then quarters.' },
    volume,
    pools: POOLS,
    carryOver: silent('Whether unused volume passes into the next quarter was not read.', BULLETIN),
  };
}

const QUARTERS = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;

/** The quota of the United States for passenger vehicles of the United Kingdom: 100,000 a year at 7.5 % and the ordinary 2.5 %. */
export const US_UK_CARS_2025: QuotaPolicy = {
  schemaVersion: 1,
  id: 'us-uk-cars-2025',
  title: 'United States: passenger vehicles of the United Kingdom',
  jurisdiction: 'US',
  standing: 'enacted',
  goods: {
    description: 'Passenger vehicles made in the United Kingdom',
    tariffItems: [],
    status: 'official',
    source: { ...ORDER, section: 's. 2(a)' },
    note: 'The tariff lines were not read.',
  },
  origins: ['GB'],
  unit: { kind: 'pieces', noun: 'vehicles' },
  currency: 'USD',
  administration: since(
    'administration',
    '2025-05-08',
    says(
      { method: 'first-come-first-served', countedOn: 'presentation' },
      'derived',
      { title: 'Code of Federal Regulations, title 19, part 132', section: 's. 132.11' },
      'The general rule; a special one was not read.',
    ),
  ),
  periods: [
    period(
      'rest-of-2025',
      ['2025-05-08', '2025-12-31'],
      says(
        { kind: 'pro-rata', annual: '100000', by: 'days', of: 365 },
        'secondary',
        BULLETIN,
        '65,205, "adjusted to reflect the May 8 date": 100,000 x 238 / 365 = 65,205.48, cut off; the formula is inferred.',
      ),
    ),
    ...[2026, 2027, 2028, 2029, 2030, 2031].flatMap((year) =>
      QUARTERS.map(([from, to], index) =>
        period(
          `${year}-quarter-${index + 1}`,
          [`${year}-${from}`, `${year}-${to}`],
          silent('100,000 a year, by quarters from 2026 on; how the year is divided was not read.', BULLETIN),
        ),
      ),
    ),
  ],
  inQuotaRate: since(
    'inQuotaRate',
    '2025-05-08',
    says(
      {
        components: [
          { kind: 'ad-valorem', rate: '0.025' },
          { kind: 'ad-valorem', rate: '0.075' },
        ],
      },
      'official',
      { ...ORDER, section: 's. 2(a)' },
      'Ordinary 2.5 % and 7.5 % under section 232: 10 % in all.',
    ),
  ),
  overQuota: since(
    'overQuota',
    '2025-05-08',
    says(
      {
        kind: 'rate',
        rate: {
          components: [
            { kind: 'ad-valorem', rate: '0.025' },
            { kind: 'ad-valorem', rate: '0.25' },
          ],
        },
      },
      'official',
      { ...ORDER, section: 's. 2(a)' },
      'Ordinary 2.5 % and 25 % under section 232: 27.5 % in all.',
    ),
  ),
  outside: { before: 'The quota begins on 8 May 2025.', after: 'Years after 2031 are not entered.' },
  rounding: {
    duty: says({ mode: 'half-up', increment: '0.01' }, 'convention', ORDER, 'No rounding rule was read.'),
    volume: says(
      { mode: 'floor', increment: '1' },
      'derived',
      BULLETIN,
      'Cut off, which gives the published 65,205.',
    ),
  },
};

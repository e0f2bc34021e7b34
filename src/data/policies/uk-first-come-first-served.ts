import type { QuotaPolicy } from '../../quota';
import { calendarYears } from './shared/calendar-years';
import { says, silent, since } from './shared/say';

const TARIFF_QUOTAS = {
  title: 'The Customs (Tariff Quotas) (EU Exit) Regulations 2020, SI 2020/1432',
  href: 'https://www.legislation.gov.uk/uksi/2020/1432',
} as const;

const PREFERENTIAL = {
  title: 'The Customs Tariff (Preferential Trade Arrangements) (EU Exit) Regulations 2020, SI 2020/1457',
  href: 'https://www.legislation.gov.uk/uksi/2020/1457',
} as const;

const EACH_QUOTA =
  'Set by the quota table of the regulations; this policy holds the rules that the quotas share.';

/** How the United Kingdom runs a tariff quota in the order of acceptance, where its rules differ from the Union's. */
export const UK_FIRST_COME_FIRST_SERVED: QuotaPolicy = {
  schemaVersion: 1,
  id: 'uk-first-come-first-served',
  title: 'United Kingdom: tariff quotas in the order of acceptance',
  jurisdiction: 'GB',
  standing: 'enacted',
  goods: {
    description: 'Goods of any quota that is not managed by licence',
    tariffItems: [],
    status: 'official',
    source: { ...TARIFF_QUOTAS, section: 'reg. 12' },
  },
  origins: [],
  unit: { kind: 'mass', unit: 'kg', decimals: 3 },
  currency: 'GBP',
  administration: since(
    'administration',
    '2024-01-01',
    says(
      {
        method: 'first-come-first-served',
        countedOn: 'acceptance-of-declaration',
        // SI 2020/1457, reg. 11(3): pro rata to the quantities requested.
        sameDay: 'pro-rata',
        proRataRounding: 'floor',
        // SI 2020/1432, reg. 12(3): 1 to 3 January count as 3 January or the next working day.
        newYear: 'uk',
        // SI 2020/1457, reg. 11(1): not before the first working day after acceptance.
        workingDaysToAllocation: 1,
      },
      'official',
      { ...PREFERENTIAL, section: 'reg. 11(1) to (3)' },
      'The rounding of pro rata shares is a convention.',
    ),
  ),
  periods: calendarYears(2024, 2031, {
    dates: {
      status: 'convention',
      source: TARIFF_QUOTAS,
      note: 'Calendar years; each quota names its own period.',
    },
    volume: silent(EACH_QUOTA, TARIFF_QUOTAS),
    pools: [
      {
        id: 'general',
        title: 'All requests',
        volume: says({ kind: 'rest' }, 'convention', TARIFF_QUOTAS),
        eligibility: says({ kind: 'any' }, 'official', { ...TARIFF_QUOTAS, section: 'reg. 12(1)' }),
      },
    ],
    carryOver: silent('Whether unused volume passes on is said quota by quota.', TARIFF_QUOTAS),
  }),
  inQuotaRate: since('inQuotaRate', '2024-01-01', silent(EACH_QUOTA, TARIFF_QUOTAS)),
  overQuota: since('overQuota', '2024-01-01', silent(EACH_QUOTA, TARIFF_QUOTAS)),
  critical: since(
    'critical',
    '2024-01-01',
    says(
      { threshold: '0.90', fromOpening: false },
      'official',
      { ...PREFERENTIAL, section: 'reg. 12' },
      'By notice; HMRC may vary the percentage.',
    ),
  ),
  security: since(
    'security',
    '2024-01-01',
    says({ when: 'critical', amount: 'standard-duty' }, 'official', {
      ...PREFERENTIAL,
      section: 'reg. 12(1)',
    }),
  ),
  rounding: {
    duty: says(
      { mode: 'half-up', increment: '0.01' },
      'convention',
      TARIFF_QUOTAS,
      'No rounding rule was read.',
    ),
  },
};

/** A quota of the United Kingdom that grows by 33,000 kg a year; its first volume is made up. */
export const UK_GROWING_QUOTA: QuotaPolicy = {
  ...UK_FIRST_COME_FIRST_SERVED,
  id: 'uk-growing-quota',
  title: 'United Kingdom: a quota that grows by 33,000 kg each year',
  standing: 'illustrative',
  yearVolume: says(
    { kind: 'arithmetic', base: '1000000', annualIncrement: '33000' },
    'official',
    { ...TARIFF_QUOTAS, section: 'reg. 6(2B)' },
    'The increase is official, the first volume of 1,000,000 kg illustrative.',
  ),
  periods: UK_FIRST_COME_FIRST_SERVED.periods.map((period) => ({
    ...period,
    volume: says({ kind: 'year-volume' }, 'official', { ...TARIFF_QUOTAS, section: 'reg. 6(2B)' }),
  })),
};

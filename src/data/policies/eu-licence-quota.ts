import type { QuotaPeriod, QuotaPolicy } from '../../quota';
import { says, silent, since } from './shared/say';

const LICENCES = {
  title: 'Implementing Regulation (EU) 2020/761',
  href: 'https://www.legislation.gov.uk/eur/2020/761',
} as const;

const EACH_QUOTA = 'Set by the annex of the quota; this policy holds the rules that licence quotas share.';

const QUARTERS = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;

/** Quarterly sub-periods; what nobody applies for passes to the next one of the same year. */
function quarters(year: number): readonly QuotaPeriod[] {
  return QUARTERS.map(([from, to], index) => ({
    id: `${year}-quarter-${index + 1}`,
    quotaYear: year - 2023,
    from: `${year}-${from}`,
    to: `${year}-${to}`,
    dates: {
      status: 'convention',
      source: LICENCES,
      note: 'Quarterly sub-periods are usual; each quota names its own.',
    },
    volume: silent(EACH_QUOTA, LICENCES),
    pools: [
      {
        id: 'general',
        title: 'All applicants',
        volume: says({ kind: 'rest' }, 'convention', LICENCES),
        eligibility: says({ kind: 'any' }, 'convention', LICENCES),
      },
    ],
    carryOver: says(
      index === 0 ? { kind: 'none' } : { kind: 'unused-of', periodId: `${year}-quarter-${index}` },
      'official',
      { title: 'Regulations (EU) 2015/465 and 2017/709', section: 'Article 1' },
      'Quantities not applied for are added to the next sub-period.',
    ),
  }));
}

/** How the European Union allocates a quota by licences: one coefficient for all, rounded down, with withdrawal. */
export const EU_LICENCE_QUOTA: QuotaPolicy = {
  schemaVersion: 1,
  id: 'eu-licence-quota',
  title: 'European Union: quotas under import licences',
  jurisdiction: 'EU',
  standing: 'enacted',
  goods: {
    description: 'Agricultural goods of any quota whose order number begins with 09.4',
    tariffItems: [],
    status: 'official',
    source: LICENCES,
  },
  origins: [],
  unit: { kind: 'mass', unit: 'kg', decimals: 3 },
  currency: 'EUR',
  administration: since(
    'administration',
    '2024-01-01',
    says(
      {
        method: 'licence-on-demand',
        // Published in per cent with six decimals, e.g. 0.500834 % in Regulation (EU) 2017/1350.
        coefficientDecimals: 6,
        // Article 57(1): down to the kilogram.
        rounding: { mode: 'floor', increment: '1' },
        // Article 57(2): an applicant who would get less than 20 t may withdraw.
        minimumLot: '20000',
        // Applications are lodged on the first seven days of the month.
        window: { firstDay: 1, lastDay: 7 },
      },
      'official',
      { ...LICENCES, section: 'Article 57(1) and (2)' },
      'The minimum of 20 t was read for milk powder of the Dominican Republic; the excess tolerance of 0 or 5 % ' +
        '(Article 12(d)) is set quota by quota.',
    ),
  ),
  periods: [2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031].flatMap(quarters),
  inQuotaRate: since('inQuotaRate', '2024-01-01', silent(EACH_QUOTA, LICENCES)),
  overQuota: since('overQuota', '2024-01-01', silent(EACH_QUOTA, LICENCES)),
  rounding: {
    duty: says(
      { mode: 'half-up', increment: '0.01' },
      'convention',
      LICENCES,
      'National rules settle the rounding.',
    ),
  },
};

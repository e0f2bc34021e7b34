import type { QuotaPolicy } from '../../quota';
import { calendarYears } from './shared/calendar-years';
import { says, silent, since } from './shared/say';

const RULES = {
  title: 'Code of Federal Regulations, title 19, part 132',
  href: 'https://www.ecfr.gov/current/title-19/chapter-I/part-132',
} as const;

const EACH_QUOTA =
  'Set by the proclamation or notice of the quota; this policy holds the rules that quotas share.';

/** How the United States opens a quota that is full at once: noon Eastern, all proper entries at the same moment, pro rata. */
export const US_OPENING: QuotaPolicy = {
  schemaVersion: 1,
  id: 'us-opening',
  title: 'United States: quotas with proration at the opening',
  jurisdiction: 'US',
  standing: 'enacted',
  goods: { description: 'Goods of any quota', tariffItems: [], status: 'official', source: RULES },
  origins: [],
  unit: { kind: 'mass', unit: 'kg', decimals: 0 },
  currency: 'USD',
  administration: since(
    'administration',
    '2024-01-01',
    says(
      {
        method: 'mixed',
        steps: [
          {
            method: 'opening-proration',
            // s. 132.12: not before 12:00 noon Eastern, in all time zones.
            opensAt: '12:00',
            zone: 'America/New_York',
            // Published with seven decimals, e.g. .3203558 in QB 17-102.
            factorDecimals: 7,
            rounding: { mode: 'half-up', increment: '1' },
          },
          // s. 132.11: afterwards in the order of presentation of the entry summary in proper form.
          { method: 'first-come-first-served', countedOn: 'presentation' },
        ],
      },
      'official',
      { ...RULES, section: 'ss. 132.11 and 132.12' },
      'Quantities are rounded to the nearest whole number as appropriate (CSMS 57049447). Recent notices on tuna open at ' +
        'midnight: the moment belongs to the quota.',
    ),
  ),
  periods: calendarYears(2024, 2031, {
    dates: { status: 'convention', source: RULES, note: 'Calendar years; each quota names its own period.' },
    volume: silent(EACH_QUOTA, RULES),
    pools: [
      {
        id: 'general',
        title: 'All entries',
        volume: says({ kind: 'rest' }, 'convention', RULES),
        eligibility: says({ kind: 'any' }, 'official', { ...RULES, section: 's. 132.11' }),
      },
    ],
    carryOver: silent('Whether unused volume passes on is said quota by quota.', RULES),
  }),
  inQuotaRate: since('inQuotaRate', '2024-01-01', silent(EACH_QUOTA, RULES)),
  overQuota: since('overQuota', '2024-01-01', silent(EACH_QUOTA, RULES)),
  security: since(
    'security',
    '2024-01-01',
    says(
      { when: 'critical', amount: 'standard-duty' },
      'official',
      { ...RULES, section: 's. 132.13(a)(1)(i)' },
      'Nearing fulfilment importers deposit at the over-quota rate until the in-quota part is determined.',
    ),
  ),
  rounding: {
    duty: says({ mode: 'half-up', increment: '0.01' }, 'convention', RULES, 'No rounding rule was read.'),
  },
};

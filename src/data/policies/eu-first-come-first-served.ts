import type { QuotaPolicy } from '../../quota';
import { calendarYears } from './shared/calendar-years';
import { says, silent, since } from './shared/say';

const IMPLEMENTING_ACT = {
  title: 'Implementing Regulation (EU) 2015/2447',
  href: 'https://eur-lex.europa.eu/eli/reg_impl/2015/2447/oj',
} as const;

const SUB_PERIODS = {
  title: 'Implementing Regulation (EU) 2020/1988',
  section: 'Article 3(1)',
  href: 'https://www.legislation.gov.uk/eur/2020/1988',
} as const;

const EACH_QUOTA =
  'Set by the regulation that opens the quota; this policy holds the rules that all of them share.';

/**
 * How the European Union runs a tariff quota in the order of acceptance: a pattern for any order number.
 *
 * Volume and rates are those of the quota; take this policy, give it yours with `{ ...EU_FIRST_COME_FIRST_SERVED, … }`.
 */
export const EU_FIRST_COME_FIRST_SERVED: QuotaPolicy = {
  schemaVersion: 1,
  id: 'eu-first-come-first-served',
  title: 'European Union: tariff quotas in the order of acceptance',
  jurisdiction: 'EU',
  standing: 'enacted',
  goods: {
    description: 'Goods of any quota whose order number does not begin with 09.4',
    tariffItems: [],
    status: 'official',
    source: { ...IMPLEMENTING_ACT, section: 'Articles 49 to 54' },
    note: 'A 4 as third digit of the order number (09.4xxx) marks quotas under licences.',
  },
  origins: [],
  unit: { kind: 'mass', unit: 'kg', decimals: 3 },
  currency: 'EUR',
  administration: since(
    'administration',
    '2024-01-01',
    says(
      {
        method: 'first-come-first-served',
        // Article 49(1): acceptance of the declaration for release for free circulation.
        countedOn: 'acceptance-of-declaration',
        sameDay: 'pro-rata',
        proRataRounding: 'floor',
        // Article 49(3): 1 to 3 January count as 3 January, or as 4 January if one of them is a Saturday or Sunday.
        newYear: 'eu',
        // Article 51: requests accepted up to the second previous working day.
        workingDaysToAllocation: 2,
      },
      'official',
      { ...IMPLEMENTING_ACT, section: 'Articles 49 and 51' },
      'That the day on which the balance runs out is shared pro rata was read in Regulation (EC) No 2505/96, Article 3; ' +
        'the rounding of shares is a convention.',
    ),
  ),
  periods: calendarYears(2024, 2031, {
    dates: {
      status: 'convention',
      source: IMPLEMENTING_ACT,
      note: 'Most quotas run by calendar year; each opens its own.',
    },
    volume: silent(EACH_QUOTA, IMPLEMENTING_ACT),
    pools: [
      {
        id: 'general',
        title: 'All requests',
        volume: says({ kind: 'rest' }, 'convention', IMPLEMENTING_ACT),
        eligibility: says({ kind: 'any' }, 'official', { ...IMPLEMENTING_ACT, section: 'Article 49(1)' }),
      },
    ],
    carryOver: says(
      { kind: 'none' },
      'official',
      SUB_PERIODS,
      'Unused volume passes between sub-periods, never to the next quota period.',
    ),
  }),
  inQuotaRate: since('inQuotaRate', '2024-01-01', silent(EACH_QUOTA, IMPLEMENTING_ACT)),
  overQuota: since('overQuota', '2024-01-01', silent(EACH_QUOTA, IMPLEMENTING_ACT)),
  critical: since(
    'critical',
    '2024-01-01',
    says(
      { threshold: '0.90', fromOpening: true },
      'official',
      { ...IMPLEMENTING_ACT, section: 'Article 53' },
      'Pure safeguard quotas: only the 90 % (Article 53(3)).',
    ),
  ),
  security: since(
    'security',
    '2024-01-01',
    says(
      { when: 'critical', amount: 'difference' },
      'convention',
      { ...IMPLEMENTING_ACT, section: 'Article 153' },
      'The amount was not read in the text: what the duty without the quota exceeds that within it by.',
    ),
  ),
  rounding: {
    duty: says(
      { mode: 'half-up', increment: '0.01' },
      'convention',
      IMPLEMENTING_ACT,
      'National rules settle the rounding.',
    ),
  },
};

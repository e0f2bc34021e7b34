import type { QuotaPolicy } from '../../quota';
import { calendarYears } from './shared/calendar-years';
import { says, silent, since } from './shared/say';

const ORDER = {
  title: 'Allocation Method Order (Beef and Veal), SOR/96-186',
  href: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-96-186/',
} as const;

const TARIFF = {
  title: 'Customs Tariff, S.C. 1997, c. 36',
  section: 's. 10(2) and Schedule, headings 02.01 and 02.02',
};

const NOT_IN_THE_ORDER = silent('The Order divides the import access quantity and does not state it.', ORDER);

/** How Canada divides its access quantity for beef and veal: 75 % to processors, 25 % to distributors, by past trade. */
export const CANADA_BEEF_SHARES: QuotaPolicy = {
  schemaVersion: 1,
  id: 'canada-beef-shares',
  title: 'Canada: allocation of beef and veal by historical shares',
  jurisdiction: 'CA',
  standing: 'enacted',
  goods: {
    description:
      'Beef and veal, fresh, chilled or frozen, that do not originate in a country with a free trade agreement',
    tariffItems: ['0201.10.10', '0202.10.10', '0201.20.10', '0202.20.10', '0201.30.10', '0202.30.10'].map(
      (code) => ({
        code,
      }),
    ),
    status: 'official',
    source: { ...ORDER, section: 'Schedule' },
  },
  origins: [],
  unit: { kind: 'mass', unit: 'kg', decimals: 3 },
  currency: 'CAD',
  administration: since(
    'administration',
    '2024-01-01',
    says(
      {
        method: 'historical-shares',
        pools: [
          // s. 3(1)(a): processors and retailer-processors
          {
            id: 'processors',
            share: '0.75',
            weightedBy: 'quantity processed in the 12 months to 30 September',
          },
          // s. 3(1)(b)
          {
            id: 'distributors',
            share: '0.25',
            weightedBy: 'quantity imported in the 12 months to 30 September',
          },
        ],
        rounding: { mode: 'floor', increment: '1' },
        useItOrLoseIt: {
          // s. 3(3): 20 % or less of 100,000 kg or more by 1 July costs half of what is left.
          reviewOn: '07-01',
          usedAtMost: '0.20',
          fromAllocation: '100000',
          cut: '0.50',
          // ss. 2, 3(4) and (5): use below 90 % reduces next year's allocation, unless less than 9,000 kg are unused.
          fullUse: '0.90',
          tolerance: '9000',
          // s. 3(6)
          returnBy: '10-01',
        },
      },
      'official',
      { ...ORDER, section: 'ss. 2 and 3' },
      'The Order does not say how fractions of a kilogram are settled; they are cut off.',
    ),
  ),
  periods: calendarYears(2024, 2031, {
    dates: {
      status: 'official',
      source: { ...ORDER, section: 's. 3(1)' },
      note: 'The Order speaks of each calendar year.',
    },
    volume: NOT_IN_THE_ORDER,
    pools: [
      {
        id: 'processors',
        title: 'Processors and retailer-processors',
        volume: says({ kind: 'share' }, 'official', { ...ORDER, section: 's. 3(1)(a)' }),
        share: says('0.75', 'official', { ...ORDER, section: 's. 3(1)(a)' }),
        eligibility: says({ kind: 'any' }, 'official', { ...ORDER, section: 's. 3(1)(a)' }),
      },
      {
        id: 'distributors',
        title: 'Distributors',
        volume: says({ kind: 'rest' }, 'official', { ...ORDER, section: 's. 3(1)(b)' }),
        share: says('0.25', 'official', { ...ORDER, section: 's. 3(1)(b)' }),
        eligibility: says({ kind: 'any' }, 'official', { ...ORDER, section: 's. 3(1)(b)' }),
      },
    ],
    carryOver: says(
      { kind: 'none' },
      'derived',
      { ...ORDER, section: 's. 3' },
      'Each calendar year is allocated anew.',
    ),
  }),
  outside: { after: 'Years after 2031 are not entered.', before: 'Years before 2024 are not entered.' },
  inQuotaRate: since(
    'inQuotaRate',
    '2024-01-01',
    silent('The rates within and over the access commitment were not read.', TARIFF),
  ),
  overQuota: since(
    'overQuota',
    '2024-01-01',
    silent(
      'Goods beyond the access commitment fall under another tariff item, whose rate was not read.',
      TARIFF,
    ),
  ),
  rounding: {
    duty: says(
      { mode: 'half-up', increment: '0.01' },
      'convention',
      { title: 'Customs Act, R.S.C. 1985, c. 1 (2nd Supp.)' },
      'No official rounding rule for commercial accounting was found.',
    ),
    volume: says(
      { mode: 'floor', increment: '1' },
      'convention',
      ORDER,
      'Fractions of a kilogram are cut off.',
    ),
  },
};

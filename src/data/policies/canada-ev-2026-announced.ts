import type { Figure, Pool, QuotaPeriod, QuotaPolicy } from '../../quota';
import { GAC_CONSULTATION, REPORTS_JANUARY_2026 } from './shared/canada-ev-sources';

/** A share that the reports state. */
function reported(value: string): Figure<string> {
  return { value: { known: true, value }, status: 'announced', source: REPORTS_JANUARY_2026 };
}

/** "Half of the initial quota", 24,500 of 49,000. */
const HALF: Pool['volume'] = {
  value: { known: true, value: { kind: 'share' } },
  status: 'announced',
  source: REPORTS_JANUARY_2026,
};

/** The other half. */
const REST: Pool['volume'] = {
  value: { known: true, value: { kind: 'rest' } },
  status: 'announced',
  source: REPORTS_JANUARY_2026,
};

/** "Priced under CAD 35,000": the limit itself is outside, and the basis of the price is not said. */
const UNDER_35000: Pool['eligibility'] = {
  value: {
    known: true,
    value: {
      kind: 'price',
      basis: 'unstated',
      comparison: '<',
      limit: { amount: '35000.00', currency: 'CAD' },
    },
  },
  status: 'announced',
  source: REPORTS_JANUARY_2026,
};

const ANY: Pool['eligibility'] = {
  value: { known: true, value: { kind: 'any' } },
  status: 'announced',
  source: REPORTS_JANUARY_2026,
};

function pools(reserved: Pool['volume'], general: Pool['volume'], share: Figure<string>): readonly Pool[] {
  return [
    {
      id: 'reserved',
      title: 'Vehicles priced under CAD 35,000',
      volume: reserved,
      share,
      eligibility: UNDER_35000,
    },
    { id: 'general', title: 'Open to every covered vehicle', volume: general, eligibility: ANY },
  ];
}

/** Only the initial quota is said to be halved. */
const LATER_SHARE: Figure<string> = {
  value: {
    known: false,
    why: 'The reports reserve half of the initial quota and say nothing about later years.',
  },
  status: 'announced',
  source: REPORTS_JANUARY_2026,
};

/** No dates were reported; those of the enacted quota are taken, so that the two can be laid side by side. */
const DATES: QuotaPeriod['dates'] = {
  status: 'convention',
  source: GAC_CONSULTATION,
  note: 'The reports name no dates; the quota years of the enacted rule are taken.',
};

const NO_CARRY_OVER: QuotaPeriod['carryOver'] = {
  value: { known: true, value: { kind: 'none' } },
  status: 'convention',
  source: REPORTS_JANUARY_2026,
  note: 'The reports speak of a number of vehicles each year and of no carry-over.',
};

const YEARS = [
  { from: '2026-03-01', to: '2027-02-28' },
  { from: '2027-03-01', to: '2028-02-29' },
  { from: '2028-03-01', to: '2029-02-28' },
  { from: '2029-03-01', to: '2030-02-28' },
  { from: '2030-03-01', to: '2031-02-28' },
] as const;

/** Quota years; the first one is divided, the later ones are not said to be. */
function periods(note: string): readonly QuotaPeriod[] {
  return YEARS.map(({ from, to }, index) => ({
    id: `year-${index + 1}`,
    quotaYear: index + 1,
    from,
    to,
    dates: DATES,
    volume: {
      value: { known: true, value: { kind: 'year-volume' } },
      status: index === 0 ? 'announced' : 'convention',
      source: REPORTS_JANUARY_2026,
      ...(index === 0 ? {} : { note }),
    },
    pools: index === 0 ? pools(HALF, REST, reported('0.5')) : pools(LATER_SHARE, LATER_SHARE, LATER_SHARE),
    carryOver: NO_CARRY_OVER,
  }));
}

/** 70,000 "within five years": four steps after the 49,000 of the first. */
function towards70000(shape: 'linear' | 'compound'): NonNullable<QuotaPolicy['yearVolume']> {
  return {
    value: { known: true, value: { kind: 'target', from: '49000', to: '70000', shape, steps: 4 } },
    status: 'announced',
    source: REPORTS_JANUARY_2026,
    note: 'The reports give both ends; the way between them is a convention.',
  };
}

const ANNOUNCED: Omit<QuotaPolicy, 'id' | 'title' | 'periods'> = {
  schemaVersion: 1,
  jurisdiction: 'CA',
  standing: 'announced',
  goods: {
    description: 'Electric vehicles made in China',
    tariffItems: [],
    status: 'announced',
    source: REPORTS_JANUARY_2026,
    note: 'The reports name no tariff items.',
  },
  origins: ['CN'],
  unit: { kind: 'pieces', noun: 'vehicles' },
  currency: 'CAD',
  outside: { after: 'The reports look five years ahead.' },
  administration: {
    name: 'administration',
    unit: 'method',
    values: [
      {
        from: '2026-03-01',
        value: {
          known: true,
          value: { method: 'first-come-first-served', countedOn: 'acceptance-of-declaration' },
        },
        status: 'convention',
        source: REPORTS_JANUARY_2026,
        note: 'The reports name no method; the usual one is taken.',
      },
    ],
  },
  inQuotaRate: {
    name: 'inQuotaRate',
    unit: 'share of value for duty',
    values: [
      {
        from: '2026-03-01',
        value: { known: true, value: { components: [{ kind: 'ad-valorem', rate: '0.061' }] } },
        status: 'announced',
        source: REPORTS_JANUARY_2026,
      },
    ],
  },
  // 106.1 % in all: the ordinary 6.1 %, and the surtax of 100 % that would have gone on applying outside the quota.
  overQuota: {
    name: 'overQuota',
    unit: 'treatment',
    values: [
      {
        from: '2026-03-01',
        value: {
          known: true,
          value: {
            kind: 'surtax',
            mode: 'adding',
            rate: { components: [{ kind: 'ad-valorem', rate: '1' }] },
          },
        },
        status: 'announced',
        source: REPORTS_JANUARY_2026,
        note: 'Not what was enacted: the surtax is repealed since 2026-03-01.',
      },
    ],
  },
  rounding: {
    duty: {
      value: { known: true, value: { mode: 'half-up', increment: '0.01' } },
      status: 'convention',
      source: { title: 'Customs Act, R.S.C. 1985, c. 1 (2nd Supp.)' },
      note: 'No official rounding rule for commercial accounting was found: half-up to the cent on each portion.',
    },
    volume: {
      value: { known: true, value: { mode: 'floor', increment: '1' } },
      status: 'convention',
      source: REPORTS_JANUARY_2026,
      note: 'Fractions of a vehicle are cut off.',
    },
  },
};

/**
 * Canada's quota for electric vehicles from China as announced in January 2026, rising to 70,000 in equal steps.
 *
 * Never enacted in this form: see `CANADA_EV_2026_ENACTED`. The reports say 70,000 "within five years" and give no
 * path; the steps are a choice, and `CANADA_EV_2026_ANNOUNCED_COMPOUND` makes the other one.
 */
export const CANADA_EV_2026_ANNOUNCED: QuotaPolicy = {
  ...ANNOUNCED,
  id: 'canada-ev-2026-announced',
  title: 'Canada: electric vehicles from China, as announced in January 2026, linear growth',
  yearVolume: towards70000('linear'),
  periods: periods('Linear: 21,000 more in four equal steps of 5,250.'),
};

/** The same announcement, rising to 70,000 by the same percentage each year. */
export const CANADA_EV_2026_ANNOUNCED_COMPOUND: QuotaPolicy = {
  ...ANNOUNCED,
  id: 'canada-ev-2026-announced-compound',
  title: 'Canada: electric vehicles from China, as announced in January 2026, compound growth',
  yearVolume: towards70000('compound'),
  periods: periods('Compound: about 9.3265 % a year over four steps, fractions of a vehicle cut off.'),
};

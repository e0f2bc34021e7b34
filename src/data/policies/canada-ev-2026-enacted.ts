import type { Figure, Pool, QuotaPeriod, QuotaPolicy } from '../../quota';
import { CANADA_EV_ITEMS } from './shared/canada-ev-items';
import {
  CUSTOMS_ACT_47,
  CUSTOMS_TARIFF_8703,
  EIPA_14,
  EIPA_8_3,
  GAC_CONSULTATION,
  IMPORT_CONTROL_LIST_195,
  NOTICE_1162,
  NOTICE_1168,
} from './shared/canada-ev-sources';

/** Nothing that was read says what rounds 6.5 % growth, or 10 % of an odd volume. */
const ROUNDED_DOWN = 'The rounding is not official: fractions of a vehicle are cut off.';

/** Growth of 6.5 % a year from 49,000, each year from the base. */
function grown(volume: string, exact: string): QuotaPeriod['volume'] {
  return {
    value: { known: true, value: { kind: 'year-volume' } },
    status: 'derived',
    source: GAC_CONSULTATION,
    note: `49,000 grown by 6.5 % a year is ${exact}, so ${volume}. ${ROUNDED_DOWN}`,
  };
}

/** A half of the first year: 24,500 vehicles. */
const HALF_YEAR: QuotaPeriod['volume'] = {
  value: { known: true, value: { kind: 'year-volume', share: '0.5' } },
  status: 'secondary',
  source: NOTICE_1168,
  note: '24,500, half of the 49,000 of the first year.',
};

/** Any covered vehicle, whatever its price. */
const ANY: Pool['eligibility'] = {
  value: { known: true, value: { kind: 'any' } },
  status: 'official',
  source: GAC_CONSULTATION,
};

/** "Free On Board (FOB) price of $35,000 or less": the limit itself is inside. */
const AFFORDABLE: Pool['eligibility'] = {
  value: {
    known: true,
    value: { kind: 'price', basis: 'fob', comparison: '<=', limit: { amount: '35000.00', currency: 'CAD' } },
  },
  status: 'official',
  source: GAC_CONSULTATION,
  note: "Which day's exchange rate governs the limit is not stated in anything read.",
};

/** The part that is not reserved. That affordable vehicles may use it too is a convention: no text settles it. */
function open(volume: Pool['volume']): Pool {
  return { id: 'general', title: 'Open to every covered vehicle', volume, eligibility: ANY };
}

/** The part reserved for affordable vehicles. */
function reserved(volume: Pool['volume'], share: Figure<string>): Pool {
  return {
    id: 'reserved',
    title: 'Vehicles with an FOB price of CAD 35,000 or less',
    volume,
    share,
    eligibility: AFFORDABLE,
  };
}

function share(value: string): Figure<string> {
  return { value: { known: true, value }, status: 'official', source: GAC_CONSULTATION };
}

/** The reserved part follows from its share, rounded as the policy says. */
function byShare(note: string): Pool['volume'] {
  return {
    value: { known: true, value: { kind: 'share' } },
    status: 'convention',
    source: GAC_CONSULTATION,
    note,
  };
}

/** What is left beside the reserved part. */
const REST: Pool['volume'] = {
  value: { known: true, value: { kind: 'rest' } },
  status: 'convention',
  source: GAC_CONSULTATION,
  note: 'The volume without the reserved part.',
};

/** The consultation names 10 % for year 2 and 50 % for year 5, and nothing in between. */
const UNPUBLISHED: Figure<string> = {
  value: {
    known: false,
    why: 'The share reserved in years 3 and 4 is not published; it rises from 10 % in year 2 to 50 % in year 5.',
  },
  status: 'official',
  source: GAC_CONSULTATION,
};

const UNDIVIDED: Figure<string> = {
  value: {
    known: false,
    why: 'What is left beside the reserved part depends on a share that is not published.',
  },
  status: 'official',
  source: GAC_CONSULTATION,
};

/** Nothing that was read lets unused vehicles of one quota year into the next, or forbids it. */
const UNKNOWN_CARRY_OVER: QuotaPolicy['periods'][number]['carryOver'] = {
  value: { known: false, why: 'Whether unused volume passes into the next quota year is not published.' },
  status: 'official',
  source: GAC_CONSULTATION,
};

/** Later years are entered whole: no division of them has been published. */
const WHOLE_YEAR = {
  status: 'secondary',
  source: NOTICE_1168,
  note: 'Quota years run from 1 March to the end of February; no division of this year is published.',
} as const;

/**
 * Canada's quota for electric vehicles from China as enacted.
 *
 * In law it is no tariff quota but a permit-managed limit at the ordinary rate: since 1 March 2026 the vehicles are on
 * the Import Control List, the surtax of 100 % is repealed (SOR/2026-33), and a vehicle without a permit may not enter.
 */
export const CANADA_EV_2026_ENACTED: QuotaPolicy = {
  schemaVersion: 1,
  id: 'canada-ev-2026-enacted',
  title: 'Canada: electric vehicles from China, as enacted in 2026',
  jurisdiction: 'CA',
  standing: 'enacted',
  goods: {
    description: "Electric and hybrid vehicles that originate in the People's Republic of China",
    tariffItems: CANADA_EV_ITEMS,
    status: 'official',
    source: IMPORT_CONTROL_LIST_195,
    note: 'Goods of Chapter 99 that would otherwise fall under these items are covered too; Chapter 98 is not.',
  },
  origins: ['CN'],
  unit: { kind: 'pieces', noun: 'vehicles' },
  currency: 'CAD',
  valuation: { value: { known: true, value: 'value-for-duty' }, status: 'official', source: CUSTOMS_ACT_47 },
  yearVolume: {
    value: {
      known: true,
      value: { kind: 'geometric', base: '49000', annualGrowth: '0.065', compounding: 'from-base' },
    },
    status: 'official',
    source: GAC_CONSULTATION,
    note: 'The volume "will increase by 6.5% annually"; that each year grows from the first is a convention.',
  },
  outside: {
    before: 'The import control begins on 1 March 2026; before it the China Surtax Order (2024) applied.',
    after: 'Nothing that was read goes beyond quota year 5.',
  },
  administration: {
    name: 'administration',
    unit: 'method',
    values: [
      {
        from: '2026-03-01',
        value: {
          known: true,
          value: {
            method: 'first-come-first-served',
            countedOn: 'permit-issue',
            permit: { earliestDaysBeforeEntry: 30, validDays: 60 },
          },
        },
        status: 'secondary',
        source: NOTICE_1162,
        note: `Permits per shipment while the access quantity lasts: ${EIPA_8_3.title}, ${EIPA_8_3.section}.`,
      },
    ],
  },
  periods: [
    {
      id: 'year-1-first-half',
      quotaYear: 1,
      from: '2026-03-01',
      to: '2026-08-31',
      dates: { status: 'secondary', source: NOTICE_1168 },
      volume: HALF_YEAR,
      pools: [open(REST)],
      carryOver: {
        value: { known: true, value: { kind: 'none' } },
        status: 'secondary',
        source: NOTICE_1162,
        note: 'The first period of the quota.',
      },
    },
    {
      id: 'year-1-second-half',
      quotaYear: 1,
      from: '2026-09-01',
      to: '2027-02-28',
      dates: { status: 'secondary', source: NOTICE_1168 },
      volume: HALF_YEAR,
      pools: [open(REST)],
      carryOver: {
        value: { known: true, value: { kind: 'unused-of', periodId: 'year-1-first-half' } },
        status: 'secondary',
        source: NOTICE_1168,
        note: '24,500 plus what the first period left unused.',
      },
    },
    {
      id: 'year-2',
      quotaYear: 2,
      from: '2027-03-01',
      to: '2028-02-29',
      dates: WHOLE_YEAR,
      volume: grown('52,185', '52,185'),
      pools: [reserved(byShare(`10 % of 52,185 is 5,218.5. ${ROUNDED_DOWN}`), share('0.10')), open(REST)],
      carryOver: UNKNOWN_CARRY_OVER,
    },
    {
      id: 'year-3',
      quotaYear: 3,
      from: '2028-03-01',
      to: '2029-02-28',
      dates: WHOLE_YEAR,
      volume: grown('55,577', '55,577.025'),
      pools: [reserved(UNPUBLISHED, UNPUBLISHED), open(UNDIVIDED)],
      carryOver: UNKNOWN_CARRY_OVER,
    },
    {
      id: 'year-4',
      quotaYear: 4,
      from: '2029-03-01',
      to: '2030-02-28',
      dates: WHOLE_YEAR,
      volume: grown('59,189', '59,189.531625'),
      pools: [reserved(UNPUBLISHED, UNPUBLISHED), open(UNDIVIDED)],
      carryOver: UNKNOWN_CARRY_OVER,
    },
    {
      id: 'year-5',
      quotaYear: 5,
      from: '2030-03-01',
      to: '2031-02-28',
      dates: WHOLE_YEAR,
      volume: grown('63,036', '63,036.851180625'),
      pools: [reserved(byShare('50 % of 63,036.'), share('0.50')), open(REST)],
      carryOver: UNKNOWN_CARRY_OVER,
    },
  ],
  inQuotaRate: {
    name: 'inQuotaRate',
    unit: 'share of value for duty',
    values: [
      {
        from: '2026-03-01',
        value: { known: true, value: { components: [{ kind: 'ad-valorem', rate: '0.061' }] } },
        status: 'secondary',
        source: CUSTOMS_TARIFF_8703,
        note: 'Read for heading 87.03; the rates of headings 87.02 and 87.04 were not read.',
      },
    ],
  },
  // No surtax is in force: "No person shall import ... any goods included in an Import Control List except under the
  // authority of and in accordance with an import permit."
  overQuota: {
    name: 'overQuota',
    unit: 'treatment',
    values: [
      {
        from: '2026-03-01',
        value: { known: true, value: { kind: 'refuse', reason: 'import-control-permit-required' } },
        status: 'official',
        source: EIPA_14,
        note: `The vehicles are item 195 of the ${IMPORT_CONTROL_LIST_195.title}.`,
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
      source: GAC_CONSULTATION,
      note: ROUNDED_DOWN,
    },
  },
};

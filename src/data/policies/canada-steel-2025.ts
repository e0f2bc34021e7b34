import type { Source } from '../../core/provenance';
import type { Exclusion, Figure, QuotaPeriod, QuotaPolicy } from '../../quota';
import { says, since } from './shared/say';

const ORDER = {
  title: 'Order Imposing a Surtax on the Importation of Certain Steel Goods, SOR/2025-148',
  href: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2025-148/',
} as const;

const AMENDMENT: Source = {
  title: 'Order Amending the Order Imposing a Surtax on the Importation of Certain Steel Goods, SOR/2026-119',
  href: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2025-148/',
};

/** "5.6 t, 97 % per country", and what changed on 28 June 2026 where something did. */
type Row = readonly [
  item: number,
  name: string,
  tonnes: string,
  perCountry: string,
  next?: readonly [tonnes: string, perCountry: string, section: string],
];

/** Schedule 1: countries with no trade agreement. Quarterly total in tonnes, and the share of each country. */
const SCHEDULE_1: readonly Row[] = [
  [1, 'Carbon Steel Ingots', '5.6', '0.97'],
  [2, 'Steel Billets and Blooms', '30472.5', '0.70'],
  [3, 'Hot-Rolled Sheet', '2370.5', '0.41', ['2366.7', '0.41', 's. 3']],
  [4, 'Floor Plate', '2.4', '0.98'],
  [5, 'Steel Plate', '5201.2', '0.36'],
  [6, 'Cold-Rolled Sheet', '6164.4', '0.92', ['6168.4', '0.56', 's. 4']],
  [7, 'Tin', '382.9', '0.84'],
  [8, 'Coated Steel Sheet', '18732.8', '0.37'],
  [9, 'Pre-Painted', '3466.0', '0.58'],
  [10, 'Rebar', '13445.1', '0.29'],
  [11, 'Hot-Rolled Bar', '7281.7', '0.39', ['5886.1', '0.42', 's. 5']],
  [12, 'Wire Rod', '1571.7', '0.45'],
  [13, 'Cold Finished Bars', '214.4', '0.54'],
  [14, 'Structural Steel', '4674.2', '0.55', ['3753.5', '0.52', 's. 6']],
  [15, 'Steel Wire', '4114.6', '0.70'],
  [16, 'Stainless Steel Ingots', '0.1', '0.75'],
  [17, 'Stainless Steel Billets and Blooms', '892.9', '0.99', ['32.9', '0.87', 's. 7']],
  [18, 'Line Pipe', '2472.0', '0.59'],
  [19, 'Oil Country Tubular Goods', '3126.5', '0.53'],
  [20, 'Standard Pipe', '10369.2', '0.21'],
  [21, 'Large Diameter Line Pipe', '927.9', '0.70'],
  [22, 'Piling Pipe', '2689.8', '0.92'],
  [23, 'Hollow Structural Sections', '2398.5', '0.40'],
];

/** Schedule 2: countries with a trade agreement, as Schedule 3 lists them. */
const SCHEDULE_2: readonly Row[] = [
  [1, 'Carbon Steel Ingots', '92.4', '0.77'],
  [2, 'Steel Billets and Blooms', '17649.4', '0.40'],
  [3, 'Hot-Rolled Sheet', '9523.1', '0.67', ['8569.8', '0.71', 's. 8']],
  [4, 'Floor Plate', '33.4', '0.66'],
  [5, 'Steel Plate', '54354.9', '0.30', ['38517.7', '0.33', 's. 9']],
  [6, 'Cold-Rolled Sheet', '1832.6', '0.32', ['2785.8', '0.35', 's. 10']],
  [7, 'Tin', '2156.4', '0.56'],
  [8, 'Coated Steel Sheet', '31128.2', '0.25'],
  [9, 'Pre-Painted', '23763.8', '0.90'],
  [10, 'Rebar', '28710.4', '0.45'],
  [11, 'Hot-Rolled Bar', '8750.3', '0.58'],
  [12, 'Wire Rod', '16514.8', '0.59'],
  [13, 'Cold Finished Bars', '6559.3', '0.39'],
  [14, 'Structural Steel', '3467.6', '0.69'],
  [15, 'Steel Wire', '7370.1', '0.24'],
  [16, 'Stainless Steel Ingots', '1.1', '0.83'],
  [17, 'Stainless Steel Billets and Blooms', '5.8', '0.57'],
  [18, 'Line Pipe', '6248.6', '0.45'],
  [19, 'Oil Country Tubular Goods', '9800.8', '0.86'],
  [20, 'Standard Pipe', '13489.5', '0.58'],
  [21, 'Large Diameter Line Pipe', '10693.5', '0.76'],
  [22, 'Piling Pipe', '0.8', '0.77'],
  [23, 'Hollow Structural Sections', '2776.9', '0.41'],
];

/** s. 1.1, the quarters of the first and (SOR/2026-119, s. 1) of the second year: they are no calendar quarters. */
const QUARTERS = [
  ['2025-12-26', '2026-03-25', 1],
  ['2026-03-26', '2026-06-27', 1],
  ['2026-06-28', '2026-09-29', 2],
  ['2026-09-30', '2026-12-29', 2],
  ['2026-12-30', '2027-03-29', 2],
  ['2027-03-30', '2027-06-27', 2],
] as const;

/** s. 3: goods that are neither surtaxed nor counted. */
function exclusions(schedule: 1 | 2): readonly Exclusion[] {
  const by = (section: string) => ({ status: 'official', source: { ...ORDER, section } }) as const;
  return [
    { kind: 'origin', origins: ['CA', 'US', 'MX'], ...by('s. 3(b)') },
    { kind: 'personal', ...by('s. 3(c)') },
    { kind: 'chapter', chapter: '98', ...by('s. 3(d)') },
    schedule === 1
      ? { kind: 'in-transit', on: '2025-06-27', ...by('s. 3(a)') }
      : { kind: 'in-transit', on: '2025-08-01', ...by('s. 3(a.1)') },
  ];
}

/** The Order counts in tonnes with one decimal; here kilograms, as everywhere in this library. */
function kilograms(tonnes: string): string {
  const [whole = '', tenths = '0'] = tonnes.split('.');
  return `${whole}${tenths}00`.replace(/^0+(?=\d)/, '');
}

function quarters(row: Row, schedule: 1 | 2): readonly QuotaPeriod[] {
  const [item, , tonnes, perCountry, next] = row;
  const section = `Schedule ${schedule}, item ${item}`;
  return QUARTERS.map(([from, to, year]): QuotaPeriod => {
    const changed = year === 2 ? next : undefined;
    const source: Source =
      changed === undefined ? { ...ORDER, section } : { ...AMENDMENT, section: changed[2] };
    const volume: Figure<string> = says(kilograms(changed?.[0] ?? tonnes), 'official', source);
    return {
      id: `quarter-from-${from}`,
      quotaYear: year,
      from,
      to,
      dates: {
        status: 'official',
        source: year === 1 ? { ...ORDER, section: 's. 1.1' } : { ...AMENDMENT, section: 's. 1' },
      },
      volume,
      pools: [
        {
          id: 'all',
          title: 'Every country of the schedule',
          volume,
          eligibility: says({ kind: 'any' }, 'official', {
            ...ORDER,
            section: schedule === 1 ? 's. 2(1)' : 's. 2.1(1)',
          }),
        },
      ],
      countryCaps: says(
        { each: changed?.[1] ?? perCountry },
        'official',
        source,
        'The surtax applies if either is exceeded.',
      ),
      carryOver: says(
        { kind: 'none' },
        'derived',
        { ...ORDER, section: 's. 2(1)' },
        'The Order names a total for each quarter and no carry-over.',
      ),
    };
  });
}

function policy(row: Row, schedule: 1 | 2): QuotaPolicy {
  const [item, name] = row;
  const agreement = schedule === 1 ? 'no trade agreement' : 'a trade agreement';
  const section = schedule === 1 ? 's. 2' : 's. 2.1';
  return {
    schemaVersion: 1,
    id: `canada-steel-2025-schedule-${schedule}-item-${item}`,
    title: `Canada: ${name} from countries with ${agreement}`,
    jurisdiction: 'CA',
    standing: 'enacted',
    goods: {
      description: name,
      tariffItems: [],
      status: 'official',
      source: { ...ORDER, section: `Schedule ${schedule}, item ${item}, column 4` },
      note: 'The tariff classification numbers of column 4 are not repeated here.',
    },
    origins: [],
    exclusions: exclusions(schedule),
    unit: { kind: 'mass', unit: 'kg', decimals: 3 },
    currency: 'CAD',
    valuation: says('value-for-duty', 'official', { ...ORDER, section: `${section}(1)` }),
    administration: since(
      'administration',
      '2025-12-26',
      says(
        { method: 'first-come-first-served', countedOn: 'permit-issue', permit: { requiredAtEntry: true } },
        'official',
        { ...ORDER, section: `${section}(4)` },
        'Without a permit that is valid at accounting goods are in excess, however much of the quota is left. The ' +
          'order of service is that of the permits.',
      ),
    ),
    periods: quarters(row, schedule),
    outside: {
      before:
        'Quarters before 26 December 2025 had other limits (SOR/2025-148 as made, SOR/2025-155) and are not entered.',
      after: 'The Order is repealed on 27 June 2027 (s. 4 as amended by SOR/2026-119).',
    },
    inQuotaRate: since(
      'inQuotaRate',
      '2025-12-26',
      says(
        { components: [{ kind: 'ad-valorem', rate: '0' }] },
        'official',
        { ...ORDER, section: `${section}(1)` },
        'The surtax in the quota; ordinary duty and other surtaxes come beside it.',
      ),
    ),
    overQuota: since(
      'overQuota',
      '2025-12-26',
      says(
        {
          kind: 'surtax',
          mode: 'adding',
          rate: { components: [{ kind: 'ad-valorem', rate: '0.5' }] },
          displacesOthers: true,
        },
        'official',
        { ...ORDER, section: `${section}(1) and s. 3.1` },
        '50 % of the value for duty, in place of any other surtax.',
      ),
    ),
    rounding: {
      duty: says(
        { mode: 'half-up', increment: '0.01' },
        'convention',
        { title: 'Customs Act, R.S.C. 1985, c. 1 (2nd Supp.)' },
        'No official rounding rule for commercial accounting was found: half-up to the cent on each portion.',
      ),
    },
  };
}

/** Canada's quarterly steel quotas for countries with no trade agreement, one policy for each item of Schedule 1. */
export const CANADA_STEEL_2025_NO_AGREEMENT: readonly QuotaPolicy[] = /* @__PURE__ */ SCHEDULE_1.map((row) =>
  policy(row, 1),
);

/** The same for countries with a trade agreement, one policy for each item of Schedule 2. */
export const CANADA_STEEL_2025_AGREEMENT: readonly QuotaPolicy[] = /* @__PURE__ */ SCHEDULE_2.map((row) =>
  policy(row, 2),
);

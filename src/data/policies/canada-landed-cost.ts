import type { Source } from '../../core/provenance';
import type {
  ChargeCondition,
  ChargeRule,
  ChargeTerms,
  Figure,
  LandedCostRegime,
  ValueAdjustment,
} from '../../quota';
import { CANADA_IMPORT_CONTROL_195 } from './canada-import-control-195';
import { CANADA_VEHICLE_DUTY } from './canada-vehicle-duty';
import { CHINA_SURTAX_ORDER_2024 } from './china-surtax-order-2024';
import { US_SURTAX_MOTOR_VEHICLES_2025 } from './us-surtax-motor-vehicles-2025';

const CUSTOMS_ACT = {
  title: 'Customs Act, R.S.C. 1985, c. 1 (2nd Supp.)',
  href: 'https://laws-lois.justice.gc.ca/eng/acts/C-52.6/',
} as const;

const CUSTOMS_TARIFF: Source = { title: 'Customs Tariff, S.C. 1997, c. 36', section: 's. 20' };

const LUXURY_ACT = {
  title: 'Select Luxury Items Tax Act, S.C. 2022, c. 10, s. 135',
  href: 'https://laws-lois.justice.gc.ca/eng/acts/S-8.35/',
} as const;

const EXCISE_TAX_ACT = {
  title: 'Excise Tax Act, R.S.C. 1985, c. E-15',
  href: 'https://laws-lois.justice.gc.ca/eng/acts/E-15/',
} as const;

/** No text that was read rounds charges in commercial accounting. */
const CENT: ChargeRule['rounding'] = {
  value: { known: true, value: { mode: 'half-up', increment: '0.01' } },
  status: 'convention',
  source: CUSTOMS_ACT,
  note: 'No official rounding rule for commercial accounting was found: half-up to the cent on each charge.',
};

function adjustment(id: string, section: string, description: string): ValueAdjustment {
  return { id, description, status: 'official', source: { ...CUSTOMS_ACT, section } };
}

/** Terms of a charge from a day on; days before it were not read. */
function from(name: string, day: string, figure: Figure<ChargeTerms>): ChargeRule['terms'] {
  return { name, unit: 'share of the base', values: [{ from: day, ...figure }] };
}

const LUXURY_EXEMPTIONS: readonly ChargeCondition[] = [
  { fact: 'registeredVendor', status: 'official', source: { ...LUXURY_ACT, section: 's. 21(1)' } },
  { fact: 'previouslyRegistered', status: 'official', source: { ...LUXURY_ACT, section: 's. 21(2)' } },
  { fact: 'policeOrMilitary', status: 'official', source: { ...LUXURY_ACT, section: 's. 21(3)' } },
];

/**
 * What Canada charges on a motor car that enters, from 2024 on: value for duty, customs duty, surtaxes, the excise on
 * air conditioners, luxury tax and goods and services tax, each on the value and the charges before it.
 *
 * Ordinary duty is entered for heading 87.03 at the most-favoured-nation rate; of other goods, and of goods under a
 * preferential tariff, the caller states it (`stated: { duty: … }`), or the answer is partial.
 */
export const CANADA_LANDED_COST: LandedCostRegime = {
  schemaVersion: 1,
  id: 'canada-landed-cost',
  title: 'Canada: duties and taxes on imported motor cars',
  jurisdiction: 'CA',
  currency: 'CAD',
  valuation: {
    description:
      'Transaction value: the price paid or payable when the goods are sold for export to Canada, adjusted.',
    status: 'official',
    source: { ...CUSTOMS_ACT, section: 's. 48(1), (4) and (5)' },
    additions: [
      adjustment(
        'commissions',
        's. 48(5)(a)(i)',
        'Commissions and brokerage, other than buying agents’ fees',
      ),
      adjustment('packing', 's. 48(5)(a)(ii)', 'Packing, cartons, containers'),
      adjustment(
        'assists',
        's. 48(5)(a)(iii)',
        'Goods and services supplied by the buyer for the production',
      ),
      adjustment(
        'royalties',
        's. 48(5)(a)(iv)',
        'Royalties and licence fees that are a condition of the sale',
      ),
      adjustment('proceeds', 's. 48(5)(a)(v)', 'Proceeds of resale or use that accrue to the vendor'),
      adjustment(
        'inlandTransport',
        's. 48(5)(a)(vi)',
        'Transport and insurance to the place of direct shipment',
      ),
    ],
    deductions: [
      adjustment(
        'internationalTransport',
        's. 48(5)(b)(i)',
        'Transport from the place of direct shipment, as far as the price holds it',
      ),
      adjustment(
        'internationalInsurance',
        's. 48(5)(b)(i)',
        'Insurance of that transport, as far as the price holds it',
      ),
      adjustment(
        'workAfterImport',
        's. 48(5)(b)(ii)(A)',
        'Assembly, maintenance or assistance after import, identified separately',
      ),
      adjustment(
        'canadianDutiesAndTaxes',
        's. 48(5)(b)(ii)(B)',
        'Duties and taxes of Canada, identified separately',
      ),
    ],
    exchange: {
      value: { known: true, value: 'direct-shipment' },
      status: 'official',
      source: {
        title: 'Currency Exchange for Customs Valuation Regulations, SOR/85-900',
        section: 's. 3',
        href: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-85-900/',
      },
    },
    rounding: {
      ...CENT,
      note: 'No official rounding rule was found: half-up to the cent, once, on the value.',
    },
  },
  facts: [
    { id: 'airConditioned', description: 'The vehicle has an air conditioner' },
    { id: 'casual', description: 'The goods are not imported for trade' },
    { id: 'registeredVendor', description: 'The importer is a registered vendor of such vehicles' },
    { id: 'previouslyRegistered', description: 'The vehicle was registered in Canada before it is imported' },
    { id: 'policeOrMilitary', description: 'Equipped for and imported by police or military' },
  ],
  measures: [
    CANADA_VEHICLE_DUTY,
    CHINA_SURTAX_ORDER_2024,
    US_SURTAX_MOTOR_VEHICLES_2025,
    CANADA_IMPORT_CONTROL_195,
  ],
  charges: [
    {
      id: 'duty',
      title: 'Customs duty',
      on: ['value-for-duty'],
      terms: from('duty', '2024-01-01', {
        value: { known: true, value: { kind: 'measures', effect: 'duty' } },
        status: 'official',
        source: CUSTOMS_TARIFF,
      }),
      rounding: CENT,
    },
    {
      // On the value, beside the duty and never on it.
      id: 'surtax',
      title: 'Surtax',
      on: ['value-for-duty'],
      terms: from('surtax', '2024-01-01', {
        value: { known: true, value: { kind: 'measures', effect: 'surtax' } },
        status: 'official',
        source: { title: 'Customs Tariff, S.C. 1997, c. 36', section: 's. 53(2)' },
      }),
      rounding: CENT,
    },
    {
      id: 'excise',
      title: 'Excise tax on air conditioners',
      on: ['value-for-duty'],
      terms: from('excise', '2024-01-01', {
        value: {
          known: true,
          value: {
            kind: 'rate',
            rate: { components: [{ kind: 'specific', amount: '100', per: '1', unit: 'piece' }] },
          },
        },
        status: 'secondary',
        source: { ...EXCISE_TAX_ACT, section: 'Schedule I' },
        note: 'CAD 100 for each air conditioner; read in secondary sources, not in the schedule.',
      }),
      onlyIf: {
        fact: 'airConditioned',
        status: 'secondary',
        source: { ...EXCISE_TAX_ACT, section: 'Schedule I' },
      },
      rounding: CENT,
    },
    {
      // s. 20(2): A (value) + B (duties and taxes other than GST) + C, a prescribed amount that was not read.
      id: 'luxuryTax',
      title: 'Luxury tax',
      on: ['value-for-duty', 'duty', 'surtax', 'excise'],
      terms: from('luxuryTax', '2022-09-01', {
        value: {
          known: true,
          value: {
            kind: 'rate',
            // s. 34: the lesser of 10 % of the whole and 20 % of what exceeds CAD 100,000 (s. 9(a)) for each vehicle.
            rate: {
              components: [
                {
                  kind: 'lesser-of',
                  rates: [
                    { components: [{ kind: 'ad-valorem', rate: '0.10' }] },
                    {
                      components: [
                        {
                          kind: 'ad-valorem',
                          rate: '0.20',
                          base: {
                            kind: 'difference',
                            from: { kind: 'value' },
                            less: { kind: 'amount', perUnit: '100000' },
                          },
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          },
        },
        status: 'official',
        source: { ...LUXURY_ACT, section: 'ss. 9(a), 20 and 34' },
        note: 'For passenger vehicles of up to 3,856 kg and ten seats (s. 2); the prescribed amount C is taken as 0.',
      }),
      unless: LUXURY_EXEMPTIONS,
      rounding: CENT,
    },
    {
      id: 'gst',
      title: 'Goods and services tax',
      on: ['value-for-duty', 'duty', 'surtax', 'excise', 'luxuryTax'],
      terms: from('gst', '2024-01-01', {
        value: {
          known: true,
          value: { kind: 'rate', rate: { components: [{ kind: 'ad-valorem', rate: '0.05' }] } },
        },
        status: 'official',
        source: { ...EXCISE_TAX_ACT, section: 'ss. 212 and 215(1)' },
        note: 'On the value for duty and all duties and taxes other than this one: D13-2-5, "value for tax".',
      }),
      rounding: CENT,
    },
    {
      id: 'provincialTax',
      title: 'Provincial tax on casual goods',
      on: ['value-for-duty', 'duty', 'surtax', 'excise', 'luxuryTax'],
      terms: from('provincialTax', '2024-01-01', {
        value: {
          known: false,
          why: 'The rate depends on the province of the importer; state it as stated.provincialTax.',
        },
        status: 'secondary',
        source: { title: 'Canada Border Services Agency, collection of provincial tax on casual goods' },
        note: 'Collected at the border on casual importations only; commercial goods are taxed at registration.',
      }),
      onlyIf: {
        fact: 'casual',
        status: 'secondary',
        source: { title: 'Canada Border Services Agency, collection of provincial tax on casual goods' },
      },
      rounding: CENT,
    },
  ],
};

import type { BorderMeasure } from '../../quota';

const ORDER = {
  title: 'United States Surtax Order (Motor Vehicles 2025), SOR/2025-118',
  href: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2025-118/',
} as const;

const SCHEDULE_1 = [
  '8703.22.00',
  '8703.23.00',
  '8703.24.00',
  '8703.31.00',
  '8703.32.00',
  '8703.33.00',
  '8703.40.10',
  '8703.40.90',
  '8703.50.00',
  '8703.60.10',
  '8703.60.90',
  '8703.70.00',
  '8703.80.00',
  '8703.90.00',
  '8704.21.90',
  '8704.31.00',
  '8704.41.90',
  '8704.51.00',
  '8704.60.00',
] as const;

/** Canada's surtax of 25 % on motor vehicles from the United States. */
export const US_SURTAX_MOTOR_VEHICLES_2025: BorderMeasure = {
  schemaVersion: 1,
  id: 'us-surtax-motor-vehicles-2025',
  title: 'United States Surtax Order (Motor Vehicles 2025)',
  jurisdiction: 'CA',
  goods: {
    description: 'Motor vehicles that originate in the United States',
    tariffItems: SCHEDULE_1.map((code) => ({ code })),
    status: 'official',
    source: { ...ORDER, section: 'Schedule 1' },
    note: 'Vehicles of 8704.60.00 above five tonnes are excepted since 2025-08-29 (s. 3(a.1)).',
  },
  origins: ['US'],
  exclusions: [
    { kind: 'in-transit', on: '2025-04-09', status: 'official', source: { ...ORDER, section: 's. 3(b)' } },
  ],
  effect: {
    name: 'effect',
    unit: 'share of the base',
    values: [
      {
        from: '2025-04-09',
        value: {
          known: true,
          value: {
            kind: 'surtax',
            rate: { components: [{ kind: 'ad-valorem', rate: '0.25' }] },
            // s. 2(1): the whole value for duty, where the goods are not entitled to the United States Tariff.
            base: { kind: 'value' },
            // s. 2(2): A less B, where B is the Canadian and Mexican content, or 15 % of A if no more is claimed.
            preferentialBase: {
              kind: 'difference',
              from: { kind: 'value' },
              less: {
                kind: 'greater-of',
                of: [{ kind: 'share', share: '0.15', of: { kind: 'value' } }, { kind: 'content' }],
              },
            },
          },
        },
        status: 'official',
        source: { ...ORDER, section: 's. 2' },
      },
    ],
  },
};

import type { BorderMeasure, TariffItem } from '../../quota';
import { CANADA_EV_ITEMS } from './shared/canada-ev-items';

/** Schedule 1 names the same items as the later import control, without its limit to passenger vehicles. */
const SCHEDULE_1: readonly TariffItem[] = CANADA_EV_ITEMS.map(({ code }) => ({ code }));

/** China Surtax Order (2024): 100 % of the value for duty of electric and hybrid vehicles, while it lasted. */
export const CHINA_SURTAX_ORDER_2024: BorderMeasure = {
  schemaVersion: 1,
  id: 'china-surtax-order-2024',
  title: 'China Surtax Order (2024), s. 3: electric vehicles',
  jurisdiction: 'CA',
  goods: {
    description: 'Goods that originate in China, of the tariff items of Schedule 1',
    tariffItems: SCHEDULE_1,
    status: 'official',
    source: {
      title: 'China Surtax Order (2024), SOR/2024-187',
      section: 'Schedule 1 (as in force 2024-10-01 to 2026-02-28)',
      href: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2024-187/',
    },
  },
  origins: ['CN'],
  exclusions: [
    {
      kind: 'in-transit',
      on: '2024-10-01',
      status: 'official',
      source: {
        title: 'China Surtax Order (2024), SOR/2024-187',
        section: 's. 2(a)',
        href: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2024-187/',
      },
    },
  ],
  effect: {
    name: 'effect',
    unit: 'share of value for duty',
    values: [
      {
        from: '2024-10-01',
        to: '2026-02-28',
        value: {
          known: true,
          value: {
            kind: 'surtax',
            rate: { components: [{ kind: 'ad-valorem', rate: '1' }] },
            base: { kind: 'value' },
          },
        },
        status: 'official',
        source: {
          title: 'China Surtax Order (2024), SOR/2024-187',
          section: 's. 3 (as in force 2024-10-01 to 2026-02-28)',
          href: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2024-187/',
        },
      },
      {
        from: '2026-03-01',
        value: { known: true, value: { kind: 'repealed' } },
        status: 'official',
        source: {
          title: 'Order amending the China Surtax Order (2024), SOR/2026-33',
          section: 'ss. 1 and 3',
          href: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2024-187/',
        },
      },
    ],
  },
};

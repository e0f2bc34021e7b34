import type { BorderMeasure } from '../../quota';
import { CUSTOMS_TARIFF_8703 } from './shared/canada-ev-sources';

/** The ordinary (most-favoured-nation) duty on motor cars of heading 87.03. */
export const CANADA_VEHICLE_DUTY: BorderMeasure = {
  schemaVersion: 1,
  id: 'canada-vehicle-duty',
  title: 'Customs Tariff: most-favoured-nation duty on motor cars',
  jurisdiction: 'CA',
  goods: {
    description: 'Motor cars of heading 87.03',
    tariffItems: [{ code: '8703' }],
    status: 'secondary',
    source: CUSTOMS_TARIFF_8703,
  },
  origins: [],
  // What a preferential tariff asks instead is not entered, so such goods have no known duty here.
  exclusions: [{ kind: 'preferential', status: 'secondary', source: CUSTOMS_TARIFF_8703 }],
  effect: {
    name: 'effect',
    unit: 'share of value for duty',
    values: [
      {
        from: '2024-01-01',
        value: {
          known: true,
          value: { kind: 'duty', rate: { components: [{ kind: 'ad-valorem', rate: '0.061' }] } },
        },
        status: 'secondary',
        source: CUSTOMS_TARIFF_8703,
        note: 'Entered from 2024 on; the rate is older. Preferential tariffs are not entered.',
      },
    ],
  },
};

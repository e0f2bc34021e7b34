import type { BorderMeasure } from '../../quota';
import { CANADA_EV_ITEMS } from './shared/canada-ev-items';
import { EIPA_14, IMPORT_CONTROL_LIST_195 } from './shared/canada-ev-sources';

/** Import Control List, item 195: electric vehicles from China need an import permit from 1 March 2026. */
export const CANADA_IMPORT_CONTROL_195: BorderMeasure = {
  schemaVersion: 1,
  id: 'canada-import-control-195',
  title: 'Import Control List, item 195: electric vehicles from China',
  jurisdiction: 'CA',
  goods: {
    description: 'Electric and hybrid vehicles that originate in China',
    tariffItems: CANADA_EV_ITEMS,
    status: 'official',
    source: IMPORT_CONTROL_LIST_195,
    note: 'Goods of Chapter 99 that would otherwise fall under these items are covered too; Chapter 98 is not.',
  },
  origins: ['CN'],
  exclusions: [
    {
      kind: 'personal',
      status: 'secondary',
      source: {
        title: 'Canada Border Services Agency, customs notice on electric vehicles, March 2026',
        note: 'Read in a summary: changeflow.com, 2026-03-17. Personal goods are entered under Chapter 98.',
      },
    },
  ],
  effect: {
    name: 'effect',
    unit: 'control',
    values: [
      {
        from: '2026-03-01',
        value: { known: true, value: { kind: 'permit-required', reason: 'import-control-permit-required' } },
        status: 'official',
        source: EIPA_14,
        note: 'Item 195 was added by SOR/2026-32.',
      },
    ],
  },
};

import type { TabId, Values } from './messages';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'date' | 'select' | 'table' | 'check';
  readonly initial: string;
  readonly hint?: string;
  readonly options?: readonly (readonly [value: string, label: string])[];
}

const bases = ['insurance', 'retail', 'wholesale', 'export', 'production', 'delivery', 'registration'];
const sites: Field['options'] = [
  ['colossus-2', 'Colossus 2'],
  ['colossus-1', 'Colossus 1'],
  ['stargate-abilene', 'Stargate Abilene'],
  ['new-carlisle', 'New Carlisle'],
  ['fairwater-atlanta', 'Fairwater Atlanta'],
  ['fairwater-wisconsin', 'Fairwater Wisconsin'],
  ['prometheus', 'Prometheus'],
  ['hyperion', 'Hyperion'],
];
const text = (name: string, label: string, initial = '', hint = ''): Field => ({
  name,
  label,
  kind: 'text',
  initial,
  hint,
});
const date = (name: string, label: string, initial = '', hint = ''): Field => ({
  ...text(name, label, initial, hint),
  kind: 'date',
});
const select = (name: string, label: string, options: NonNullable<Field['options']>): Field => ({
  ...text(name, label, options[0]?.[0]),
  kind: 'select',
  options,
});

/** The fields of each tab, with what they hold at the start. */
export const FIELDS: Readonly<Record<TabId, readonly Field[]>> = {
  registrations: [
    {
      ...text('csv', 'Weekly reports (CSV)', '', 'Paste, drop or choose a file. Empty: the bundled weeks.'),
      kind: 'table',
    },
    text('brand', 'Brand', '', 'Empty: Tesla, or the first of your table.'),
    select(
      'basis',
      'Basis',
      bases.map((basis) => [basis, basis]),
    ),
    date('week', 'Monday of the week in question', '', 'Empty: 3 July 2023, or the last week of your table.'),
    date('asOf', 'As of', '', 'Only what was published by then counts. Empty: when the last week was out.'),
    text('period', 'Nowcast of', '', 'A month or quarter such as 2025-Q2. Empty: the quarter of that day.'),
  ],
  quota: [
    select('policy', 'Policy', [
      ['ev', 'Canada: electric vehicles from China, 2026'],
      ['pipe', 'Canada: standard pipe, 2025'],
    ]),
    text('quantity', 'Quantity', '400', 'Vehicles, or kilograms of pipe.'),
    text('value', 'Value of a unit (CAD)', '34500.00'),
    text('origin', 'Origin', 'CN', 'Two letters, such as CN.'),
    date('asOf', 'Day of entry', '2026-08-30'),
    text('used', 'Used by others so far', '', 'Empty: what has been published.'),
    { ...text('permit', 'With an import permit', 'yes'), kind: 'check' },
  ],
  roadmap: [
    text('cycle', 'Cycle in months', '', 'Empty: nine months, as stated.'),
    text('slip', 'Slip', '', 'By how much stated times stretch, such as 1.5. Empty: fitted to the record.'),
    select('through', 'Through', [
      ['AI9', 'AI9'],
      ['AI8', 'AI8'],
      ['AI7', 'AI7'],
      ['AI6', 'AI6'],
    ]),
    date('asOf', 'As of', '2026-10-01'),
    date('by', 'Probability by', '2030-12-31'),
    select('draws', 'Draws', [
      ['20000', '20,000'],
      ['200000', '200,000'],
      ['1000000', '1,000,000'],
    ]),
  ],
  compute: [
    select('site', 'Site', sites),
    select('basis', 'Basis', [
      ['facility', 'Facility power'],
      ['it', 'IT power'],
      ['h100e', 'H100 equivalents'],
      ['capex', 'Capital cost'],
    ]),
    date('asOf', 'As of', '2026-11-23'),
    text('target', 'Target', '1500', 'In MW, H100 equivalents or bn USD.'),
    date('by', 'Reached by', '2027-06-30'),
  ],
};

/** The values at the start. */
export function initialValues(tab: TabId): Values {
  return Object.fromEntries(FIELDS[tab].map(({ name, initial }) => [name, initial]));
}

import { FIELDS, initialValues } from '../fields';
import type { TabId, Values } from '../messages';

export interface State {
  readonly tab: TabId;
  readonly values: Readonly<Record<TabId, Values>>;
}

export const TABS = Object.keys(FIELDS) as readonly TabId[];
/** Longer tables are kept for the session and left out of the address. */
const LONGEST = 6000;
const KEY = 'gigacast-table';

/** The state as an address holds it: what differs from the start. */
export function toAddress({ tab, values }: State): string {
  const params = new URLSearchParams({ tab });
  for (const one of TABS) {
    for (const { name, initial } of FIELDS[one]) {
      const value = values[one][name] ?? initial;
      if (value !== initial && value.length <= LONGEST) params.set(`${one}.${name}`, value);
    }
  }
  return `#${params.toString()}`;
}

/** Reads a state; what is unknown in it is left out. */
export function fromAddress(hash: string): State {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'registrations';
  const read = (one: TabId): Values => ({
    ...initialValues(one),
    ...Object.fromEntries(
      FIELDS[one].flatMap(({ name }) => {
        const value = params.get(`${one}.${name}`);
        return value === null ? [] : [[name, value]];
      }),
    ),
  });
  const values = {
    registrations: read('registrations'),
    quota: read('quota'),
    roadmap: read('roadmap'),
    compute: read('compute'),
  };
  const kept = values.registrations['csv'] === '' ? keptTable() : '';
  return {
    tab,
    values: kept === '' ? values : { ...values, registrations: { ...values.registrations, csv: kept } },
  };
}

/** Keeps a table that is too long for the address until the tab is closed. */
export function keepTable(csv: string): void {
  try {
    sessionStorage.setItem(KEY, csv.length > LONGEST ? csv : '');
  } catch {
    // Where nothing may be stored, export keeps it.
  }
}

function keptTable(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

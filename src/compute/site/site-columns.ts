import { toEpochDay, toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { indexOn, requireBetween, toNodes, type BetweenOption, type RampNode } from '../ramp/ramp';
import { claimsDue } from './claims-due';
import { recordedRamp, type RecordedPoint } from './recorded-ramp';
import { SITE_UNITS, type Site, type SiteBasis } from './site';

/** What is asked about the days of a column. */
export interface SiteColumnsOptions extends BetweenOption {
  /** Only what was said and recorded by this day. */
  readonly asOf: DateLike;
  readonly basis: SiteBasis;
}

/** A site on many days, as known on one: the same figures as `siteOn`, in typed arrays. */
export interface SiteColumns {
  readonly asOf: IsoDate;
  readonly basis: SiteBasis;
  readonly unit: string;
  /** The record on each day; NaN where nothing is recorded. */
  readonly recorded: Float64Array;
  /** Position in `ramp` of the last row on or before each day; -1 before the first. */
  readonly row: Int32Array;
  /** What the operator had claimed last for each day or an earlier one; NaN without a claim. */
  readonly claimed: Float64Array;
  /** The rows of the record, each with its source. */
  readonly ramp: readonly RecordedPoint[];
}

/**
 * `siteOn` for many days at once: record and operator's claim of each day, identical to the answers one by one.
 *
 * The days may come in any order.
 *
 * @param site - a site that `parseSite` accepts
 * @param days - epoch days, e.g. from `toEpochDay`
 * @param options.asOf - the day of knowledge
 * @param options.basis - facility power, IT power, H100 equivalents or cost
 * @param options.between - how the record is read between its rows
 * @throws GigacastError as `siteOn`
 * @example
 * siteColumns({
 *   schemaVersion: 1, id: 'a', name: 'A', operator: 'O', claims: [], events: [], vintages: [{
 *     recordedOn: '2026-09-30', source: { title: 'Record' },
 *     rows: [{ date: '2026-06-15', kind: 'past', facilityPowerMw: 1276 }],
 *   }],
 * }, Int32Array.of(toEpochDay('2026-07-01')), { asOf: '2026-10-01', basis: 'facility', between: 'step' }).recorded[0];
 * // => 1276
 */
export function siteColumns(site: Site, days: Int32Array, options: SiteColumnsOptions): SiteColumns {
  const asOf = toIsoDate(options.asOf, { function: 'siteColumns', path: 'asOf' });
  const linear = requireBetween(options, 'siteColumns') === 'linear';
  const { basis } = options;
  const ramp = recordedRamp(site, { asOf, basis });
  const nodes = toNodes(ramp, 'siteColumns');
  const claims = claimsDue(site, { asOf, basis })
    .filter(({ figure }) => figure.evidence === 'operator-claim')
    .map(({ due, figure }): RampNode => ({ day: toEpochDay(due), value: figure.value }));
  const row = rowOf(nodes, days);
  const claimed = stepValues(claims, rowOf(claims, days));
  const recorded = linear ? linearValues(nodes, row, days) : stepValues(nodes, row);
  return { asOf, basis, unit: SITE_UNITS[basis], recorded, row, claimed, ramp };
}

/** Days between the first and the last node up to which every day gets an entry of its own: some 180 years. */
const LONGEST_TABLE = 65_536;

/** Index of the last node on or before each day, -1 before the first; of several nodes on one day the last. */
function rowOf(nodes: readonly RampNode[], days: Int32Array): Int32Array {
  const first = nodes[0]?.day ?? Infinity;
  const last = nodes.at(-1)?.day ?? -Infinity;
  const row = new Int32Array(days.length);
  if (last - first > LONGEST_TABLE) return row.map((_, i) => indexOn(nodes, days[i] as number));
  const table = tableOf(nodes, first);
  const end = table.length - 1;
  for (let i = 0; i < days.length; i += 1) {
    const day = days[i] as number;
    row[i] = day < first ? -1 : (table[day >= last ? end : day - first] as number);
  }
  return row;
}

/** The row of each day from the first node to the last. */
function tableOf(nodes: readonly RampNode[], first: number): Int32Array {
  const table = new Int32Array(Math.max(0, (nodes.at(-1)?.day ?? first - 1) - first + 1));
  nodes.forEach(({ day }, k) => table.fill(k, day - first));
  return table;
}

function stepValues(nodes: readonly RampNode[], row: Int32Array): Float64Array {
  const byRow = Float64Array.of(NaN, ...nodes.map(({ value }) => value));
  const values = new Float64Array(row.length);
  for (let i = 0; i < row.length; i += 1) values[i] = byRow[(row[i] as number) + 1] as number;
  return values;
}

/** After the last node its value holds, as on a line without slope. */
function linearValues(nodes: readonly RampNode[], row: Int32Array, days: Int32Array): Float64Array {
  const day = Float64Array.of(0, ...nodes.map((node) => node.day));
  const value = Float64Array.of(NaN, ...nodes.map((node) => node.value));
  const rise = Float64Array.of(
    0,
    ...nodes.map((node, k) => (nodes[k + 1]?.value ?? node.value) - node.value),
  );
  const run = Float64Array.of(1, ...nodes.map((node, k) => (nodes[k + 1]?.day ?? node.day + 1) - node.day));
  const values = new Float64Array(row.length);
  for (let i = 0; i < row.length; i += 1) {
    const at = (row[i] as number) + 1;
    const since = (days[i] as number) - (day[at] as number);
    values[i] = (value[at] as number) + ((rise[at] as number) * since) / (run[at] as number);
  }
  return values;
}

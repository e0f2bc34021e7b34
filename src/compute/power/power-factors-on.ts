import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import {
  entryOn,
  known,
  type Dated,
  type EvidenceStatus,
  type Known,
  type Source,
} from '../../core/provenance';
import type { Range } from '../range/range';

/** Ratios of the chain as they change over time, each value with its source. */
export interface PowerParameters {
  readonly serverOverhead: Dated<number | Range>;
  readonly itOverhead?: Dated<number | Range>;
  readonly pue: Dated<number | Range>;
}

/** The ratios of one day, ready for `powerChainRange`, and where they come from. */
export interface PowerFactorsOn {
  readonly date: IsoDate;
  readonly serverOverhead: Known<number | Range>;
  /** 1 where no such parameter was passed. */
  readonly itOverhead: Known<number | Range>;
  readonly pue: Known<number | Range>;
  readonly sources: readonly {
    readonly path: string;
    readonly status: EvidenceStatus;
    readonly source: Source;
  }[];
}

/**
 * The ratios of the power chain that hold on a day, from dated parameters; what is not published stays unknown.
 *
 * @param parameters - e.g. `SERVER_OVERHEAD` and `PUE_BY_YEAR` of gigacast/data/power-parameters
 * @param date - the day
 * @throws GigacastError `dated/outside-coverage` or the `date/…` codes
 * @example
 * powerFactorsOn({
 *   serverOverhead: { name: 'serverOverhead', unit: 'ratio', values: [
 *     { from: '2023-01-01', value: known(1.82), status: 'official', source: { title: 'Epoch AI' } },
 *   ] },
 *   pue: { name: 'pue', unit: 'ratio', values: [
 *     { from: '2023-01-01', value: unknown('not published'), status: 'official', source: { title: 'Epoch AI' } },
 *   ] },
 * }, '2026-06-15').pue; // => { known: false, why: 'not published' }
 */
export function powerFactorsOn(parameters: PowerParameters, date: DateLike): PowerFactorsOn {
  const on = toIsoDate(date, { function: 'powerFactorsOn', path: 'date' });
  const { serverOverhead, itOverhead, pue } = parameters;
  const entries = [
    { path: 'serverOverhead', entry: entryOn(serverOverhead, on) },
    ...(itOverhead === undefined ? [] : [{ path: 'itOverhead', entry: entryOn(itOverhead, on) }]),
    { path: 'pue', entry: entryOn(pue, on) },
  ];
  return {
    date: on,
    serverOverhead: entryOn(serverOverhead, on).value,
    itOverhead: itOverhead === undefined ? known(1) : entryOn(itOverhead, on).value,
    pue: entryOn(pue, on).value,
    sources: entries.map(({ path, entry: { status, source } }) => ({ path, status, source })),
  };
}

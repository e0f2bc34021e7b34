import type { IsoDate } from '../../core/calendar';
import type { Source } from '../../core/provenance';
import type { BetweenOption } from '../ramp/ramp';
import { rampFirstReaching } from '../ramp/ramp-first-reaching';
import { recordedRamp, type RecordOptions } from './recorded-ramp';
import type { Site, SiteBasis } from './site';

/** When a site first reached a threshold, as one day's knowledge had it. */
export interface FirstReaching {
  /** First whole day at or above the threshold; `null` if the record never gets there. */
  readonly on: IsoDate | null;
  /** Whether that row was past or a forecast when it was recorded; `null` if never. */
  readonly kind: 'past' | 'forecast' | null;
  /** When that row was recorded; `null` if never. */
  readonly recordedOn: IsoDate | null;
  readonly basis: SiteBasis;
  readonly threshold: number;
  /** Where that row was recorded; `null` if never. */
  readonly source: Source | null;
}

/**
 * The first day on which a site is at or above a threshold, in its record as of a day.
 *
 * @param site - a site that `parseSite` accepts
 * @param threshold - in the unit of the basis (MW, H100e, billions)
 * @param options.asOf - the day of knowledge
 * @param options.between - `step`: date of the first row there; `linear`: where the straight line crosses
 * @throws GigacastError `number/not-finite` or the `date/…` codes
 * @example
 * firstReaching({
 *   schemaVersion: 1, id: 'a', name: 'A', operator: 'O', claims: [], events: [], vintages: [{
 *     recordedOn: '2026-09-30', source: { title: 'Record' },
 *     rows: [{ date: '2026-06-15', kind: 'past', facilityPowerMw: 1276 }],
 *   }],
 * }, 1000, { asOf: '2026-10-01', basis: 'facility', between: 'step' }).on; // => '2026-06-15'
 */
export function firstReaching(
  site: Site,
  threshold: number,
  options: RecordOptions & BetweenOption,
): FirstReaching {
  const ramp = recordedRamp(site, options);
  const { on, row } = rampFirstReaching(ramp, threshold, options);
  const point = row === null ? undefined : ramp[row];
  return {
    on,
    kind: point?.kind ?? null,
    recordedOn: point?.recordedOn ?? null,
    basis: options.basis,
    threshold,
    source: point?.source ?? null,
  };
}

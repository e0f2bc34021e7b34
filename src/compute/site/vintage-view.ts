import type { DateLike, IsoDate } from '../../core/calendar';
import type { Known } from '../../core/provenance';
import { rampFirstReaching } from '../ramp/ramp-first-reaching';
import { rampValueOn } from '../ramp/ramp-value-on';
import type { Ramp } from '../ramp/ramp';
import { recordedRamp } from './recorded-ramp';
import type { Site, SiteBasis } from './site';

/** A ramp as it was known on a day. */
export interface RampVintage {
  readonly knownOn: IsoDate;
  readonly ramp: Ramp;
}

/** Which question is put to every vintage. */
export interface VintageViewOptions {
  /** Day of the value. */
  readonly validAt: DateLike;
  /** In the unit of the ramps. */
  readonly threshold: number;
}

/** The answer of one vintage. */
export interface VintageAnswer {
  readonly knownOn: IsoDate;
  /** Step value on `validAt`, unknown before the first row. */
  readonly value: Known<number>;
  /** Date of the first row at or above the threshold; `null` if never. */
  readonly firstReaching: IsoDate | null;
}

/**
 * One question put to every vintage of a ramp, oldest first: how knowledge of one day moved.
 *
 * @param vintages - in any order; the result is sorted by `knownOn`
 * @throws GigacastError as `rampValueOn`
 * @example
 * vintageView(
 *   [{ knownOn: '2026-04-03', ramp: [{ date: '2026-05-13', value: 1494 }] }],
 *   { validAt: '2026-04-30', threshold: 1000 },
 * )[0].firstReaching; // => '2026-05-13'
 */
export function vintageView(
  vintages: readonly RampVintage[],
  options: VintageViewOptions,
): readonly VintageAnswer[] {
  return [...vintages]
    .sort((a, b) => (a.knownOn < b.knownOn ? -1 : a.knownOn > b.knownOn ? 1 : 0))
    .map(({ knownOn, ramp }) => ({
      knownOn,
      value: rampValueOn(ramp, options.validAt, { between: 'step' }),
      firstReaching: rampFirstReaching(ramp, options.threshold, { between: 'step' }).on,
    }));
}

/**
 * The ramp of a site on one basis as every vintage had it; vintages without a figure on the basis are left out.
 *
 * @param site - a site that `parseSite` accepts
 * @param basis - facility power, IT power, H100 equivalents or cost
 * @example
 * vintagesOf(
 *   { schemaVersion: 1, id: 'a', name: 'A', operator: 'O', claims: [], events: [], vintages: [] }, 'it',
 * ); // => []
 */
export function vintagesOf(site: Site, basis: SiteBasis): readonly RampVintage[] {
  return site.vintages
    .map(({ recordedOn }) => ({ knownOn: recordedOn, ramp: recordedRamp(site, { asOf: recordedOn, basis }) }))
    .filter(({ ramp }) => ramp.length > 0);
}

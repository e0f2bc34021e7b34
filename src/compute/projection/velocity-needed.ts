import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { raise } from '../../core/error';
import { unknown, type Unknown } from '../../core/provenance';
import { COMPUTE_ERRORS } from '../errors';
import { requiredVelocity, type RequiredVelocity } from '../ramp/required-velocity';
import { rampValueOn } from '../ramp/ramp-value-on';
import { recordedRamp } from '../site/recorded-ramp';
import type { Site } from '../site/site';

/** A target for a site, and from where the way to it is counted. */
export interface VelocityNeededOptions {
  /** Power to be reached (MW). */
  readonly mw: number;
  readonly by: DateLike;
  /** Day from which the days are counted, with its power on record. @defaultValue `asOf` */
  readonly from?: DateLike;
  readonly asOf: DateLike;
  readonly basis: 'it' | 'facility';
}

/** Megawatts a day that a target needs, or why there is nothing to need or to tell. */
export type VelocityNeeded =
  | ({
      readonly outcome: 'needed';
      readonly fromMw: number;
      readonly basis: 'it' | 'facility';
    } & RequiredVelocity)
  | { readonly outcome: 'reached'; readonly on: IsoDate; readonly basis: 'it' | 'facility' }
  | ({ readonly outcome: 'unknown' } & Unknown);

/**
 * How many megawatts a day a site needs for a target, from its record, beside the last increment on record by `from`.
 *
 * @param site - a site that `parseSite` accepts
 * @param options.mw - target (MW)
 * @param options.by - a day after `from`
 * @throws GigacastError `compute/no-time-between`, `number/out-of-range` or the `date/…` codes
 * @example
 * velocityNeeded({
 *   schemaVersion: 1, id: 'a', name: 'A', operator: 'O', claims: [], events: [], vintages: [{
 *     recordedOn: '2026-09-30', source: { title: 'Record' },
 *     rows: [{ date: '2026-01-13', kind: 'past', facilityPowerMw: 323 }],
 *   }],
 * }, { mw: 1500, by: '2026-04-30', from: '2026-01-13', asOf: '2026-10-01', basis: 'facility' }).mwPerDay; // => 11
 */
export function velocityNeeded(site: Site, options: VelocityNeededOptions): VelocityNeeded {
  const at = 'velocityNeeded';
  const asOf = toIsoDate(options.asOf, { function: at, path: 'asOf' });
  const from = toIsoDate(options.from ?? asOf, { function: at, path: 'from' });
  const by = toIsoDate(options.by, { function: at, path: 'by' });
  const { basis, mw } = options;
  if (by <= from) {
    raise(COMPUTE_ERRORS, 'compute/no-time-between', {
      function: at,
      path: 'by',
      received: by,
      params: { from },
    });
  }
  const ramp = recordedRamp(site, { asOf, basis });
  const standing = ramp.length === 0 ? undefined : rampValueOn(ramp, from, { between: 'step' });
  if (standing?.known !== true) {
    return {
      outcome: 'unknown',
      ...unknown(`nothing was recorded by ${asOf} on the basis ${basis} for ${from}`),
    };
  }
  const reached = ramp.find(({ date, value }) => date <= from && value >= mw);
  if (reached !== undefined) return { outcome: 'reached', on: reached.date, basis };
  return {
    outcome: 'needed',
    fromMw: standing.value,
    basis,
    ...requiredVelocity({
      from: { name: 'record', date: from, mw: standing.value },
      to: { name: 'target', date: by, mw },
      ramp,
      asOf: from,
    }),
  };
}

import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import type { Source } from '../../core/provenance';
import type { RampPoint } from '../ramp/ramp';
import {
  figureOn,
  requireSiteBasis,
  type Site,
  type SiteBasis,
  type SiteRow,
  type SiteVintage,
} from './site';

/** What is asked of a site's record. */
export interface RecordOptions {
  /** Only what had been recorded by this day. */
  readonly asOf: DateLike;
  readonly basis: SiteBasis;
}

/** A row of the record with where it stands. */
export interface RecordedPoint extends RampPoint {
  readonly kind: SiteRow['kind'];
  readonly recordedOn: IsoDate;
  readonly source: Source;
}

/**
 * The ramp of a site on one basis, as the latest record by a day had it; empty when there is none.
 *
 * A record replaces the one before it. An excerpt replaces it from its first row on. Rows without a figure on the basis
 * are left out, and no figure is taken over from another basis.
 *
 * @param site - a site that `parseSite` accepts
 * @param options.asOf - the day of knowledge
 * @param options.basis - which of the figures
 * @throws GigacastError `compute/no-such-site-basis` or the `date/…` codes
 * @example
 * recordedRamp(
 *   { schemaVersion: 1, id: 'a', name: 'A', operator: 'O', claims: [], events: [], vintages: [] },
 *   { asOf: '2026-01-20', basis: 'facility' },
 * ); // => []
 */
export function recordedRamp(site: Site, options: RecordOptions): readonly RecordedPoint[] {
  const asOf = toIsoDate(options.asOf, { function: 'recordedRamp', path: 'asOf' });
  const basis = requireSiteBasis(options.basis, { function: 'recordedRamp', path: 'basis' });
  return site.vintages
    .filter(({ recordedOn }) => recordedOn <= asOf)
    .reduce<readonly RecordedPoint[]>((before, vintage) => take(before, vintage, basis), []);
}

function take(
  before: readonly RecordedPoint[],
  vintage: SiteVintage,
  basis: SiteBasis,
): readonly RecordedPoint[] {
  const { recordedOn, source } = vintage;
  const rows = vintage.rows.flatMap((row) => {
    const value = figureOn(row, basis);
    return value === undefined ? [] : [{ date: row.date, value, kind: row.kind, recordedOn, source }];
  });
  const first = vintage.rows[0]?.date;
  if (vintage.excerpt !== true || first === undefined) return rows;
  return [...before.filter(({ date }) => date < first), ...rows];
}

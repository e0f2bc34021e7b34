import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { known, unknown, type Known, type Source } from '../../core/provenance';
import type { BetweenOption } from '../ramp/ramp';
import { rampValueOn } from '../ramp/ramp-value-on';
import { claimsDue, type ClaimedFigure } from './claims-due';
import { recordedRamp, type RecordedPoint, type RecordOptions } from './recorded-ramp';
import { SITE_UNITS, type Site, type SiteBasis } from './site';

/** What the record had for a day. */
export interface RecordedFigure {
  readonly value: number;
  readonly unit: string;
  readonly basis: SiteBasis;
  /** `interpolated` where the value lies between two rows. */
  readonly kind: 'past' | 'forecast' | 'interpolated';
  /** Date of the last row on or before the day. */
  readonly holdsOn: IsoDate;
  readonly recordedOn: IsoDate;
  readonly source: Source;
}

/** A site on a day, as known on another: claims and record side by side, neither overwriting the other. */
export interface SiteOn {
  readonly site: string;
  readonly date: IsoDate;
  readonly asOf: IsoDate;
  readonly basis: SiteBasis;
  /** What the operator had claimed last for this day or an earlier one; `null` without a claim. */
  readonly claimed: ClaimedFigure | null;
  /** Every such claim on this basis or without one, by the day that it is about, then in the order said. */
  readonly claims: readonly ClaimedFigure[];
  readonly recorded: Known<RecordedFigure>;
}

/**
 * A site on a day, as it was known on another day: what was claimed and what was recorded, each with its dates.
 *
 * A claim counts from the last day of the date for which it was made; a report that names no day counts from the day it
 * was said, and a target that names none does not count at all. A claim that says no basis is shown beside every power basis as `unstated`.
 *
 * @param site - a site that `parseSite` accepts
 * @param date - the day asked about
 * @param options.asOf - what was said or recorded later is not known
 * @param options.basis - facility power, IT power, H100 equivalents or cost
 * @param options.between - how the record is read between its rows
 * @throws GigacastError `compute/no-such-site-basis`, `input/not-one-of` or the `date/…` codes
 * @example
 * siteOn(
 *   { schemaVersion: 1, id: 'a', name: 'A', operator: 'O', claims: [], events: [], vintages: [] },
 *   '2026-01-17', { asOf: '2026-01-20', basis: 'facility', between: 'step' },
 * ).recorded; // => { known: false, why: 'nothing was recorded by 2026-01-20 on the basis facility' }
 */
export function siteOn(site: Site, date: DateLike, options: RecordOptions & BetweenOption): SiteOn {
  const on = toIsoDate(date, { function: 'siteOn', path: 'date' });
  const asOf = toIsoDate(options.asOf, { function: 'siteOn', path: 'asOf' });
  const recorded = recordedOn(site, on, { ...options, asOf });
  const claims = claimsDue(site, { asOf, basis: options.basis })
    .filter(({ due }) => due <= on)
    .map(({ figure }) => figure);
  return {
    site: site.name,
    date: on,
    asOf,
    basis: options.basis,
    claimed: claims.filter(({ evidence }) => evidence === 'operator-claim').at(-1) ?? null,
    claims,
    recorded,
  };
}

function recordedOn(
  site: Site,
  on: IsoDate,
  options: RecordOptions & BetweenOption & { readonly asOf: IsoDate },
): Known<RecordedFigure> {
  const { asOf, basis } = options;
  const ramp = recordedRamp(site, options);
  if (ramp.length === 0) return unknown(`nothing was recorded by ${asOf} on the basis ${basis}`);
  const value = rampValueOn(ramp, on, { between: options.between });
  const index = ramp.findLastIndex((point) => point.date <= on);
  const row = ramp[index];
  if (!value.known || row === undefined) return unknown(`the record begins on ${ramp[0]?.date}`);
  return known({
    value: value.value,
    unit: SITE_UNITS[basis],
    basis,
    kind: liesBetween(row, ramp[index + 1], on, options) ? 'interpolated' : row.kind,
    holdsOn: row.date,
    recordedOn: row.recordedOn,
    source: row.source,
  });
}

function liesBetween(
  row: RecordedPoint,
  next: RecordedPoint | undefined,
  on: IsoDate,
  { between }: BetweenOption,
): boolean {
  return between === 'linear' && next !== undefined && row.date < on;
}

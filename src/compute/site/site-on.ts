import { fuzzyDate, toIsoDate, type DateLike, type FuzzyDateLike, type IsoDate } from '../../core/calendar';
import { claimsAsOf, recordedFrom, saidFrom } from '../../core/claim';
import { known, unknown, type Known, type Source } from '../../core/provenance';
import type { BetweenOption } from '../ramp/ramp';
import { rampValueOn } from '../ramp/ramp-value-on';
import { recordedRamp, type RecordedPoint, type RecordOptions } from './recorded-ramp';
import type { Site, SiteBasis, SiteClaim } from './site';

/** What had been claimed for a day. */
export interface ClaimedFigure {
  readonly value: number;
  readonly unit: string;
  /** As the speaker said it; `unstated` where nobody said which, and it is not guessed. */
  readonly basis: SiteBasis | 'unstated';
  readonly kind: SiteClaim['kind'];
  readonly evidence: SiteClaim['evidence'];
  readonly speaker: string;
  readonly holdsOn: FuzzyDateLike | null;
  readonly saidOn: IsoDate;
  readonly recordedOn: IsoDate;
  readonly source: Source;
  readonly claim: string;
}

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

/** Unit of each basis. */
export const SITE_UNITS: Readonly<Record<SiteBasis, string>> = /* @__PURE__ */ Object.freeze({
  facility: 'MW',
  it: 'MW',
  h100e: 'H100e (8-bit)',
  capex: 'bn USD (2025)',
});

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
 * @throws GigacastError the `date/…` codes
 * @example
 * siteOn(
 *   { schemaVersion: 1, id: 'a', name: 'A', operator: 'O', claims: [], events: [], vintages: [] },
 *   '2026-01-17', { asOf: '2026-01-20', basis: 'facility', between: 'step' },
 * ).recorded; // => { known: false, why: 'nothing was recorded by 2026-01-20 on the basis facility' }
 */
export function siteOn(site: Site, date: DateLike, options: RecordOptions & BetweenOption): SiteOn {
  const on = toIsoDate(date, { function: 'siteOn', path: 'date' });
  const asOf = toIsoDate(options.asOf, { function: 'siteOn', path: 'asOf' });
  const claims = claimedBy(site, { on, asOf, basis: options.basis });
  return {
    site: site.name,
    date: on,
    asOf,
    basis: options.basis,
    claimed: claims.filter(({ evidence }) => evidence === 'operator-claim').at(-1) ?? null,
    claims,
    recorded: recordedOn(site, on, { ...options, asOf }),
  };
}

function claimedBy(
  site: Site,
  { on, asOf, basis }: { readonly on: IsoDate; readonly asOf: IsoDate; readonly basis: SiteBasis },
): readonly ClaimedFigure[] {
  const predicate = basis === 'facility' || basis === 'it' ? 'power' : basis;
  return claimsAsOf(site.claims, { saidBy: asOf, recordedBy: asOf })
    .filter((claim) => claim.predicate === predicate && (claim.basis ?? basis) === basis)
    .filter(fallsDue)
    .map((claim) => ({ claim, due: dueDay(claim) }))
    .filter(({ due }) => due <= on)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .map(({ claim }) => ({
      value: claim.value,
      unit: SITE_UNITS[basis],
      basis: claim.basis === undefined ? 'unstated' : basis,
      kind: claim.kind,
      evidence: claim.evidence,
      speaker: claim.speaker,
      holdsOn: claim.holdsOn ?? null,
      saidOn: saidDay(claim),
      recordedOn: recordedFrom(claim) ?? saidDay(claim),
      source: claim.source,
      claim: claim.id,
    }));
}

/** A target without a date never falls due, and a remark or a cancellation states no figure of the site. */
function fallsDue({ kind, holdsOn }: SiteClaim): boolean {
  return kind === 'actual' || (holdsOn !== undefined && (kind === 'stated' || kind === 'estimated'));
}

function dueDay(claim: SiteClaim): IsoDate {
  return claim.holdsOn === undefined ? saidDay(claim) : fuzzyDate(claim.holdsOn).to;
}

/** A claim that `parseSite` accepts has a day. */
function saidDay(claim: SiteClaim): IsoDate {
  return saidFrom(claim) ?? '9999-12-31';
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

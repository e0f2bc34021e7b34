import { daysBetween, fuzzyDate, toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { claimsAsOf, saidFrom } from '../../core/claim';
import { firstReaching, type FirstReaching } from './first-reaching';
import { siteOn, type RecordedFigure } from './site-on';
import type { Known } from '../../core/provenance';
import type { Site, SiteBasis, SiteClaim } from './site';

/** What the record says about a claim, on one basis. */
export interface RecordOfClaim {
  readonly basis: SiteBasis;
  /** The record for the day that the claim is about. */
  readonly recorded: Known<RecordedFigure>;
  /** Recorded over claimed; `null` when nothing is recorded or nothing was claimed. */
  readonly share: number | null;
  /** When the record first reached what was claimed. */
  readonly reached: FirstReaching;
  /** Days from the day of the claim to then; negative is early, `null` is never, or a target that names no day. */
  readonly daysLater: number | null;
}

/** A claim beside the record. */
export interface ClaimVersusRecord {
  readonly claim: SiteClaim;
  /** Last day of what the claim is about: when it should hold, or else when it was said. */
  readonly claimedFor: IsoDate;
  /** On the basis that the speaker named; on both power bases where none was named. */
  readonly records: readonly RecordOfClaim[];
}

/**
 * Every claim about a site's power, compute or cost beside the record, as of a day.
 *
 * The record is read by steps. A claim without a basis is held against each power basis, and none is chosen for it.
 *
 * @param site - a site that `parseSite` accepts
 * @param options.asOf - claims said and records made later are not known
 * @throws GigacastError the `date/…` codes
 * @example
 * claimVersusRecord(
 *   { schemaVersion: 1, id: 'a', name: 'A', operator: 'O', claims: [], events: [], vintages: [] },
 *   { asOf: '2026-01-20' },
 * ); // => []
 */
export function claimVersusRecord(
  site: Site,
  options: { readonly asOf: DateLike },
): readonly ClaimVersusRecord[] {
  const asOf = toIsoDate(options.asOf, { function: 'claimVersusRecord', path: 'asOf' });
  return claimsAsOf(site.claims, { saidBy: asOf, recordedBy: asOf }).flatMap((claim) => {
    const bases = basesOf(claim);
    if (bases.length === 0) return [];
    const claimedFor = claim.holdsOn === undefined ? (saidFrom(claim) ?? asOf) : fuzzyDate(claim.holdsOn).to;
    return [
      { claim, claimedFor, records: bases.map((basis) => hold(site, claim, { asOf, basis, claimedFor })) },
    ];
  });
}

function basesOf({ predicate, basis, kind }: SiteClaim): readonly SiteBasis[] {
  if (kind === 'cancelled' || kind === 'status') return [];
  switch (predicate) {
    case 'power':
      if (basis === undefined) return ['facility', 'it'];
      // The record follows neither chip nor server power, and none is carried over without its ratios.
      return basis === 'it' || basis === 'facility' ? [basis] : [];
    case 'h100e':
    case 'capex':
      return [predicate];
    default:
      return [];
  }
}

function hold(
  site: Site,
  claim: SiteClaim,
  {
    asOf,
    basis,
    claimedFor,
  }: { readonly asOf: IsoDate; readonly basis: SiteBasis; readonly claimedFor: IsoDate },
): RecordOfClaim {
  const step = { asOf, basis, between: 'step' } as const;
  const { recorded } = siteOn(site, claimedFor, step);
  const reached = firstReaching(site, claim.value, step);
  return {
    basis,
    recorded,
    share: recorded.known && claim.value > 0 ? recorded.value.value / claim.value : null,
    reached,
    daysLater: reached.on === null || isUndatedTarget(claim) ? null : daysBetween(claimedFor, reached.on),
  };
}

function isUndatedTarget({ kind, holdsOn }: SiteClaim): boolean {
  return kind !== 'actual' && holdsOn === undefined;
}

import { fuzzyDate, type FuzzyDateLike, type IsoDate } from '../../core/calendar';
import { claimsAsOf, recordedFrom, saidFrom } from '../../core/claim';
import type { Source } from '../../core/provenance';
import { SITE_UNITS, type Site, type SiteBasis, type SiteClaim } from './site';

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

/** A claim with the day from which it counts. */
export interface DueClaim {
  readonly due: IsoDate;
  readonly figure: ClaimedFigure;
}

/** The claims on a basis, or without one, that were known on a day, by the day from which they count. */
export function claimsDue(
  site: Site,
  { asOf, basis }: { readonly asOf: IsoDate; readonly basis: SiteBasis },
): readonly DueClaim[] {
  const predicate = basis === 'facility' || basis === 'it' ? 'power' : basis;
  return claimsAsOf(site.claims, { saidBy: asOf, recordedBy: asOf })
    .filter((claim) => claim.predicate === predicate && (claim.basis ?? basis) === basis)
    .filter(fallsDue)
    .map((claim) => ({ due: dueDay(claim), figure: figureOf(claim, basis) }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function figureOf(claim: SiteClaim, basis: SiteBasis): ClaimedFigure {
  return {
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
  };
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

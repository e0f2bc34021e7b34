import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { claimsAsOf, saidFrom } from '../../core/claim';
import { claimVersusRecord, type ClaimVersusRecord } from '../site/claim-versus-record';
import { recordedRamp } from '../site/recorded-ramp';
import { SITE_BASES, SITE_UNITS, type Site, type SiteBasis } from '../site/site';
import { siteOn } from '../site/site-on';
import { stagesOn } from '../site/stages-on';
import { vintagesOf } from '../site/vintage-view';
import { briefLines } from './brief-lines';
import type { BriefedClaim, ClaimOnBasis, SiteBrief, StandingOnBasis } from './site-brief';

/**
 * A site as of a day, as data and as text: what was claimed, what the record showed when it was claimed and shows now.
 *
 * Basis by basis: a claim that names no basis stands beside facility and IT power, and none is chosen for it. The record
 * is read by steps. What was said or recorded after the day is not known.
 *
 * @param site - a site that `parseSite` accepts
 * @param asOf - the day of knowledge
 * @throws GigacastError the `date/…` codes
 * @example
 * brief({
 *   schemaVersion: 1, id: 'a', name: 'A', operator: 'O', claims: [], events: [], vintages: [{
 *     recordedOn: '2026-09-30', source: { title: 'Record' },
 *     rows: [{ date: '2026-06-15', kind: 'past', facilityPowerMw: 1276 }],
 *   }],
 * }, '2026-10-01').lines[1].text;
 * // => 'Facility power: 1,276 MW on record from 2026-06-15 (copy of 2026-09-30).'
 */
export function brief(site: Site, asOf: DateLike): SiteBrief {
  const by = toIsoDate(asOf, { function: 'brief', path: 'asOf' });
  const claims = claimVersusRecord(site, { asOf: by }).map((held) => briefClaim(site, held));
  const followed = new Set(claims.map(({ claim }) => claim.id));
  const data = {
    site: site.name,
    operator: site.operator,
    asOf: by,
    standing: SITE_BASES.map((basis) => standingOn(site, by, basis)),
    stages: stagesOn(site, by),
    claims,
    otherClaims: claimsAsOf(site.claims, { saidBy: by, recordedBy: by }).filter(
      ({ id }) => !followed.has(id),
    ),
  };
  const lines = briefLines(data);
  return { schemaVersion: 1, ...data, lines, text: lines.map(({ text }) => text).join('\n') };
}

function standingOn(site: Site, asOf: IsoDate, basis: SiteBasis): StandingOnBasis {
  const ramp = recordedRamp(site, { asOf, basis }).map(({ date, value }) => ({ date, value }));
  const { recorded } = siteOn(site, asOf, { asOf, basis, between: 'step' });
  const standing = recorded.known ? recorded.value.value : 0;
  const peak = ramp
    .filter(({ date }) => date <= asOf)
    .reduce<{ date: IsoDate; value: number } | null>(
      (highest, row) => (highest === null || row.value > highest.value ? row : highest),
      null,
    );
  return {
    basis,
    unit: SITE_UNITS[basis],
    recorded,
    onRecordSince: vintagesOf(site, basis).find(({ knownOn }) => knownOn <= asOf)?.knownOn ?? null,
    peak,
    next: ramp.find(({ date, value }) => date > asOf && value > standing) ?? null,
  };
}

function briefClaim(site: Site, { claim, claimedFor, records }: ClaimVersusRecord): BriefedClaim {
  const saidOn = saidFrom(claim) ?? claimedFor;
  const undated = claim.kind !== 'actual' && claim.holdsOn === undefined;
  return {
    claim,
    saidOn,
    claimedFor: undated ? null : claimedFor,
    records: records.map(({ basis, recorded, share, reached, daysLater }): ClaimOnBasis => {
      const whenSaid = siteOn(site, claimedFor, { asOf: saidOn, basis, between: 'step' }).recorded;
      const shareWhenSaid = whenSaid.known && claim.value > 0 ? whenSaid.value.value / claim.value : null;
      return {
        basis,
        whenSaid,
        now: recorded,
        shareWhenSaid: undated ? null : shareWhenSaid,
        shareNow: undated ? null : share,
        reached,
        daysLater,
      };
    }),
  };
}

import { checkPublishedH100e, claimVersusRecord, type RecordOfClaim, type SiteClaim } from 'gigacast/compute';
import { formatCount } from 'gigacast/core';
import { ACCELERATORS } from 'gigacast/data/accelerators';
import { CHIP_ROADMAP } from 'gigacast/data/chip-reference-classes';
import { COMPUTE_SITES } from 'gigacast/data/compute-sites';
import { GPU_CLUSTERS } from 'gigacast/data/gpu-clusters';
import { CANADA_EV_2026_ANNOUNCED } from 'gigacast/data/policies/canada-ev-2026-announced';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import { REGISTRATIONS_DISCREPANCIES } from 'gigacast/data/registrations-discrepancies';
import { TESLA_AI_ROADMAP } from 'gigacast/data/tesla-ai-roadmap';
import { policyOn, type QuotaPolicy } from 'gigacast/quota';
import { scoreClaims } from 'gigacast/roadmap';
import { page, table } from './markdown';

const AS_OF = '2026-11-23';
const KINDS: Readonly<Record<string, string>> = { actual: ' as reached', estimated: ' as an estimate' };

/** What was claimed beside what was recorded, from the bundled data. */
export function writeReportVersusRecord(): string {
  return page(
    '# Report versus record',
    [
      `What was said beside what is on record, from the bundled data as of ${AS_OF}. Neither is corrected by the other: a claim`,
      'stays as it was made, a record as it was copied. This page is written by `npm run docs:pages`; a check compares it.',
    ].join('\n'),
    '## Power of sites',
    [
      'Most claims name no basis, so each is held against both that are on record; where no day was named, against the day it was',
      'said. "Reached" is when the record first shows as much, as of its latest copy.',
    ].join('\n'),
    sites(),
    'Figures on sites are Epoch AI’s, under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/), [epoch.ai](https://epoch.ai/data).',
    '## Dates of chips',
    [
      'Stated dates, and when it came. A date counts as kept if it came by its last day. "Not on record" means that the bundled',
      'record has no day for that very milestone: it may have come without being noted, and is counted as open.',
    ].join('\n'),
    chips(),
    '## H100 equivalents as published',
    'Rows of a list of clusters whose figure does not follow from the chips on 8 bits.',
    clusters(),
    "## Canada's quota for electric cars, announced and enacted",
    quotas(),
    'Beyond the quota a surtax of 100 % was announced; as enacted a car without a permit may not enter at all.',
    '## Registrations as printed',
    'Differences between pages about weekly registrations in China, and how the bundled record settles them.',
    table(
      ['no.', 'window', 'brand', 'kind', 'published', 'settled'],
      REGISTRATIONS_DISCREPANCIES.rows.map(({ id, from, to, brand, kind, published, resolution }) => [
        id,
        `${from} to ${to}`,
        brand,
        kind,
        published,
        resolution,
      ]),
    ),
  );
}

function sites(): string {
  const rows = COMPUTE_SITES.rows.flatMap((site) =>
    claimVersusRecord(site, { asOf: AS_OF })
      .filter(({ records }) => records.length > 0)
      .map(({ claim, claimedFor, records }) => [
        site.name,
        claim.speaker,
        sayFuzzy(claim.saidOn),
        `${formatCount(Number(claim.value))} ${unitOf(records)}${KINDS[claim.kind] ?? ''}, ${claim.holdsOn === undefined ? 'no day named' : `for ${claimedFor}`}`,
        records.map((record) => sayRecorded(record)).join('<br>'),
        records
          .map(({ basis, reached, daysLater }) => `${basis}: ${sayReached(reached, daysLater)}`)
          .join('<br>'),
      ]),
  );
  return table(['site', 'speaker', 'said', 'claimed', 'on record for that day', 'reached'], rows);
}

function unitOf(records: readonly RecordOfClaim[]): string {
  const known = records.flatMap(({ recorded }) => (recorded.known ? [recorded.value.unit] : []));
  return known[0] ?? '';
}

function sayRecorded({ basis, recorded }: RecordOfClaim): string {
  if (!recorded.known) return `${basis}: nothing`;
  const { value, unit, kind } = recorded.value;
  return `${basis}: ${formatCount(Math.round(value))} ${unit}${kind === 'forecast' ? ' (forecast)' : ''}`;
}

function sayReached(reached: RecordOfClaim['reached'], daysLater: number | null): string {
  if (reached.on === null) return 'not in the record';
  const when = reached.kind === 'forecast' ? `expected ${reached.on}` : reached.on;
  return daysLater === null || daysLater === 0 ? when : `${when}, ${sayDays(daysLater)}`;
}

function sayDays(days: number): string {
  return days > 0 ? `${days} days later` : `${-days} days earlier`;
}

function chips(): string {
  const claims = [TESLA_AI_ROADMAP, CHIP_ROADMAP]
    .flatMap((roadmap) => scoreClaims(roadmap, { asOf: AS_OF }).claims)
    .filter(({ status }) => status !== 'pending')
    .toSorted((a, b) => (a.saidOn < b.saidOn ? -1 : 1));
  return table(
    ['said', 'speaker', 'what', 'by', 'came', 'verdict'],
    claims.map(({ saidOn, speaker, subject, milestone, target, actual, lateDays, status }) => [
      saidOn,
      speaker,
      `${subject}, ${milestone}`,
      target,
      actual ?? (status === 'cancelled' ? '' : 'not on record'),
      sayVerdict(status, actual, lateDays),
    ]),
  );
}

function sayVerdict(status: string, actual: string | null, lateDays: number | null): string {
  if (status !== 'missed') return status === 'cancelled' ? 'given up' : status;
  return actual === null || lateDays === null ? 'open' : `missed by ${formatCount(lateDays)} days`;
}

function clusters(): string {
  const { findings } = checkPublishedH100e(GPU_CLUSTERS.rows, { catalogue: ACCELERATORS.rows });
  return table(
    ['cluster', 'what was done', '>published', '>on 8 bits'],
    findings.map(({ name, error, published, on8Bit }) => [
      name,
      error,
      formatCount(published),
      on8Bit.known ? formatCount(on8Bit.value) : 'unknown',
    ]),
  );
}

function quotas(): string {
  const days = ['2026-03-01', '2026-09-01', '2027-03-01', '2028-03-01', '2030-03-01'];
  return table(
    ['on', 'announced', 'enacted'],
    days.map((on) => [on, terms(CANADA_EV_2026_ANNOUNCED, on), terms(CANADA_EV_2026_ENACTED, on)]),
  );
}

function terms(policy: QuotaPolicy, on: string): string {
  const found = policyOn(policy, on);
  if (!found.inForce) return found.why;
  const count = (volume: typeof found.volume.value) =>
    volume.known ? formatCount(BigInt(volume.value)) : 'unknown';
  const { from, to } = found.period;
  const pools = found.pools.map(({ id, volume }) => `${id} ${count(volume.value)}`).join(' + ');
  return `${from} to ${to}: ${count(found.volume.value)} (${pools})`;
}

function sayFuzzy(date: SiteClaim['saidOn']): string {
  if (typeof date === 'string') return date;
  return date !== undefined && 'text' in date ? date.text : '';
}

import { formatCount, formatNumber } from '../../core/format';
import { fuzzyDate, type IsoDate } from '../../core/calendar';
import type { Known } from '../../core/provenance';
import type { SiteBasis, SiteClaim } from '../site/site';
import type { RecordedFigure } from '../site/site-on';
import type { StageOn } from '../site/stages-on';
import type { BriefedClaim, BriefLine, ClaimOnBasis, SiteBrief, StandingOnBasis } from './site-brief';

const BASIS_NAMES: Readonly<Record<SiteBasis, string>> = {
  facility: 'Facility power',
  it: 'IT power',
  h100e: 'H100 equivalents (8-bit)',
  capex: 'Capital cost',
};

const PREDICATE_UNITS: Readonly<Record<string, string>> = {
  power: 'MW',
  cooling: 'MW of cooling',
  h100e: 'H100 equivalents',
  capex: 'bn USD',
  chips: 'chips',
  'build-time': 'days of building',
};

const POWER_NAMES: Readonly<Record<string, string>> = {
  chip: 'of chip power',
  server: 'of server power',
  it: 'of IT power',
  facility: 'of facility power',
};

const KINDS: Readonly<Record<SiteClaim['kind'], string>> = {
  stated: 'as a target',
  actual: 'as reached',
  estimated: 'as an estimate',
  status: 'as a remark',
  cancelled: 'as given up',
};

/** The lines of a brief, each a code with its parameters and the English for it. */
export function briefLines(data: Omit<SiteBrief, 'schemaVersion' | 'lines' | 'text'>): readonly BriefLine[] {
  const { site, operator, asOf } = data;
  return [
    line('title', { site, operator, asOf }, `${site}, ${operator}, as of ${asOf}`),
    ...data.standing.map((standing) => sayStanding(standing, asOf)),
    ...data.stages.map(sayStage),
    ...(data.claims.length + data.otherClaims.length === 0
      ? [line('no-claims', { asOf }, `No claim with a figure was on record by ${asOf}.`)]
      : []),
    ...data.claims.flatMap((held) => [
      sayClaim(held.claim),
      ...held.records.map((one) => sayBeside(held, one)),
    ]),
    ...data.otherClaims.map((claim) => {
      const { params, text } = sayClaim(claim);
      return line('claim-without-record', params, `${text} The record does not follow it.`);
    }),
  ];
}

function line(code: BriefLine['code'], params: BriefLine['params'], text: string): BriefLine {
  return { code, params, text };
}

function sayStanding(
  { basis, recorded, next, peak, onRecordSince }: StandingOnBasis,
  asOf: IsoDate,
): BriefLine {
  const name = BASIS_NAMES[basis];
  if (!recorded.known) {
    return line('unrecorded', { basis, asOf }, `${name}: nothing on record by ${asOf}.`);
  }
  const { value, holdsOn, recordedOn } = recorded.value;
  const figure = sayFigure(value, basis);
  const fell =
    peak !== null && peak.value > value ? `; it was ${sayFigure(peak.value, basis)} on ${peak.date}` : '';
  const ahead = next === null ? '' : `; ahead: ${sayFigure(next.value, basis)} on ${next.date}`;
  return line(
    'recorded',
    {
      basis,
      value,
      holdsOn,
      recordedOn,
      onRecordSince,
      peak: peak?.value ?? null,
      peakOn: peak?.date ?? null,
      next: next?.value ?? null,
      nextOn: next?.date ?? null,
    },
    `${name}: ${figure} on record from ${holdsOn} (copy of ${recordedOn})${fell}${ahead}.`,
  );
}

function sayStage(stage: StageOn): BriefLine {
  const { name, status, operationalOn, firstOperationalOn, slipDays, buildDays, record } = stage;
  const built = buildDays === null ? '' : `, ${buildDays} days after its start on ${record.startsOn}`;
  const moved =
    slipDays === 0
      ? ''
      : `, first recorded as ${firstOperationalOn} (${Math.abs(slipDays)} days ${slipDays > 0 ? 'later' : 'earlier'} now)`;
  return line(
    'stage',
    { name, status, operationalOn, firstOperationalOn, slipDays, buildDays },
    `Stage ${name}: ${status} ${operationalOn}${built}${moved}.`,
  );
}

function sayClaim(claim: SiteClaim): BriefLine {
  const { predicate, kind, speaker, value, saidOn, recordedOn, holdsOn } = claim;
  const said = sayDate(saidOn ?? recordedOn ?? holdsOn);
  const amount = Number.isInteger(value) ? formatCount(value) : formatNumber(value);
  const figure = `${amount} ${PREDICATE_UNITS[predicate] ?? predicate}`;
  const basis = predicate === 'power' ? ` ${POWER_NAMES[claim.basis ?? ''] ?? '(basis not said)'}` : '';
  const held = holdsOn === undefined ? ', no day named' : ` for ${sayDate(holdsOn)}`;
  return line(
    'claim',
    {
      said,
      speaker,
      predicate,
      value,
      basis: claim.basis ?? null,
      kind,
      holdsOn: holdsOn === undefined ? null : sayDate(holdsOn),
    },
    `Claimed ${said} by ${speaker} ${KINDS[kind]}: ${figure}${basis}${held}.`,
  );
}

function sayBeside(held: BriefedClaim, one: ClaimOnBasis): BriefLine {
  const { basis, whenSaid, now, shareWhenSaid, shareNow, reached, daysLater } = one;
  const day = held.claimedFor ?? held.saidOn;
  const say = (figure: Known<RecordedFigure>, share: number | null): string => {
    if (!figure.known) return 'nothing';
    const expected = figure.value.kind === 'forecast' ? ' forecast' : '';
    const part = share === null ? '' : ` (${Math.round(share * 100)} %)`;
    return `${sayFigure(figure.value.value, basis)}${expected}${part}`;
  };
  const when =
    reached.on === null
      ? 'not reached in it'
      : `${reached.kind === 'forecast' ? 'expected' : 'reached'} on ${reached.on}${sayLater(daysLater)}`;
  return line(
    'claim-beside-record',
    {
      basis,
      day,
      whenSaid: whenSaid.known ? whenSaid.value.value : null,
      now: now.known ? now.value.value : null,
      shareWhenSaid,
      shareNow,
      reached: reached.on,
      daysLater,
    },
    `  ${BASIS_NAMES[basis]} on ${day}: record then ${say(whenSaid, shareWhenSaid)}, now ${say(now, shareNow)}; ${when}.`,
  );
}

function sayLater(days: number | null): string {
  if (days === null || days === 0) return '';
  return `, ${formatCount(Math.abs(days))} days ${days > 0 ? 'later' : 'earlier'}`;
}

function sayFigure(value: number, basis: SiteBasis): string {
  switch (basis) {
    case 'facility':
    case 'it':
      return `${formatCount(value)} MW`;
    case 'h100e':
      return formatCount(value);
    case 'capex':
      return `${formatNumber(value, { decimals: 1 })} bn USD (2025)`;
  }
}

function sayDate(date: SiteClaim['holdsOn']): string {
  return date === undefined ? '' : fuzzyDate(date).text;
}

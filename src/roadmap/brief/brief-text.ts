import { formatPercent } from '../../core/format';
import type { Brief, BriefClaim, BriefProjection } from './brief';

/** A brief in words, one line for each claim. */
export function briefText(data: Omit<Brief, 'text'>): string {
  const { subject, asOf, claimed, before, record, contradictions, fared, projection } = data;
  const list = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [title, ...lines]);
  return [
    `${subject} as of ${asOf}`,
    ...list('Claimed:', claimed.map(line)),
    ...list('Claimed before:', before.map(line)),
    ...list('On record:', record.map(line)),
    ...list(
      'Contradictions:',
      contradictions.map(({ kind, predicate, claims }) => `- ${predicate}: ${kind} (${claims.join(', ')})`),
    ),
    ...list(
      'How such claims fared:',
      fared.map(({ speaker, due, kept, pending, cancelled }) =>
        due === 0
          ? `- ${speaker}: none has come due; ${pending} pending, ${cancelled} given up.`
          : `- ${speaker}: ${kept} of ${due} dates kept; ${pending} pending, ${cancelled} given up.`,
      ),
    ),
    'Projection:',
    sayProjection(projection),
  ].join('\n');
}

function line({ speaker, saidOn, predicate, value }: BriefClaim): string {
  return `- ${predicate}: ${value} (${speaker}, ${saidOn ?? 'not dated'})`;
}

const NOT_PROJECTED = {
  'already-reached': 'It has come.',
  'nothing-to-count-from': 'Nothing of its programme is on record yet to count from.',
  'no-gap-models': 'No cycle has been stated, and no cadence is given.',
} as const;

function sayProjection(projection: BriefProjection): string {
  if (projection.outcome === 'not-projected') return `- ${NOT_PROJECTED[projection.why]}`;
  const { milestone, from, p10, p50, p90, cancelled } = projection;
  const [early, middle, late] = [p10, p50, p90].map(({ date }) => date ?? 'never');
  const ended = cancelled > 0 ? ` Given up first: ${formatPercent(cancelled)}.` : '';
  return `- ${milestone}: P10 ${early}, P50 ${middle}, P90 ${late}, counted from ${from}.${ended}`;
}

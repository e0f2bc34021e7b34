import type { ClaimKind, EvidenceClass } from '../../core/claim';
import type { Source } from '../../core/provenance';
import type { RoadmapClaim, RoadmapPredicate, RoadmapValue, StatedDate } from '../../roadmap';

/** Who speaks and what kind of evidence that is. */
export type Speakers = Readonly<Record<string, readonly [speaker: string, evidence: EvidenceClass]>>;

/** A date, a role, a cycle in months for some generations, or a remark. */
export type ShortValue =
  | StatedDate
  | { readonly role: string }
  | { readonly months: number; readonly generations: readonly string[] }
  | { readonly remark: string };

/** Id, subject, predicate, kind, value, said on (`null` where not known), speaker, page, further fields. */
export type ClaimRow<Speaker extends string, Page extends string> = readonly [
  id: string,
  subject: string,
  predicate: RoadmapPredicate,
  kind: ClaimKind,
  value: ShortValue,
  saidOn: StatedDate | null,
  speaker: Speaker,
  page: Page,
  more?: Pick<RoadmapClaim, 'basis' | 'recordedOn' | 'note'>,
];

/**
 * Writes the rows of a table of claims out in full.
 *
 * An event whose report is not dated holds on its own date and counts as known from its end.
 */
export function toClaims<Speaker extends string, Page extends string>(
  rows: readonly ClaimRow<Speaker, Page>[],
  speakers: Readonly<Record<Speaker, readonly [string, EvidenceClass]>>,
  pages: Readonly<Record<Page, Source>>,
): readonly RoadmapClaim[] {
  return rows.map(([id, subject, predicate, kind, short, saidOn, by, page, more]) => {
    const value = toValue(short);
    const [speaker, evidence] = speakers[by];
    return {
      id,
      subject,
      predicate,
      value,
      kind,
      speaker,
      evidence,
      source: pages[page],
      ...(saidOn === null ? {} : { saidOn }),
      ...(saidOn === null && kind === 'actual' && value.type === 'date' ? { holdsOn: value.date } : {}),
      ...more,
    };
  });
}

function toValue(short: ShortValue): RoadmapValue {
  if (typeof short === 'string' || 'precision' in short) return { type: 'date', date: short };
  if ('role' in short) return { type: 'role', role: short.role };
  return 'remark' in short ? { type: 'remark', text: short.remark } : { type: 'cycle', ...short };
}

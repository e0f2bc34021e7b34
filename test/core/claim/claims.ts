import type { Claim, ClaimKind, EvidenceClass } from 'gigacast/core';
import fc from 'fast-check';

/** A claim about AI5's volume production by one speaker, with the given fields in place of the usual ones. */
export function claim<V = string>(fields: Partial<Claim<V>> & { readonly id: string }): Claim<V> {
  return {
    subject: 'AI5',
    predicate: 'volume production',
    value: fields.id as V,
    kind: 'stated',
    speaker: 'Elon Musk',
    evidence: 'operator-claim',
    source: { title: 'Shareholder meeting, June 2024' },
    ...fields,
  };
}

export const ids = (claims: readonly { readonly id: string }[]): string[] => claims.map(({ id }) => id);

const day = fc
  .integer({ min: 0, max: 60 })
  .map((n) => `2026-0${1 + Math.floor(n / 28)}-${String(1 + (n % 28)).padStart(2, '0')}`);
const said = fc.oneof(day, fc.constantFrom('2026-01', '2026-02', '2026-Q1', '2026-H1', '2026'));

/** Claims with distinct ids on few subjects, speakers, kinds and dates, so that they often meet. */
export const anyClaims = fc
  .array(
    fc.record(
      {
        subject: fc.constantFrom('AI5', 'AI6'),
        predicate: fc.constantFrom('tape-out', 'samples'),
        basis: fc.constantFrom('Taylor', 'Hwaseong'),
        speaker: fc.constantFrom('Elon Musk', 'Samsung'),
        kind: fc.constantFrom<ClaimKind>('stated', 'actual', 'estimated', 'status', 'cancelled'),
        evidence: fc.constantFrom<EvidenceClass>('operator-claim', 'press-report', 'independent-measurement'),
        saidOn: said,
        recordedOn: day,
        holdsOn: said,
      },
      { requiredKeys: ['subject', 'predicate', 'speaker', 'kind', 'evidence'] },
    ),
    { maxLength: 20 },
  )
  .map((fields) => fields.map((field, i) => claim({ id: `c${i}`, ...field })));

/** A view's bounds, each of which may be missing. */
export const anyAsOf = fc.record({ saidBy: day, recordedBy: day }, { requiredKeys: [] });

export const anyDay = day;

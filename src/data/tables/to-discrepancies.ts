import type { Discrepancy, DiscrepancyKind } from '../../registrations';

/** Number, first day, last day, brand, kind, what was published, how it is settled. */
export type DiscrepancyRow = readonly [
  id: number,
  from: string,
  to: string,
  brand: string,
  kind: DiscrepancyKind,
  published: string,
  resolution: string,
];

/** Writes the rows of a table of discrepancies out in full. */
export function toDiscrepancies(rows: readonly DiscrepancyRow[]): readonly Discrepancy[] {
  return rows.map(([id, from, to, brand, kind, published, resolution]) => ({
    id,
    from,
    to,
    brand,
    kind,
    published,
    resolution,
  }));
}

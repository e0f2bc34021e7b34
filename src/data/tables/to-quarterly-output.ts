import type { Known, Source } from '../../core/provenance';
import type { QuarterlyFigure, QuarterlyOutput, QuarterlyStatus } from '../../registrations';

/** A count, how it was obtained and the key of its page; `null` where none was found. */
export type OutputCell<Key extends string> =
  readonly [count: number, status: QuarterlyStatus, page: Key] | null;

/** Quarter, production, deliveries, note. */
export type OutputRow<Key extends string> = readonly [
  quarter: string,
  production: OutputCell<Key>,
  deliveries: OutputCell<Key>,
  note?: string,
];

/** Writes the rows of a table of Tesla's quarters out in full. */
export function toQuarterlyOutput<Key extends string>(
  rows: readonly OutputRow<Key>[],
  sources: Readonly<Record<Key, Source>>,
): readonly QuarterlyOutput[] {
  const toFigure = (cell: OutputCell<Key>): Known<QuarterlyFigure> => {
    if (cell === null) return { known: false, why: 'No figure was found.' };
    const [count, status, page] = cell;
    return { known: true, value: { count, status, source: sources[page] } };
  };
  return rows.map(([quarter, production, deliveries, note]) => ({
    quarter,
    brand: 'Tesla',
    production: toFigure(production),
    deliveries: toFigure(deliveries),
    ...(note === undefined ? {} : { note }),
  }));
}

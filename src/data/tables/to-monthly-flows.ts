import type { Known, Source } from '../../core/provenance';
import type { FigureStatus, MonthlyFigure, MonthlyFlow } from '../../registrations';

/** A count and how it was obtained; `null` where none was published or found. */
export type FigureCell = readonly [count: number, status: FigureStatus] | null;

/** Month, wholesale, exports, domestic, keys of the pages, note. */
export type FlowRow<Key extends string> = readonly [
  month: string,
  wholesale: FigureCell,
  exports: FigureCell,
  domestic: FigureCell,
  pages: readonly Key[],
  note?: string,
];

/** The month for which the passenger car association first published exports of the plant. */
const FIRST_MONTH_OF_EXPORTS = '2021-04';

/** Writes the rows of a table of Tesla's months in China out in full. */
export function toMonthlyFlows<Key extends string>(
  rows: readonly FlowRow<Key>[],
  sources: Readonly<Record<Key, Source>>,
): readonly MonthlyFlow[] {
  return rows.map(([month, wholesale, exports, domestic, pages, note]) => ({
    month,
    brand: 'Tesla',
    market: 'CN',
    wholesale: toFigure(wholesale, 'No figure of wholesale was found.'),
    exports: toFigure(
      exports,
      month < FIRST_MONTH_OF_EXPORTS
        ? 'The passenger car association published no exports before April 2021.'
        : 'No figure of exports was found.',
    ),
    domestic: toFigure(domestic, 'No figure of domestic retail was found.'),
    sources: pages.map((page) => sources[page]),
    ...(note === undefined ? {} : { note }),
  }));
}

function toFigure(cell: FigureCell, why: string): Known<MonthlyFigure> {
  return cell === null ? { known: false, why } : { known: true, value: { count: cell[0], status: cell[1] } };
}

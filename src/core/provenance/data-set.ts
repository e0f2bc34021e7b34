import { toEpochDay, type DateLike, type IsoDate } from '../calendar';
import { raise } from '../error';
import { RECORD_ERRORS } from '../error/record-errors';

/** What a bundled data set says about itself. */
export interface DataSetInfo {
  readonly id: string;
  readonly title: string;
  /** Rises with every change of a row, so that a result can say which data it rests on. */
  readonly version: string;
  readonly publisher: string;
  readonly licence: string;
  /** Words that a licence asks to be shown with the figures. */
  readonly attribution?: string;
  /** Last day whose publications were looked at. */
  readonly asOf: IsoDate;
  /** When the sources were read. */
  readonly retrievedOn: IsoDate;
  /** After this day the set should be refreshed before it is relied on. */
  readonly staleAfter: IsoDate;
  /** First and last day that the rows speak about. */
  readonly coverage: { readonly from: IsoDate; readonly to: IsoDate };
  /** Whether the figures were reported by somebody, estimated, or both. */
  readonly method: 'reported' | 'estimated' | 'mixed';
  /** What was done to the published figures, step by step; empty when nothing was. */
  readonly transforms: readonly string[];
}

/** Rows with their description. */
export interface DataSet<Row> {
  readonly info: DataSetInfo;
  readonly rows: readonly Row[];
}

/** Whether an overlay row may take the place of a bundled one with the same key. */
export interface OverlayOptions<Row> {
  /** Two rows with the same key are about the same thing. */
  readonly keyOf: (row: Row) => string;
  /** Name that tells the result from the bundled set, e.g. `newsroom-2026-11`. */
  readonly name: string;
}

/** A data set with a caller's rows laid over it, and the keys that changed. */
export interface OverlaidDataSet<Row> extends DataSet<Row> {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
}

/**
 * Whether a data set is past the day after which it should be refreshed.
 *
 * @param asOf - the day of the question
 * @example
 * isStale({ staleAfter: '2027-01-31' }, '2026-11-23'); // => false
 */
export function isStale(info: Pick<DataSetInfo, 'staleAfter'>, asOf: DateLike): boolean {
  const at = { function: 'isStale', path: 'asOf' };
  return toEpochDay(asOf, at) > toEpochDay(info.staleAfter, { ...at, path: 'info.staleAfter' });
}

/**
 * Lays a caller's rows over a data set: same key replaces, new key adds, and nothing else changes.
 *
 * Rows keep their own sources, and the description names the overlay, so that a result never passes off a caller's
 * figure as a bundled one.
 *
 * @throws GigacastError `data/duplicate-key` if two overlay rows have one key
 */
export function overlay<Row>(
  base: DataSet<Row>,
  rows: readonly Row[],
  options: OverlayOptions<Row>,
): OverlaidDataSet<Row> {
  const byKey = new Map<string, Row>();
  rows.forEach((row, index) => {
    const key = options.keyOf(row);
    if (byKey.has(key))
      raise(RECORD_ERRORS, 'data/duplicate-key', {
        function: 'overlay',
        path: `rows[${index}]`,
        received: key,
      });
    byKey.set(key, row);
  });
  const replaced = new Set<string>();
  const kept = base.rows.flatMap((row) => {
    const key = options.keyOf(row);
    if (!byKey.has(key)) return [row];
    // One row of the overlay stands for every bundled row of its key, or the old figure would live on beside it.
    if (replaced.has(key)) return [];
    replaced.add(key);
    return [byKey.get(key) as Row];
  });
  const added = [...byKey].filter(([key]) => !replaced.has(key));
  return {
    info: {
      ...base.info,
      version: `${base.info.version}+${options.name}`,
      transforms: [...base.info.transforms, `overlaid with ${rows.length} rows of ${options.name}`],
    },
    rows: [...kept, ...added.map(([, row]) => row)],
    added: added.map(([key]) => key),
    replaced: [...replaced],
  };
}

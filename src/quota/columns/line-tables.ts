import type { EpochDay } from '../../core/calendar';
import type { ColumnLine } from './column-line';
import type { ColumnForm } from './entry-columns';
import { CHARGE_WIDTH, rowTables, type RowTables } from './row-tables';

/** Everything in tables that lines need for rows of a form, whatever the day. */
export interface LineTables {
  /** The tables of each day on which something changes, in order. */
  readonly tables: readonly RowTables[];
  /** Values and steps up to which no row of any line comes near 2^53 with its duty. */
  readonly valueBound: number;
  readonly stepsBound: number;
  /** 1 where a pool asks for a price. */
  readonly needsPrice: Uint8Array;
  readonly pricesMatter: boolean;
  /** Days on which rows may lie, by line, and those on which they may in every line. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly commonFrom: EpochDay;
  readonly commonTo: EpochDay;
}

/** What was worked out for lines once: they are passed on from chunk to chunk and never changed. */
const KNOWN = /* @__PURE__ */ new WeakMap<readonly ColumnLine[], Map<ColumnForm['valued'], LineTables>>();

/** The tables of lines for rows of a form. */
export function lineTables(lines: readonly ColumnLine[], { valued }: ColumnForm): LineTables {
  const ofLines = KNOWN.get(lines) ?? new Map<ColumnForm['valued'], LineTables>();
  KNOWN.set(lines, ofLines);
  const known = ofLines.get(valued) ?? makeTables(lines, valued);
  ofLines.set(valued, known);
  return known;
}

/** The tables that hold on a day. */
export function tablesOn({ tables }: LineTables, day: EpochDay): RowTables {
  return (tables.find(({ until }) => day < until) ?? tables[tables.length - 1]) as RowTables;
}

function makeTables(lines: readonly ColumnLine[], valued: ColumnForm['valued']): LineTables {
  const days = [...new Set(lines.flatMap(({ terms }) => terms.map(({ from }) => from)))].sort(
    (a, b) => a - b,
  );
  const tables = days.map((day) => rowTables(lines, day, valued));
  const needsPrice = Uint8Array.from(lines, ({ terms }) =>
    terms.some(({ priced }) => priced !== null) ? 1 : 0,
  );
  const from = Int32Array.from(lines, (line) => line.from);
  const to = Int32Array.from(lines, (line) => line.to);
  return {
    tables,
    ...boundsOf(tables),
    needsPrice,
    pricesMatter: needsPrice.includes(1),
    from,
    to,
    commonFrom: Math.max(...from),
    commonTo: Math.min(...to),
  };
}

function boundsOf(tables: readonly RowTables[]): Pick<LineTables, 'valueBound' | 'stepsBound'> {
  let valueBound = Number.MAX_SAFE_INTEGER;
  let stepsBound = Number.MAX_SAFE_INTEGER;
  for (const { charges } of tables) {
    for (let place = 0; place < charges.length; place += CHARGE_WIDTH) {
      // A quarter of what there is for each product leaves room for the other and for the roundings.
      const room =
        (Number.MAX_SAFE_INTEGER / 4) * ((charges[place + 3] as number) / (charges[place + 4] as number));
      valueBound = Math.min(valueBound, room / (charges[place] as number));
      stepsBound = Math.min(stepsBound, room / (charges[place + 1] as number));
    }
  }
  return { valueBound, stepsBound };
}

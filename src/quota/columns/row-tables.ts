import type { EpochDay } from '../../core/calendar';
import { ROUNDING_SHIFTS, shiftOf } from '../../core/exact/rounding-shift';
import type { ColumnCharge, ColumnLine, ColumnTerms } from './column-line';
import type { ColumnForm } from './entry-columns';

/** Figures of a charge in a table. */
export const CHARGE_WIDTH = 8;

/** What holds for the rows of a day, in tables by line; in those of pools by line and pool. */
export interface RowTables {
  /** Highest price that a pool admits; -1 for none. */
  readonly limits: Float64Array;
  /** A charge inside the quota and one beyond it: `CHARGE_WIDTH` figures each. */
  readonly charges: Float64Array;
  /** 1 where the day is shared pro rata. */
  readonly shared: Uint8Array;
  /** Steps drawn from which a line is critical. */
  readonly criticalFrom: Float64Array;
  /** The first day on which something is different. */
  readonly until: EpochDay;
}

/** The tables of a day. */
export function rowTables(
  lines: readonly ColumnLine[],
  day: EpochDay,
  valued: ColumnForm['valued'],
): RowTables {
  const poolCount = poolCountOf(lines);
  const limits = new Float64Array(lines.length * poolCount).fill(-Infinity);
  const charges = new Float64Array(lines.length * 2 * CHARGE_WIDTH);
  const shared = new Uint8Array(lines.length);
  const criticalFrom = new Float64Array(lines.length).fill(Infinity);
  let until = Infinity;
  const basis = valued ?? 'unit';
  lines.forEach(({ terms: stretches }, line) => {
    const terms = termsOn(stretches, day);
    const next = stretches.find(({ from }) => from > day);
    if (next !== undefined && next.from < until) until = next.from;
    terms.limits.forEach((limit, pool) => (limits[line * poolCount + pool] = limit ?? Infinity));
    const place = line * 2 * CHARGE_WIDTH;
    writeCharge(charges, place, terms.inside[basis], terms);
    if (terms.beyond === null) charges[place + CHARGE_WIDTH + 3] = 1;
    else writeCharge(charges, place + CHARGE_WIDTH, terms.beyond[basis], terms);
    if (terms.proRata !== null) shared[line] = 1;
    if (terms.criticalFrom !== null) criticalFrom[line] = terms.criticalFrom;
  });
  return { limits, charges, shared, criticalFrom, until };
}

/** Pools of the line that has most. */
export function poolCountOf(lines: readonly ColumnLine[]): number {
  return lines.reduce((most, { pools }) => Math.max(most, pools.length), 0);
}

/** The terms that hold on a day; the first also hold before their day. */
export function termsOn(stretches: readonly ColumnTerms[], day: EpochDay): ColumnTerms {
  return (stretches.findLast(({ from }) => from <= day) ?? stretches[0]) as ColumnTerms;
}

/** Everything is doubled, so that half a step is a whole number. */
function writeCharge(table: Float64Array, place: number, charge: ColumnCharge, { mode }: ColumnTerms): void {
  const { positive, tiesToEven } = ROUNDING_SHIFTS[mode];
  const { perValue, perStep, divisor, step } = charge;
  table[place] = 2 * perValue;
  table[place + 1] = 2 * perStep;
  table[place + 2] = shiftOf(positive, divisor);
  table[place + 3] = 2 * divisor;
  table[place + 4] = step;
  table[place + 5] = tiesToEven ? 1 : 0;
  table[place + 6] = positive.denominators;
  table[place + 7] = positive.less;
}

import { toEpochDay } from 'gigacast/core';
import { openLedger, type EntryColumns, type QuotaLine, type QuotaPolicy } from 'gigacast/quota';

/** A line of a policy whose ledger opens on the first day of 2026. */
export function lineOf(policy: QuotaPolicy): QuotaLine {
  const opened = openLedger(policy, { on: '2026-01-01' });
  if (!opened.opened) throw new Error(opened.why);
  return { policy, ledger: opened.ledger };
}

/** One row, as a test writes it. */
export interface Row {
  readonly line?: number;
  readonly on?: string;
  readonly quantity: number;
  readonly price?: number;
  readonly value?: number;
}

/** Rows as columns; prices and values per unit are there if the first row has them. */
export function columnsOf(rows: readonly Row[]): EntryColumns {
  const float = (read: (row: Row) => number | undefined) =>
    Float64Array.from(rows, (row) => read(row) ?? NaN);
  return {
    line: Int32Array.from(rows, ({ line = 0 }) => line),
    day: Int32Array.from(rows, ({ on = '2026-03-02' }) => toEpochDay(on)),
    quantity: float(({ quantity }) => quantity),
    ...(rows[0]?.price === undefined ? {} : { price: float(({ price }) => price) }),
    ...(rows[0]?.value === undefined ? {} : { unitValue: float(({ value }) => value) }),
  };
}

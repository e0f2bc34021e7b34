/**
 * Numbers rows by unbroken runs, so that a line with `detail` on `run` does not lead over what is missing.
 *
 * @param rows - in the order of the line
 * @param follows - whether the second row comes right after the first
 */
export function runsOf<Row extends object>(
  rows: readonly Row[],
  follows: (before: Row, row: Row) => boolean,
): readonly (Row & { readonly run: number })[] {
  let run = 0;
  return rows.map((row, i) => {
    const before = rows[i - 1];
    if (before !== undefined && !follows(before, row)) run += 1;
    return { ...row, run };
  });
}

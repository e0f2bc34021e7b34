import { raise } from '../../core/error';
import { REGISTRATIONS_ERRORS } from '../errors';
import type { Reconciled } from './reconcile';
import { placeOfFinding, placeOfSeries } from './places';

/**
 * Puts the results of several batches of brands together, as one call with all their reports would have given them.
 *
 * Each series may come from one batch only, so reports are cut by brand before; brands of one maker go into one batch,
 * because they are held against the total of their group. Merging is associative and its order changes nothing.
 *
 * @throws GigacastError `registrations/series-twice` where two batches hold the same brand, market and basis
 * @example
 * mergeReconciled([reconcile([]), reconcile([])]); // => { series: [], findings: [] }
 */
export function mergeReconciled(parts: readonly Reconciled[]): Reconciled {
  const series = inOrder(
    parts.flatMap((part) => part.series),
    placeOfSeries,
  );
  series.forEach((one, index) => {
    const before = series[index - 1];
    if (before === undefined || placeOfSeries(before) !== placeOfSeries(one)) return;
    const { brand, market, basis } = one;
    raise(REGISTRATIONS_ERRORS, 'registrations/series-twice', {
      function: 'mergeReconciled',
      path: 'parts',
      received: `${brand}, ${market}, ${basis}`,
    });
  });
  const findings = inOrder(
    parts.flatMap((part) => part.findings),
    placeOfFinding,
  );
  return { series, findings };
}

function inOrder<T>(values: readonly T[], placeOf: (value: T) => string): readonly T[] {
  return values
    .map((value) => ({ value, place: placeOf(value) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ value }) => value);
}

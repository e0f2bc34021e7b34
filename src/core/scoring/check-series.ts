import { raise } from '../error';
import { STATISTICS_ERRORS } from '../error/statistics-errors';
import { requireNumber } from '../input';

/** Refuses a series that is shorter than needed or holds anything but finite numbers. */
export function checkSeries(
  values: ArrayLike<number>,
  { function: name, path, least = 1 }: { function: string; path: string; least?: number },
): void {
  if (values.length < least) {
    raise(STATISTICS_ERRORS, 'scoring/too-few', {
      function: name,
      path,
      received: values,
      params: { least },
    });
  }
  for (let i = 0; i < values.length; i += 1)
    requireNumber(values[i], { function: name, path: `${path}[${i}]` });
}

/** Refuses two series of different length. */
export function checkPaired(
  values: ArrayLike<unknown>,
  others: ArrayLike<unknown>,
  { function: name, path, other }: { function: string; path: string; other: string },
): void {
  if (values.length === others.length) return;
  raise(STATISTICS_ERRORS, 'scoring/unequal-length', {
    function: name,
    path,
    received: values,
    params: { other, count: others.length },
  });
}

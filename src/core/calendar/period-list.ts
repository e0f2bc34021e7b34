import { raise } from '../error';
import { CALENDAR_ERRORS } from '../error/calendar-errors';
import { INPUT_ERRORS } from '../error/input-errors';
import type { CheckedArgument } from '../input';
import type { EpochDay } from './civil-date';
import type { Period, PeriodCalendar } from './period';
import { refusePeriod, requireSpan, requireSteps, type DaySpan } from './period-arguments';
import { requireObject } from './require-options';
import { toEpochDay } from './to-epoch-day';

/**
 * A calendar of arbitrary periods, such as the quarters of a tariff quota that run from the 26th to the 25th.
 *
 * The periods are in order, each with both ends included; days between two of them belong to none. The calendar hands
 * back the caller's own objects, with whatever else they carry.
 *
 * @param periods - at least one, in order, not overlapping, each key once
 * @param options - name of the calendar for messages. @defaultValue `periodList`
 * @throws GigacastError `input/empty`, `period/overlap`, `period/out-of-order`, `period/duplicate-key`,
 * `input/wrong-type`,
 * `input/unknown-key`, `date/reversed-range` or the `date/…` codes of `toEpochDay`
 * @example
 * periodList([{ key: 'a', from: '2025-12-26', to: '2026-03-25' }]).floor('2026-03-26'); // => null
 */
export function periodList<P extends Period>(
  periods: readonly P[],
  options: { readonly name?: string } = {},
): PeriodCalendar<P> {
  requireObject(options, { function: 'periodList', path: 'options' }, ['name']);
  const name = options.name ?? 'periodList';
  const spans = checkPeriods(periods);
  const own = [...periods];
  const positionOf = (period: Period): number => {
    requireObject(period, { function: `${name}.offset`, path: 'period' });
    const first = toEpochDay(period.from, { function: `${name}.offset`, path: 'period.from' });
    const at = firstEndingFrom(spans, first);
    const found = own[at];
    return found?.key === period.key && found.from === period.from && found.to === period.to
      ? at
      : refusePeriod(period, name);
  };
  const bounds = (from: Parameters<typeof toEpochDay>[0], to: typeof from, method: string) => {
    const { first, last } = requireSpan(from, to, { function: `${name}.${method}` });
    return [firstEndingFrom(spans, first), firstStartingAfter(spans, last)] as const;
  };
  return {
    name,
    floor(date) {
      const day = toEpochDay(date, { function: `${name}.floor`, path: 'date' });
      const at = firstEndingFrom(spans, day);
      const span = spans[at];
      return span !== undefined && span.first <= day ? (own[at] ?? null) : null;
    },
    offset: (period, n) => own[positionOf(period) + requireSteps(n, name)] ?? null,
    range: (from, to) => own.slice(...bounds(from, to, 'range')),
    count(from, to) {
      const [start, end] = bounds(from, to, 'count');
      return end - start;
    },
  };
}

function checkPeriods(periods: readonly Period[]): readonly DaySpan[] {
  const at = { function: 'periodList', path: 'periods' };
  if (!Array.isArray(periods)) {
    const params = { expected: 'an array of periods' };
    return raise(INPUT_ERRORS, 'input/wrong-type', { ...at, received: periods, params });
  }
  if (periods.length === 0) raise(INPUT_ERRORS, 'input/empty', { ...at, received: periods });
  const keys = new Set<string>();
  const spans: DaySpan[] = [];
  periods.forEach((period: Period, i) => {
    const here = { function: at.function, path: `periods[${i}]` };
    requireObject(period, here);
    if (typeof period.key !== 'string') refuseKey(period.key, here);
    const span = requireSpan(period.from, period.to, here);
    const previous = spans[i - 1];
    if (previous !== undefined && span.first <= previous.last) {
      const code = span.last < previous.first ? 'period/out-of-order' : 'period/overlap';
      const params = { previous: String(periods[i - 1]?.key) };
      raise(CALENDAR_ERRORS, code, { ...here, path: `${here.path}.from`, received: period.from, params });
    }
    if (keys.has(period.key))
      raise(CALENDAR_ERRORS, 'period/duplicate-key', {
        ...here,
        path: `${here.path}.key`,
        received: period.key,
      });
    keys.add(period.key);
    spans.push(span);
  });
  return spans;
}

function refuseKey(received: unknown, period: CheckedArgument): never {
  const params = { expected: 'a text' };
  return raise(INPUT_ERRORS, 'input/wrong-type', {
    function: period.function,
    path: `${period.path}.key`,
    received,
    params,
  });
}

/** Position of the first period that ends on or after a day; the number of periods where none does. */
function firstEndingFrom(spans: readonly DaySpan[], day: EpochDay): number {
  return bisect(spans.length, (at) => (spans[at] as DaySpan).last >= day);
}

/** Position of the first period that begins after a day; the number of periods where none does. */
function firstStartingAfter(spans: readonly DaySpan[], day: EpochDay): number {
  return bisect(spans.length, (at) => (spans[at] as DaySpan).first > day);
}

/** Least position where a condition holds that, once true, stays true. */
function bisect(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

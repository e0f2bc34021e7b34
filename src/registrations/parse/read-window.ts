import { daysInMonth, toEpochDay, type IsoDate } from '../../core/calendar';
import { mondayOf } from '../../core/calendar/day-of-week';
import { checkWeekWindow } from '../weeks/check-week-window';
import type { Columns } from './columns';
import type { AddProblem } from './problem';
import { readDate, readMonth } from './read-cells';

/** The days a row counts. */
export interface Window {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Reads the window of a row from its two days or its month, and holds a week to its Monday and Sunday. */
export function readWindow(cells: readonly unknown[], columns: Columns, add: AddProblem): Window | undefined {
  const month = columns.byField.get('month');
  if (month !== undefined) {
    const text = readMonth(cells[month.index], month.name, add);
    return text === undefined ? undefined : windowOfMonth(text);
  }
  const first = columns.byField.get('from');
  const last = columns.byField.get('to');
  if (first === undefined || last === undefined) return undefined;
  const from = readDate(cells[first.index], first.name, add);
  const to = readDate(cells[last.index], last.name, add);
  if (from === undefined || to === undefined) return undefined;
  if (to < from) {
    add(() => ({
      code: 'registrations/window-reversed',
      path: last.name,
      received: to,
      params: { from },
    }));
    return undefined;
  }
  if (columns.weeks && !isWeek(from, to)) {
    add(() => {
      const check = checkWeekWindow(from, to);
      const why = check.outcome === 'week' ? '' : check.sentence.text;
      const path = `${first.name} and ${last.name}`;
      return { code: 'registrations/not-a-week', path, received: `${from} to ${to}`, params: { why } };
    });
    return undefined;
  }
  return { from, to };
}

function isWeek(from: IsoDate, to: IsoDate): boolean {
  const monday = toEpochDay(from);
  return mondayOf(monday) === monday && toEpochDay(to) === monday + 6;
}

function windowOfMonth(month: string): Window {
  const [year, number] = month.split('-').map(Number);
  return { from: `${month}-01`, to: `${month}-${daysInMonth(year ?? 0, number ?? 0)}` };
}

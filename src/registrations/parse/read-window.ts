import { daysInMonth, toEpochDay } from '../../core/calendar';
import { mondayOf } from '../../core/calendar/day-of-week';
import { checkWeekWindow } from '../weeks/check-week-window';
import type { Columns } from './columns';
import type { AddProblem, Problem } from './problem';
import { readDate, readMonth } from './read-cells';
import { readQuarter, readWeek, type Window } from './read-whole-window';

/** Reads the window of a row. */
export type WindowReader = (cells: readonly unknown[], add: AddProblem) => Window | undefined;

/** Prepares a reader of the window of a row, from its two days or its month; a week is held to Monday and Sunday. */
export function createWindowReader(columns: Columns): WindowReader {
  const month = columns.byField.get('month');
  const week = columns.byField.get('week');
  const quarter = columns.byField.get('quarter');
  const first = columns.byField.get('from');
  const last = columns.byField.get('to');
  if (month !== undefined) {
    return (cells, add) => {
      const text = readMonth(cells[month.index], month.name, add);
      return text === undefined ? undefined : windowOfMonth(text);
    };
  }
  if (week !== undefined) {
    return (cells, add) => readWeek(cells[week.index], week.name, add);
  }
  if (quarter !== undefined) {
    return (cells, add) => readQuarter(cells[quarter.index], quarter.name, add);
  }
  if (first === undefined || last === undefined) return () => undefined;
  const names = { from: first.name, to: last.name };
  return (cells, add) => {
    const from = readDate(cells[first.index], first.name, add);
    const to = readDate(cells[last.index], last.name, add);
    if (from === undefined || to === undefined) return undefined;
    const window = { from, to };
    if (to < from) add(() => reversed(window, names));
    else if (columns.weeks && !isWeek(window)) add(() => notAWeek(window, names));
    else return window;
    return undefined;
  };
}

function reversed({ from, to }: Window, names: Window): Problem {
  return { code: 'registrations/window-reversed', path: names.to, received: to, params: { from } };
}

function notAWeek({ from, to }: Window, names: Window): Problem {
  const check = checkWeekWindow(from, to);
  const why = check.outcome === 'week' ? '' : check.sentence.text;
  const path = `${names.from} and ${names.to}`;
  return { code: 'registrations/not-a-week', path, received: `${from} to ${to}`, params: { why } };
}

function isWeek({ from, to }: Window): boolean {
  const monday = toEpochDay(from);
  return mondayOf(monday) === monday && toEpochDay(to) === monday + 6;
}

function windowOfMonth(month: string): Window {
  const [year, number] = month.split('-').map(Number);
  return { from: `${month}-01`, to: `${month}-${daysInMonth(year ?? 0, number ?? 0)}` };
}

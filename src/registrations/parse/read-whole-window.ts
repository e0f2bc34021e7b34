import { fromIsoWeek, quarters, type IsoDate } from '../../core/calendar';
import { problemFrom, type AddProblem } from './problem';
import { isEmpty } from './read-cells';

/** The days a row counts. */
export interface Window {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const WEEK = /^(?!0000)(\d{4})-?W(\d{2})$/;
const QUARTER = /^(?!0000)(\d{4})-?Q([1-4])$/;

/** A week written YYYY-Www, by ISO 8601. */
export function readWeek(cell: unknown, path: string, add: AddProblem): Window | undefined {
  const match = typeof cell === 'string' ? WEEK.exec(cell) : null;
  if (match === null) return refuse(cell, path, add, 'registrations/not-a-week-name');
  try {
    const { weekStart, weekEnd } = fromIsoWeek(Number(match[1]), Number(match[2]));
    return { from: weekStart, to: weekEnd };
  } catch (error) {
    add(() => problemFrom(error, path, cell));
    return undefined;
  }
}

/** A calendar quarter written YYYY-Qn. */
export function readQuarter(cell: unknown, path: string, add: AddProblem): Window | undefined {
  const match = typeof cell === 'string' ? QUARTER.exec(cell) : null;
  if (match === null) return refuse(cell, path, add, 'registrations/not-a-quarter');
  const month = String(3 * Number(match[2]) - 2).padStart(2, '0');
  const { from, to } = quarters.floor(`${match[1]}-${month}-01`);
  return { from, to };
}

function refuse(
  cell: unknown,
  path: string,
  add: AddProblem,
  otherwise: 'registrations/not-a-week-name' | 'registrations/not-a-quarter',
): undefined {
  const code = isEmpty(cell) ? 'registrations/empty-cell' : otherwise;
  add(() => ({ code, path, received: cell }));
  return undefined;
}

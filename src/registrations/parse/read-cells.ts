import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { NOT_A_DATE, parseIsoDate } from '../../core/calendar/parse-iso-date';
import { FIGURE_STATUSES, ROUNDING_STEPS, type FigureStatus, type RoundedTo } from '../records';
import { problemFrom, type AddProblem, type Problem } from './problem';

/** Reads a cell of a column, or adds a problem and returns `undefined`. */
export type CellReader<T> = (cell: unknown, path: string, add: AddProblem) => T | undefined;

const DIGITS = /^\d+$/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const GROUPED = /^\d{1,3}(?:[.,'\u2019 \u00A0\u202F]\d{3})+$/;
const MONTH = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])$/;
const ROUNDING_WORDS: ReadonlyMap<unknown, RoundedTo> = /* @__PURE__ */ new Map<unknown, RoundedTo>([
  ['exact', 1],
  ['ten', 10],
  ['hundred', 100],
  ['thousand', 1000],
  ...ROUNDING_STEPS.flatMap((step): [unknown, RoundedTo][] => [
    [step, step],
    [String(step), step],
  ]),
]);

const STATUS_WORDS: ReadonlyMap<unknown, FigureStatus> = /* @__PURE__ */ new Map<unknown, FigureStatus>([
  ...FIGURE_STATUSES.map((status): [unknown, FigureStatus] => [status, status]),
  ['model sum', 'model-sum'],
  ['seen (model sum)', 'model-sum'],
]);

/** Whether a cell holds nothing. */
export function isEmpty(cell: unknown): boolean {
  return cell === undefined || cell === null || cell === '';
}

/** Text as it stands, or a problem where there is none. */
export function readText(cell: unknown, path: string, add: AddProblem): string | undefined {
  if (typeof cell === 'string' && cell.trim() !== '') return cell;
  const code =
    isEmpty(cell) || typeof cell === 'string' ? 'registrations/empty-cell' : 'registrations/not-text';
  return refuse(add, () => ({ code, path, received: cell }));
}

/** A calendar date; nothing is guessed. */
export function readDate(cell: unknown, path: string, add: AddProblem): IsoDate | undefined {
  if (typeof cell === 'string' && parseIsoDate(cell) !== NOT_A_DATE) return cell;
  if (isEmpty(cell)) return refuse(add, () => ({ code: 'registrations/empty-cell', path, received: cell }));
  if (typeof cell !== 'string') return readDateParts(cell, path, add);
  return refuse(add, () => describeBadDate(cell, path));
}

/** A month written YYYY-MM. */
export function readMonth(cell: unknown, path: string, add: AddProblem): string | undefined {
  if (typeof cell === 'string' && MONTH.test(cell)) return cell;
  const code = isEmpty(cell) ? 'registrations/empty-cell' : 'registrations/not-a-month';
  return refuse(add, () => ({ code, path, received: cell }));
}

/** A whole number of vehicles, in digits or as a number. */
export function readCount(cell: unknown, path: string, add: AddProblem): number | undefined {
  const count =
    typeof cell === 'number' ? cell : typeof cell === 'string' && DIGITS.test(cell) ? Number(cell) : NaN;
  if (Number.isSafeInteger(count) && count >= 0) return count;
  return refuse(add, () => describeBadCount(cell, path));
}

/** The step to which a count was rounded, as a word or a number. */
export function readRounding(cell: unknown, path: string, add: AddProblem): RoundedTo | undefined {
  const step = ROUNDING_WORDS.get(cell);
  if (step !== undefined) return step;
  const code = isEmpty(cell) ? 'registrations/empty-cell' : 'registrations/not-a-rounding';
  return refuse(add, () => ({ code, path, received: cell }));
}

/** How a figure was obtained, as a word or as a table in English writes it. */
export function readStatus(cell: unknown, path: string, add: AddProblem): FigureStatus | undefined {
  const status = STATUS_WORDS.get(cell);
  if (status !== undefined) return status;
  const allowed = FIGURE_STATUSES.join(', ');
  return refuse(add, () => ({ code: 'input/not-one-of', path, received: cell, params: { allowed } }));
}

/** The step that the last zeros of a count speak for. */
export function roundingByZeros(count: number): RoundedTo {
  const steps = count < 100_000 ? [100, 10] : [1000, 100, 10];
  const step = count === 0 ? undefined : steps.find((size) => count % size === 0);
  return ROUNDING_WORDS.get(step) ?? 1;
}

function refuse(add: AddProblem, problem: () => Problem): undefined {
  add(problem);
  return undefined;
}

/** A date in year, month and day, as the calendar of core takes it. */
function readDateParts(cell: unknown, path: string, add: AddProblem): IsoDate | undefined {
  try {
    return toIsoDate(cell as DateLike);
  } catch (error) {
    return refuse(add, () => problemFrom(error, path, cell));
  }
}

/** Core says what is wrong with the text; asked only for problems that are listed, because throwing is slow. */
function describeBadDate(cell: string, path: string): Problem {
  try {
    return { code: 'date/not-a-civil-date', path, received: toIsoDate(cell) };
  } catch (error) {
    return problemFrom(error, path, cell);
  }
}

function describeBadCount(cell: unknown, path: string): Problem {
  const at = { path, received: cell };
  if (isEmpty(cell)) return { code: 'registrations/empty-cell', ...at };
  if (typeof cell === 'string' && GROUPED.test(cell)) {
    return { code: 'registrations/grouped-count', ...at, params: { plain: cell.replace(/\D/g, '') } };
  }
  if (typeof cell === 'string' && !NUMBER.test(cell)) return { code: 'registrations/not-a-count', ...at };
  if (typeof cell !== 'string' && typeof cell !== 'number')
    return { code: 'registrations/not-a-count', ...at };
  const number = Number(cell);
  if (!Number.isFinite(number)) return { code: 'number/not-finite', ...at };
  if (number < 0) return { code: 'number/out-of-range', ...at, params: { range: 'at least 0' } };
  return { code: 'number/not-an-integer', ...at };
}

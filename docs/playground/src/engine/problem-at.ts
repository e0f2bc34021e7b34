import { isGigacastError } from 'gigacast/core';
import { toIsoDate, type IsoDate } from 'gigacast/core';
import type { Problem } from '../messages';

/** Stops an answer with what is wrong with a field. */
export class FieldProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** Runs a step; a mistake in it is said at the field. */
export function at<T>(field: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (isGigacastError(error)) throw new FieldProblem({ field, message: error.message });
    throw error;
  }
}

export function dayAt(field: string, value: string): IsoDate {
  if (value.trim() === '') refuse(field, 'Choose a day.');
  return at(field, () => toIsoDate(value.trim()));
}

export function numberAt(field: string, value: string, [least, most]: readonly [number, number]): number {
  const number = Number(value.trim());
  if (value.trim() === '' || !Number.isFinite(number) || number < least || number > most) {
    refuse(
      field,
      `Enter a number from ${least} to ${most}, such as ${Math.max(least, 1)}; this is "${value}".`,
    );
  }
  return number;
}

export function refuse(field: string, message: string): never {
  throw new FieldProblem({ field, message });
}

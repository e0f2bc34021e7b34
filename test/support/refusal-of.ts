import { isGigacastError, type GigacastError } from 'gigacast/core';

/** The error that a call throws; fails the test when it throws none, or another kind. */
export function refusalOf(call: () => unknown): GigacastError {
  try {
    call();
  } catch (error) {
    if (isGigacastError(error)) return error;
    throw error;
  }
  throw new Error('expected the call to be refused, and it was not');
}

/** Code and path of the error that a call throws, for a comparison in one line. */
export function codeAndPath(call: () => unknown): readonly [code: string, path: string] {
  const { code, path } = refusalOf(call);
  return [code, path];
}

import { isGigacastError } from 'gigacast/core';

/** The code and path of the error that a call throws; `none` where it throws no gigacast error. */
export function errorOf(call: () => unknown): readonly [code: string, path: string] | 'none' {
  try {
    call();
  } catch (error) {
    if (isGigacastError(error)) return [error.code, error.path];
    throw error;
  }
  return 'none';
}

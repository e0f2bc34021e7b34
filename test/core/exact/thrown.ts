import { isGigacastError } from 'gigacast/core';

/** The error that a call throws, as the fields worth asserting; a call that throws nothing, or another error, fails. */
export function thrown(call: () => unknown): { code: string; path: string; message: string } {
  try {
    call();
  } catch (error) {
    if (!isGigacastError(error)) throw error;
    return { code: error.code, path: error.path, message: error.message };
  }
  throw new Error('nothing was thrown');
}

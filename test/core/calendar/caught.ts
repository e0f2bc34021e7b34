import { isGigacastError, type GigacastError } from '../../../src/core/error';

/** The GigacastError a call throws; anything else, or nothing thrown, fails the test. */
export function caught(call: () => unknown): GigacastError {
  try {
    call();
  } catch (error) {
    if (isGigacastError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

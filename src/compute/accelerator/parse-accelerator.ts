import { parseWith, safeParseWith, type ParseResult } from '../../core/input';
import type { Accelerator } from './accelerator';
import { acceleratorSchema } from './accelerator-schema';

/**
 * Checks outside data as an accelerator.
 *
 * @param data - parsed JSON
 * @throws GigacastError listing every issue, with its path
 * @example
 * parseAccelerator(H100_SXM).tdpW; // => 700
 */
export function parseAccelerator(data: unknown): Accelerator {
  return parseWith(acceleratorSchema, data, 'parseAccelerator');
}

/**
 * Checks outside data as an accelerator and returns the issues instead of throwing them.
 *
 * @param data - parsed JSON
 * @example
 * safeParseAccelerator({ ...H100_SXM, tdpW: -1 }).ok; // => false
 */
export function safeParseAccelerator(data: unknown): ParseResult<Accelerator> {
  return safeParseWith(acceleratorSchema, data, 'safeParseAccelerator');
}

import { CORE_ERRORS, raise } from '../../core/error';
import type { Report } from '../records';
import { checkOptions, collectReports } from './collect-reports';
import { createTextReader } from './create-text-reader';
import type { ParseReportsOptions } from './parse-reports-options';
import type { ParsedReports } from './parsed-reports';

/** A file in pieces: text, or bytes of UTF-8, cut anywhere. */
export type TextChunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** How a stream of reports is read. */
export interface ParseReportsStreamOptions extends ParseReportsOptions {
  /** Takes each report as soon as its row is complete; none is kept then, and `reports` of the result is empty. */
  readonly onReport?: (report: Report) => void;
}

/**
 * Reads a CSV file of reports piece by piece, as `parseReports` reads its whole text, whatever its size.
 *
 * Only the row that is not complete is held. With `onReport` the reports go to the caller one by one, and memory does
 * not grow with the file; issues are listed to the first hundred and counted beyond. Where the rows cannot be read at
 * all, as when a column is missing, the rest of the stream is not asked for.
 *
 * @param chunks - text or UTF-8 bytes in order, e.g. a readable stream of Node or a list of strings
 * @param options.onReport - takes each report; by default they are collected
 * @throws GigacastError `input/wrong-type` where the input is no stream of text or bytes; `input/…` for options
 * @example
 * const text = 'week_start,week_end,brand,registrations,rounding,source_name\n2023-07-03,2023-07-09,Tesla,3200,hundred,Li Auto';
 * parseReportsStream([text.slice(0, 70), text.slice(70)], { defaults: { market: 'CN', basis: 'insurance' } }).then(({ reports }) => reports[0]?.count);
 * // => 3200
 */
export async function parseReportsStream(
  chunks: TextChunks,
  options: ParseReportsStreamOptions = {},
): Promise<ParsedReports> {
  const { onReport, ...rest } = options;
  const at = { function: 'parseReportsStream', input: chunks };
  checkOptions(rest, at.function);
  if (!isIterable(chunks)) return refuse(chunks);
  const collector = collectReports(rest, { ...at, onReport });
  const reader = createTextReader(collector, rest.delimiter);
  const decoder = new TextDecoder();
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array) && typeof chunk !== 'string') refuse(chunk);
    if (!reader.push(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))) break;
  }
  reader.push(decoder.decode());
  reader.end();
  return collector.result();
}

function isIterable(value: unknown): boolean {
  if (typeof value === 'string' || typeof value !== 'object' || value === null) return false;
  return Symbol.asyncIterator in value || Symbol.iterator in value;
}

function refuse(received: unknown): never {
  return raise(CORE_ERRORS, 'input/wrong-type', {
    function: 'parseReportsStream',
    path: 'chunks',
    received,
    params: { expected: 'a stream of text or bytes; give the whole text to parseReports' },
  });
}

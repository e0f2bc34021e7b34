import { requireInteger, requireNumber } from '../../core/input/numbers';
import type { TextWidthOptions } from './text-options';

/** A median with the interval around it. */
export interface TextInterval {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

export interface TextFanOptions extends TextWidthOptions {
  /** The value at the left end. */
  readonly from: number;
  /** The value at the right end (more than `from`). */
  readonly to: number;
}

/**
 * An interval as a line of text on a scale that several lines can share: its ends, and its median.
 *
 * Each value takes the character whose part of the scale it falls in; what lies beyond an end of the scale is drawn at
 * that end.
 *
 * @param interval - with lower <= median <= upper
 * @throws GigacastError `number/out-of-range`, `number/not-finite`, `number/not-an-integer`
 * @example
 * textFan({ lower: 20, median: 50, upper: 90 }, { from: 0, to: 100, width: 10 }); // => '  ├──●───┤'
 * @example
 * textFan({ lower: 20, median: 50, upper: 90 }, { from: 0, to: 100, width: 10, ascii: true }); // => '  |--o---|'
 */
export function textFan(
  { lower, median, upper }: TextInterval,
  { from, to, width, ascii = false }: TextFanOptions,
): string {
  const at = (path: string) => ({ function: 'textFan', path });
  requireNumber(from, at('options.from'));
  requireNumber(to, at('options.to'), { moreThan: from });
  requireInteger(width, at('options.width'), { atLeast: 1, atMost: 400 });
  requireNumber(lower, at('interval.lower'));
  requireNumber(median, at('interval.median'), { atLeast: lower });
  requireNumber(upper, at('interval.upper'), { atLeast: median });
  const place = (value: number): number =>
    Math.min(width - 1, Math.max(0, Math.floor(((value - from) / (to - from)) * width)));
  const [left, middle, right] = [place(lower), place(median), place(upper)];
  const [begin, line, point, end] = ascii ? ['|', '-', 'o', '|'] : ['├', '─', '●', '┤'];
  const signAt = (i: number): string =>
    i === middle ? point : i === left ? begin : i === right ? end : line;
  const signs = Array.from({ length: right - left + 1 }, (_, i) => signAt(left + i));
  return ' '.repeat(left) + signs.join('');
}

import { requireInteger, requireNumber } from '../../core/input/numbers';
import type { TextWidthOptions } from './text-options';

export interface TextBarOptions extends TextWidthOptions {
  /** The value that fills the width (more than 0). */
  readonly largest: number;
}

/**
 * A value as a bar of text, as long as its part of the largest value; any value above 0 has a length.
 *
 * @param value - 0 to `largest`
 * @throws GigacastError `number/out-of-range`, `number/not-finite`, `number/not-an-integer`
 * @example
 * textBar(25, { largest: 100, width: 8 }); // => '██'
 * @example
 * textBar(25, { largest: 100, width: 8, ascii: true }); // => '##'
 */
export function textBar(value: number, { largest, width, ascii = false }: TextBarOptions): string {
  const at = (path: string) => ({ function: 'textBar', path });
  requireNumber(largest, at('options.largest'), { moreThan: 0 });
  requireNumber(value, at('value'), { atLeast: 0, atMost: largest });
  requireInteger(width, at('options.width'), { atLeast: 1, atMost: 400 });
  const length = Math.max(value > 0 ? 1 : 0, Math.round((value / largest) * width));
  return (ascii ? '#' : '█').repeat(length);
}

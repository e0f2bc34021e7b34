import { requireNumber } from '../../core/input/numbers';
import { requireRows } from '../spec/require-rows';
import type { TextOptions } from './text-options';

const BLOCKS = '▁▂▃▄▅▆▇█';
const SIGNS = '_.-=+*#@';

/**
 * A series as a line of text, one character for each value, from 0 to the largest.
 *
 * Heights are eighths of the largest value, rounded up; 0 is as low as an eighth, and a value that is not known is a
 * space.
 *
 * @param values - 0 or more, `null` where one is not known
 * @throws GigacastError `charts/nothing-to-draw`, `number/out-of-range`, `number/not-finite`
 * @example
 * sparkline([0, 1, 4, null, 8]); // => '▁▁▄ █'
 * @example
 * sparkline([0, 1, 4, null, 8], { ascii: true }); // => '__= @'
 */
export function sparkline(values: readonly (number | null)[], { ascii = false }: TextOptions = {}): string {
  const at = (path: string) => ({ function: 'sparkline', path });
  requireRows(values, { ...at('values'), what: 'at least one value' });
  const known = values.map((value, i) =>
    value === null ? null : requireNumber(value, at(`values[${i}]`), { atLeast: 0 }),
  );
  const largest = Math.max(0, ...known.map((value) => value ?? 0));
  const signs = ascii ? SIGNS : BLOCKS;
  const signOf = (value: number): string =>
    signs[Math.max(0, Math.ceil((8 * value) / largest || 0) - 1)] ?? '';
  return known.map((value) => (value === null ? ' ' : signOf(value))).join('');
}

import { raise } from '../../core/error';
import { CHARTS_ERRORS } from '../errors';

/**
 * The rows of a chart, of which there is at least one.
 *
 * @throws GigacastError `charts/nothing-to-draw`
 */
export function requireRows<Row>(
  rows: readonly Row[],
  argument: {
    readonly function: string;
    readonly path: string;
    readonly what: string;
    readonly received?: unknown;
  },
): readonly [Row, ...Row[]] {
  const [first, ...rest] = rows;
  if (first !== undefined) return [first, ...rest];
  return raise(CHARTS_ERRORS, 'charts/nothing-to-draw', {
    function: argument.function,
    path: argument.path,
    received: 'received' in argument ? argument.received : rows,
    params: { what: argument.what },
  });
}

import { raise } from '../../core/error';
import { requireNumber, type CheckedArgument, type NumberBounds } from '../../core/input';
import { allKnown, known, mapKnown, type Known } from '../../core/provenance';
import { COMPUTE_ERRORS } from '../errors';
import type { Factor, Range } from './range';

/** A factor as a range, both ends inside the bounds; a stated unknown stays one. */
export function readFactor(
  factor: Factor,
  argument: CheckedArgument,
  bounds: NumberBounds = {},
): Known<Range> {
  if (isKnown(factor)) return factor.known ? known(readRange(factor.value, argument, bounds)) : factor;
  return known(readRange(factor, argument, bounds));
}

/** A figure or a range as a range, both ends inside the bounds and in order. */
export function readRange(
  figure: number | Range,
  argument: CheckedArgument,
  bounds: NumberBounds = {},
): Range {
  if (!isRange(figure)) {
    const value = requireNumber(figure, argument, bounds);
    return { low: value, high: value };
  }
  const end = (name: 'low' | 'high'): number =>
    requireNumber(figure[name], { ...argument, path: `${argument.path}.${name}` }, bounds);
  const [low, high] = [end('low'), end('high')];
  if (low > high) {
    raise(COMPUTE_ERRORS, 'compute/reversed-range', {
      ...argument,
      path: `${argument.path}.low`,
      received: low,
      params: { high: String(high) },
    });
  }
  return { low, high };
}

/** Product of ranges of figures of 0 and above. */
export function multiply(...ranges: readonly Range[]): Range {
  return ranges.reduce((product, { low, high }) => ({ low: product.low * low, high: product.high * high }), {
    low: 1,
    high: 1,
  });
}

/** A range of figures of 0 and above over a range of figures above 0. */
export function divide(over: Range, under: Range): Range {
  return { low: over.low / under.high, high: over.high / under.low };
}

/** A figure from named factors: known when all of them are, otherwise unknown with every reason. */
export function whenKnown<K extends string>(
  factors: Readonly<Record<K, Known<Range>>>,
  change: (ranges: Readonly<Record<K, Range>>) => Range,
): Known<Range> {
  return mapKnown(allKnown<Record<K, Range>>(factors), change);
}

function isKnown(factor: Factor): factor is Known<number | Range> {
  return typeof factor === 'object' && factor !== null && 'known' in factor;
}

function isRange(factor: number | Range): factor is Range {
  return typeof factor === 'object' && factor !== null;
}

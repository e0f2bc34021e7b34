import type { Rate } from './rate';

/**
 * The rate whose duty is the sum of the duties of all the rates: a stack on the same base.
 *
 * The parts stay apart, so that a reader sees what was added to what.
 *
 * @param rates - rates of duty that all apply
 * @example
 * sumRates([adValoremRate('0.061'), adValoremRate('1')]).components.length; // => 2
 */
export function sumRates(rates: readonly Rate[]): Rate {
  return { components: rates.flatMap(({ components }) => components) };
}

import { CORE_ERRORS, raise } from '../../core/error';
import { requireNumber } from '../../core/input';

/** How far published figures of one thing lie apart. */
export interface FigureSpread {
  readonly min: number;
  readonly max: number;
  /** Largest over smallest; `null` when the smallest is 0. */
  readonly ratio: number | null;
}

/**
 * Smallest, largest and their ratio among published figures of one thing.
 *
 * @param figures - at least one, each above or equal to 0, on one basis and in one unit
 * @throws GigacastError `input/empty`, `number/out-of-range`
 * @example
 * figureSpread([264.264, 276, 299, 323]).max; // => 323
 */
export function figureSpread(figures: readonly number[]): FigureSpread {
  const at = 'figureSpread';
  if (figures.length === 0)
    raise(CORE_ERRORS, 'input/empty', { function: at, path: 'figures', received: figures });
  let min = Infinity;
  let max = 0;
  figures.forEach((figure, index) => {
    const value = requireNumber(figure, { function: at, path: `figures[${index}]` }, { atLeast: 0 });
    min = Math.min(min, value);
    max = Math.max(max, value);
  });
  return { min, max, ratio: min === 0 ? null : max / min };
}

import { raise } from '../error';
import { STATISTICS_ERRORS } from '../error/statistics-errors';
import { requireNumber } from '../input';
import { checkSeries } from './check-series';

/** The two ways to score a sample. */
export interface EnsembleCrps {
  /** The sample taken as the forecast itself: pairs divided by n^2. */
  readonly plain: number;
  /** The sample taken as draws from the forecast: pairs divided by n (n - 1); null for a single draw. */
  readonly fair: number | null;
}

/**
 * Continuous ranked probability score of a sample, plain and fair, in O(n log n).
 *
 * @param draws - at least one, in any order
 * @param y - what happened, same unit
 * @throws GigacastError `scoring/too-few`, `number/not-finite` or `input/wrong-type`
 * @see Ferro, Fair scores for ensemble forecasts, 2014
 * @example
 * crpsEnsemble([1, 3], 2); // => { plain: 0.5, fair: 0 }
 */
export function crpsEnsemble(draws: ArrayLike<number>, y: number): EnsembleCrps {
  checkSeries(draws, { function: 'crpsEnsemble', path: 'draws' });
  requireNumber(y, { function: 'crpsEnsemble', path: 'y' });
  const n = draws.length;
  // Measured from the outcome, so that large values lose no digits.
  const errors = Float64Array.from(draws, (draw) => draw - y).sort();
  let distance = 0;
  let pairs = 0;
  errors.forEach((error, i) => {
    distance += Math.abs(error);
    pairs += (2 * i + 1 - n) * error;
  });
  return {
    plain: distance / n - pairs / (n * n),
    fair: n === 1 ? null : distance / n - pairs / (n * (n - 1)),
  };
}

/**
 * Continuous ranked probability score of a sample.
 *
 * @param draws - at least one, in any order
 * @param y - what happened, same unit
 * @param options - named arguments
 * @param options.kind - 'plain' scores the sample as it is, 'fair' the distribution it was drawn from. @defaultValue 'plain'
 * @throws GigacastError `scoring/too-few` if there are no draws, or one and the fair score is wanted
 * @example
 * crpsSample([1, 3], 2, { kind: 'fair' }); // => 0
 */
export function crpsSample(
  draws: ArrayLike<number>,
  y: number,
  { kind = 'plain' }: { readonly kind?: 'plain' | 'fair' } = {},
): number {
  const scores = crpsEnsemble(draws, y);
  return (
    scores[kind] ??
    raise(STATISTICS_ERRORS, 'scoring/too-few', {
      function: 'crpsSample',
      path: 'draws',
      received: draws,
      params: { least: 2 },
    })
  );
}

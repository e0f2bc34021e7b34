import { normalQuantile } from '../distribution/special-functions';
import { raise } from '../error';
import { INPUT_ERRORS } from '../error/input-errors';
import { STATISTICS_ERRORS } from '../error/statistics-errors';
import { requireNumber } from '../input';
import { equicorrelatedNormal } from './equicorrelated-normal';
import { checkCorrelation } from './sums';

// Each two further opposed tracks nest one more integral.
const MOST_OPPOSED = 5;

/**
 * Probability that several parallel tracks are all done by a date (merge bias).
 *
 * Gaussian copula with one latent correlation for every pair: 0 multiplies the probabilities, 1 gives the least of them.
 *
 * @param probabilities - of each track by itself, 0 to 1, at least one
 * @param options - named arguments
 * @param options.correlation - latent, -1 / (tracks - 1) to 1; negative for at most five tracks. @defaultValue 0
 * @returns accurate to about 1e-13, with correlations within 1e-9 of 1 to about 2e-12
 * @throws GigacastError `input/empty`, `duration/correlation`, `number/out-of-range`, `number/not-finite`
 * @see Plackett, A reduction formula for normal multivariate integrals, 1954
 * @example
 * jointProbabilityBy([0.5, 0.5], { correlation: 0.5 }); // => 0.333333333333333
 */
export function jointProbabilityBy(
  probabilities: readonly number[],
  { correlation = 0 }: { readonly correlation?: number } = {},
): number {
  const name = 'jointProbabilityBy';
  if (probabilities.length === 0) {
    raise(INPUT_ERRORS, 'input/empty', { function: name, path: 'probabilities', received: probabilities });
  }
  probabilities.forEach((p, i) =>
    requireNumber(p, { function: name, path: `probabilities[${i}]` }, { atLeast: 0, atMost: 1 }),
  );
  checkCorrelation(correlation, { function: name, count: probabilities.length });
  if (probabilities.includes(0)) return 0;
  const uncertain = probabilities.filter((p) => p < 1);
  if (correlation < 0 && uncertain.length > MOST_OPPOSED) {
    raise(STATISTICS_ERRORS, 'duration/correlation', {
      function: name,
      path: 'correlation',
      received: correlation,
      params: { count: uncertain.length, range: '0 to 1' },
    });
  }
  const [only = 1] = uncertain;
  if (uncertain.length < 2) return only;
  return equicorrelatedNormal(
    uncertain.map((p) => normalQuantile(p, false)),
    correlation,
  );
}

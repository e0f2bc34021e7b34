import { gammaShare } from '../distribution/special-functions';
import { SCALE } from '../distribution/check-parameters';
import { requireInteger, requireNumber } from '../input';

/** Independent gaps from a gamma distribution. */
export interface GammaGaps {
  readonly meanGap: number;
  /** Gamma shape of one gap; 1 is exponential, a whole number Erlang, 1 / cv^2 in general. @defaultValue 1 */
  readonly shape?: number;
}

const NEGLIGIBLE = 1e-17;
const MOST_GAPS = 1e4;

/**
 * Expected number of renewals in (0, t] when gaps are independent and gamma distributed; the start is not counted.
 *
 * The sum over n of P(n gaps fit into t).
 *
 * @param t - time watched, 0 to 10,000 mean gaps, same unit as the gaps
 * @param gaps - { meanGap, shape }
 * @throws GigacastError `number/out-of-range`, `number/not-finite` or `input/wrong-type`
 * @see Cox, Renewal Theory, 1962, section 3.2
 * @example
 * expectedRenewals(548, { meanGap: 274, shape: 2 }); // => 1.75008386565698
 */
export function expectedRenewals(t: number, { meanGap, shape = 1 }: GammaGaps): number {
  checkGaps({ meanGap, shape }, 'expectedRenewals');
  requireNumber(t, { function: 'expectedRenewals', path: 't' }, { atLeast: 0, atMost: MOST_GAPS * meanGap });
  const x = (t / meanGap) * shape;
  let total = 0;
  for (let n = 1; ; n += 1) {
    const fits = gammaShare(x, n * shape, false);
    total += fits;
    if (fits <= NEGLIGIBLE) return total;
  }
}

/**
 * Probability of at least k renewals within a time, which is that of the k-th one coming by then.
 *
 * @param k - a whole number >= 0
 * @param horizon - time watched, >= 0, same unit as the gaps
 * @param gaps - { meanGap, shape }
 * @throws GigacastError `number/out-of-range`, `number/not-an-integer`, `number/not-finite`
 * @example
 * countProbabilityBy(3, 1096, { meanGap: 274 }); // => 0.761896694446456
 */
export function countProbabilityBy(k: number, horizon: number, { meanGap, shape = 1 }: GammaGaps): number {
  checkGaps({ meanGap, shape }, 'countProbabilityBy');
  requireInteger(k, { function: 'countProbabilityBy', path: 'k' }, { atLeast: 0 });
  requireNumber(horizon, { function: 'countProbabilityBy', path: 'horizon' }, { atLeast: 0 });
  return k === 0 ? 1 : gammaShare((horizon / meanGap) * shape, k * shape, false);
}

function checkGaps({ meanGap, shape }: Required<GammaGaps>, name: string): void {
  requireNumber(meanGap, { function: name, path: 'meanGap' }, SCALE);
  requireNumber(shape, { function: name, path: 'shape' }, { atLeast: 0.01, atMost: 1e3 });
}

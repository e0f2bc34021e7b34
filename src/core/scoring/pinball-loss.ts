import { requireNumber } from '../input';

/**
 * Pinball loss of one quantile forecast: tau (y - q) above it, (1 - tau) (q - y) below it; lower is better.
 *
 * @param y - what happened
 * @param forecast - the quantile that was forecast
 * @param forecast.tau - which quantile, 0 excluded, 1 excluded
 * @param forecast.quantile - its forecast value, same unit as y
 * @throws GigacastError `number/out-of-range`, `number/not-finite` or `input/wrong-type`
 * @see Koenker and Bassett, Regression quantiles, 1978
 * @example
 * pinballLoss(120, { tau: 0.9, quantile: 100 }); // => 18
 */
export function pinballLoss(
  y: number,
  { tau, quantile }: { readonly tau: number; readonly quantile: number },
): number {
  requireNumber(tau, { function: 'pinballLoss', path: 'tau' }, { moreThan: 0, lessThan: 1 });
  requireNumber(quantile, { function: 'pinballLoss', path: 'quantile' });
  requireNumber(y, { function: 'pinballLoss', path: 'y' });
  return y >= quantile ? tau * (y - quantile) : (1 - tau) * (quantile - y);
}

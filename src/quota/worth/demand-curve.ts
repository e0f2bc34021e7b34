import { CORE_ERRORS, raise } from '../../core/error';
import type { Ratio } from '../../core/exact/ratio';
import type { CheckedArgument } from '../../core/input';
import { elasticCurve } from './elastic-curve';
import type { ImportDemand } from './import-demand';
import { linearCurve } from './linear-curve';
import { pointsCurve } from './points-curve';

/** A demand that was read; undefined where it says nothing. */
export interface DemandCurve {
  /** Whether its figures are exact, or good to far more digits than are told. */
  readonly exact: boolean;
  /** What it is, for messages. */
  readonly said: string;
  /** Units bought at a price of more than 0. */
  quantityAt(price: Ratio): Ratio | undefined;
  /** Price at which so many units (0 or more) are bought. */
  priceAt(quantity: Ratio): Ratio | undefined;
  /** What buyers lose when the price rises from the lower to the higher one: the area beside the demand. */
  lossBetween(lower: Ratio, higher: Ratio): Ratio | undefined;
}

/** Reads a demand in the name of a public function. */
export function demandCurve(demand: ImportDemand, functionName: string): DemandCurve {
  const at = (path: string): CheckedArgument => ({ function: functionName, path: `demand.${path}` });
  switch (demand.kind) {
    case 'linear':
      return linearCurve(demand, at);
    case 'points':
      return pointsCurve(demand, at);
    case 'constant-elasticity':
      return elasticCurve(demand, at);
    default:
      return raise(CORE_ERRORS, 'input/not-one-of', {
        ...at('kind'),
        received: (demand as { readonly kind: unknown }).kind,
        params: { allowed: 'linear, points, constant-elasticity' },
      });
  }
}

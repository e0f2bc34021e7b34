import { parseDecimal } from '../../core/decimal';
import {
  addRatios,
  compareRatios,
  divideRatios,
  multiplyRatios,
  ratio,
  ratioOf,
  subtractRatios,
  type Ratio,
} from '../../core/exact/ratio';
import type { CheckedArgument } from '../../core/input';
import type { DemandCurve } from './demand-curve';
import type { LinearDemand } from './import-demand';

/** Reads a straight line. */
export function linearCurve(demand: LinearDemand, at: (path: string) => CheckedArgument): DemandCurve {
  const intercept = ratioOf(parseDecimal(demand.intercept, at('intercept'), { moreThan: 0 }));
  const slope = ratioOf(parseDecimal(demand.slope, at('slope'), { moreThan: 0 }));
  const quantityAt = (price: Ratio): Ratio =>
    compareRatios(price, intercept) < 0 ? divideRatios(subtractRatios(intercept, price), slope) : NONE;
  return {
    exact: true,
    said: 'a line',
    quantityAt,
    priceAt: (quantity) => subtractRatios(intercept, multiplyRatios(slope, quantity)),
    lossBetween: (lower, higher) => {
      const top = compareRatios(higher, intercept) < 0 ? higher : intercept;
      if (compareRatios(lower, top) >= 0) return NONE;
      return trapezium(lower, quantityAt(lower), top, quantityAt(top));
    },
  };
}

/** The area between two prices, the quantity moving evenly from one to the other. */
export function trapezium(lower: Ratio, atLower: Ratio, higher: Ratio, atHigher: Ratio): Ratio {
  const sides = addRatios(atLower, atHigher);
  return multiplyRatios(multiplyRatios(sides, subtractRatios(higher, lower)), HALF);
}

const NONE: Ratio = /* @__PURE__ */ ratio(0n, 1n);
const HALF: Ratio = /* @__PURE__ */ ratio(1n, 2n);

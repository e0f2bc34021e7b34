import { Exact, parseDecimal, type Decimal } from '../../core/decimal';
import { ratio, ratioOf, type Ratio } from '../../core/exact/ratio';
import type { CheckedArgument } from '../../core/input';
import type { DemandCurve } from './demand-curve';
import type { ElasticDemand } from './import-demand';

/** Powers are taken with 60 digits and kept with 40, so that a quantity that is a short decimal comes out exactly. */
const Near: typeof Exact = /* @__PURE__ */ Exact.clone({ precision: 60 });
const KEPT_DIGITS = 40;

/** Reads a demand of constant elasticity. */
export function elasticCurve(demand: ElasticDemand, at: (path: string) => CheckedArgument): DemandCurve {
  const read = (value: ElasticDemand['elasticity'], path: string) =>
    new Near(parseDecimal(value, at(path), { moreThan: 0 }));
  const elasticity = new Near(parseDecimal(demand.elasticity, at('elasticity'), { moreThan: 0, atMost: 20 }));
  const known = {
    price: read(demand.at.price, 'at.price'),
    quantity: read(demand.at.quantity, 'at.quantity'),
  };
  return {
    exact: false,
    said: 'a constant elasticity',
    quantityAt: (price) => kept(powerOf(price, known.price, elasticity.negated()).times(known.quantity)),
    priceAt: (quantity) =>
      quantity.top === 0n
        ? undefined
        : kept(powerOf(quantity, known.quantity, new Near(-1).div(elasticity)).times(known.price)),
    lossBetween: (lower, higher) => {
      const spent = known.price.times(known.quantity);
      const rest = new Near(1).minus(elasticity);
      if (rest.isZero()) return kept(decimalOf(higher).div(decimalOf(lower)).ln().times(spent));
      const grown = powerOf(higher, known.price, rest).minus(powerOf(lower, known.price, rest));
      return kept(grown.div(rest).times(spent));
    },
  };
}

function powerOf(value: Ratio, base: Decimal, exponent: Decimal): Decimal {
  return decimalOf(value).div(base).pow(exponent);
}

function decimalOf({ top, bottom }: Ratio): Decimal {
  return new Near(top.toString()).div(bottom.toString());
}

function kept(value: Decimal): Ratio {
  return value.isZero() ? ratio(0n, 1n) : ratioOf(value.toSignificantDigits(KEPT_DIGITS));
}

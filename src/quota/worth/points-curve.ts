import { parseDecimal } from '../../core/decimal';
import { CORE_ERRORS, raise } from '../../core/error';
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
import { WORTH_ERRORS } from '../error/worth-errors';
import type { DemandCurve } from './demand-curve';
import type { PointsDemand } from './import-demand';
import { trapezium } from './linear-curve';

interface Point {
  readonly quantity: Ratio;
  readonly price: Ratio;
}

const NONE: Ratio = /* @__PURE__ */ ratio(0n, 1n);

/** Reads points and draws straight lines between them. */
export function pointsCurve(demand: PointsDemand, at: (path: string) => CheckedArgument): DemandCurve {
  const points = readPoints(demand, at);
  const first = points[0] as Point;
  const last = points[points.length - 1] as Point;
  // A curve that starts at no units has a price above which nothing is bought; any other one only starts there.
  const startsAtNothing = first.quantity.top === 0n;
  const quantityAt = (price: Ratio): Ratio | undefined => {
    if (compareRatios(price, first.price) > 0) return startsAtNothing ? NONE : undefined;
    return between(points, price, PRICE, QUANTITY);
  };
  return {
    exact: true,
    said: `points from ${sayPoint(demand.points[0])} to ${sayPoint(demand.points[points.length - 1])}`,
    quantityAt,
    priceAt: (quantity) => between(points, quantity, QUANTITY, PRICE),
    lossBetween: (lower, higher) => {
      if (compareRatios(lower, last.price) < 0) return undefined;
      if (compareRatios(higher, first.price) > 0 && !startsAtNothing) return undefined;
      const inside = points.map(({ price }) => price).filter((price) => isBetween(price, lower, higher));
      // Above the first point nothing is bought, so the area there is nothing.
      const prices = [lower, ...inside.reverse(), higher];
      return prices.slice(1).reduce((sum, price, index) => {
        const below = prices[index] as Ratio;
        const sides = [quantityAt(below) as Ratio, quantityAt(price) as Ratio] as const;
        return addRatios(sum, trapezium(below, sides[0], price, sides[1]));
      }, NONE);
    },
  };
}

const PRICE = ({ price }: Point): Ratio => price;
const QUANTITY = ({ quantity }: Point): Ratio => quantity;

function isBetween(value: Ratio, lower: Ratio, higher: Ratio): boolean {
  return compareRatios(value, lower) > 0 && compareRatios(value, higher) < 0;
}

/** One coordinate of the point of the curve where the other one has a value; undefined where it has none. */
function between(
  points: readonly Point[],
  value: Ratio,
  known: (point: Point) => Ratio,
  asked: (point: Point) => Ratio,
): Ratio | undefined {
  for (let index = 1; index < points.length; index += 1) {
    const before = points[index - 1] as Point;
    const after = points[index] as Point;
    const sides = [compareRatios(value, known(before)), compareRatios(value, known(after))] as const;
    if (sides[0] * sides[1] <= 0) {
      const part = divideRatios(
        subtractRatios(value, known(before)),
        subtractRatios(known(after), known(before)),
      );
      return addRatios(asked(before), multiplyRatios(part, subtractRatios(asked(after), asked(before))));
    }
  }
  return undefined;
}

/** A point that was read, as its reader wrote it. */
function sayPoint(point: PointsDemand['points'][number] | undefined): string {
  return `${point?.quantity} at ${point?.price}`;
}

function readPoints(demand: PointsDemand, at: (path: string) => CheckedArgument): readonly Point[] {
  if (!Array.isArray(demand.points) || demand.points.length < 2) {
    raise(CORE_ERRORS, 'input/wrong-size', {
      ...at('points'),
      received: demand.points,
      params: { size: 'at least two points' },
    });
  }
  return demand.points.reduce<readonly Point[]>((read, { quantity, price }, index) => {
    const point = {
      quantity: ratioOf(parseDecimal(quantity, at(`points[${index}].quantity`), { atLeast: 0 })),
      price: ratioOf(parseDecimal(price, at(`points[${index}].price`), { atLeast: 0 })),
    };
    const before = read[read.length - 1];
    const falls =
      before === undefined ||
      (compareRatios(point.quantity, before.quantity) > 0 && compareRatios(point.price, before.price) < 0);
    if (!falls) {
      const received = sayPoint({ quantity, price });
      raise(WORTH_ERRORS, 'quota/demand-not-falling', { ...at(`points[${index}]`), received });
    }
    return [...read, point];
  }, []);
}

import { Exact, fromScaledInteger, toScaledInteger, type Decimal } from '../../core/decimal';
import { minCostFlow, type FlowArc } from './min-cost-flow';

/** Somewhere to put units. */
export interface Place {
  /** Null where there is no limit. */
  readonly room: Decimal | null;
  /** Index of a place whose unused room may be used too. */
  readonly before: number | null;
}

/** Units, and what one of them costs in each place that it may use. */
export interface Goods {
  readonly quantity: Decimal;
  /** In order of preference among places that cost the same. */
  readonly options: readonly { readonly place: number; readonly unitCost: Decimal }[];
}

/** Units of each good in each of its options, with prices that prove that nothing is cheaper. */
export interface Placed {
  readonly feasible: true;
  readonly units: readonly (readonly Decimal[])[];
  readonly left: readonly Decimal[];
  readonly unitCosts: readonly Decimal[];
  readonly unitWorths: readonly Decimal[];
}

/** Goods and places that show that there is no room: the goods may use these places alone. */
export interface Unplaced {
  readonly feasible: false;
  readonly goods: readonly number[];
  readonly places: readonly number[];
}

/** Puts all units where they cost least in sum. */
export function placeGoods(goods: readonly Goods[], places: readonly Place[]): Placed | Unplaced {
  const decimals = mostDecimals([
    ...goods.map(({ quantity }) => quantity),
    ...places.flatMap(({ room }) => (room === null ? [] : [room])),
  ]);
  const costDecimals = mostDecimals(goods.flatMap(({ options }) => options.map(({ unitCost }) => unitCost)));
  const nodes = goods.length + places.length + 1;
  const sink = nodes - 1;
  const nodeOf = (place: number) => goods.length + place;
  const supplies = goods.map(({ quantity }, node) => ({ node, amount: toScaledInteger(quantity, decimals) }));
  // A cost of one stands for more than all preferences along any path, so that these only decide between equal costs.
  const scale = 4n * BigInt(nodes) * BigInt(places.length + 1);
  const arcs: FlowArc[] = goods.flatMap(({ options }, from) =>
    options.map(({ place, unitCost }, rank) => ({
      from,
      to: nodeOf(place),
      capacity: null,
      cost: toScaledInteger(unitCost, costDecimals) * scale + BigInt(rank),
    })),
  );
  const firstSink = arcs.length;
  places.forEach(({ room }, place) => {
    const capacity = room === null ? null : toScaledInteger(room, decimals);
    arcs.push({ from: nodeOf(place), to: sink, capacity, cost: 0n });
  });
  places.forEach(({ before }, place) => {
    if (before !== null) {
      arcs.push({ from: nodeOf(place), to: nodeOf(before), capacity: null, cost: 0n });
    }
  });
  const flow = minCostFlow({ nodes, sink, arcs, supplies });
  if (!flow.feasible) {
    return {
      feasible: false,
      goods: goods.map((_, index) => index).filter((index) => flow.reached.has(index)),
      places: places.map((_, index) => index).filter((index) => flow.reached.has(nodeOf(index))),
    };
  }
  const { flows, potentials } = flow;
  const unitsOf = (arc: number) => fromScaledInteger(flows[arc] ?? 0n, decimals);
  const priceFrom = (node: number) => {
    const difference = (potentials[sink] ?? 0n) - (potentials[node] ?? 0n);
    return fromScaledInteger(nearest(difference, scale), costDecimals);
  };
  let arc = 0;
  return {
    feasible: true,
    units: goods.map(({ options }) => options.map(() => unitsOf(arc++))),
    left: places.map(({ room }, place) => (room ?? new Exact(0)).minus(unitsOf(firstSink + place))),
    unitCosts: goods.map((_, index) => priceFrom(index)),
    unitWorths: places.map(({ room }, place) => {
      const worth = priceFrom(nodeOf(place));
      return room === null || worth.isNegative() ? new Exact(0) : worth;
    }),
  };
}

function mostDecimals(values: readonly Decimal[]): number {
  return values.reduce((most, value) => Math.max(most, value.decimalPlaces()), 0);
}

/** The whole multiple that is nearest, which takes the preferences out again. */
function nearest(value: bigint, scale: bigint): bigint {
  const shifted = 2n * value + scale;
  const down = shifted / (2n * scale);
  return shifted < 0n && shifted % (2n * scale) !== 0n ? down - 1n : down;
}

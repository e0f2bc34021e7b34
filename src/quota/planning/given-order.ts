import { Exact, type Decimal } from '../../core/decimal';
import type { Goods, Place } from './place-goods';

/** The cost where each good in turn takes the first of its options that has room; null where some find none. */
export function givenOrderCost(goods: readonly Goods[], places: readonly Place[]): Decimal | null {
  const rooms = places.map(({ room }) => room);
  let cost: Decimal = new Exact(0);
  for (const { quantity, options } of goods) {
    let wanted: Decimal = quantity;
    for (const { place, unitCost } of options) {
      for (let from: number | null = place; from !== null; from = places[from]?.before ?? null) {
        const room: Decimal | null = rooms[from] ?? null;
        const taken = room === null || wanted.lt(room) ? wanted : room;
        if (room !== null) rooms[from] = room.minus(taken);
        wanted = wanted.minus(taken);
        cost = cost.plus(unitCost.times(taken));
      }
    }
    if (wanted.gt(0)) return null;
  }
  return cost;
}

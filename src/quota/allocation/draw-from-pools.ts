import { Exact, type Decimal } from '../../core/decimal';

/** A pool as a shipment meets it. */
export interface OpenPool {
  readonly id: string;
  /** Units left (0 or more). */
  readonly balance: Decimal;
  readonly eligible: boolean;
  /** Whether the price is what keeps the goods out. */
  readonly barredByPrice: boolean;
}

/** How goods draw on a balance. */
export interface DrawRule {
  /** Balance that one unit of the goods takes: 1, or its value where the quota is in money. */
  readonly perUnit: Decimal;
  /** Whether units cannot be split. */
  readonly whole: boolean;
}

/** What kept the rest of a shipment out of the quota. */
export type BoundBy = 'none' | 'total' | 'pool' | 'price';

/** What a shipment took from each pool, and what was left over. */
export interface PoolDraws {
  /** Units taken from each pool, in the order of the pools. */
  readonly taken: readonly Decimal[];
  /** Balance of each pool afterwards. */
  readonly balances: readonly Decimal[];
  readonly over: Decimal;
  readonly boundBy: BoundBy;
}

/** Lets goods draw on the pools they may use, in the order of the pools, until nothing is wanted or left. */
export function drawFromPools(quantity: Decimal, pools: readonly OpenPool[], rule: DrawRule): PoolDraws {
  let wanted: Decimal = quantity;
  const taken: Decimal[] = [];
  const balances: Decimal[] = [];
  for (const { balance, eligible } of pools) {
    const units = eligible ? lesser(wanted, unitsIn(balance, rule)) : new Exact(0);
    taken.push(units);
    balances.push(balance.minus(units.times(rule.perUnit)));
    wanted = wanted.minus(units);
  }
  return { taken, balances, over: wanted, boundBy: boundBy(wanted, pools, balances, rule) };
}

/** How many units of the goods a balance still holds. */
function unitsIn(balance: Decimal, rule: DrawRule): Decimal | undefined {
  if (rule.perUnit.isZero()) return undefined;
  const units = balance.div(rule.perUnit);
  return rule.whole ? units.floor() : units;
}

function lesser(wanted: Decimal, room: Decimal | undefined): Decimal {
  return room === undefined || wanted.lt(room) ? wanted : room;
}

function boundBy(
  over: Decimal,
  pools: readonly OpenPool[],
  balances: readonly Decimal[],
  rule: DrawRule,
): BoundBy {
  if (over.isZero()) return 'none';
  const withRoom = pools.filter((_, index) => unitsIn(balances[index] as Decimal, rule)?.gt(0) === true);
  if (withRoom.length === 0) return 'total';
  return withRoom.some(({ barredByPrice }) => barredByPrice) ? 'price' : 'pool';
}

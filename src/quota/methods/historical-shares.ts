import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import { apportion, roundedShares, type DecimalInput, type TieBreak } from '../../core/exact';
import { requireRate } from '../../core/exact/parse-rate';
import { parseIncrement } from '../../core/exact/rounding';
import { ALLOCATION_ERRORS } from '../error/allocation-errors';
import { POLICY_ERRORS } from '../error/policy-errors';

/** A group of holders whose part of the volume is shared by their past. */
export interface HistoricalPool {
  readonly id: string;
  /** Fraction of the volume (0 to 1). */
  readonly share: DecimalInput;
  /** What counts for each holder, such as past imports (0 or more, not all 0). */
  readonly weights: Readonly<Record<string, DecimalInput>>;
}

/** How fractions are settled. */
export interface HistoricalOptions {
  /** `floor` leaves the rest undistributed. @defaultValue 'largest-remainder' */
  readonly rounding?: 'largest-remainder' | 'floor';
  /** Decimal text greater than 0: every share is a multiple of it. @defaultValue '1' */
  readonly increment?: string;
  /** @defaultValue 'input-order' */
  readonly tieBreak?: TieBreak;
}

/** A volume shared by the past of its holders. */
export interface HistoricalAllocation {
  readonly holders: readonly { readonly id: string; readonly pool: string; readonly allocated: string }[];
  readonly pools: readonly { readonly id: string; readonly volume: string }[];
  /** What no pool was given, and what rounding left. */
  readonly undistributed: string;
}

const NAME = 'historicalShares';

/**
 * Shares a volume by the past of its holders: first among pools by their fixed shares, then within a pool pro rata.
 *
 * Newcomers are a pool of their own, whose weights are equal or what they applied for.
 *
 * @param volume - units (0 or more)
 * @param pools - with shares of 1 or less in all
 * @throws GigacastError `quota/shares-exceed-whole`, `apportion/no-positive-weight`, `apportion/negative-weight`,
 * `quota/repeated-id` for a holder in two pools; `decimal/*`, `number/out-of-range`
 * @see Allocation Method Order (Beef and Veal), SOR/96-186, s. 3(1)
 * @example
 * historicalShares(1000000, [
 *   { id: 'processors', share: '0.75', weights: { P1: 500, P2: 300, P3: 200 } },
 *   { id: 'distributors', share: '0.25', weights: { D1: 60, D2: 40 } },
 * ]).holders.map(({ id, allocated }) => `${id} ${allocated}`);
 * // => ['P1 375000', 'P2 225000', 'P3 150000', 'D1 150000', 'D2 100000']
 */
export function historicalShares(
  volume: DecimalInput,
  pools: readonly HistoricalPool[],
  options: HistoricalOptions = {},
): HistoricalAllocation {
  const at = (path: string) => ({ function: NAME, path });
  const { rounding = 'largest-remainder', increment = '1', tieBreak = 'input-order' } = options;
  const whole = parseDecimal(volume, at('volume'), { atLeast: 0 });
  const step = parseIncrement(increment, at('increment'));
  const shares = pools.map(({ share }, index) =>
    requireRate(share, at(`pools[${index}].share`), { atMost: 1 }),
  );
  const sum = shares.reduce((total: Decimal, share) => total.plus(share), new Exact(0));
  if (sum.gt(1)) {
    const params = { sum: plainText(sum) };
    raise(ALLOCATION_ERRORS, 'quota/shares-exceed-whole', {
      ...at('pools'),
      received: plainText(sum),
      params,
    });
  }
  requireDistinct(pools);
  const share = (total: Decimal, weights: readonly DecimalInput[]): readonly string[] => {
    const multiple = plainText(total.minus(total.mod(step.increment)));
    return rounding === 'floor'
      ? roundedShares(multiple, weights, { mode: 'floor', increment }).shares
      : apportion(multiple, weights, { increment, tieBreak });
  };
  // Whatever no pool holds is a weight of its own, so that the pools are rounded together with it.
  const weights = [...shares, new Exact(1).minus(sum)].map((weight) => plainText(weight));
  const volumes = pools.length === 0 ? [] : share(whole, weights).slice(0, pools.length);
  const holders = pools.flatMap((pool, index) => {
    const names = Object.keys(pool.weights);
    const given = share(new Exact(volumes[index] ?? 0), Object.values(pool.weights));
    return names.map((id, place) => ({ id, pool: pool.id, allocated: given[place] ?? '0' }));
  });
  const given = holders.reduce((total: Decimal, { allocated }) => total.plus(allocated), new Exact(0));
  return {
    holders,
    pools: pools.map(({ id }, index) => ({ id, volume: volumes[index] ?? '0' })),
    undistributed: plainText(whole.minus(given)),
  };
}

function requireDistinct(pools: readonly HistoricalPool[]): void {
  const seen = new Set<string>();
  pools.forEach(({ weights }, index) => {
    for (const id of Object.keys(weights)) {
      const path = `pools[${index}].weights.${id}`;
      if (seen.has(id)) raise(POLICY_ERRORS, 'quota/repeated-id', { function: NAME, path, received: id });
      seen.add(id);
    }
  });
}

import { optimiseLineOrder, planShipments, specificRate, type Treatment } from 'gigacast/quota';
import { adapter, type Adapters } from './adapter';
import { poolTerms, type PoolsInput } from './quota';

type Figure = string | number;

/** Units wanted in periods, e.g. `wantedInP1`; periods in the order of `remaining`. */
interface PlanInput {
  readonly remaining: Readonly<Record<string, Figure>>;
  readonly holdingCostPerUnit?: Figure;
  readonly overQuotaSurchargePerUnit?: Figure;
  readonly overQuotaAllowed?: boolean;
  readonly [wanted: `wantedIn${string}`]: Figure;
}

const WANTED = 'wantedIn';

function plan(input: PlanInput): unknown {
  const { remaining, holdingCostPerUnit, overQuotaSurchargePerUnit, overQuotaAllowed } = input;
  const periods = Object.entries(remaining).map(([id, left]) => ({
    id,
    pools: [{ id: 'quota', remaining: left, eligibility: { kind: 'any' } as const }],
  }));
  const wanted = Object.entries(input).flatMap(([key, quantity]) =>
    key.startsWith(WANTED)
      ? [{ id: key, earliest: key.slice(WANTED.length), quantity: quantity as Figure }]
      : [],
  );
  const overQuota: Treatment =
    overQuotaAllowed === false
      ? { kind: 'refuse', reason: 'beyond the quota' }
      : { kind: 'surtax', mode: 'adding', rate: specificRate(overQuotaSurchargePerUnit ?? 0, 'piece') };
  const result = planShipments(wanted, {
    periods,
    // The cases state no value: inside the quota nothing is owed per piece.
    inQuotaRate: specificRate(0, 'piece'),
    overQuota,
    holdingCost: holdingCostPerUnit ?? 0,
  });
  if (!result.feasible) return { ...result, unplaced: result.short };
  const used = result.shipments.flatMap(({ earliest, entries }) =>
    periods.map(({ id }) => {
      const quantity = entries.find(({ period, pool }) => period === id && pool !== null)?.quantity ?? '0';
      return [id === earliest ? id : `deferTo${id}`, quantity];
    }),
  );
  return {
    ...Object.fromEntries(used),
    over:
      result.shipments.length === 1 ? result.shipments[0]?.over : result.shipments.map(({ over }) => over),
    extraCost: result.cost,
    saving: result.saving,
    feasible: true,
  };
}

function lineOrder(input: PoolsInput): unknown {
  const { pools, inQuotaRate, overQuota } = poolTerms(input);
  const result = optimiseLineOrder(
    input.lines.map(({ id, units, fobPriceCad }) => ({
      id,
      quantity: units,
      unitValue: fobPriceCad,
      fobPrice: { amount: fobPriceCad, currency: 'CAD' },
    })),
    pools,
    { unit: { kind: 'pieces', noun: 'vehicles' }, inQuotaRate, overQuota },
  );
  const lines = result.lines.map(({ byPool, ...line }) => ({ ...line, ...byPool }));
  return { ...result, lines, savingVersusGivenOrder: result.saving };
}

export const QUOTA_PLANNING: Adapters = {
  planShipments: adapter(plan),
  optimiseLineOrder: adapter(lineOrder),
};

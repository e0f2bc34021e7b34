import {
  adValoremRate,
  compareScenarios,
  effectiveRate,
  marginalRate,
  priceCapNotch,
  quotaRent,
  sumRates,
  type Scenario,
  type Treatment,
} from 'gigacast/quota';
import { adapter, type Adapters } from './adapter';
import { poolTerms, type PoolsInput } from './quota';
import { readTreatment, VEHICLES, type PolicyInput } from './quota-split';

type Figure = string | number;

interface AverageInput {
  readonly policy: PolicyInput;
  readonly volume?: Figure;
  readonly unitValue?: Figure;
  /** Goods of several values, in the order in which they enter. */
  readonly lots?: readonly { readonly units: Figure; readonly unitValue: Figure }[];
}

interface RentInput {
  readonly worldPrice: Figure;
  readonly inRate: Figure;
  /** Absent or null where goods beyond the quota are refused. */
  readonly overRate?: Figure | null;
  readonly overQuotaTreatment?: string;
  readonly quota: Figure;
  readonly inverseDemand: { readonly intercept: Figure; readonly slope: Figure };
}

interface NotchInput extends Omit<PoolsInput, 'lines'> {
  readonly prices: readonly Figure[];
}

type ScenarioInput = PolicyInput & { readonly id: string; readonly rate?: Figure };

interface CompareInput {
  readonly units: Figure;
  readonly unitValue: Figure;
  readonly scenarios: readonly ScenarioInput[];
}

function average(input: AverageInput): unknown {
  const { policy, volume, unitValue, lots } = input;
  const goods =
    lots === undefined
      ? (volume ?? 0)
      : lots.map(({ units, unitValue: value }) => ({ quantity: units, unitValue: value }));
  const terms = {
    quota: policy.annualQuota ?? 0,
    inQuotaRate: adValoremRate(policy.inQuotaRate),
    overQuota: readTreatment(policy),
    ...(unitValue === undefined ? {} : { unitValue }),
  };
  const whole = effectiveRate(goods, terms);
  const { lastUnit, nextUnit } = marginalRate(goods, terms);
  const refused = whole.treatmentBeyond === 'refused' ? whole.beyond : '0';
  return {
    averageRate: whole.effectiveRate,
    averageRateRounded6: whole.rounded,
    marginalRateNextUnit: nextUnit.rate,
    marginalRateLastUnit: lastUnit?.rate ?? null,
    nextUnitTreatment: nextUnit.treatment,
    unitsInQuota: whole.inQuota,
    unitsOverQuota: whole.beyond,
    unitsRefused: refused,
    refused,
  };
}

function rent(input: RentInput): unknown {
  const { worldPrice, inRate, overRate, overQuotaTreatment, quota, inverseDemand } = input;
  const refuses =
    overRate === undefined || overRate === null || overQuotaTreatment?.startsWith('refus') === true;
  const overQuota: Treatment = refuses
    ? { kind: 'refuse', reason: 'beyond the quota' }
    : { kind: 'rate', rate: adValoremRate(overRate) };
  const result = quotaRent(
    { kind: 'linear', ...inverseDemand },
    { worldPrice, quota, inQuotaRate: adValoremRate(inRate), overQuota },
  );
  return {
    ...result,
    quotaRent: result.rent,
    rentPerUnit: result.unitRent,
    inQuotaRevenue: result.revenueInQuota,
    overQuotaRevenue: result.revenueOverQuota,
    inQuotaImports: result.importsInQuota,
    overQuotaImports: result.importsOverQuota,
  };
}

function notch({ prices, ...input }: NotchInput): unknown {
  const { units, jumps } = priceCapNotch(prices, poolTerms(input));
  return { duty: units.map(({ duty }) => duty), jump: jumps.length === 1 ? jumps[0] : jumps, jumps };
}

function readScenario(input: ScenarioInput): Scenario {
  const { id, rate, annualQuota, surtaxRate } = input;
  if (annualQuota === undefined && rate !== undefined) {
    const surtax = surtaxRate === undefined ? [] : [adValoremRate(surtaxRate)];
    return { id, rate: sumRates([adValoremRate(rate), ...surtax]) };
  }
  return {
    id,
    quota: annualQuota ?? 0,
    inQuotaRate: adValoremRate(input.inQuotaRate),
    overQuota: readTreatment(input),
  };
}

function compare({ units, unitValue, scenarios }: CompareInput): unknown {
  const result = compareScenarios(
    [{ id: 'shipment', quantity: units, unitValue }],
    scenarios.map(readScenario),
    { unit: VEHICLES },
  );
  return Object.fromEntries(result.scenarios.map((each) => [each.id, each]));
}

export const QUOTA_WORTH: Adapters = {
  averageTariff: adapter(average),
  quotaRent: adapter(rent),
  notch: adapter(notch),
  compare: adapter(compare),
};

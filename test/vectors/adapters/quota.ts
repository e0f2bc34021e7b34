import { UNIT_FLOOR, UNIT_HALF_EVEN, UNIT_HALF_UP, sumDecimals, type Rounding } from 'gigacast/core';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import {
  adValoremRate,
  allocatePools,
  cumulativeUse,
  dutyOf,
  fillRate,
  firstYearReaching,
  freeOnBoardPrice,
  impliedGrowth,
  isEligible,
  isUnderfilled,
  policyOn,
  reservedShareForYear,
  reservedVolume,
  subPeriodAvailability,
  volumePath,
  type Incoterm,
  type OpenPath,
  type PoolEligibility,
  type PricedGoods,
  type VolumePathSpec,
} from 'gigacast/quota';
import { adapter, type Adapters } from './adapter';
import { classifyImport, dutiesOnDate } from './quota-law';
import { readTreatment, splitAdapter, VEHICLES, type PolicyInput } from './quota-split';

type Figure = string | number;

const CAD = 'CAD';
const ROUNDINGS: Readonly<Record<string, Rounding>> = {
  'floor-to-unit': UNIT_FLOOR,
  'half-up-to-unit': UNIT_HALF_UP,
  'half-even-to-unit': UNIT_HALF_EVEN,
  floor: UNIT_FLOOR,
  'half-up': UNIT_HALF_UP,
  'half-even': UNIT_HALF_EVEN,
};

interface EligibilityInput {
  readonly fobPriceCad?: Figure;
  readonly fobPriceForeign?: { readonly amount: Figure; readonly currency: string };
  readonly cadPerUnit?: Figure;
  readonly invoice?: {
    readonly incoterm: Incoterm;
    readonly priceCad: Figure;
    readonly internationalFreightCad?: Figure;
    readonly internationalInsuranceCad?: Figure;
  };
  readonly cap: Figure;
  readonly comparison: '<' | '<=';
  readonly dutyRate?: Figure;
}

interface PoolsPolicy extends PolicyInput {
  readonly pools: readonly {
    readonly id: string;
    readonly eligibility: 'any' | { readonly fobPriceCadAtMost?: Figure; readonly fobPriceCadBelow?: Figure };
  }[];
  readonly drawOrderForEligible?: readonly string[];
}

export interface PoolsInput {
  readonly policy?: PoolsPolicy;
  readonly quotaYear?: number;
  readonly remaining: Readonly<Record<string, Figure>>;
  readonly lines: readonly { readonly id: string; readonly units: Figure; readonly fobPriceCad: Figure }[];
}

interface PathInput {
  readonly rounding?: string;
  readonly [key: string]: unknown;
}

/** The limit on FOB prices that a case states, in Canadian dollars. */
function priceLimit(comparison: '<' | '<=', amount: Figure): PoolEligibility {
  return { kind: 'price', basis: 'fob', comparison, limit: { amount: String(amount), currency: CAD } };
}

function eligibility(input: EligibilityInput): unknown {
  const { invoice, fobPriceForeign, cadPerUnit, dutyRate } = input;
  const fob =
    invoice === undefined
      ? input.fobPriceCad
      : freeOnBoardPrice({
          incoterm: invoice.incoterm,
          price: invoice.priceCad,
          internationalFreight: invoice.internationalFreightCad ?? 0,
          internationalInsurance: invoice.internationalInsuranceCad ?? 0,
        });
  const goods: PricedGoods =
    fobPriceForeign === undefined
      ? { fobPrice: { amount: fob ?? 0, currency: CAD } }
      : { fobPrice: fobPriceForeign, exchangeRates: { [fobPriceForeign.currency]: cadPerUnit ?? 0 } };
  const result = isEligible(priceLimit(input.comparison, input.cap), goods);
  const price = result.because === 'price' ? result.price.amount : undefined;
  return {
    eligible: result.eligible,
    fobPriceCad: price,
    valueForDutyCad: price,
    ...(dutyRate === undefined || price === undefined
      ? {}
      : { duty: dutyOf(dutyRate, { value: price }).duty }),
  };
}

/** Pools, rate and treatment of a case: its own policy, or Canada's electric vehicles as enacted. */
export function poolTerms(input: Omit<PoolsInput, 'lines'>) {
  const { policy, quotaYear, remaining } = input;
  if (policy !== undefined) {
    const order = policy.drawOrderForEligible ?? policy.pools.map(({ id }) => id);
    const pools = order.flatMap((name) =>
      policy.pools
        .filter(({ id }) => id === name)
        .map(({ id, eligibility: condition }) => ({
          id,
          remaining: remaining[id] ?? 0,
          eligibility: poolEligibility(condition),
        })),
    );
    return { pools, inQuotaRate: adValoremRate(policy.inQuotaRate), overQuota: readTreatment(policy) };
  }
  const period = CANADA_EV_2026_ENACTED.periods.find((each) => each.quotaYear === quotaYear);
  const terms = policyOn(CANADA_EV_2026_ENACTED, period?.from ?? '');
  if (!terms.inForce || !terms.inQuotaRate.value.known || !terms.overQuota.value.known) {
    throw new Error(`no terms for quota year ${quotaYear}`);
  }
  const pools = terms.pools.map(({ id, eligibility: condition }) => ({
    id,
    remaining: remaining[id] ?? remaining['total'] ?? 0,
    eligibility: condition.value.known ? condition.value.value : ({ kind: 'any' } as const),
  }));
  return { pools, inQuotaRate: terms.inQuotaRate.value.value, overQuota: terms.overQuota.value.value };
}

function poolEligibility(condition: PoolsPolicy['pools'][number]['eligibility']): PoolEligibility {
  if (condition === 'any') return { kind: 'any' };
  if (condition.fobPriceCadAtMost !== undefined) return priceLimit('<=', condition.fobPriceCadAtMost);
  return priceLimit('<', condition.fobPriceCadBelow ?? 0);
}

function pools(input: PoolsInput): unknown {
  const { pools: open, inQuotaRate, overQuota } = poolTerms(input);
  const result = allocatePools(
    input.lines.map(({ id, units, fobPriceCad }) => ({
      id,
      quantity: units,
      unitValue: fobPriceCad,
      fobPrice: { amount: fobPriceCad, currency: CAD },
    })),
    open,
    { unit: VEHICLES, inQuotaRate, overQuota },
  );
  return {
    lines: result.lines.map(({ id, byPool, inQuota, over, portions, boundBy }) => ({
      id,
      ...byPool,
      inQuota,
      over,
      refused: portions.find(({ treatment }) => treatment === 'refused')?.quantity ?? '0',
      boundBy,
    })),
    remainingAfter: result.remainingAfter,
    dutyTotal: result.dutyTotal,
  };
}

/** A path of a case with its rounding as data. */
function pathOf<Path>({ rounding, cap, ...path }: PathInput): Path {
  return {
    ...path,
    ...(cap === undefined ? {} : { atMost: cap }),
    ...(rounding === undefined ? {} : { rounding: ROUNDINGS[rounding] }),
  } as Path;
}

function quotaPath(input: PathInput): unknown {
  const years = volumePath(pathOf<VolumePathSpec>(input));
  return {
    path: years.map(({ volume }) => volume),
    ...Object.fromEntries(years.map(({ year, exact }) => [`exactYear${year}`, exact])),
  };
}

export const QUOTA: Adapters = {
  splitShipment: splitAdapter,
  eligibility: adapter(eligibility),
  allocatePools: adapter(pools),
  dutiesOnDate,
  classifyImport,
  quotaPath: adapter(quotaPath),
  firstYearReaching: adapter<PathInput & { readonly target: Figure; readonly checkYear?: number }>(
    ({ target, checkYear, ...path }) => {
      const options = checkYear === undefined ? { target } : { target, checkYear };
      const result = firstYearReaching(pathOf<OpenPath>(path), options);
      const { check } = result;
      return {
        ...(result.reached
          ? { yearNumber: result.year, quotaThatYear: result.volume }
          : { yearNumber: null, quotaThatYear: null }),
        [`year${check?.year}`]: check?.volume,
        [`reachesTargetByYear${check?.year}`]: check?.reachedByThen,
      };
    },
  ),
  impliedGrowth: adapter<{
    readonly base: Figure;
    readonly target: Figure;
    readonly steps: number | readonly number[];
  }>(({ base, target, steps }) =>
    Object.fromEntries(
      [steps]
        .flat()
        .map((count) => [`steps${count}`, impliedGrowth({ from: base, to: target, steps: count })]),
    ),
  ),
  reservedVolume: adapter<Readonly<Record<string, Figure>> & { readonly reservedShare: Figure }>((input) => {
    const volume = Object.entries(input).find(([key]) => /^quota(Year\d+)?$|^volume$/.test(key))?.[1] ?? 0;
    const rounded = (rounding: Rounding) => reservedVolume({ volume, share: input.reservedShare, rounding });
    return {
      exact: rounded(UNIT_FLOOR).exact,
      floor: rounded(UNIT_FLOOR).reserved,
      halfUp: rounded(UNIT_HALF_UP).reserved,
      halfEven: rounded(UNIT_HALF_EVEN).reserved,
    };
  }),
  reservedShareForYear: adapter<{
    readonly quotaYear: number;
    readonly anchors: Readonly<Record<number, string>>;
    readonly interpolation: 'none' | 'linear';
  }>(({ quotaYear, anchors, interpolation }) => {
    const result = reservedShareForYear({ anchors, year: quotaYear, interpolation });
    if (result.known) return { known: true, share: result.value, shareRounded6: result.value };
    const { estimate } = result;
    return { known: false, share: estimate?.share ?? null, shareRounded6: estimate?.rounded ?? null };
  }),
  subPeriodAvailability: adapter<{
    readonly base: readonly Figure[];
    readonly used: readonly Figure[];
    readonly carry: 'within-period-only' | 'none';
  }>((input) => subPeriodAvailability(input)),
  carryOver: adapter<{
    readonly subPeriods: readonly { readonly base: Figure }[];
    readonly carryOver: string;
    readonly monthlyUseH1: readonly Figure[];
  }>(({ subPeriods, carryOver, monthlyUseH1 }) => {
    const usedH1 = sumDecimals(monthlyUseH1);
    const { available, unused } = subPeriodAvailability({
      base: subPeriods.map(({ base }) => base),
      used: [usedH1],
      carry: carryOver === 'within-year' ? 'within-period-only' : 'none',
    });
    return {
      usedH1,
      remainingH1: unused[0],
      availableH2: available[1],
      annualCheck: sumDecimals([usedH1, available[1] ?? 0]),
    };
  }),
  cumulativeFill: adapter<{ readonly base: Figure; readonly monthlyUse: Readonly<Record<string, Figure>> }>(
    ({ base, monthlyUse }) => {
      const { cumulative, fillRate: fillRateEnd } = cumulativeUse(Object.values(monthlyUse), base);
      return { cumulative, fillRateEnd };
    },
  ),
  fillRate: adapter<{
    readonly quota: Figure;
    readonly imports: Figure;
    readonly underfillThreshold?: Figure;
  }>(({ quota, imports, underfillThreshold }) => ({
    fillRate: fillRate(imports, quota),
    underfilled: isUnderfilled(
      imports,
      quota,
      underfillThreshold === undefined ? {} : { threshold: underfillThreshold },
    ),
  })),
};

import {
  adValoremRate,
  specificRate,
  splitShipment,
  sumRates,
  type QuotaUnit,
  type Rate,
  type Shipment,
  type SplitTerms,
  type Treatment,
} from 'gigacast/quota';
import { adapter } from './adapter';

type Figure = string | number;

export const VEHICLES: QuotaUnit = { kind: 'pieces', noun: 'vehicles' };
const KILOGRAMS: QuotaUnit = { kind: 'mass', unit: 'kg', decimals: 6 };

/** A policy as the cases write it. */
export interface PolicyInput {
  readonly annualQuota?: Figure;
  readonly inQuotaRate: Figure;
  /** Holds the ordinary rate as well. */
  readonly overQuotaRate?: Figure;
  /** On top of the ordinary rate. */
  readonly surtaxRate?: Figure;
  readonly overQuotaTreatment?: string;
}

/** A rate as the cases write it: a fraction, parts of a compound rate, or named rates that add up. */
type RateText =
  | Figure
  | { readonly adValorem?: Figure; readonly specific?: { readonly amount: Figure; readonly per: string } }
  | Readonly<Record<string, Figure>>;

/** The input of `splitShipment`: quantity, rate and value are wherever the shape puts them. */
interface SplitInput {
  readonly policy?: PolicyInput;
  readonly unitsUsedBefore?: Figure;
  readonly shipment?: { readonly units: Figure; readonly valueForDutyPerUnitCad?: Figure };
  readonly [key: string]: unknown;
}

export function readTreatment(policy: PolicyInput): Treatment {
  if (policy.overQuotaTreatment?.startsWith('refus') === true)
    return { kind: 'refuse', reason: 'beyond the quota' };
  if (policy.overQuotaTreatment === 'warehouse') return { kind: 'warehouse', reason: 'beyond the quota' };
  if (policy.surtaxRate !== undefined) {
    return { kind: 'surtax', mode: 'adding', rate: adValoremRate(policy.surtaxRate) };
  }
  return { kind: 'rate', rate: adValoremRate(policy.overQuotaRate ?? 0) };
}

function readRateText(text: RateText): Rate {
  if (typeof text !== 'object') return adValoremRate(text);
  const { adValorem, specific, ...named } = text as {
    readonly adValorem?: Figure;
    readonly specific?: { readonly amount: Figure; readonly per: string };
  };
  return sumRates([
    ...(adValorem === undefined ? [] : [adValoremRate(adValorem)]),
    ...(specific === undefined ? [] : [specificRate(specific.amount, specific.per)]),
    ...Object.values(named as Readonly<Record<string, Figure>>).map((rate) => adValoremRate(rate)),
  ]);
}

/** The first of some keys that an input has. */
function first<Value = Figure>(input: Readonly<Record<string, unknown>>, pattern: RegExp): Value | undefined {
  const found = Object.entries(input).find(([key, value]) => pattern.test(key) && value !== undefined);
  return found?.[1] as Value | undefined;
}

/** Leaves out what is undefined, so that absent and undefined are one. */
function given<Values extends object>(values: { [K in keyof Values]: Values[K] | undefined }): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
}

function unitOf(input: SplitInput): QuotaUnit {
  const { quotaUnit } = input;
  if (typeof quotaUnit === 'string' && /^[A-Z]{3}$/.test(quotaUnit)) {
    return { kind: 'money', currency: quotaUnit, decimals: 2 };
  }
  return quotaUnit === 'kg' || first(input, /Kg$/) !== undefined ? KILOGRAMS : VEHICLES;
}

function termsOf(input: SplitInput): SplitTerms {
  const { policy } = input;
  const unit = unitOf(input);
  if (policy !== undefined) {
    return given<SplitTerms>({
      unit,
      limit: policy.annualQuota,
      used: input.unitsUsedBefore ?? 0,
      inQuotaRate: adValoremRate(policy.inQuotaRate),
      overQuota: readTreatment(policy),
    });
  }
  const over = first<RateText>(input, /^over(Quota(Rate)?)?$/);
  const surtax = first<RateText>(input, /^surtaxRate$/);
  return given<SplitTerms>({
    unit,
    remaining: first(input, /^remaining/),
    limit: first(input, /^limit|^annualQuota$/),
    used: first(input, /^used|^presentedBefore|UsedBefore$/),
    inQuotaRate: readRateText(first<RateText>(input, /^inQuota(Rate)?$/) ?? 0),
    overQuota:
      over !== undefined
        ? { kind: 'rate', rate: readRateText(over) }
        : surtax !== undefined
          ? { kind: 'surtax', mode: 'adding', rate: readRateText(surtax) }
          : undefined,
  });
}

function shipmentOf(input: SplitInput): Shipment {
  const source = { ...input, ...input.shipment };
  return given<Shipment>({
    quantity: first(source, /^(units|quantity|(quantity|entry|shipment)(Kg|Units)|shipmentQuantity)$/),
    unitValue: first(source, /^(unitValue|valuePer|valueForDutyPer)/),
    totalValue: first(source, /^(customsValue|shipmentValue|totalValue|valueForDuty(Cad)?$)/),
    divisible: first<boolean>(source, /^divisible$/),
  });
}

export const splitAdapter = adapter<SplitInput>((input) => {
  const result = splitShipment(shipmentOf(input), termsOf(input));
  const { inQuota, beyond } = result;
  return {
    unitsInQuota: inQuota.quantity,
    unitsOverQuota: beyond.quantity,
    inQuotaKg: inQuota.quantity,
    overQuotaKg: beyond.quantity,
    inQuotaValue: inQuota.value,
    overQuotaValue: beyond.value,
    unitsRefused: beyond.treatment === 'refused' ? beyond.quantity : '0',
    refused: beyond.treatment === 'refused' ? beyond.quantity : '0',
    dutyInQuota: inQuota.duty,
    dutyOverQuota: beyond.duty,
    dutyTotal: result.dutyTotal,
    exact: result.dutyExact,
    effectiveRate: result.effectiveRate,
    balanceAfter: result.balanceAfter,
    overdrawn: result.overdrawn,
  };
});

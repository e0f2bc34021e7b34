import { CANADA_LANDED_COST } from 'gigacast/data/policies/canada-landed-cost';
import { US_ABSOLUTE_QUOTA, US_TARIFF_RATE_QUOTA } from 'gigacast/data/policies/us-quota-kinds';
import { EU_FIRST_COME_FIRST_SERVED } from 'gigacast/data/policies/eu-first-come-first-served';
import { UK_FIRST_COME_FIRST_SERVED } from 'gigacast/data/policies/uk-first-come-first-served';
import {
  amendVolume,
  dutyOf,
  kinkedRate,
  landedCost,
  overQuotaFate,
  policyOn,
  prorateVolume,
  securityFor,
  specificRate,
  stackRates,
  underfillTriggered,
  type LandedGoods,
  type QuotaPolicy,
  type RateInput,
  type RateLayer,
  type SecurityRule,
} from 'gigacast/quota';
import { adapter, type Adapters } from './adapter';

type Figure = string | number;

/** The day whose law holds where a case names none. */
const TODAY = '2026-10-15';

interface LandedInput {
  readonly priceForeign?: Figure;
  readonly currency?: string;
  readonly cadPerUnit?: Figure;
  readonly valueForDuty?: Figure;
  readonly valueForDutyCad?: Figure;
  readonly dutyRate: Figure;
  readonly surtaxRate?: Figure;
  readonly gstRate?: Figure;
  readonly excise?: Figure;
  readonly airConditioned?: boolean;
  readonly registeredVendor?: boolean;
}

/** Rates that a case states; what it leaves out is the law's. */
function statedRates(input: LandedInput): Readonly<Record<string, RateInput>> {
  const { dutyRate, surtaxRate, gstRate, excise } = input;
  return {
    duty: dutyRate,
    surtax: surtaxRate ?? 0,
    ...(gstRate === undefined ? {} : { gst: gstRate }),
    ...(excise === undefined ? {} : { excise: specificRate(excise, 'piece') }),
  };
}

function goodsOf(input: LandedInput): LandedGoods {
  const { priceForeign, currency = 'CAD', cadPerUnit, airConditioned, registeredVendor } = input;
  const value = input.valueForDuty ?? input.valueForDutyCad;
  const facts = { airConditioned: airConditioned ?? false, registeredVendor: registeredVendor ?? false };
  return {
    on: TODAY,
    facts,
    stated: statedRates(input),
    ...(value === undefined
      ? { price: { amount: String(priceForeign), currency } }
      : { valueForDuty: value }),
    ...(cadPerUnit === undefined ? {} : { exchangeRates: { [currency]: cadPerUnit } }),
  };
}

function landed(input: LandedInput): unknown {
  const {
    value,
    charges,
    byCharge,
    dutiesAndTaxes,
    landed: total,
  } = landedCost(goodsOf(input), CANADA_LANDED_COST);
  const baseOf = (name: string) => charges.find(({ id }) => id === name)?.base;
  const { duty, surtax, excise, luxuryTax, gst } = byCharge;
  return {
    valueForDuty: value.amount,
    duty,
    surtax,
    excise,
    luxuryTaxableAmount: baseOf('luxuryTax'),
    luxuryTax,
    gstBase: baseOf('gst'),
    gst,
    dutiesAndTaxes,
    landed: total,
  };
}

interface StackInput {
  readonly valueForDutyCad: Figure;
  readonly components?: readonly { readonly id: string; readonly rate: Figure }[];
  readonly otherSurtaxRate?: Figure;
  readonly trqSurtaxRate?: Figure;
  readonly cases?: readonly string[];
  readonly combine?: string;
}

function stack(input: StackInput): unknown {
  const { valueForDutyCad: value, components, otherSurtaxRate = 0, trqSurtaxRate = 0, cases = [] } = input;
  if (components !== undefined) {
    const { combinedRate, total, layers } = stackRates(components, { value });
    return { combinedRate, total, ...Object.fromEntries(layers.map(({ id, amount }) => [id, amount])) };
  }
  const other: RateLayer = { id: 'other', rate: otherSurtaxRate };
  const displaces = input.combine?.includes('replaces') === true ? ['other'] : [];
  const trq: RateLayer = { id: 'trq', rate: trqSurtaxRate, displaces };
  return Object.fromEntries(
    cases.map((name) => [name, stackRates(name === 'over-quota' ? [other, trq] : [other], { value }).total]),
  );
}

/** The rule of a regime's policy on security. */
function securityRule(regime: string): SecurityRule {
  const policies: Readonly<Record<string, QuotaPolicy>> = {
    UK: UK_FIRST_COME_FIRST_SERVED,
    EU: EU_FIRST_COME_FIRST_SERVED,
  };
  const policy = policies[regime];
  const terms = policy === undefined ? undefined : policyOn(policy, TODAY);
  if (terms?.inForce !== true || terms.security?.value.known !== true)
    throw new Error(`no rule for ${regime}`);
  return terms.security.value.value;
}

function overQuota(input: { readonly kinds: readonly string[] }): unknown {
  const treatments = { absolute: US_ABSOLUTE_QUOTA, 'tariff-rate': US_TARIFF_RATE_QUOTA };
  return Object.fromEntries(
    input.kinds.map((kind) => {
      const treatment = treatments[kind as keyof typeof treatments];
      const fate = overQuotaFate(treatment);
      return [
        kind,
        fate.enterable
          ? { enterable: true, rate: 'over-quota' }
          : { enterable: false, options: fate.options },
      ];
    }),
  );
}

interface ProrationInput {
  readonly annual?: Figure;
  readonly annualKg?: Figure;
  readonly from?: string;
  readonly to?: string;
  readonly daysInYear?: number;
  readonly monthsRemaining?: number;
  readonly monthsInYear?: number;
}

function proration(input: ProrationInput): unknown {
  const { from, to, daysInYear, monthsRemaining = 0, monthsInYear = 12 } = input;
  const annual = input.annual ?? input.annualKg ?? 0;
  const time =
    from === undefined || to === undefined
      ? { open: monthsRemaining, of: monthsInYear }
      : { from, to, ...(daysInYear === undefined ? {} : { daysInYear }) };
  const { open, exact, volume } = prorateVolume(time, { annual });
  return { days: open, months: open, exact, volume, volumeKg: volume };
}

/** Landed cost, surtaxes, securities and changes of a volume. */
export const QUOTA_CHARGES: Adapters = {
  landedCost: adapter(landed),
  luxuryTax: adapter<{
    readonly taxableAmount: Figure;
    readonly threshold: Figure;
    readonly registeredVendor?: boolean;
  }>(({ taxableAmount, threshold, registeredVendor }) => {
    const rate = kinkedRate({ threshold, ofExcess: '0.20', ofWhole: '0.10' });
    const tax = dutyOf(rate, { value: taxableAmount, quantity: 1 }).duty;
    return { luxuryTax: registeredVendor === true ? '0.00' : tax };
  }),
  surtaxStack: adapter(stack),
  securityRequired: adapter<{
    readonly critical: boolean;
    readonly customsValue: Figure;
    readonly standardRate: Figure;
    readonly quotaRate: Figure;
    readonly regime: string;
  }>(({ critical, customsValue, standardRate, quotaRate, regime }) => ({
    security: securityFor(
      { value: customsValue, standardRate, quotaRate, critical },
      { rule: securityRule(regime) },
    ),
  })),
  overQuotaTreatment: adapter(overQuota),
  prorateVolume: adapter(proration),
  amendVolume: adapter<{ readonly newVolume: Figure; readonly allocatedBeforeEntryIntoForce: Figure }>(
    ({ newVolume, allocatedBeforeEntryIntoForce }) =>
      amendVolume({ volume: newVolume, allocated: allocatedBeforeEntryIntoForce }),
  ),
  underfillTrigger: adapter<{
    readonly fillRates: readonly Figure[];
    readonly threshold: Figure;
    readonly consecutiveYears: number;
  }>(({ fillRates, threshold, consecutiveYears }) => ({
    triggered: underfillTriggered(fillRates, { threshold, consecutiveYears }),
  })),
};

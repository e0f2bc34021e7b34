import {
  addDecimals,
  multiplyDecimals,
  sumDecimals,
  UNIT_FLOOR,
  UNIT_HALF_UP,
  type Rounding,
  type TieBreak,
} from 'gigacast/core';
import {
  allocateByDate,
  allocateDay,
  allocationCoefficient,
  applyCoefficient,
  applyProration,
  applyReturn,
  auction,
  criticalStatus,
  deemedAcceptanceDate,
  drawUnderCaps,
  drawWithCoefficient,
  earliestAllocationDay,
  historicalShares,
  midYearReduction,
  openingProration,
  permitAccount,
  presentationPriority,
  reviseProration,
  underUtilisationPenalty,
  type PermitEvent,
  type ShareOptions,
} from 'gigacast/quota';
import { adapter, type Adapters } from './adapter';
import { nestedCap } from './quota-caps';

type Figure = string | number;

interface Request {
  readonly id: string;
  readonly qty: Figure;
}

interface Sharing {
  readonly rounding?: string;
  readonly unit?: Figure;
  readonly precision?: number;
  readonly tieBreak?: string;
}

const KILOGRAMS_PER_TONNE = 1000;

/** Quantities as the public API names them. */
const asked = (requests: readonly Request[]) => requests.map(({ id, qty }) => ({ id, quantity: qty }));

/** One key of a list of results by its id. */
function byId<Row extends { readonly id: string }>(rows: readonly Row[], key: keyof Row) {
  return Object.fromEntries(rows.map((row) => [row.id, row[key]]));
}

function sharing({ rounding, unit, precision, tieBreak }: Sharing): ShareOptions {
  const increment = precision === undefined ? unit : `1e-${precision}`;
  return {
    ...(rounding === undefined ? {} : { rounding: rounding as 'floor' }),
    ...(increment === undefined ? {} : { increment: String(increment) }),
    ...(tieBreak === undefined ? {} : { tieBreak: tieBreak.replaceAll(' ', '-') as TieBreak }),
  };
}

/** The first of some keys that an input has. */
function first<Value = Figure>(input: object, pattern: RegExp): Value | undefined {
  return Object.entries(input).find(([key]) => pattern.test(key))?.[1] as Value | undefined;
}

/** The rounding that a case names: "floor to kg", "half-up". */
function roundingOf(text: string | undefined): { readonly rounding?: Rounding } {
  if (text === undefined) return {};
  return { rounding: text.startsWith('half-up') ? UNIT_HALF_UP : UNIT_FLOOR };
}

export const QUOTA_ALLOCATION: Adapters = {
  allocateDay: adapter<{ readonly balance: Figure; readonly requests: readonly Request[] } & Sharing>(
    (input) => {
      const day = allocateDay(input.balance, asked(input.requests), sharing(input));
      return {
        coefficient: day.coefficient,
        exact: byId(day.requests, 'exact'),
        allocations: byId(day.requests, 'allocated'),
        sum:
          day.prorated && input.rounding === undefined
            ? input.balance
            : sumDecimals(day.requests.map(({ allocated }) => allocated)),
        balanceAfter: day.balanceAfter,
        undistributed: day.undistributed,
      };
    },
  ),
  allocate: adapter<
    {
      readonly opening: Figure;
      readonly days: readonly { readonly date: string; readonly requests: readonly Request[] }[];
      readonly opens?: string;
      readonly closes?: string;
    } & Sharing
  >((input) => {
    const requests = input.days.flatMap(({ date, requests: ofDay }) =>
      ofDay.map(({ id, qty }) => ({ id, quantity: qty, on: date })),
    );
    const opens = first<string>(input, /^(opens|periodOpens|from)$/);
    const closes = first<string>(input, /^(closes|periodCloses|to)$/);
    const result = allocateByDate(input.opening, requests, {
      ...sharing(input),
      ...(opens === undefined ? {} : { opens }),
      ...(closes === undefined ? {} : { closes }),
    });
    return {
      allocations: byId(result.requests, 'allocated'),
      exhaustionDate: result.exhaustedOn,
      exhaustionCoefficient: result.exhaustionCoefficient,
      balanceAfter: result.balanceAfter,
      undistributed: result.undistributed,
    };
  }),
  applyReturn: adapter<
    {
      readonly balance?: Figure;
      readonly returned: Figure;
      readonly policy?: string;
      readonly unsatisfied?: readonly {
        readonly id: string;
        readonly acceptance: string;
        readonly unmet: Figure;
      }[];
    } & Sharing
  >((input) => {
    const { balance, returned, policy, unsatisfied = [] } = input;
    const held = first(input, /^(allocated|drawn|held|originalAllocation)/);
    const result = applyReturn({
      returned,
      unmet: unsatisfied.map(({ id, acceptance, unmet }) => ({ id, on: acceptance, unmet })),
      to:
        policy !== undefined && /unmet|unsatisfied|re-?allocate/.test(policy) ? 'unmet-requests' : 'balance',
      ...(balance === undefined ? {} : { balance }),
      ...(held === undefined ? {} : { held }),
      ...sharing(input),
    });
    return { ...result, allocations: byId(result.requests, 'allocated') };
  }),
  allocationCoefficient: adapter<{
    readonly coefficientDecimals?: number;
    readonly roundAllocation?: string;
    readonly [key: string]: unknown;
  }>((input) => {
    const kilograms = (name: string): Figure | undefined => {
      const tonnes = first(input, new RegExp(`^${name}T$`));
      return tonnes === undefined
        ? first(input, new RegExp(`^${name}(Kg)?$`))
        : multiplyDecimals(tonnes, KILOGRAMS_PER_TONNE);
    };
    const inTonnes = 'requestsT' in input;
    const requests = first<readonly Request[]>(input, /^requests/) ?? [];
    const minimum = kilograms('minimum');
    const maximum = kilograms('maximum(PerApplicant)?');
    const result = allocationCoefficient(
      kilograms('available') ?? 0,
      requests.map(({ id, qty }) => ({
        id,
        quantity: inTonnes ? multiplyDecimals(qty, KILOGRAMS_PER_TONNE) : qty,
      })),
      {
        ...(input.coefficientDecimals === undefined
          ? {}
          : { coefficientDecimals: input.coefficientDecimals }),
        ...roundingOf(input.roundAllocation),
        ...(minimum === undefined ? {} : { minimum }),
        ...(maximum === undefined ? {} : { maximum }),
      },
    );
    return {
      coefficientPercent: result.coefficientPercent,
      allocationsKg: byId(result.requests, 'allocated'),
      mayWithdraw: result.requests.filter(({ mayWithdraw }) => mayWithdraw).map(({ id }) => id),
      addedToNextSubPeriodKg: result.unapplied,
      undistributed: result.undistributed,
      undistributedKg: result.undistributed,
    };
  }),
  applyCoefficient: adapter<{
    readonly coefficientPercent: Figure;
    readonly requestedKg: Figure;
    readonly round?: string;
  }>(({ coefficientPercent, requestedKg, round }) => {
    const { exact, allocated } = applyCoefficient(requestedKg, coefficientPercent, roundingOf(round));
    return { exact, allocatedKg: allocated };
  }),
  applyProration: adapter<{
    readonly factor: Figure;
    readonly presented: Figure;
    readonly rounding?: string;
  }>(({ factor, presented, rounding }) => {
    const { exact, allocated, over } = applyProration(presented, factor, roundingOf(rounding));
    return { exact, rounded: allocated, overQuota: over };
  }),
  openingProration: adapter<{
    readonly restraint: Figure;
    readonly simultaneous: readonly Request[];
    readonly factorDecimals?: number;
    readonly allocationRounding?: string;
  }>(({ restraint, simultaneous, factorDecimals, allocationRounding }) => {
    const result = openingProration(restraint, asked(simultaneous), {
      ...(factorDecimals === undefined ? {} : { factorDecimals }),
      ...roundingOf(allocationRounding),
    });
    return {
      factor: result.factor,
      allocations: byId(result.requests, 'allocated'),
      over: byId(result.requests, 'over'),
      balanceAfter: result.balanceAfter,
      undistributed: result.balanceAfter,
      overdrawn: result.overdrawn,
    };
  }),
  reviseProration: adapter<{
    readonly presented: Figure;
    readonly firstFactor: Figure;
    readonly revisedFactor: Figure;
    readonly valuePerUnitUsd: Figure;
    readonly inQuotaRate: Figure;
    readonly overQuotaRate: Figure;
  }>(({ valuePerUnitUsd, ...entry }) => {
    const { reassessed, ...result } = reviseProration({ ...entry, unitValue: valuePerUnitUsd });
    return { ...result, reassessedQty: reassessed };
  }),
  auction: adapter<
    {
      readonly volume: Figure;
      readonly lot?: Figure;
      readonly bids:
        readonly (Request & { readonly price: Figure })[] | Readonly<Record<string, readonly Figure[]>>;
      readonly reservePrice?: Figure;
      readonly minimumPerBid?: Figure;
    } & Sharing
  >((input) => {
    const { volume, lot = 1, bids, reservePrice, minimumPerBid } = input;
    const isList = (value: typeof bids): value is readonly (Request & { readonly price: Figure })[] =>
      Array.isArray(value);
    const offers = isList(bids)
      ? bids.map(({ id, qty, price }) => ({ bidder: id, id, quantity: qty, price }))
      : Object.entries(bids).flatMap(([bidder, prices]) =>
          prices.map((price, index) => ({ bidder, id: `${bidder} ${index}`, quantity: lot, price })),
        );
    const result = auction(volume, offers, {
      // Lots are not cut: at the marginal price whole ones go to the largest remainders.
      ...(isList(bids) ? sharing(input) : { rounding: 'largest-remainder', increment: String(lot) }),
      ...(reservePrice === undefined ? {} : { reservePrice }),
      ...(minimumPerBid === undefined ? {} : { minimumPerBid }),
    });
    const awarded: Record<string, string> = {};
    result.awards.forEach(({ awarded: units }, index) => {
      const bidder = offers[index]?.bidder ?? '';
      awarded[bidder] = awarded[bidder] === undefined ? units : addDecimals(awarded[bidder], units);
    });
    return {
      awarded,
      mayWithdraw: result.awards.filter(({ mayWithdraw }) => mayWithdraw).map(({ id }) => id),
      clearingPrice: result.clearingPrice,
      marginalPrice: result.clearingPrice,
      revenueUniform: result.revenueUniform,
      revenuePayAsBid: result.revenuePayAsBid,
      unsold: result.unsold,
    };
  }),
  historicalAllocation: adapter<
    {
      readonly pools: readonly {
        readonly id: string;
        readonly share: Figure;
        readonly weights: Readonly<Record<string, Figure>>;
      }[];
    } & Sharing
  >((input) => {
    const { rounding, ...options } = sharing(input);
    const result = historicalShares(first(input, /^(accessQuantity|total|volume)/) ?? 0, input.pools, {
      ...options,
      ...(rounding === 'floor' ? { rounding } : {}),
    });
    return {
      allocations: byId(result.holders, 'allocated'),
      pools: byId(result.pools, 'volume'),
      undistributed: result.undistributed,
    };
  }),
  midYearReduction: adapter<{ readonly allocationKg: Figure; readonly usedByJuly1Kg: Figure }>(
    ({ allocationKg, usedByJuly1Kg }) => {
      const { reduced, remaining, released } = midYearReduction(allocationKg, usedByJuly1Kg);
      return { reduced, remainingKg: remaining, releasedKg: released };
    },
  ),
  underUtilisationPenalty: adapter<{
    readonly nextYearEntitlementKg: Figure;
    readonly allocationKg: Figure;
    readonly usedKg: Figure;
    readonly returnedByOct1Kg?: Figure;
  }>(({ nextYearEntitlementKg, allocationKg, usedKg, returnedByOct1Kg = 0 }) => {
    const { share, nextAllocation } = underUtilisationPenalty({
      allocation: allocationKg,
      used: usedKg,
      returned: returnedByOct1Kg,
      nextEntitlement: nextYearEntitlementKg,
    });
    return { penaltyShare: share, nextYearAllocationKg: nextAllocation };
  }),
  nestedCap,
  residualAccess: adapter<{
    readonly residualInitialInLastQuarter: Figure;
    readonly residualRemaining: Figure;
    readonly countryShareCap?: Figure | null;
    readonly countryAlreadyUsedOfResidual?: Figure;
    readonly request: Figure;
  }>((input) => {
    const share = input.countryShareCap;
    const result = drawUnderCaps(input.request, {
      total: input.residualRemaining,
      shareOf: input.residualInitialInLastQuarter,
      countryUsed: input.countryAlreadyUsedOfResidual ?? 0,
      ...(share === undefined || share === null ? {} : { countryShare: share }),
    });
    return {
      allocated: result.allocated,
      over: result.over,
      bindingConstraint: result.boundBy,
      residualAfter: result.totalAfter,
      balanceAfter: result.totalAfter,
    };
  }),
  drawWithCoefficient: adapter<{
    readonly main: { readonly balance: Figure };
    readonly sub: { readonly balance: Figure; readonly relation: 'NM' | 'EQ'; readonly coefficient?: Figure };
    readonly draw: Figure;
  }>(({ main, sub, draw }) => {
    const result = drawWithCoefficient(draw, {
      main: main.balance,
      sub: sub.balance,
      relation: sub.relation,
      ...(sub.coefficient === undefined ? {} : { coefficient: sub.coefficient }),
    });
    return { ...result, bindingConstraint: result.boundBy };
  }),
  criticalStatus: adapter<{
    readonly initialVolume: Figure;
    readonly allocated: Figure;
    readonly threshold?: Figure;
    readonly safeguardOnly?: boolean;
    readonly openedMonths?: number;
    readonly equivalentOpenedInPrior2Years?: boolean;
    readonly equivalentExhaustedInFirst3Months?: boolean;
    readonly equivalentHadHigherInitialVolume?: boolean;
  }>((input) =>
    criticalStatus({
      initialVolume: input.initialVolume,
      allocated: input.allocated,
      ...(input.threshold === undefined ? {} : { threshold: input.threshold }),
      ...(input.openedMonths === undefined ? {} : { openedMonths: input.openedMonths }),
      safeguardOnly: input.safeguardOnly ?? false,
      equivalentOpened: input.equivalentOpenedInPrior2Years ?? true,
      equivalentExhaustedEarly: input.equivalentExhaustedInFirst3Months ?? false,
      equivalentWasLarger: input.equivalentHadHigherInitialVolume ?? false,
    }),
  ),
  deemedAcceptanceDate: adapter<{
    readonly regime: 'EU' | 'UK';
    readonly accepted: readonly string[];
    readonly extraHolidays?: readonly string[];
  }>(({ regime, accepted, extraHolidays = [] }) => ({
    deemed: [accepted].flat().map((day) => deemedAcceptanceDate(day, { regime, holidays: extraHolidays })),
  })),
  earliestAllocationDay: adapter<{ readonly accepted: string; readonly holidays?: readonly string[] }>(
    ({ accepted, holidays = [] }) => ({
      EU: earliestAllocationDay(accepted, { regime: 'EU', holidays }),
      UK: earliestAllocationDay(accepted, { regime: 'UK', holidays }),
    }),
  ),
  quotaPriority: adapter<{ readonly periodOpens: string; readonly presented: string }>(
    ({ periodOpens, presented }) => {
      const { quotaStatus, atOpening } = presentationPriority(presented, periodOpens);
      return { quotaStatus, simultaneous: atOpening };
    },
  ),
  permitLedger: adapter<{
    readonly capacity: Figure;
    readonly events: readonly { readonly type: string; readonly permit: string; readonly units?: Figure }[];
  }>(({ capacity, events }) => {
    const account = permitAccount(
      capacity,
      events.map(
        ({ type, permit, units }) =>
          ({ kind: type, permit, ...(units === undefined ? {} : { quantity: units }) }) as PermitEvent,
      ),
    );
    return { ...account, granted: account.issued };
  }),
};

import {
  apportion,
  CENT_FLOOR,
  CENT_HALF_EVEN,
  CENT_HALF_UP,
  multiplyDecimals,
  roundDecimal,
  roundedShares,
  sumDecimals,
  type ApportionMethod,
  type Rounding,
  type TieBreak,
} from 'gigacast/core';
import { adapter, type Adapters } from './adapter';

interface DutyOnValue {
  readonly valueForDuty: string;
  readonly rate: string;
}

interface DutyOnUnits {
  readonly unitValue: string;
  readonly units: number;
  readonly rate: string;
}

interface ApportionInput {
  readonly total: number | string;
  readonly weights: Readonly<Record<string, number | string>>;
  readonly method?: ApportionMethod;
  readonly tieBreak?: string;
}

/** Exact shares are printed to six decimals in the cases. */
const SIX_DECIMALS: Rounding = { mode: 'half-up', increment: '0.000001' };

export const EXACT: Adapters = {
  roundMoney: adapter<DutyOnValue | DutyOnUnits>((input) =>
    'units' in input ? roundedPerUnitAndOnLine(input) : roundedEachWay(input),
  ),
  apportion: adapter<ApportionInput>(({ total, weights, method, tieBreak }) => {
    const allocations = apportion(total, weights, {
      ...(method === undefined ? {} : { method }),
      ...(tieBreak === undefined ? {} : { tieBreak: tieBreak.replaceAll(' ', '-') as TieBreak }),
    });
    return {
      exact: roundedShares(total, weights, SIX_DECIMALS).shares,
      allocations,
      sum: sumDecimals(Object.values(allocations)),
    };
  }),
};

function roundedEachWay({ valueForDuty, rate }: DutyOnValue): unknown {
  const exact = multiplyDecimals(valueForDuty, rate);
  return {
    exact,
    halfUp: roundDecimal(exact, CENT_HALF_UP),
    halfEven: roundDecimal(exact, CENT_HALF_EVEN),
    floor: roundDecimal(exact, CENT_FLOOR),
  };
}

function roundedPerUnitAndOnLine({ unitValue, units, rate }: DutyOnUnits): unknown {
  const perUnit = roundDecimal(multiplyDecimals(unitValue, rate), CENT_HALF_UP);
  const line = multiplyDecimals(unitValue, units);
  return {
    dutyRoundedPerUnitTimesUnits: multiplyDecimals(perUnit, units),
    dutyRoundedOnLine: roundDecimal(multiplyDecimals(line, rate), CENT_HALF_UP),
  };
}

import {
  exponential,
  gammaDistribution,
  lognormal,
  normal,
  pert,
  triangular,
  uniform,
  weibull,
  type Distribution,
} from 'gigacast/core';

/** A distribution as the vectors write it: its family, and the parameters beside it. */
export interface DistributionInput {
  readonly family: string;
}

/** Constructors by the vectors' name of the family; each checks the parameters it is given. */
const FAMILIES: Readonly<Record<string, (parameters: never) => Distribution>> = {
  exponential,
  gamma: gammaDistribution,
  lognormal,
  normal,
  pert,
  triangular,
  uniform,
  weibull,
};

/** The library's distribution for one of the vectors. */
export function distributionOf({ family, ...parameters }: DistributionInput): Distribution {
  const make = FAMILIES[family];
  if (make === undefined) throw new Error(`no distribution family ${family}`);
  return make(parameters as never);
}

import { latestClaim, quantileDates, type Claim } from 'gigacast/core';
import { countRenewals } from 'gigacast/roadmap';
import { adapter, type Adapters } from './adapter';
import { distributionOf, type DistributionInput } from './distribution';

interface CurrentClaimInput {
  readonly claims: readonly {
    readonly id: number | string;
    readonly subject: string;
    readonly milestone: string;
    readonly value: string;
    readonly saidOn: string;
    readonly recordedOn?: string;
  }[];
  readonly asOf: readonly string[];
}

interface QuantileDatesInput {
  readonly start: string;
  readonly dist: DistributionInput;
  readonly p: readonly number[];
}

interface CountRenewalsInput {
  readonly anchor: string;
  readonly stepMonths: number;
  readonly until: string;
}

export const ROADMAP: Adapters = {
  countRenewals: adapter<CountRenewalsInput>(countRenewals),
  currentClaim: adapter<CurrentClaimInput>(({ claims, asOf }) => {
    const stated = claims.map(({ id, subject, milestone, value, saidOn, recordedOn }): Claim<string> => ({
      ...{ id: String(id), subject, predicate: milestone, value, saidOn },
      ...(recordedOn === undefined ? {} : { recordedOn }),
      ...{ kind: 'stated', speaker: 'not named', evidence: 'operator-claim', source: { title: 'the case' } },
    }));
    return asOf.map((saidBy) => latestClaim(stated, { saidBy })?.value ?? null);
  }),
  quantileDates: adapter<QuantileDatesInput>(({ start, dist, p }) =>
    quantileDates(start, distributionOf(dist), p),
  ),
};

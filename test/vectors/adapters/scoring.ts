import {
  censoredLogScore,
  crps,
  crpsEnsemble,
  crpsSkill,
  empirical,
  gammaDistribution,
  intervalScore,
  normal,
  pinballLoss,
  scoreProbabilities,
  type EventOutcome,
  type ScoredInterval,
} from 'gigacast/core';
import { adapter, type Adapters } from './adapter';
import { distributionOf, type DistributionInput } from './distribution';

interface NormalInput {
  readonly mu: number;
  readonly sigma: number;
  readonly y: readonly number[];
}

interface GammaInput {
  readonly shape: number;
  readonly y: number | readonly number[];
}

export const SCORING: Adapters = {
  crpsNormal: adapter<NormalInput>(({ mu, sigma, y }) =>
    y.map((outcome) => crps(normal({ mean: mu, sd: sigma }), outcome)),
  ),
  crpsSkill: adapter<NormalInput & { readonly referencePoint: number }>(({ mu, sigma, y, referencePoint }) =>
    crpsSkill(y, { forecast: normal({ mean: mu, sd: sigma }), reference: empirical([referencePoint]) }),
  ),
  crpsGamma: adapter<GammaInput & ({ readonly rate: number } | { readonly scale: number })>((input) => {
    const forecast = gammaDistribution(
      'rate' in input ? { shape: input.shape, rate: input.rate } : { shape: input.shape, scale: input.scale },
    );
    return typeof input.y === 'number' ? crps(forecast, input.y) : input.y.map((y) => crps(forecast, y));
  }),
  crpsEnsemble: adapter<{ x: readonly number[]; y: number }>(({ x, y }) => crpsEnsemble(x, y)),
  pinballLoss: adapter<{ tau: number; q: number; y: readonly number[] }>(({ tau, q, y }) =>
    y.map((outcome) => pinballLoss(outcome, { tau, quantile: q })),
  ),
  intervalScore: adapter<ScoredInterval & { readonly y: readonly number[] }>(({ y, ...interval }) =>
    y.map((outcome) => intervalScore(outcome, interval)),
  ),
  censoredLogScore: adapter<{ dist: DistributionInput; censoredAt: number }>(({ dist, censoredAt }) =>
    censoredLogScore(distributionOf(dist), { censoredAt }),
  ),
  scoreProbabilities: adapter<{ p: readonly number[]; outcome: readonly EventOutcome[] }>(({ p, outcome }) =>
    scoreProbabilities(p, outcome),
  ),
};

import { quantile, upperQuantile, type Distribution } from '../../core/distribution';
import { censoredLogScore, crps, densityLogScore, intervalScore } from '../../core/scoring';

/** One prediction, what came of it, and its scores. */
export interface ScoredPrediction {
  /** What was predicted, e.g. `B200 to B300`. */
  readonly what: string;
  readonly model: string;
  readonly distribution: Distribution;
  /** What came, or how long it has lasted without coming. */
  readonly outcome: number;
  readonly open: boolean;
  /** ln of the density at the outcome, or of the probability of lasting so long; higher is better. */
  readonly logScore: number;
  /** In the unit of the outcome, lower is better; `null` while it is open. */
  readonly crps: number | null;
  readonly intervalScore: number | null;
  /** Whether the outcome lies in the central 80 % interval; `null` while it is open inside or before it. */
  readonly inside: boolean | null;
}

/** How one model did. */
export interface ModelScore {
  readonly model: string;
  /** Predictions, those still open included. */
  readonly n: number;
  readonly open: number;
  /** Mean over all; higher is better. */
  readonly logScore: number;
  /** Means over what came; lower is better. `null` where nothing came. */
  readonly crps: number | null;
  readonly intervalScore: number | null;
  /** Share of outcomes inside the central 80 % interval; `null` where nothing came. */
  readonly cover80: number | null;
}

const ALPHA = 0.2;

/** Scores one prediction. */
export function scorePrediction(
  prediction: Pick<ScoredPrediction, 'what' | 'model' | 'distribution' | 'outcome' | 'open'>,
): ScoredPrediction {
  const { distribution, outcome, open } = prediction;
  const [lower, upper] = [quantile(distribution, ALPHA / 2), upperQuantile(distribution, ALPHA / 2)];
  if (open) {
    const logScore = censoredLogScore(distribution, { censoredAt: outcome });
    return {
      ...prediction,
      logScore,
      crps: null,
      intervalScore: null,
      inside: outcome > upper ? false : null,
    };
  }
  return {
    ...prediction,
    logScore: densityLogScore(distribution, outcome),
    crps: crps(distribution, outcome),
    intervalScore: intervalScore(outcome, { lower, upper, alpha: ALPHA }),
    inside: outcome >= lower && outcome <= upper,
  };
}

/** Puts scored predictions into one row for each model, in the order in which the models come. */
export function scoreTable(predictions: readonly ScoredPrediction[]): readonly ModelScore[] {
  const models = [...new Set(predictions.map(({ model }) => model))];
  return models.map((model): ModelScore => {
    const own = predictions.filter((one) => one.model === model);
    const inside = own.flatMap((one) => (one.inside === null ? [] : [one.inside ? 1 : 0]));
    return {
      model,
      n: own.length,
      open: own.filter(({ open }) => open).length,
      logScore: own.reduce((sum, one) => sum + one.logScore, 0) / own.length,
      crps: meanOf(own.flatMap((one) => (one.crps === null ? [] : [one.crps]))),
      intervalScore: meanOf(own.flatMap((one) => (one.intervalScore === null ? [] : [one.intervalScore]))),
      cover80: meanOf(inside),
    };
  });
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

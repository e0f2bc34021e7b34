import { requireNumber } from '../../core/input';
import type { Known } from '../../core/provenance';
import { multiply, readFactor, whenKnown } from '../range/read-factor';
import type { Factor, Range } from '../range/range';

const SECONDS_PER_DAY = 86400;
const FLOP_PER_PARAMETER_TOKEN = 6;
const TOKENS_PER_PARAMETER = 20;

/** A cluster, how long and how well it is used, and the shape of the model. */
export interface ModelBudgetOptions {
  /** Peak rate of one H100 on the basis of the count (FLOP/s, above 0). */
  readonly peakFlopPerH100e: number;
  /** Achieved over peak rate (above 0, at most 1). */
  readonly utilisation: Factor;
  /** Days of 24 hours (above 0). */
  readonly days: Factor;
  /** Tokens that are read for each parameter (above 0). @defaultValue 20 */
  readonly tokensPerParameter?: number;
}

/** The largest model that a cluster can train in the time. */
export interface ModelBudget {
  /** Operations (FLOP). */
  readonly flop: Known<Range>;
  /** Parameters that are active per token. */
  readonly parameters: Known<Range>;
  readonly tokens: Known<Range>;
}

/**
 * What a cluster can train in a time: its operations, and the model and tokens that use them up at a ratio of both.
 *
 * Six operations per parameter and token, so parameters = sqrt(flop / (6 x tokens per parameter)). Twenty tokens per
 * parameter is the compute-optimal rule of thumb; models meant to be cheap to run read many more.
 *
 * @param h100e - H100 equivalents (above 0), on the precision that the run uses
 * @throws GigacastError `number/out-of-range`, `compute/reversed-range`
 * @see Hoffmann et al. 2022, Training Compute-Optimal Large Language Models, table 3
 * @example
 * modelBudget(1e5, { peakFlopPerH100e: 1e15, utilisation: 0.4, days: 100 }).flop;
 * // => { known: true, value: { low: 3.456e26, high: 3.456e26 } }
 */
export function modelBudget(h100e: Factor, options: ModelBudgetOptions): ModelBudget {
  const at = 'modelBudget';
  const read = (factor: Factor, path: string): Known<Range> =>
    readFactor(factor, { function: at, path }, { moreThan: 0 });
  const ratio = requireNumber(
    options.tokensPerParameter ?? TOKENS_PER_PARAMETER,
    { function: at, path: 'tokensPerParameter' },
    { moreThan: 0 },
  );
  const perDay =
    SECONDS_PER_DAY *
    requireNumber(options.peakFlopPerH100e, { function: at, path: 'peakFlopPerH100e' }, { moreThan: 0 });
  const flop = whenKnown(
    {
      h100e: read(h100e, 'h100e'),
      days: read(options.days, 'days'),
      utilisation: readFactor(
        options.utilisation,
        { function: at, path: 'utilisation' },
        { moreThan: 0, atMost: 1 },
      ),
    },
    ({ h100e: chips, days, utilisation }) =>
      multiply({ low: perDay, high: perDay }, chips, days, utilisation),
  );
  const sized = (of: (operations: number) => number): Known<Range> =>
    whenKnown({ flop }, (budget) => ({ low: of(budget.flop.low), high: of(budget.flop.high) }));
  const parametersOf = (operations: number): number =>
    Math.sqrt(operations / (FLOP_PER_PARAMETER_TOKEN * ratio));
  return {
    flop,
    parameters: sized(parametersOf),
    tokens: sized((operations) => ratio * parametersOf(operations)),
  };
}

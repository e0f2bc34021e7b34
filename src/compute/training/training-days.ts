import { requireNumber } from '../../core/input';

const SECONDS_PER_DAY = 86400;

/** A training run and the chips that do it. */
export interface TrainingDaysOptions {
  /** Parameters of the model (above 0). */
  readonly parameters: number;
  /** Tokens that are read (above 0). */
  readonly tokens: number;
  /** Chips (above 0). */
  readonly chips: number;
  /** What one chip achieves, not its peak (FLOP/s, above 0). */
  readonly achievedFlopPerChip: number;
  /** Operations per parameter and token: 6, or 8 with activations recomputed. @defaultValue 6 */
  readonly flopPerParameterToken?: number;
}

/**
 * Days of 24 hours that a training run takes at an achieved rate.
 *
 * @returns days
 * @throws GigacastError `number/out-of-range`
 * @see Narayanan et al. 2021, Efficient Large-Scale Language Model Training on GPU Clusters, equation 4
 * @example
 * trainingDays({
 *   parameters: 175e9, tokens: 300e9, chips: 1024, achievedFlopPerChip: 140e12, flopPerParameterToken: 8,
 * }); // => 33.9084201388889
 */
export function trainingDays(options: TrainingDaysOptions): number {
  const positive = (value: number, path: string): number =>
    requireNumber(value, { function: 'trainingDays', path }, { moreThan: 0 });
  const flop =
    positive(options.flopPerParameterToken ?? 6, 'flopPerParameterToken') *
    positive(options.parameters, 'parameters') *
    positive(options.tokens, 'tokens');
  const rate =
    positive(options.chips, 'chips') * positive(options.achievedFlopPerChip, 'achievedFlopPerChip');
  return flop / rate / SECONDS_PER_DAY;
}

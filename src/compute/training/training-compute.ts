import { requireNumber } from '../../core/input';

const SECONDS_PER_HOUR = 3600;
const FLOP_PER_PARAMETER_TOKEN = 6;

/** What is known about a run from the model's side and from the hardware's side. */
export interface TrainingComputeOptions {
  /** Parameters that are active per token (above 0). */
  readonly parameters: number;
  /** Tokens that are read (above 0). */
  readonly tokens: number;
  /** Hours of all chips together (above 0). */
  readonly chipHours: number;
  /** Peak rate of one chip in the format used (FLOP/s, above 0). */
  readonly peakFlopPerChip: number;
  /** Achieved over peak rate (above 0, at most 1). */
  readonly utilisation: number;
}

/** Operations of a run, estimated in two ways (FLOP). */
export interface TrainingCompute {
  /** Six per parameter and token. */
  readonly sixND: number;
  /** Chip hours times peak rate times utilisation. */
  readonly hardware: number;
  /** Geometric mean of both. */
  readonly geometricMean: number;
}

/**
 * Operations of a training run, from its model and from its hardware.
 *
 * @throws GigacastError `number/out-of-range`
 * @see Epoch AI, Estimating training compute
 * @example
 * trainingCompute({
 *   parameters: 8e9, tokens: 15e12, chipHours: 1.46e6, peakFlopPerChip: 990e12, utilisation: 0.4,
 * }).sixND; // => 7.2e23
 */
export function trainingCompute(options: TrainingComputeOptions): TrainingCompute {
  const at = 'trainingCompute';
  const positive = (value: number, path: string): number =>
    requireNumber(value, { function: at, path }, { moreThan: 0 });
  const sixND =
    FLOP_PER_PARAMETER_TOKEN *
    positive(options.parameters, 'parameters') *
    positive(options.tokens, 'tokens');
  const utilisation = requireNumber(
    options.utilisation,
    { function: at, path: 'utilisation' },
    { moreThan: 0, atMost: 1 },
  );
  const hardware =
    positive(options.chipHours, 'chipHours') *
    SECONDS_PER_HOUR *
    positive(options.peakFlopPerChip, 'peakFlopPerChip') *
    utilisation;
  return { sixND, hardware, geometricMean: Math.sqrt(sixND) * Math.sqrt(hardware) };
}

import { requireNumber } from '../../core/input';
import { known, unknown, type Known } from '../../core/provenance';
import { divide, multiply, readFactor, whenKnown } from '../range/read-factor';
import type { Factor, Range } from '../range/range';

const SECONDS_PER_HOUR = 3600;
const SECONDS_PER_DAY = 86400;
const HOURS_PER_DAY = 24;
const FLOP_PER_PARAMETER_TOKEN = 6;

/** A run as the model's side and, where it was published, the hardware's side describe it. */
export interface TrainingEstimateOptions {
  /** Parameters that are active per token (above 0). */
  readonly parameters: Factor;
  /** Tokens that are read (above 0). */
  readonly tokens: Factor;
  /** Hours of all chips together (above 0); left out where nobody published them. */
  readonly chipHours?: Factor;
  /** Chips that work at once (above 0). */
  readonly chips: number;
  /** Peak rate of one chip in the format used (FLOP/s, above 0). */
  readonly peakFlopPerChip: number;
  /** Achieved over peak rate (above 0, at most 1). */
  readonly utilisation: Factor;
}

/** Operations and time by one way of counting. */
export interface TrainingWay {
  /** FLOP. */
  readonly flop: Known<Range>;
  /** Days of 24 hours. */
  readonly days: Known<Range>;
}

/** A run counted both ways. */
export interface TrainingEstimate {
  /** Six operations per parameter and token, at the rate that the chips achieve. */
  readonly sixND: TrainingWay;
  /** Chip hours over chips, and what the chips can have computed in them. */
  readonly hardware: TrainingWay;
  /** Days from the least to the most of the ways that are known. */
  readonly days: Known<Range>;
}

/**
 * How long a training run takes on a cluster, and its operations, from its model and from its hardware, with ranges.
 *
 * The two ways are kept apart, as their gap tells how far the published figures agree; `days` spans both.
 *
 * @throws GigacastError `number/out-of-range`, `compute/reversed-range`
 * @see Epoch AI, Estimating training compute
 * @example
 * trainingEstimate({
 *   parameters: 1e9, tokens: 1.44e10, chips: 10, peakFlopPerChip: 1e15, utilisation: { low: 0.25, high: 0.5 },
 * }).days; // => { known: true, value: { low: 0.2, high: 0.4 } }
 */
export function trainingEstimate(options: TrainingEstimateOptions): TrainingEstimate {
  const at = 'trainingEstimate';
  const read = (factor: Factor, path: string): Known<Range> =>
    readFactor(factor, { function: at, path }, { moreThan: 0 });
  const positive = (value: number, path: string): number =>
    requireNumber(value, { function: at, path }, { moreThan: 0 });
  const chips = positive(options.chips, 'chips');
  const peak = exactly(positive(options.peakFlopPerChip, 'peakFlopPerChip'));
  const utilisation = readFactor(
    options.utilisation,
    { function: at, path: 'utilisation' },
    { moreThan: 0, atMost: 1 },
  );
  const chipHours =
    options.chipHours === undefined
      ? unknown('no chip hours were passed')
      : read(options.chipHours, 'chipHours');
  const size = whenKnown(
    { parameters: read(options.parameters, 'parameters'), tokens: read(options.tokens, 'tokens') },
    ({ parameters, tokens }) => multiply(exactly(FLOP_PER_PARAMETER_TOKEN), parameters, tokens),
  );
  const sixND: TrainingWay = {
    flop: size,
    days: whenKnown({ flop: size, utilisation }, (known) =>
      divide(known.flop, multiply(exactly(chips * SECONDS_PER_DAY), peak, known.utilisation)),
    ),
  };
  const hardware: TrainingWay = {
    flop: whenKnown({ chipHours, utilisation }, (known) =>
      multiply(known.chipHours, exactly(SECONDS_PER_HOUR), peak, known.utilisation),
    ),
    days: whenKnown({ chipHours }, (known) => divide(known.chipHours, exactly(chips * HOURS_PER_DAY))),
  };
  return { sixND, hardware, days: span(sixND.days, hardware.days) };
}

function exactly(value: number): Range {
  return { low: value, high: value };
}

function span(one: Known<Range>, other: Known<Range>): Known<Range> {
  if (!one.known) return other.known ? other : unknown(`${one.why}; ${other.why}`);
  if (!other.known) return one;
  return known({
    low: Math.min(one.value.low, other.value.low),
    high: Math.max(one.value.high, other.value.high),
  });
}

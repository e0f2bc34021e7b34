import { requireNumber } from '../../core/input';

const SECONDS_PER_HOUR = 3600;

/** Operations of a run and the hours that it took. */
export interface ImpliedUtilisationOptions {
  /** Operations (FLOP, above 0). */
  readonly flop: number;
  /** Peak rate of one chip in the format used (FLOP/s, above 0). */
  readonly peakFlopPerChip: number;
  /** Hours of all chips together (above 0). */
  readonly chipHours: number;
}

/** How well a run used its chips. */
export interface ImpliedUtilisation {
  /** Hours of all chips together if they had run at peak. */
  readonly fullUtilisationHours: number;
  /** Those over the hours it took; above 1 the figures contradict each other. */
  readonly utilisation: number;
  readonly possible: boolean;
}

/**
 * Utilisation that the operations and the chip hours of a run imply.
 *
 * @throws GigacastError `number/out-of-range`
 * @example
 * impliedUtilisation({ flop: 3.6e18, peakFlopPerChip: 1e15, chipHours: 2 });
 * // => { fullUtilisationHours: 1, utilisation: 0.5, possible: true }
 */
export function impliedUtilisation(options: ImpliedUtilisationOptions): ImpliedUtilisation {
  const positive = (value: number, path: string): number =>
    requireNumber(value, { function: 'impliedUtilisation', path }, { moreThan: 0 });
  const peak = positive(options.peakFlopPerChip, 'peakFlopPerChip');
  const fullUtilisationHours = positive(options.flop, 'flop') / (peak * SECONDS_PER_HOUR);
  const utilisation = fullUtilisationHours / positive(options.chipHours, 'chipHours');
  return { fullUtilisationHours, utilisation, possible: utilisation <= 1 };
}

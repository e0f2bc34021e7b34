import { pertFamily, pertParameters } from './families/pert';
import type { Pert } from './types';

/** A PERT distribution in the figures that its users quote. */
export interface PertSummary {
  readonly mean: number;
  /** True standard deviation of the beta distribution. */
  readonly sd: number;
  /** The rule of thumb (max - min) / 6, which is not the standard deviation. */
  readonly sdRuleOfSix: number;
  /** Shapes of the beta distribution. */
  readonly alpha: number;
  readonly beta: number;
}

/**
 * Mean, both standard deviations and beta shapes of a PERT distribution.
 *
 * @param distribution - from `pert`
 * @example
 * pertSummary(pert({ min: 6, mode: 9, max: 18 })).sdRuleOfSix; // => 2
 */
export function pertSummary(distribution: Pert): PertSummary {
  return {
    mean: pertFamily.mean(distribution),
    sd: Math.sqrt(pertFamily.variance(distribution)),
    sdRuleOfSix: (distribution.max - distribution.min) / 6,
    ...pertParameters(distribution),
  };
}

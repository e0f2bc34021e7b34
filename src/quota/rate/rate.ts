import type { DecimalInput } from '../../core/exact';
import type { BaseExpression } from './base-expression';

/** A share of the value for duty: 6.1 % is `0.061`. */
export interface AdValoremComponent {
  readonly kind: 'ad-valorem';
  /** Fraction of the base (0 to 5). */
  readonly rate: string;
  /** @defaultValue the whole value */
  readonly base?: BaseExpression;
}

/** An amount of money for so many units: 3.00 for every 100 kg. */
export interface SpecificComponent {
  readonly kind: 'specific';
  /** Money in the currency of the duty, for one `per`. */
  readonly amount: string;
  /** How many units of `unit` the amount is for, e.g. `100`. */
  readonly per: string;
  /** Unit in which the goods are counted, e.g. `kg` or `piece`. */
  readonly unit: string;
}

/** The greatest or the least of several duties: "10 %, at least 2.40 a piece" is the greater of two. */
export interface ChoiceComponent {
  readonly kind: 'greater-of' | 'lesser-of';
  readonly rates: readonly Rate[];
}

/** One part of a rate of duty; the parts add up. */
export type RateComponent = AdValoremComponent | SpecificComponent | ChoiceComponent;

/** A rate of duty as data: ad valorem, specific, bounded by minimum and maximum, or a compound sum of such parts. */
export interface Rate {
  readonly components: readonly RateComponent[];
}

/** A rate, or a plain fraction for an ad valorem rate. */
export type RateInput = Rate | DecimalInput;

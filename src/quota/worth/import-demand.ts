import type { DecimalInput } from '../../core/exact';

/** A straight line: price = intercept - slope x quantity. */
export interface LinearDemand {
  readonly kind: 'linear';
  /** The price at which nothing is bought (more than 0). */
  readonly intercept: DecimalInput;
  /** By how much the price falls with each unit (more than 0). */
  readonly slope: DecimalInput;
}

/** Straight lines between points; beyond the first and the last one it says nothing. */
export interface PointsDemand {
  readonly kind: 'points';
  /** At least two, by rising quantity (0 or more) and falling price (0 or more). */
  readonly points: readonly { readonly quantity: DecimalInput; readonly price: DecimalInput }[];
}

/** Each per cent on the price takes `elasticity` per cent off the quantity, from one known point. */
export interface ElasticDemand {
  readonly kind: 'constant-elasticity';
  /** Without its sign (more than 0, at most 20). */
  readonly elasticity: DecimalInput;
  /** A price and the quantity bought at it (both more than 0). */
  readonly at: { readonly price: DecimalInput; readonly quantity: DecimalInput };
}

/** How many units are bought at which domestic price, duty included. */
export type ImportDemand = LinearDemand | PointsDemand | ElasticDemand;

import { requireNumber } from '../../core/input';

/** A funding round in one currency. */
export interface FundingRound {
  /** Amount raised (0 or more). */
  readonly raised: number;
  /** Amount sought (above 0). */
  readonly target: number;
}

/** How far a round went beyond what was sought. */
export interface Oversubscription {
  /** Raised over sought. */
  readonly ratio: number;
  /** Raised less sought; negative when the round fell short. */
  readonly excess: number;
}

/**
 * Raised over sought in a funding round.
 *
 * @throws GigacastError `number/out-of-range`
 * @example
 * oversubscription({ raised: 20, target: 15 }); // => { ratio: 1.33333333333333, excess: 5 }
 */
export function oversubscription(round: FundingRound): Oversubscription {
  const at = 'oversubscription';
  const raised = requireNumber(round.raised, { function: at, path: 'raised' }, { atLeast: 0 });
  const target = requireNumber(round.target, { function: at, path: 'target' }, { moreThan: 0 });
  return { ratio: raised / target, excess: raised - target };
}

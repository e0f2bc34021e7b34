import type { IsoDate } from '../../core/calendar';
import type { DecimalInput } from '../../core/exact';
import type { StatedAmount } from '../eligibility/is-eligible';

/** Goods that ask for a place in the quota. */
export interface QuotaEntry {
  readonly kind: 'entry';
  /** Unique in the log. */
  readonly id: string;
  /** The day of acceptance: of the permit application or of the declaration, as the policy counts. */
  readonly on: IsoDate;
  /** Units (more than 0), whole for pieces. */
  readonly quantity: DecimalInput;
  /** Value for duty per unit, in the currency of the policy. */
  readonly unitValue?: StatedAmount;
  /** Value for duty of all units together; instead of `unitValue`. */
  readonly totalValue?: StatedAmount;
  /** Price per unit free on board, in any currency; needed where a pool is for goods by that price. */
  readonly fobPrice?: StatedAmount;
  /** Price of one unit of a foreign currency in the currency of the price limit. */
  readonly exchangeRates?: Readonly<Record<string, DecimalInput>>;
}

/** Units that others have used, as published: no value is known, and the caller says which pool they took. */
export interface ReportedUse {
  readonly kind: 'reported-use';
  readonly id: string;
  readonly on: IsoDate;
  /** Units (more than 0). */
  readonly quantity: DecimalInput;
  readonly pool: string;
}

/** What can happen to a ledger. */
export type LedgerEvent = QuotaEntry | ReportedUse;

import type { IsoDate } from '../../core/calendar';
import type { DecimalInput } from '../../core/exact';
import type { StatedAmount } from '../eligibility/is-eligible';

/** What every event has. */
interface LoggedEvent {
  /** Unique in the log. */
  readonly id: string;
  /** The day on which it counts. */
  readonly on: IsoDate;
}

/** What goods say that ask for a place in the quota. */
interface GoodsAsking extends LoggedEvent {
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
  /** Country of origin, ISO 3166; needed where a pool or a cap goes by it. */
  readonly origin?: string;
  /** Whose goods they are. */
  readonly holder?: string;
}

/** Goods that ask for a place in the quota; its day is the day of acceptance, as the policy counts. */
export interface QuotaEntry extends GoodsAsking {
  readonly kind: 'entry';
  /** The permit under which they come, with the days on which it is valid. */
  readonly permit?: { readonly id: string; readonly from?: IsoDate; readonly to?: IsoDate };
}

/** A permit that takes its units when it is issued. */
export interface PermitIssued extends GoodsAsking {
  readonly kind: 'permit-issued';
  /** Last day of validity; afterwards the unused units are treated as the policy says. */
  readonly until?: IsoDate;
}

/** Units that others have used, as published: no value is known, and the caller says which pool they took. */
export interface ReportedUse extends LoggedEvent {
  readonly kind: 'reported-use';
  /** Units (more than 0). */
  readonly quantity: DecimalInput;
  readonly pool: string;
}

/** Units of an entry that come back. */
export interface QuotaReturn extends LoggedEvent {
  readonly kind: 'return';
  /** The entry that drew them. */
  readonly entry: string;
  /** Units (more than 0). */
  readonly quantity: DecimalInput;
}

/** An entry whose declaration is invalidated: all that it holds comes back. */
export interface QuotaInvalidation extends LoggedEvent {
  readonly kind: 'invalidation';
  readonly entry: string;
}

/** Units of a permit that are used, or a permit that ends: what it leaves unused is treated as the policy says. */
export interface PermitUsed extends LoggedEvent {
  readonly kind: 'permit-used';
  readonly permit: string;
  /** Units (more than 0). */
  readonly quantity: DecimalInput;
}
/** A permit that ended; what it leaves unused comes back, or lapses where the policy says so. */
export interface PermitExpired extends LoggedEvent {
  readonly kind: 'permit-expired';
  readonly permit: string;
}

/** A pool whose volume is set anew from a day on; what was drawn stays drawn. */
export interface QuotaAmendment extends LoggedEvent {
  readonly kind: 'amendment';
  readonly pool: string;
  /** Units (0 or more). */
  readonly volume: DecimalInput;
}

/** Units that come from another pool or order number, or go to one. */
export interface VolumeTransfer extends LoggedEvent {
  readonly kind: 'transfer-in' | 'transfer-out';
  readonly pool: string;
  /** Units (more than 0). */
  readonly quantity: DecimalInput;
}

/** `blocked`: requests wait; `suspended`: nothing is inside the quota; `unblocked` and `resumed` end them. */
export interface StateChange extends LoggedEvent {
  readonly kind: 'blocked' | 'unblocked' | 'suspended' | 'resumed';
}

/** What can happen to a ledger. */
export type LedgerEvent =
  | QuotaEntry
  | PermitIssued
  | ReportedUse
  | QuotaReturn
  | QuotaInvalidation
  | PermitUsed
  | PermitExpired
  | QuotaAmendment
  | VolumeTransfer
  | StateChange;

/** The events that ask for a place. */
export type AskingEvent = QuotaEntry | PermitIssued | ReportedUse;

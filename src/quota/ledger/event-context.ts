import { raise } from '../../core/error';
import type { CheckedArgument } from '../../core/input';
import { GOODS_ERRORS } from '../error/goods-errors';
import type { BookEntry } from './book';
import type { DayTerms } from './day-terms';
import type { AskingEvent, LedgerEvent } from './ledger-event';
import type { RecordedOutcome } from './outcome';
import { scaledOf, scaledQuantity } from './scaled';
import { within } from './within';
import type { WorkingLedger } from './working-ledger';

/** Every event but those that ask for a place. */
export type OtherEvent = Exclude<LedgerEvent, AskingEvent>;

/** An event of one kind. */
export type Of<Kind extends OtherEvent['kind']> = Extract<OtherEvent, { readonly kind: Kind }>;

/** What an event is counted against. */
export interface EventContext {
  readonly working: WorkingLedger;
  readonly terms: DayTerms;
  /** What an earlier entry holds. */
  readonly heldBy: (id: string) => BookEntry | undefined;
  readonly argument: CheckedArgument;
}

/** The outcome of an event that has nothing to say besides. */
export function recorded({ id, on, kind }: OtherEvent): RecordedOutcome {
  return { status: 'recorded', id, on, kind };
}

/** What an entry or permit holds of all pools, scaled. */
export function heldIn(entry: BookEntry | undefined, { decimals }: WorkingLedger): number {
  return (entry?.held ?? []).reduce((sum, { quantity }) => sum + scaledOf(quantity, decimals), 0);
}

/**
 * Reads a quantity of an event.
 *
 * @throws GigacastError `quota/zero-quantity`, and as `scaledQuantity`
 */
export function positive(value: Of<'return'>['quantity'], context: EventContext, field: string): number {
  const argument = within(context.argument, field);
  const quantity = scaledQuantity(value, context.working.decimals, argument);
  if (quantity === 0) raise(GOODS_ERRORS, 'quota/zero-quantity', { ...argument, received: value });
  return quantity;
}

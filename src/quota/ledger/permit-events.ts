import { raise } from '../../core/error';
import { LEDGER_ERRORS } from '../error/ledger-errors';
import type { DayTerms } from './day-terms';
import { heldIn, positive, recorded, type EventContext, type Of } from './event-context';
import { giveBack, type GivenBack } from './give-back';
import type { Outcome } from './outcome';
import { scaledText } from './scaled';
import { within } from './within';
import type { WorkingLedger, WorkingPermit } from './working-ledger';

/** Counts the use or the end of a permit. */
export function permitEvent(event: Of<'permit-used' | 'permit-expired'>, context: EventContext): Outcome {
  const { working, terms } = context;
  const { id, on } = event;
  const permit = working.permits.get(event.permit);
  if (permit === undefined) {
    return raise(LEDGER_ERRORS, 'quota/unknown-permit', {
      ...within(context.argument, 'permit'),
      received: event.permit,
    });
  }
  const left = heldIn(permit, working) - permit.used;
  if (event.kind === 'permit-expired') {
    return { status: 'returned', id, on, of: permit.id, ...closePermit(permit, working, terms, on) };
  }
  const rule = permitRule(terms);
  if (permit.used > 0 && rule?.uses !== 'several') {
    raise(LEDGER_ERRORS, 'quota/permit-used', {
      ...within(context.argument, 'permit'),
      received: event.permit,
    });
  }
  const quantity = positive(event.quantity, context, 'quantity');
  if (quantity > left) {
    const params = { left: scaledText(left, working.decimals) };
    raise(LEDGER_ERRORS, 'quota/permit-exceeded', {
      ...within(context.argument, 'quantity'),
      received: event.quantity,
      params,
    });
  }
  permit.used += quantity;
  // A permit that is used up has nothing more to say.
  if (quantity === left) working.permits.delete(permit.id);
  return recorded(event);
}

/** Closes a permit; what it leaves unused comes back, or lapses where the policy says so. */
export function closePermit(
  permit: WorkingPermit,
  working: WorkingLedger,
  terms: DayTerms,
  on: string,
): GivenBack {
  working.permits.delete(permit.id);
  const unused = heldIn(permit, working) - permit.used;
  const lapses = permitRule(terms)?.expiredUnits === 'lapse';
  return giveBack(working, permit, { quantity: unused, on, lapses });
}

function permitRule({ inForce }: DayTerms) {
  const rule = inForce.administration.value;
  return rule.known && rule.value.method === 'first-come-first-served' ? rule.value.permit : undefined;
}

import { raise } from '../../core/error';
import type { CheckedArgument } from '../../core/input';
import { GOODS_ERRORS } from '../error/goods-errors';
import { LEDGER_ERRORS } from '../error/ledger-errors';
import type { BookEntry } from './book';
import type { DayTerms } from './day-terms';
import { giveBack } from './give-back';
import type { AskingEvent, LedgerEvent } from './ledger-event';
import type { Outcome } from './outcome';
import { scaledOf, scaledQuantity, scaledText } from './scaled';
import { rebalance, type WorkingLedger, type WorkingPool } from './working-ledger';
import { within } from './within';

/** Every event but those that ask for a place. */
export type OtherEvent = Exclude<LedgerEvent, AskingEvent>;

/** What an event is counted against. */
export interface EventContext {
  readonly working: WorkingLedger;
  readonly terms: DayTerms;
  /** What an earlier entry holds. */
  readonly heldBy: (id: string) => BookEntry | undefined;
  readonly argument: CheckedArgument;
}

/**
 * Counts an event that asks for nothing.
 *
 * @throws GigacastError for what does not fit, before anything is changed
 */
export function countOther(event: OtherEvent, context: EventContext): Outcome {
  switch (event.kind) {
    case 'return':
    case 'invalidation':
      return returnUnits(event, context);
    case 'permit-used':
    case 'permit-expired':
      return permitEvent(event, context);
    case 'amendment':
    case 'transfer-in':
    case 'transfer-out':
      return volumeEvent(event, context);
    default:
      return stateEvent(event, context);
  }
}

type Of<Kind extends OtherEvent['kind']> = Extract<OtherEvent, { readonly kind: Kind }>;

function returnUnits(event: Of<'return' | 'invalidation'>, context: EventContext): Outcome {
  const { working, heldBy } = context;
  const entry = heldBy(event.entry);
  const total = heldIn(entry, working);
  if (entry === undefined || total === 0) {
    return raise(LEDGER_ERRORS, 'quota/unknown-entry', {
      ...within(context.argument, 'entry'),
      received: event.entry,
    });
  }
  const quantity = event.kind === 'return' ? positive(event.quantity, context, 'quantity') : total;
  if (quantity > total) {
    const params = { held: scaledText(total, working.decimals) };
    const received = event.kind === 'return' ? event.quantity : event.entry;
    raise(LEDGER_ERRORS, 'quota/return-exceeds-allocated', {
      ...within(context.argument, 'quantity'),
      received,
      params,
    });
  }
  const { id, on, entry: of } = event;
  return { status: 'returned', id, on, of, ...giveBack(working, entry, { quantity, on }) };
}

function permitEvent(event: Of<'permit-used' | 'permit-expired'>, context: EventContext): Outcome {
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
    return {
      status: 'returned',
      id,
      on,
      of: permit.id,
      ...closePermit(permit.id, context.working, terms, on),
    };
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
export function closePermit(id: string, working: WorkingLedger, terms: DayTerms, on: string) {
  const permit = working.permits.get(id);
  if (permit === undefined) return { returned: [], held: [] };
  working.permits.delete(id);
  const unused = heldIn(permit, working) - permit.used;
  const result = giveBack(working, permit, { quantity: unused, on });
  if (permitRule(terms)?.expiredUnits !== 'lapse') return result;
  for (const { pool: name, quantity } of result.returned) {
    const pool = working.pools.find((each) => each.id === name);
    if (pool === undefined) continue;
    pool.lapsed += scaledOf(quantity, working.decimals);
    rebalance(working, pool, on);
  }
  return { returned: [], held: result.held };
}

function volumeEvent(
  event: Of<'amendment' | 'transfer-in' | 'transfer-out'>,
  context: EventContext,
): Outcome {
  const { working } = context;
  const pool = working.pools.find(({ id }) => id === event.pool);
  if (pool === undefined) {
    const params = { pools: working.pools.map(({ id }) => id).join(', ') };
    return raise(GOODS_ERRORS, 'quota/unknown-pool', {
      ...within(context.argument, 'pool'),
      received: event.pool,
      params,
    });
  }
  if (event.kind === 'amendment') {
    amend(
      working,
      pool,
      scaledQuantity(event.volume, working.decimals, within(context.argument, 'volume')),
      event.on,
    );
    return recorded(event);
  }
  const quantity = positive(event.quantity, context, 'quantity');
  if (event.kind === 'transfer-out' && quantity > Math.max(0, pool.balance)) {
    const params = { balance: scaledText(Math.max(0, pool.balance), working.decimals) };
    raise(LEDGER_ERRORS, 'quota/beyond-balance', {
      ...within(context.argument, 'quantity'),
      received: event.quantity,
      params,
    });
  }
  pool.transferred += event.kind === 'transfer-in' ? quantity : -quantity;
  rebalance(working, pool, event.on);
  return recorded(event);
}

/** Sets the volume of a pool; what is drawn stays drawn, and what exceeds the new volume shows as overdrawn. */
export function amend(working: WorkingLedger, pool: WorkingPool, volume: number, on: string): void {
  if (volume === pool.volume) return;
  pool.volume = volume;
  working.statusEvents.push({ kind: 'amended', on, pool: pool.id });
  rebalance(working, pool, on);
}

const TURNS = {
  blocked: ['open', 'blocked'],
  unblocked: ['blocked', 'open'],
  suspended: ['open', 'suspended'],
  resumed: ['suspended', 'open'],
} as const satisfies Readonly<Record<string, readonly [WorkingLedger['state'], WorkingLedger['state']]>>;

function stateEvent(event: Of<keyof typeof TURNS>, context: EventContext): Outcome {
  const { working } = context;
  const { on, kind } = event;
  const [needed, next] = TURNS[kind];
  if (working.state !== needed) {
    raise(LEDGER_ERRORS, 'quota/no-such-state', {
      ...within(context.argument, 'kind'),
      received: kind,
      params: { needed },
    });
  }
  working.state = next;
  working.statusEvents.push({ kind, on, pool: null });
  return recorded(event);
}

function recorded({ id, on, kind }: OtherEvent): Outcome {
  return { status: 'recorded', id, on, kind };
}

function heldIn(entry: BookEntry | undefined, { decimals }: WorkingLedger): number {
  return (entry?.held ?? []).reduce((sum, { quantity }) => sum + scaledOf(quantity, decimals), 0);
}

function permitRule({ inForce }: DayTerms) {
  const rule = inForce.administration.value;
  return rule.known && rule.value.method === 'first-come-first-served' ? rule.value.permit : undefined;
}

function positive(value: Of<'return'>['quantity'], context: EventContext, field: string): number {
  const quantity = scaledQuantity(value, context.working.decimals, within(context.argument, field));
  if (quantity === 0)
    raise(GOODS_ERRORS, 'quota/zero-quantity', { ...within(context.argument, field), received: value });
  return quantity;
}

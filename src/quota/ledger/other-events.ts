import { raise } from '../../core/error';
import { GOODS_ERRORS } from '../error/goods-errors';
import { LEDGER_ERRORS } from '../error/ledger-errors';
import { heldIn, positive, recorded, type EventContext, type Of, type OtherEvent } from './event-context';
import { giveBack } from './give-back';
import type { Outcome } from './outcome';
import { permitEvent } from './permit-events';
import { scaledQuantity, scaledText } from './scaled';
import { rebalance, type WorkingLedger, type WorkingPool } from './working-ledger';
import { within } from './within';

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

function returnUnits(event: Of<'return' | 'invalidation'>, context: EventContext): Outcome {
  const { working, heldBy } = context;
  const permit = working.permits.get(event.entry);
  const entry = permit ?? heldBy(event.entry);
  const total = heldIn(entry, working) - (permit?.used ?? 0);
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
  const given = giveBack(working, entry, { quantity, on });
  if (permit !== undefined) {
    // A permit with nothing left to use has nothing more to say.
    if (quantity === total) working.permits.delete(of);
    else permit.held = given.held;
  }
  return { status: 'returned', id, on, of, ...given };
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

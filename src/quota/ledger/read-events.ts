import type { LedgerEvent } from './ledger-event';
import type { Outcome } from './outcome';
import { idOf, readEvent } from './read-event';

/** The events of a batch that can be read, and the order in which they count. */
export interface ReadEvents {
  /** Readable events at their places. */
  readonly read: readonly (LedgerEvent | undefined)[];
  /** The places of readable events in the order of their days, and of the list within a day. */
  readonly order: readonly number[];
  readonly asksBook: boolean;
}

/** Reads a batch; an event that cannot be read gets its outcome at once. */
export function readEvents(events: readonly unknown[], outcomes: Outcome[]): ReadEvents {
  const read: (LedgerEvent | undefined)[] = [];
  const order: number[] = [];
  let asksBook = false;
  let sorted = true;
  let latest = '';
  for (let index = 0; index < events.length; index += 1) {
    const parsed = readEvent(events[index], index, latest);
    if ('issues' in parsed) {
      outcomes[index] = { status: 'rejected', id: idOf(events[index]), issues: parsed.issues };
      continue;
    }
    read[index] = parsed;
    order.push(index);
    if (parsed.on < latest) sorted = false;
    latest = parsed.on;
    asksBook ||= parsed.kind === 'return' || parsed.kind === 'invalidation';
  }
  const dayOf = (index: number) => read[index]?.on ?? '';
  if (!sorted) order.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a - b));
  return { read, order, asksBook };
}

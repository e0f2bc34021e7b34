import { raise } from '../../core/error';
import { REPLAY_ERRORS } from '../error/replay-errors';
import type { LedgerEvent } from './ledger-event';
import { idOf } from './read-event';

/**
 * What was wrong with a log.
 *
 * `replaced`: the event of that id was another one. `removed`: it should not be there. `added`: it was left out.
 */
export type LedgerCorrection =
  | { readonly kind: 'replaced'; readonly id: string; readonly by: LedgerEvent }
  | { readonly kind: 'removed'; readonly id: string }
  | { readonly kind: 'added'; readonly event: LedgerEvent };

/**
 * A log as it should have been: what replaces an event stands in its place, what was left out comes last.
 *
 * @throws GigacastError `quota/unknown-event`
 */
export function correctLog(
  events: readonly LedgerEvent[],
  corrections: readonly LedgerCorrection[],
): readonly LedgerEvent[] {
  const log: (LedgerEvent | undefined)[] = [...events];
  const places = placesOf(events);
  corrections.forEach((correction, index) => {
    if (correction.kind === 'added') {
      log.push(correction.event);
      return;
    }
    const found = places.get(correction.id) ?? [];
    const [place] = found;
    if (place === undefined || found.length > 1) {
      const at = { function: 'replayLedger', path: `corrections[${index}].id` };
      return raise(REPLAY_ERRORS, 'quota/unknown-event', { ...at, received: correction.id });
    }
    log[place] = correction.kind === 'replaced' ? correction.by : undefined;
  });
  return log.filter((event) => event !== undefined);
}

function placesOf(events: readonly LedgerEvent[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  events.forEach((event, place) => {
    const id = idOf(event);
    if (id === null) return;
    const list = places.get(id);
    if (list === undefined) places.set(id, [place]);
    else list.push(place);
  });
  return places;
}

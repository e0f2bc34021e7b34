import type { IsoDate } from '../../core/calendar';
import { errorFrom } from '../../core/input';
import { applyEvents } from '../ledger/apply-events';
import type { QuotaLedger } from '../ledger/ledger';
import type { LedgerEvent, QuotaEntry } from '../ledger/ledger-event';
import type { RejectedOutcome, ServedOutcome, WaitingOutcome } from '../ledger/outcome';
import type { BriefOptions, BriefShipment } from './quota-brief';

// No log of a caller's has an id with a line break.
const ID = 'shipment\nof the brief';

/**
 * What becomes of a shipment that comes on a day, after everything else of that day; the ledger stays as it is.
 *
 * @throws GigacastError where the shipment cannot be counted, in the name of `brief`
 */
export function placeShipment(
  ledger: QuotaLedger,
  shipment: BriefShipment,
  {
    policy,
    events,
    book,
    on,
  }: Pick<BriefOptions, 'policy' | 'book'> & {
    readonly events: readonly LedgerEvent[];
    readonly on: IsoDate;
  },
): ServedOutcome | WaitingOutcome {
  const { outcomes } = applyEvents(
    ledger,
    policy,
    [...events, entryOf(shipment, on)],
    book === undefined ? {} : { book },
  );
  const outcome = outcomes[events.length] as ServedOutcome | WaitingOutcome | RejectedOutcome;
  if (outcome.status === 'rejected') throw inOwnName(outcome, events.length);
  return outcome.status === 'waiting' ? { ...outcome, id: 'shipment' } : { ...outcome, id: 'shipment' };
}

function entryOf(shipment: BriefShipment, on: IsoDate): QuotaEntry {
  const { quantity, unitValue, totalValue, fobPrice, exchangeRates, origin, holder, permit } = shipment;
  return {
    kind: 'entry',
    id: ID,
    on,
    quantity,
    ...(unitValue === undefined ? {} : { unitValue }),
    ...(totalValue === undefined ? {} : { totalValue }),
    ...(fobPrice === undefined ? {} : { fobPrice }),
    ...(exchangeRates === undefined ? {} : { exchangeRates }),
    ...(origin === undefined ? {} : { origin }),
    ...(holder === undefined ? {} : { holder }),
    ...(permit === undefined ? {} : { permit }),
  };
}

/** The caller knows of no events here: the messages name the shipment, or the day of the question. */
function inOwnName({ issues }: RejectedOutcome, index: number) {
  const event = `events[${index}]`;
  return errorFrom(
    issues.map((issue) => {
      const path = issue.path === `${event}.on` ? 'options.asOf' : issue.path.replace(event, 'shipment');
      const message = issue.message.replace(`${issue.function}: ${issue.path}`, `brief: ${path}`);
      return { ...issue, function: 'brief', path, message };
    }),
    issues.length,
  );
}

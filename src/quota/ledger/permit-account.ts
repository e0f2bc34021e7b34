import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import type { DecimalInput } from '../../core/exact';
import { LEDGER_ERRORS } from '../error/ledger-errors';
import { POLICY_ERRORS } from '../error/policy-errors';
import { readQuantity } from '../allocation/read-quantity';

/** What happens to a permit. */
export type PermitEvent =
  | { readonly kind: 'issue'; readonly permit: string; readonly quantity: DecimalInput }
  | { readonly kind: 'use'; readonly permit: string; readonly quantity: DecimalInput }
  | { readonly kind: 'expire' | 'cancel'; readonly permit: string };

/** The figures of a quota under permits. */
export interface PermitAccount {
  /** Units issued in all. */
  readonly issued: string;
  readonly used: string;
  /** Units of expired and cancelled permits that came back. */
  readonly returned: string;
  /** Units on permits that are still open. */
  readonly outstanding: string;
  /** Capacity less what was used and what is outstanding. */
  readonly available: string;
  /** Units applied for beyond what was available. */
  readonly refused: string;
}

/** How quantities are read. */
export interface PermitAccountOptions {
  /** Decimals that a quantity may have (0 to 38). @defaultValue 0 */
  readonly decimals?: number;
}

const NAME = 'permitAccount';

/**
 * The account of a quota under permits: what was issued, used, returned, and what is available.
 *
 * A permit takes its units when it is issued, up to what is available; what it leaves unused comes back when it expires
 * or is cancelled. That expired units come back is a convention: no text that was read settles it.
 *
 * @param capacity - units of the quota (0 or more)
 * @param events - in order
 * @throws GigacastError `quota/unknown-permit`, `quota/permit-exceeded`, `quota/repeated-id`,
 * `quota/negative-quantity`, `quota/fractional-unit`
 * @example
 * permitAccount(24500, [
 *   { kind: 'issue', permit: 'P1', quantity: 100 }, { kind: 'use', permit: 'P1', quantity: 80 },
 *   { kind: 'expire', permit: 'P1' },
 * ]);
 * // => { issued: '100', used: '80', returned: '20', outstanding: '0', available: '24420', refused: '0' }
 */
export function permitAccount(
  capacity: DecimalInput,
  events: readonly PermitEvent[],
  options: PermitAccountOptions = {},
): PermitAccount {
  const { decimals = 0 } = options;
  const open = new Map<string, Decimal>();
  const seen = new Set<string>();
  const whole = parseDecimal(capacity, { function: NAME, path: 'capacity' }, { atLeast: 0 });
  const zero = new Exact(0);
  let [issued, used, returned, refused] = [zero, zero, zero, zero];
  const outstanding = () => [...open.values()].reduce((sum, left) => sum.plus(left), new Exact(0));
  events.forEach((event, index) => {
    const at = (field: string) => ({ function: NAME, path: `events[${index}].${field}` });
    if (event.kind === 'issue') {
      if (seen.has(event.permit)) {
        raise(POLICY_ERRORS, 'quota/repeated-id', { ...at('permit'), received: event.permit });
      }
      seen.add(event.permit);
      const asked = readQuantity(event.quantity, decimals, at('quantity'));
      const room = whole.minus(used).minus(outstanding());
      const granted = asked.lt(room) ? asked : room;
      open.set(event.permit, granted);
      issued = issued.plus(granted);
      refused = refused.plus(asked.minus(granted));
      return;
    }
    const left = open.get(event.permit);
    if (left === undefined) {
      return raise(LEDGER_ERRORS, 'quota/unknown-permit', { ...at('permit'), received: event.permit });
    }
    if (event.kind !== 'use') {
      returned = returned.plus(left);
      open.delete(event.permit);
      return;
    }
    const quantity = readQuantity(event.quantity, decimals, at('quantity'));
    if (quantity.gt(left)) {
      const params = { left: plainText(left) };
      raise(LEDGER_ERRORS, 'quota/permit-exceeded', { ...at('quantity'), received: event.quantity, params });
    }
    used = used.plus(quantity);
    open.set(event.permit, left.minus(quantity));
  });
  return {
    issued: plainText(issued),
    used: plainText(used),
    returned: plainText(returned),
    outstanding: plainText(outstanding()),
    available: plainText(whole.minus(used).minus(outstanding())),
    refused: plainText(refused),
  };
}

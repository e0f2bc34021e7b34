import { parseIsoDate, NOT_A_DATE } from '../../core/calendar/parse-iso-date';
import type { Issue } from '../../core/error';
import { safeParseWith } from '../../core/input';
import { ledgerEventSchema } from './event-schema';
import type { LedgerEvent } from './ledger-event';

/** Why an event cannot be read. */
interface Unreadable {
  readonly issues: readonly Issue[];
}

/**
 * Checks the shape of one event of a list; the issues name its place.
 *
 * @param latest - a day that was read before and need not be read again
 */
export function readEvent(event: unknown, index: number, latest: string): LedgerEvent | Unreadable {
  if (isPlainEntry(event, latest)) return event;
  const parsed = safeParseWith(ledgerEventSchema, event, 'applyEvents');
  return parsed.ok ? parsed.value : { issues: inPlace(parsed.issues, index) };
}

/** The id of anything that may be an event. */
export function idOf(event: unknown): string | null {
  if (typeof event !== 'object' || event === null || !Object.hasOwn(event, 'id')) return null;
  const { id } = event as { readonly id: unknown };
  return typeof id === 'string' ? id : null;
}

/** Whether a value is plainly an entry of the right shape; the schema has the last word on everything else. */
function isPlainEntry(event: unknown, latest: string): event is LedgerEvent {
  if (typeof event !== 'object' || event === null) return false;
  const fields = event as Readonly<Record<string, unknown>>;
  const { kind, id, on, quantity } = fields;
  if (kind !== 'entry' || !isName(id) || !isDecimal(quantity)) return false;
  if (on !== latest && (typeof on !== 'string' || parseIsoDate(on) === NOT_A_DATE)) return false;
  for (const key in fields) {
    const isPlain = OPTIONAL.get(key);
    if (isPlain === undefined ? !REQUIRED.includes(key) : !isPlain(fields[key])) return false;
  }
  return true;
}

const REQUIRED: readonly string[] = ['kind', 'id', 'on', 'quantity'];

const OPTIONAL = /* @__PURE__ */ new Map([
  ['unitValue', isAmount],
  ['totalValue', isAmount],
  ['fobPrice', isAmount],
  ['origin', isCountry],
  ['holder', isName],
]);

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

const COUNTRY = /^[A-Z]{2}$/;

function isCountry(value: unknown): boolean {
  return typeof value === 'string' && COUNTRY.test(value);
}

function isDecimal(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

function isAmount(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key in fields) if (key !== 'amount' && key !== 'currency') return false;
  const { amount, currency } = fields;
  return isDecimal(amount) && isName(currency);
}

/** Issues of one event, told with its place in the list. */
function inPlace(issues: readonly Issue[], index: number): readonly Issue[] {
  return issues.map((issue) => {
    const path = issue.path === 'input' ? `events[${index}]` : `events[${index}].${issue.path}`;
    const message = issue.message.replace(`: ${issue.path} must`, `: ${path} must`);
    return { ...issue, path, message };
  });
}

import { Info, type Zone } from 'luxon';
import { raise } from '../error';
import { CALENDAR_ERRORS } from '../error/calendar-errors';
import type { CheckedArgument } from '../input';

/** Names under which luxon means the machine's own zone, which would make results differ between machines. */
const MACHINE_ZONES: readonly string[] = ['default', 'local', 'system'];

/** Returns the zone of a name such as "Asia/Shanghai", "UTC" or "UTC+8". */
export function requireZone(zone: unknown, argument: CheckedArgument): Zone {
  if (typeof zone === 'string' && !MACHINE_ZONES.includes(zone.toLowerCase())) {
    const known = Info.normalizeZone(zone);
    if (known.isValid) return known;
  }
  return raise(CALENDAR_ERRORS, 'date/unknown-zone', { ...argument, received: zone });
}

import type { IsoDate } from '../../core/calendar';

/** So many weeks are named one by one. */
const MOST_NAMED = 3;

/** Names the weeks that were not published, or counts them where they are many. */
export function sayMissing(missing: readonly IsoDate[]): string {
  const [first = ''] = missing;
  if (missing.length > MOST_NAMED)
    return `${missing.length} weeks were not published, the first from ${first}`;
  const weeks = missing.length === 1 ? 'the week' : 'the weeks';
  return `${weeks} from ${missing.join(', ')} ${missing.length === 1 ? 'was' : 'were'} not published`;
}

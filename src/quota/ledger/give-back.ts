import type { IsoDate } from '../../core/calendar';
import type { BookEntry } from './book';
import type { HeldUnits } from './ledger';
import { scaledOf, scaledText } from './scaled';
import { rebalance, type WorkingLedger } from './working-ledger';

/** How much comes back, and when. */
export interface GiveBackOptions {
  /** Scaled units of the balance, at most what is held. */
  readonly quantity: number;
  readonly on: IsoDate;
  /** Whether it is lost to everybody instead of coming back. @defaultValue false */
  readonly lapses?: boolean;
}

/** What came back to each pool, and what stays held. */
export interface GivenBack {
  readonly returned: readonly HeldUnits[];
  readonly held: readonly HeldUnits[];
  readonly origin?: string;
}

/** Puts held units back into their pools, the last drawn first, so that the same draw takes the same again. */
export function giveBack(
  working: WorkingLedger,
  { held, origin }: BookEntry,
  { quantity, on, lapses = false }: GiveBackOptions,
): GivenBack {
  let left = quantity;
  const returned: HeldUnits[] = [];
  const kept: HeldUnits[] = [];
  for (const { pool: name, quantity: text } of [...held].reverse()) {
    const units = scaledOf(text, working.decimals);
    const back = Math.min(units, left);
    const pool = working.pools.find(({ id }) => id === name);
    left -= back;
    if (back < units) kept.unshift({ pool: name, quantity: scaledText(units - back, working.decimals) });
    if (back === 0 || pool === undefined) continue;
    if (!lapses) returned.push({ pool: name, quantity: scaledText(back, working.decimals) });
    pool.drawn -= back;
    // Set off before the balance is looked at: what lapses refills nothing.
    if (lapses) pool.lapsed += back;
    rebalance(working, pool, on);
  }
  const drawn = origin === undefined ? undefined : working.origins.get(origin);
  if (origin !== undefined && drawn !== undefined) working.origins.set(origin, drawn - quantity);
  return { returned, held: kept, ...(origin === undefined ? {} : { origin }) };
}

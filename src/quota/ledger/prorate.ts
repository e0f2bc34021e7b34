/** Requests that share what they cannot all have; all quantities are whole multiples of one step. */
export interface ProrateOptions {
  readonly wants: readonly number[];
  /** Less than the sum of the wants (0 or more). */
  readonly room: number;
  /** Who comes first where two remainders are equal: the order of the ids, which no order of the log changes. */
  readonly ids: readonly string[];
  readonly rounding: 'largest-remainder' | 'floor';
}

/** Shares in proportion to the wants, rounded down, and by largest remainder the steps that leaves. */
export function prorate({ wants, room, ids, rounding }: ProrateOptions): number[] {
  const total = wants.reduce((sum, want) => sum + BigInt(want), 0n);
  if (total === 0n) return wants.map(() => 0);
  const whole = BigInt(room);
  const shares = wants.map((want) => Number((BigInt(want) * whole) / total));
  if (rounding === 'floor') return shares;
  const remainders = wants.map((want) => (BigInt(want) * whole) % total);
  const rest = room - shares.reduce((sum, share) => sum + share, 0);
  const order = wants
    .map((_, index) => index)
    .sort((a, b) => {
      const [left, right] = [remainders[a] ?? 0n, remainders[b] ?? 0n];
      if (left !== right) return left > right ? -1 : 1;
      return (ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1;
    });
  for (const index of order.slice(0, rest)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

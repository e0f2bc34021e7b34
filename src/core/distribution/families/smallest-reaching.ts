/**
 * The least double in [low, high] at which a monotone condition holds; `high` if it holds nowhere below.
 *
 * Plain bisection down to neighbouring doubles, so that steps of a distribution function are met exactly.
 */
export function smallestReaching(
  holds: (x: number) => boolean,
  { low, high }: { low: number; high: number },
): number {
  if (holds(low)) return low;
  let [under, over] = [low, high];
  for (;;) {
    const middle = under + (over - under) / 2;
    if (middle <= under || middle >= over) return over;
    if (holds(middle)) over = middle;
    else under = middle;
  }
}

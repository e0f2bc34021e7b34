/**
 * Minimises a function of several variables without derivatives.
 *
 * @param start - first guess
 * @param options.scale - size of the first simplex along each variable
 * @param options.evaluations - how often the function may be called, about
 * @see Nelder and Mead, A simplex method for function minimization, 1965
 */
export function minimise(
  f: (x: Float64Array) => number,
  start: Float64Array,
  { scale, evaluations }: { readonly scale: Float64Array; readonly evaluations: number },
): { readonly x: Float64Array; readonly value: number } {
  const budget = { left: evaluations };
  const at = (x: Float64Array) => {
    budget.left -= 1;
    const value = f(x);
    return { x, value: Number.isFinite(value) ? value : Infinity };
  };
  const simplex = [at(start)];
  scale.forEach((step, i) => simplex.push(at(start.map((value, j) => (i === j ? value + step : value)))));
  const n = start.length;
  while (budget.left > 0) {
    simplex.sort((a, b) => a.value - b.value);
    const worst = simplex[n] as { x: Float64Array; value: number };
    const best = simplex[0] as { x: Float64Array; value: number };
    const centre = start.map(
      (_, i) => simplex.slice(0, n).reduce((sum, { x }) => sum + (x[i] as number), 0) / n,
    );
    const along = (t: number) => at(centre.map((value, i) => value + t * (value - (worst.x[i] as number))));
    const reflected = along(1);
    if (reflected.value < best.value) {
      const expanded = along(2);
      simplex[n] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < (simplex[n - 1] as { value: number }).value) {
      simplex[n] = reflected;
    } else {
      const contracted = along(reflected.value < worst.value ? 0.5 : -0.5);
      if (contracted.value < Math.min(worst.value, reflected.value)) simplex[n] = contracted;
      else {
        for (let i = 1; i <= n; i += 1) {
          const own = (simplex[i] as { x: Float64Array }).x;
          simplex[i] = at(own.map((value, j) => ((best.x[j] as number) + value) / 2));
        }
      }
    }
  }
  simplex.sort((a, b) => a.value - b.value);
  return simplex[0] as { x: Float64Array; value: number };
}

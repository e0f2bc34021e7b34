import type { ChartLayer } from './chart-spec';
import type { SpecObject } from './spec-value';

/** One layer: rows, how they are marked, and what the marks show. */
export function layer(
  name: string,
  values: readonly SpecObject[],
  drawing: { readonly mark: SpecObject; readonly encoding: SpecObject },
): ChartLayer {
  return { name, data: { values }, ...drawing };
}

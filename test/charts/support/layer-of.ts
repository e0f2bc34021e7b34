import type { ChartLayer, ChartSpec } from 'gigacast/charts';

/** A layer by its name. */
export function layerOf(chart: ChartSpec, name: string): ChartLayer {
  const found = chart.layer.find((layer) => layer.name === name);
  if (found === undefined) {
    throw new Error(`no layer ${name} among ${chart.layer.map((layer) => layer.name).join(', ')}`);
  }
  return found;
}

/** The rows of a layer. */
export function rowsOf(chart: ChartSpec, name: string): readonly Readonly<Record<string, unknown>>[] {
  return layerOf(chart, name).data.values;
}

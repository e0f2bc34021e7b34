import type { ChartSpec } from 'gigacast/charts';

/** Widths of characters over the font size; Vega's own guess without a canvas is half as wide again. */
const WIDTH_OF_CHARACTER = 0.54;
interface TextMetrics {
  width: (item: { readonly fontSize?: number }, text: unknown) => number;
}

const POSITIONS = /\b(d|transform|x|y|x1|x2|y1|y2|width|height)="([^"]*)"/g;

/** Renders a chart as SVG text by Vega, without a canvas or a browser, with positions to a tenth of a pixel. */
export async function renderSvg(spec: ChartSpec): Promise<string> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const { textMetrics } = vega as object as { readonly textMetrics: TextMetrics };
  textMetrics.width = (item, text) => String(text).length * (item.fontSize ?? 11) * WIDTH_OF_CHARACTER;
  const compiled = compile(JSON.parse(JSON.stringify(spec)) as Parameters<typeof compile>[0]);
  const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return `${svg.replace(POSITIONS, (_, name: string, value: string) => `${name}="${rounded(value)}"`)}\n`;
}

function rounded(value: string): string {
  return value.replace(/-?\d+\.\d+(e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10));
}

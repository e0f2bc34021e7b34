import type { ChartSpec, SpecObject } from 'gigacast/charts';
import { drawLayer } from './draw-layer';
import { scaleOf, type Scale } from './scales';
import { svg } from './svg';

const MARGIN = 14;
const SOURCE_LINE = 'source line';

/** Draws the part of Vega-Lite that the charts of this page use: no code from text, and no library. */
export function drawChart(spec: ChartSpec): SVGElement {
  const { story } = spec.usermeta;
  const config = spec.config as Readonly<Record<string, SpecObject>>;
  const colours = (config['range']?.['category'] ?? []) as readonly string[];
  const titles = spec.title as { readonly text: readonly string[]; readonly subtitle: readonly string[] };
  const styleOf = (style: unknown) => (config['style']?.[String(style)] ?? {}) as SpecObject;
  const children: Node[] = [];
  let y = MARGIN;
  const write = (lines: readonly string[], size: number, step: number, fill: unknown, weight = 'normal') => {
    for (const line of lines) {
      y += step;
      children.push(
        svg('text', { x: MARGIN, y: y - 5, 'font-size': size, fill: String(fill), 'font-weight': weight }, [
          line,
        ]),
      );
    }
  };
  write(titles.text, 17, 21, config['title']?.['color'], 'bold');
  write(titles.subtitle, 12.5, 17, config['title']?.['subtitleColor']);
  const colour = spec.layer
    .map(({ encoding }) => encoding?.['color'] as SpecObject | undefined)
    .find(Boolean);
  const names = ((colour?.['scale'] as SpecObject | undefined)?.['domain'] ?? []) as readonly string[];
  let x = MARGIN;
  if (names.length > 0) y += 22;
  for (const [i, name] of names.entries()) {
    const width = 28 + name.length * 6.5;
    if (x + width > spec.width - MARGIN) [x, y] = [MARGIN, y + 18];
    children.push(
      svg('rect', { x, y: y - 9, width: 12, height: 8, fill: colours[i % colours.length] ?? '' }),
      svg('text', { x: x + 17, y, 'font-size': 12, fill: String(styleOf('label')['color']) }, [name]),
    );
    x += width;
  }
  const left = MARGIN + story.gutter;
  const right = spec.width - MARGIN - 10;
  const top = y + 20;
  const bottom = top + spec.height;
  const scaleX = scaleOf(spec, 'x', [left, right]);
  const scaleY = scaleOf(spec, 'y', spec.layer.some(isNamed) ? [top, bottom] : [bottom, top]);
  children.push(...axes(scaleX, scaleY, { left, right, top, bottom, axis: config['axis'] ?? {} }));
  const plot = { scaleX, scaleY, left, right, top, bottom, styleOf, colourOf };
  for (const layer of spec.layer) if (layer.name !== SOURCE_LINE) children.push(...drawLayer(layer, plot));
  y = bottom + 34;
  const sources = spec.layer.find(({ name }) => name === SOURCE_LINE)?.mark['text'];
  write((sources ?? []) as readonly string[], 11, 14, styleOf('source-line')['color']);
  const height = y + MARGIN;
  const ground = svg('rect', { width: spec.width, height, fill: spec.background });
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${spec.width} ${height}`,
      width: spec.width,
      height,
      role: 'img',
      'aria-label': spec.description,
      'font-family': String(config['font'] ?? 'sans-serif'),
    },
    [ground, ...children],
  );

  function colourOf(value: unknown): string {
    return colours[names.indexOf(String(value)) % colours.length] ?? '';
  }
}

function isNamed({ encoding }: ChartSpec['layer'][number]): boolean {
  return (encoding?.['y'] as SpecObject | undefined)?.['type'] === 'nominal';
}

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: SpecObject;
}

function axes(x: Scale, y: Scale, { left, right, top, bottom, axis }: Room): readonly SVGElement[] {
  const grid = String(axis['gridColor']);
  const fill = String(axis['labelColor']);
  const parts = [
    svg('line', { x1: left, x2: right, y1: bottom, y2: bottom, stroke: String(axis['domainColor']) }),
  ];
  for (const { at, label } of x.ticks) {
    parts.push(
      svg('line', { x1: at, x2: at, y1: top, y2: bottom, stroke: grid }),
      svg(
        'text',
        {
          x: at,
          y: bottom + 18,
          'font-size': 12,
          fill,
          'text-anchor': at + label.length * 3.5 > right + MARGIN ? 'end' : 'middle',
        },
        [label],
      ),
    );
  }
  const rows = y.ticks.map(({ label }) => label.split('|'));
  // Rows of the same subject, of which there are many to a chart, are named once.
  const grouped = y.band > 0 && y.band < 20;
  for (const [i, { at, label }] of y.ticks.entries()) {
    if (y.kind !== 'name') {
      parts.push(
        svg('line', { x1: left, x2: right, y1: at, y2: at, stroke: grid }),
        svg('text', { x: left - 6, y: at + 4, 'font-size': 12, fill, 'text-anchor': 'end' }, [label]),
      );
      continue;
    }
    const lines = rows[i] ?? [];
    const shown = grouped ? (rows[i - 1]?.[0] === lines[0] ? [] : lines.slice(0, 1)) : lines;
    for (const [j, line] of shown.entries()) {
      const offset = 4 + (j - (shown.length - 1) / 2) * 15;
      parts.push(
        svg('text', { x: left - 6, y: at + offset, 'font-size': 12, fill, 'text-anchor': 'end' }, [line]),
      );
    }
  }
  return parts;
}

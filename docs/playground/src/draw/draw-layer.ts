import type { ChartLayer, SpecObject } from 'gigacast/charts';
import type { Scale } from './scales';
import { svg } from './svg';

export interface Plot {
  readonly scaleX: Scale;
  readonly scaleY: Scale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly styleOf: (style: unknown) => SpecObject;
  readonly colourOf: (value: unknown) => string;
}

/** The marks of one layer. */
export function drawLayer({ data, mark, encoding = {} }: ChartLayer, plot: Plot): readonly SVGElement[] {
  const style = { ...plot.styleOf(mark['style']), ...mark };
  const field = (channel: string) => (encoding[channel] as SpecObject | undefined)?.['field'];
  const read = (row: SpecObject, channel: string) => row[String(field(channel))];
  const place = (row: SpecObject, channel: 'x' | 'y', from = channel as string) => {
    const value = read(row, from);
    const scale = channel === 'x' ? plot.scaleX : plot.scaleY;
    return value === undefined || value === null ? undefined : scale.place(value);
  };
  const colour = (row: SpecObject) =>
    field('color') === undefined ? String(style['color']) : plot.colourOf(read(row, 'color'));
  const width = Number(style['strokeWidth'] ?? 1);
  const dash = { 'stroke-dasharray': ((style['strokeDash'] ?? []) as readonly number[]).join(' ') };
  const opacity = Number(style['opacity'] ?? 1);
  if (mark['type'] === 'line') return lines(data.values);
  return data.values.flatMap((row): readonly SVGElement[] => {
    const x = place(row, 'x');
    if (x === undefined) return [];
    const y = place(row, 'y') ?? plot.top;
    const x2 = place(row, 'x', 'x2');
    const drawn = shape(row, { x, y, x2 });
    const tips = (encoding['tooltip'] ?? []) as readonly SpecObject[];
    const told = tips.map((tip) => `${String(tip['title'])}: ${String(row[String(tip['field'])] ?? '-')}`);
    if (told.length > 0) drawn.prepend(svg('title', {}, [told.join('\n')]));
    return [drawn];
  });

  function shape(
    row: SpecObject,
    { x, y, x2 }: { readonly x: number; readonly y: number; readonly x2: number | undefined },
  ): SVGElement {
    const paint = { stroke: colour(row), 'stroke-width': width, ...dash };
    const { type } = mark;
    const wide = { x: Math.min(x, x2 ?? x), width: Math.abs((x2 ?? x) - x), fill: colour(row), opacity };
    if (type === 'rect') return svg('rect', { ...wide, y: plot.top, height: plot.bottom - plot.top });
    if (type === 'bar') {
      const height = plot.scaleY.band * 0.65;
      return svg('rect', { ...wide, width: Math.max(1, wide.width), y: y - height / 2, height });
    }
    if (type === 'tick')
      return svg('line', { ...paint, 'stroke-width': 3, x1: x, x2: x, y1: y - 7, y2: y + 7 });
    if (type === 'rule') {
      const cap = { 'stroke-linecap': style['strokeCap'] === 'round' ? 'round' : 'butt' };
      if (x2 !== undefined) return svg('line', { ...paint, ...cap, x1: x, x2, y1: y, y2: y });
      return svg('line', { ...paint, x1: x, x2: x, y1: plot.top, y2: plot.bottom });
    }
    if (type === 'text') return label(row, { x, y });
    const size = Math.sqrt(Number(style['size'] ?? 60)) / 2;
    if (mark['shape'] === 'diamond') {
      const d = `M${x},${y - size * 1.2}l${size},${size * 1.2}l${-size},${size * 1.2}l${-size},${-size * 1.2}Z`;
      return svg('path', { d, fill: colour(row) });
    }
    if (mark['shape'] === 'cross') {
      const d = `M${x - size},${y - size}l${2 * size},${2 * size}m0,${-2 * size}l${-2 * size},${2 * size}`;
      return svg('path', { d, stroke: colour(row), 'stroke-width': 3 });
    }
    const fill = mark['filled'] === false ? 'none' : colour(row);
    return svg('circle', { cx: x, cy: y, r: size, fill, stroke: colour(row) });
  }

  function label(row: SpecObject, { x, y }: { readonly x: number; readonly y: number }): SVGElement {
    const text = String(read(row, 'text') ?? '');
    const length = text.length * 6.4;
    const dx = Number(mark['dx'] ?? 0);
    const beyond = mark['align'] === 'left' && x + dx + length > plot.right + 14;
    const half = mark['align'] === undefined && x + length / 2 > plot.right + 10;
    const anchor =
      beyond || half || mark['align'] === 'right' ? 'end' : mark['align'] === 'left' ? 'start' : 'middle';
    return svg(
      'text',
      {
        x: beyond ? plot.right + 14 : x + dx,
        y: y + Number(mark['dy'] ?? 0) + (beyond ? -4 : 4),
        'font-size': Number(style['fontSize'] ?? 12),
        fill: String(style['color']),
        'text-anchor': anchor,
      },
      [text],
    );
  }

  function lines(rows: readonly SpecObject[]): readonly SVGElement[] {
    const groups = new Map<unknown, SpecObject[]>();
    for (const row of rows) {
      const key = read(row, 'detail') ?? read(row, 'color');
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()].map((group) => {
      const d = group
        .map((row, i) => {
          const [x, y] = [place(row, 'x') ?? 0, place(row, 'y') ?? 0];
          if (i === 0) return `M${x},${y}`;
          return mark['interpolate'] === 'step-after' ? `H${x}V${y}` : `L${x},${y}`;
        })
        .join('');
      const stroke = group[0] === undefined ? '' : colour(group[0]);
      return svg('path', { d, fill: 'none', stroke, 'stroke-width': width, opacity, ...dash });
    });
  }
}

import type { ChartSpec, SpecObject } from 'gigacast/charts';

interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface Scale {
  readonly kind: 'number' | 'day' | 'name';
  readonly place: (value: unknown) => number;
  readonly ticks: readonly Tick[];
  /** Width of a row of names (px). */
  readonly band: number;
}

const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The scale that all layers of a chart share on one axis. */
export function scaleOf(spec: ChartSpec, axis: 'x' | 'y', [from, to]: readonly [number, number]): Scale {
  const channels = spec.layer.flatMap(({ encoding, data }) => {
    const channel = encoding?.[axis] as SpecObject | undefined;
    const second = encoding?.[`${axis}2`] as SpecObject | undefined;
    return channel === undefined ? [] : [{ channel, second, rows: data.values }];
  });
  const type = channels[0]?.channel['type'];
  const values = channels.flatMap(({ channel, second, rows }) =>
    rows.flatMap((row) => [row[String(channel['field'])], row[String(second?.['field'])]]),
  );
  if (type === 'nominal') {
    const domain = ((channels[0]?.channel['scale'] as SpecObject | undefined)?.['domain'] ??
      []) as readonly string[];
    const band = (to - from) / domain.length;
    const place = (value: unknown) => from + (domain.indexOf(String(value)) + 0.5) * band;
    return { kind: 'name', place, band, ticks: domain.map((name) => ({ at: place(name), label: name })) };
  }
  if (type === 'temporal') {
    const days = values.filter((value) => typeof value === 'string').map(toDay);
    const room = Math.max(30, (Math.max(...days) - Math.min(...days)) * 0.03);
    const [low, high] = [Math.min(...days) - room, Math.max(...days) + room];
    const place = (value: unknown) => from + ((toDay(String(value)) - low) / (high - low)) * (to - from);
    return { kind: 'day', place, band: 0, ticks: monthTicks(low, high, Math.abs(to - from) / 80, place) };
  }
  const numbers = values.filter((value) => typeof value === 'number');
  const low = Math.min(0, ...numbers);
  const step = niceStep((Math.max(...numbers, low + 1e-9) - low) / Math.max(2, Math.abs(to - from) / 90));
  const high = Math.ceil(Math.max(...numbers, step) / step) * step;
  const place = (value: unknown) => from + ((Number(value) - low) / (high - low)) * (to - from);
  const ticks = Array.from({ length: Math.floor((high - low) / step + 1.001) }, (_, i) => {
    const value = Number((Math.ceil(low / step) * step + i * step).toPrecision(12));
    return { at: place(value), label: value.toLocaleString('en-US') };
  });
  return { kind: 'number', place, ticks, band: 0 };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
}

function toDay(text: string): number {
  return Date.parse(text) / DAY;
}

function monthTicks(
  low: number,
  high: number,
  most: number,
  place: (value: unknown) => number,
): readonly Tick[] {
  const months = (high - low) / 30.4375;
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((one) => months / one <= most) ?? 240;
  const first = new Date(low * DAY);
  const start = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth() + 1) / step) * step;
  return Array.from({ length: Math.ceil(months / step) + 1 }, (_, i) => start + i * step)
    .map((month) => new Date(Date.UTC(Math.floor(month / 12), month % 12, 1)))
    .filter((day) => day.getTime() / DAY <= high)
    .map((day) => ({
      at: place(day.toISOString()),
      label: day.getUTCMonth() === 0 ? String(day.getUTCFullYear()) : (MONTHS[day.getUTCMonth()] ?? ''),
    }));
}

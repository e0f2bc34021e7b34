import type { SpecObject } from '../spec/spec-value';
import { PALETTES } from './palette';
import type { ThemeName } from './theme-name';

const FONT = 'Helvetica, Arial, "Liberation Sans", sans-serif';

/**
 * The `config` of a theme: every colour and text size of the charts, which themselves name styles only.
 *
 * The styles are `counted`, `expected`, `reference`, `event`, `limit`, `band`, `inner-band`, `segment`, `label`, `note`
 * and `source-line`; another look is another `config`.
 *
 * @example
 * chartTheme('dark').background; // => '#14171c'
 */
export function chartTheme(name: ThemeName): SpecObject {
  const { ground, ink, muted, grid, reference, category } = PALETTES[name];
  const [counted = ink, expected = ink, , event = ink] = category;
  return {
    background: ground,
    font: FONT,
    title: {
      anchor: 'start',
      color: ink,
      fontSize: 17,
      fontWeight: 'bold',
      lineHeight: 21,
      offset: 14,
      subtitleColor: muted,
      subtitleFontSize: 12.5,
      subtitleLineHeight: 17,
      subtitlePadding: 6,
    },
    axis: {
      domainColor: reference,
      gridColor: grid,
      labelColor: muted,
      labelFontSize: 12,
      labelOverlap: true,
      labelPadding: 5,
      tickColor: reference,
      title: null,
    },
    axisX: { grid: false, labelFlush: true, tickSize: 4, tickCount: { expr: 'max(2, round(width / 90))' } },
    axisY: { domain: false, ticks: false, tickCount: 5 },
    legend: {
      columns: { expr: 'width < 440 ? 2 : 5' },
      labelColor: ink,
      labelFontSize: 12,
      labelLimit: 240,
      offset: 10,
      orient: 'top',
      rowPadding: 4,
      symbolStrokeWidth: 2,
      title: null,
    },
    range: { category: [...category] },
    point: { filled: true, opacity: 1 },
    style: {
      counted: { color: counted, strokeWidth: 2.5 },
      expected: { color: expected, strokeWidth: 2 },
      reference: { color: reference, strokeWidth: 1.25 },
      event: { color: event, strokeWidth: 1.25 },
      limit: { color: ink, strokeDash: [5, 4], strokeWidth: 1.25 },
      band: { color: expected, opacity: 0.22 },
      'inner-band': { color: expected, opacity: 0.3 },
      segment: { stroke: ground, strokeWidth: 2 },
      label: { color: ink, fontSize: 12 },
      note: { color: muted, fontSize: 11.5 },
      'source-line': { color: muted, fontSize: 11, lineHeight: 14 },
    },
    view: { stroke: null },
  };
}

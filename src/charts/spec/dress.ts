import type { SpecObject } from './spec-value';
import { PALETTES } from '../theme/palette';
import { wrapText } from '../theme/wrap-text';
import type { ChartSpec } from './chart-spec';
import { saySources, SOURCE_LINE, sourceLine } from './source-line';

/** Space around the picture (px). */
const MARGIN = 14;
const TITLE = { fontSize: 17, bold: true };
const SUBTITLE = { fontSize: 12.5 };
const SOURCES = { fontSize: 11 };

/** Sets title, subtitle and sources in lines that fit the width, and the ground of the theme. */
export function dress(spec: ChartSpec): ChartSpec {
  const { story, theme } = spec.usermeta;
  const inner = spec.width - 2 * MARGIN;
  const lines = (text: string, type: { readonly fontSize: number; readonly bold?: boolean }) =>
    wrapText(text, { width: inner, ...type });
  const sources = lines(saySources(story.sources), SOURCES);
  const title: SpecObject = {
    ...spec.title,
    text: lines(story.title, TITLE),
    subtitle: lines(story.subtitle, SUBTITLE),
    frame: 'group',
    dx: -story.gutter,
  };
  return {
    ...spec,
    title,
    padding: MARGIN,
    background: PALETTES[theme].ground,
    layer: [...spec.layer.filter(({ name }) => name !== SOURCE_LINE), sourceLine(sources, story.gutter)],
  };
}

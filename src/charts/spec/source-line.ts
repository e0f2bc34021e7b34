import type { Source } from '../../core/provenance';
import type { ChartLayer } from './chart-spec';

export const SOURCE_LINE = 'source line';
/** From the plot to the source line: the labels of the axis lie between (px). */
const BELOW_THE_PLOT = 34;

/** So many sources are named; the chart keeps all of them in `usermeta`. */
const MOST_NAMED = 3;

/** The sources as one line, each title once, those of most figures first. */
export function saySources(sources: readonly Source[]): string {
  const titles = [...new Set(sources.map(({ title }) => title))];
  const named = titles.slice(0, MOST_NAMED).join('; ');
  const rest = titles.length - MOST_NAMED;
  return `${titles.length === 1 ? 'Source' : 'Sources'}: ${named}${rest > 0 ? `; and ${rest} more` : ''}.`;
}

/** The last layer of every chart: where its figures come from. */
export function sourceLine(lines: readonly string[], gutter: number): ChartLayer {
  return {
    name: SOURCE_LINE,
    data: { values: [{}] },
    mark: {
      type: 'text',
      style: 'source-line',
      align: 'left',
      baseline: 'top',
      clip: false,
      text: lines,
      tooltip: null,
      x: -gutter,
      y: { expr: `height + ${BELOW_THE_PLOT}` },
    },
  };
}

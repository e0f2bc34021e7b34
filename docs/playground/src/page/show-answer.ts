import { restyle, type ChartSpec } from 'gigacast/charts';
import { drawChart } from '../draw/draw-chart';
import type { Answer } from '../messages';
import { byId, html } from './html';

const WIDEST = 720;
const NARROWEST = 330;

/** Shows an answer. Everything in it is set as text. */
export function showAnswer({ headline, lines, tables, chart }: Answer): void {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const width = Math.max(NARROWEST, Math.min(WIDEST, byId('answer').clientWidth));
  byId('result').replaceChildren(
    html('h2', {}, [headline]),
    ...(chart === null
      ? []
      : [drawChart(restyle(chart as ChartSpec, { theme: dark ? 'dark' : 'light', width }))]),
    ...lines.map(({ text, reference = '' }) =>
      html('p', {}, [text, ...(reference === '' ? [] : [html('span', { class: 'reference' }, [reference])])]),
    ),
    ...tables.map(({ caption, head, rows }) =>
      html('div', { class: 'table', tabindex: '0', role: 'group', 'aria-label': caption }, [
        html('table', {}, [
          html('caption', {}, [caption]),
          html('thead', {}, [
            html(
              'tr',
              {},
              head.map((cell) => html('th', { scope: 'col' }, [cell])),
            ),
          ]),
          html(
            'tbody',
            {},
            rows.map((row) =>
              html(
                'tr',
                {},
                row.map((cell) => html('td', {}, [cell])),
              ),
            ),
          ),
        ]),
      ]),
    ),
  );
  for (const id of ['save-svg', 'save-png']) byId<HTMLButtonElement>(id).disabled = chart === null;
}

import { landedCostChart, PALETTES, restyle, type ChartOptions, type ChartSpec } from 'gigacast/charts';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { layerOf } from '../support/layer-of';

const COST = deepFreeze({
  currency: 'CAD',
  on: '2026-10-15',
  value: { amount: '100.00' },
  charges: [],
  landed: '100.00',
});
const SOURCES = [{ title: 'an invoice' }];
const draw = (options: ChartOptions = {}): ChartSpec =>
  landedCostChart(COST, { sources: SOURCES, ...options });

describe('the frame of a chart', () => {
  it('takes title and subtitle from the caller, or says them itself', () => {
    const own = draw({ title: 'A finding', subtitle: 'A basis' });
    expect(own.title).toMatchObject({ text: ['A finding'], subtitle: ['A basis'] });
    expect(own.description).toBe('A finding. A basis');
    expect(draw().title).toMatchObject({
      text: ['CAD 100.00 of goods cost CAD 100.00 at the door'],
      subtitle: ['In CAD, by the rules of Oct 15, 2026.'],
    });
  });

  it('is 720 px wide, and as wide as asked from 240 to 4,000', () => {
    expect(draw().width).toBe(720);
    for (const width of [240, 4000]) expect(draw({ width }).width).toBe(width);
    for (const width of [239, 4001])
      expect(codeAndPath(() => draw({ width }))).toEqual(['number/out-of-range', 'options.width']);
  });

  it('is as high as asked from 40 to 4,000', () => {
    expect(draw().height).toBe(100);
    for (const height of [40, 4000]) expect(draw({ height }).height).toBe(height);
    for (const height of [39, 4001])
      expect(codeAndPath(() => draw({ height }))).toEqual(['number/out-of-range', 'options.height']);
  });

  it('refuses a theme that it does not know', () => {
    const error = refusalOf(() => draw({ theme: 'sepia' as 'light' }));
    expect([error.code, error.path]).toEqual(['input/not-one-of', 'options.theme']);
    expect(error.message).toContain('landedCostChart');
    expect(error.message).toContain('light, dark');
  });

  it('refuses to be drawn without a source', () => {
    for (const sources of [[], [{ title: ' ' }]]) {
      const error = refusalOf(() => draw({ sources }));
      expect([error.code, error.path]).toEqual(['charts/no-source', 'options.sources']);
      expect(error.message).toContain('name where the figures come from');
    }
  });

  it('names each source once, three at most, and keeps all of them', () => {
    const titles = ['A', 'B', 'A', 'C', 'D', 'E'];
    const chart = draw({ sources: titles.map((title) => ({ title })) });
    expect(layerOf(chart, 'source line').mark).toMatchObject({
      text: ['Sources: A; B; C; and 2 more.'],
      x: -142,
    });
    expect(chart.usermeta.story.sources.map(({ title }) => title)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(layerOf(draw(), 'source line').mark['text']).toEqual(['Source: an invoice.']);
    const three = draw({ sources: ['A', 'B', 'C'].map((title) => ({ title })) });
    expect(layerOf(three, 'source line').mark['text']).toEqual(['Sources: A; B; C.']);
  });

  it('keeps apart two places of one source', () => {
    const sources = [
      { title: 'Act', section: 's. 1' },
      { title: 'Act', section: 's. 2' },
    ];
    expect(draw({ sources }).usermeta.story.sources).toEqual(sources);
  });

  it('merges changes and still names its source when the layers are replaced', () => {
    const chart = draw({ spec: { config: { axis: { labelFontSize: 9 } }, layer: [] } });
    expect(chart.config['axis']).toMatchObject({ labelFontSize: 9, labelOverlap: true });
    expect(chart.layer.map(({ name }) => name)).toEqual(['source line']);
  });

  it('leaves out every colour except in the theme', () => {
    const { config, background, ...rest } = draw();
    expect(JSON.stringify(rest)).not.toMatch(/#[0-9a-f]{3,6}\b/i);
    expect(background).toBe('#ffffff');
    expect(config['background']).toBe('#ffffff');
  });
});

describe('restyle', () => {
  it('turns a chart dark and back again', () => {
    const chart = draw();
    const dark = restyle(deepFreeze(chart), { theme: 'dark' });
    expect(dark).toEqual(draw({ theme: 'dark' }));
    expect(dark.background).toBe(PALETTES.dark.ground);
    expect(restyle(dark, { theme: 'light' })).toEqual(chart);
  });

  it('sets title and sources anew for another width, as if drawn for it', () => {
    expect(restyle(draw(), { width: 390 })).toEqual(draw({ width: 390 }));
    expect(restyle(draw(), { width: 390 }).title['text']).toHaveLength(2);
  });

  it('keeps what was merged into config where the theme stays', () => {
    const chart = draw({ spec: { config: { title: { fontSize: 30 } } } });
    expect(restyle(chart, { width: 300 }).config['title']).toMatchObject({ fontSize: 30 });
    expect(restyle(chart, {})).toEqual(chart);
    expect(restyle(chart, { theme: 'dark' }).config['title']).toMatchObject({
      fontSize: 17,
      color: '#f1f3f5',
    });
  });

  it('refuses what is no chart, and widths and themes as the charts do', () => {
    const other = { mark: 'bar' } as object as ChartSpec;
    const bare = { ...draw(), usermeta: {} } as object as ChartSpec;
    for (const spec of [other, bare])
      expect(codeAndPath(() => restyle(spec, {}))).toEqual(['charts/not-a-chart', 'spec']);
    expect(codeAndPath(() => restyle(draw(), { width: 0 }))).toEqual([
      'number/out-of-range',
      'options.width',
    ]);
    expect(codeAndPath(() => restyle(draw(), { theme: 'x' as 'dark' }))).toEqual([
      'input/not-one-of',
      'options.theme',
    ]);
  });
});

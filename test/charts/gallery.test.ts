import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { restyle, type ChartSpec } from 'gigacast/charts';
import { describe, expect, it } from 'vitest';
import { GALLERY } from '../../docs/scripts/gallery/entries';
import { schemaErrors, svgOf, warningsOf } from './support/valid';

const FOLDER = join(__dirname, '../../docs/gallery');
async function drawAll(): Promise<readonly (readonly [name: string, chart: ChartSpec])[]> {
  return Promise.all(
    GALLERY.map(async ({ name }) => {
      const module = (await import(join(FOLDER, 'charts', name))) as { readonly chart: ChartSpec };
      return [name, module.chart] as const;
    }),
  );
}

describe('the gallery', async () => {
  const drawn = await drawAll();

  it('lists every chart of its folder', () => {
    const files = readdirSync(join(FOLDER, 'charts')).map((file) => file.replace(/\.ts$/, ''));
    expect(GALLERY.map(({ name }) => name).sort()).toEqual(files.sort());
  });

  it.each(drawn)('keeps the specification of %s as it is drawn', (name, chart) => {
    const kept = JSON.parse(readFileSync(join(FOLDER, 'specs', `${name}.json`), 'utf8')) as ChartSpec;
    expect(JSON.parse(JSON.stringify(chart))).toEqual(kept);
  });

  it.each(drawn)('shows the code of %s as it is run', (name) => {
    const code = readFileSync(join(FOLDER, 'charts', `${name}.ts`), 'utf8');
    expect(readFileSync(join(FOLDER, 'README.md'), 'utf8')).toContain(`\`\`\`ts\n${code.trimEnd()}\n\`\`\``);
  });

  it.each(drawn)('keeps both pictures of %s below 60 kB', (name) => {
    for (const file of [`${name}.svg`, `${name}-dark.svg`]) {
      const { length } = readFileSync(join(FOLDER, 'svg', file));
      expect(length).toBeGreaterThan(2000);
      expect(length).toBeLessThan(60_000);
    }
  });
});

describe('every chart', async () => {
  const drawn = await drawAll();

  it.each(drawn)('%s meets the JSON Schema of Vega-Lite, on paper and dark', (_, chart) => {
    expect(schemaErrors(chart)).toEqual([]);
    expect(schemaErrors(restyle(chart, { theme: 'dark', width: 390 }))).toEqual([]);
  });

  it.each(drawn)('%s compiles without a warning', (_, chart) => {
    expect(warningsOf(chart)).toEqual([]);
  });

  it.each(drawn)('%s survives JSON unchanged', (_, chart) => {
    expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
    expect(structuredClone(chart)).toEqual(chart);
  });

  it.each(drawn)(
    '%s is as wide as asked, with title, subtitle and source in the picture',
    async (_, chart) => {
      const svg = await svgOf(restyle(chart, { width: 390 }));
      const width = Number(/<svg[^>]* width="([\d.]+)"/.exec(svg)?.[1]);
      expect(width).toBe(390);
      expect(svg).toMatch(/>Sources?: /);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(chart.description).toBe(`${chart.usermeta.story.title}. ${chart.usermeta.story.subtitle}`);
      expect(chart.usermeta.story.subtitle).toMatch(/[A-Z][a-z]{2} \d{1,2}, \d{4}/);
    },
  );

  it.each(drawn)('%s draws its days alike in every time zone', (_, chart) => {
    const text = JSON.stringify(chart.layer);
    const days = text.match(/"type":"temporal"/g) ?? [];
    const inUtc = text.match(/"type":"temporal","scale":\{"type":"utc"/g) ?? [];
    expect(inUtc).toHaveLength(days.length);
  });
});

describe('the checks of a chart', async () => {
  const [[, chart]] = (await drawAll()) as [readonly [string, ChartSpec]];
  const [first] = chart.layer;

  it('find a mark that the schema does not know', () => {
    expect(schemaErrors({ ...chart, layer: [{ ...first!, mark: { type: 'pie-chart' } }] })).not.toEqual([]);
  });

  it('find what Vega-Lite warns of: a channel that a mark cannot show', () => {
    const shape = { field: 'count', type: 'nominal' };
    const odd = { ...chart, layer: [{ ...first!, mark: { type: 'bar' }, encoding: { shape } }] };
    expect(warningsOf(odd)).not.toEqual([]);
  });
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { restyle, type ChartSpec } from 'gigacast/charts';
import { GALLERY } from './gallery/entries';
import { renderSvg } from './gallery/render-svg';
import { writePage } from './gallery/write-page';

const FOLDER = join(__dirname, '..', 'gallery');
const requireFrom = createRequire(__filename);
const LARGEST = 60_000;

/** Draws the gallery from the built library, or with --check tells which specifications and pages differ. */
async function main(check: boolean): Promise<void> {
  const entries = GALLERY.map((entry) => {
    const file = join(FOLDER, 'charts', `${entry.name}.ts`);
    const { chart } = requireFrom(file) as { readonly chart: ChartSpec };
    return { ...entry, chart, code: readFileSync(file, 'utf8'), alt: chart.description };
  });
  const texts: [path: string, text: string][] = [
    ...entries.map(({ name, chart }): [string, string] => [
      `specs/${name}.json`,
      `${JSON.stringify(chart)}\n`,
    ]),
    ['README.md', writePage(entries)],
  ];
  if (check) {
    const changed = texts.filter(([path, text]) => readKept(path) !== text).map(([path]) => path);
    if (changed.length > 0) {
      console.log(
        `Differ from what is kept in docs/gallery: ${changed.join(', ')}. Run npm run gallery and look.`,
      );
      process.exitCode = 1;
      return;
    }
    console.log(`${entries.length} charts as kept`);
    return;
  }
  for (const folder of ['specs', 'svg']) mkdirSync(join(FOLDER, folder), { recursive: true });
  for (const [path, text] of texts) writeFileSync(join(FOLDER, path), text);
  for (const { name, chart } of entries) {
    await keepSvg(`${name}.svg`, chart);
    await keepSvg(`${name}-dark.svg`, restyle(chart, { theme: 'dark' }));
  }
  console.log(`${entries.length} charts written`);
}

async function keepSvg(name: string, chart: ChartSpec): Promise<void> {
  const svg = await renderSvg(chart);
  if (svg.length > LARGEST) throw new Error(`${name} has ${svg.length} characters, more than ${LARGEST}`);
  writeFileSync(join(FOLDER, 'svg', name), svg);
}

function readKept(path: string): string | undefined {
  try {
    return readFileSync(join(FOLDER, path), 'utf8');
  } catch {
    return undefined;
  }
}

void main(process.argv.includes('--check'));

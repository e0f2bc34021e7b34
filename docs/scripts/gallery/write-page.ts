import type { GalleryEntry } from './entries';

/** The page of the gallery: each picture with the code that made it. */
export function writePage(
  entries: readonly (GalleryEntry & { readonly code: string; readonly alt: string })[],
): string {
  const parts = entries.map(({ name, heading, text, code, alt }) =>
    [
      `## ${heading}`,
      '',
      text,
      '',
      '<picture>',
      `  <source media="(prefers-color-scheme: dark)" srcset="svg/${name}-dark.svg">`,
      `  <img src="svg/${name}.svg" alt="${alt.replaceAll('"', '&quot;')}">`,
      '</picture>',
      '',
      '```ts',
      code.trimEnd(),
      '```',
      '',
      `The code: [charts/${name}.ts](charts/${name}.ts). The specification: [specs/${name}.json](specs/${name}.json).`,
    ].join('\n'),
  );
  return `# Gallery\n\n${INTRODUCTION}\n\n${parts.join('\n\n')}\n`;
}

const INTRODUCTION = [
  'Every chart below is drawn from the bundled data by the lines beside it; `npm run gallery` writes this page, the',
  'pictures and the specifications anew, and `npm run gallery:check` tells whether a figure has changed. The functions',
  'return [Vega-Lite](https://vega.github.io/vega-lite/) specifications as plain data: pass one to vega-embed in a page, or',
  'change any part of it with `mergeSpec`; `restyle` turns it dark, or fits it to another width.',
].join('\n');

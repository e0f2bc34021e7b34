import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

const FOLDER = join(__dirname, '..', 'playground');

/** Messages in other languages, which the page does not show, are left out. */
const englishOnly: Plugin = {
  name: 'english only',
  setup(builder) {
    builder.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.c?js$/ }, () => ({
      contents: `export { default as en } from './en.js';`,
      resolveDir: join(__dirname, '..', '..', 'node_modules', 'zod', 'v4', 'locales'),
    }));
  },
};

/** Builds the playground into a folder and tells its size. */
async function buildPlayground(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: {
      playground: join(FOLDER, 'src', 'page', 'page.ts'),
      engine: join(FOLDER, 'src', 'engine', 'engine.ts'),
    },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    tsconfig: join(FOLDER, 'tsconfig.json'),
    plugins: [englishOnly],
    logLevel: 'error',
  });
  for (const file of ['index.html', 'playground.css'])
    copyFileSync(join(FOLDER, 'src', file), join(folder, file));
  const sizes = readdirSync(folder).map((file) => gzipSync(readFileSync(join(folder, file))).length);
  console.log(`${folder}: ${Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000)} kB gzipped`);
}

void buildPlayground(process.argv[2] ?? join(FOLDER, 'dist'));

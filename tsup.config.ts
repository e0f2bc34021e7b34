import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';

/** Every file directly in src/data and src/data/policies is a subpath of its own: gigacast/data/NAME. */
function dataEntries(folder: string): Record<string, string> {
  const files = existsSync(`src/${folder}`) ? readdirSync(`src/${folder}`, { withFileTypes: true }) : [];
  return Object.fromEntries(
    files
      .filter((file) => file.isFile() && file.name.endsWith('.ts'))
      .map((file) => [`${folder}/${file.name.replace(/\.ts$/, '')}`, `src/${folder}/${file.name}`]),
  );
}

const SUBPATHS = {
  core: 'src/core/index.ts',
  registrations: 'src/registrations/index.ts',
  quota: 'src/quota/index.ts',
  roadmap: 'src/roadmap/index.ts',
  compute: 'src/compute/index.ts',
  charts: 'src/charts/index.ts',
  ...dataEntries('data'),
  ...dataEntries('data/policies'),
};

const COMMON: Options = {
  format: ['esm', 'cjs'],
  sourcemap: true,
  target: 'es2022',
  treeshake: true,
};

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** Makes `gigacast` refer to the built subpaths instead of holding them. */
const siblings: Plugin = {
  name: 'siblings',
  setup(build) {
    const ending = build.initialOptions.outExtension?.['.js'] ?? '.js';
    build.onResolve({ filter: /^\.\/(registrations|quota|roadmap|compute)$/ }, ({ path }) => ({
      path: `${path}${ending}`,
      external: true,
    }));
  },
};

/** The index only re-exports, so its declarations are its source with the endings of the built files. */
function writeIndexDeclarations(): void {
  const source = readFileSync('src/index.ts', 'utf8');
  for (const ending of ['js', 'mjs']) {
    const declarations = source.replace(/from '(\.\/\w+)'/g, `from '$1.${ending}'`);
    writeFileSync(`dist/index.d.${ending.replace('js', 'ts')}`, declarations);
  }
}

export default defineConfig([
  {
    ...COMMON,
    entry: SUBPATHS,
    splitting: true,
    // tsup 8.5.1 injects baseUrl into the declaration build, which TypeScript 6 rejects without this.
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  // Apart from the subpaths, because a namespace of a domain in a chunk they share would keep all of it alive.
  {
    ...COMMON,
    entry: { index: 'src/index.ts' },
    splitting: false,
    esbuildPlugins: [siblings],
    onSuccess: async () => writeIndexDeclarations(),
  },
]);

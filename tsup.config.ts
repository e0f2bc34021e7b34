import { existsSync, readdirSync } from 'node:fs';
import { defineConfig } from 'tsup';

/** Every file directly in src/data and src/data/policies is a subpath of its own: gigacast/data/NAME. */
function dataEntries(folder: string): Record<string, string> {
  const files = existsSync(`src/${folder}`) ? readdirSync(`src/${folder}`, { withFileTypes: true }) : [];
  return Object.fromEntries(
    files
      .filter((file) => file.isFile() && file.name.endsWith('.ts'))
      .map((file) => [`${folder}/${file.name.replace(/\.ts$/, '')}`, `src/${folder}/${file.name}`]),
  );
}

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    core: 'src/core/index.ts',
    registrations: 'src/registrations/index.ts',
    quota: 'src/quota/index.ts',
    roadmap: 'src/roadmap/index.ts',
    compute: 'src/compute/index.ts',
    ...dataEntries('data'),
    ...dataEntries('data/policies'),
  },
  format: ['esm', 'cjs'],
  // tsup 8.5.1 injects baseUrl into the declaration build, which TypeScript 6 rejects without this.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  sourcemap: true,
  clean: true,
  target: 'es2022',
  splitting: true,
  treeshake: true,
});

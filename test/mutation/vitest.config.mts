import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import base from '../../vitest.config.mts';

// Mutants are killed by tests of behaviour. The checks of the house read the sources as text, which mutation rewrites,
// and the examples and vectors only repeat what the tests of a function say.
export default mergeConfig(
  base,
  defineConfig({
    test: {
      exclude: [...configDefaults.exclude, 'test/house/**', 'test/docs/**', 'test/examples/**'],
      typecheck: { enabled: false },
      coverage: { enabled: false },
      reporters: ['default'],
    },
  }),
);

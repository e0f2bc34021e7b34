import { describe, expect, it } from 'vitest';
import { importViolations } from './import-rules';
import { sourceText } from './source-files';

const rulesBroken = (name: string, text: string) =>
  importViolations(sourceText(name, text)).map(({ rule }) => rule);

describe('importViolations', () => {
  it.each([
    ['src/core/claim/a.ts', "import { x } from '../calendar';"],
    ['src/quota/a.ts', "import { x } from '../core';"],
    ['src/quota/duty/a.ts', "export * from '../../core/exact';"],
    ['src/quota/duty/a.ts', "import { y } from '../treatment';"],
    ['src/data/a.ts', "import type { Policy } from '../quota';"],
    ['src/data/a.ts', "import { type Policy } from '../quota';"],
    ['src/data/policies/a.ts', "import { SOURCES } from '../sources';"],
    ['src/charts/quota/a.ts', "import type { LandedCost } from '../../quota';"],
    ['src/charts/quota/a.ts', "import { formatDate } from '../../core/format';"],
    ['src/index.ts', "export * as quota from './quota';"],
    ['src/core/decimal.ts', "import Decimal from 'decimal.js';"],
    ['src/core/calendar/from-date.ts', "import { DateTime } from 'luxon';"],
    ['src/core/a.ts', "import { z } from 'zod';"],
  ])('lets %s say %s', (name, text) => {
    expect(rulesBroken(name, text)).toEqual([]);
  });

  it.each([
    ['src/core/claim/a.ts', "import { x } from '../../quota';", 'core knows no domain'],
    ['src/core/claim/a.ts', "import type { x } from '../../quota/policy';", 'core knows no domain'],
    ['src/core/a.ts', "export { x } from '../data/cars';", 'core knows no domain'],
    ['src/quota/a.ts', "import { x } from '../roadmap/view';", 'domains never import each other'],
    ['src/quota/a.ts', "const x = import('../compute');", 'domains never import each other'],
    ['src/quota/a.ts', "type X = import('../compute').X;", 'domains never import each other'],
    ['src/quota/a.ts', "const x = require('../compute');", 'domains never import each other'],
    ['src/quota/a.ts', "import { x } from '../data/policies/a';", 'logic never pulls in a data set'],
    ['src/data/a.ts', "import { parsePolicy } from '../quota';", 'data imports types only'],
    ['src/data/a.ts', "import '../core';", 'data imports types only'],
    [
      'src/quota/a.ts',
      "import { deepFreeze } from '../../test/support/deep-freeze';",
      'nothing in src reaches outside',
    ],
    [
      'src/charts/quota/a.ts',
      "import { landedCost } from '../../quota';",
      'charts read results and know types only',
    ],
    ['src/charts/a.ts', "import { ROWS } from '../data/cars';", 'logic never pulls in a data set'],
    ['src/quota/a.ts', "import type { ChartSpec } from '../charts';", 'only a user draws'],
    ['src/core/a.ts', "import type { ChartSpec } from '../charts';", 'core knows no domain'],
    ['src/quota/a.ts', "import { quota } from '../index';", 'the root index'],
    ['src/quota/a.ts', "import { x } from 'gigacast/core';", 'by relative path'],
    ['src/quota/a.ts', "import { readFileSync } from 'node:fs';", 'browsers'],
    ['src/quota/a.ts', "import Decimal from 'decimal.js';", 'only src/core/decimal.ts may'],
    ['src/core/exact/a.ts', "import type Decimal from 'decimal.js';", 'only src/core/decimal.ts may'],
    ['src/roadmap/a.ts', "import { DateTime } from 'luxon';", 'only src/core/calendar/ may'],
  ])('stops %s from saying %s', (name, text, rule) => {
    expect(rulesBroken(name, text)).toEqual([expect.stringContaining(rule)]);
  });

  it('tells file and line', () => {
    const file = sourceText('src/core/a.ts', "\n\nimport { x } from '../quota';");
    expect(importViolations(file)[0]).toMatchObject({ file: 'src/core/a.ts', line: 3 });
  });
});

import { MOST_ISSUES, parseRows, safeParseWith } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bulk } from '../../support/runs';

const ROW = z.strictObject({ a: z.number(), b: z.string().optional() });

const MILLION = bulk(1e6);

/** Each takes about a second on an idle machine; the rest is for busy ones. */
const PATIENCE = 120000;

describe('safeParseWith', () => {
  it(
    'of a million bad elements gives a hundred issues and the count',
    () => {
      const result = safeParseWith(z.array(z.number()), Array<string>(MILLION).fill('x'), 'f');
      expect(result.ok || [result.issues.length, result.issueCount]).toEqual([MOST_ISSUES, MILLION]);
      const inUnion = safeParseWith(
        z.union([z.string(), z.array(z.number())]),
        Array<string>(bulk(2e5)).fill('x'),
        'f',
      );
      expect(inUnion.ok || [inUnion.issues.length, inUnion.issueCount]).toEqual([100, bulk(2e5)]);
    },
    PATIENCE,
  );

  it(
    'of a hundred thousand unknown keys gives a hundred issues and the count',
    () => {
      const data = Object.fromEntries(Array.from({ length: bulk(1e5) }, (_, i) => [`k${i}`, i]));
      const result = safeParseWith(ROW, { a: 'x', ...data }, 'f');
      expect(result.ok || [result.issues.length, result.issueCount]).toEqual([100, bulk(1e5) + 1]);
    },
    PATIENCE,
  );
});

describe('parseRows', () => {
  const options = { function: 'f', firstRow: 2 };

  it(
    'takes a million bad rows in bounded memory and time',
    () => {
      function* rows() {
        for (let i = 0; i < MILLION; i += 1) yield 5;
      }
      const parsed = parseRows(rows(), ROW, options);
      expect([parsed.issues.length, parsed.badRowCount, parsed.rows.length]).toEqual([100, MILLION, 0]);
    },
    PATIENCE,
  );

  it(
    'describes no more than a hundred of the unknown keys of one row',
    () => {
      const wide = Object.fromEntries(Array.from({ length: bulk(3e5) }, (_, i) => [`k${i}`, i]));
      expect(parseRows([{ a: 1, ...wide }], ROW, options).issues).toHaveLength(100);
    },
    PATIENCE,
  );
});

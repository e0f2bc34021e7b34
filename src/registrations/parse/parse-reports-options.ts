import { z } from 'zod';
import { sourceSchema } from '../../core/input';
import type { Source } from '../../core/provenance';
import { BASES, ROUNDING_STEPS, type Basis, type RoundedTo } from '../records';

/** Values for every row where the table has no column for them; a cell is never overruled or filled by them. */
export interface ReportDefaults {
  readonly brand?: string;
  readonly market?: string;
  readonly basis?: Basis;
  /**
   * One step for every row; or `trailing-zeros`, where a count is taken to be rounded as far as its last zeros go, to
   * at most a hundred below 100,000 and a thousand above, as such figures are printed.
   */
  readonly roundedTo?: RoundedTo | 'trailing-zeros';
  readonly source?: Source;
}

/** How a table of reports is read. */
export interface ParseReportsOptions {
  readonly defaults?: ReportDefaults;
  /** Columns to leave out without a word. */
  readonly ignore?: readonly string[];
  /** What separates cells. @defaultValue the one of comma, semicolon and tab that the header line has most of */
  readonly delimiter?: ',' | ';' | '\t';
}

/** Options as outside data: strict, nothing is changed. */
export const parseReportsOptionsSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    defaults: z
      .strictObject({
        brand: z.string().min(1).optional(),
        market: z
          .string()
          .regex(/^[A-Z]{2}$/, 'a country code of two capital letters, e.g. CN')
          .optional(),
        basis: z.enum(BASES).optional(),
        roundedTo: z.literal([...ROUNDING_STEPS, 'trailing-zeros']).optional(),
        source: sourceSchema.optional(),
      })
      .optional(),
    ignore: z.array(z.string()).optional(),
    delimiter: z.enum([',', ';', '\t']).optional(),
  }))();

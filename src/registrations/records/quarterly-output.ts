import { z } from 'zod';
import { knownSchema, sourceSchema } from '../../core/input';
import type { Known, Source } from '../../core/provenance';

/**
 * How a quarterly figure was obtained: `seen` in a source, `preliminary` as first announced and open to revision, or
 * `derived` from other figures.
 */
export type QuarterlyStatus = (typeof QUARTERLY_STATUSES)[number];

/** One figure of a quarter. */
export interface QuarterlyFigure {
  /** Whole vehicles. */
  readonly count: number;
  readonly status: QuarterlyStatus;
  readonly source: Source;
}

/** What a maker produced and delivered worldwide in a calendar quarter. */
export interface QuarterlyOutput {
  /** e.g. `2023-Q2`. */
  readonly quarter: string;
  readonly brand: string;
  readonly production: Known<QuarterlyFigure>;
  readonly deliveries: Known<QuarterlyFigure>;
  readonly note?: string;
}

/** Every status of a quarterly figure. */
export const QUARTERLY_STATUSES = ['seen', 'preliminary', 'derived'] as const;

const figure = /* @__PURE__ */ (() =>
  knownSchema(
    z.strictObject({ count: z.int().min(0), status: z.enum(QUARTERLY_STATUSES), source: sourceSchema }),
  ))();

/** A quarter's output as outside data: strict, nothing is changed. */
export const quarterlyOutputSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    quarter: z.string().regex(/^\d{4}-Q[1-4]$/, 'a quarter such as 2023-Q2'),
    brand: z.string().min(1),
    production: figure,
    deliveries: figure,
    note: z.string().min(1).optional(),
  }))();

import { z } from 'zod';
import { knownSchema, sourceSchema } from '../../core/input';
import type { Known, Source } from '../../core/provenance';
import { FIGURE_STATUSES, type FigureStatus } from './report';

/** One figure of a month. */
export interface MonthlyFigure {
  /** Whole vehicles. */
  readonly count: number;
  readonly status: FigureStatus;
}

/** What a plant shipped in a month and where it went: wholesale = domestic + exports. */
export interface MonthlyFlow {
  /** YYYY-MM. */
  readonly month: string;
  readonly brand: string;
  readonly market: string;
  /** Everything shipped, exports inside. */
  readonly wholesale: Known<MonthlyFigure>;
  readonly exports: Known<MonthlyFigure>;
  /** Retail in the country. */
  readonly domestic: Known<MonthlyFigure>;
  readonly sources: readonly Source[];
  readonly note?: string;
}

const figure = /* @__PURE__ */ (() =>
  knownSchema(z.strictObject({ count: z.int().min(0), status: z.enum(FIGURE_STATUSES) })))();

/** A monthly flow as outside data: strict, nothing is changed. */
export const monthlyFlowSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as 2023-06'),
    brand: z.string().min(1),
    market: z.string().regex(/^[A-Z]{2}$/),
    wholesale: figure,
    exports: figure,
    domestic: figure,
    sources: z.array(sourceSchema).min(1),
    note: z.string().min(1).optional(),
  }))();

import { z } from 'zod';
import type { IsoDate } from '../../core/calendar';
import { isoDateSchema, sourceSchema } from '../../core/input';
import type { Source } from '../../core/provenance';

/**
 * What a count of vehicles counts; two bases never add.
 *
 * - `insurance`: cars newly covered by compulsory traffic insurance, the weekly stand-in for registrations in China
 * - `retail`: cars sold to buyers in the country
 * - `wholesale`: everything the plant ships, exports inside
 * - `export`: cars shipped abroad
 * - `production`, `delivery`: as a maker reports them itself
 * - `registration`: cars first entered in a country's official register, as European countries publish them
 */
export type Basis = (typeof BASES)[number];

/**
 * How a figure was obtained.
 *
 * - `seen`: printed by a source
 * - `model-sum`: the sum of printed figures by model, which misses models that are not listed
 * - `derived`: by subtraction or ratio from printed figures
 */
export type FigureStatus = (typeof FIGURE_STATUSES)[number];

/** The step to which a publisher rounded a count; 1 when the count is exact. */
export type RoundedTo = (typeof ROUNDING_STEPS)[number];

/** A published count of vehicles over a window of civil days, with its basis, rounding and source. */
export interface Report {
  /** The brand alone, not its group: BYD without Denza, NIO without Onvo. */
  readonly brand: string;
  /** ISO 3166-1 alpha-2 code of the country, e.g. `CN`. */
  readonly market: string;
  readonly basis: Basis;
  /** First day of the window. */
  readonly from: IsoDate;
  /** Last day of the window (included). */
  readonly to: IsoDate;
  /** Whole vehicles (0 or more). */
  readonly count: number;
  readonly roundedTo: RoundedTo;
  /** The first day the count was public, where that is known. */
  readonly publishedOn?: IsoDate;
  /** How the figure was obtained; absent where nothing is said. */
  readonly status?: FigureStatus;
  readonly source: Source;
  readonly note?: string;
}

/** Every basis a report may have. */
export const BASES = [
  'insurance',
  'retail',
  'wholesale',
  'export',
  'production',
  'delivery',
  'registration',
] as const;

/** Every way in which a figure may have been obtained. */
export const FIGURE_STATUSES = ['seen', 'model-sum', 'derived'] as const;

/** Every step a report may be rounded to. */
export const ROUNDING_STEPS = [1, 10, 100, 1000] as const;

const fields = /* @__PURE__ */ (() => ({
  brand: z.string().min(1),
  market: z.string().regex(/^[A-Z]{2}$/, 'a country code of two capital letters, e.g. CN'),
  basis: z.enum(BASES),
  from: isoDateSchema,
  to: isoDateSchema,
  count: z.int().min(0),
  roundedTo: z.literal(ROUNDING_STEPS),
  publishedOn: isoDateSchema.optional(),
  status: z.enum(FIGURE_STATUSES).optional(),
  source: sourceSchema,
  note: z.string().min(1).optional(),
}))();

/** The fields of a report, for the schemas of reports that say more. */
export const reportFields: Readonly<typeof fields> = fields;

/** A report as outside data: strict, nothing is changed. */
export const reportSchema = /* @__PURE__ */ (() =>
  z
    .strictObject(fields)
    .refine(({ from, to }) => from <= to, {
      path: ['to'],
      message: 'the window ends on or after its first day',
    })
    .refine(({ count, roundedTo }) => count % roundedTo === 0, {
      path: ['count'],
      message: 'the count is a multiple of the step it is rounded to',
    }))();

import { z } from 'zod';
import type { IsoDate } from '../../core/calendar';
import { isoDateSchema, sourceSchema } from '../../core/input';
import type { Source } from '../../core/provenance';

/** A day off by law, or a weekend day worked in exchange for one. */
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** One day on which a country rests or works against its ordinary week. */
export interface Holiday {
  readonly date: IsoDate;
  readonly market: string;
  /** The festival; two that share their days off are joined with a slash. */
  readonly name: string;
  readonly kind: HolidayKind;
  readonly source: Source;
}

/** Every kind of holiday row. */
export const HOLIDAY_KINDS = ['holiday', 'make-up-workday'] as const;

/** A holiday as outside data: strict, nothing is changed. */
export const holidaySchema = /* @__PURE__ */ (() =>
  z.strictObject({
    date: isoDateSchema,
    market: z.string().regex(/^[A-Z]{2}$/),
    name: z.string().min(1),
    kind: z.enum(HOLIDAY_KINDS),
    source: sourceSchema,
  }))();

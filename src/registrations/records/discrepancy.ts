import { z } from 'zod';
import type { IsoDate } from '../../core/calendar';
import { isoDateSchema } from '../../core/input';

/**
 * What is wrong with a published figure.
 *
 * - `window`: dated to the wrong days
 * - `conflict`: two sources print two values for one window
 * - `typo`: digits swapped, dropped or repeated
 * - `rounding`: cut off or rounded differently from what is said
 * - `impossible`: contradicts counts that lie inside its window
 * - `convention`: counted over calendar days here and whole weeks there
 * - `basis`: retail, wholesale and insurance counts taken for each other, or a different base of counting
 * - `two-weeks`: two weeks published as one figure
 * - `revision`: replaced by its own publisher
 * - `interpretation`: read as saying what the counts contradict
 * - `coincidence`: the digits of another figure altogether
 */
export type DiscrepancyKind = (typeof DISCREPANCY_KINDS)[number];

/** A place where the published record contradicts itself, and how the bundled data settle it. */
export interface Discrepancy {
  readonly id: number;
  /** First and last day of the window the figures speak about (both included). */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly brand: string;
  readonly kind: DiscrepancyKind;
  /** What was published, and by whom. */
  readonly published: string;
  /** What the bundled data hold, and why. */
  readonly resolution: string;
}

/** Every kind of discrepancy. */
export const DISCREPANCY_KINDS = [
  'window',
  'conflict',
  'typo',
  'rounding',
  'impossible',
  'convention',
  'basis',
  'two-weeks',
  'revision',
  'interpretation',
  'coincidence',
] as const;

/** A discrepancy as outside data: strict, nothing is changed. */
export const discrepancySchema = /* @__PURE__ */ (() =>
  z.strictObject({
    id: z.int().min(1),
    from: isoDateSchema,
    to: isoDateSchema,
    brand: z.string().min(1),
    kind: z.enum(DISCREPANCY_KINDS),
    published: z.string().min(1),
    resolution: z.string().min(1),
  }))();

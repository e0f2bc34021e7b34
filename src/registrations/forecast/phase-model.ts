import { z } from 'zod';
import type { IsoDate } from '../../core/calendar';
import { isoDateSchema, parseWith } from '../../core/input';
import type { Hyperparameters } from '../model/hyperparameters';
import { BASES, HOLIDAY_KINDS, type Basis, type HolidayKind } from '../records';

/** Which rhythms a model has: that of the quarter alone, or one of the month with it. */
export type PhaseCycle = 'quarter' | 'quarter-and-month';

/** A count as the model keeps it. */
export interface ModelWindow {
  /** First day. */
  readonly from: IsoDate;
  /** Last day (included). */
  readonly to: IsoDate;
  /** Whole vehicles. */
  readonly count: number;
  readonly basis: Basis;
  /** First day the count was known. */
  readonly knownOn: IsoDate;
  /** Standard deviation of the logarithm of the count that rounding and the source add. */
  readonly sourceSd: number;
}

/** A day off or a make-up workday as the model keeps it. */
export interface ModelHoliday {
  readonly date: IsoDate;
  readonly name: string;
  readonly kind: HolidayKind;
}

/** A fitted model: plain data that can be written as JSON, kept, and asked again. */
export interface PhaseModel {
  readonly schemaVersion: 1;
  readonly brand: string;
  readonly market: string;
  /** What the model counts; reports of other bases speak about it with a greater error. */
  readonly basis: Basis;
  /** Nothing that became known later is in the model. */
  readonly asOf: IsoDate;
  readonly cycle: PhaseCycle;
  readonly hyperparameters: Hyperparameters;
  /** Standard deviation of the long-run shape before anything is seen. @defaultValue 1 */
  readonly longRunSd?: number | undefined;
  readonly holidays: readonly ModelHoliday[];
  /** In order of their first days. */
  readonly windows: readonly ModelWindow[];
}

/** Every cycle a model may have. */
/** The rhythms a model can have. */
export const CYCLES = ['quarter', 'quarter-and-month'] as const satisfies readonly PhaseCycle[];

const positive = /* @__PURE__ */ (() => z.number().positive().max(100))();

const phaseModelSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    brand: z.string().min(1),
    market: z.string().regex(/^[A-Z]{2}$/),
    basis: z.enum(BASES),
    asOf: isoDateSchema,
    cycle: z.enum(CYCLES),
    hyperparameters: z.strictObject({
      levelStep: positive,
      quarterStep: positive,
      weekNoise: positive,
      thinNoise: positive,
      shapeStep: positive,
      shapeMemory: z.number().positive().lt(1),
    }),
    longRunSd: positive.optional(),
    holidays: z.array(
      z.strictObject({ date: isoDateSchema, name: z.string().min(1), kind: z.enum(HOLIDAY_KINDS) }),
    ),
    windows: z
      .array(
        z
          .strictObject({
            from: isoDateSchema,
            to: isoDateSchema,
            count: z.int().min(0),
            basis: z.enum(BASES),
            knownOn: isoDateSchema,
            sourceSd: positive,
          })
          .refine(({ from, to }) => from <= to, {
            path: ['to'],
            message: 'the window ends on or after its first day',
          }),
      )
      .min(1),
  }))();

/**
 * Reads a model that was kept as JSON.
 *
 * @param data - what `JSON.parse` returned
 * @throws GigacastError `input/…` with every issue, also for a schema version that this release does not know
 * @example
 * const fit = fitPhaseModel(
 *   [3200, 9000, 10000, 11000, 12000, 14000].map((count, i) => ({
 *     brand: 'A', market: 'CN', basis: 'insurance', from: addDays('2024-01-01', 7 * i), to: addDays('2024-01-07', 7 * i),
 *     count, roundedTo: 100, source: { title: 'example' },
 *   })),
 *   { brand: 'A', basis: 'insurance', asOf: '2024-02-13' },
 * );
 * parsePhaseModel(JSON.parse(JSON.stringify(fit.model))).windows.length; // => 6
 */
export function parsePhaseModel(data: unknown): PhaseModel {
  return parseWith(phaseModelSchema, data, 'parsePhaseModel');
}

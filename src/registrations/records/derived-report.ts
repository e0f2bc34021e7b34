import { z } from 'zod';
import { reportFields, type Report } from './report';

/** A count that nobody published but that follows from published ones by arithmetic. */
export interface DerivedReport extends Report {
  /** The arithmetic, with the published figures in it. */
  readonly derivation: string;
}

/** A derived report as outside data: strict, nothing is changed. */
export const derivedReportSchema = /* @__PURE__ */ (() =>
  z.strictObject({ ...reportFields, derivation: z.string().min(1) }).refine(({ from, to }) => from <= to, {
    path: ['to'],
    message: 'the window ends on or after its first day',
  }))();

import { daysBetween, type IsoDate } from '../../core/calendar';
import { empirical, uniform, type Lognormal } from '../../core/distribution';
import {
  brierScore,
  censoredLogScore,
  crps,
  densityLogScore,
  intervalScore,
  logScore,
} from '../../core/scoring';
import type { ScheduleSlip } from '../cadence/schedule-slip';
import { stretchBy } from '../cadence/stretch-by';

/** One past claim and its scores; `null` where a score needs an outcome, or a time announced. */
export interface ScoredClaim {
  readonly id: string;
  readonly speaker: string;
  readonly subject: string;
  readonly milestone: string;
  readonly saidOn: IsoDate;
  /** Last day of the stated period. */
  readonly target: IsoDate;
  /** `pending`: not due yet; `missed`: the target has passed without it, whether or not it came later. */
  readonly status: 'kept' | 'missed' | 'pending' | 'cancelled';
  /** When it came; `null` while it has not. */
  readonly actual: IsoDate | null;
  /** Days late; so far, while it is open beyond its target. */
  readonly lateDays: number | null;
  /** Of the probability `confidence` that it comes by its target. */
  readonly brier: number | null;
  readonly logScore: number | null;
  /** Of the claim at its word, a day or a period that is equally likely throughout (days); lower is better. */
  readonly crps: number | null;
  readonly intervalScore: number | null;
  /** Of the slip that was given: density where it came, probability of lasting so long where it is open. */
  readonly slipCrps: number | null;
  readonly slipLogScore: number | null;
}

/** Scores one claim as of a day, after which nothing counts. */
export function scoreOne(
  slip: ScheduleSlip,
  {
    asOf,
    confidence,
    model,
  }: { readonly asOf: IsoDate; readonly confidence: number; readonly model: Lognormal | null },
): ScoredClaim {
  const { id, speaker, subject, milestone, saidOn, target } = slip;
  const { known, reached, lead, late, stretch } = stretchBy(slip, asOf);
  const actual = reached && slip.outcome.kind === 'reached' ? slip.outcome.on : null;
  const status = !known ? 'cancelled' : reached && late <= 0 ? 'kept' : late > 0 ? 'missed' : 'pending';
  const due = status === 'kept' || status === 'missed';
  const usable = known && stretch > 0 && model !== null;
  // The factor is scored in days: lead times it.
  const days = model === null ? null : { ...model, median: model.median * lead };
  return {
    id,
    speaker,
    subject,
    milestone,
    saidOn,
    target,
    status,
    actual,
    lateDays: due ? late : null,
    brier: due ? brierScore(confidence, status === 'kept') : null,
    logScore: due ? logScore(confidence, status === 'kept') : null,
    ...periodScores(slip, { actual, confidence }),
    slipCrps: usable && actual !== null && days !== null ? crps(days, daysBetween(saidOn, actual)) : null,
    slipLogScore: usable && days !== null ? slipScore(days, { actual, saidOn, taken: stretch * lead }) : null,
  };
}

function slipScore(
  days: Lognormal,
  {
    actual,
    saidOn,
    taken,
  }: { readonly actual: IsoDate | null; readonly saidOn: IsoDate; readonly taken: number },
): number {
  return actual === null
    ? censoredLogScore(days, { censoredAt: taken })
    : densityLogScore(days, daysBetween(saidOn, actual));
}

/** Scores of a stated period at its word, counted from its first day. */
function periodScores(
  { target, targetFrom = target }: ScheduleSlip,
  { actual, confidence }: { readonly actual: IsoDate | null; readonly confidence: number },
): Pick<ScoredClaim, 'crps' | 'intervalScore'> {
  if (actual === null) return { crps: null, intervalScore: null };
  const width = daysBetween(targetFrom, target);
  const came = daysBetween(targetFrom, actual);
  const claimed = width === 0 ? empirical([0]) : uniform({ min: 0, max: width });
  return {
    crps: crps(claimed, came),
    intervalScore: intervalScore(came, { lower: 0, upper: width, alpha: 1 - confidence }),
  };
}

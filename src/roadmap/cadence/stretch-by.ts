import { daysBetween, type IsoDate } from '../../core/calendar';
import type { ScheduleSlip } from './schedule-slip';

/** What a stated date shows as of a day. */
export interface KnownStretch {
  /** Whether it had been said by then and has not been given up. */
  readonly known: boolean;
  readonly reached: boolean;
  /** Days from saying to target. */
  readonly lead: number;
  /** Days late; so far, where it is open. */
  readonly late: number;
  /** Time taken so far over time announced; 0 where no time was announced or none has passed. */
  readonly stretch: number;
}

/** Reads a stated date and its outcome as of a day of knowledge, after which nothing counts. */
export function stretchBy({ saidOn, target, outcome }: ScheduleSlip, asOf: IsoDate): KnownStretch {
  const lead = daysBetween(saidOn, target);
  const reached = outcome.kind === 'reached' && outcome.on <= asOf;
  const lastLook = outcome.kind === 'open' && outcome.asOf < asOf ? outcome.asOf : asOf;
  const until = reached ? outcome.on : lastLook;
  return {
    known: saidOn <= asOf && outcome.kind !== 'cancelled',
    reached,
    lead,
    late: daysBetween(target, until),
    stretch: lead > 0 ? Math.max(0, daysBetween(saidOn, until) / lead) : 0,
  };
}

import { toEpochDay } from '../../core/calendar';
import type { DatedClaim } from '../../core/duration';
import type { ScheduleSlip } from './schedule-slip';

/**
 * Stated dates and their outcomes in the form that `fitSlip` takes: epoch days, without an actual day while open.
 *
 * What was given up is left out: a cancelled milestone is not one that takes longer.
 *
 * @param slips - from `slipsOf` or a bundled data set
 * @example
 * datedClaims([{
 *   id: 'a', vendor: 'Tesla', subject: 'AI5', milestone: 'tape-out', speaker: 'Elon Musk', saidOn: '1970-01-02',
 *   target: '1970-01-11', outcome: { kind: 'reached', on: '1970-01-21' }, source: { title: 'A page' },
 * }]); // => [{ saidOn: 1, target: 10, actual: 20 }]
 */
export function datedClaims(slips: readonly ScheduleSlip[]): readonly DatedClaim[] {
  return slips.flatMap(({ saidOn, target, outcome }) => {
    if (outcome.kind === 'cancelled') return [];
    const days = { saidOn: toEpochDay(saidOn), target: toEpochDay(target) };
    return [outcome.kind === 'reached' ? { ...days, actual: toEpochDay(outcome.on) } : days];
  });
}

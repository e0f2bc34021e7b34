import type { DrawSteps } from './draw-steps';
import type { ExhaustionAssumption } from './exhaustion-projection';

/** What a projection takes for granted, in words. */
export function assumptionsOf(
  { stepDays, halfLifeDays }: DrawSteps,
  pending: boolean,
): readonly ExhaustionAssumption[] {
  const all: ExhaustionAssumption[] = [
    {
      id: 'draws-recur',
      says: `The next ${stepDays} days draw as some interval of the history did, pauses included, each time anew.`,
    },
    {
      id: 'recent-counts-more',
      says: `An interval that is ${halfLifeDays} days older is taken half as often; a trend is not extended.`,
    },
    { id: 'level-may-move', says: 'The level may be off by a factor and may drift up or down.' },
    { id: 'larger-draws-possible', says: 'Now and then comes a draw unlike any in the history.' },
    {
      id: 'spread-inside-a-step',
      says: 'Inside a step the units come evenly in half of the futures, and on one day in the others.',
    },
  ];
  if (pending) {
    all.push({
      id: 'pending-is-drawn',
      says: 'What is pending is drawn whole, and takes its units at once.',
    });
  }
  return all;
}

import { changeBetween, checkPublishedChange } from 'gigacast/registrations';
import { adapter, type Adapters } from './adapter';

/** A step of rounding as the vectors write it. */
type Step = number | string | null;

interface ChangeInput {
  readonly current: number;
  readonly previous: number;
  /** One step for both counts, or one for each. */
  readonly roundedTo?: Step | { readonly current?: Step; readonly previous?: Step } | readonly [Step, Step];
  readonly currentRoundedTo?: Step;
  readonly previousRoundedTo?: Step;
  readonly roundedToCurrent?: Step;
  readonly roundedToPrevious?: Step;
  readonly publishedPct?: number;
}

const STEPS: Readonly<Record<string, number>> = { exact: 1, ten: 10, hundred: 100, thousand: 1000 };

export const REGISTRATIONS: Adapters = {
  percentageChange: adapter<ChangeInput, { readonly publishedPct?: number }>((input, given) => {
    const { current, previous } = input;
    const roundedTo = stepsOf(input);
    const publishedPct = input.publishedPct ?? given.publishedPct;
    if (publishedPct === undefined) {
      const { percent, percentRange } = changeBetween(current, previous, { roundedTo });
      return { recomputedPct: percent, rangePct: percentRange };
    }
    const check = checkPublishedChange({ current, previous, publishedPercent: publishedPct, roundedTo });
    return {
      publishedPct,
      recomputedPct: check.percent,
      consistentWithRounding: check.consistent,
      rangePct: check.percentRange,
    };
  }),
};

function stepsOf(input: ChangeInput): { readonly current: number; readonly previous: number } {
  const { roundedTo } = input;
  const [current, previous] = isPair(roundedTo)
    ? roundedTo
    : typeof roundedTo === 'object' && roundedTo !== null
      ? [roundedTo.current, roundedTo.previous]
      : [roundedTo, roundedTo];
  return {
    current: stepOf(input.currentRoundedTo ?? input.roundedToCurrent ?? current),
    previous: stepOf(input.previousRoundedTo ?? input.roundedToPrevious ?? previous),
  };
}

/** An exact count is written 1, "exact", 0 or null, or has no step at all. */
function stepOf(step: Step | undefined): number {
  if (step === undefined || step === null || step === 0) return 1;
  return typeof step === 'string' ? (STEPS[step] ?? Number(step)) : step;
}

function isPair(value: ChangeInput['roundedTo']): value is readonly [Step, Step] {
  return Array.isArray(value);
}

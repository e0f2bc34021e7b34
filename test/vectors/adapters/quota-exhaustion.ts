import { exhaustionAtPace } from 'gigacast/quota';
import { adapter, type Adapters } from './adapter';

type Figure = string | number;

/** A quota with its use so far; `used` or what remains. */
interface ExhaustionInput {
  readonly capacity?: Figure;
  readonly used: Figure;
  readonly remaining?: Figure;
  readonly carriedIn?: Figure;
  readonly periodStart: string;
  readonly asOf: string;
  readonly periodEnd: string;
}

export const QUOTA_EXHAUSTION: Adapters = {
  projectExhaustion: adapter<ExhaustionInput>((input) => {
    const { capacity, used, remaining, carriedIn, periodStart, asOf, periodEnd } = input;
    return exhaustionAtPace({
      used,
      from: periodStart,
      asOf,
      periodEnd,
      ...(remaining === undefined ? {} : { remaining }),
      ...(capacity === undefined || remaining !== undefined ? {} : { limit: capacity }),
      ...(carriedIn === undefined || remaining !== undefined ? {} : { carriedIn }),
    });
  }),
};

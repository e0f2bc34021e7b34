import { formatCount, formatInterval } from '../../core/format';
import type { Sentence } from '../sentence';
import type { AdjustedPace, Expectation, Said } from './answer';

/** The sentence that a result of a model brings along, or one about its figures. */
export function sayModel(answer: Said | Expectation | AdjustedPace): Sentence {
  if ('sentence' in answer) return answer.sentence;
  const { from, to } = answer;
  if ('median' in answer) {
    const { median, interval } = answer;
    const range = formatInterval(interval, (bound) => formatCount(bound));
    return {
      code: 'registrations/model-expects',
      params: { from, to, median, lower: interval.lower, upper: interval.upper, coverage: interval.coverage },
      text: `The model expects ${formatCount(median)} for ${from} to ${to}, ${range}.`,
    };
  }
  const { pace, level } = answer;
  return {
    code: 'registrations/model-pace',
    params: { from, to, pace, level },
    text: `Without phase and holidays ${from} to ${to} is worth ${formatCount(pace)} a week, at a level of ${formatCount(level)}.`,
  };
}

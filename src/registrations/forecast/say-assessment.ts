import { formatCount, formatInterval, formatNumber } from '../../core/format';
import type { Sentence } from '../sentence';
import type { AssessmentCode } from './assess';
import type { ExpectedCount } from './expected-count';
import type { ExplainedChange } from './explain-change';
import type { ModelWindow, PhaseModel } from './phase-model';

const VERDICTS: Readonly<Record<AssessmentCode, string>> = {
  'far-below': 'far below what was expected',
  below: 'below what was expected',
  ordinary: 'ordinary',
  above: 'above what was expected',
  'far-above': 'far above what was expected',
};

/** The verdict in words, with what the change from the window before is made of. */
export function sayAssessment(
  { brand }: PhaseModel,
  { from, to, count }: ModelWindow,
  result: {
    readonly verdict: AssessmentCode;
    readonly percentile: number;
    readonly expected: ExpectedCount;
    readonly change: ExplainedChange | null;
  },
): Sentence {
  const { verdict, percentile, expected, change } = result;
  const { coverage, lower, upper } = expected.interval;
  const range = formatInterval(expected.interval, (bound) => formatCount(Math.round(bound)));
  return {
    code: `registrations/assessed-${verdict}`,
    params: {
      brand,
      from,
      to,
      count,
      percentile,
      lower,
      upper,
      coverage,
      ...(change === null ? {} : { percent: 100 * (change.ratio - 1) }),
    },
    text:
      `${brand}: ${formatCount(count)} in ${from} to ${to} is ${VERDICTS[verdict]}: percentile ` +
      `${formatNumber(percentile, { decimals: 0 })}, where ${range} was expected.${sayChange(change)}`,
  };
}

function sayChange(change: ExplainedChange | null): string {
  if (change === null) return '';
  const { before, ratio, phase, holidays, level, surprise } = change;
  return (
    ` The change from ${formatCount(before)} before is ${percent(ratio)}: phase ${percent(phase)}, ` +
    `holidays ${percent(holidays)}, level ${percent(level)}, surprise ${percent(surprise)}, one on top of the other.`
  );
}

function percent(factor: number): string {
  return `${formatNumber(100 * (factor - 1), { decimals: 0, signed: true })}%`;
}

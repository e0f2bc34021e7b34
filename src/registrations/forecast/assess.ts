import { cdf } from '../../core/distribution';
import { requireNumber } from '../../core/input';
import { predict } from '../model/predict';
import type { Report } from '../records';
import type { Sentence } from '../sentence';
import { countDistribution, expectedCountOf, type ExpectedCount } from './expected-count';
import { explainChange, type ExplainedChange } from './explain-change';
import type { PhaseModel } from './phase-model';
import { posteriorOf, toDaySpan } from './posterior-of';
import { sayAssessment } from './say-assessment';
import { readReport } from './update-phase-model';

/** How a count lies in what was expected: beyond 1 in 100, beyond 1 in 10, or inside, on either side. */
export type AssessmentCode = 'far-below' | 'below' | 'ordinary' | 'above' | 'far-above';

/** A count against what the reports before it let expect. */
export type Assessment =
  | {
      readonly outcome: 'assessed';
      readonly verdict: AssessmentCode;
      /** Share of the expectation that lies below the count (0 to 100). */
      readonly percentile: number;
      /** What was expected before the report was known. */
      readonly expected: ExpectedCount;
      /** The change from the window before taken apart; `null` where that window is not reported. */
      readonly change: ExplainedChange | null;
      readonly sentence: Sentence;
    }
  | { readonly outcome: 'too-little-history'; readonly needs: number; readonly has: number };

/** So many reports must have been known before the one that is assessed. */
const NEEDS = 6;

/**
 * Says whether a count is alarming: where it lies in what the reports before it let expect.
 *
 * Only reports that were known before this one count, so that a past week is judged as one could have judged it then;
 * hyperparameters are the model's. The change from the window before is taken apart into phase, holidays, level and
 * surprise, as they look once the report itself is known.
 *
 * @param model - from `fitPhaseModel`; whether the report is in it makes no difference
 * @param report - of the model's brand and market
 * @param options.coverage - of the expected interval (0 excluded, 1 excluded). @defaultValue 0.8
 * @throws GigacastError `registrations/other-brand`, `registrations/not-yet-known`, `number/…`, and what
 * `fitPhaseModel` throws for a report
 * @example
 * const week = (i, count) => ({
 *   brand: 'A', market: 'CN', basis: 'insurance', from: addDays('2024-01-01', 7 * i), to: addDays('2024-01-07', 7 * i),
 *   count, roundedTo: 1, source: { title: 'example' },
 * });
 * const weeks = [3200, 9000, 10000, 11000, 12000, 14000].map((count, i) => week(i, count));
 * const { model } = fitPhaseModel(weeks, { brand: 'A', basis: 'insurance', asOf: '2024-02-20' });
 * assess(model, week(6, 900)).verdict; // => 'far-below'
 */
export function assess(
  model: PhaseModel,
  report: Report,
  options: { readonly coverage?: number } = {},
): Assessment {
  const { coverage = 0.8 } = options;
  requireNumber(coverage, { function: 'assess', path: 'coverage' }, { moreThan: 0, lessThan: 1 });
  const window = readReport(model, report, { asOf: model.asOf, name: 'assess', path: 'report' });
  const known = model.windows.filter(({ knownOn }) => knownOn < window.knownOn);
  if (known.length < NEEDS) return { outcome: 'too-little-history', needs: NEEDS, has: known.length };
  const { problem, posterior } = posteriorOf(model, { windows: known, targets: [window] });
  const { mean, covariance } = predict(problem, posterior, {
    hyper: model.hyperparameters,
    targets: [toDaySpan(window)],
  });
  const variance = (covariance[0] as number) + window.sourceSd ** 2;
  const distribution = countDistribution(mean[0] as number, variance);
  const percentile = 100 * cdf(distribution, window.count);
  const assessed = {
    verdict: judge(percentile),
    percentile,
    expected: expectedCountOf(distribution, coverage),
    change: explainChange(model, window, known),
  };
  return { outcome: 'assessed', ...assessed, sentence: sayAssessment(model, window, assessed) };
}

function judge(percentile: number): AssessmentCode {
  if (percentile < 1) return 'far-below';
  if (percentile < 10) return 'below';
  if (percentile <= 90) return 'ordinary';
  return percentile <= 99 ? 'above' : 'far-above';
}

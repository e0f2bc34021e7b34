import { toIsoDate, type DateLike } from '../../core/calendar';
import { lognormal, type Lognormal } from '../../core/distribution';
import type { TooLittleHistory } from '../../core/duration';
import { fitStretch } from '../cadence/fit-stretch';
import type { ScheduleSlip } from '../cadence/schedule-slip';
import { stretchBy, type KnownStretch } from '../cadence/stretch-by';
import { stretchFor } from '../cadence/stretch-for';
import { scorePrediction, scoreTable, type ModelScore, type ScoredPrediction } from './score-table';

/** Scores of the models of slip, and every prediction behind them. */
export interface SlipBacktest {
  readonly outcome: 'scored';
  /** `by lead time` is `stretchFor`; the others are naive rivals. */
  readonly models: readonly ModelScore[];
  readonly predictions: readonly ScoredPrediction[];
}

type Known = KnownStretch & { readonly slip: ScheduleSlip };

/**
 * Leave-one-vendor-out scores of `stretchFor` beside naive rivals.
 *
 * Each vendor's dates are predicted from those of all others, as factors of the time announced. The rivals: "as stated"
 * is a factor of 1, "mean stretch" the mean of the others, "last stretch" that of the date reached last, each spread
 * (lognormal) by the root mean square of its errors on the others, and "reference class" the censored fit to the others
 * whatever the lead. What is still open is scored by the probability of taking so long.
 *
 * @param slips - from `slipsOf` or a bundled data set
 * @param options.asOf - day of knowledge
 * @returns the scores, or `too-little-history` where fewer than three vendors have dates that were reached
 * @throws GigacastError the `date/…` codes
 * @example
 * backtestSlip([], { asOf: '2026-10-01' }); // => { outcome: 'too-little-history', why: 'events', needs: 3, has: 0 }
 */
export function backtestSlip(
  slips: readonly ScheduleSlip[],
  options: { readonly asOf: DateLike },
): SlipBacktest | TooLittleHistory {
  const asOf = toIsoDate(options.asOf, { function: 'backtestSlip', path: 'options.asOf' });
  const known = slips
    .map((slip): Known => ({ ...stretchBy(slip, asOf), slip }))
    .filter((one) => one.known && one.stretch > 0);
  const vendors = new Set(known.filter(({ reached }) => reached).map(({ slip }) => slip.vendor));
  if (vendors.size < 3) return { outcome: 'too-little-history', why: 'events', needs: 3, has: vendors.size };
  const predictions = known.flatMap(({ slip, lead, stretch, reached }) => {
    const others = known.filter((other) => other.slip.vendor !== slip.vendor);
    const learned = others.map((other) => other.slip);
    const ours = stretchFor(learned, { asOf, by: 'vendor', of: slip.vendor, leadDays: lead });
    const alone = fitStretch(learned, { asOf });
    const models: readonly (readonly [string, Lognormal | null])[] = [
      ['by lead time', ours.outcome === 'fitted' ? ours.distribution : null],
      ...rivals(others),
      [
        'reference class',
        alone.outcome === 'fitted' ? lognormal({ median: alone.median, sigma: alone.sigma }) : null,
      ],
    ];
    return models.flatMap(([model, distribution]): readonly ScoredPrediction[] =>
      distribution === null
        ? []
        : [scorePrediction({ what: slip.id, model, distribution, outcome: stretch, open: !reached })],
    );
  });
  return { outcome: 'scored', models: scoreTable(predictions), predictions };
}

function rivals(others: readonly Known[]): readonly (readonly [string, Lognormal])[] {
  const reached = others.filter((one) => one.reached);
  const stretches = reached.map(({ stretch }) => stretch);
  const dayOf = ({ slip }: Known) => (slip.outcome.kind === 'reached' ? slip.outcome.on : '');
  const last = reached.reduce((a, b) => (dayOf(b) >= dayOf(a) ? b : a));
  const expected: readonly (readonly [string, number])[] = [
    ['as stated', 1],
    ['mean stretch', stretches.reduce((sum, stretch) => sum + stretch, 0) / stretches.length],
    ['last stretch', last.stretch],
  ];
  return expected.map(([model, median]) => {
    const squares = stretches.map((stretch) => Math.log(stretch / median) ** 2);
    const sigma = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
    return [model, lognormal({ median, sigma: Math.min(Math.max(sigma, 0.05), 3) })];
  });
}

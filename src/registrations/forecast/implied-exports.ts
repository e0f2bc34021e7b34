import { cdf } from '../../core/distribution';
import { formatCount } from '../../core/format';
import { requireInteger } from '../../core/input';
import type { Sentence } from '../sentence';
import type { ExpectedCount } from './expected-count';
import { nowcast, type Nowcast } from './nowcast';
import type { PhaseModel } from './phase-model';
import type { CivilWindow } from './posterior-of';

/** What a plant exported, from what it shipped and what the model says was registered at home. */
export interface ImpliedExports {
  /** What was sold at home, as it is counted by retail. */
  readonly domestic: Nowcast;
  /** Everything the plant shipped. */
  readonly wholesale: number;
  /** Wholesale minus domestic, not below 0. */
  readonly exports: Pick<ExpectedCount, 'median' | 'interval' | 'quantiles'>;
  /** Probability that more was registered at home than shipped: stock, a revision, or another basis explains it. */
  readonly moreThanShipped: number;
  readonly sentence: Sentence;
}

/**
 * The exports of a month that follow from its wholesale, with the uncertainty of the model.
 *
 * wholesale = exports + domestic retail. Once wholesale is out, about the 8th, exports are what is left after the nowcast
 * of retail, a week before they are published. The interval allows for how retail and the basis of the model differ. Cars that are shipped in one month and registered in
 * another are not accounted for.
 *
 * @param model - of registrations at home, from `fitPhaseModel`
 * @param period - e.g. `2023-06`
 * @param options.wholesale - everything shipped in the period, exports inside (>= 0)
 * @param options.coverage - of the interval (0 excluded, 1 excluded). @defaultValue 0.8
 * @throws GigacastError as `nowcast`
 * @example
 * const fit = fitPhaseModel(
 *   [3200, 9000, 10000, 11000, 12000, 14000].map((count, i) => ({
 *     brand: 'A', market: 'CN', basis: 'insurance', from: addDays('2024-01-01', 7 * i), to: addDays('2024-01-07', 7 * i),
 *     count, roundedTo: 1, source: { title: 'example' },
 *   })),
 *   { brand: 'A', basis: 'insurance', asOf: '2024-02-13' },
 * );
 * const six = { from: '2024-01-01', to: '2024-02-11' };
 * Math.round(impliedExports(fit.model, six, { wholesale: 80000 }).exports.median / 100) * 100; // => 20800
 */
export function impliedExports(
  model: PhaseModel,
  period: string | CivilWindow,
  options: { readonly wholesale: number; readonly coverage?: number },
): ImpliedExports {
  const wholesale = requireInteger(
    options.wholesale,
    { function: 'impliedExports', path: 'wholesale' },
    { atLeast: 0 },
  );
  const { coverage = 0.8 } = options;
  const domestic = nowcast(model, period, { coverage, basis: 'retail' });
  const left = (value: number): number => Math.max(0, wholesale - value);
  const median = left(domestic.median);
  const interval = {
    coverage,
    lower: left(domestic.interval.upper),
    upper: left(domestic.interval.lower),
  };
  const quantiles = domestic.quantiles.map(({ p, value }) => ({ p: 1 - p, value: left(value) })).reverse();
  const { from, to } = domestic;
  const [low, high] = [interval.lower, interval.upper].map((bound) => formatCount(Math.round(bound)));
  return {
    domestic,
    wholesale,
    exports: { median, interval, quantiles },
    moreThanShipped: 1 - cdf(domestic.distribution, wholesale),
    sentence: {
      code: 'registrations/implied-exports',
      params: {
        brand: model.brand,
        from,
        to,
        wholesale,
        median,
        lower: interval.lower,
        upper: interval.upper,
        coverage,
      },
      text:
        `${model.brand}: of ${formatCount(wholesale)} shipped from ${from} to ${to}, about ` +
        `${formatCount(Math.round(median))} went abroad (${low} to ${high} with probability ${coverage}).`,
    },
  };
}

import { toIsoDate, type DateLike } from '../../core/calendar';
import { raise } from '../../core/error';
import { requireInteger } from '../../core/input';
import { REGISTRATIONS_ERRORS } from '../errors';
import { estimateHyperparameters } from '../model/estimate-hyperparameters';
import { DEFAULT_PRIOR, type HyperparameterPrior, type Hyperparameters } from '../model/hyperparameters';
import { setUp } from '../model/problem';
import { solve } from '../model/solve';
import type { Basis, Holiday, Report } from '../records';
import { effectsOf } from './effects-of';
import { inOrder, lengthOf, toModelWindow } from './model-windows';
import type { ModelWindow, PhaseCycle, PhaseModel } from './phase-model';
import { toCountWindow } from './posterior-of';
import { requireKnownWords } from './require-known-words';

/** Which reports make the model and what is known beforehand. */
export interface FitPhaseModelOptions {
  readonly brand: string;
  /** What the model counts. */
  readonly basis: Basis;
  /** Further bases that speak about the same cars with a greater error, e.g. `retail` by month beside `insurance` by week. */
  readonly alsoBases?: readonly Basis[];
  /** @defaultValue `CN` */
  readonly market?: string;
  /** Nothing that became known after this day is used. */
  readonly asOf: DateLike;
  /** Days off and make-up workdays of the market. @defaultValue none */
  readonly holidays?: readonly Holiday[];
  /** `auto` chooses by the evidence of the reports. @defaultValue `auto` */
  readonly cycle?: PhaseCycle | 'auto';
  /** Hyperparameters known from an earlier fit; without them they are estimated. */
  readonly hyperparameters?: Hyperparameters;
  /** What is known of the hyperparameters beforehand. @defaultValue `DEFAULT_PRIOR` */
  readonly prior?: HyperparameterPrior;
  /** How many reports of the basis it takes (>= 2). @defaultValue 6 */
  readonly minimumHistory?: number;
}

/** A model, or what is missing for one. */
export type PhaseModelFit =
  | { readonly outcome: 'fitted'; readonly model: PhaseModel }
  | {
      readonly outcome: 'too-little-history';
      /** 'reports': there are too few of them; 'counts': every count is 0. */
      readonly why: 'reports' | 'counts';
      readonly needs: number;
      readonly has: number;
    };

const MINIMUM_HISTORY = 6;
/** Most brands have a rhythm of the month: odds of three to two before the reports are seen. */
const LOG_ODDS_OF_MONTH = Math.log(1.5);
/** The state has an entry for each week, so that a span of a century would be a mistake of a date. */
const LONGEST_SPAN = 36_525;

/**
 * Fits the intensity model of a brand: a level that wanders from week to week, a shape of the quarter that changes from
 * one quarter to the next, and days off.
 *
 * Reports count over any windows: weeks, months, month-to-dates, two holiday weeks. They may overlap, contradict each
 * other and leave gaps; their order does not matter. A report counts as known from its `publishedOn`, or else two days
 * (insurance) or fifteen days (other bases) after its last day. Hyperparameters are the most probable ones by Laplace's
 * method, estimated on the reports of the basis itself; the posterior of the state is found anew for each question, so
 * that the model holds the reports and little else.
 *
 * @param reports - any reports; other brands, markets and bases are passed over
 * @throws GigacastError the `date/…` and `number/…` codes of a report that cannot be read, `registrations/window-reversed`,
 * `registrations/span-too-long`, `input/not-one-of`
 * @see docs/concepts/registrations.md
 * @example
 * fitPhaseModel([], { brand: 'Tesla', basis: 'insurance', asOf: '2023-07-11' });
 * // => { outcome: 'too-little-history', why: 'reports', needs: 6, has: 0 }
 */
export function fitPhaseModel(reports: readonly Report[], options: FitPhaseModelOptions): PhaseModelFit {
  const { brand, basis, alsoBases = [], market = 'CN', holidays = [], prior = DEFAULT_PRIOR } = options;
  const name = 'fitPhaseModel';
  const asOf = toIsoDate(options.asOf, { function: name, path: 'asOf' });
  const needs = requireInteger(
    options.minimumHistory ?? MINIMUM_HISTORY,
    { function: name, path: 'minimumHistory' },
    { atLeast: 2 },
  );
  requireKnownWords(options, name);
  const bases = new Set<Basis>([basis, ...alsoBases]);
  const windows = inOrder(
    reports.flatMap((report, i) => {
      if (report.brand !== brand || report.market !== market || !bases.has(report.basis)) return [];
      const window = toModelWindow(report, { basis, argument: { function: name, path: `reports[${i}]` } });
      return window.knownOn <= asOf ? [window] : [];
    }),
  );
  const own = windows.filter((window) => window.basis === basis);
  if (own.length < needs) return { outcome: 'too-little-history', why: 'reports', needs, has: own.length };
  const counted = own.filter(({ count }) => count > 0).length;
  if (counted === 0) return { outcome: 'too-little-history', why: 'counts', needs: 1, has: 0 };
  checkSpan(windows, name);
  const kept = holidays
    .filter((holiday) => holiday.market === market && (holiday.source.publishedOn ?? '') <= asOf)
    .map(({ date, name: festival, kind }) => ({ date, name: festival, kind }));
  const { longRunSd } = prior;
  const base = {
    schemaVersion: 1,
    brand,
    market,
    basis,
    asOf,
    holidays: kept,
    windows,
    ...(longRunSd === undefined ? {} : { longRunSd }),
  } as const;
  const problemOf = (cycle: PhaseCycle) =>
    setUp({ windows: own.map(toCountWindow), effects: effectsOf({ holidays: kept, cycle }), longRunSd });
  const wanted = options.cycle ?? 'auto';
  const first = wanted === 'auto' ? 'quarter' : wanted;
  const known = options.hyperparameters;
  const { hyper, evidence } =
    known === undefined
      ? estimateHyperparameters(problemOf(first), prior)
      : { hyper: known, evidence: wanted === 'auto' ? solve(problemOf(first), known).evidence : 0 };
  const gain = (): number => solve(problemOf('quarter-and-month'), hyper).evidence - evidence;
  const cycle = wanted === 'auto' && gain() > -LOG_ODDS_OF_MONTH ? 'quarter-and-month' : first;
  return { outcome: 'fitted', model: { ...base, cycle, hyperparameters: hyper } };
}

function checkSpan(windows: readonly ModelWindow[], name: string): void {
  const from = windows.reduce((least, window) => (window.from < least ? window.from : least), '9999-12-31');
  const to = windows.reduce((most, window) => (window.to > most ? window.to : most), '0001-01-01');
  const days = lengthOf({ from, to });
  if (days <= LONGEST_SPAN) return;
  raise(REGISTRATIONS_ERRORS, 'registrations/span-too-long', {
    function: name,
    path: 'reports',
    received: `${from} to ${to}`,
    params: { days, most: LONGEST_SPAN },
  });
}

import type { CountWindow, DaySpan } from './count-window';
import type { Effects } from './effects';
import { layOut, type Layout, type LayoutInput } from './layout';
import { expectedCount, gradient, intensities } from './linearise';
import { patternOf, profileOf } from './pattern';
import { createSkyline, type Skyline } from './skyline';

/** Windows, the layout of the state, and the space that solving takes; used for one solution after the other. */
export interface Problem {
  readonly layout: Layout;
  readonly effects: Effects;
  readonly windows: readonly CountWindow[];
  readonly atoms: readonly DaySpan[];
  /** State indices that each window touches. */
  readonly patterns: readonly Int32Array[];
  readonly matrix: Skyline;
  readonly scratch: Float64Array;
  /** Logarithms of the counts plus one, so that a count of 0 has its place. */
  readonly logs: Float64Array;
  /** Mean logarithm of the windows' counts a day: where the level starts. */
  readonly level: number;
  /** Standard deviation of the long-run shape before anything is seen. */
  readonly longRunSd: number;
}

/** What a problem is set up for. */
export interface ProblemInput extends LayoutInput {
  /** Standard deviation of the long-run shape before anything is seen. @defaultValue 1 */
  readonly longRunSd?: number | undefined;
}

/** The windows as seen from one state. */
export interface Linearised {
  readonly state: Float64Array;
  readonly lambda: Float64Array;
  /** Expected count of each window. */
  readonly totals: Float64Array;
  /** Derivatives of the logarithm of each window's expected count plus one. */
  readonly rows: readonly Float64Array[];
  /** Logarithms observed minus expected. */
  readonly residuals: Float64Array;
}

/** The first week of a quarter may well have a seventh of the last. */
export const LONG_RUN_SD = 1;

/** Sets the problem up for some windows, at least one. */
export function setUp(input: ProblemInput): Problem {
  const { windows, longRunSd = LONG_RUN_SD } = input;
  const layout = layOut(input);
  const patterns = windows.map((window) => patternOf(layout, window));
  const rates = windows.map(({ from, to, count }) => Math.log((count + 1) / (to - from + 1)));
  return {
    layout,
    effects: input.effects,
    windows,
    atoms: layout.atomSpans,
    patterns,
    matrix: createSkyline(profileOf(layout, patterns)),
    scratch: new Float64Array(layout.size),
    logs: Float64Array.from(windows, ({ count }) => Math.log(count + 1)),
    level: rates.reduce((sum, rate) => sum + rate, 0) / rates.length,
    longRunSd,
  };
}

/** Takes the expected counts and their derivatives at a state. */
export function linearise(problem: Problem, state: Float64Array): Linearised {
  const { layout, windows, patterns, scratch, logs } = problem;
  const lambda = intensities(layout, state);
  const residuals = new Float64Array(windows.length);
  const totals = new Float64Array(windows.length);
  const rows = windows.map((window, w) => {
    const total = expectedCount(layout, lambda, window);
    totals[w] = total;
    residuals[w] = (logs[w] as number) - Math.log1p(total);
    return gradient(layout, lambda, { window, pattern: patterns[w] as Int32Array, total, scratch });
  });
  return { state, lambda, totals, rows, residuals };
}

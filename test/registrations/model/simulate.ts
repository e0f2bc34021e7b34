import { fromEpochDay, normal, quantile, toEpochDay, type RandomStream } from 'gigacast/core';
import type { Report } from 'gigacast/registrations';
import type { DaySpan } from '../../../src/registrations/model/count-window';
import { NO_EFFECTS } from '../../../src/registrations/model/effects';
import {
  fromUnbounded,
  HYPERPARAMETER_NAMES,
  toUnbounded,
  type HyperparameterPrior,
  type Hyperparameters,
} from '../../../src/registrations/model/hyperparameters';
import { layOut } from '../../../src/registrations/model/layout';
import {
  dayVariances,
  expectedCount,
  intensities,
  noiseOf,
} from '../../../src/registrations/model/linearise';
import { KNOTS } from '../../../src/registrations/model/shape';

const STANDARD = normal({ mean: 0, sd: 1 });
const CORE = 2;
/** Mass of the normal density inside two standard deviations, and of the power tail that replaces it outside. */
const CORE_MASS = 0.9544997361036416;
const TAIL_MASS = (((2 * CORE) / 3) * Math.exp(-(CORE ** 2) / 2)) / Math.sqrt(2 * Math.PI);

/** Hyperparameters within one standard deviation of the median of a prior, all as likely. */
export function drawHyperparameters(prior: HyperparameterPrior, stream: RandomStream): Hyperparameters {
  const median = toUnbounded(prior.median);
  return fromUnbounded(
    HYPERPARAMETER_NAMES.map(
      (name, i) => (median[i] as number) + prior.sd[name] * (2 * stream.nextUniform() - 1),
    ),
  );
}

/** What is simulated, and from which random numbers. */
export interface Simulation {
  /** Monday of the first week. */
  readonly first: string;
  readonly weeks: number;
  readonly stream: RandomStream;
  /** Whether outliers fall as a power, as the model weighs them, or the noise is normal, as it predicts. */
  readonly tails: boolean;
}

/** Weeks of brand A drawn from the intensity model. */
export function simulateWeeks(
  hyper: Hyperparameters,
  { first, weeks, stream, tails }: Simulation,
): readonly Report[] {
  const origin = toEpochDay(first);
  const windows: readonly DaySpan[] = Array.from({ length: weeks }, (_, i) => ({
    from: origin + 7 * i,
    to: origin + 7 * i + 6,
  }));
  const layout = layOut({
    windows: windows.map((window) => ({ ...window, count: 0, sourceSd: 0.01 })),
    effects: NO_EFFECTS,
  });
  const state = new Float64Array(layout.size);
  const variance = (step: number) => hyper.levelStep ** 2 + step * hyper.quarterStep ** 2;
  let level = Math.log(1500) + gaussian(stream);
  layout.level.forEach((at, week) => {
    if (week > 0) level += Math.sqrt(variance(layout.beginsQuarter[week] as number)) * gaussian(stream);
    state[at] = level;
  });
  const curve = () => drawCurve(stream);
  state.set(curve(), layout.longRun);
  const stationary = hyper.shapeStep / Math.sqrt(1 - hyper.shapeMemory ** 2);
  let own = curve().map((value) => stationary * value);
  layout.shapes.forEach((at, quarter) => {
    if (quarter > 0) {
      const change = curve();
      own = own.map((value, k) => hyper.shapeMemory * value + hyper.shapeStep * (change[k] as number));
    }
    state.set(own, at);
  });
  const lambda = intensities(layout, state);
  const seen = { lambda, variances: dayVariances(layout, hyper, { lambda, state }) };
  return windows.map((window) => {
    const total = expectedCount(layout, lambda, window);
    const sd = Math.sqrt(noiseOf(layout, seen, { ...window, outsideAtoms: true }));
    return {
      brand: 'A',
      market: 'CN',
      basis: 'insurance',
      from: fromEpochDay(window.from),
      to: fromEpochDay(window.to),
      count: Math.max(
        0,
        Math.round(Math.exp(Math.log1p(total) + sd * (tails ? heavyTailed(stream) : gaussian(stream))) - 1),
      ),
      roundedTo: 1,
      source: { title: 'a simulation' },
    };
  });
}

/** Coefficients with variance 1 whose correlation falls exponentially. */
function drawCurve(stream: RandomStream): readonly number[] {
  let value = gaussian(stream);
  return KNOTS.map((knot, k) => {
    if (k === 0) return value;
    const rho = Math.exp(-(knot - (KNOTS[k - 1] as number)) / 0.4);
    value = rho * value + Math.sqrt(1 - rho * rho) * gaussian(stream);
    return value;
  });
}

/** The density of a residual in the model: normal up to two standard deviations, and a fourth power beyond. */
function heavyTailed(stream: RandomStream): number {
  const u = stream.nextUniform();
  if (u < TAIL_MASS / (CORE_MASS + TAIL_MASS)) {
    const far = CORE * (1 - stream.nextUniform()) ** (-1 / 3);
    return stream.nextUniform() < 0.5 ? -far : far;
  }
  const outside = (1 - CORE_MASS) / 2;
  return quantile(STANDARD, outside + CORE_MASS * stream.nextUniform());
}

function gaussian(stream: RandomStream): number {
  return quantile(STANDARD, Math.max(2 ** -54, stream.nextUniform()));
}

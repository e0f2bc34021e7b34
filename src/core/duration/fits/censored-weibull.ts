import type { SplitObservations } from '../observation';
import type { Estimate } from './estimate';

const MOST_STEPS = 200;
const CONVERGED = 1e-15;

/**
 * Maximum likelihood of a Weibull distribution: location is ln scale, and lnScale is -ln shape.
 *
 * One equation in the shape is left once the scale is eliminated; its left side rises, so a bracketed Newton iteration
 * always finds the root.
 */
export function fitCensoredWeibull({ complete, censored }: SplitObservations): Estimate {
  const logs = [...complete, ...censored].map(Math.log);
  const top = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  const relative = logs.map((log) => log - top);
  const events = complete.length;
  const meanLog = relative.slice(0, events).reduce((sum, log) => sum + log, 0) / events;
  const shape = solveShape(relative, meanLog);
  const weights = relative.map((log) => Math.exp(shape * log));
  const location = top + Math.log(weights.reduce((sum, w) => sum + w, 0) / events) / shape;
  return describe(logs, { location, shape, events });
}

function solveShape(relative: readonly number[], meanLog: number): number {
  let [low, high] = [0, Infinity];
  let shape = 1;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    let [s0, s1, s2] = [0, 0, 0];
    for (const log of relative) {
      const w = Math.exp(shape * log);
      s0 += w;
      s1 += w * log;
      s2 += w * log * log;
    }
    const mean = s1 / s0;
    const excess = mean - 1 / shape - meanLog;
    if (excess > 0) high = shape;
    else low = shape;
    const newton = shape - excess / (s2 / s0 - mean * mean + 1 / (shape * shape));
    const inside = newton > low && newton < high;
    const next = inside ? newton : high === Infinity ? 2 * shape : (low + high) / 2;
    if (Math.abs(next - shape) <= CONVERGED * shape) return next;
    shape = next;
  }
  return shape;
}

function describe(
  logs: readonly number[],
  { location, shape, events }: { location: number; shape: number; events: number },
): Estimate {
  let [logLikelihood, mm, ms, ss] = [0, 0, 0, 0];
  logs.forEach((log, i) => {
    const x = shape * (log - location);
    const hazard = Math.exp(x);
    const complete = i < events ? 1 : 0;
    logLikelihood += complete * (Math.log(shape) + x - log) - hazard;
    mm += shape * shape * hazard;
    ms += shape * x * hazard;
    ss += (x + x * x) * hazard - complete * x;
  });
  const determinant = mm * ss - ms * ms;
  return {
    location,
    lnScale: -Math.log(shape),
    logLikelihood,
    locationError: Math.sqrt(ss / determinant),
    lnScaleError: Math.sqrt(mm / determinant),
  };
}

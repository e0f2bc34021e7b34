import { normalLogDensity, normalLogUpper } from '../../distribution/special-functions';
import type { Estimate } from './estimate';

const MOST_STEPS = 200;
const CONVERGED = 1e-13;

interface Sums {
  readonly value: number;
  readonly gradient: readonly [number, number];
  readonly curvature: readonly [number, number, number];
}

/**
 * Maximum likelihood of a normal distribution from values seen and values known only to be exceeded.
 *
 * Newton steps in theta = 1 / sd and delta = mean / sd, in which the log-likelihood is concave.
 *
 * @see Olsen, Note on the uniqueness of the maximum likelihood estimator for the Tobit model, 1978
 */
export function fitCensoredNormal(seen: readonly number[], exceeded: readonly number[]): Estimate {
  const all = [...seen, ...exceeded];
  // Standardised first, so that neither the unit nor the origin of the values matters.
  const centre = all.reduce((sum, y) => sum + y, 0) / all.length;
  const spread = Math.sqrt(all.reduce((sum, y) => sum + (y - centre) ** 2, 0) / all.length);
  const standardise = (y: number): number => (y - centre) / spread;
  const [y, c] = [seen.map(standardise), exceeded.map(standardise)];
  let point: readonly [number, number] = [0, 1];
  let sums = sumsAt(point, y, c);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const move = newtonMove(sums);
    let share = 1;
    let next = moved(point, move, share);
    let nextSums = next[1] > 0 ? sumsAt(next, y, c) : undefined;
    while (nextSums === undefined || nextSums.value < sums.value - 1e-12 * Math.abs(sums.value)) {
      share /= 2;
      next = moved(point, move, share);
      nextSums = next[1] > 0 ? sumsAt(next, y, c) : undefined;
    }
    [point, sums] = [next, nextSums];
    if (Math.abs(move[0]) + Math.abs(move[1]) <= CONVERGED * (1 + Math.abs(point[0]) + point[1])) break;
  }
  return inOriginalUnits(point, sums, { centre, spread, count: seen.length });
}

function moved(
  [delta, theta]: readonly [number, number],
  [d, t]: readonly [number, number],
  share: number,
): readonly [number, number] {
  return [delta + share * d, theta + share * t];
}

function sumsAt(
  [delta, theta]: readonly [number, number],
  seen: readonly number[],
  exceeded: readonly number[],
): Sums {
  let [value, gd, gt, dd, dt, tt] = [0, 0, 0, 0, 0, 0];
  for (const y of seen) {
    const r = theta * y - delta;
    value += Math.log(theta) + normalLogDensity(r);
    gd += r;
    gt += 1 / theta - r * y;
    dd -= 1;
    dt += y;
    tt -= 1 / (theta * theta) + y * y;
  }
  for (const c of exceeded) {
    const w = theta * c - delta;
    const logUpper = normalLogUpper(w);
    const hazard = Math.exp(normalLogDensity(w) - logUpper);
    const bend = hazard * (hazard - w);
    value += logUpper;
    gd += hazard;
    gt -= c * hazard;
    dd -= bend;
    dt += c * bend;
    tt -= c * c * bend;
  }
  return { value, gradient: [gd, gt], curvature: [dd, dt, tt] };
}

function newtonMove({ gradient: [gd, gt], curvature: [dd, dt, tt] }: Sums): readonly [number, number] {
  const determinant = dd * tt - dt * dt;
  return [(dt * gt - tt * gd) / determinant, (dt * gd - dd * gt) / determinant];
}

function inOriginalUnits(
  [delta, theta]: readonly [number, number],
  { value, curvature: [dd, dt, tt] }: Sums,
  { centre, spread, count }: { centre: number; spread: number; count: number },
): Estimate {
  // Information on (mean, ln sd) of the standardised values, by the chain rule at the maximum.
  const mm = -theta * theta * dd;
  const ms = theta * (delta * dd + theta * dt);
  const ss = -(delta * delta * dd + 2 * delta * theta * dt + theta * theta * tt);
  const determinant = mm * ss - ms * ms;
  return {
    location: centre + (spread * delta) / theta,
    lnScale: Math.log(spread / theta),
    logLikelihood: value - count * Math.log(spread),
    locationError: spread * Math.sqrt(ss / determinant),
    lnScaleError: Math.sqrt(mm / determinant),
  };
}

import { integrateBetween } from '../distribution/families/integrate';
import { normalShare } from '../distribution/special-functions';

const STRONG = 0.7;

/**
 * P(X <= h, Y <= k) of two standard normals with a correlation.
 *
 * One smooth integral over the angle acos(rho): up from independence when the correlation is weak, down from full
 * dependence when it is strong, so that either way little is integrated.
 *
 * @see Plackett, A reduction formula for normal multivariate integrals, 1954; Drezner and Wesolowsky, 1990
 */
export function bivariateNormal(h: number, k: number, correlation: number): number {
  if (correlation < 0) return Math.max(0, normalShare(h, false) - bivariateNormal(h, -k, -correlation));
  const angle = 2 * Math.asin(Math.sqrt((1 - correlation) / 2));
  const square = (h - k) ** 2;
  // Equal thresholds leave nothing to divide by a vanishing sine.
  const steepness = (phi: number): number => (square === 0 ? 0 : -square / (2 * Math.sin(phi) ** 2));
  const at = (phi: number): number =>
    Math.exp(steepness(phi) - (h * k) / (1 + Math.cos(phi))) / (2 * Math.PI);
  if (correlation < STRONG) {
    const independent = normalShare(h, false) * normalShare(k, false);
    return correlation === 0
      ? independent
      : independent + integrateBetween(at, { from: angle, to: Math.PI / 2 });
  }
  const dependent = normalShare(Math.min(h, k), false);
  return correlation === 1
    ? dependent
    : Math.max(0, dependent - integrateBetween(at, { from: 0, to: angle }));
}

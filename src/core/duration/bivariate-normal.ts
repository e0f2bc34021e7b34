import { integrateBetween } from '../distribution/families/integrate';
import { normalShare } from '../distribution/special-functions';

/**
 * P(X <= h, Y <= k) of two standard normals with a correlation.
 *
 * Independence plus one integral over the angle from acos(rho) to a right angle, whose integrand is smooth but near the
 * lower end, where the nodes crowd.
 *
 * @see Plackett, A reduction formula for normal multivariate integrals, 1954; Drezner and Wesolowsky, 1990
 */
export function bivariateNormal(h: number, k: number, correlation: number): number {
  if (correlation < 0) return Math.max(0, normalShare(h, false) - bivariateNormal(h, -k, -correlation));
  if (correlation === 1) return normalShare(Math.min(h, k), false);
  const square = (h - k) ** 2;
  const at = (phi: number): number =>
    Math.exp(-square / (2 * Math.sin(phi) ** 2) - (h * k) / (1 + Math.cos(phi))) / (2 * Math.PI);
  // acos(rho), written so that it keeps its digits near 1.
  const angle = 2 * Math.asin(Math.sqrt((1 - correlation) / 2));
  const independent = normalShare(h, false) * normalShare(k, false);
  return independent + integrateBetween(at, { from: angle, to: Math.PI / 2 });
}

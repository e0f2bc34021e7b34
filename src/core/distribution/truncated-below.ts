import { raise } from '../error';
import { STATISTICS_ERRORS } from '../error/statistics-errors';
import { requireNumber } from '../input';
import { LOCATION } from './check-parameters';
import { empirical } from './empirical';
import { pointMass } from './families/empirical';
import { familyOf } from './families/family-of';
import { shifted } from './shifted';
import type { Distribution, Empirical } from './types';

/**
 * A distribution given that its value exceeds a bound: "not yet as of today".
 *
 * P(T <= t | T > above) = (F(t) - F(above)) / (1 - F(above)). Works also far out in the tail, where 1 - F(above)
 * itself underflows.
 *
 * @param distribution - of T, before anything was known
 * @param above - bound that T exceeds
 * @throws GigacastError `distribution/nothing-left` if T cannot exceed the bound; `number/not-finite`
 * @example
 * cdf(truncatedBelow(lognormal({ median: 274, sigma: 0.5 }), 300), 365); // => 0.338554559001677
 */
export function truncatedBelow(distribution: Distribution, above: number): Distribution {
  requireNumber(above, { function: 'truncatedBelow', path: 'above' }, LOCATION);
  const family = familyOf(distribution);
  if (family.logSurvival(distribution, above) === -Infinity) {
    raise(STATISTICS_ERRORS, 'distribution/nothing-left', {
      function: 'truncatedBelow',
      path: 'above',
      received: above,
    });
  }
  return above < family.support(distribution)[0] ? distribution : truncate(distribution, above);
}

/** The simplest form of the conditional distribution. */
function truncate(distribution: Distribution, above: number): Distribution {
  switch (distribution.family) {
    case 'exponential':
      return shifted(distribution, above);
    case 'uniform':
      return { ...distribution, min: above };
    case 'empirical':
      return remaining(distribution, above);
    case 'shifted':
      return shifted(truncatedBelow(distribution.distribution, above - distribution.by), distribution.by);
    case 'truncated-below':
      return truncatedBelow(distribution.distribution, above);
    default:
      return { family: 'truncated-below', above, distribution };
  }
}

function remaining(distribution: Empirical, above: number): Empirical {
  const weights = distribution.values.map((value, i) => (value > above ? pointMass(distribution, i) : 0));
  return empirical(distribution.values, { weights });
}

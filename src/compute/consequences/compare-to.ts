import { raise } from '../../core/error';
import { requireNumber } from '../../core/input';
import type { Source } from '../../core/provenance';
import { COMPUTE_ERRORS } from '../errors';
import type { Power, PowerBasis } from '../power/power';
import { requirePower } from '../power/require-power';
import { HOURS_PER_YEAR } from './annual-energy';
import type { Comparator, ComparatorStatus } from './comparator';

/** A power beside a comparator, with everything a reader needs to check it. */
export interface ComparedPower {
  readonly mw: number;
  readonly basis: PowerBasis;
  readonly comparator: string;
  /** How many times the comparator, or how many homes. */
  readonly ratio: number;
  /** What the power was divided by (MW). */
  readonly comparatorMw: number;
  readonly status: ComparatorStatus;
  readonly derivation: string;
  readonly source: Source;
}

/** Megawatts that one of the unit stands for; an annual energy as its mean over 8,760 hours. */
const MW_PER_UNIT: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ['MW', 1],
  ['GW', 1000],
  ['MWh/yr', 1 / HOURS_PER_YEAR],
  ['GWh/yr', 1000 / HOURS_PER_YEAR],
  ['TWh/yr', 1e6 / HOURS_PER_YEAR],
  ['kWh/yr per home', 1e-3 / HOURS_PER_YEAR],
]);

/**
 * How many times a comparator a power is: a city's peak, a reactor, or homes.
 *
 * Power over power. A comparator in energy a year counts as its mean power over 8,760 hours, so megawatts are never
 * divided by kilowatt-hours. Where the comparator was derived, the derivation comes along.
 *
 * @param power - with its basis (0 MW or more)
 * @param comparator - e.g. one from gigacast/data/power-comparators
 * @throws GigacastError `compute/not-comparable` for other units, `compute/wrong-comparator` for a figure recorded as
 * wrong, `compute/power-without-basis`, `number/out-of-range`
 * @example
 * compareTo({ mw: 1276, basis: 'facility' }, {
 *   id: 'sf-peak', name: 'San Francisco peak demand', value: 1000, unit: 'MW', status: 'derived',
 *   derivation: '400 MW / 40 %', source: { title: 'Trans Bay Cable, Operations' },
 * }).ratio; // => 1.276
 */
export function compareTo(power: Power, comparator: Comparator): ComparedPower {
  const at = 'compareTo';
  const { mw, basis } = requirePower(power, { function: at, path: 'power' });
  if (comparator.status === 'wrong') {
    raise(COMPUTE_ERRORS, 'compute/wrong-comparator', {
      function: at,
      path: 'comparator',
      received: comparator.name,
      params: { why: comparator.why ?? comparator.name },
    });
  }
  const value = requireNumber(comparator.value, { function: at, path: 'comparator.value' }, { moreThan: 0 });
  const perUnit = MW_PER_UNIT.get(comparator.unit);
  if (perUnit === undefined) {
    return raise(COMPUTE_ERRORS, 'compute/not-comparable', {
      function: at,
      path: 'comparator.unit',
      received: comparator.unit,
    });
  }
  const comparatorMw = value * perUnit;
  return {
    mw,
    basis,
    comparator: comparator.name,
    ratio: mw / comparatorMw,
    comparatorMw,
    status: comparator.status,
    derivation: comparator.derivation ?? `${comparator.value} ${comparator.unit}, as stated`,
    source: comparator.source,
  };
}

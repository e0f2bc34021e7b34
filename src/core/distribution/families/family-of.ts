import type { Distribution } from '../types';
import { empiricalFamily } from './empirical';
import { exponentialFamily } from './exponential';
import type { Family } from './family';
import { gammaFamily } from './gamma';
import { lognormalFamily } from './lognormal';
import { mixtureFamily } from './mixture';
import { normalFamily } from './normal';
import { pertFamily } from './pert';
import { shiftedFamily } from './shifted';
import { triangularFamily } from './triangular';
import { truncatedBelowFamily } from './truncated-below';
import { uniformFamily } from './uniform';
import { weibullFamily } from './weibull';

/** Finds the family of a distribution; families made of others receive it as an argument. */
export type FamilyLookup = <D extends Distribution>(distribution: D) => Family<D>;

type Families = { readonly [F in Distribution['family']]: Family<Extract<Distribution, { family: F }>> };

const FAMILIES: Families = {
  normal: normalFamily,
  lognormal: lognormalFamily,
  gamma: gammaFamily,
  exponential: exponentialFamily,
  weibull: weibullFamily,
  pert: pertFamily,
  triangular: triangularFamily,
  uniform: uniformFamily,
  empirical: empiricalFamily,
  mixture: /*#__PURE__*/ mixtureFamily(familyOf),
  'truncated-below': /*#__PURE__*/ truncatedBelowFamily(familyOf),
  shifted: /*#__PURE__*/ shiftedFamily(familyOf),
};

/** The functions of a distribution's family. */
export function familyOf<D extends Distribution>(distribution: D): Family<D> {
  const family: Family<never> = FAMILIES[distribution.family];
  return family as Family<D>;
}

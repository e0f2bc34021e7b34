import type { EpochDay } from '../calendar';
import { normal, type Normal } from '../distribution';
import { requireInteger } from '../input';
import { fitDuration, type FittedDuration } from './fit-duration';
import { fitCensoredNormal } from './fits/censored-normal';
import { durationObservations } from './observation';
import { tooLittle, type TooLittleHistory } from './too-little-history';

/** A claim that may still be open. */
export interface DatedClaim {
  readonly saidOn: EpochDay;
  readonly target: EpochDay;
  /** Absent while it has not happened. */
  readonly actual?: EpochDay;
}

/** Slips in days, which may be negative, as a normal distribution. */
export interface FittedSlipDays {
  readonly outcome: 'fitted';
  readonly distribution: Normal;
  readonly logLikelihood: number;
  readonly events: number;
  readonly censored: number;
}

/** How claims of one kind slip, open ones counted as "later than today". */
export interface SlipFit {
  /** Time taken / time announced, lognormal. */
  readonly stretch: FittedDuration | TooLittleHistory;
  /** Days late, normal. */
  readonly days: FittedSlipDays | TooLittleHistory;
  /** Claims left out of the stretch because their target or outcome was not after the saying. */
  readonly withoutLead: number;
}

/**
 * Fits how claims slip, relative to the time announced and in days, by maximum likelihood.
 *
 * A claim that has not come true by `asOf` is censored there: it takes longer. An outcome after `asOf` counts as not yet
 * known; claims said after it are left out.
 *
 * @param claims - epoch days, e.g. from `toEpochDay`
 * @param options - named arguments
 * @param options.asOf - day of knowledge
 * @throws GigacastError `number/not-an-integer`, `number/not-finite` or `input/wrong-type`
 * @see Olsen, Note on the uniqueness of the maximum likelihood estimator for the Tobit model, 1978
 * @example
 * fitSlip(
 *   [{ saidOn: 0, target: 100, actual: 200 }, { saidOn: 0, target: 100, actual: 800 }],
 *   { asOf: 1000 },
 * ).days.outcome; // => 'fitted'
 */
export function fitSlip(claims: readonly DatedClaim[], { asOf }: { readonly asOf: EpochDay }): SlipFit {
  requireInteger(asOf, { function: 'fitSlip', path: 'asOf' });
  claims.forEach(checkClaim);
  const known = claims
    .filter(({ saidOn }) => saidOn <= asOf)
    .map((claim) => {
      const resolved = claim.actual !== undefined && claim.actual <= asOf;
      return { ...claim, until: resolved ? (claim.actual as EpochDay) : asOf, resolved };
    });
  const leading = known.filter(({ saidOn, target, until }) => target > saidOn && until > saidOn);
  const stretches = (resolved: boolean): number[] =>
    leading
      .filter((claim) => claim.resolved === resolved)
      .map(({ saidOn, target, until }) => (until - saidOn) / (target - saidOn));
  const days = (resolved: boolean): number[] =>
    known.filter((claim) => claim.resolved === resolved).map(({ target, until }) => until - target);
  return {
    stretch: fitDuration(durationObservations(stretches(true), stretches(false)), { family: 'lognormal' }),
    days: fitDays(days(true), days(false)),
    withoutLead: known.length - leading.length,
  };
}

function fitDays(seen: readonly number[], exceeded: readonly number[]): FittedSlipDays | TooLittleHistory {
  if (seen.length < 2) return tooLittle('events', { needs: 2, has: seen.length });
  const only = seen[0] as number;
  if (seen.every((day) => day === only) && exceeded.every((day) => day <= only)) {
    return tooLittle('spread', { needs: 2, has: 1 });
  }
  const { location, lnScale, logLikelihood } = fitCensoredNormal(seen, exceeded);
  return {
    outcome: 'fitted',
    distribution: normal({ mean: location, sd: Math.exp(lnScale) }),
    logLikelihood,
    events: seen.length,
    censored: exceeded.length,
  };
}

function checkClaim({ saidOn, target, actual }: DatedClaim, i: number): void {
  requireInteger(saidOn, { function: 'fitSlip', path: `claims[${i}].saidOn` });
  requireInteger(target, { function: 'fitSlip', path: `claims[${i}].target` });
  if (actual !== undefined) requireInteger(actual, { function: 'fitSlip', path: `claims[${i}].actual` });
}

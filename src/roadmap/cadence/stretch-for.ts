import { toIsoDate, type DateLike } from '../../core/calendar';
import { lognormal, type Lognormal } from '../../core/distribution';
import type { TooLittleHistory } from '../../core/duration';
import { requireNumber } from '../../core/input';
import { fitPooled, type PooledGap } from './pooled-fit';
import type { ScheduleSlip } from './schedule-slip';
import { stretchBy } from './stretch-by';

/** Whose stated date it is, and how far ahead. */
export interface StretchForOptions {
  readonly asOf: DateLike;
  /** What makes stated dates alike. @defaultValue 'speaker' */
  readonly by?: 'speaker' | 'vendor' | 'milestone';
  /** The speaker, vendor or milestone at hand. @defaultValue one of whom nothing is known */
  readonly of?: string;
  /** Days from saying to target (at least 1): dates close at hand stretch more. */
  readonly leadDays: number;
}

/** By which factor a stated time stretches; ready as `stretch` of a gap model. */
export interface StretchFor {
  readonly outcome: 'fitted';
  readonly distribution: Lognormal;
  readonly median: number;
  readonly sigma: number;
  /** Share of the speaker's own dates in the level; the rest is that of all. */
  readonly weight: number;
  /** By which power of the lead time the factor changes; below 0 it falls as the lead grows. */
  readonly leadPower: number;
  /** Dates reached and still open, of all and of the speaker. */
  readonly events: number;
  readonly censored: number;
  readonly own: number;
}

const BELIEVED_POWER = 0.5;

/**
 * By which factor a stated time stretches, for one speaker, vendor or milestone and one lead time.
 *
 * The logarithm of time taken over time announced is a level of the speaker, a multiple of the log lead time and noise.
 * Levels scatter around that of all, so that a speaker with few dates is shrunk towards it; an open date counts by what
 * is to be expected of one that has taken so long. What was given up is left out, and so are dates said for the day
 * itself.
 *
 * @param slips - from `slipsOf` or a bundled data set
 * @param options - day of knowledge, whose date, and its lead time
 * @returns the fit, or `too-little-history` where fewer than two dates have been reached
 * @throws GigacastError the `date/…` and `number/…` codes
 * @see Gelman et al., Bayesian Data Analysis, 3rd edition, chapters 5 and 14
 * @example
 * stretchFor([], { asOf: '2026-10-01', leadDays: 365 });
 * // => { outcome: 'too-little-history', why: 'events', needs: 2, has: 0 }
 */
export function stretchFor(
  slips: readonly ScheduleSlip[],
  options: StretchForOptions,
): StretchFor | TooLittleHistory {
  const name = 'stretchFor';
  const asOf = toIsoDate(options.asOf, { function: name, path: 'options.asOf' });
  const leadDays = requireNumber(
    options.leadDays,
    { function: name, path: 'options.leadDays' },
    { atLeast: 1 },
  );
  const { by = 'speaker', of = null } = options;
  const seen = slips.flatMap((slip): readonly PooledGap[] => {
    const { known, reached, stretch, lead } = stretchBy(slip, asOf);
    if (!known || stretch <= 0) return [];
    return [{ family: slip[by], at: Math.log(lead / leadDays), log: Math.log(stretch), open: !reached }];
  });
  const events = seen.filter(({ open }) => !open).length;
  if (events < 2) return { outcome: 'too-little-history', why: 'events', needs: 2, has: events };
  const fit = fitPooled(seen, { family: of, drift: BELIEVED_POWER });
  const distribution = lognormal({ median: Math.exp(fit.mean), sigma: Math.min(fit.sd, 3) });
  return {
    outcome: 'fitted',
    distribution,
    median: distribution.median,
    sigma: distribution.sigma,
    weight: fit.weight,
    leadPower: fit.drift,
    events,
    censored: seen.length - events,
    own: seen.filter(({ family }) => family === of).length,
  };
}

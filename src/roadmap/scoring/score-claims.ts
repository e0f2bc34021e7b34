import { toIsoDate, type IsoDate } from '../../core/calendar';
import { lognormal } from '../../core/distribution';
import { requireNumber } from '../../core/input';
import { coverage } from '../../core/scoring';
import type { ScheduleSlip } from '../cadence/schedule-slip';
import { slipsOf, type SlipsOfOptions } from '../cadence/slips-of';
import type { Roadmap } from '../claims/roadmap-types';
import { scoreOne, type ScoredClaim } from './score-one';
import { scoreSpeaker, type SpeakerScore } from './score-speaker';

/** As of when past claims are scored, and what a claim is taken to promise. */
export interface ScoreClaimsOptions extends SlipsOfOptions {
  /** Probability that a stated date is taken to carry (0 excluded, 1 excluded). @defaultValue 0.9 */
  readonly confidence?: number;
  /** A slip to score beside the claims: time taken over time announced, lognormal. */
  readonly slip?: { readonly median: number; readonly sigma: number };
}

/** What claims promised and how often it came true. */
export interface ClaimCalibration {
  /** Speaker, or `all`. */
  readonly speaker: string;
  readonly promised: number;
  readonly due: number;
  readonly kept: number;
  readonly share: number;
  /** Exact 95 % bounds of the share. */
  readonly lower: number;
  readonly upper: number;
}

/** Scores of past claims: one by one, by speaker, and how often what was promised came true. */
export interface ClaimScores {
  readonly asOf: IsoDate;
  readonly confidence: number;
  readonly claims: readonly ScoredClaim[];
  readonly speakers: readonly SpeakerScore[];
  readonly calibration: readonly ClaimCalibration[];
}

const NAME = 'scoreClaims';
const DEFAULT_CONFIDENCE = 0.9;

/**
 * How past claims fared: Brier, log, CRPS and interval scores by speaker, and a table of what was promised and kept.
 *
 * A claim is taken as a probability (`confidence`) of coming by the last day of its stated period, and, for CRPS and
 * interval score, as that period with every day equally likely. A claim whose target has passed is missed, also while
 * it is open; one that is not due yet is scored by nothing but the slip that was given. What was given up is counted
 * and not scored.
 *
 * @param roadmap - a roadmap, or stated dates with their outcomes such as `slipsOf` makes
 * @param options - day of knowledge, confidence, slip and stand-ins
 * @throws GigacastError the `date/…` and `number/…` codes
 * @see Gneiting and Raftery, Strictly proper scoring rules, 2007
 * @example
 * scoreClaims({ schemaVersion: 1, id: 'mine', programmes: [], claims: [] }, { asOf: '2026-10-01' }).speakers; // => []
 */
export function scoreClaims(
  roadmap: Roadmap | readonly ScheduleSlip[],
  options: ScoreClaimsOptions,
): ClaimScores {
  const asOf = toIsoDate(options.asOf, { function: NAME, path: 'options.asOf' });
  const confidence = requireNumber(
    options.confidence ?? DEFAULT_CONFIDENCE,
    { function: NAME, path: 'options.confidence' },
    { moreThan: 0, lessThan: 1 },
  );
  const { slip } = options;
  const model = slip === undefined ? null : lognormal({ median: slip.median, sigma: slip.sigma });
  const slips = 'claims' in roadmap ? slipsOf(roadmap, options) : roadmap;
  const claims = slips
    .filter(({ saidOn }) => saidOn <= asOf)
    .map((one) => scoreOne(one, { asOf, confidence, model }));
  const speakers = [...new Set(claims.map(({ speaker }) => speaker))];
  const by = (speaker: string) => claims.filter((claim) => claim.speaker === speaker);
  return {
    asOf,
    confidence,
    claims,
    speakers: speakers.map((speaker) => scoreSpeaker(speaker, by(speaker))),
    calibration: [
      ...speakers.flatMap((speaker) => calibrate(speaker, by(speaker), confidence)),
      ...calibrate('all', claims, confidence),
    ],
  };
}

function calibrate(
  speaker: string,
  claims: readonly ScoredClaim[],
  promised: number,
): readonly ClaimCalibration[] {
  const due = claims.filter(({ status }) => status === 'kept' || status === 'missed').length;
  const kept = claims.filter(({ status }) => status === 'kept').length;
  return due === 0 ? [] : [{ speaker, promised, due, kept, ...coverage(kept, due) }];
}

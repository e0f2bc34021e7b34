import type { IsoDate } from '../../core/calendar';
import type { Known } from '../../core/provenance';
import type { RampPoint } from '../ramp/ramp';
import type { FirstReaching } from '../site/first-reaching';
import type { SiteBasis, SiteClaim } from '../site/site';
import type { RecordedFigure } from '../site/site-on';
import type { StageOn } from '../site/stages-on';

/** Where a site stands on one basis. */
export interface StandingOnBasis {
  readonly basis: SiteBasis;
  readonly unit: string;
  /** The record for the day of the brief. */
  readonly recorded: Known<RecordedFigure>;
  /** Since which record there are figures on this basis; `null` without one. */
  readonly onRecordSince: IsoDate | null;
  /** The highest figure that the record has as taken; `null` without one. */
  readonly peak: RampPoint | null;
  /** The next row ahead that rises; `null` without one. */
  readonly next: RampPoint | null;
}

/** A claim beside the record on one basis: as it was known when the claim was made, and as it is known now. */
export interface ClaimOnBasis {
  readonly basis: SiteBasis;
  /** What the record of the day of the claim had for the day that it is about. */
  readonly whenSaid: Known<RecordedFigure>;
  /** What the record of the day of the brief has for that day. */
  readonly now: Known<RecordedFigure>;
  /** Recorded over claimed, as known then; `null` where one of them is missing, nothing was claimed or no day was named. */
  readonly shareWhenSaid: number | null;
  /** The same as known now. */
  readonly shareNow: number | null;
  /** When the record of the day of the brief reaches what was claimed. */
  readonly reached: FirstReaching;
  /** Days from the day of the claim to then; negative is early, `null` is never, or a target that names no day. */
  readonly daysLater: number | null;
}

/** A claim about a figure that the record follows. */
export interface BriefedClaim {
  readonly claim: SiteClaim;
  readonly saidOn: IsoDate;
  /** Last day of what the claim is about; `null` for a target that names no day. */
  readonly claimedFor: IsoDate | null;
  /** On the basis that the speaker named; on both power bases where none was named. */
  readonly records: readonly ClaimOnBasis[];
}

/** One line of a brief: a code with what fills it, and the line in English. */
export interface BriefLine {
  readonly code:
    | 'title'
    | 'recorded'
    | 'unrecorded'
    | 'stage'
    | 'claim'
    | 'claim-beside-record'
    | 'claim-without-record'
    | 'no-claims';
  readonly params: Readonly<Record<string, string | number | null>>;
  readonly text: string;
}

/** A site as of a day: what was claimed, what the record showed then and shows now, basis by basis. */
export interface SiteBrief {
  readonly schemaVersion: 1;
  readonly site: string;
  readonly operator: string;
  readonly asOf: IsoDate;
  readonly standing: readonly StandingOnBasis[];
  readonly stages: readonly StageOn[];
  /** Claims about a figure that the record follows, in the order said. */
  readonly claims: readonly BriefedClaim[];
  /** Claims about what the record does not follow, such as cooling, chips, days of building or a cancellation. */
  readonly otherClaims: readonly SiteClaim[];
  readonly lines: readonly BriefLine[];
  /** The lines in English, one below the other. */
  readonly text: string;
}

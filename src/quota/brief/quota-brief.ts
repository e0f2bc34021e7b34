import type { DateLike, IsoDate } from '../../core/calendar';
import type { DecimalInput } from '../../core/exact';
import type { Sentence } from '../../core/format';
import type { Known } from '../../core/provenance';
import type { KeyPart } from '../../core/random';
import type { LandedCostRegime } from '../charges/landed-cost-regime';
import type { LandedCost } from '../charges/landed-cost-result';
import type { LandedGoods } from '../charges/landed-goods';
import type { PoolEligibility } from '../eligibility/pool-eligibility';
import type { DrawInterval } from '../exhaustion/draw-interval';
import type { ExhaustionAtPace } from '../exhaustion/exhaustion-at-pace';
import type { ExhaustionProjection } from '../exhaustion/exhaustion-projection';
import type { LedgerBook } from '../ledger/book';
import type { QuotaLedger } from '../ledger/ledger';
import type { LedgerEvent, QuotaEntry } from '../ledger/ledger-event';
import type { LedgerStatus } from '../ledger/ledger-status';
import type { ServedOutcome, WaitingOutcome } from '../ledger/outcome';
import type { PermitTerms } from '../policy/administration';
import type { AskedCoverage, Coverage } from '../policy/coverage-of';
import type { PolicyStanding, QuotaPolicy } from '../policy/quota-policy';
import type { RuleUsed } from '../policy/rule-used';
import type { PortionTreatment } from '../policy/treatment';

/** Goods about which it is asked what a quota does with them on a day. */
export interface BriefShipment
  extends Omit<QuotaEntry, 'kind' | 'id' | 'on' | 'quantity'>, Omit<AskedCoverage, 'origin'> {
  /** Units (more than 0), whole for pieces. */
  readonly quantity: DecimalInput;
}

/** By which regime the cost at the door is worked out. */
export interface BriefDoor {
  readonly regime: LandedCostRegime;
  /** What the regime asks beside item, origin, value and quantity. */
  readonly goods?: Omit<
    LandedGoods,
    'on' | 'tariffItem' | 'origin' | 'valueForDuty' | 'price' | 'quantity' | 'importPermit'
  >;
  /** Charge of the regime whose rate is the policy's; without it what lies beyond the quota is not costed. */
  readonly dutyCharge?: string;
}

/** The policy, the day, and what is known beside the ledger. */
export interface BriefOptions {
  /** The policy with which the ledger was opened. */
  readonly policy: QuotaPolicy;
  readonly asOf: DateLike;
  /** What was recorded since the ledger given; later days are left out. @defaultValue none */
  readonly events?: readonly LedgerEvent[];
  /** What events before the ledger hold, where later ones return units of theirs. */
  readonly book?: LedgerBook;
  /** What was drawn by month or between days, earlier periods included; without it only a pace can be told. */
  readonly history?: readonly DrawInterval[];
  /** Names the random numbers of the projection. @defaultValue 0 */
  readonly seed?: KeyPart;
  readonly door?: BriefDoor;
}

/** What a part of the shipment costs at the door; null where the regime or the value cannot tell. */
export interface DoorCost {
  readonly treatment: PortionTreatment | 'not-covered';
  readonly quantity: string;
  readonly cost: LandedCost | null;
}

/** When the quota is likely full: from a history, or at the pace of the period so far where none was given. */
export type LikelyFull =
  | { readonly by: 'projection'; readonly projection: ExhaustionProjection }
  | { readonly by: 'pace'; readonly pace: ExhaustionAtPace };

/** What else could be done with the goods. */
export type BriefAlternative =
  | { readonly kind: 'permit'; readonly terms: PermitTerms; readonly held: boolean }
  | { readonly kind: 'split'; readonly now: string; readonly rest: string }
  | {
      readonly kind: 'wait';
      readonly period: string;
      readonly from: IsoDate;
      /** Volume of that period without anything carried over. */
      readonly volume: Known<string>;
      /** Whether it takes over what this period leaves. */
      readonly takesOver: Known<boolean>;
    }
  | {
      readonly kind: 'price-class';
      readonly pool: string;
      readonly eligibility: Extract<PoolEligibility, { readonly kind: 'price' }>;
      readonly balance: string;
    }
  | { readonly kind: 'pay'; readonly quantity: string; readonly duty: string | null }
  | { readonly kind: 'warehouse' | 'export' | 'destroy' | 'abandon'; readonly quantity: string };

/** One line of a brief: a code with what fills it, the line in English, and the texts that it rests on. */
export interface QuotaBriefLine extends Sentence {
  readonly code:
    | 'title'
    | 'not-covered'
    | 'fits'
    | 'fits-in-part'
    | 'does-not-fit'
    | 'waits'
    | 'portion'
    | 'door'
    | 'no-door'
    | 'status'
    | 'pool'
    | 'likely-full'
    | 'full'
    | 'full-at-pace'
    | 'not-projected'
    | BriefAlternative['kind'];
  readonly references: readonly RuleUsed[];
}

/** What a quota does with a shipment on a day, as data and as text. */
export interface QuotaBrief {
  readonly schemaVersion: 1;
  readonly policyId: string;
  readonly standing: PolicyStanding;
  readonly asOf: IsoDate;
  readonly period: QuotaLedger['period'];
  /** Whether the policy is about the goods; null where their origin was not stated. */
  readonly coverage: Coverage | null;
  readonly fit: 'fits' | 'fits-in-part' | 'does-not-fit' | 'waits' | 'not-covered';
  readonly quantity: string;
  /** Units inside the quota, and beyond it. */
  readonly inside: string;
  readonly beyond: string;
  /** The result by pool, as if the shipment came on that day after all others; null where it is not counted. */
  readonly outcome: ServedOutcome | WaitingOutcome | null;
  /** Empty where no regime was given. */
  readonly door: readonly DoorCost[];
  /** Before the shipment. */
  readonly status: LedgerStatus;
  readonly likelyFull: LikelyFull;
  readonly alternatives: readonly BriefAlternative[];
  readonly lines: readonly QuotaBriefLine[];
  /** The lines in English, each with its references. */
  readonly text: string;
}

import type { DateLike } from '../../core/calendar';
import type { DecimalInput } from '../../core/exact';
import type { Missing } from '../../core/provenance';
import type { PoolBalance } from '../allocation/allocate-pools';
import type { LedgerEvent, QuotaEntry } from '../ledger/ledger-event';
import type { PolicyStanding, QuotaPolicy } from '../policy/quota-policy';
import type { QuotaUnit } from '../policy/quota-unit';
import type { Treatment } from '../policy/treatment';
import type { RateInput } from '../rate/rate';

/** Goods that every scenario is asked about. */
export interface ComparedShipment {
  /** Unique among the shipments. */
  readonly id: string;
  /** Units (0 or more), whole for pieces. */
  readonly quantity: DecimalInput;
  /** Value for duty per unit (0 or more). */
  readonly unitValue: DecimalInput;
  /** Price per unit free on board. @defaultValue the value for duty */
  readonly fobPrice?: DecimalInput;
  /** Country of origin, ISO 3166; needed where a pool or a cap goes by it. */
  readonly origin?: string;
  /** The day on which it enters; needed by a policy whose scenario names no day for all. */
  readonly on?: DateLike;
  /** The permit under which it comes, for policies that ask for one. */
  readonly permit?: NonNullable<QuotaEntry['permit']>;
}

/** One rate for everything, with no quota: the ordinary duty, or the duty and a surtax. */
export interface RateScenario {
  readonly id: string;
  /** A fraction for an ad valorem rate, or a rate as data. */
  readonly rate: RateInput;
}

/** A quota that nothing has been drawn from, or pools with what is left of them. */
export interface QuotaScenario {
  readonly id: string;
  /** Units (0 or more); or else `pools`. */
  readonly quota?: DecimalInput;
  /** In the order in which eligible goods draw on them. */
  readonly pools?: readonly PoolBalance[];
  readonly inQuotaRate: RateInput;
  readonly overQuota: Treatment;
}

/** A policy, counted by its own ledger from period to period. */
export interface PolicyScenario {
  readonly id: string;
  readonly policy: QuotaPolicy;
  /** The day on which all shipments are counted, in place of their own days. */
  readonly on?: DateLike;
  /** What others do to the quota, such as reported use; counted before the shipments of the same day. */
  readonly others?: readonly LedgerEvent[];
}

/** A rule under which the shipments may come. */
export type Scenario = RateScenario | QuotaScenario | PolicyScenario;

/** What the shipments are counted in. */
export interface CompareOptions {
  /** ISO 4217 code of values and prices. @defaultValue the currency of the first policy or price limit */
  readonly currency?: string;
  /** Unit of the quantities under scenarios that are no policies. @defaultValue whole pieces */
  readonly unit?: QuotaUnit;
}

/** What becomes of goods under a rule; units and money as decimal text. */
export interface ScenarioFigures {
  /** Units that enter, inside the quota and beyond it. */
  readonly imported: string;
  readonly refused: string;
  /** Units that wait in a warehouse or go elsewhere. */
  readonly warehoused: string;
  /** On what enters. */
  readonly duty: string;
}

/** The shipments under one rule. */
export type ScenarioResult =
  | (ScenarioFigures & {
      readonly id: string;
      readonly known: true;
      /** Whether the policy was enacted; null where the scenario is no policy. */
      readonly standing: PolicyStanding | null;
      /** Units at the in-quota rate; null where there is no quota. */
      readonly inQuota: string | null;
      /** Units that enter beyond the quota; null where there is no quota. */
      readonly overQuota: string | null;
      /** Value for duty of what enters. */
      readonly value: string;
      /** Duty over that value, half-up to six decimals; null where nothing enters. */
      readonly effectiveRate: string | null;
      /** In the order given. */
      readonly shipments: readonly (ScenarioFigures & { readonly id: string })[];
      /** Less the figures of the first scenario; null where those are not known. */
      readonly againstFirst: ScenarioFigures | null;
      /** What the policy leaves open and the count did without. */
      readonly missing: readonly Missing[];
    })
  | {
      readonly id: string;
      readonly known: false;
      /** Why nothing can be told: the policy does not hold then, or leaves open what is needed. */
      readonly why: string;
    };

/** The same shipments under several rules. */
export interface ScenarioComparison {
  /** The volumes are the same under every rule: nobody buys less because it costs more. */
  readonly assumption: 'volumes-fixed';
  /** Null where no scenario names one. */
  readonly currency: string | null;
  readonly scenarios: readonly ScenarioResult[];
}

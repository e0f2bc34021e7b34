import type { Rounding } from '../../core/exact';
import type { Dated, EvidenceStatus, Source } from '../../core/provenance';
import type { BorderMeasure } from '../measure/border-measure';
import type { Figure } from '../policy/figure';
import type { Rate } from '../rate/rate';

/** Something that is added to the price or taken off it on the way to the value for duty. */
export interface ValueAdjustment {
  readonly id: string;
  readonly description: string;
  readonly status: EvidenceStatus;
  readonly source: Source;
}

/** How customs values goods. */
export interface ValuationRules {
  /** Where the value starts from, and the text that says so. */
  readonly description: string;
  readonly status: EvidenceStatus;
  readonly source: Source;
  /** Added as far as the price does not hold it. */
  readonly additions: readonly ValueAdjustment[];
  /** Taken off as far as the price holds it. */
  readonly deductions: readonly ValueAdjustment[];
  /** Which day's rate of exchange governs. */
  readonly exchange: Figure<'direct-shipment' | 'accounting'>;
  /** Of the value in the currency of the regime. */
  readonly rounding: Figure<Rounding>;
}

/** A circumstance of goods or importer that charges ask about: true or false, false where it is not stated. */
export interface RegimeFact {
  readonly id: string;
  readonly description: string;
}

/**
 * What a charge amounts to.
 *
 * `rate`: a rate on its base. `measures`: what the measures of the regime ask on the tariff item and origin.
 * `none`: nothing, because it is not in force.
 */
export type ChargeTerms =
  | { readonly kind: 'rate'; readonly rate: Rate }
  | { readonly kind: 'measures'; readonly effect: 'duty' | 'surtax' }
  | { readonly kind: 'none' };

/** A condition of a charge: a fact, and the text that makes it count. */
export interface ChargeCondition {
  readonly fact: string;
  readonly status: EvidenceStatus;
  readonly source: Source;
  readonly note?: string;
}

/** A duty or tax that is due when goods enter. */
export interface ChargeRule {
  readonly id: string;
  readonly title: string;
  /** What it is levied on: `value-for-duty`, and earlier charges by their id, added up. */
  readonly on: readonly string[];
  readonly terms: Dated<ChargeTerms>;
  /** Charged only where this holds. */
  readonly onlyIf?: ChargeCondition;
  /** Not payable where one of these holds. */
  readonly unless?: readonly ChargeCondition[];
  readonly rounding: Figure<Rounding>;
}

/**
 * What a country charges on goods that enter, as data: valuation, measures, and the charges in their order.
 *
 * Another country is another value of this type.
 */
export interface LandedCostRegime {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly title: string;
  /** ISO 3166 code of the importing country or union. */
  readonly jurisdiction: string;
  /** ISO 4217 code of value and charges. */
  readonly currency: string;
  readonly valuation: ValuationRules;
  readonly facts: readonly RegimeFact[];
  readonly measures: readonly BorderMeasure[];
  /** In the order in which they are worked out. */
  readonly charges: readonly ChargeRule[];
}

import type { Dated } from '../../core/provenance';
import type { Exclusion } from '../policy/exclusion';
import type { CoveredGoods } from '../policy/quota-policy';
import type { BaseExpression } from '../rate/base-expression';
import type { Rate } from '../rate/rate';

/** What a measure does on a day. */
export type MeasureEffect =
  | { readonly kind: 'duty'; readonly rate: Rate }
  | {
      readonly kind: 'surtax';
      readonly rate: Rate;
      readonly base: BaseExpression;
      /** For goods entitled to a preferential tariff, where they have a base of their own. */
      readonly preferentialBase?: BaseExpression;
      /** Whether other surtaxes on the same goods give way to this one. @defaultValue false */
      readonly displacesOthers?: boolean;
    }
  | { readonly kind: 'permit-required'; readonly reason: string }
  | { readonly kind: 'repealed' };

/** A measure at the border as data: an ordinary duty, a surtax or an import control, over its life span. */
export interface BorderMeasure {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly title: string;
  /** ISO 3166 code of the importing country. */
  readonly jurisdiction: string;
  readonly goods: CoveredGoods;
  /** ISO 3166 codes of the countries of origin; empty for all. */
  readonly origins: readonly string[];
  readonly exclusions: readonly Exclusion[];
  /** Before its first day the measure does not exist. */
  readonly effect: Dated<MeasureEffect>;
}

import type { IsoDate } from '../../core/calendar';
import type { EvidenceStatus, Source } from '../../core/provenance';

/**
 * Goods that a policy or measure leaves out although its items name them: they are neither charged nor counted.
 *
 * `origin`: of one of these countries. `chapter`: classified in that chapter of the tariff. `in-transit`: already on
 * their way on a day. `personal`: not imported for trade. `preferential`: entitled to the preferential tariff of their
 * origin.
 */
export type Exclusion = (
  | { readonly kind: 'origin'; readonly origins: readonly string[] }
  | { readonly kind: 'chapter'; readonly chapter: string }
  | { readonly kind: 'in-transit'; readonly on: IsoDate }
  | { readonly kind: 'personal' | 'preferential' }
) & { readonly status: EvidenceStatus; readonly source: Source };

/** What exclusions ask about goods. */
export interface ExcludableGoods {
  /** ISO 3166 code of the country of origin. */
  readonly origin: string;
  /** Tariff item, or as much of it as is known: `98`, `8703.80.00`. */
  readonly tariffItem?: string;
  /** False for personal goods. @defaultValue true */
  readonly commercial?: boolean;
  /** Days on which the goods were in transit to the country. */
  readonly inTransitOn?: readonly IsoDate[];
  /** Whether the goods are entitled to the preferential tariff of their origin. @defaultValue false */
  readonly preferential?: boolean;
}

/** Whether an exclusion is about some goods. */
export function excludes(exclusion: Exclusion, goods: ExcludableGoods): boolean {
  switch (exclusion.kind) {
    case 'origin':
      return exclusion.origins.includes(goods.origin);
    case 'chapter':
      return goods.tariffItem?.startsWith(exclusion.chapter) === true;
    case 'in-transit':
      return goods.inTransitOn?.includes(exclusion.on) === true;
    case 'personal':
      return goods.commercial === false;
    case 'preferential':
      return goods.preferential === true;
  }
}

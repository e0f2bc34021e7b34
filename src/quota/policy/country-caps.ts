/** A limit for the goods of one country, as a share of the period's volume or in units. */
export type CountryCap = { readonly origin: string } & (
  { readonly share: string } | { readonly volume: string }
);

/**
 * Limits by country inside the volume of a period: goods are beyond the quota if either is exceeded.
 *
 * `each` holds for every country that is not named. What no named country has of its own is the residual. A ledger
 * counts `each` and `named`; how far a country may draw on the residual is a question to `drawUnderCaps`.
 */
export interface CountryCaps {
  /** Share of the period's volume. */
  readonly each?: string;
  readonly named?: readonly CountryCap[];
  readonly residual?: {
    /** Whether only countries without a limit of their own draw on it, or also those that have exhausted theirs. */
    readonly access: 'others' | 'all';
    /** Share of the residual, as it was initially, that one country may use. */
    readonly capPerCountry?: string;
  };
}

/** A limit in units; `origin` null for every country that is not named. */
export interface ResolvedCap {
  readonly origin: string | null;
  readonly volume: string;
}

import type { IsoDate } from '../../core/calendar';
import type { Claim } from '../../core/claim';
import { raise } from '../../core/error';
import type { CheckedArgument } from '../../core/input';
import type { Source } from '../../core/provenance';
import { COMPUTE_ERRORS } from '../errors';

/**
 * What a figure of a site is, and in which unit; two of them are never mixed.
 *
 * - `facility`: what the site draws (MW)
 * - `it`: the load of its halls (MW)
 * - `h100e`: H100 equivalents on dense 8-bit operations
 * - `capex`: capital cost (billions of 2025 USD)
 */
export type SiteBasis = 'facility' | 'it' | 'h100e' | 'capex';

/** Every basis of a site, in the order in which tables list them. */
export const SITE_BASES: readonly SiteBasis[] = /* @__PURE__ */ Object.freeze([
  'facility',
  'it',
  'h100e',
  'capex',
]);

/** Unit of each basis. */
export const SITE_UNITS: Readonly<Record<SiteBasis, string>> = /* @__PURE__ */ Object.freeze({
  facility: 'MW',
  it: 'MW',
  h100e: 'H100e (8-bit)',
  capex: 'bn USD (2025)',
});

/** One dated row of a vintage; a figure that is absent was not published. */
export interface SiteRow {
  readonly date: IsoDate;
  /** Whether the row lay in the past when it was recorded, or ahead. */
  readonly kind: 'past' | 'forecast';
  readonly facilityPowerMw?: number;
  readonly itPowerMw?: number;
  readonly h100e?: number;
  readonly capexUsdBn?: number;
}

/** A site as one record had it on one day. Records are added, never changed. */
export interface SiteVintage {
  readonly recordedOn: IsoDate;
  /** How an imprecise day of recording was turned into a date. */
  readonly dating?: string;
  /** Whether it holds some rows only; earlier rows then stand as the vintage before had them. */
  readonly excerpt?: boolean;
  readonly source: Source;
  readonly rows: readonly SiteRow[];
}

/** A named moment of a site, for durations; the power of that day is read from the record. */
export interface SiteEvent {
  readonly id: string;
  readonly name: string;
  readonly on: IsoDate;
  readonly recordedOn: IsoDate;
  readonly source: Source;
}

/**
 * A building or phase of a site as one record had it; several records of one stage show how its date moved.
 */
export interface SiteStage {
  /** Stays the same from record to record, e.g. `building-8`. */
  readonly id: string;
  readonly name: string;
  /** First day of work; absent where it was not recorded. */
  readonly startsOn?: IsoDate;
  /** First day in operation, as recorded or as expected. */
  readonly operationalOn: IsoDate;
  readonly recordedOn: IsoDate;
  readonly source: Source;
  readonly note?: string;
}

/**
 * A claim about a site.
 *
 * `predicate` is `power`, `cooling` (MW), `h100e`, `capex`, `chips` or `build-time` (days); `basis` is a power
 * basis (`chip`, `server`, `it`, `facility`) where the speaker said which, and absent where nobody knows.
 */
export type SiteClaim = Claim<number>;

/** A build-out: what was claimed about it and what was recorded, side by side. */
export interface Site {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly name: string;
  readonly operator: string;
  readonly claims: readonly SiteClaim[];
  readonly events: readonly SiteEvent[];
  /** Records of each stage oldest first; absent where no stage was recorded. */
  readonly stages?: readonly SiteStage[];
  /** Oldest first. */
  readonly vintages: readonly SiteVintage[];
  readonly note?: string;
}

/** Refuses a basis that no site has, or none at all. */
export function requireSiteBasis(basis: unknown, argument: CheckedArgument): SiteBasis {
  const found = SITE_BASES.find((one) => one === basis);
  if (found !== undefined) return found;
  return raise(COMPUTE_ERRORS, 'compute/no-such-site-basis', {
    ...argument,
    received: basis,
    params: { allowed: SITE_BASES.join(', ') },
  });
}

/** The figure of a row on a basis, or `undefined` when it was not published. */
export function figureOn(row: SiteRow, basis: SiteBasis): number | undefined {
  switch (basis) {
    case 'facility':
      return row.facilityPowerMw;
    case 'it':
      return row.itPowerMw;
    case 'h100e':
      return row.h100e;
    case 'capex':
      return row.capexUsdBn;
  }
}

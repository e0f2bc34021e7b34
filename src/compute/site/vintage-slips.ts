import { daysBetween, type IsoDate } from '../../core/calendar';
import type { Source } from '../../core/provenance';
import type { BetweenOption } from '../ramp/ramp';
import { firstReaching } from './first-reaching';
import { requireSiteBasis, type Site, type SiteBasis } from './site';
import { vintagesOf } from './vintage-view';

/** Which threshold is followed from record to record. */
export interface VintageSlipsOptions extends BetweenOption {
  readonly basis: SiteBasis;
  /** In the unit of the basis (MW, H100e, billions). */
  readonly threshold: number;
}

/** When one record had the site at the threshold, and how far that is from what the records before it had. */
export interface VintageSlip {
  readonly knownOn: IsoDate;
  /** First day at or above the threshold; `null` if this record never gets there. */
  readonly on: IsoDate | null;
  /** Whether that lay in the past when it was recorded. */
  readonly kind: 'past' | 'forecast' | null;
  /** Days later than the record before it had it; negative is earlier, `null` where either has no day. */
  readonly slipDays: number | null;
  /** Days later than the first record that had a day for it. */
  readonly slipSinceFirst: number | null;
  readonly source: Source | null;
}

/**
 * How the day on which a site reaches a threshold moved from record to record, oldest first.
 *
 * Records without a figure on the basis are left out: nothing is taken over from another basis.
 *
 * @param site - a site that `parseSite` accepts
 * @param options.threshold - in the unit of the basis
 * @throws GigacastError as `firstReaching`
 * @example
 * vintageSlips({
 *   schemaVersion: 1, id: 'a', name: 'A', operator: 'O', claims: [], events: [], vintages: [
 *     { recordedOn: '2025-12-14', source: { title: 'Copy 1' },
 *       rows: [{ date: '2026-02-17', kind: 'forecast', facilityPowerMw: 1379 }] },
 *     { recordedOn: '2026-09-30', source: { title: 'Copy 2' },
 *       rows: [{ date: '2026-06-15', kind: 'past', facilityPowerMw: 1276 }] },
 *   ],
 * }, { basis: 'facility', threshold: 1000, between: 'step' })[1].slipDays; // => 118
 */
export function vintageSlips(site: Site, options: VintageSlipsOptions): readonly VintageSlip[] {
  const basis = requireSiteBasis(options.basis, { function: 'vintageSlips', path: 'basis' });
  const { threshold, between } = options;
  let before: IsoDate | null = null;
  let first: IsoDate | null = null;
  return vintagesOf(site, basis).map(({ knownOn }) => {
    const { on, kind, source } = firstReaching(site, threshold, { asOf: knownOn, basis, between });
    const slip = {
      knownOn,
      on,
      kind,
      slipDays: daysFrom(before, on),
      slipSinceFirst: daysFrom(first, on),
      source,
    };
    before = on;
    first ??= on;
    return slip;
  });
}

function daysFrom(earlier: IsoDate | null, later: IsoDate | null): number | null {
  return earlier === null || later === null ? null : daysBetween(earlier, later);
}

import { requireNumber } from '../../core/input';

/** The two powers of one site on one day. */
export interface FacilityAndItPower {
  /** Facility power (MW, 0 or more). */
  readonly facilityPowerMw: number;
  /** IT power (MW, above 0). */
  readonly itPowerMw: number;
}

/**
 * Facility over IT power as published for a site: the PUE that the two figures imply.
 *
 * @throws GigacastError `number/out-of-range`, also when the facility figure is below the IT figure
 * @example
 * facilityToItRatio({ facilityPowerMw: 1092, itPowerMw: 910 }); // => 1.2
 */
export function facilityToItRatio(site: FacilityAndItPower): number {
  const at = 'facilityToItRatio';
  const it = requireNumber(site.itPowerMw, { function: at, path: 'itPowerMw' }, { moreThan: 0 });
  const facility = requireNumber(
    site.facilityPowerMw,
    { function: at, path: 'facilityPowerMw' },
    { atLeast: it },
  );
  return facility / it;
}

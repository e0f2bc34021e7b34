import { requireNumber } from '../../core/input';

const MW_PER_GW = 1000;

/** A cost and the powers it paid for; a power that is absent is not known. */
export interface CapexPerGwOptions {
  /** Capital cost (billions, 0 or more) in one currency and price year. */
  readonly costBn: number;
  /** MW (above 0). */
  readonly itPowerMw?: number;
  /** MW (above 0). */
  readonly facilityPowerMw?: number;
}

/** Cost per gigawatt on each basis; `null` where the power is not known. */
export interface CapexPerGw {
  /** Billions per GW of IT power. */
  readonly perItGw: number | null;
  /** Billions per GW of facility power. */
  readonly perFacilityGw: number | null;
}

/**
 * Capital cost per gigawatt, on the IT and on the facility basis: for one site they differ by a third.
 *
 * @throws GigacastError `number/out-of-range`
 * @example
 * capexPerGw({ costBn: 30, itPowerMw: 750, facilityPowerMw: 1000 }); // => { perItGw: 40, perFacilityGw: 30 }
 */
export function capexPerGw(options: CapexPerGwOptions): CapexPerGw {
  const at = 'capexPerGw';
  const cost = requireNumber(options.costBn, { function: at, path: 'costBn' }, { atLeast: 0 });
  const per = (mw: number | undefined, path: string): number | null =>
    mw === undefined ? null : (cost / requireNumber(mw, { function: at, path }, { moreThan: 0 })) * MW_PER_GW;
  return {
    perItGw: per(options.itPowerMw, 'itPowerMw'),
    perFacilityGw: per(options.facilityPowerMw, 'facilityPowerMw'),
  };
}

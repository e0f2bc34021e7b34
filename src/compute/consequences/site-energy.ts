import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { raise } from '../../core/error';
import { known, unknown, type Known, type Missing, type Source } from '../../core/provenance';
import { COMPUTE_ERRORS } from '../errors';
import type { BetweenOption } from '../ramp/ramp';
import type { Factor, Range } from '../range/range';
import { multiply, readFactor, whenKnown } from '../range/read-factor';
import { recordedRamp } from '../site/recorded-ramp';
import type { Site } from '../site/site';
import { energyOver, type EnergyPeriod } from './energy-over';

/** From which figures of a site its energy is taken, and what turns them into energy. */
export interface SiteEnergyOptions extends BetweenOption {
  /** Only what had been recorded by this day. */
  readonly asOf: DateLike;
  /** Which power the record is read on. */
  readonly basis: 'it' | 'facility';
  /** Mean draw over that power (0 to 1). */
  readonly utilisation: Factor;
  /** Facility over IT power (1 or more), to come from IT power to the energy of the whole site; with `it` only. */
  readonly pue?: Factor;
}

/** Energy of a site over a period; a lower bound unless `complete`. */
export interface SiteEnergy {
  readonly site: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly asOf: IsoDate;
  /** `facility` where facility power was read or a PUE was passed. */
  readonly basis: 'it' | 'facility';
  /** MWh. */
  readonly mwh: Known<Range>;
  readonly days: number;
  /** Days of the period on which the record has a value. */
  readonly coveredDays: number;
  readonly complete: boolean;
  readonly missing: readonly Missing[];
  /** The record that it rests on; `null` where there is none. */
  readonly source: Source | null;
}

/**
 * Energy that a site uses over a period, from its record as of a day, with uncertain utilisation and PUE as ranges.
 *
 * Half-open period of days of 24 hours; forecast rows count like past ones and the last value holds on, as in
 * `energyOver`. A PUE is refused beside facility power, which holds cooling and losses already.
 *
 * @param site - a site that `parseSite` accepts
 * @param period - from 00:00 of `from` to 00:00 of `to`
 * @param options.utilisation - mean draw over power (0 to 1)
 * @param options.pue - facility over IT power (1 or more)
 * @throws GigacastError `compute/pue-counted-twice`, `compute/reversed-range`, `number/out-of-range`, and as `energyOver`
 * @example
 * siteEnergy({
 *   schemaVersion: 1, id: 'a', name: 'A', operator: 'O', claims: [], events: [], vintages: [{
 *     recordedOn: '2026-09-30', source: { title: 'Record' },
 *     rows: [{ date: '2026-06-15', kind: 'past', itPowerMw: 100 }],
 *   }],
 * }, { from: '2026-07-01', to: '2026-07-11' }, {
 *   asOf: '2026-10-01', basis: 'it', between: 'step', utilisation: 0.5, pue: { low: 1.25, high: 1.5 },
 * }).mwh; // => { known: true, value: { low: 15000, high: 18000 } }
 */
export function siteEnergy(site: Site, period: EnergyPeriod, options: SiteEnergyOptions): SiteEnergy {
  const at = 'siteEnergy';
  const asOf = toIsoDate(options.asOf, { function: at, path: 'asOf' });
  if (options.pue !== undefined && options.basis === 'facility') {
    raise(COMPUTE_ERRORS, 'compute/pue-counted-twice', { function: at, path: 'pue', received: options.pue });
  }
  const ramp = recordedRamp(site, { asOf, basis: options.basis });
  const energy = energyOver(ramp, period, { between: options.between });
  const unread =
    ramp.length === 0 ? `nothing was recorded by ${asOf} on the basis ${options.basis}` : undefined;
  const factors = {
    power: unread === undefined ? known({ low: energy.mwh, high: energy.mwh }) : unknown(unread),
    utilisation: readFactor(
      options.utilisation,
      { function: at, path: 'utilisation' },
      { atLeast: 0, atMost: 1 },
    ),
    pue: readFactor(options.pue ?? 1, { function: at, path: 'pue' }, { atLeast: 1 }),
  };
  const missing = Object.entries(factors).flatMap(([path, factor]) =>
    factor.known ? [] : [{ path, why: factor.why }],
  );
  return {
    site: site.name,
    from: toIsoDate(period.from),
    to: toIsoDate(period.to),
    asOf,
    basis: options.pue === undefined ? options.basis : 'facility',
    mwh: whenKnown(factors, ({ power, utilisation, pue }) => multiply(power, utilisation, pue)),
    days: energy.days,
    coveredDays: energy.coveredDays,
    complete: energy.complete && missing.length === 0,
    missing,
    source: ramp.at(-1)?.source ?? null,
  };
}

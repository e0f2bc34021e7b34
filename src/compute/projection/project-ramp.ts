import { daysBetween, toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { truncatedBelow, type Distribution } from '../../core/distribution';
import { CORE_ERRORS, raise } from '../../core/error';
import { unknown, type Known, type Source } from '../../core/provenance';
import type { RampPoint } from '../ramp/ramp';
import { recordedRamp } from '../site/recorded-ramp';
import { SITE_UNITS, type Site, type SiteBasis } from '../site/site';

/** From which knowledge a ramp is projected, and how its dates are taken to stretch. */
export interface ProjectRampOptions {
  readonly asOf: DateLike;
  readonly basis: SiteBasis;
  /** Time taken over time announced, e.g. from `fitRampStretch`. */
  readonly stretch: Distribution;
  /**
   * The last day on which none of the steps ahead had been taken.
   *
   * @defaultValue `asOf`
   */
  readonly notYetBy?: DateLike;
}

/** A ramp with its steps ahead, each as uncertain as its dates have proved to be; plain data. */
export interface RampProjection {
  readonly site: string;
  readonly basis: SiteBasis;
  readonly unit: string;
  readonly asOf: IsoDate;
  /** Day of the latest record, from which the times announced are counted. */
  readonly recordedOn: IsoDate;
  readonly notYetBy: IsoDate;
  /** Time taken over time announced, given that no step had been taken by `notYetBy`; one for all steps. */
  readonly stretch: Distribution;
  /** What the record has as taken, in order of date. */
  readonly past: readonly RampPoint[];
  /** Steps ahead that rise above all before them. */
  readonly steps: readonly (RampPoint & { readonly announcedDays: number })[];
  readonly source: Source;
}

/**
 * Projects the steps ahead of a site from its latest record, with dates that stretch as forecast dates have.
 *
 * Each step comes at the day of the record plus its announced time multiplied by one stretch for the whole site: a site
 * whose next step is late is late with the ones after it too, and steps keep their order. The stretch is conditioned on
 * "not yet": no step had been taken by `notYetBy`. How much a step brings is taken from the record as it stands.
 *
 * @param site - a site that `parseSite` accepts
 * @param options.asOf - the day of knowledge
 * @param options.basis - which figure
 * @param options.stretch - of the time announced
 * @param options.notYetBy - from the day of the latest record to `asOf`
 * @returns the projection, or unknown where nothing was recorded on the basis or no step lies ahead
 * @throws GigacastError `compute/no-such-site-basis`, `number/out-of-range` for a `notYetBy` outside, `distribution/…`, or
 * the `date/…` codes
 * @example
 * projectRamp(
 *   { schemaVersion: 1, id: 'a', name: 'A', operator: 'O', claims: [], events: [], vintages: [] },
 *   { asOf: '2026-10-01', basis: 'facility', stretch: lognormal({ median: 1.5, sigma: 0.5 }) },
 * ); // => { known: false, why: 'nothing was recorded by 2026-10-01 on the basis facility' }
 */
export function projectRamp(site: Site, options: ProjectRampOptions): Known<RampProjection> {
  const at = 'projectRamp';
  const asOf = toIsoDate(options.asOf, { function: at, path: 'asOf' });
  const { basis } = options;
  const ramp = recordedRamp(site, { asOf, basis });
  const last = ramp.at(-1);
  if (last === undefined) {
    return unknown(`nothing was recorded by ${asOf} on the basis ${basis}`);
  }
  const looks = site.vintages.map((vintage) => vintage.recordedOn).filter((day) => day <= asOf);
  const recordedOn = looks.at(-1) ?? last.recordedOn;
  const notYetBy = toIsoDate(options.notYetBy ?? asOf, { function: at, path: 'notYetBy' });
  if (notYetBy < recordedOn || notYetBy > asOf) {
    raise(CORE_ERRORS, 'number/out-of-range', {
      function: at,
      path: 'notYetBy',
      received: notYetBy,
      params: { range: `a day from the latest record, ${recordedOn}, to asOf, ${asOf}` },
    });
  }
  const plain = ramp.map(({ date, value }) => ({ date, value }));
  const past = plain.filter(({ date }) => date <= recordedOn);
  const steps = stepsAbove(plain, recordedOn);
  const next = steps[0];
  if (next === undefined) return unknown(`the record of ${recordedOn} has no step ahead`);
  const least = daysBetween(recordedOn, notYetBy) / next.announcedDays;
  return {
    known: true,
    value: {
      site: site.name,
      basis,
      unit: SITE_UNITS[basis],
      asOf,
      recordedOn,
      notYetBy,
      stretch: truncatedBelow(options.stretch, least),
      past,
      steps,
      source: last.source,
    },
  };
}

function stepsAbove(ramp: readonly RampPoint[], recordedOn: IsoDate): RampProjection['steps'] {
  let peak = 0;
  return ramp.flatMap(({ date, value }) => {
    const rises = value > peak;
    peak = Math.max(peak, value);
    return rises && date > recordedOn ? [{ date, value, announcedDays: daysBetween(recordedOn, date) }] : [];
  });
}

import { addDays, toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import type { Source } from '../../core/provenance';
import { recordedRamp, type RecordedPoint } from '../site/recorded-ramp';
import { requireSiteBasis, type Site, type SiteBasis } from '../site/site';

/** One forecast step of a record, and what a later record shows of it. */
export interface ForecastOutcome {
  /** Id of the site. */
  readonly site: string;
  /** Day of the record that first forecast the step for this day. */
  readonly saidOn: IsoDate;
  readonly target: IsoDate;
  /** What the step was to reach, in the unit of the basis. */
  readonly value: number;
  /** From where on it counts as taken: half-way from the row before it. */
  readonly level: number;
  /** Reached on a day, not yet when last looked at, or past telling as the record has changed what it counts. */
  readonly outcome:
    | { readonly kind: 'reached'; readonly on: IsoDate }
    | { readonly kind: 'open'; readonly asOf: IsoDate }
    | { readonly kind: 'restated' };
  readonly source: Source;
}

/** Which figure is followed, and as known on which day. */
export interface ForecastOutcomesOptions {
  readonly asOf: DateLike;
  readonly basis: SiteBasis;
}

/**
 * Every step upwards that a record of a site forecast, and what had become of it in the latest record of a day.
 *
 * A step is taken when a past row of the latest record is at or above half-way between the row before it and its value,
 * so that a record that restates its figures by some per cent can still be held to its dates. A step that a record
 * repeats for the same day counts once, from its first saying. What the latest record has not seen yet is open as of
 * the day of that record, not of the question. Where the two records differ by over a tenth of the step about a day a
 * year before the saying, the record has changed what it counts, for instance dropped old halls, and the step is
 * restated.
 *
 * @param sites - sites that `parseSite` accepts
 * @param options.asOf - the day of knowledge
 * @throws GigacastError `compute/no-such-site-basis` or the `date/…` codes
 * @example
 * forecastOutcomes([], { asOf: '2026-10-01', basis: 'facility' }); // => []
 */
export function forecastOutcomes(
  sites: readonly Site[],
  options: ForecastOutcomesOptions,
): readonly ForecastOutcome[] {
  const at = 'forecastOutcomes';
  const asOf = toIsoDate(options.asOf, { function: at, path: 'asOf' });
  const basis = requireSiteBasis(options.basis, { function: at, path: 'basis' });
  return sites.flatMap((site) => outcomesOf(site, asOf, basis));
}

function outcomesOf(site: Site, asOf: IsoDate, basis: SiteBasis): readonly ForecastOutcome[] {
  const looks = site.vintages.map(({ recordedOn }) => recordedOn).filter((day) => day <= asOf);
  const lastLook = looks.at(-1);
  if (lastLook === undefined) return [];
  const latest = recordedRamp(site, { asOf, basis });
  const said = new Set<IsoDate>();
  return looks.flatMap((saidOn) => {
    const before = recordedRamp(site, { asOf: saidOn, basis });
    const steps = stepsAhead(before, saidOn);
    const fresh = steps.filter(({ point }) => !said.has(point.date));
    said.clear();
    steps.forEach(({ point }) => said.add(point.date));
    return fresh.map(({ point, level }): ForecastOutcome => ({
      site: site.id,
      saidOn,
      target: point.date,
      value: point.value,
      level,
      outcome: isRestated(before, latest, { point, saidOn })
        ? { kind: 'restated' }
        : outcomeOf(latest, level, lastLook),
      source: point.source,
    }));
  });
}

/** Days before the saying on which two records of one site should agree, and how far they may differ (of the step). */
const SETTLED_DAYS = 365;
const TOLERANCE = 0.1;

function isRestated(
  before: readonly RecordedPoint[],
  latest: readonly RecordedPoint[],
  { point, saidOn }: { readonly point: RecordedPoint; readonly saidOn: IsoDate },
): boolean {
  const day = addDays(saidOn, -SETTLED_DAYS);
  const on = (ramp: readonly RecordedPoint[]): number => ramp.findLast(({ date }) => date <= day)?.value ?? 0;
  return Math.abs(on(before) - on(latest)) > TOLERANCE * point.value;
}

/** Rows ahead of a day of recording that rise above the row before them. */
function stepsAhead(
  ramp: readonly RecordedPoint[],
  saidOn: IsoDate,
): readonly { readonly point: RecordedPoint; readonly level: number }[] {
  return ramp.flatMap((point, index) => {
    const before = ramp[index - 1]?.value ?? 0;
    return point.date > saidOn && point.value > before ? [{ point, level: (before + point.value) / 2 }] : [];
  });
}

function outcomeOf(
  latest: readonly RecordedPoint[],
  level: number,
  lastLook: IsoDate,
): ForecastOutcome['outcome'] {
  const reached = latest.find(({ date, value }) => date <= lastLook && value >= level);
  return reached === undefined ? { kind: 'open', asOf: lastLook } : { kind: 'reached', on: reached.date };
}

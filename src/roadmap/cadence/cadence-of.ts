import { daysBetween, toIsoDate, type DateLike, type FuzzyDate, type IsoDate } from '../../core/calendar';
import {
  durationObservations,
  gapSummary,
  type DurationObservation,
  type GapSummary,
} from '../../core/duration';
import { raise } from '../../core/error';
import { ROADMAP_ERRORS } from '../errors';
import type { MilestoneHistory } from './history-of';

/** How long one generation came after the one before. */
export interface CadenceGap {
  readonly from: string;
  readonly to: string;
  /** First day of the earlier date. */
  readonly began: IsoDate;
  /** From the first day of one date to the first day of the other. */
  readonly days: number;
  /** Least and greatest gap that the precision of the two dates allows (days). */
  readonly daysMin: number;
  readonly daysMax: number;
}

/** The gap since the last generation, which nothing has followed yet. */
export interface OpenGap {
  readonly since: string;
  readonly began: IsoDate;
  /** The day on which it was still open. */
  readonly asOf: IsoDate;
  readonly days: number;
}

/** The gaps of one family and their summary. */
export interface Cadence {
  readonly id: string;
  readonly gaps: readonly CadenceGap[];
  /** `null` where `asOf` is not given or nothing is on record. */
  readonly open: OpenGap | null;
  /** The gaps in days, the open one as censored, for the fits of core. */
  readonly observations: readonly DurationObservation[];
  /** Of the completed gaps, in days; `null` where there is none. */
  readonly summary: GapSummary | null;
}

/**
 * The gaps between the successive generations of a family, and their summary.
 *
 * A date of a month or longer counts from its first day. With `asOf` the gap since the last generation is added as
 * open: a duration that lasts at least so long, not a missing one. Generations without a date are passed over, so that
 * the gap spans them.
 *
 * Cadence is the time between products. The time from start to finish of one generation is another quantity, and
 * generations overlap.
 *
 * @param history - from `historyOf`
 * @param options.asOf - the day of the question; left out, no open gap is counted
 * @throws GigacastError `roadmap/unordered-history` and the `date/…` codes
 * @example
 * const day = (text) => ({ text, precision: 'day', from: text, to: text });
 * cadenceOf({
 *   family: { id: 'm', title: 'M', vendor: 'Apple', milestone: 'announced', members: ['M3', 'M4'] },
 *   dates: [{ generation: 'M3', date: day('2023-10-30') }, { generation: 'M4', date: day('2024-05-07') }],
 *   missing: [],
 * }).gaps; // => [{ from: 'M3', to: 'M4', began: '2023-10-30', days: 190, daysMin: 190, daysMax: 190 }]
 */
export function cadenceOf(history: MilestoneHistory, options: { readonly asOf?: DateLike } = {}): Cadence {
  const { dates, family } = history;
  const gaps = dates.slice(1).map((later, i): CadenceGap => {
    const earlier = dates[i] as (typeof dates)[number];
    const days = gapDays(earlier.date, later.date, `history.dates[${i + 1}].date`);
    return {
      from: earlier.generation,
      to: later.generation,
      began: earlier.date.from,
      days,
      daysMin: daysBetween(earlier.date.to, later.date.from),
      daysMax: daysBetween(earlier.date.from, later.date.to),
    };
  });
  const open = openGap(history, options.asOf);
  const completed = gaps.map(({ days }) => days);
  return {
    id: family.id,
    gaps,
    open,
    observations: durationObservations(completed, open === null || open.days === 0 ? [] : [open.days]),
    summary: completed.length === 0 ? null : gapSummary(completed),
  };
}

function gapDays(earlier: FuzzyDate, later: FuzzyDate, path: string): number {
  const days = daysBetween(earlier.from, later.from);
  if (days > 0) return days;
  const details = { function: 'cadenceOf', path, received: later.text, params: { before: earlier.text } };
  return raise(ROADMAP_ERRORS, 'roadmap/unordered-history', details);
}

function openGap({ dates }: MilestoneHistory, day: DateLike | undefined): OpenGap | null {
  const last = dates.at(-1);
  if (day === undefined || last === undefined) return null;
  const asOf = toIsoDate(day, { function: 'cadenceOf', path: 'options.asOf' });
  const days = daysBetween(last.date.from, asOf);
  if (days >= 0) return { since: last.generation, began: last.date.from, asOf, days };
  const details = {
    function: 'cadenceOf',
    path: 'options.asOf',
    received: asOf,
    params: { before: last.date.text },
  };
  return raise(ROADMAP_ERRORS, 'roadmap/unordered-history', details);
}

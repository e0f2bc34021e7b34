import { toEpochDay, toIsoDate, type DateLike } from '../../core/calendar';
import { fitSlip, type SlipFit, type TooLittleHistory } from '../../core/duration';
import { fitStretch, type FittedStretch } from './fit-stretch';
import type { ScheduleSlip } from './schedule-slip';
import { stretchBy } from './stretch-by';

/** By what stated dates are told apart. */
export interface SlipTableOptions {
  readonly asOf: DateLike;
  readonly by: 'speaker' | 'vendor' | 'milestone' | 'lead time';
  /** How many dates the stretch of all others counts for when a group's own is shrunk towards it. @defaultValue 5 */
  readonly k?: number;
}

/** How the dates of one group slip. */
export interface SlipGroup {
  /** The speaker, vendor or milestone, or a range of lead times. */
  readonly group: string;
  readonly stated: number;
  readonly reached: number;
  readonly late: number;
  readonly open: number;
  readonly cancelled: number;
  /** Time taken over time announced, shrunk towards that of all others by n / (n + k). */
  readonly stretch: FittedStretch | TooLittleHistory;
  /** Days late as a normal distribution, open ones counted as later than so far. */
  readonly days: SlipFit['days'];
}

const DEFAULT_K = 5;
const LEADS: readonly (readonly [under: number, name: string])[] = [
  [90, 'less than 90 days'],
  [365, '90 to 364 days'],
  [Infinity, 'a year or more'],
];

/**
 * How stated dates slip, group by group: as a factor of the time announced, and in days.
 *
 * A group with few dates is shrunk towards all the others, with the weight shown; one with none of its own that can be
 * fitted has the stretch of the others, at weight 0. Late is what was reached after its target or is open beyond it.
 *
 * @param slips - from `slipsOf` or a bundled data set
 * @param options - day of knowledge and what to group by
 * @returns one entry for each group, the one with most dates first
 * @throws GigacastError the `date/…` and `number/…` codes
 * @see Efron and Morris, Data analysis using Stein's estimator and its generalizations, 1975
 * @example
 * slipTable([], { asOf: '2026-10-01', by: 'speaker' }); // => []
 */
export function slipTable(slips: readonly ScheduleSlip[], options: SlipTableOptions): readonly SlipGroup[] {
  const asOf = toIsoDate(options.asOf, { function: 'slipTable', path: 'options.asOf' });
  const { by, k = DEFAULT_K } = options;
  const said = slips.filter(({ saidOn }) => saidOn <= asOf);
  const nameOf = (slip: ScheduleSlip): string => (by === 'lead time' ? leadOf(slip, asOf) : slip[by]);
  const names = [...new Set(said.map(nameOf))];
  const groups = names.map((group): SlipGroup => {
    const own = said.filter((slip) => nameOf(slip) === group);
    const others = fitStretch(
      said.filter((slip) => nameOf(slip) !== group),
      { asOf },
    );
    const seen = own.map((slip) => stretchBy(slip, asOf));
    const reached = seen.filter((one) => one.known && one.reached);
    const open = seen.filter((one) => one.known && !one.reached);
    return {
      group,
      stated: own.length,
      reached: reached.length,
      late: [...reached, ...open].filter(({ late }) => late > 0).length,
      open: open.length,
      cancelled: own.length - reached.length - open.length,
      stretch: shrunk(own, others, { asOf, k }),
      days: daysOf(own, asOf),
    };
  });
  return groups.sort((a, b) => b.stated - a.stated);
}

function shrunk(
  own: readonly ScheduleSlip[],
  others: FittedStretch | TooLittleHistory,
  { asOf, k }: { readonly asOf: string; readonly k: number },
): FittedStretch | TooLittleHistory {
  if (others.outcome !== 'fitted') return fitStretch(own, { asOf });
  const { median, sigma } = others;
  const fit = fitStretch(own, { asOf, reference: { median, sigma, k } });
  if (fit.outcome === 'fitted') return fit;
  const seen = own.map((slip) => stretchBy(slip, asOf)).filter(({ known }) => known);
  const usable = seen.filter(({ stretch }) => stretch > 0);
  const events = usable.filter(({ reached }) => reached).length;
  const counts = { events, censored: usable.length - events, withoutLead: seen.length - usable.length };
  return { outcome: 'fitted', median, sigma, weight: 0, ...counts };
}

function daysOf(own: readonly ScheduleSlip[], asOf: string): SlipFit['days'] {
  const claims = own
    .filter(({ outcome }) => outcome.kind !== 'cancelled')
    .map(({ saidOn, target, outcome }) => ({
      saidOn: toEpochDay(saidOn),
      target: toEpochDay(target),
      ...(outcome.kind === 'reached' ? { actual: toEpochDay(outcome.on) } : {}),
    }));
  return fitSlip(claims, { asOf: toEpochDay(asOf) }).days;
}

function leadOf(slip: ScheduleSlip, asOf: string): string {
  const { lead } = stretchBy(slip, asOf);
  return (LEADS.find(([under]) => lead < under) as (typeof LEADS)[number])[1];
}

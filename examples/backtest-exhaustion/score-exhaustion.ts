import { addDays, daysBetween, type IsoDate } from 'gigacast/core';
import { probabilityExhaustedBy, projectExhaustion, type DrawInterval } from 'gigacast/quota';
import { lumpySeries, type LumpyProcess } from './lumpy-series';

/** A forecast beside what came: the day after which, and the day by which, the last unit went; null is never. */
export interface AskedExhaustion {
  readonly history: readonly DrawInterval[];
  readonly remaining: number;
  readonly asOf: IsoDate;
  readonly periodEnd: IsoDate;
  readonly came: { readonly after: IsoDate; readonly by: IsoDate } | null;
}

/** How one forecast fared. */
export interface ExhaustionScore {
  /** Whether what came lies between P10 and P90, both included; "not within the period" comes last. */
  readonly covered: number;
  /** How much of the probability of what came lies between 10 and 90 per cent: exact for lumps of probability. */
  readonly inside: number;
  /** Ranked probability score of the law (days), and of the rule of three. */
  readonly crps: number;
  readonly crpsAtPace: number;
}

/** Scores one forecast; undefined where the history says too little. */
export function scoreExhaustion(asked: AskedExhaustion, draws: number): ExhaustionScore | undefined {
  const { history, remaining, asOf, periodEnd, came } = asked;
  const ahead = projectExhaustion(history, { remaining, asOf, periodEnd, draws });
  if (ahead.outcome !== 'projected') return undefined;
  const horizon = daysBetween(asOf, periodEnd);
  const low = came === null ? ahead.withinPeriod : probabilityExhaustedBy(ahead, came.after);
  const high = came === null ? 1 : probabilityExhaustedBy(ahead, came.by);
  const width = high - low;
  const within = Math.max(0, Math.min(high, 0.9) - Math.max(low, 0.1));
  const dayOf = (date: IsoDate | null) => (date === null ? horizon + 1 : daysBetween(asOf, date));
  const [first, last] =
    came === null ? [horizon + 1, horizon + 1] : [daysBetween(asOf, came.after) + 1, dayOf(came.by)];
  let crps = 0;
  for (let day = 1; day <= horizon; day += 1) {
    crps += (probabilityExhaustedBy(ahead, addDays(asOf, day)) - (day >= last ? 1 : 0)) ** 2;
  }
  return {
    covered: dayOf(ahead.p10) <= last && dayOf(ahead.p90) >= first ? 1 : 0,
    inside: width > 0 ? within / width : low >= 0.1 && low <= 0.9 ? 1 : 0,
    crps,
    crpsAtPace: Math.abs(dayOf(ahead.atConstantPace.exhaustionDate) - last),
  };
}

/** The mean of several scores. */
export interface MeanScore extends ExhaustionScore {
  readonly n: number;
}

/** Averages what could be scored. */
export function meanScore(scores: readonly (ExhaustionScore | undefined)[]): MeanScore {
  const known = scores.filter((score) => score !== undefined);
  const mean = (key: keyof ExhaustionScore) =>
    known.reduce((sum, score) => sum + score[key], 0) / known.length;
  return {
    n: known.length,
    covered: mean('covered'),
    inside: mean('inside'),
    crps: mean('crps'),
    crpsAtPace: mean('crpsAtPace'),
  };
}

const OPENED = '2025-01-01';
/** Length of the intervals, how many are known, and how long the rest of the period is (days). */
const SETTINGS = {
  monthly: { days: 30, known: [3, 4, 6, 9], rest: [90, 180] },
  weekly: { days: 7, known: [8, 16, 26], rest: [60, 120] },
} as const;

/** Forecasts on series of one process that nobody has seen, by months or weeks. */
export function simulatedScore(
  process: LumpyProcess,
  options: { readonly by: keyof typeof SETTINGS; readonly series: number; readonly draws: number },
): MeanScore {
  const { days, known, rest } = SETTINGS[options.by];
  const scores = Array.from({ length: options.series }, (_, index) => {
    const intervals = known[index % known.length] ?? 0;
    const horizon = rest[index % rest.length] ?? 0;
    const past = intervals * days;
    const units = lumpySeries(process, past + horizon + 1, `${options.by} ${index}`);
    // The last day decides only how large the quota is, so that quotas are neither all empty nor all full.
    const chance = lumpySeries(
      { ...process, draw: (n, { uniform }) => new Float64Array(n).map(uniform) },
      1,
      `${index}`,
    );
    const remaining = process.perDay * horizon * (0.2 + 1.1 * (chance[0] as number));
    const asOf = addDays(OPENED, past - 1);
    const history = Array.from({ length: intervals }, (_interval, place) => ({
      from: addDays(OPENED, place * days),
      to: addDays(OPENED, (place + 1) * days - 1),
      quantity: rounded(sum(units.subarray(place * days, (place + 1) * days))),
    }));
    let used = 0;
    const reached = units.subarray(past, past + horizon).findIndex((one) => (used += one) >= remaining);
    const came = reached === -1 ? null : { after: addDays(asOf, reached), by: addDays(asOf, reached + 1) };
    const periodEnd = addDays(asOf, horizon);
    return scoreExhaustion({ history, remaining: rounded(remaining), asOf, periodEnd, came }, options.draws);
  });
  return meanScore(scores);
}

/** A decimal of few digits: exact amounts refuse the noise of binary fractions. */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

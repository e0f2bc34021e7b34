import type { DateLike, IsoDate } from '../../core/calendar';
import { formatCount } from '../../core/format';
import { quarterToDate } from '../compare/quarter-to-date';
import type { CountedSeries } from '../compare/counted-series';
import type { ToDateComparison } from '../compare/to-date';
import { yearToDate } from '../compare/year-to-date';
import { requireMonday } from '../weeks/require-monday';
import type { BriefAnswer } from './answer';
import { answerChange, answerPace, answerSameWeek } from './answer-change';
import { answerMonth } from './answer-month';
import { answerPeers, answerRunRate, answerShare, answerSource } from './answer-rest';
import type { BriefOptions } from './brief-options';
import { BRIEF_QUESTIONS } from './questions';

/** The ten questions about one week, answered as far as the record goes. */
export interface Brief {
  readonly brand: string;
  readonly market: string;
  readonly weekStart: IsoDate;
  readonly weekEnd: IsoDate;
  /** The quarter of the week, e.g. `2023-Q3`. */
  readonly quarter: string;
  readonly weekOfQuarter: number;
  readonly weeksInQuarter: number;
  readonly asOf: IsoDate;
  /** The count of the week; `null` where it was not published or is in conflict. */
  readonly count: number | null;
  /** In the order of the questions, 1 to 10. */
  readonly answers: readonly BriefAnswer[];
  /** All of it in English, a line for each sentence. */
  readonly text: string;
}

/**
 * Answers the ten questions that analysts ask about a week, as data and as text.
 *
 * Change and phase, rank among same weeks, quarter to date, year to date, month, run rate, global share, models and
 * peers, source, pace. Everything is as it was known on the day the series stands at. What a model would have to say
 * is taken from `answers`, and what is not given is listed as missing; nothing is guessed.
 *
 * @param series - weeks of one brand and basis, from `toWeeklySeries` or `reconcile`
 * @param weekStart - Monday of the week
 * @param options - holidays, monthly and quarterly reports, peers, models, targets, findings, answers of models
 * @throws GigacastError `registrations/not-a-week` where `weekStart` is not a Monday; `number/…` for targets and models;
 * the `date/…` codes of `toEpochDay`
 * @example
 * const series = toWeeklySeries([], { brand: 'Tesla', basis: 'insurance', asOf: '2023-07-11' });
 * brief(series, '2023-07-03').answers.map(({ outcome }) => outcome === 'open' ? 0 : 1);
 * // => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
 */
export function brief(series: CountedSeries, weekStart: DateLike, options: BriefOptions = {}): Brief {
  const place = requireMonday(weekStart, 'brief');
  const monday = place.weekStart;
  const answers: readonly BriefAnswer[] = [
    answerChange(series, monday, options),
    answerSameWeek(series, monday),
    answerToDate({ number: 3, topic: 'quarter-to-date' }, quarterToDate(series, monday)),
    answerToDate({ number: 4, topic: 'year-to-date' }, yearToDate(series, monday)),
    answerMonth(series, monday, options),
    answerRunRate(series, monday, options),
    answerShare(series, monday, options),
    answerPeers(series, monday, options),
    answerSource(series, monday, options),
    answerPace(series, monday, options),
  ];
  const { brand, market, asOf } = series;
  const { weekEnd, quarter, weekOfQuarter, weeksInQuarter } = place;
  const count = series.weeks.find((week) => week.weekStart === monday)?.count ?? null;
  const head = {
    brand,
    market,
    weekStart: monday,
    weekEnd,
    quarter,
    weekOfQuarter,
    weeksInQuarter,
    asOf,
    count,
  };
  return { ...head, answers, text: write(head, answers) };
}

function answerToDate(
  at:
    | { readonly number: 3; readonly topic: 'quarter-to-date' }
    | { readonly number: 4; readonly topic: 'year-to-date' },
  data: ToDateComparison,
): BriefAnswer {
  if (data.outcome === 'incomplete')
    return { ...at, outcome: 'open', data, sentences: [data.sentence], missing: [] };
  const whole = data.previous !== null && data.yearAgo !== null;
  return { ...at, outcome: whole ? 'answered' : 'partly', data, sentences: [data.sentence], missing: [] };
}

function write(head: Omit<Brief, 'answers' | 'text'>, answers: readonly BriefAnswer[]): string {
  const { brand, market, weekStart, weekEnd, quarter, weekOfQuarter, weeksInQuarter, asOf, count } = head;
  const known = count === null ? 'not known' : formatCount(count);
  const title = `${brand}, ${market}, ${weekStart} to ${weekEnd}: ${known}. Week ${weekOfQuarter} of ${weeksInQuarter} of ${quarter}, as of ${asOf}.`;
  const lines = answers.flatMap(({ number, sentences, missing }) => {
    const { question = '' } = BRIEF_QUESTIONS[number - 1] ?? {};
    const said = sentences.map(({ text }) => `   ${startLine(text.replace(`${brand}: `, ''))}`);
    const nothing = said.length > 0 ? [] : ['   Not answered.'];
    const rest = missing.length === 0 ? [] : [`   Not given: ${missing.join(', ')}.`];
    return [`${number}. ${question}`, ...said, ...nothing, ...rest];
  });
  return [title, ...lines].join('\n');
}

function startLine(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

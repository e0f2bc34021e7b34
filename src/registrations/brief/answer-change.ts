import { paceOf, type Pace } from '../compare/pace-of';
import { likeForLike } from '../series/like-for-like';
import { sameWeekVerdict } from '../series/same-week-verdict';
import type { WeeklySeries } from '../series/weekly-series';
import type { Sentence } from '../sentence';
import { formatCount } from '../../core/format';
import type { BriefAnswer } from './answer';
import type { BriefOptions } from './brief-options';
import { sayModel } from './say-model';

type AnswerOn<T> = Extract<BriefAnswer, { readonly topic: T }>;

/** 1. The change on the week beside the same change of other quarters, the holidays, and what a model makes of it. */
export function answerChange(
  series: WeeklySeries,
  monday: string,
  options: BriefOptions,
): AnswerOn<'change'> {
  const verdict = sameWeekVerdict(series, monday);
  const pace = paceIn(series, monday, options);
  const model = options.answers?.assessment ?? null;
  const said = verdict.outcome === 'not-reported' ? [] : [verdict.sentence];
  const missing = [...(pace === null ? ['holidays'] : []), ...(model === null ? ['answers.assessment'] : [])];
  return {
    number: 1,
    topic: 'change',
    outcome: said.length === 0 ? 'open' : missing.length === 0 ? 'answered' : 'partly',
    data: {
      verdict,
      pace,
      model,
    },
    sentences: [...said, ...sayHolidays(pace), ...(model === null ? [] : [model.sentence])],
    missing,
  };
}

/** 2. Rank and record among the same weeks, as one could say when the week was published. */
export function answerSameWeek(series: WeeklySeries, monday: string): AnswerOn<'same-week'> {
  const data = likeForLike(series, monday);
  const at = { number: 2, topic: 'same-week', missing: [] } as const;
  if (data.outcome === 'not-reported') return { ...at, outcome: 'open', data, sentences: [] };
  const { rankThen, this: own } = data;
  const { weekOfQuarter, quarter, count } = own.week;
  const record = rankThen.record === null ? '' : `, the ${rankThen.record} so far`;
  const tied = rankThen.tied === 0 ? '' : `, with ${rankThen.tied} equal`;
  const place = `place ${rankThen.place} of ${rankThen.of}`;
  const sentence: Sentence = {
    code: 'registrations/same-week-rank',
    params: {
      quarter,
      weekOfQuarter,
      count,
      place: rankThen.place,
      of: rankThen.of,
      record: rankThen.record ?? '',
    },
    text: `${series.brand}: ${formatCount(count)} is ${place} among weeks ${weekOfQuarter} of a quarter until then${tied}${record}.`,
  };
  return { ...at, outcome: rankThen.of === 1 ? 'partly' : 'answered', data, sentences: [sentence] };
}

/** 10. Pace by working days, and without phase and holidays where a model says so. */
export function answerPace(series: WeeklySeries, monday: string, options: BriefOptions): AnswerOn<'pace'> {
  const pace = paceIn(series, monday, options);
  const model = options.answers?.adjusted ?? null;
  const said = pace?.outcome === 'pace' ? [pace.sentence] : [];
  const missing = [...(pace === null ? ['holidays'] : []), ...(model === null ? ['answers.adjusted'] : [])];
  const sentences = [...said, ...(model === null ? [] : [sayModel(model)])];
  const whole = missing.length === 0 && said.length > 0;
  const outcome = sentences.length === 0 ? 'open' : whole ? 'answered' : 'partly';
  return { number: 10, topic: 'pace', outcome, data: { pace, model }, sentences, missing };
}

function paceIn(series: WeeklySeries, monday: string, { holidays }: BriefOptions): Pace | null {
  return holidays === undefined ? null : paceOf(series, monday, { holidays });
}

/** Holidays of this week and the week before, because either can move the change. */
function sayHolidays(pace: Pace | null): readonly Sentence[] {
  if (pace?.outcome !== 'pace') return [];
  const weeks = [pace.this, pace.before].map((week) => {
    const { holidays = [], makeUpWorkdays = [] } = week?.calendar ?? {};
    return {
      names: [...new Set(holidays.map(({ name }) => name))],
      off: holidays.length,
      worked: makeUpWorkdays.length,
    };
  });
  const parts = weeks.flatMap(({ names, off, worked }, at) => {
    const when = at === 0 ? 'this week' : 'the week before';
    const days = off === 0 ? [] : [`${countOf(off, 'day')} of ${names.join(' and ')}`];
    const extra = worked === 0 ? [] : [`${countOf(worked, 'weekend day')} worked`];
    return off + worked === 0 ? [] : [`${[...days, ...extra].join(' and ')} in ${when}`];
  });
  const text =
    parts.length === 0
      ? 'No holiday falls into this week or the week before.'
      : `Holidays: ${parts.join('; ')}.`;
  const [now, before] = weeks;
  return [
    {
      code: 'registrations/holidays',
      params: { daysOff: now?.off ?? 0, daysOffBefore: before?.off ?? 0 },
      text,
    },
  ];
}

function countOf(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

import { formatPercent } from '../../core/format';
import type { RuleUsed } from '../policy/rule-used';
import type { BriefData, BriefTexts } from './brief-lines';
import type { QuotaBriefLine } from './quota-brief';
import { sayNumber } from './say-terms';

/** When the quota is likely full, in words. */
export function fullLine({ likelyFull, period, status }: BriefData, texts: BriefTexts): QuotaBriefLine {
  const references = referencesOf(period.id, texts);
  const say = (
    code: QuotaBriefLine['code'],
    params: QuotaBriefLine['params'],
    text: string,
  ): QuotaBriefLine => ({ code, params, text, references });
  const full = () => {
    const since = status.exhaustedOn === null ? '' : ` since ${status.exhaustedOn}`;
    const params: QuotaBriefLine['params'] = status.exhaustedOn === null ? {} : { on: status.exhaustedOn };
    return say('full', params, since === '' ? 'It is full, with what is pending.' : `It is full${since}.`);
  };
  if (likelyFull.by === 'pace') {
    const { outcome, pacePerDay, exhaustionDate } = likelyFull.pace;
    if (outcome === 'already-exhausted') return full();
    const params = { outcome, pacePerDay };
    const text = `At the pace of the period so far, ${sayNumber(pacePerDay)} a day, it is`;
    return exhaustionDate === null
      ? say(
          'full-at-pace',
          params,
          `${text} not full within the period. No history was given to tell how sure that is.`,
        )
      : say(
          'full-at-pace',
          { ...params, on: exhaustionDate },
          `${text} full on ${exhaustionDate}. No history was given to tell how sure that is.`,
        );
  }
  const { projection } = likelyFull;
  switch (projection.outcome) {
    case 'already-exhausted':
      return full();
    case 'period-over':
      return say('not-projected', { why: projection.outcome }, 'The period ends on this day.');
    case 'too-few-draws': {
      const { why, needs, has } = projection;
      const of = why === 'intervals' ? 'intervals' : 'intervals with draws';
      return say(
        'not-projected',
        { why, needs, has },
        `When it is full cannot be told: ${needs} ${of} are needed, ${has} are known.`,
      );
    }
    default: {
      const { p10, p50, p90, withinPeriod } = projection;
      const [early, middle, late] = [p10, p50, p90].map((date) => date ?? 'not within the period');
      const when = p10 === null ? '' : ` (P10 ${early}, P50 ${middle}, P90 ${late})`;
      const text = `Full within the period: ${formatPercent(withinPeriod, { decimals: 0 })}${when}.`;
      return say('likely-full', { withinPeriod, p10: early ?? '', p50: middle ?? '', p90: late ?? '' }, text);
    }
  }
}

function referencesOf(periodId: string, { policy, options }: BriefTexts): readonly RuleUsed[] {
  const period = policy.periods.find(({ id }) => id === periodId);
  const dates: RuleUsed[] = period === undefined ? [] : [{ parameter: 'dates', ...period.dates }];
  const drawn = (options.history ?? []).flatMap(({ source }): RuleUsed[] =>
    source === undefined ? [] : [{ parameter: 'history', status: 'secondary', source }],
  );
  return [...dates, ...drawn.slice(-1)];
}

import { formatMoney } from '../../core/format';
import { ruleUsed, type RuleUsed } from '../policy/rule-used';
import type { PermitTerms } from '../policy/administration';
import type { BriefTexts } from './brief-lines';
import type { BriefAlternative, QuotaBriefLine } from './quota-brief';
import { sayQuantity } from './say-terms';

const NO_ENTRY = {
  warehouse: 'may wait in a warehouse',
  export: 'may be sent on abroad',
  destroy: 'may be destroyed',
  abandon: 'may be left to the state',
} as const;

/** What else could be done, in words. */
export function alternativeLine(alternative: BriefAlternative, texts: BriefTexts): QuotaBriefLine {
  const { policy, terms } = texts;
  const say = (units: string) => sayQuantity(units, policy.unit);
  const overQuota = ruleUsed('overQuota', terms.overQuota);
  const line = (
    params: QuotaBriefLine['params'],
    text: string,
    ...references: readonly RuleUsed[]
  ): QuotaBriefLine => ({ code: alternative.kind, params, text, references });
  switch (alternative.kind) {
    case 'permit':
      return line(
        { held: alternative.held ? 'yes' : 'no' },
        sayPermit(alternative.terms, alternative.held),
        ruleUsed('administration', terms.administration),
      );
    case 'split': {
      const { now, rest } = alternative;
      const text = `Could be split: ${say(now)} now, and ${say(rest)} later or elsewhere.`;
      return line({ now, rest }, text, overQuota);
    }
    case 'wait':
      return waitLine(alternative, texts, line);
    case 'price-class': {
      const { pool, balance, eligibility } = alternative;
      const { amount, currency } = eligibility.limit;
      const bound = eligibility.comparison === '<=' ? 'at most' : 'less than';
      const text = `A price (${eligibility.basis}) of ${bound} ${formatMoney({ amount, currency })} would open pool ${pool}, with ${say(balance)} left.`;
      const figure = terms.pools.find(({ id }) => id === pool)?.eligibility;
      return line(
        { pool, balance, limit: amount, currency },
        text,
        ...(figure === undefined ? [] : [ruleUsed(`pools.${pool}.eligibility`, figure)]),
      );
    }
    case 'pay': {
      const { quantity, duty } = alternative;
      const paid =
        duty === null ? '' : ` for a duty of ${formatMoney({ amount: duty, currency: policy.currency })}`;
      const params = { quantity, ...(duty === null ? {} : { duty }) };
      return line(params, `${say(quantity)} may enter beyond the quota${paid}.`, overQuota);
    }
    default: {
      const { kind, quantity } = alternative;
      return line({ quantity }, `${say(quantity)} ${NO_ENTRY[kind]}.`, overQuota);
    }
  }
}

function sayPermit(
  { earliestDaysBeforeEntry, validDays, requiredAtEntry }: PermitTerms,
  held: boolean,
): string {
  const parts = [
    ...(earliestDaysBeforeEntry === undefined
      ? []
      : [`may be asked for at most ${earliestDaysBeforeEntry} days before entry`]),
    ...(validDays === undefined ? [] : [`is valid for at most ${validDays} days`]),
    ...(requiredAtEntry === true ? ['must be valid at entry'] : []),
  ];
  const terms = parts.length === 0 ? '' : `; it ${parts.join(', ')}`;
  return `A permit is needed${held ? ', and one is held' : ''}${terms}.`;
}

function waitLine(
  { period, from, volume, takesOver }: Extract<BriefAlternative, { readonly kind: 'wait' }>,
  { policy }: BriefTexts,
  line: (
    params: QuotaBriefLine['params'],
    text: string,
    ...references: readonly RuleUsed[]
  ) => QuotaBriefLine,
): QuotaBriefLine {
  const opens = volume.known ? sayQuantity(volume.value, policy.unit) : 'a volume that is not known';
  const more = !takesOver.known
    ? '; whether it takes over what is left is not known'
    : takesOver.value
      ? ' and what is left of this one'
      : '; what is left of this one lapses or goes elsewhere';
  const next = policy.periods.find(({ id }) => id === period);
  const params = { period, from, ...(volume.known ? { volume: volume.value } : {}) };
  const rules: readonly RuleUsed[] =
    next === undefined
      ? []
      : [
          { parameter: 'dates', ...next.dates },
          ruleUsed('volume', next.volume),
          ruleUsed('carryOver', next.carryOver),
        ];
  return line(params, `Could wait: the next period opens on ${from} with ${opens}${more}.`, ...rules);
}

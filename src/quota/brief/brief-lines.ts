import { Exact } from '../../core/decimal';
import { formatMoney } from '../../core/format';
import type { MessageParams } from '../../core/error';
import type { Portion } from '../allocation/portion';
import type { PolicyInForce } from '../policy/policy-in-force';
import type { QuotaPolicy } from '../policy/quota-policy';
import { ruleUsed, type RuleUsed } from '../policy/rule-used';
import { alternativeLine } from './alternative-line';
import { fullLine } from './full-line';
import type { BriefOptions, QuotaBrief, QuotaBriefLine } from './quota-brief';
import { sayNumber, sayQuantity, sayRate } from './say-terms';

/** A brief without its words. */
export type BriefData = Omit<QuotaBrief, 'schemaVersion' | 'lines' | 'text'>;

/** What the words of a brief are taken from. */
export interface BriefTexts {
  readonly policy: QuotaPolicy;
  readonly terms: PolicyInForce;
  readonly options: BriefOptions;
}

/** The lines of a brief, each a code with its parameters, the English for it and what it rests on. */
export function briefLines(data: BriefData, texts: BriefTexts): readonly QuotaBriefLine[] {
  const { policy, terms } = texts;
  const { asOf, period, quantity, door, status } = data;
  const unit = policy.unit;
  const say = (units: string) => sayQuantity(units, unit);
  const volume = ruleUsed('volume', terms.volume);
  const title = `${policy.title} (${policy.standing}), ${asOf}: ${say(quantity)}.`;
  const { balance, available, drawn } = status;
  const stands = `The quota is ${status.status}: ${sayNumber(balance)} of ${say(available)} left in the period ${period.from} to ${period.to}.`;
  const several = status.pools.length > 1 ? status.pools : [];
  return [
    line('title', { policy: policy.id, standing: policy.standing, asOf, quantity }, title, [
      ruleUsed('goods', policy.goods),
    ]),
    fitLine(data, texts),
    ...(data.outcome?.status === 'served'
      ? data.outcome.portions.map((each) => portionLine(each, texts))
      : []),
    ...door.map((each) => doorLine(each, texts)),
    line('status', { status: status.status, balance, available, drawn }, stands, [volume]),
    ...several.map((pool) => {
      const figure = terms.pools.find(({ id }) => id === pool.id);
      const text = `  Pool ${pool.id}: ${sayNumber(pool.balance)} of ${say(pool.available)} left.`;
      const params = { pool: pool.id, balance: pool.balance, available: pool.available };
      return line(
        'pool',
        params,
        text,
        figure === undefined ? [] : [ruleUsed(`pools.${pool.id}`, figure.volume)],
      );
    }),
    fullLine(data, texts),
    ...data.alternatives.map((each) => alternativeLine(each, texts)),
  ];
}

function line(
  code: QuotaBriefLine['code'],
  params: MessageParams,
  text: string,
  references: readonly RuleUsed[],
): QuotaBriefLine {
  return { code, params, text, references };
}

const WHY_NOT = {
  none: 'they are beyond the quota',
  total: 'nothing more is left of the quota',
  pool: 'what is left is for other goods',
  price: 'what is left is for goods of another price',
  'country-cap': 'the country has used its part',
  permit: 'there is no valid permit',
  date: 'the quota is suspended',
} as const;

function fitLine(data: BriefData, { policy, terms }: BriefTexts): QuotaBriefLine {
  const { fit, coverage, outcome, inside, beyond, quantity } = data;
  const say = (units: string) => sayQuantity(units, policy.unit);
  const counted = ruleUsed('administration', terms.administration);
  if (coverage?.covered === false) {
    const text = `The policy is not about these goods (${coverage.because}): they are neither charged by it nor counted.`;
    return line('not-covered', { because: coverage.because }, text, [coverage.rule]);
  }
  if (outcome?.status !== 'served') {
    const text = `${say(quantity)} wait: nothing is allocated for the time being, and their day keeps its place.`;
    return line('waits', { quantity }, text, [
      ruleUsed('administration', terms.availability ?? terms.administration),
    ]);
  }
  const { boundBy, provisional } = outcome;
  const params = { inside, beyond, boundBy };
  const sure = provisional ? ' This is provisional: others of the day may still change it.' : '';
  const over = ruleUsed('overQuota', terms.overQuota);
  if (fit === 'fits') return line('fits', params, `${say(quantity)} fit.${sure}`, [counted]);
  const why = WHY_NOT[boundBy];
  return fit === 'fits-in-part'
    ? line('fits-in-part', params, `${say(inside)} fit; ${say(beyond)} do not: ${why}.${sure}`, [
        counted,
        over,
      ])
    : line('does-not-fit', params, `${say(beyond)} do not fit: ${why}.${sure}`, [counted, over]);
}

const TREATED = {
  'in-quota': 'inside the quota',
  'over-quota': 'beyond the quota',
  refused: 'refused',
  warehouse: 'to the warehouse',
} as const;

function portionLine({ treatment, pool, quantity, rate, duty }: Portion, texts: BriefTexts): QuotaBriefLine {
  const { policy, terms } = texts;
  const from = pool === null ? '' : `, from pool ${pool}`;
  const at = rate === null ? '' : `, at ${sayRate(rate)}`;
  const pays = duty === null ? '' : `: duty ${formatMoney({ amount: duty, currency: policy.currency })}`;
  const text = `  ${sayQuantity(quantity, policy.unit)} ${TREATED[treatment]}${from}${at}${pays}.`;
  const params = {
    treatment,
    quantity,
    ...(pool === null ? {} : { pool }),
    ...(duty === null ? {} : { duty }),
  };
  const rule =
    pool === null ? ruleUsed('overQuota', terms.overQuota) : ruleUsed('inQuotaRate', terms.inQuotaRate);
  return line('portion', params, text, [rule]);
}

function doorLine(
  { treatment, quantity, cost }: BriefData['door'][number],
  texts: BriefTexts,
): QuotaBriefLine {
  const params = { treatment, quantity };
  const goods = `At the door, ${sayQuantity(quantity, texts.policy.unit)} (${treatment})`;
  if (cost === null || cost.landed === null) {
    const reasons = cost?.missing.map(({ path, why }) => `${path}: ${why}`) ?? [];
    const why = cost?.reason ?? (reasons.length === 0 ? 'not costed' : `no price, ${reasons.join('; ')}`);
    return line('no-door', params, `${goods}: ${why}.`, notCosted(treatment, texts));
  }
  const money = (amount: string) => formatMoney({ amount, currency: cost.currency });
  const charges = cost.charges.filter(({ amount }) => amount !== null && !new Exact(amount).isZero());
  const parts = charges.map(({ title, amount }) => `${title.toLowerCase()} ${money(amount ?? '0')}`);
  const made = [`value ${money(cost.value.amount)}`, ...parts].join(', ');
  return line(
    'door',
    { ...params, landed: cost.landed },
    `${goods}: ${money(cost.landed)}, of which ${made}.`,
    [cost.value.rule, ...charges.map(({ rule }) => rule)],
  );
}

/** Why there is no cost: by the treatment of what is beyond the quota, else by what the regime values. */
function notCosted(
  treatment: BriefData['door'][number]['treatment'],
  { terms, options: { door } }: BriefTexts,
): readonly RuleUsed[] {
  if (treatment !== 'in-quota' && treatment !== 'not-covered')
    return [ruleUsed('overQuota', terms.overQuota)];
  return door === undefined ? [] : [ruleUsed('valuation', door.regime.valuation)];
}

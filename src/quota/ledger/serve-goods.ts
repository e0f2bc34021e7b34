import { ruleUsed } from '../policy/rule-used';
import type { AskedGoods } from './asked-goods';
import { chargeGoods } from './charge-goods';
import { Exact } from '../../core/decimal';
import type { DayTerms } from './day-terms';
import { drawAlone } from './draw-alone';
import { drawGoods, type DrawnTogether, type GoodsDraw } from './draw-goods';
import type { HeldUnits } from './ledger';
import type { OutcomeBound, RuleUsed, ServedOutcome } from './outcome';
import { noteBalance, type WorkingLedger } from './working-ledger';
import { scaledText } from './scaled';

/** What goods that stand equal come to as things stand; nothing is changed. */
export function provisionalOutcomes(
  working: WorkingLedger,
  terms: DayTerms,
  goods: readonly AskedGoods[],
): readonly ServedOutcome[] {
  return drawGoods(working, terms, goods).draws.map((draw) => outcomeOf(draw, terms, true));
}

/** Gives goods that stand equal their place for good. */
export function serveGoods(
  working: WorkingLedger,
  terms: DayTerms,
  goods: readonly AskedGoods[],
): readonly ServedOutcome[] {
  const [only] = goods;
  const alone = goods.length === 1 && only !== undefined ? drawAlone(working, terms, only) : undefined;
  const drawn =
    alone === undefined ? drawGoods(working, terms, goods) : { draws: [alone], origins: working.origins };
  // Charged first: a figure that cannot be charged is found before the first balance changes.
  const outcomes = drawn.draws.map((draw) => outcomeOf(draw, terms, false));
  settle(working, terms, drawn);
  for (const draw of drawn.draws) keepPermit(working, terms, draw);
  return outcomes;
}

function settle(
  working: WorkingLedger,
  terms: DayTerms,
  { draws, origins }: Pick<DrawnTogether, 'draws' | 'origins'>,
): void {
  const { pools } = working;
  for (const { goods, costs, over } of draws) {
    working.beyond += over;
    for (let place = 0; place < pools.length; place += 1) {
      const pool = pools[place];
      const cost = costs[place] ?? 0;
      if (pool === undefined || cost === 0) continue;
      pool.drawn += cost;
      pool.balance -= cost;
      if (pool.balance <= 0) noteBalance(working, pool, goods.on);
    }
  }
  if (origins !== working.origins) for (const [origin, drawn] of origins) working.origins.set(origin, drawn);
  const day = draws[0]?.goods.on;
  if (day !== undefined) noteCritical(working, terms, day);
}

/** Notes the day from which the quota is critical by its use. */
function noteCritical(working: WorkingLedger, terms: DayTerms, on: string): void {
  const rule = terms.inForce.critical?.value;
  if (working.criticalOn !== null || rule?.known !== true) return;
  let available = 0;
  let drawn = 0;
  for (const pool of working.pools) {
    available += pool.volume + pool.carriedIn + pool.transferred - pool.lapsed;
    drawn += pool.drawn;
  }
  if (new Exact(rule.value.threshold).times(available).gt(drawn)) return;
  working.criticalOn = on;
  working.statusEvents.push({ kind: 'critical', on, pool: null });
}

/** A permit holds what it drew until it is used or expires. */
function keepPermit(working: WorkingLedger, terms: DayTerms, { goods, costs }: GoodsDraw): void {
  const { event } = goods;
  if (event.kind !== 'permit-issued') return;
  const held = costs.flatMap((cost, place): HeldUnits[] =>
    cost === 0 ? [] : [{ pool: terms.pools[place]?.id ?? '', quantity: scaledText(cost, terms.decimals) }],
  );
  if (held.length === 0) return;
  const { id, until = null, origin } = event;
  working.permits.set(id, { id, until, held, used: 0, ...(origin === undefined ? {} : { origin }) });
}

function outcomeOf(draw: GoodsDraw, terms: DayTerms, provisional: boolean): ServedOutcome {
  const { goods, over, boundBy } = draw;
  const { event, on } = goods;
  const { portions, dutyTotal } = chargeGoods(draw, terms);
  const rules = rulesOf(draw, terms);
  const missing = missingOf(over < goods.quantity, over > 0, terms);
  const { id } = event;
  const served = {
    status: 'served',
    id,
    on,
    provisional,
    portions,
    boundBy,
    dutyTotal,
    rules,
    missing,
  } as const;
  if (event.kind === 'reported-use') return served;
  const { holder, origin } = event;
  if (holder === undefined && origin === undefined) return served;
  return {
    ...served,
    ...(holder === undefined ? {} : { holder }),
    ...(origin === undefined ? {} : { origin }),
  };
}

function missingOf(inside: boolean, beyond: boolean, { missing }: DayTerms) {
  return inside ? (beyond ? missing.both : missing.inside) : missing.beyond;
}

const BOUNDS: readonly OutcomeBound[] = ['total', 'pool', 'price', 'country-cap', 'permit', 'date'];

/** The values of the policy that led to a draw; equal draws share one list. */
function rulesOf({ taken, over, boundBy }: GoodsDraw, terms: DayTerms): readonly RuleUsed[] {
  // A number for what was used: how the rest was bound, then a place for each pool.
  let key = over > 0 ? 1 + BOUNDS.indexOf(boundBy) : 0;
  for (const units of taken) key = key * 2 + (units > 0 ? 1 : 0);
  const known = terms.rules.get(key);
  if (known !== undefined) return known;
  const { inForce } = terms;
  const used = inForce.pools.flatMap(({ id, volume, eligibility }, place) =>
    (taken[place] ?? 0) > 0
      ? [ruleUsed(`pools.${id}.volume`, volume), ruleUsed(`pools.${id}.eligibility`, eligibility)]
      : [],
  );
  const rules = [
    ...used,
    ...(used.length > 0 ? [ruleUsed('inQuotaRate', inForce.inQuotaRate)] : []),
    ...(boundBy === 'country-cap' && inForce.countryCaps !== null
      ? [ruleUsed('countryCaps', inForce.countryCaps)]
      : []),
    ...(boundBy === 'permit' ? [ruleUsed('administration', inForce.administration)] : []),
    ...(over > 0 ? [ruleUsed('overQuota', inForce.overQuota)] : []),
  ];
  terms.rules.set(key, rules);
  return rules;
}

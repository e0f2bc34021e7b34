import { Exact, toScaledInteger } from '../../core/decimal';
import { exactValueOf, type AskedGoods } from './asked-goods';
import type { DayTerms } from './day-terms';
import type { AskingEvent } from './ledger-event';
import type { OutcomeBound } from './outcome';
import { prorate } from './prorate';
import { scaledOf } from './scaled';
import type { WorkingLedger } from './working-ledger';

/** What goods take from each pool, in units of the goods and of the balance. */
export interface GoodsDraw {
  readonly goods: AskedGoods;
  readonly taken: number[];
  readonly costs: number[];
  over: number;
  boundBy: OutcomeBound;
}

/** What was drawn for goods that stand equal, and the balances that leaves; nothing is changed yet. */
export interface DrawnTogether {
  readonly draws: readonly GoodsDraw[];
  readonly balances: readonly number[];
  readonly origins: ReadonlyMap<string, number>;
}

/**
 * Lets goods that stand equal draw on the pools together: in full where all fit, else pro rata.
 *
 * The pools are gone through in the order of the policy, so that what finds no room in one goes on to the next; a cap
 * on a country is shared among its goods first.
 */
export function drawGoods(
  working: WorkingLedger,
  terms: DayTerms,
  goods: readonly AskedGoods[],
): DrawnTogether {
  const rules = goods.map((each) => costRule(each, terms));
  const draws = goods.map((each): GoodsDraw => {
    const none = terms.pools.map(() => 0);
    return { goods: each, taken: none, costs: [...none], over: each.quantity, boundBy: 'none' };
  });
  const origins = new Map(working.origins);
  // Units that each may still take: none without a permit or in a suspension, fewer under a cap.
  const admitted = goods.map((each) => (barOf(each, working, terms) === undefined ? each.quantity : 0));
  shareCaps(admitted, rules, { goods, origins, terms });
  const balances = working.pools.map(({ balance }) => Math.max(0, balance));
  terms.pools.forEach((_, place) => {
    const wants = goods.map(({ eligible }, index) => (eligible[place] === true ? (admitted[index] ?? 0) : 0));
    const shares = shareOut(wants, balances[place] ?? 0, rules, goods, terms);
    shares.forEach((units, index) => {
      const draw = draws[index];
      if (units === 0 || draw === undefined) return;
      const cost = rules[index]?.cost(units) ?? 0;
      draw.taken[place] = units;
      draw.costs[place] = cost;
      draw.over -= units;
      admitted[index] = (admitted[index] ?? 0) - units;
      balances[place] = (balances[place] ?? 0) - cost;
      const origin = cappedOrigin(draw.goods.event, terms);
      if (origin !== undefined) origins.set(origin, (origins.get(origin) ?? 0) + cost);
    });
  });
  for (const draw of draws) {
    if (draw.over > 0) draw.boundBy = boundOf(draw, balances, { working, terms, rules, draws });
  }
  return { draws, balances, origins };
}

/** How units of goods and units of the balance go together. */
interface CostRule {
  /** Balance that so many units take. */
  readonly cost: (units: number) => number;
  /** Units that a balance holds. */
  readonly fits: (balance: number) => number;
}

const ONE_FOR_ONE: CostRule = /* @__PURE__ */ Object.freeze({
  cost: (units: number) => units,
  fits: (balance: number) => balance,
});

function costRule(goods: AskedGoods, terms: DayTerms): CostRule {
  if (terms.policy.unit.kind !== 'money' || goods.event.kind === 'reported-use') return ONE_FOR_ONE;
  const { decimals } = terms;
  const worth = exactValueOf(goods, terms)(new Exact(goods.quantity)) ?? new Exact(0);
  const total = toScaledInteger(worth.toDecimalPlaces(decimals, Exact.ROUND_HALF_UP), decimals);
  const count = BigInt(goods.quantity);
  return {
    cost: (units) => Number((2n * total * BigInt(units) + count) / (2n * count)),
    fits: (balance) => (total === 0n ? goods.quantity : Number((BigInt(balance) * count) / total)),
  };
}

function shareOut(
  wants: readonly number[],
  balance: number,
  rules: readonly CostRule[],
  goods: readonly AskedGoods[],
  terms: DayTerms,
): readonly number[] {
  if (wants.length === 1) return [Math.min(wants[0] ?? 0, rules[0]?.fits(balance) ?? 0)];
  const costs = wants.map((want, index) => rules[index]?.cost(want) ?? 0);
  if (costs.reduce((sum, cost) => sum + cost, 0) <= balance) return wants;
  const rule = terms.inForce.administration.value;
  const rounding =
    rule.known && rule.value.method === 'first-come-first-served' ? rule.value.proRataRounding : undefined;
  const ids = goods.map(({ event }) => event.id);
  const shares = prorate({ wants: costs, room: balance, ids, rounding: rounding ?? 'largest-remainder' });
  return shares.map((share, index) => Math.min(wants[index] ?? 0, rules[index]?.fits(share) ?? 0));
}

/** Why goods get nothing whatever is left. */
function barOf(goods: AskedGoods, working: WorkingLedger, terms: DayTerms): 'permit' | 'date' | undefined {
  if (working.state === 'suspended' || suspendedByPolicy(terms)) return 'date';
  if (!terms.permitRequired || goods.event.kind !== 'entry') return undefined;
  const { permit } = goods.event;
  if (permit === undefined) return 'permit';
  const valid = (permit.from ?? goods.on) <= goods.on && goods.on <= (permit.to ?? goods.on);
  return valid ? undefined : 'permit';
}

function suspendedByPolicy({ inForce }: DayTerms): boolean {
  const value = inForce.availability?.value;
  return value?.known === true && value.value.kind === 'suspended';
}

/** The country whose cap goods count against. */
function cappedOrigin(event: AskingEvent, terms: DayTerms): string | undefined {
  return event.kind === 'reported-use' || terms.inForce.caps.length === 0 ? undefined : event.origin;
}

/** Units of the balance that the cap of a country allows in all; undefined where it has none. */
function capOf(origin: string, terms: DayTerms): number | undefined {
  const { caps } = terms.inForce;
  const cap = caps.find((each) => each.origin === origin) ?? caps.find((each) => each.origin === null);
  if (cap === undefined) return undefined;
  const { decimals } = terms;
  return scaledOf(new Exact(cap.volume).toDecimalPlaces(decimals, Exact.ROUND_DOWN).toFixed(), decimals);
}

interface CapContext {
  readonly goods: readonly AskedGoods[];
  readonly origins: ReadonlyMap<string, number>;
  readonly terms: DayTerms;
}

/** Cuts what the goods of each capped country may take to what its cap leaves. */
function shareCaps(
  admitted: number[],
  rules: readonly CostRule[],
  { goods, origins, terms }: CapContext,
): void {
  const countries = new Set(goods.map(({ event }) => cappedOrigin(event, terms)));
  for (const origin of countries) {
    const cap = origin === undefined ? undefined : capOf(origin, terms);
    if (origin === undefined || cap === undefined) continue;
    const left = Math.max(0, cap - (origins.get(origin) ?? 0));
    const wants = goods.map(({ event }, index) =>
      cappedOrigin(event, terms) === origin ? (admitted[index] ?? 0) : 0,
    );
    const shares = shareOut(wants, left, rules, goods, terms);
    wants.forEach((want, index) => {
      if (want > 0) admitted[index] = shares[index] ?? 0;
    });
  }
}

interface BoundContext {
  readonly working: WorkingLedger;
  readonly terms: DayTerms;
  readonly rules: readonly CostRule[];
  readonly draws: readonly GoodsDraw[];
}

function boundOf(draw: GoodsDraw, balances: readonly number[], context: BoundContext): OutcomeBound {
  const { goods } = draw;
  const bar = barOf(goods, context.working, context.terms);
  if (bar !== undefined) return bar;
  const rule = context.rules[context.draws.indexOf(draw)] ?? ONE_FOR_ONE;
  const roomy = balances.map((balance) => rule.fits(balance) > 0);
  if (!roomy.includes(true)) return 'total';
  if (roomy.some((room, place) => room && goods.eligible[place] === true)) {
    // Rounding down may leave a step that was shared out and taken by nobody.
    return cappedOrigin(goods.event, context.terms) === undefined ? 'total' : 'country-cap';
  }
  return goods.barredByPrice ? 'price' : 'pool';
}

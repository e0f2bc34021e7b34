import type { AskedGoods } from './asked-goods';
import type { DayTerms } from './day-terms';
import type { GoodsDraw } from './draw-goods';
import type { WorkingLedger } from './working-ledger';

/**
 * As `drawGoods` for goods that stand alone, one for one and without caps or bars: the plain case, most often met.
 *
 * Undefined where it is not so plain.
 */
export function drawAlone(working: WorkingLedger, terms: DayTerms, goods: AskedGoods): GoodsDraw | undefined {
  const plain = working.state === 'open' && terms.inForce.availability === null && !terms.permitRequired;
  if (!plain || terms.inForce.caps.length > 0 || terms.policy.unit.kind === 'money') return undefined;
  const { pools } = working;
  const taken: number[] = [];
  let over = goods.quantity;
  for (let place = 0; place < pools.length; place += 1) {
    const balance = pools[place]?.balance ?? 0;
    const units = goods.eligible[place] === true && balance > 0 ? Math.min(over, balance) : 0;
    taken.push(units);
    over -= units;
  }
  // What is over has found every pool empty that it may use.
  const roomElsewhere = over > 0 && pools.some(({ balance }, place) => balance > (taken[place] ?? 0));
  const boundBy = over === 0 ? 'none' : !roomElsewhere ? 'total' : goods.barredByPrice ? 'price' : 'pool';
  return { goods, taken, costs: taken, over, boundBy };
}

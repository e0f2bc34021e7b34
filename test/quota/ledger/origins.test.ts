import { describe, expect, it } from 'vitest';
import { CANADA_STEEL_2025_NO_AGREEMENT } from 'gigacast/data/policies/canada-steel-2025';
import { applyEvents, openLedger, type LedgerEvent, type QuotaPolicy } from 'gigacast/quota';

const [pipe] = CANADA_STEEL_2025_NO_AGREEMENT as readonly [QuotaPolicy];
const on = pipe.periods[0]?.from ?? '';

function opened() {
  const result = openLedger(pipe, { on });
  if (!result.opened) throw new Error(result.why);
  return result.ledger;
}

const unitValue = { amount: '1000', currency: 'CAD' };
const entry = (id: string, origin: string): LedgerEvent => ({
  kind: 'entry',
  id,
  on,
  quantity: 1,
  origin,
  unitValue,
  permit: { id },
});

describe('the origin of an entry', () => {
  it('is a country code, so that no spelling gets a cap of its own', () => {
    const spellings = ['cn', 'China', 'CHN', 'CNX', 'xCN', 'C', '1N'];
    const { outcomes, ledger } = applyEvents(opened(), pipe, [
      ...spellings.map((origin) => entry(origin, origin)),
      entry('served', 'CN'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([...spellings.map(() => 'rejected'), 'served']);
    expect(ledger.origins).toEqual([{ origin: 'CN', drawn: '1' }]);
    const [first] = outcomes;
    expect(first?.status === 'rejected' && first.issues.map(({ code, path }) => [code, path])).toEqual([
      ['input/invalid', 'events[0].origin'],
    ]);
  });

  it('is checked without a permit too, and of permits', () => {
    const plain: LedgerEvent = { kind: 'entry', id: 'a', on, quantity: 1, origin: 'cn', unitValue };
    const permit: LedgerEvent = { kind: 'permit-issued', id: 'b', on, quantity: 1, origin: 'cn', unitValue };
    const { outcomes } = applyEvents(opened(), pipe, [plain, permit, { ...plain, id: 'c', origin: 'CN' }]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'served']);
  });
});

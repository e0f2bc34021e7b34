import { describe, expect, it } from 'vitest';
import { freeOnBoardPrice, isEligible, type PoolEligibility } from 'gigacast/quota';
import { errorOf } from './error-code';

const limit = (
  comparison: '<' | '<=',
  basis: 'fob' | 'value-for-duty' | 'unstated' = 'fob',
): PoolEligibility => ({
  kind: 'price',
  basis,
  comparison,
  limit: { amount: '35000.00', currency: 'CAD' },
});
const cad = (amount: string | number) => ({ amount, currency: 'CAD' });

describe('isEligible', () => {
  it('asks for the origin where a pool is for goods by it', () => {
    const asian: PoolEligibility = { kind: 'origin', origins: ['KR', 'JP'] };
    expect(isEligible(asian, { origin: 'JP' })).toEqual({ eligible: true, because: 'origin' });
    expect(isEligible(asian, { origin: 'CN' })).toEqual({ eligible: false, because: 'origin' });
    const untold = isEligible(asian, {}, { pool: 'asian' });
    expect(untold).toMatchObject({
      eligible: null,
      because: 'origin-missing',
      issue: { code: 'quota/no-origin', path: 'goods.origin' },
    });
    expect(untold.eligible === null && untold.issue.message).toContain('because pool asian');
    const nameless = isEligible(asian, {});
    expect(nameless.eligible === null && nameless.issue.message).toContain('because pool this');
  });

  it.each([
    ['34999.99', true, true],
    ['35000', true, false],
    ['35000.00', true, false],
    ['35000.01', false, false],
  ])('at a price of %s: %s under <=, %s under <', (price, inclusive, strict) => {
    expect(isEligible(limit('<='), { fobPrice: cad(price) }).eligible).toBe(inclusive);
    expect(isEligible(limit('<'), { fobPrice: cad(price) }).eligible).toBe(strict);
  });

  it('lets anything into an open pool', () => {
    expect(isEligible({ kind: 'any' }, {})).toEqual({ eligible: true, because: 'any' });
  });

  it('converts before it compares, half-up to the cent', () => {
    const goods = { fobPrice: { amount: '180000.00', currency: 'CNY' }, exchangeRates: { CNY: '0.194400' } };
    expect(isEligible(limit('<='), goods)).toEqual({
      eligible: true,
      because: 'price',
      price: { amount: '34992.00', currency: 'CAD', basis: 'fob' },
    });
    // 100000 x 0.35000004 = 35000.004, which is 35000.00 to the cent; 0.35000005 gives 35000.01
    const at = (rate: string) =>
      isEligible(limit('<='), {
        fobPrice: { amount: 100000, currency: 'EUR' },
        exchangeRates: { EUR: rate },
      }).eligible;
    expect([at('0.35000004'), at('0.35000005')]).toEqual([true, false]);
  });

  it('does not take a price on another basis in place of the one that is asked for', () => {
    const result = isEligible(limit('<='), { valueForDuty: cad(1) });
    expect(result).toMatchObject({
      eligible: null,
      because: 'price-missing',
      issue: { code: 'quota/no-price', path: 'goods.fobPrice', function: 'isEligible' },
    });
    expect(result.because === 'price-missing' && result.issue.message).toContain(
      'on the basis "fob", because pool this',
    );
    expect(isEligible(limit('<=', 'value-for-duty'), { fobPrice: cad(1) })).toMatchObject({
      issue: { path: 'goods.valueForDuty' },
    });
  });

  it('takes any price where the text does not say which, FOB first', () => {
    const rule = limit('<', 'unstated');
    expect(isEligible(rule, { fobPrice: cad(34999), valueForDuty: cad(36000) }).eligible).toBe(true);
    expect(isEligible(rule, { valueForDuty: cad(36000) }).eligible).toBe(false);
    expect(isEligible(rule, {}).eligible).toBeNull();
  });

  it('names the rate of exchange that it lacks', () => {
    const result = isEligible(
      limit('<='),
      { fobPrice: { amount: 1, currency: 'CNY' } },
      { pool: 'reserved' },
    );
    expect(result).toMatchObject({ eligible: null, because: 'rate-missing' });
    expect(result.because === 'rate-missing' && result.issue.message).toContain('a rate from CNY to CAD');
  });

  it('refuses amounts and rates that are none', () => {
    expect(errorOf(() => isEligible(limit('<'), { fobPrice: cad('-1') }))).toEqual([
      'number/out-of-range',
      'goods.fobPrice.amount',
    ]);
    const goods = { fobPrice: { amount: 1, currency: 'CNY' }, exchangeRates: { CNY: 0 } };
    expect(errorOf(() => isEligible(limit('<'), goods))).toEqual([
      'number/out-of-range',
      'goods.exchangeRates.CNY',
    ]);
    expect(isEligible(limit('<'), { fobPrice: cad(0) }).eligible).toBe(true);
  });
});

describe('freeOnBoardPrice', () => {
  const charges = { price: '36200.00', internationalFreight: '1380.50', internationalInsurance: '119.50' };

  it.each([
    ['CIF', '34700.00'],
    ['CIP', '34700.00'],
    ['CFR', '34819.50'],
    ['CPT', '34819.50'],
    ['FOB', '36200.00'],
    ['FCA', '36200.00'],
    ['FAS', '36200.00'],
  ] as const)('takes off what a price %s includes', (incoterm, fob) => {
    expect(freeOnBoardPrice({ incoterm, ...charges })).toBe(fob);
  });

  it('takes charges that are not stated as none', () => {
    expect(freeOnBoardPrice({ incoterm: 'CIF', price: 100 })).toBe('100.00');
  });

  it('refuses terms it cannot bring to FOB, and charges above the price', () => {
    expect(errorOf(() => freeOnBoardPrice({ incoterm: 'DDP' as never, price: 1 }))).toEqual([
      'input/not-one-of',
      'invoice.incoterm',
    ]);
    const dear = { incoterm: 'CIF', price: 10, internationalFreight: 6, internationalInsurance: 5 } as const;
    expect(errorOf(() => freeOnBoardPrice(dear))).toEqual(['number/out-of-range', 'invoice.price']);
    expect(freeOnBoardPrice({ ...dear, price: 11 })).toBe('0.00');
    expect(errorOf(() => freeOnBoardPrice({ ...dear, internationalFreight: -1 }))).toEqual([
      'number/out-of-range',
      'invoice.internationalFreight',
    ]);
  });
});

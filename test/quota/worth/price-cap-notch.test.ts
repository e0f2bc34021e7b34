import { compareDecimals, roundFraction, subtractDecimals, type Rounding } from 'gigacast/core';
import {
  adValoremRate,
  boundedRate,
  dutyOf,
  priceCapNotch,
  specificRate,
  sumRates,
  type NotchTerms,
  type PoolBalance,
  type PoolEligibility,
  type Treatment,
} from 'gigacast/quota';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';

const upTo = (amount: string, comparison: '<' | '<=' = '<=', currency = 'CAD'): PoolEligibility => ({
  kind: 'price',
  basis: 'fob',
  comparison,
  limit: { amount, currency },
});
const pool = (
  id: string,
  remaining: number,
  eligibility: PoolEligibility = { kind: 'any' },
): PoolBalance => ({
  id,
  remaining,
  eligibility,
});
const SURTAX: Treatment = { kind: 'surtax', mode: 'adding', rate: adValoremRate(1) };
const QUARTER: Treatment = { kind: 'rate', rate: adValoremRate('0.25') };
const REFUSE: Treatment = { kind: 'refuse', reason: 'no permit' };
const TERMS: NotchTerms = deepFreeze({
  pools: [pool('reserved', 1000, upTo('35000')), pool('general', 0)],
  inQuotaRate: '0.061',
  overQuota: SURTAX,
});

describe('priceCapNotch', () => {
  it('lets one cent cost the whole surtax where the other pool is full', () => {
    expect(priceCapNotch(['34999.99', '35000', '35000.01', '35001'], TERMS)).toEqual({
      units: [
        {
          price: '34999.99',
          pool: 'reserved',
          treatment: 'in-quota',
          duty: '2135.00',
          priceWithDuty: '37134.99',
        },
        {
          price: '35000.00',
          pool: 'reserved',
          treatment: 'in-quota',
          duty: '2135.00',
          priceWithDuty: '37135.00',
        },
        {
          price: '35000.01',
          pool: null,
          treatment: 'over-quota',
          duty: '37135.01',
          priceWithDuty: '72135.02',
        },
        {
          price: '35001.00',
          pool: null,
          treatment: 'over-quota',
          duty: '37136.06',
          priceWithDuty: '72137.06',
        },
      ],
      jumps: ['0.00', '35000.01', '1.05'],
      notch: {
        pool: 'reserved',
        cap: { amount: '35000', currency: 'CAD' },
        capIncluded: true,
        treatmentAbove: 'over-quota',
        dutyAtCap: '2135',
        dutyAbove: '37135',
        jump: '35000',
        dominated: {
          withDuty: { above: '37135', below: '72135' },
          // 72,135 / 1.061
          carried: { above: '35000', below: '72135000/1061' },
          // A surtax of the whole value is never worth its price.
          saved: { above: '35000', below: null },
        },
      },
    });
  });

  it('bounds the prices at which the duty saved is more than the price given up, where the duty is below the value', () => {
    // 43,820 - 25 % is 32,865, as 35,000 - 6.1 % is.
    expect(priceCapNotch([], { ...TERMS, overQuota: QUARTER }).notch?.dominated).toEqual({
      withDuty: { above: '37135', below: '43750' },
      carried: { above: '35000', below: '43750000/1061' },
      saved: { above: '35000', below: '43820' },
    });
    const whole: Treatment = { kind: 'rate', rate: adValoremRate(1) };
    expect(priceCapNotch([], { ...TERMS, overQuota: whole }).notch?.dominated?.saved?.below).toBeNull();
    const most: Treatment = { kind: 'rate', rate: adValoremRate('0.999') };
    expect(priceCapNotch([], { ...TERMS, overQuota: most }).notch?.dominated?.saved?.below).toBe('32865000');
  });

  it('has no notch where another pool has room, where no open pool has a cap, or where nothing is open', () => {
    const pools = (...list: PoolBalance[]) => priceCapNotch(['35001'], { ...TERMS, pools: list });
    expect(pools(pool('reserved', 1, upTo('35000')), pool('general', 1))).toMatchObject({
      units: [{ pool: 'general', duty: '2135.06' }],
      notch: null,
    });
    expect(pools(pool('reserved', 0, upTo('35000')), pool('general', 0))).toMatchObject({
      units: [{ pool: null, duty: '37136.06' }],
      notch: null,
    });
    expect(pools(pool('general', 1)).notch).toBeNull();
    expect(pools().units[0]?.pool).toBeNull();
  });

  it('takes the highest cap that is open, and of two alike the one that holds it', () => {
    const cap = (...list: PoolBalance[]) => {
      const { notch } = priceCapNotch([], { ...TERMS, pools: list });
      return [notch?.pool, notch?.capIncluded];
    };
    const low = pool('low', 1, upTo('30000'));
    const high = pool('high', 1, upTo('40000', '<'));
    expect(cap(low, high)).toEqual(['high', false]);
    expect(cap(high, low)).toEqual(['high', false]);
    expect(cap(low, pool('high', 0, upTo('40000')))).toEqual(['low', true]);
    const also = pool('also', 1, upTo('40000.00'));
    expect(cap(high, also)).toEqual(['also', true]);
    expect(cap(also, high)).toEqual(['also', true]);
    expect(cap(also, pool('third', 1, upTo('40000')))).toEqual(['also', true]);
    const { units } = priceCapNotch(['39999.99', '40000'], { ...TERMS, pools: [low, high] });
    expect(units.map((unit) => unit.pool)).toEqual(['high', null]);
  });

  it('has no upper bound where goods above the cap do not enter', () => {
    const { units, jumps, notch } = priceCapNotch(['35001', '35000', '35002'], {
      ...TERMS,
      overQuota: REFUSE,
    });
    expect(units[0]).toEqual({
      price: '35001.00',
      pool: null,
      treatment: 'refused',
      duty: null,
      priceWithDuty: null,
    });
    expect(jumps).toEqual([null, null]);
    expect(notch).toMatchObject({
      treatmentAbove: 'refused',
      dutyAtCap: '2135',
      dutyAbove: null,
      jump: null,
      dominated: {
        withDuty: { above: '37135', below: null },
        carried: { above: '35000', below: null },
        saved: { above: '35000', below: null },
      },
    });
  });

  it('dominates nothing where the duty does not rise', () => {
    const same: Treatment = { kind: 'rate', rate: adValoremRate('0.061') };
    expect(priceCapNotch([], { ...TERMS, overQuota: same }).notch).toMatchObject({
      jump: '0',
      dominated: null,
    });
  });

  it('takes compound rates, and leaves out what bounded ones have no one answer to', () => {
    const inQuotaRate = sumRates([adValoremRate('0.25'), specificRate('100', 'piece')]);
    const over: Treatment = {
      kind: 'rate',
      rate: sumRates([adValoremRate('0.5'), specificRate('400', 'piece')]),
    };
    const terms = { ...TERMS, pools: [pool('reserved', 1, upTo('1000'))], inQuotaRate, overQuota: over };
    // 1,000 pays 350 inside and 900 beyond. 1,440 x 1.25 + 100 = 1,900; 2,100 - 1,450 = 1,000 - 350.
    expect(priceCapNotch([], terms).notch).toMatchObject({
      dutyAtCap: '350',
      dutyAbove: '900',
      dominated: {
        withDuty: { above: '1350', below: '1900' },
        carried: { above: '1000', below: '1440' },
        saved: { above: '1000', below: '2100' },
      },
    });
    const bounded = boundedRate('0.061', { atLeast: specificRate(1, 'piece') });
    expect(
      priceCapNotch([], { ...TERMS, inQuotaRate: bounded, overQuota: QUARTER }).notch?.dominated,
    ).toMatchObject({
      withDuty: { below: '43750' },
      carried: null,
      saved: { below: '43820' },
    });
    const overQuota: Treatment = { kind: 'rate', rate: boundedRate('0.25', { atLeast: '0.2' }) };
    expect(priceCapNotch([], { ...TERMS, overQuota }).notch?.dominated?.saved).toBeNull();
    const based = {
      components: [{ kind: 'ad-valorem', rate: '0.25', base: { kind: 'value' } }],
    } as const;
    expect(
      priceCapNotch([], { ...TERMS, inQuotaRate: based, overQuota: SURTAX }).notch?.dominated?.carried,
    ).toBeNull();
  });

  it('asks for an origin only where a pool goes by it', () => {
    const pools = [pool('reserved', 1, upTo('35000')), pool('china', 1, { kind: 'origin', origins: ['CN'] })];
    expect(priceCapNotch([], { ...TERMS, pools, origin: 'CN' }).notch).toBeNull();
    expect(priceCapNotch([], { ...TERMS, pools, origin: 'KR' }).notch?.pool).toBe('reserved');
    expect(refusalOf(() => priceCapNotch([], { ...TERMS, pools })).code).toBe('quota/no-origin');
  });

  it('takes prices on any basis', () => {
    for (const basis of ['value-for-duty', 'unstated'] as const) {
      const eligibility = { ...upTo('35000'), basis } as PoolEligibility;
      expect(priceCapNotch(['35000'], { ...TERMS, pools: [pool('p', 1, eligibility)] }).units[0]?.pool).toBe(
        'p',
      );
    }
  });

  it('refuses figures that are none, and limits in two currencies', () => {
    const at = (prices: readonly string[], change: Partial<NotchTerms> = {}) => {
      const { code, path } = refusalOf(() => priceCapNotch(prices, { ...TERMS, ...change }));
      return `${code} ${path}`;
    };
    expect(at(['1', '-1'])).toBe('number/out-of-range prices[1]');
    expect(at([], { pools: [pool('a', -1)] })).toBe('number/out-of-range terms.pools[0].remaining');
    expect(at([], { inQuotaRate: '6.1' })).toBe('decimal/rate-too-high terms.inQuotaRate');
    const pools = [pool('a', 1, upTo('1')), pool('any', 1), pool('b', 0, upTo('1', '<', 'USD'))];
    expect(at([], { pools })).toBe('quota/currency-mismatch terms.pools[2].eligibility.limit.currency');
    expect(refusalOf(() => priceCapNotch([], { ...TERMS, pools })).message).toContain(
      'must be in CAD, got "USD"',
    );
  });

  it('makes the ends of its intervals come to the same on both sides', () => {
    const rate = (most: number) =>
      fc.integer({ min: 0, max: most }).map((value) => (value / 1000).toFixed(3));
    const FINE: Rounding = { mode: 'half-even', increment: '0.000000000001' };
    fc.assert(
      fc.property(rate(400), rate(500), fc.integer({ min: 1, max: 99_999 }), (low, more, cap) => {
        const high = (Number(low) + Number(more) + 0.001).toFixed(3);
        const { notch } = priceCapNotch([], {
          pools: [pool('p', 1, upTo(String(cap)))],
          inQuotaRate: low,
          overQuota: { kind: 'rate', rate: adValoremRate(high) },
        });
        const { withDuty, carried, saved } = notch?.dominated ?? {};
        const exact = (share: string, value: string) => dutyOf(share, { value }).exact;
        expect(notch?.jump).toBe(subtractDecimals(exact(high, String(cap)), exact(low, String(cap))));
        const [upper = '', kept = ''] = [carried?.below, saved?.below].map((end) =>
          roundFraction(end ?? '', FINE),
        );
        // Rounded ends carry an error of at most half a step, which the rates at most double.
        const close = (a: string, b: string) => {
          expect(Math.abs(Number(subtractDecimals(a, b)))).toBeLessThan(3e-12);
        };
        close(subtractDecimals(withDuty?.below ?? '', upper), exact(low, upper));
        close(subtractDecimals(kept, exact(high, kept)), subtractDecimals(cap, exact(low, String(cap))));
        for (const end of [upper, kept]) expect(compareDecimals(end, cap)).toBe(1);
      }),
      runs(200),
    );
  });
});

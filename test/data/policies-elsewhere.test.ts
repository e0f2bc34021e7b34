import { describe, expect, it } from 'vitest';
import { CANADA_BEEF_SHARES } from 'gigacast/data/policies/canada-beef-shares';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import {
  CANADA_STEEL_2025_AGREEMENT,
  CANADA_STEEL_2025_NO_AGREEMENT,
} from 'gigacast/data/policies/canada-steel-2025';
import { EU_FIRST_COME_FIRST_SERVED } from 'gigacast/data/policies/eu-first-come-first-served';
import { EU_LICENCE_QUOTA } from 'gigacast/data/policies/eu-licence-quota';
import { SWISS_STYLE_AUCTION } from 'gigacast/data/policies/swiss-style-auction';
import {
  UK_FIRST_COME_FIRST_SERVED,
  UK_GROWING_QUOTA,
} from 'gigacast/data/policies/uk-first-come-first-served';
import { US_ABSOLUTE_QUOTA, US_TARIFF_RATE_QUOTA } from 'gigacast/data/policies/us-quota-kinds';
import { US_OPENING } from 'gigacast/data/policies/us-opening';
import { US_UK_CARS_2025 } from 'gigacast/data/policies/us-uk-cars-2025';
import {
  overQuotaFate,
  policyOn,
  safeParsePolicy,
  type PolicyInForce,
  type QuotaPolicy,
} from 'gigacast/quota';

const on = (policy: QuotaPolicy, day: string): PolicyInForce => {
  const terms = policyOn(policy, day);
  if (!terms.inForce) throw new Error(`${policy.id} has no terms on ${day}`);
  return terms;
};
const known = (figure: { readonly value: { readonly known: boolean; readonly value?: unknown } }) =>
  figure.value.value;

describe('Canada’s steel quotas', () => {
  const pipe = CANADA_STEEL_2025_NO_AGREEMENT[19] as QuotaPolicy;

  it('have 23 items in each schedule, and all are policies', () => {
    for (const list of [CANADA_STEEL_2025_NO_AGREEMENT, CANADA_STEEL_2025_AGREEMENT]) {
      expect(list).toHaveLength(23);
      for (const policy of list) expect(safeParsePolicy(policy).ok).toBe(true);
    }
  });

  it('give standard pipe 10,369.2 t a quarter, 21 % of it to each country', () => {
    const terms = on(pipe, '2026-03-25');
    expect([pipe.title, known(terms.volume)]).toEqual([
      'Canada: Standard Pipe from countries with no trade agreement',
      '10369200',
    ]);
    // 10,369.2 t x 21 % = 2,177.532 t
    expect(terms.caps).toEqual([{ origin: null, volume: '2177532' }]);
    expect(terms.volume.source.section).toBe('Schedule 1, item 20');
  });

  it('turn their quarters on 26 March and, in the second year, on 28 June, 30 September and 30 December', () => {
    const quarter = (day: string) => on(pipe, day).period.id;
    expect(
      [
        '2025-12-26',
        '2026-03-25',
        '2026-03-26',
        '2026-06-27',
        '2026-06-28',
        '2026-09-29',
        '2026-09-30',
        '2026-12-29',
        '2026-12-30',
        '2027-03-29',
        '2027-03-30',
        '2027-06-27',
      ].map(quarter),
    ).toEqual(
      [
        '2025-12-26',
        '2025-12-26',
        '2026-03-26',
        '2026-03-26',
        '2026-06-28',
        '2026-06-28',
        '2026-09-30',
        '2026-09-30',
        '2026-12-30',
        '2026-12-30',
        '2027-03-30',
        '2027-03-30',
      ].map((day) => `quarter-from-${day}`),
    );
    expect(policyOn(pipe, '2025-12-25')).toMatchObject({ inForce: false, why: 'before-first-period' });
    expect(policyOn(pipe, '2027-06-28')).toMatchObject({
      inForce: false,
      note: expect.stringContaining('repealed') as string,
    });
  });

  it.each([
    [CANADA_STEEL_2025_NO_AGREEMENT, 3, '2370500', '0.41', '2366700', '0.41', 's. 3'],
    [CANADA_STEEL_2025_NO_AGREEMENT, 6, '6164400', '0.92', '6168400', '0.56', 's. 4'],
    [CANADA_STEEL_2025_NO_AGREEMENT, 17, '892900', '0.99', '32900', '0.87', 's. 7'],
    [CANADA_STEEL_2025_AGREEMENT, 3, '9523100', '0.67', '8569800', '0.71', 's. 8'],
    [CANADA_STEEL_2025_AGREEMENT, 5, '54354900', '0.30', '38517700', '0.33', 's. 9'],
  ])(
    'change on 28 June 2026 where SOR/2026-119 says so (%#)',
    (list, item, before, share, after, later, section) => {
      const policy = list[item - 1] as QuotaPolicy;
      const told = (day: string) => {
        const { volume, countryCaps } = on(policy, day);
        return [known(volume), countryCaps?.value];
      };
      expect(told('2026-06-27')).toEqual([before, { known: true, value: { each: share } }]);
      expect(told('2026-06-28')).toEqual([after, { known: true, value: { each: later } }]);
      expect(on(policy, '2026-06-28').volume.source).toMatchObject({ section });
    },
  );

  it('count tenths of a tonne', () => {
    expect(known(on(CANADA_STEEL_2025_NO_AGREEMENT[15] as QuotaPolicy, '2026-01-01').volume)).toBe('100');
    expect(known(on(CANADA_STEEL_2025_AGREEMENT[21] as QuotaPolicy, '2026-01-01').volume)).toBe('800');
  });

  it('ask 50 % in place of any other surtax, and a permit at accounting', () => {
    const terms = on(pipe, '2026-01-01');
    expect(known(terms.overQuota)).toMatchObject({
      kind: 'surtax',
      mode: 'adding',
      displacesOthers: true,
      rate: { components: [{ rate: '0.5' }] },
    });
    expect(known(terms.administration)).toMatchObject({ permit: { requiredAtEntry: true } });
  });
});

describe('Canada’s beef shares', () => {
  it('divide 75 to 25, cut by half on 1 July and forgive less than 9,000 kg', () => {
    expect(known(on(CANADA_BEEF_SHARES, '2026-07-01').administration)).toMatchObject({
      method: 'historical-shares',
      pools: [{ share: '0.75' }, { share: '0.25' }],
      useItOrLoseIt: {
        reviewOn: '07-01',
        usedAtMost: '0.20',
        fromAllocation: '100000',
        cut: '0.50',
        fullUse: '0.90',
        tolerance: '9000',
        returnBy: '10-01',
      },
    });
  });

  it('leave the access quantity and the rates unknown', () => {
    expect(on(CANADA_BEEF_SHARES, '2026-07-01').missing.map(({ path }) => path)).toEqual([
      'volume',
      'pools.processors.volume',
      'pools.distributors.volume',
      'inQuotaRate',
      'overQuota',
    ]);
  });
});

describe('the rules of the Union and the Kingdom', () => {
  it('differ in the first days of January, the days to allocation and the security', () => {
    const told = (policy: QuotaPolicy) => {
      const { administration, security, critical } = on(policy, '2026-10-15');
      return [known(administration), security?.value, critical?.value];
    };
    expect(told(EU_FIRST_COME_FIRST_SERVED)).toMatchObject([
      { newYear: 'eu', workingDaysToAllocation: 2, sameDay: 'pro-rata' },
      { value: { when: 'critical', amount: 'difference' } },
      { value: { threshold: '0.90', fromOpening: true } },
    ]);
    expect(told(UK_FIRST_COME_FIRST_SERVED)).toMatchObject([
      { newYear: 'uk', workingDaysToAllocation: 1, sameDay: 'pro-rata' },
      { value: { when: 'critical', amount: 'standard-duty' } },
      { value: { threshold: '0.90', fromOpening: false } },
    ]);
  });

  it('grow a British quota by 33,000 kg a year', () => {
    const volumes = [2024, 2025, 2026, 2031].map((year) =>
      known(on(UK_GROWING_QUOTA, `${year}-06-01`).volume),
    );
    expect(volumes).toEqual(['1000000', '1033000', '1066000', '1231000']);
  });

  it('carry what nobody applied for into the next quarter, never into the next year', () => {
    const carried = (day: string) => known(on(EU_LICENCE_QUOTA, day).carryOver);
    expect(carried('2026-01-01')).toEqual({ kind: 'none' });
    expect(carried('2026-04-01')).toEqual({ kind: 'unused-of', periodId: '2026-quarter-1' });
    expect(known(on(EU_LICENCE_QUOTA, '2026-04-01').administration)).toMatchObject({
      coefficientDecimals: 6,
      rounding: { mode: 'floor', increment: '1' },
      minimumLot: '20000',
    });
  });
});

describe('the quotas of the United States', () => {
  it('open at noon in New York with factors of seven decimals, and go on in the order of presentation', () => {
    expect(known(on(US_OPENING, '2026-01-02').administration)).toMatchObject({
      method: 'mixed',
      steps: [
        { method: 'opening-proration', opensAt: '12:00', zone: 'America/New_York', factorDecimals: 7 },
        { method: 'first-come-first-served', countedOn: 'presentation' },
      ],
    });
  });

  it('had room for 65,205 British cars from 8 May 2025, and are not known by quarter from 2026', () => {
    expect(known(on(US_UK_CARS_2025, '2025-05-08').volume)).toBe('65205');
    expect(known(on(US_UK_CARS_2025, '2025-12-31').pools.at(0)?.volume ?? { value: { known: false } })).toBe(
      '65205',
    );
    expect(on(US_UK_CARS_2025, '2026-01-01').volume.value.known).toBe(false);
    expect(policyOn(US_UK_CARS_2025, '2025-05-07')).toMatchObject({ inForce: false });
    expect(known(on(US_UK_CARS_2025, '2025-05-08').inQuotaRate)).toEqual({
      components: [
        { kind: 'ad-valorem', rate: '0.025' },
        { kind: 'ad-valorem', rate: '0.075' },
      ],
    });
  });

  it('keep goods out beyond an absolute quota only', () => {
    expect(overQuotaFate(US_ABSOLUTE_QUOTA)).toEqual({
      enterable: false,
      reason: 'absolute-quota-filled',
      options: ['warehouse', 'export', 'destroy', 'abandon'],
    });
    expect(overQuotaFate(US_TARIFF_RATE_QUOTA)).toMatchObject({ enterable: true, addsToOrdinaryDuty: false });
  });
});

describe('a Swiss auction', () => {
  it('serves the highest bids', () => {
    expect(known(on(SWISS_STYLE_AUCTION, '2026-01-01').administration)).toEqual({
      method: 'auction',
      pricing: 'pay-as-bid',
    });
  });
});

describe('the volumes of Canada’s electric cars', () => {
  it('follow from the rule that the text states', () => {
    const told = ['2026-03-01', '2026-09-01', '2027-03-01', '2030-03-01'].map((day) => {
      const { volume, pools } = on(CANADA_EV_2026_ENACTED, day);
      return [known(volume), ...pools.map((pool) => known(pool.volume))];
    });
    expect(told).toEqual([
      ['24500', '24500'],
      ['24500', '24500'],
      ['52185', '5218', '46967'],
      ['63036', '31518', '31518'],
    ]);
  });
});

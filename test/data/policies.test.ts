import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from 'gigacast/core';
import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import {
  CANADA_EV_2026_ANNOUNCED,
  CANADA_EV_2026_ANNOUNCED_COMPOUND,
} from 'gigacast/data/policies/canada-ev-2026-announced';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import { CANADA_BEEF_SHARES } from 'gigacast/data/policies/canada-beef-shares';
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
import { US_OPENING } from 'gigacast/data/policies/us-opening';
import { US_UK_CARS_2025 } from 'gigacast/data/policies/us-uk-cars-2025';
import { cumulativeUse, parsePolicy, policyOn, safeParsePolicy, volumePath } from 'gigacast/quota';
import { CENT_FLOOR, UNIT_FLOOR } from 'gigacast/core';
import { deepFreeze } from '../support/deep-freeze';

const POLICIES = [
  CANADA_EV_2026_ENACTED,
  CANADA_EV_2026_ANNOUNCED,
  CANADA_EV_2026_ANNOUNCED_COMPOUND,
  CANADA_BEEF_SHARES,
  EU_FIRST_COME_FIRST_SERVED,
  EU_LICENCE_QUOTA,
  UK_FIRST_COME_FIRST_SERVED,
  UK_GROWING_QUOTA,
  US_OPENING,
  US_UK_CARS_2025,
  SWISS_STYLE_AUCTION,
  ...CANADA_STEEL_2025_NO_AGREEMENT,
  ...CANADA_STEEL_2025_AGREEMENT,
];

/** Every day from one to another, both included. */
const days = (from: string, to: string) =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));

describe.each(POLICIES.map((policy) => [policy.id, policy] as const))('%s', (_, policy) => {
  it('is a policy', () => {
    const result = safeParsePolicy(policy);
    expect(result.ok ? [] : result.issues.map(({ message }) => message)).toEqual([]);
  });

  it('survives JSON', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
  });

  it('resolves to one value or a stated unknown on every day from 2024 to 2031', () => {
    const first = policy.periods[0]?.from ?? '';
    const last = policy.periods.at(-1)?.to ?? '';
    const wrong: string[] = [];
    // Between two changes the figures are the same objects: each is looked at once.
    const settledFigures = new Set<unknown>();
    for (const day of days('2024-01-01', '2031-12-31')) {
      const terms = policyOn(policy, day);
      const inside = first <= day && day <= last;
      if (terms.inForce !== inside) wrong.push(`${day}: in force ${terms.inForce}`);
      if (!terms.inForce) {
        const why = day < first ? 'before-first-period' : 'after-last-period';
        if (terms.why !== why) wrong.push(`${day}: ${terms.why}`);
        continue;
      }
      const optional = [
        terms.critical,
        terms.security,
        terms.availability,
        terms.countryCaps,
        terms.drawingStops,
      ];
      const figures = [
        terms.volume,
        terms.carryOver,
        terms.administration,
        terms.inQuotaRate,
        terms.overQuota,
        ...optional.filter((figure) => figure !== null),
        ...terms.pools.flatMap(({ volume, eligibility }) => [volume, eligibility]),
      ];
      for (const figure of figures.filter((each) => !settledFigures.has(each))) {
        settledFigures.add(figure);
        const { value, source } = figure;
        const settled = value.known ? value.value !== undefined : value.why !== '';
        if (!settled || source.title === '') wrong.push(`${day}: ${JSON.stringify(value)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(settledFigures.size).toBeGreaterThanOrEqual(policy.periods.length);
  });

  it('is what a frozen copy resolves to', () => {
    expect(policyOn(deepFreeze(structuredClone(policy)), '2026-08-31')).toEqual(
      policyOn(policy, '2026-08-31'),
    );
  });
});

describe('Canada as enacted', () => {
  const on = (date: string) => {
    const terms = policyOn(CANADA_EV_2026_ENACTED, date);
    if (!terms.inForce) throw new Error(`not in force on ${date}`);
    return terms;
  };

  it('starts on 1 March 2026 and is published to the end of February 2031', () => {
    expect(policyOn(CANADA_EV_2026_ENACTED, '2026-02-28')).toEqual({
      inForce: false,
      policyId: 'canada-ev-2026-enacted',
      on: '2026-02-28',
      why: 'before-first-period',
      note: 'The import control begins on 1 March 2026; before it the China Surtax Order (2024) applied.',
      from: '2026-03-01',
      to: '2031-02-28',
    });
    expect(on('2026-03-01').period.id).toBe('year-1-first-half');
    expect(on('2031-02-28').period.id).toBe('year-5');
    expect(policyOn(CANADA_EV_2026_ENACTED, '2031-03-01')).toMatchObject({ why: 'after-last-period' });
  });

  it('turns its periods on 1 September 2026 and on 1 March, leap year or not', () => {
    expect(on('2026-08-31').period.id).toBe('year-1-first-half');
    expect(on('2026-09-01').period.id).toBe('year-1-second-half');
    expect(on('2027-02-28').period.id).toBe('year-1-second-half');
    expect(on('2027-03-01').period.id).toBe('year-2');
    expect(on('2028-02-29').period.id).toBe('year-2');
    expect(on('2028-03-01').period.id).toBe('year-3');
  });

  it('grows by 6.5 % a year from 49,000, fractions cut off', () => {
    const path = volumePath({ base: 49000, annualGrowth: '0.065', years: 5, rounding: UNIT_FLOOR });
    const later = ['2027-03-01', '2028-03-01', '2029-03-01', '2030-03-01'].map((day) => on(day).volume.value);
    expect(later).toEqual(path.slice(1).map(({ volume }) => ({ known: true, value: volume })));
    expect(on('2026-03-01').volume.value).toEqual({ known: true, value: '24500' });
    expect(on('2026-09-01').volume.value).toEqual({ known: true, value: '24500' });
  });

  it('reserves nothing in year 1, 10 % in year 2 and 50 % in year 5', () => {
    const shares = (day: string) => on(day).pools.map(({ id, share }) => [id, share?.value]);
    expect(shares('2026-03-01')).toEqual([['general', undefined]]);
    expect(shares('2026-09-01')).toEqual([['general', undefined]]);
    expect(shares('2027-03-01')[0]).toEqual(['reserved', { known: true, value: '0.10' }]);
    expect(shares('2030-03-01')[0]).toEqual(['reserved', { known: true, value: '0.50' }]);
  });

  it.each(['2028-03-01', '2029-03-01'])('leaves the reserve of the year from %s unknown', (day) => {
    const terms = on(day);
    expect(terms.pools.map(({ volume }) => volume.value.known)).toEqual([false, false]);
    expect(terms.missing.map(({ path }) => path)).toEqual([
      'pools.reserved.volume',
      'pools.reserved.share',
      'pools.general.volume',
      'carryOver',
    ]);
    expect(terms.volume.value.known).toBe(true);
  });

  it('compares the FOB price with 35,000, the limit included', () => {
    const [reserved] = on('2027-03-01').pools;
    expect(reserved?.eligibility).toMatchObject({
      status: 'official',
      value: {
        known: true,
        value: {
          kind: 'price',
          basis: 'fob',
          comparison: '<=',
          limit: { amount: '35000.00', currency: 'CAD' },
        },
      },
    });
  });

  it('refuses what has no permit, by item 195 of the Import Control List', () => {
    const { overQuota, inQuotaRate } = on('2026-10-15');
    expect(overQuota.value).toEqual({
      known: true,
      value: { kind: 'refuse', reason: 'import-control-permit-required' },
    });
    expect(overQuota.status).toBe('official');
    expect(overQuota.note).toContain('item 195');
    expect(inQuotaRate.value).toEqual({
      known: true,
      value: { components: [{ kind: 'ad-valorem', rate: '0.061' }] },
    });
  });

  it('says that its rounding of volumes is no official one', () => {
    expect(CANADA_EV_2026_ENACTED.rounding.volume?.status).toBe('convention');
    expect(on('2029-03-01').volume.note).toContain('not official');
  });
});

describe('Canada as announced', () => {
  const termsOf = (policy: typeof CANADA_EV_2026_ANNOUNCED) =>
    policy.periods.map(({ from }) => {
      const terms = policyOn(policy, from);
      if (!terms.inForce) throw new Error(terms.why);
      return terms;
    });
  const volumes = (policy: typeof CANADA_EV_2026_ANNOUNCED) =>
    termsOf(policy).map(({ volume }) => (volume.value.known ? volume.value.value : null));

  it('rises to 70,000 in equal steps, or by equal factors', () => {
    const path = (shape: 'linear' | 'compound') =>
      volumePath({ from: 49000, to: 70000, shape, steps: 4, rounding: UNIT_FLOOR }).map(
        ({ volume }) => volume,
      );
    expect(volumes(CANADA_EV_2026_ANNOUNCED)).toEqual(path('linear'));
    expect(volumes(CANADA_EV_2026_ANNOUNCED_COMPOUND)).toEqual(path('compound'));
    expect(volumes(CANADA_EV_2026_ANNOUNCED_COMPOUND)).toEqual(['49000', '53569', '58566', '64028', '70000']);
  });

  it('halves the initial quota at prices strictly under 35,000 and says nothing of later years', () => {
    const [first, ...later] = termsOf(CANADA_EV_2026_ANNOUNCED);
    expect(first?.pools.map(({ id, volume }) => [id, volume.value])).toEqual([
      ['reserved', { known: true, value: '24500' }],
      ['general', { known: true, value: '24500' }],
    ]);
    expect(first?.pools[0]?.eligibility.value).toMatchObject({
      value: { comparison: '<', basis: 'unstated' },
    });
    expect(later.flatMap(({ pools }) => pools.map(({ volume }) => volume.value.known))).toEqual(
      Array.from({ length: 8 }, () => false),
    );
  });

  it('stands as announced in every rate, and adds 100 % to the 6.1 %', () => {
    expect(CANADA_EV_2026_ANNOUNCED.standing).toBe('announced');
    const [over] = CANADA_EV_2026_ANNOUNCED.overQuota.values;
    expect(over?.status).toBe('announced');
    expect(over?.value).toMatchObject({
      value: { kind: 'surtax', mode: 'adding', rate: { components: [{ rate: '1' }] } },
    });
  });
});

describe('the utilisation of the Canadian quota', () => {
  it('sums to 15,603 of 24,500 by the end of August 2026', () => {
    const { rows, info } = CANADA_EV_UTILISATION;
    expect(rows.map(({ month }) => month)).toEqual([
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
    ]);
    expect(
      cumulativeUse(
        rows.map(({ quantity }) => quantity),
        24500,
      ),
    ).toEqual({
      cumulative: ['0', '0', '3510', '4131', '10113', '15603'],
      remaining: '8897',
      fillRate: '0.636857',
    });
    expect(new Set(rows.map(({ periodId }) => periodId))).toEqual(new Set(['year-1-first-half']));
    expect(info.coverage).toEqual({ from: '2026-03-01', to: '2026-08-31' });
  });
});

describe('safeParsePolicy', () => {
  const changed = (change: (policy: Record<string, never>) => void) => {
    const copy = JSON.parse(JSON.stringify(CANADA_EV_2026_ENACTED)) as Record<string, never>;
    change(copy);
    const result = safeParsePolicy(copy);
    return result.ok ? [] : result.issues.map(({ code, path, message }) => ({ code, path, message }));
  };
  const at = (value: unknown, path: string): Record<string, unknown> =>
    path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value) as Record<
      string,
      unknown
    >;

  it.each<[string, string, string, unknown, string, string, string]>([
    [
      'a percentage',
      'inQuotaRate.values.0.value.value.components.0',
      'rate',
      '6.1%',
      'decimal/percent',
      'inQuotaRate.values[0].value.components[0].rate',
      'Write 0.061.',
    ],
    [
      '6.1 for 6.1 %',
      'inQuotaRate.values.0.value.value.components.0',
      'rate',
      '6.1',
      'decimal/rate-too-high',
      'inQuotaRate.values[0].value.components[0].rate',
      'write 0.061',
    ],
    [
      'a number for a rate',
      'inQuotaRate.values.0.value.value.components.0',
      'rate',
      0.061,
      'input/wrong-type',
      'inQuotaRate.values[0].value.value.components[0].rate',
      'a text',
    ],
    [
      'a gap between periods',
      'periods.2',
      'from',
      '2027-03-02',
      'quota/period-gap',
      'periods[2].from',
      '2027-02-28',
    ],
    [
      'an overlap of periods',
      'periods.2',
      'from',
      '2027-02-28',
      'quota/period-overlap',
      'periods[2].from',
      '2027-02-28',
    ],
    [
      'a reversed period',
      'periods.5',
      'to',
      '2030-02-01',
      'quota/period-reversed',
      'periods[5].to',
      '2030-03-01',
    ],
    ['a repeated period', 'periods.5', 'id', 'year-4', 'quota/repeated-id', 'periods[5].id', 'used once'],
    [
      'a repeated pool',
      'periods.5.pools.1',
      'id',
      'reserved',
      'quota/repeated-id',
      'periods[5].pools[1].id',
      'used once',
    ],
    [
      'pools that miss the volume',
      'periods.2.pools.1.volume.value',
      'value',
      '46968',
      'quota/pools-and-volume',
      'periods[2].volume.value',
      '52186',
    ],
    [
      'half a vehicle',
      'periods.2.pools.0.volume.value',
      'value',
      '5218.5',
      'quota/too-many-decimals',
      'periods[2].pools[0].volume.value',
      'at most 0',
    ],
    [
      'a volume below 0',
      'periods.2.volume.value',
      'value',
      '-1',
      'number/out-of-range',
      'periods[2].volume.value',
      'at least 0',
    ],
    [
      'a share above 1',
      'periods.2.pools.0.share.value',
      'value',
      '1.5',
      'decimal/rate-too-high',
      'periods[2].pools[0].share.value',
      'at most 1',
    ],
    [
      'a rate that starts late',
      'inQuotaRate.values.0',
      'from',
      '2026-03-02',
      'quota/uncovered-days',
      'inQuotaRate.values',
      '2026-03-01',
    ],
    [
      'a treatment that ends early',
      'overQuota.values.0',
      'to',
      '2031-02-27',
      'quota/uncovered-days',
      'overQuota.values',
      '2031-02-28',
    ],
    [
      'a method that ends early',
      'administration.values.0',
      'to',
      '2031-02-27',
      'quota/uncovered-days',
      'administration.values',
      '2031-02-28',
    ],
    [
      'a carry-over from nowhere',
      'periods.1.carryOver.value.value',
      'periodId',
      'year-9',
      'quota/unknown-period',
      'periods[1].carryOver.value.periodId',
      'earlier period',
    ],
    ['a misspelt key', 'rounding', 'volumes', {}, 'input/unknown-key', 'rounding', '"volumes"'],
    [
      'an increment of 0',
      'rounding.duty.value.value',
      'increment',
      '0',
      'rounding/increment-not-positive',
      'rounding.duty.value.increment',
      'greater than 0',
    ],
    ['another schema version', '', 'schemaVersion', 2, 'input/not-one-of', 'schemaVersion', '1'],
    [
      'a placeholder as source',
      'goods.source',
      'title',
      'TODO',
      'input/invalid',
      'goods.source.title',
      'placeholder',
    ],
  ])('refuses %s', (_, place, key, value, code, path, says) => {
    const issues = changed((copy) => {
      const target = place === '' ? (copy as Record<string, unknown>) : at(copy, place);
      target[key] = value;
    });
    expect(issues.map((issue) => [issue.code, issue.path])).toContainEqual([code, path]);
    const found = issues.find((issue) => issue.code === code);
    expect(found?.message).toContain(says);
    expect(found?.message).toMatch(/^safeParsePolicy: /);
  });

  it('finds every issue at once, and parsePolicy throws them in its own name', () => {
    const copy = JSON.parse(JSON.stringify(CANADA_EV_2026_ENACTED)) as typeof CANADA_EV_2026_ENACTED;
    const broken = {
      ...copy,
      periods: copy.periods.map((period, index) => (index === 5 ? { ...period, id: 'year-4' } : period)),
      rounding: {
        ...copy.rounding,
        duty: { ...copy.rounding.duty, value: { known: true, value: { ...CENT_FLOOR, increment: '-1' } } },
      },
    };
    expect(() => parsePolicy(broken)).toThrow(
      /^2 issues:\n- parsePolicy: periods\[5\]\.id .*\n- parsePolicy: /,
    );
  });

  it('refuses two values on one day', () => {
    const [entry] = CANADA_EV_2026_ENACTED.inQuotaRate.values;
    const twice = {
      ...CANADA_EV_2026_ENACTED,
      inQuotaRate: {
        ...CANADA_EV_2026_ENACTED.inQuotaRate,
        values: [
          { ...entry, to: '2027-01-31' },
          { ...entry, from: '2027-01-31' },
        ],
      },
    };
    const result = safeParsePolicy(twice);
    expect(result.ok ? null : result.issues[0]?.code).toBe('dated/overlap');
  });
});

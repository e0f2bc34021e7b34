import { describe, expect, it } from 'vitest';
import {
  definePolicy,
  policyOn,
  quotaPolicySchema,
  safeParsePolicy,
  type Figure,
  type Pool,
  type PolicyInForce,
  type QuotaPolicy,
} from 'gigacast/quota';
import { deepFreeze } from '../../support/deep-freeze';

const SOURCE = { title: 'A test' };
const figure = <T>(value: T): Figure<T> => ({
  value: { known: true, value },
  status: 'official',
  source: SOURCE,
});
const unknown: Figure<never> = {
  value: { known: false, why: 'nobody said' },
  status: 'official',
  source: SOURCE,
};
const dated = <T>(name: string, ...values: readonly { from: string; to?: string; value: T }[]) => ({
  name,
  unit: 'test',
  values: values.map(({ value, ...days }) => ({ ...days, ...figure(value) })),
});

/** Three years of 100 pieces, each with one pool. */
const base = definePolicy({
  id: 'rules',
  jurisdiction: 'CA',
  currency: 'CAD',
  from: '2026-01-01',
  to: '2028-12-31',
  splitOn: ['2027-01-01', '2028-01-01'],
  volume: 100,
  inQuotaRate: '0.061',
  overQuota: { kind: 'refuse', reason: 'no permit' },
  source: SOURCE,
});
const FLOOR = figure({ mode: 'floor', increment: '1' } as const);
const any = figure({ kind: 'any' } as const);

type Period = QuotaPolicy['periods'][number];
type Places = Partial<Pick<Period, 'volume' | 'pools' | 'amendments' | 'countryCaps' | 'drawingStops'>>;

/** The base with other volumes in every period. */
const withPeriods = (places: Places, more: Partial<QuotaPolicy> = {}): QuotaPolicy => ({
  ...base,
  ...more,
  rounding: { ...base.rounding, volume: FLOOR },
  periods: base.periods.map((period) => ({ ...period, ...places })),
});
const termsOn = (policy: QuotaPolicy, day: string): PolicyInForce => {
  const terms = policyOn(policy, day);
  if (!terms.inForce) throw new Error(terms.why);
  return terms;
};
const volumeOn = (policy: QuotaPolicy, day: string) => termsOn(policy, day).volume.value;
const problems = (policy: unknown) => {
  const result = safeParsePolicy(policy);
  return result.ok
    ? []
    : result.issues.map(({ code, path, received }) => [code, path, received.replace(/^"|"$/g, '')]);
};
const pool = (id: string, volume: Pool['volume'], share?: Figure<string>): Pool => ({
  id,
  title: id,
  volume,
  eligibility: any,
  ...(share === undefined ? {} : { share }),
});
const WHOLE = [pool('general', figure({ kind: 'rest' } as const))];

describe('volumes by rule', () => {
  const year = figure({ kind: 'year-volume' } as const);

  it.each([
    [
      'geometric',
      { kind: 'geometric', base: '49000', annualGrowth: '0.065', compounding: 'from-base' },
      ['49000', '52185', '55577'],
    ],
    [
      'geometric up to a cap',
      { kind: 'geometric', base: '49000', annualGrowth: '0.065', compounding: 'from-base', atMost: '55000' },
      ['49000', '52185', '55000'],
    ],
    [
      'arithmetic',
      { kind: 'arithmetic', base: '1000000', annualIncrement: '33000' },
      ['1000000', '1033000', '1066000'],
    ],
    [
      'arithmetic up to a cap',
      { kind: 'arithmetic', base: '10', annualIncrement: '5', atMost: '17' },
      ['10', '15', '17'],
    ],
    [
      'linear to a target',
      { kind: 'target', from: '49000', to: '70000', shape: 'linear', steps: 4 },
      ['49000', '54250', '59500'],
    ],
    [
      'compound to a target',
      { kind: 'target', from: '49000', to: '70000', shape: 'compound', steps: 4 },
      ['49000', '53569', '58566'],
    ],
  ] as const)('follow a %s path by quota year', (_, rule, volumes) => {
    const policy = withPeriods({ volume: year, pools: WHOLE }, { yearVolume: figure(rule) });
    expect(problems(policy)).toEqual([]);
    expect(['2026-06-01', '2027-06-01', '2028-06-01'].map((day) => volumeOn(policy, day))).toEqual(
      volumes.map((value) => ({ known: true, value })),
    );
    expect(termsOn(policy, '2027-06-01').pools[0]?.volume.value).toEqual({ known: true, value: volumes[1] });
  });

  it('are unknown after the last year of a path to a target', () => {
    const rule = { kind: 'target', from: '1', to: '2', shape: 'linear', steps: 1 } as const;
    const policy = withPeriods({ volume: year, pools: WHOLE }, { yearVolume: figure(rule) });
    expect(volumeOn(policy, '2027-12-31')).toEqual({ known: true, value: '2' });
    expect(termsOn(policy, '2028-01-01').missing).toEqual([
      { path: 'volume', why: 'The rule for yearly volumes ends with year 2.' },
      {
        path: 'pools.general.volume',
        why: 'What the other pools leave is not known. The rule for yearly volumes ends with year 2.',
      },
    ]);
  });

  it('are unknown for the reason for which the path is, and say so where there is none', () => {
    const policy = withPeriods({ volume: year, pools: WHOLE }, { yearVolume: unknown });
    expect(volumeOn(policy, '2026-01-01')).toEqual({ known: false, why: 'nobody said' });
    const without = withPeriods({ volume: year, pools: WHOLE });
    expect(volumeOn(without, '2026-01-01')).toEqual({
      known: false,
      why: 'The policy has no path of yearly volumes.',
    });
    expect(problems(without)).toEqual(
      [0, 1, 2].map((n) => ['quota/no-year-volume', `periods[${n}].volume.value`, 'year-volume']),
    );
  });

  it('take a share of the year, rounded as the policy says, and exact where it says nothing', () => {
    const rule = { kind: 'arithmetic', base: '101', annualIncrement: '0' } as const;
    const half = figure({ kind: 'year-volume', share: '0.5' } as const);
    const policy = withPeriods({ volume: half, pools: WHOLE }, { yearVolume: figure(rule) });
    expect(volumeOn(policy, '2026-01-01')).toEqual({ known: true, value: '50' });
    const { duty } = base.rounding;
    const exact = { ...policy, rounding: { duty } };
    expect(volumeOn(exact, '2026-01-01')).toEqual({ known: true, value: '50.5' });
    expect(problems(exact)[0]).toEqual([
      'quota/too-many-decimals',
      'periods[0].pools[0].volume.value',
      '50.5',
    ]);
    const unsettled = { ...policy, rounding: { duty, volume: unknown } };
    expect(volumeOn(unsettled, '2026-01-01')).toEqual({ known: true, value: '50.5' });
  });

  it('are pro rata by the days of the period, or by the months that are stated', () => {
    const days = figure({ kind: 'pro-rata', annual: '730', by: 'days', of: 365 } as const);
    const months = figure({ kind: 'pro-rata', annual: '100', by: 'months', open: 8, of: 12 } as const);
    const stated = figure({ kind: 'pro-rata', annual: '730', by: 'days', open: 1, of: 365 } as const);
    expect(volumeOn(withPeriods({ volume: days, pools: WHOLE }), '2026-01-01')).toEqual({
      known: true,
      value: '730',
    });
    expect(volumeOn(withPeriods({ volume: months, pools: WHOLE }), '2026-01-01')).toEqual({
      known: true,
      value: '66',
    });
    expect(volumeOn(withPeriods({ volume: stated, pools: WHOLE }), '2026-01-01')).toEqual({
      known: true,
      value: '2',
    });
    // Fractions of a unit are cut off where the policy states no rounding, as prorateVolume does.
    const { rounding, ...rest } = withPeriods({ volume: months, pools: WHOLE });
    expect(volumeOn({ ...rest, rounding: { duty: rounding.duty } }, '2026-01-01')).toEqual({
      known: true,
      value: '66',
    });
  });
});

describe('pools by rule', () => {
  const reserved = pool('reserved', figure({ kind: 'share' } as const), figure('0.10'));
  const rest = pool('general', figure({ kind: 'rest' } as const));

  it('take their share, rounded, and what the others leave', () => {
    const policy = withPeriods({ volume: figure('52185'), pools: [reserved, rest] });
    expect(problems(policy)).toEqual([]);
    expect(termsOn(policy, '2026-05-01').pools.map(({ id, volume }) => [id, volume.value])).toEqual([
      ['reserved', { known: true, value: '5218' }],
      ['general', { known: true, value: '46967' }],
    ]);
  });

  it('are unknown where the share is, or the volume', () => {
    const hidden = withPeriods({ volume: figure('100'), pools: [{ ...reserved, share: unknown }, rest] });
    expect(problems(hidden)).toEqual([]);
    expect(termsOn(hidden, '2026-05-01').pools.map(({ volume }) => volume.value)).toEqual([
      { known: false, why: 'nobody said' },
      { known: false, why: 'What the other pools leave is not known. nobody said' },
    ]);
    const sizeless = withPeriods({ volume: unknown, pools: [reserved, rest] });
    expect(termsOn(sizeless, '2026-05-01').missing.map(({ path }) => path)).toEqual([
      'volume',
      'pools.reserved.volume',
      'pools.general.volume',
    ]);
  });

  it('need a share for a share, and only one of them takes the rest', () => {
    const shareless = withPeriods({
      volume: figure('100'),
      pools: [pool('a', figure({ kind: 'share' } as const)), rest],
    });
    expect(problems(shareless)[0]).toEqual(['quota/pool-rule', 'periods[0].pools[0].volume.value', 'share']);
    const greedy = withPeriods({ volume: figure('100'), pools: [rest, { ...rest, id: 'b' }] });
    expect(problems(greedy)[0]).toEqual(['quota/pool-rule', 'periods[0].pools[1].volume.value', 'rest']);
  });

  it('leave nothing negative', () => {
    const policy = withPeriods({ volume: figure('100'), pools: [pool('a', figure('101')), rest] });
    expect(problems(policy)[0]).toEqual(['number/out-of-range', 'periods[0].pools[1].volume.value', '-1']);
  });
});

describe('amendments', () => {
  const amendments = [
    { from: '2026-04-01', volume: figure('70'), pools: [pool('general', figure('70'))] },
    { from: '2026-07-01', volume: figure('80'), pools: WHOLE },
  ];
  const amended = { ...base, periods: base.periods.map((p, n) => (n === 0 ? { ...p, amendments } : p)) };

  it('hold from their day to the end of the period', () => {
    expect(problems(amended)).toEqual([]);
    const told = ['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01', '2026-12-31', '2027-01-01'].map(
      (day) => {
        const { volume, amendedOn, pools } = termsOn(amended, day);
        return [volume.value, pools[0]?.volume.value]
          .map((each) => (each?.known === true ? each.value : each))
          .concat(amendedOn ?? 'never');
      },
    );
    expect(told).toEqual([
      ['100', '100', 'never'],
      ['70', '70', '2026-04-01'],
      ['70', '70', '2026-04-01'],
      ['80', '80', '2026-07-01'],
      ['80', '80', '2026-07-01'],
      ['100', '100', 'never'],
    ]);
  });

  it.each([
    ['on the first day', ['2026-01-01'], 0],
    ['after the last day', ['2027-01-01'], 0],
    ['twice on a day', ['2026-04-01', '2026-04-01'], 1],
    ['in reverse', ['2026-04-02', '2026-04-01'], 1],
  ])('are refused %s', (_, days, index) => {
    const wrong = days.map((from) => ({ ...(amendments[0] as (typeof amendments)[0]), from }));
    const policy = {
      ...base,
      periods: base.periods.map((p, n) => (n === 0 ? { ...p, amendments: wrong } : p)),
    };
    expect(problems(policy)).toEqual([
      ['quota/amendment-outside', `periods[0].amendments[${index}].from`, days[index]],
    ]);
  });

  it('hold on the second and on the last day', () => {
    const days = ['2026-01-02', '2026-12-31'].map((from) => ({
      ...(amendments[0] as (typeof amendments)[0]),
      from,
    }));
    expect(
      problems({ ...base, periods: base.periods.map((p, n) => (n === 0 ? { ...p, amendments: days } : p)) }),
    ).toEqual([]);
  });

  it('fit together like the volumes they change', () => {
    const wrong = [{ from: '2026-04-01', volume: figure('70'), pools: [pool('general', figure('71'))] }];
    const policy = {
      ...base,
      periods: base.periods.map((p, n) => (n === 0 ? { ...p, amendments: wrong } : p)),
    };
    expect(problems(policy)).toEqual([
      ['quota/pools-and-volume', 'periods[0].amendments[0].volume.value', '70'],
    ]);
  });
});

describe('limits by country', () => {
  const caps = {
    each: '0.21',
    named: [
      { origin: 'KR', share: '0.5' },
      { origin: 'JP', volume: '7' },
    ],
    residual: { access: 'all', capPerCountry: '0.3' },
  } as const;

  it('come out in units, the one for all others last', () => {
    const policy = withPeriods({ volume: figure('10'), pools: WHOLE, countryCaps: figure(caps) });
    expect(problems(policy)).toEqual([]);
    expect(termsOn(policy, '2026-01-01').caps).toEqual([
      { origin: 'KR', volume: '5' },
      { origin: 'JP', volume: '7' },
      { origin: null, volume: '2.1' },
    ]);
    expect(termsOn(policy, '2026-01-01').countryCaps?.value).toEqual({ known: true, value: caps });
  });

  it('are left out where volume or limits are unknown, and there are none without them', () => {
    const sizeless = withPeriods({ volume: unknown, pools: WHOLE, countryCaps: figure(caps) });
    expect(termsOn(sizeless, '2026-01-01').caps).toEqual([{ origin: 'JP', volume: '7' }]);
    const hidden = withPeriods({ countryCaps: unknown });
    expect(termsOn(hidden, '2026-01-01').caps).toEqual([]);
    expect(termsOn(hidden, '2026-01-01').missing).toEqual([{ path: 'countryCaps', why: 'nobody said' }]);
    expect(termsOn(base, '2026-01-01')).toMatchObject({ caps: [], countryCaps: null });
  });

  it.each([
    ['each', { each: '1.1' }, 'each'],
    ['a named share', { named: [{ origin: 'KR', share: '21%' }] }, 'named[0].share'],
    ['the residual', { residual: { access: 'all', capPerCountry: '30' } }, 'residual.capPerCountry'],
  ])('are shares: %s', (_, wrong, path) => {
    const policy = withPeriods({ countryCaps: figure(wrong as never) });
    expect(problems(policy)[0]?.[1]).toBe(`periods[0].countryCaps.value.${path}`);
  });
});

describe('safeguards', () => {
  const guarded: QuotaPolicy = {
    ...base,
    critical: dated('critical', { from: '2026-01-01', value: { threshold: '0.90', fromOpening: true } }),
    security: dated('security', {
      from: '2026-01-01',
      value: { when: 'critical', amount: 'standard-duty' } as const,
    }),
    availability: dated(
      'availability',
      { from: '2026-01-01', to: '2026-06-05', value: { kind: 'open' } as const },
      { from: '2026-06-06', to: '2026-06-20', value: { kind: 'blocked' } as const },
      { from: '2026-06-21', value: { kind: 'open' } as const },
    ),
    periods: base.periods.map((p) => ({ ...p, drawingStops: figure(p.to) })),
  };

  it('resolve with everything else', () => {
    expect(problems(guarded)).toEqual([]);
    const terms = termsOn(guarded, '2026-06-06');
    expect(terms).toMatchObject({
      critical: {
        value: { known: true, value: { threshold: '0.90', fromOpening: true } },
        status: 'official',
      },
      security: { value: { known: true, value: { when: 'critical', amount: 'standard-duty' } } },
      drawingStops: { value: { known: true, value: '2026-12-31' } },
    });
    const state = (day: string) => termsOn(guarded, day).availability?.value;
    expect(['2026-06-05', '2026-06-06', '2026-06-20', '2026-06-21', '2027-03-01'].map(state)).toEqual(
      ['open', 'blocked', 'blocked', 'open', 'open'].map((kind) => ({ known: true, value: { kind } })),
    );
    expect(termsOn(base, '2026-06-06')).toMatchObject({
      critical: null,
      security: null,
      availability: null,
      drawingStops: null,
    });
  });

  it('must cover every period and be fractions', () => {
    const late = {
      ...base,
      security: dated('security', {
        from: '2026-01-02',
        value: { when: 'always', amount: 'difference' } as const,
      }),
    };
    expect(problems(late)).toEqual([
      ['quota/uncovered-days', 'security.values', '2026-01-02 to further notice'],
    ]);
    const high = {
      ...base,
      critical: dated('critical', { from: '2026-01-01', value: { threshold: '90', fromOpening: false } }),
    };
    expect(problems(high)).toEqual([['decimal/rate-too-high', 'critical.values[0].value.threshold', '90']]);
    expect(
      problems({
        ...base,
        critical: { ...high.critical, values: [{ ...high.critical.values[0], value: unknown.value }] },
      }),
    ).toEqual([]);
  });
});

describe('methods', () => {
  const shares = (first: string, second: string) => ({
    ...base,
    administration: dated('administration', {
      from: '2026-01-01',
      value: {
        method: 'historical-shares',
        pools: [
          { id: 'a', share: first, weightedBy: 'imports' },
          { id: 'b', share: second, weightedBy: 'imports' },
        ],
        rounding: { mode: 'floor', increment: '1' },
      } as const,
    }),
  });

  it('divide the whole volume', () => {
    expect(problems(shares('0.75', '0.25'))).toEqual([]);
    expect(problems(shares('0.75', '0.24'))).toEqual([
      ['quota/shares-sum', 'administration.values[0].value.pools', '0.75, 0.24'],
    ]);
    expect(problems(shares('75', '0.25'))).toEqual([
      ['decimal/rate-too-high', 'administration.values[0].value.pools[0].share', '75'],
    ]);
  });

  it('may follow each other, and each is checked', () => {
    const step = {
      method: 'licence-on-demand',
      coefficientDecimals: 6,
      rounding: { mode: 'floor', increment: '0' },
      tolerance: '5',
    } as const;
    const policy = (steps: readonly unknown[]) => ({
      ...base,
      administration: dated('administration', { from: '2026-01-01', value: { method: 'mixed', steps } }),
    });
    expect(problems(policy([step, step])).map(([code, path]) => [code, path])).toEqual(
      [1, 2].flatMap(() => [
        ['decimal/rate-too-high', 'administration.values[0].value.tolerance'],
        ['rounding/increment-not-positive', 'administration.values[0].value.rounding.increment'],
      ]),
    );
    expect(problems(policy([{ method: 'auction', pricing: 'uniform' }]))[0]?.[0]).toBe('input/wrong-size');
    expect(problems(policy([{ method: 'lottery' }, { method: 'lottery' }]))[0]?.[0]).toBe('input/not-one-of');
  });
});

describe('policyOn', () => {
  it('gives the same figures, not only equal ones, between two changes', () => {
    const [one, other] = ['2026-01-01', '2026-12-31'].map((day) => termsOn(base, day));
    expect(one?.volume).toBe(other?.volume);
    expect(one?.inQuotaRate).toBe(other?.inQuotaRate);
    expect([one?.on, other?.on]).toEqual(['2026-01-01', '2026-12-31']);
    expect(termsOn(base, '2027-01-01').volume).not.toBe(one?.volume);
  });

  it('keeps policies apart and takes frozen ones', () => {
    const copy = deepFreeze(structuredClone({ ...base, id: 'other' }));
    expect(termsOn(copy, '2026-01-01').policyId).toBe('other');
    expect({ ...termsOn(copy, '2026-01-01'), policyId: 'rules' }).toEqual(termsOn(base, '2026-01-01'));
  });

  it('says what the policy says about days outside', () => {
    const policy = { ...base, outside: { before: 'Not read.', after: 'Not published.' } };
    expect(policyOn(policy, '2025-12-31')).toMatchObject({ inForce: false, note: 'Not read.' });
    expect(policyOn(policy, '2029-01-01')).toMatchObject({ inForce: false, note: 'Not published.' });
    expect(policyOn(base, '2029-01-01')).not.toHaveProperty('note');
    expect(problems({ ...base, outside: { after: '' } })[0]?.[0]).toBe('input/empty');
  });

  it('refuses a day that a raw policy leaves uncovered inside a period', () => {
    const [entry] = base.overQuota.values;
    const gap = {
      ...base,
      overQuota: { ...base.overQuota, values: [{ ...(entry as typeof entry & object), to: '2026-05-31' }] },
    };
    expect(termsOn(gap as QuotaPolicy, '2026-05-31').inForce).toBe(true);
    expect(() => policyOn(gap as QuotaPolicy, '2026-06-01')).toThrow('overQuota');
  });
});

describe('quotaPolicySchema', () => {
  it('is one schema that accepts what policies hold', () => {
    expect(quotaPolicySchema()).toBe(quotaPolicySchema());
    expect(quotaPolicySchema().safeParse(base).success).toBe(true);
  });
});

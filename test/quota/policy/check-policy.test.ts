import { describe, expect, it } from 'vitest';
import { adValoremRate, parsePolicy, policyOn, safeParsePolicy, type QuotaPolicy } from 'gigacast/quota';
import { refusalOf } from '../../support/refusal-of';
import { ownPolicy } from '../own-policy';

/** Two half-years of 100 pieces each; the second takes over what the first leaves. */
const base = ownPolicy({ splitOn: ['2026-07-01'], carriesOver: true });
const [first, second] = base.periods as readonly [QuotaPolicy['periods'][0], QuotaPolicy['periods'][0]];
const known = <T>(value: T) => ({ known: true, value }) as const;
const UNKNOWN = { known: false, why: 'nobody said' } as const;

/** The issues of a policy, each as its code, its path and its message. */
function told(policy: unknown): readonly (readonly [code: string, path: string, message: string])[] {
  const result = safeParsePolicy(policy);
  return result.ok ? [] : result.issues.map(({ code, path, message }) => [code, path, message]);
}

const withFirst = (change: object): object => ({ ...base, periods: [{ ...first, ...change }, second] });
const withSecond = (change: object): object => ({ ...base, periods: [first, { ...second, ...change }] });

describe('the periods of a policy', () => {
  it('follow each other', () => {
    expect(told(base)).toEqual([]);
  });

  it('leave no day out', () => {
    expect(told(withSecond({ from: '2026-07-02' }))).toEqual([
      [
        'quota/period-gap',
        'periods[1].from',
        'safeParsePolicy: periods[1].from must start on the day after the period before it ends, 2026-06-30, got ' +
          '"2026-07-02". Every day from the first to the last belongs to one period; add the missing one.',
      ],
    ]);
  });

  it.each(['2026-06-30', '2026-06-29'])('share no day: one that starts on %s is refused', (from) => {
    const [[code, path, message] = []] = told(withSecond({ from }));
    expect([code, path]).toEqual(['quota/period-overlap', 'periods[1].from']);
    expect(message).toContain(`must start after the period before it ends, 2026-06-30, got "${from}".`);
  });

  it('may be one day long, and no shorter', () => {
    const day = { ...second, from: '2026-07-01', to: '2026-07-01' };
    const rest = { ...second, id: 'rest', from: '2026-07-02', carryOver: first.carryOver };
    expect(told({ ...base, periods: [first, day, rest] })).toEqual([]);
    const [[code, path, message] = []] = told(withSecond({ to: '2026-06-30' }));
    expect([code, path]).toEqual(['quota/period-reversed', 'periods[1].to']);
    expect(message).toContain('end on or after the day it starts, 2026-07-01');
  });

  it('have an id each', () => {
    const [[code, path, message] = [], ...more] = told(
      withSecond({ id: first.id, carryOver: first.carryOver }),
    );
    expect([code, path, more]).toEqual(['quota/repeated-id', 'periods[1].id', []]);
    expect(message).toContain(`must be used once, got "${first.id}".`);
  });

  it('take over from a period before them only', () => {
    const from = (periodId: string) => ({
      carryOver: { ...second.carryOver, value: known({ kind: 'unused-of', periodId }) },
    });
    expect(told(withSecond(from('period-1')))).toEqual([]);
    for (const periodId of ['period-2', 'period-0']) {
      const [[code, path, message] = [], ...more] = told(withSecond(from(periodId)));
      expect([code, path, more]).toEqual(['quota/unknown-period', 'periods[1].carryOver.value.periodId', []]);
      expect(message).toContain(`must be the id of an earlier period, got "${periodId}".`);
    }
    expect(told(withSecond({ carryOver: { ...second.carryOver, value: UNKNOWN } }))).toEqual([]);
  });

  it('say in which days an amendment may lie', () => {
    const amendment = { from: '2027-01-01', volume: second.volume, pools: second.pools };
    const [[code, , message] = []] = told(withSecond({ amendments: [amendment] }));
    expect(code).toBe('quota/amendment-outside');
    expect(message).toContain('from 2026-07-02 to 2026-12-31');
  });
});

describe('the volumes of a period', () => {
  const pool = first.pools[0] as (typeof first.pools)[0];
  const poolOf = (id: string, volume: unknown, share?: unknown) => ({
    ...pool,
    id,
    volume: { ...pool.volume, value: volume },
    ...(share === undefined ? {} : { share: { ...pool.volume, value: share } }),
  });
  const volumeOf = (value: unknown) => ({ ...first.volume, value });

  it('are the sums of their pools', () => {
    const pools = [poolOf('a', known('60')), poolOf('b', known('39'))];
    const [[code, path, message] = [], ...more] = told(withFirst({ pools }));
    expect([code, path, more]).toEqual(['quota/pools-and-volume', 'periods[0].volume.value', []]);
    expect(message).toContain('must be the sum of the pools, 99, got "100".');
    expect(told(withFirst({ pools: [poolOf('a', known('60')), poolOf('b', known('40'))] }))).toEqual([]);
  });

  it('are not summed where a pool or the volume is unknown', () => {
    expect(told(withFirst({ pools: [poolOf('a', known('60')), poolOf('b', UNKNOWN)] }))).toEqual([]);
    expect(told(withFirst({ pools: [poolOf('b', UNKNOWN), poolOf('a', known('60'))] }))).toEqual([]);
    expect(told(withFirst({ volume: volumeOf(UNKNOWN) }))).toEqual([]);
  });

  it('have no more decimals than the unit', () => {
    const pools = [poolOf('a', known('60.5')), poolOf('b', known('39.5'))];
    expect(told(withFirst({ pools })).map(([code, path]) => [code, path])).toEqual([
      ['quota/too-many-decimals', 'periods[0].pools[0].volume.value'],
      ['quota/too-many-decimals', 'periods[0].pools[1].volume.value'],
    ]);
    const [[, path, message] = []] = told(withFirst({ volume: volumeOf(known('100.25')) }));
    expect(path).toBe('periods[0].volume.value');
    expect(message).toMatch(/at most 0 decimals, got "100\.25"/);
  });

  it('name a volume that is below nothing where it stands', () => {
    const [[code, path] = []] = told(withFirst({ volume: volumeOf(known('-1')) }));
    expect([code, path]).toEqual(['number/out-of-range', 'periods[0].volume.value']);
  });

  it('name each pool once', () => {
    const pools = [poolOf('a', known('50')), poolOf('a', known('50'))];
    const [[code, path, message] = [], ...more] = told(withFirst({ pools }));
    expect([code, path, more]).toEqual(['quota/repeated-id', 'periods[0].pools[1].id', []]);
    expect(message).toContain('must be used once, got "a".');
  });

  it('take shares as fractions', () => {
    const pools = (share: string) => [
      poolOf('a', known({ kind: 'share' }), known(share)),
      poolOf('b', known({ kind: 'rest' })),
    ];
    expect(told(withFirst({ pools: pools('1') }))).toEqual([]);
    expect(told(withFirst({ pools: pools('0.5') }))).toEqual([]);
    const [[code, path, message] = []] = told(withFirst({ pools: pools('50') }));
    expect([code, path]).toEqual(['decimal/rate-too-high', 'periods[0].pools[0].share.value']);
    expect(message).toMatch(
      /^safeParsePolicy: periods\[0\]\.pools\[0\]\.share\.value must be a fraction of at most 1, got "50"/,
    );
    expect(
      told(withFirst({ pools: [poolOf('a', known('100'), known('1.01'))] })).map(([each]) => each),
    ).toEqual(['decimal/rate-too-high']);
  });

  it('need a path of yearly volumes where they are taken from one', () => {
    const issues = told(withFirst({ volume: volumeOf(known({ kind: 'year-volume' })) }));
    expect(issues.map(([code, path]) => [code, path])).toContainEqual([
      'quota/no-year-volume',
      'periods[0].volume.value',
    ]);
    // A share of a year is refused for what it is, not for the path that it does not need.
    const prorated = { kind: 'pro-rata', annual: '365', by: 'days', of: 365 };
    const codes = told(withFirst({ volume: volumeOf(known(prorated)), pools: [poolOf('a', UNKNOWN)] }));
    expect(codes).toEqual([]);
  });

  it.each([
    [{ by: 'days', of: 0 }, '.of'],
    [{ by: 'days', of: 180 }, 'to'],
    [{ by: 'days', of: 12, open: 13 }, 'open'],
    [{ by: 'months', of: 12, open: 13 }, 'open'],
    [{ by: 'months', of: 12, open: -1 }, 'open'],
    [{ by: 'months', of: 0, open: 0 }, '.of'],
  ])('check the time of a part of a year: %j', (time, path) => {
    const rule = { kind: 'pro-rata', annual: '1200', ...time };
    const issues = told(withFirst({ volume: volumeOf(known(rule)), pools: [poolOf('a', UNKNOWN)] }));
    expect(issues.length).toBeGreaterThan(0);
    expect(issues[0]?.[1]).toContain(path);
  });

  it('check the volume of the year and of the path', () => {
    const prorated = { kind: 'pro-rata', annual: '-1', by: 'months', of: 12, open: 6 };
    const issues = told(withFirst({ volume: volumeOf(known(prorated)), pools: [poolOf('a', UNKNOWN)] }));
    expect(issues[0]?.[0]).toBe('number/out-of-range');
    expect(issues[0]?.[1]).toContain('annual');
    const path = (yearVolume: object) => ({
      ...base,
      yearVolume: { ...first.volume, value: known(yearVolume) },
      periods: base.periods.map((period) => ({
        ...period,
        volume: volumeOf(known({ kind: 'year-volume' })),
        pools: [poolOf('a', UNKNOWN)],
      })),
    });
    const target = { kind: 'target', from: '100', to: '200', shape: 'linear', steps: 1 };
    expect(told(path(target))).toEqual([]);
    expect(told(path({ ...target, steps: 0 })).length).toBeGreaterThan(0);
    const geometric = {
      kind: 'geometric',
      base: '100',
      annualGrowth: '0.065',
      compounding: 'from-base',
      atMost: '100',
    };
    expect(told(path(geometric))).toEqual([]);
    expect(told(path({ ...geometric, annualGrowth: '-2' }))[0]?.[1]).toContain('annualGrowth');
    expect(
      told({ ...path(geometric), yearVolume: { ...first.volume, value: UNKNOWN } }).map(([code]) => code),
    ).toEqual([]);
  });
});

describe('the parameters of a policy over time', () => {
  const valueOf = <T extends { readonly values: readonly object[] }>(
    parameter: T,
    change: object,
  ): object => ({
    ...parameter,
    values: [{ ...(parameter.values[0] as object), ...change }],
  });

  it('cover the first and the last day', () => {
    const days = (change: object) => told({ ...base, inQuotaRate: valueOf(base.inQuotaRate, change) });
    expect(days({ from: '2025-12-31', to: '2027-01-01' })).toEqual([]);
    const [[code, path, message] = [], ...more] = days({ to: '2026-12-30' });
    expect([code, path, more]).toEqual(['quota/uncovered-days', 'inQuotaRate.values', []]);
    expect(message).toContain(
      'must cover the periods, 2026-01-01 to 2026-12-31, got "2026-01-01 to 2026-12-30".',
    );
    expect(days({ from: '2026-01-02' })[0]?.[2]).toContain('"2026-01-02 to 2026-12-31"');
  });

  it('follow each other', () => {
    const [value] = base.overQuota.values;
    const values = [
      { ...value, to: '2026-03-31' },
      { ...value, from: '2026-03-31' },
    ];
    expect(told({ ...base, overQuota: { ...base.overQuota, values } }).length).toBeGreaterThan(0);
  });

  it('hold rates as fractions, within the quota and beyond it', () => {
    const within = told({
      ...base,
      inQuotaRate: valueOf(base.inQuotaRate, { value: known(adValoremRate('0.061')) }),
    });
    expect(within).toEqual([]);
    const wrong = { ...adValoremRate('0.061'), rate: '6.1%' };
    const high = valueOf(base.inQuotaRate, { value: known(wrong) });
    expect(told({ ...base, inQuotaRate: high })[0]?.[1]).toContain('inQuotaRate.values[0].value');
    const beyond = valueOf(base.overQuota, { value: known({ kind: 'surtax', mode: 'adding', rate: wrong }) });
    expect(told({ ...base, overQuota: beyond })[0]?.[1]).toContain('overQuota.values[0].value.value.rate');
    expect(told({ ...base, overQuota: valueOf(base.overQuota, { value: UNKNOWN }) })).toEqual([]);
    expect(told({ ...base, administration: valueOf(base.administration, { value: UNKNOWN }) })).toEqual([]);
  });
});

describe('the roundings of a policy', () => {
  it('have an increment above nothing', () => {
    const rounding = (increment: string) => ({
      ...base,
      rounding: { duty: { ...base.rounding.duty, value: known({ mode: 'half-up', increment }) } },
    });
    expect(told(rounding('0.05'))).toEqual([]);
    expect(told(rounding('0')).map(([code, path]) => [code, path])).toEqual([
      ['rounding/increment-not-positive', 'rounding.duty.value.increment'],
    ]);
    expect(told({ ...base, rounding: { duty: { ...base.rounding.duty, value: UNKNOWN } } })).toEqual([]);
  });
});

describe('parsePolicy', () => {
  it('tells its own name with each issue', () => {
    const wrong = withSecond({ from: '2026-07-02', id: first.id, carryOver: first.carryOver });
    const error = refusalOf(() => parsePolicy(wrong));
    expect(error.issues.map((issue) => issue.function)).toEqual(['parsePolicy', 'parsePolicy']);
    expect(error.issues[0]?.message).toMatch(/^parsePolicy: periods\[1\]\.from/);
  });
});

describe('policyOn', () => {
  it('names itself and its argument when the day is none', () => {
    const [issue] = refusalOf(() => policyOn(base, '2026-02-30')).issues;
    expect([issue?.function, issue?.path]).toEqual(['policyOn', 'date']);
  });

  it('says which days the policy covers, on both sides of them', () => {
    expect(policyOn(base, '2025-12-31')).toEqual({
      inForce: false,
      policyId: 'own',
      on: '2025-12-31',
      why: 'before-first-period',
      from: '2026-01-01',
      to: '2026-12-31',
    });
    expect(policyOn(base, '2027-01-01')).toMatchObject({ why: 'after-last-period', to: '2026-12-31' });
    expect(policyOn({ ...base, outside: { before: 'No.' } }, '2027-01-01')).not.toHaveProperty('note');
    expect(policyOn({ ...base, periods: [] }, '2026-05-01')).toMatchObject({
      inForce: false,
      from: '2026-05-01',
      to: '2026-05-01',
    });
  });

  it('changes on the day on which a value does, and on the last day of a period', () => {
    const [value] = base.inQuotaRate.values;
    const steps = ['2026-12-31', '2026-03-01', '2026-06-30'].sort();
    const values = ['2026-01-01', ...steps].map((from, index) => ({
      ...value,
      from,
      to: ['2026-02-28', '2026-06-29', '2026-12-30', '2026-12-31'][index],
      value: known(adValoremRate(`0.0${index + 1}`)),
    }));
    const policy = parsePolicy({ ...base, inQuotaRate: { ...base.inQuotaRate, values } });
    const rateOn = (day: string) => {
      const terms = policyOn(policy, day);
      return terms.inForce && terms.inQuotaRate.value.known ? terms.inQuotaRate.value.value : undefined;
    };
    expect(
      ['2026-02-28', '2026-03-01', '2026-06-29', '2026-06-30', '2026-07-01', '2026-12-30', '2026-12-31'].map(
        rateOn,
      ),
    ).toEqual(['0.01', '0.02', '0.02', '0.03', '0.03', '0.03', '0.04'].map((rate) => adValoremRate(rate)));
  });
});

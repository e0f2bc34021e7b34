import { describe, expect, it } from 'vitest';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import {
  CANADA_STEEL_2025_AGREEMENT,
  CANADA_STEEL_2025_NO_AGREEMENT,
} from 'gigacast/data/policies/canada-steel-2025';
import { coverageOf, parsePolicy, safeParsePolicy, type Exclusion, type QuotaPolicy } from 'gigacast/quota';
import { refusalOf } from '../../support/refusal-of';
import { ownPolicy } from '../own-policy';

const [pipe] = CANADA_STEEL_2025_NO_AGREEMENT as readonly [QuotaPolicy];
const [agreed] = CANADA_STEEL_2025_AGREEMENT as readonly [QuotaPolicy];
const covers = (goods: Parameters<typeof coverageOf>[0], policy: QuotaPolicy = pipe) => {
  const coverage = coverageOf(goods, policy);
  return coverage.covered || [coverage.because, coverage.rule.parameter, coverage.rule.source.section];
};
const cars = (item: object, origins: readonly string[] = ['CN']) => {
  const { goods } = ownPolicy();
  return { goods: { ...goods, tariffItems: [{ code: '8703.80', ...item }] }, origins };
};

describe('coverageOf', () => {
  it('leaves out what Canada’s steel order leaves out, and nothing else', () => {
    expect(covers({ origin: 'KR' })).toBe(true);
    for (const origin of ['CA', 'US', 'MX']) {
      expect(covers({ origin })).toEqual(['origin', 'exclusions.origin', 's. 3(b)']);
    }
    expect(covers({ origin: 'CN', tariffItem: '9801.00.10' })).toEqual([
      'chapter',
      'exclusions.chapter',
      's. 3(d)',
    ]);
    expect(covers({ origin: 'CN', tariffItem: '98' })).toEqual(['chapter', 'exclusions.chapter', 's. 3(d)']);
    expect(covers({ origin: 'CN', tariffItem: '7306.98' })).toBe(true);
    expect(covers({ origin: 'CN', commercial: false })).toEqual([
      'personal',
      'exclusions.personal',
      's. 3(c)',
    ]);
    expect(covers({ origin: 'CN', commercial: true })).toBe(true);
  });

  it('leaves out goods in transit when the schedule came into force', () => {
    const late = { origin: 'CN', inTransitOn: ['2025-06-27'] };
    expect(covers(late)).toEqual(['in-transit', 'exclusions.in-transit', 's. 3(a)']);
    expect(covers(late, agreed)).toBe(true);
    expect(covers({ origin: 'KR', inTransitOn: ['2025-07-31', '2025-08-01'] }, agreed)).toEqual([
      'in-transit',
      'exclusions.in-transit',
      's. 3(a.1)',
    ]);
  });

  it('asks for the item first, then the origin', () => {
    const asked = (goods: object, terms = cars({})) => {
      const coverage = coverageOf({ origin: 'CN', ...goods }, terms);
      return coverage.covered || [coverage.because, coverage.rule.parameter];
    };
    expect(asked({ tariffItem: '8703.80' })).toBe(true);
    expect(asked({ tariffItem: '8703.80.00' })).toBe(true);
    expect(asked({})).toBe(true);
    expect(asked({ tariffItem: '870380' })).toBe(true);
    expect(asked({ tariffItem: '8703.81.00' })).toEqual(['item', 'goods']);
    expect(asked({ tariffItem: '8703.80', origin: 'KR' })).toEqual(['origin-not-named', 'origins']);
    expect(asked({ tariffItem: '8703.90', origin: 'KR' })).toEqual(['item', 'goods']);
    expect(asked({ origin: 'KR' }, cars({}, []))).toBe(true);
  });

  it('refuses an item that leaves open whether it is covered, unless the origin or an exclusion settles it', () => {
    const open = (goods: object, change: object = {}) =>
      refusalOf(() => coverageOf({ origin: 'CN', tariffItem: '8703', ...goods }, { ...cars({}), ...change }));
    expect(open({})).toMatchObject({
      code: 'quota/tariff-item-too-coarse',
      path: 'goods.tariffItem',
      received: '"8703"',
    });
    expect(open({ tariffItem: '87' }).message).toContain('as fine as 8703.80, which "own" names');
    expect(coverageOf({ origin: 'KR', tariffItem: '8703' }, cars({}))).toMatchObject({
      covered: false,
      because: 'origin-not-named',
    });
    const source = { title: 'A test' };
    const exclusions = [{ kind: 'personal', status: 'convention', source }] as const;
    expect(
      coverageOf({ origin: 'CN', tariffItem: '8703', commercial: false }, { ...cars({}), exclusions }),
    ).toMatchObject({ covered: false, because: 'personal' });
    expect(open({}, { exclusions }).code).toBe('quota/tariff-item-too-coarse');
    // Named as a whole, and once more in part: the whole decides.
    const { goods } = cars({});
    const both = {
      ...cars({}),
      goods: { ...goods, tariffItems: [{ code: '8703.80.00' }, { code: '8703' }] },
    };
    expect(coverageOf({ origin: 'CN', tariffItem: '8703.80' }, both).covered).toBe(true);
    expect(refusalOf(() => coverageOf({ origin: 'cn' }, cars({})))).toMatchObject({
      code: 'quota/not-a-country',
      path: 'goods.origin',
      message: expect.stringContaining('"CN"') as string,
    });
    expect(refusalOf(() => coverageOf({ origin: 'CN', tariffItem: '8703.8' }, cars({}))).path).toBe(
      'goods.tariffItem',
    );
  });

  it('covers an item for passenger vehicles only if that is what they are', () => {
    const terms = cars({ when: 'passenger-vehicle' });
    const asked = (goods: object) =>
      coverageOf({ origin: 'CN', tariffItem: '8703.80', ...goods }, terms).covered;
    expect([
      asked({}),
      asked({ passengerVehicle: true }),
      asked({ passengerVehicle: false }),
      coverageOf({ origin: 'CN', tariffItem: '8703.80', passengerVehicle: false }, cars({})).covered,
    ]).toEqual([true, true, false, true]);
  });

  it('covers everything of its items where there are no exclusions', () => {
    expect(CANADA_EV_2026_ENACTED.exclusions).toBeUndefined();
    expect(coverageOf({ origin: 'CN', tariffItem: '8703.80.00' }, CANADA_EV_2026_ENACTED)).toEqual({
      covered: true,
    });
  });

  it('takes the first exclusion that holds', () => {
    const by = { status: 'official', source: { title: 'A test' } } as const;
    const exclusions: readonly Exclusion[] = [
      { kind: 'preferential', ...by },
      { kind: 'origin', origins: ['MX'], ...by },
    ];
    const terms = { ...cars({}, []), exclusions };
    const because = (goods: object) => {
      const coverage = coverageOf({ origin: 'MX', ...goods }, terms);
      return coverage.covered ? 'covered' : coverage.because;
    };
    expect([
      because({ preferential: true }),
      because({ preferential: false }),
      because({ origin: 'CN' }),
    ]).toEqual(['preferential', 'origin', 'covered']);
  });
});

describe('the exclusions of a policy', () => {
  const told = (exclusion: object) => {
    const result = safeParsePolicy({ ...pipe, exclusions: [exclusion] });
    return result.ok ? 'a policy' : result.issues.map(({ path }) => path);
  };
  const by = { status: 'official', source: { title: 'A test' } };

  it('survive JSON', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(pipe))).exclusions).toEqual(pipe.exclusions);
  });

  it('have a shape of their own each', () => {
    expect(told({ kind: 'personal', ...by })).toBe('a policy');
    expect(told({ kind: 'preferential', ...by })).toBe('a policy');
    expect(told({ kind: 'personal' })).toEqual(['exclusions[0].status', 'exclusions[0].source']);
    expect(told({ kind: 'origin', origins: [], ...by })).toEqual(['exclusions[0].origins']);
    expect(told({ kind: 'origin', origins: ['China'], ...by })).toEqual(['exclusions[0].origins[0]']);
    expect(told({ kind: 'chapter', chapter: '9', ...by })).toEqual(['exclusions[0].chapter']);
    expect(told({ kind: 'in-transit', on: '2025-02-30', ...by })).toEqual(['exclusions[0].on']);
    expect(told({ kind: 'casual', ...by })).toEqual(['exclusions[0].kind']);
  });
});

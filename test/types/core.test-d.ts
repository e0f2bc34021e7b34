import {
  addMonths,
  apportion,
  fuzzyDate,
  isGigacastError,
  lognormal,
  quarterWeekOf,
  raise,
  roundMoney,
  type Distribution,
  type FuzzyDate,
  type GigacastError,
  type IsoDate,
  type Issue,
  type Money,
  type QuarterWeek,
} from 'gigacast/core';
import type * as compute from 'gigacast/compute';
import type * as everything from 'gigacast';
import type * as quota from 'gigacast/quota';
import type * as registrations from 'gigacast/registrations';
import type * as roadmap from 'gigacast/roadmap';
import { describe, expectTypeOf, it } from 'vitest';

describe('the subpaths', () => {
  it('are the namespaces of the package itself', () => {
    expectTypeOf<typeof everything.registrations>().toEqualTypeOf<typeof registrations>();
    expectTypeOf<typeof everything.quota>().toEqualTypeOf<typeof quota>();
    expectTypeOf<typeof everything.roadmap>().toEqualTypeOf<typeof roadmap>();
    expectTypeOf<typeof everything.compute>().toEqualTypeOf<typeof compute>();
  });
});

describe('results of core', () => {
  it('are readonly', () => {
    expectTypeOf(fuzzyDate('2027')).toEqualTypeOf<FuzzyDate>();
    expectTypeOf<FuzzyDate>().toEqualTypeOf<Readonly<FuzzyDate>>();
    expectTypeOf(quarterWeekOf('2023-07-02')).toEqualTypeOf<QuarterWeek>();
    expectTypeOf<QuarterWeek>().toEqualTypeOf<Readonly<QuarterWeek>>();
    expectTypeOf(roundMoney({ amount: '1.005', currency: 'CAD' })).toEqualTypeOf<Money>();
    expectTypeOf<Money>().toEqualTypeOf<Readonly<Money>>();
  });

  it('write dates and exact amounts as text', () => {
    expectTypeOf(addMonths('2026-05-31', 9)).toEqualTypeOf<IsoDate>();
    expectTypeOf<Money['amount']>().toBeString();
  });

  it('keep the shape of what they share out', () => {
    expectTypeOf(apportion(10, { A: 1, B: 2 })).toEqualTypeOf<{ readonly A: string; readonly B: string }>();
  });

  it('are one of the families, told apart by name', () => {
    expectTypeOf(lognormal({ median: 274, sigma: 0.5 })).toExtend<Distribution>();
    expectTypeOf<Distribution['family']>().toExtend<string>();
  });
});

describe('arguments of core', () => {
  it('take a date as text or parts, never as a number', () => {
    expectTypeOf(addMonths).parameter(0).extract<string>().toBeString();
    expectTypeOf(addMonths).parameter(0).extract<number>().toBeNever();
  });
});

describe('errors', () => {
  it('narrow a caught value', () => {
    expectTypeOf(isGigacastError).guards.toEqualTypeOf<GigacastError>();
    expectTypeOf<GigacastError['issues']>().toEqualTypeOf<readonly Issue[]>();
    expectTypeOf(raise).returns.toBeNever();
  });
});

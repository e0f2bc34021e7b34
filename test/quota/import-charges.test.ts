import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type IsoDate } from 'gigacast/core';
import { CANADA_IMPORT_CONTROL_195 } from 'gigacast/data/policies/canada-import-control-195';
import { CANADA_VEHICLE_DUTY } from 'gigacast/data/policies/canada-vehicle-duty';
import { CHINA_SURTAX_ORDER_2024 } from 'gigacast/data/policies/china-surtax-order-2024';
import { US_SURTAX_MOTOR_VEHICLES_2025 } from 'gigacast/data/policies/us-surtax-motor-vehicles-2025';
import { importCharges, type BorderMeasure, type Consignment } from 'gigacast/quota';
import { CENT_FLOOR, checkDated } from 'gigacast/core';
import { refusalOf } from '../support/refusal-of';
import { errorOf } from './error-code';

const LAW = [
  CHINA_SURTAX_ORDER_2024,
  CANADA_VEHICLE_DUTY,
  US_SURTAX_MOTOR_VEHICLES_2025,
  CANADA_IMPORT_CONTROL_195,
];
const car: Consignment = { tariffItem: '8703.80.00', origin: 'CN', valueForDuty: '40000.00' };
const on = (day: IsoDate, change: Partial<Consignment> = {}) =>
  importCharges({ ...car, ...change }, { on: day, measures: LAW });

describe('importCharges', () => {
  it.each([
    ['2024-09-30', '2440.00', '0.00', '2440.00', false],
    ['2024-10-01', '2440.00', '40000.00', '42440.00', false],
    ['2026-02-28', '2440.00', '40000.00', '42440.00', false],
    ['2026-03-01', '2440.00', '0.00', '2440.00', true],
    ['2026-10-15', '2440.00', '0.00', '2440.00', true],
  ])('on %s asks duty %s and surtax %s of a Chinese car', (day, duty, surtax, total, permitRequired) => {
    expect(on(day, { importPermit: true })).toMatchObject({
      on: day,
      duty,
      surtax,
      total,
      permitRequired,
      importable: true,
      reason: null,
      missing: [],
    });
  });

  it('lets no car in without a permit from 1 March 2026, at any rate', () => {
    expect(on('2026-02-28').importable).toBe(true);
    expect(on('2026-03-01')).toMatchObject({
      importable: false,
      reason: 'import-control-permit-required',
      duty: null,
      surtax: null,
      total: null,
      permitRequired: true,
    });
    expect(
      on('2026-03-01').rules.map(({ parameter, status, source }) => [parameter, status, source.section]),
    ).toEqual([
      ['china-surtax-order-2024', 'official', 'ss. 1 and 3'],
      ['canada-import-control-195', 'official', 's. 14'],
    ]);
  });

  it('asks no permit for personal goods, for vehicles that are none of passengers, or from elsewhere', () => {
    expect(on('2026-10-15', { commercial: false }).permitRequired).toBe(false);
    expect(on('2026-10-15', { passengerVehicle: false }).permitRequired).toBe(false);
    expect(on('2026-10-15', { origin: 'KR' })).toMatchObject({ permitRequired: false, total: '2440.00' });
    // The limit to passenger vehicles holds for three items only, and a hybrid is covered.
    expect(on('2026-10-15', { tariffItem: '8703.40.10', passengerVehicle: false }).permitRequired).toBe(true);
    expect(on('2026-10-15', { tariffItem: '8703.23.00' })).toMatchObject({
      permitRequired: false,
      surtax: '0.00',
    });
  });

  it('spares what was in transit on the day the surtax began', () => {
    expect(on('2024-10-20', { inTransitOn: ['2024-10-01'] }).surtax).toBe('0.00');
    expect(on('2024-10-20', { inTransitOn: ['2024-10-02'] }).surtax).toBe('40000.00');
  });

  it('charges the surtax on vehicles of the surtax order that carry no passengers too', () => {
    expect(on('2025-01-01', { passengerVehicle: false }).surtax).toBe('40000.00');
  });

  it('tells each charge with base, rate and rule, the duty first', () => {
    const { charges } = on('2025-01-01');
    expect(charges.map(({ kind, measure, base, amount }) => [kind, measure, base, amount])).toEqual([
      ['duty', 'canada-vehicle-duty', '40000.00', '2440.00'],
      ['surtax', 'china-surtax-order-2024', '40000.00', '40000.00'],
    ]);
    expect(charges[1]?.rule).toEqual({
      parameter: 'china-surtax-order-2024',
      status: 'official',
      source: CHINA_SURTAX_ORDER_2024.effect.values[0]?.source,
    });
    expect(charges[0]?.rule.note).toContain('Preferential');
  });

  it('rounds each charge on its own', () => {
    const options = { on: '2025-01-01', measures: LAW };
    expect(importCharges({ ...car, valueForDuty: '12345.00' }, options).total).toBe('13098.05');
    expect(
      importCharges({ ...car, valueForDuty: '12345.00' }, { ...options, rounding: CENT_FLOOR }).total,
    ).toBe('13098.04');
  });

  it('takes Canadian and Mexican content off the base of the American surtax, 15 % at least', () => {
    const us = (change: Partial<Consignment>) => {
      const { charges, surtax } = on('2025-09-01', { origin: 'US', ...change });
      return [charges.find(({ kind }) => kind === 'surtax')?.base, surtax];
    };
    expect(us({})).toEqual(['40000.00', '10000.00']);
    expect(us({ preferential: true })).toEqual(['34000.00', '8500.00']);
    expect(us({ preferential: true, provenContent: '6000' })).toEqual(['34000.00', '8500.00']);
    expect(us({ preferential: true, provenContent: '6000.01' })).toEqual(['33999.99', '8500.00']);
    expect(us({ preferential: true, provenContent: '10000' })).toEqual(['30000.00', '7500.00']);
    expect(us({ preferential: true, provenContent: '40001' })).toEqual(['0.00', '0.00']);
    expect(us({ provenContent: '10000' })).toEqual(['40000.00', '10000.00']);
    expect(on('2025-04-08', { origin: 'US' }).surtax).toBe('0.00');
    expect(on('2025-04-09', { origin: 'US' }).surtax).toBe('10000.00');
  });

  it('gives no total where the ordinary duty is not known', () => {
    const result = on('2025-09-01', { origin: 'US', preferential: true });
    expect([result.duty, result.total, result.surtax]).toEqual([null, null, '8500.00']);
    expect(result.missing).toEqual([
      { path: 'duty', why: 'No measure gives the ordinary duty on 8703.80.00.' },
    ]);
    // 8704 is no part of heading 87.03.
    expect(on('2025-09-01', { tariffItem: '8704.60.00' }).duty).toBeNull();
    expect(on('2025-09-01', { tariffItem: '8703', origin: 'KR' }).duty).toBe('2440.00');
  });

  it('takes no goods for free because of their spelling', () => {
    for (const tariffItem of ['87038000', '8703.80.00', '8703.80.00.10', '8703800010', '8703.8000']) {
      expect(on('2026-10-15', { tariffItem })).toMatchObject({ permitRequired: true, importable: false });
    }
    const refused = (change: Partial<Consignment>) => {
      const { code, path, message } = refusalOf(() => on('2026-10-15', change));
      return [code, path, message] as const;
    };
    expect(refused({ tariffItem: '8703.80' })).toEqual([
      'quota/tariff-item-too-coarse',
      'consignment.tariffItem',
      expect.stringContaining('must be as fine as 8703.80.00, which ') as string,
    ]);
    for (const tariffItem of [
      '87031',
      '8703.8',
      '8703 80 00',
      '8703-80',
      '',
      '8',
      '.8703',
      '8703.',
      '87038000101112',
    ]) {
      expect(refused({ tariffItem }).slice(0, 2)).toEqual([
        'quota/not-a-tariff-item',
        'consignment.tariffItem',
      ]);
    }
    for (const origin of ['cn', 'China', 'CHN', 'C1', '', ' CN']) {
      expect(refused({ origin }).slice(0, 2)).toEqual(['quota/not-a-country', 'consignment.origin']);
    }
  });

  it('tells the charges without amounts where no value is given', () => {
    const { valueForDuty, ...unvalued } = car;
    expect(valueForDuty).toBe('40000.00');
    const result = importCharges(unvalued, { on: '2025-01-01', measures: LAW });
    expect(result.charges.map(({ base, amount }) => [base, amount])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect([result.duty, result.surtax, result.total]).toEqual([null, null, null]);
  });

  it('passes an unknown effect on as missing', () => {
    const [value] = CANADA_VEHICLE_DUTY.effect.values;
    if (value === undefined) throw new Error('no value');
    const gap: BorderMeasure = {
      ...CANADA_VEHICLE_DUTY,
      effect: {
        ...CANADA_VEHICLE_DUTY.effect,
        values: [{ ...value, value: { known: false, why: 'not read' } }],
      },
    };
    const result = importCharges(car, { on: '2025-01-01', measures: [gap] });
    expect(result.missing[0]).toEqual({ path: 'canada-vehicle-duty', why: 'not read' });
    expect(result.total).toBeNull();
  });

  it('refuses days and values that are none', () => {
    expect(errorOf(() => on('2026-02-30'))).toEqual(['date/no-such-day', 'on']);
    expect(errorOf(() => on('2026-01-01', { valueForDuty: -1 }))).toEqual([
      'number/out-of-range',
      'consignment.valueForDuty',
    ]);
    expect(errorOf(() => on('2026-01-01', { provenContent: -1 }))).toEqual([
      'number/out-of-range',
      'consignment.provenContent',
    ]);
  });
});

describe('the bundled measures', () => {
  it.each(LAW.map((measure) => [measure.id, measure] as const))(
    '%s is dated without gap or overlap',
    (_, measure) => {
      expect(checkDated(measure.effect)).toBe(measure.effect);
      for (const { code } of measure.goods.tariffItems) expect(code).toMatch(/^\d{4}(\.\d{2}\.\d{2})?$/);
      expect(new Set(measure.goods.tariffItems.map(({ code }) => code)).size).toBe(
        measure.goods.tariffItems.length,
      );
    },
  );

  it('resolve on every day from 2024 to 2031', () => {
    const first = '2024-01-01';
    for (let day = 0; day <= daysBetween(first, '2031-12-31'); day += 1) {
      expect(on(addDays(first, day), { importPermit: true }).duty).toBe('2440.00');
    }
  });

  it('lets other surtaxes give way to one that is charged in their place', () => {
    const [entry] = CHINA_SURTAX_ORDER_2024.effect.values;
    const effect = entry?.value.known === true ? entry.value.value : undefined;
    if (entry === undefined || effect?.kind !== 'surtax') throw new Error('the order charges a surtax first');
    const value = { known: true, value: { ...effect, displacesOthers: true } } as const;
    const stronger: BorderMeasure = {
      ...CHINA_SURTAX_ORDER_2024,
      id: 'stronger',
      effect: { ...CHINA_SURTAX_ORDER_2024.effect, values: [{ ...entry, value }] },
    };
    for (const measures of [
      [...LAW, stronger],
      [stronger, ...LAW],
    ]) {
      const result = importCharges(car, { on: '2025-05-01', measures });
      expect(result.charges.map(({ measure }) => measure)).toEqual(['canada-vehicle-duty', 'stronger']);
      expect(result.rules).toMatchObject([
        { parameter: 'china-surtax-order-2024', note: 'Gives way to stronger.' },
      ]);
    }
  });

  it('refuses a day after the last that a measure knows', () => {
    const [entry] = CHINA_SURTAX_ORDER_2024.effect.values;
    const ended = {
      ...CHINA_SURTAX_ORDER_2024,
      effect: { ...CHINA_SURTAX_ORDER_2024.effect, values: entry === undefined ? [] : [entry] },
    };
    expect(errorOf(() => importCharges(car, { on: '2026-03-01', measures: [ended] }))[0]).toBe(
      'dated/outside-coverage',
    );
  });
});

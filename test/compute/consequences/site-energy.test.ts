import {
  costOfEnergy,
  emissionsOfEnergy,
  energyOver,
  recordedRamp,
  siteEnergy,
  type SiteEnergyOptions,
} from 'gigacast/compute';
import { known, unknown } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { SITE } from '../site/fixture';

const JULY = { from: '2026-07-01', to: '2026-08-01' };
const it26: SiteEnergyOptions = { asOf: '2026-10-01', basis: 'it', between: 'step', utilisation: 0.5 };

describe('siteEnergy', () => {
  it('is power times hours times utilisation times PUE, each end with its own', () => {
    const energy = siteEnergy(SITE, JULY, {
      ...it26,
      utilisation: { low: 0.5, high: 0.75 },
      pue: { low: 1.25, high: 1.5 },
    });
    const full = 946 * 31 * 24;
    expect(energy).toEqual({
      site: 'Site',
      from: '2026-07-01',
      to: '2026-08-01',
      asOf: '2026-10-01',
      basis: 'facility',
      mwh: known({ low: full * 0.5 * 1.25, high: full * 0.75 * 1.5 }),
      days: 31,
      coveredDays: 31,
      complete: true,
      missing: [],
      source: { title: 'Third copy' },
    });
  });

  it('stays on IT power without a PUE, and on facility power as recorded', () => {
    const halls = siteEnergy(SITE, JULY, it26);
    expect([halls.basis, halls.mwh]).toEqual(['it', known({ low: 946 * 372, high: 946 * 372 })]);
    const whole = siteEnergy(SITE, JULY, { ...it26, basis: 'facility', utilisation: 1 });
    expect([whole.basis, whole.mwh]).toEqual(['facility', known({ low: 1276 * 744, high: 1276 * 744 })]);
  });

  it('reads the record as energyOver does, by lines too', () => {
    const ramp = recordedRamp(SITE, { asOf: '2026-10-01', basis: 'facility' });
    const { mwh } = siteEnergy(SITE, JULY, {
      asOf: '2026-10-01',
      basis: 'facility',
      between: 'linear',
      utilisation: 1,
    });
    expect(mwh.known && mwh.value.low).toBe(energyOver(ramp, JULY, { between: 'linear' }).mwh);
  });

  it('is a lower bound where the record begins later', () => {
    const energy = siteEnergy(SITE, { from: '2025-02-27', to: '2025-03-01' }, it26);
    expect(energy).toMatchObject({ days: 2, coveredDays: 1, complete: false, missing: [] });
  });

  it('is unknown where the record or a factor is, and says so', () => {
    const none = siteEnergy(SITE, JULY, { ...it26, asOf: '2026-01-20' });
    const why = 'nothing was recorded by 2026-01-20 on the basis it';
    expect(none).toMatchObject({
      mwh: { known: false, why: `power: ${why}` },
      complete: false,
      missing: [{ path: 'power', why }],
      source: null,
    });
    const open = siteEnergy(SITE, JULY, { ...it26, utilisation: unknown('no meter'), pue: 1.2 });
    expect(open).toMatchObject({
      basis: 'facility',
      mwh: { known: false, why: 'utilisation: no meter' },
      complete: false,
      missing: [{ path: 'utilisation', why: 'no meter' }],
    });
  });

  it.each([
    ['number/out-of-range', 'utilisation', { utilisation: 1.01 }],
    ['number/out-of-range', 'utilisation.high', { utilisation: { low: 0.5, high: 1.01 } }],
    ['number/out-of-range', 'utilisation', { utilisation: -0.01 }],
    ['number/out-of-range', 'pue', { pue: 0.99 }],
    ['compute/pue-counted-twice', 'pue', { basis: 'facility' as const, pue: 1.2 }],
    ['date/not-a-civil-date', 'asOf', { asOf: 'x' }],
    ['input/not-one-of', 'between', { between: 'cubic' as 'step' }],
    ['compute/no-such-site-basis', 'basis', { basis: 'server' as 'it' }],
  ])('refuses with %s at %s', (code, path, wrong) => {
    expect(codeAndPath(() => siteEnergy(SITE, JULY, { ...it26, ...wrong }))).toEqual([code, path]);
  });

  it('says why a PUE does not go with facility power', () => {
    const call = () => siteEnergy(SITE, JULY, { ...it26, basis: 'facility', pue: 1.2 });
    expect(refusalOf(call).message).toContain('which holds cooling and losses already');
    expect(refusalOf(call).issues[0]).toMatchObject({ function: 'siteEnergy', received: '1.2' });
  });
});

describe('emissionsOfEnergy and costOfEnergy', () => {
  it('multiply energy by the factor passed in, ends with ends', () => {
    expect(emissionsOfEnergy({ low: 1000, high: 2000 }, { kgCo2ePerMwh: { low: 300, high: 400 } })).toEqual(
      known({ low: 300, high: 800 }),
    );
    expect(costOfEnergy(known({ low: 1000, high: 2000 }), { perMwh: { low: 50, high: 80 } })).toEqual(
      known({ low: 50000, high: 160000 }),
    );
    expect(emissionsOfEnergy(0, { kgCo2ePerMwh: 0 })).toEqual(known({ low: 0, high: 0 }));
    expect(costOfEnergy(0, { perMwh: 0 })).toEqual(known({ low: 0, high: 0 }));
  });

  it('stay unknown with an unknown energy or factor', () => {
    expect(emissionsOfEnergy(unknown('no record'), { kgCo2ePerMwh: unknown('no grid') })).toEqual(
      unknown('mwh: no record; kgCo2ePerMwh: no grid'),
    );
    expect(costOfEnergy(1, { perMwh: unknown('no tariff') })).toEqual(unknown('perMwh: no tariff'));
  });

  it('refuse a negative energy and a negative factor, each in its own name', () => {
    expect(codeAndPath(() => emissionsOfEnergy(-1, { kgCo2ePerMwh: 1 }))).toEqual([
      'number/out-of-range',
      'mwh',
    ]);
    expect(codeAndPath(() => emissionsOfEnergy(1, { kgCo2ePerMwh: -1 }))[1]).toBe('kgCo2ePerMwh');
    expect(codeAndPath(() => costOfEnergy(-1, { perMwh: 1 }))[1]).toBe('mwh');
    expect(codeAndPath(() => costOfEnergy(1, { perMwh: -1 }))[1]).toBe('perMwh');
    expect(refusalOf(() => emissionsOfEnergy(-1, { kgCo2ePerMwh: 1 })).message).toMatch(
      /^emissionsOfEnergy:/,
    );
    expect(refusalOf(() => costOfEnergy(-1, { perMwh: 1 })).message).toMatch(/^costOfEnergy:/);
  });
});

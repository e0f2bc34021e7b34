import { describe, expect, it } from 'vitest';
import { criticalStatus, permitAccount, type PermitEvent } from 'gigacast/quota';
import { refusalOf } from '../../support/refusal-of';

describe('criticalStatus', () => {
  const volume = { initialVolume: 10000 };

  it('is critical from ninety per cent on, that included', () => {
    expect(criticalStatus({ ...volume, allocated: 8999 })).toEqual({ critical: false, reasons: [] });
    expect(criticalStatus({ ...volume, allocated: 9000 })).toEqual({ critical: true, reasons: ['use'] });
    expect(criticalStatus({ ...volume, allocated: 7500, threshold: '0.75' }).critical).toBe(true);
  });

  it('is critical from its opening where there is no record to trust', () => {
    const fresh = { ...volume, allocated: 0 };
    expect(criticalStatus({ ...fresh, openedMonths: 2.9 }).reasons).toEqual(['open-less-than-three-months']);
    expect(criticalStatus({ ...fresh, openedMonths: 3 }).critical).toBe(false);
    expect(criticalStatus({ ...fresh, equivalentOpened: false }).reasons).toEqual(['no-equivalent-before']);
    expect(criticalStatus({ ...fresh, equivalentExhaustedEarly: true }).reasons).toEqual([
      'equivalent-exhausted-early',
    ]);
    expect(criticalStatus({ ...fresh, equivalentWasLarger: true }).reasons).toEqual([
      'equivalent-was-larger',
    ]);
    expect(
      criticalStatus({
        ...fresh,
        equivalentOpened: true,
        equivalentExhaustedEarly: false,
        equivalentWasLarger: false,
      }).critical,
    ).toBe(false);
  });

  it('goes by use alone for a pure safeguard', () => {
    const safeguard = { ...volume, safeguardOnly: true, equivalentOpened: false };
    expect(criticalStatus({ ...safeguard, allocated: 8999 }).critical).toBe(false);
    expect(criticalStatus({ ...safeguard, allocated: 9000 }).reasons).toEqual(['use']);
    expect(criticalStatus({ ...safeguard, safeguardOnly: false, allocated: 0 }).critical).toBe(true);
  });

  it('refuses figures that are none', () => {
    const path = (change: object) =>
      refusalOf(() => criticalStatus({ ...volume, allocated: 0, ...change })).path;
    expect(path({ initialVolume: -1 })).toBe('initialVolume');
    expect(path({ allocated: -1 })).toBe('allocated');
    expect(path({ threshold: 90 })).toBe('threshold');
    expect(path({ openedMonths: -1 })).toBe('openedMonths');
  });
});

const issue = (permit: string, quantity: number | string): PermitEvent => ({
  kind: 'issue',
  permit,
  quantity,
});
const use = (permit: string, quantity: number | string): PermitEvent => ({ kind: 'use', permit, quantity });

describe('permitAccount', () => {
  it('takes units at issue and gives the unused ones back at expiry or cancellation', () => {
    const events = [issue('P1', 100), use('P1', 30), issue('P2', 50), use('P1', 50)];
    expect(permitAccount(200, events)).toEqual({
      issued: '150',
      used: '80',
      returned: '0',
      outstanding: '70',
      available: '50',
      refused: '0',
    });
    const closed = [...events, { kind: 'expire', permit: 'P1' }, { kind: 'cancel', permit: 'P2' }] as const;
    expect(permitAccount(200, closed)).toEqual({
      issued: '150',
      used: '80',
      returned: '70',
      outstanding: '0',
      available: '120',
      refused: '0',
    });
  });

  it('issues no more than is available', () => {
    expect(permitAccount(120, [issue('P1', 100), issue('P2', 50), issue('P3', 1)])).toMatchObject({
      issued: '120',
      refused: '31',
      available: '0',
    });
  });

  it('refuses what the permit does not carry', () => {
    const refusal = (events: readonly PermitEvent[], decimals = 0) => {
      const { code, path } = refusalOf(() => permitAccount(100, events, { decimals }));
      return [code, path];
    };
    expect(refusal([use('P1', 1)])).toEqual(['quota/unknown-permit', 'events[0].permit']);
    expect(refusal([issue('P1', 5), use('P1', 6)])).toEqual(['quota/permit-exceeded', 'events[1].quantity']);
    expect(refusalOf(() => permitAccount(100, [issue('P1', 5), use('P1', 6)])).message).toContain(
      'at most 5',
    );
    const expired = [issue('P1', 5), { kind: 'expire', permit: 'P1' }, use('P1', 1)] as const;
    expect(refusal(expired)).toEqual(['quota/unknown-permit', 'events[2].permit']);
    expect(refusal([issue('P1', 5), issue('P1', 5)])).toEqual(['quota/repeated-id', 'events[1].permit']);
    expect(refusal([issue('P1', '0.5')])).toEqual(['quota/fractional-unit', 'events[0].quantity']);
    expect(refusal([issue('P1', 5), use('P1', -1)])).toEqual([
      'quota/negative-quantity',
      'events[1].quantity',
    ]);
    expect(permitAccount(100, [issue('P1', '0.5')], { decimals: 1 }).issued).toBe('0.5');
    expect(refusalOf(() => permitAccount(-1, [])).path).toBe('capacity');
  });
});

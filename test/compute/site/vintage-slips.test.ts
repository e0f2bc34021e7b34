import { vintageSlips } from 'gigacast/compute';
import { describe, expect, it } from 'vitest';
import { codeAndPath } from '../../support/refusal-of';
import { SITE } from './fixture';

describe('vintageSlips', () => {
  it('follows the day of a threshold from record to record, with kind and source', () => {
    expect(vintageSlips(SITE, { basis: 'facility', threshold: 1000, between: 'step' })).toEqual([
      {
        knownOn: '2025-12-14',
        on: '2026-02-17',
        kind: 'forecast',
        slipDays: null,
        slipSinceFirst: null,
        source: { title: 'First copy' },
      },
      {
        knownOn: '2026-08-03',
        on: '2026-07-01',
        kind: 'past',
        slipDays: 134,
        slipSinceFirst: 134,
        source: { title: 'Second copy' },
      },
      {
        knownOn: '2026-09-30',
        on: '2026-06-15',
        kind: 'past',
        slipDays: -16,
        slipSinceFirst: 118,
        source: { title: 'Third copy' },
      },
    ]);
  });

  it('has no day, and no slip from or to it, where a record never gets there', () => {
    const [first, second, third] = vintageSlips(SITE, {
      basis: 'facility',
      threshold: 1300,
      between: 'step',
    });
    expect(first).toMatchObject({ on: '2026-02-17', slipSinceFirst: null });
    expect(second).toMatchObject({
      on: null,
      kind: null,
      slipDays: null,
      slipSinceFirst: null,
      source: null,
    });
    expect(third).toMatchObject({ on: '2027-02-25', slipDays: null, slipSinceFirst: 373 });
  });

  it('leaves out records without the basis, and reads by lines where asked', () => {
    const halls = vintageSlips(SITE, { basis: 'it', threshold: 900, between: 'step' });
    expect(halls.map(({ knownOn, slipDays }) => [knownOn, slipDays])).toEqual([
      ['2026-08-03', null],
      ['2026-09-30', -16],
    ]);
    const lines = vintageSlips(SITE, { basis: 'facility', threshold: 1000, between: 'linear' });
    expect(lines.at(-1)?.on).toBe('2026-05-15');
  });

  it('refuses a threshold or a basis that is none', () => {
    const call = (wrong: object) => () =>
      vintageSlips(SITE, { basis: 'facility', threshold: 1, between: 'step', ...wrong });
    expect(codeAndPath(call({ threshold: NaN }))[0]).toBe('number/not-finite');
    expect(codeAndPath(call({ basis: 'chip' }))).toEqual(['compute/no-such-site-basis', 'basis']);
  });
});

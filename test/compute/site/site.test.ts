import fc from 'fast-check';
import {
  claimVersusRecord,
  firstReaching,
  recordedRamp,
  SITE_UNITS,
  siteEvent,
  siteOn,
  vintagesOf,
  vintageView,
  type SiteBasis,
} from 'gigacast/compute';
import { addDays } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';
import { SITE } from './fixture';

const step = { between: 'step' } as const;

describe('recordedRamp', () => {
  const values = (asOf: string, basis: SiteBasis = 'facility') =>
    recordedRamp(SITE, { asOf, basis }).map(({ date, value }) => [date, value]);

  it('is the latest record of a day, and empty before the first', () => {
    expect(values('2025-12-13')).toEqual([]);
    expect(values('2025-12-14').at(-1)).toEqual(['2026-02-17', 1379]);
    expect(values('2026-08-02').at(-1)).toEqual(['2026-02-17', 1379]);
    expect(values('2026-08-03').at(-1)).toEqual(['2026-07-01', 1276]);
  });

  it('takes an excerpt from its first row on, and the record before it until then', () => {
    expect(recordedRamp(SITE, { asOf: '2026-09-30', basis: 'it' })).toEqual([
      {
        date: '2025-02-28',
        value: 0,
        kind: 'past',
        recordedOn: '2026-08-03',
        source: { title: 'Second copy' },
      },
      {
        date: '2025-10-19',
        value: 239,
        kind: 'past',
        recordedOn: '2026-08-03',
        source: { title: 'Second copy' },
      },
      {
        date: '2026-04-06',
        value: 490,
        kind: 'past',
        recordedOn: '2026-08-03',
        source: { title: 'Second copy' },
      },
      {
        date: '2026-06-15',
        value: 946,
        kind: 'past',
        recordedOn: '2026-09-30',
        source: { title: 'Third copy' },
      },
      {
        date: '2027-02-25',
        value: 1531,
        kind: 'forecast',
        recordedOn: '2026-09-30',
        source: { title: 'Third copy' },
      },
    ]);
  });

  it('never takes a figure over from another basis', () => {
    expect(values('2026-01-20', 'it')).toEqual([]);
    expect(values('2026-01-20', 'h100e')).toEqual([
      ['2025-02-28', 0],
      ['2025-10-19', 277918],
    ]);
    expect(values('2026-01-20', 'capex')).toEqual([]);
    expect(values('2026-08-03', 'capex').at(-1)).toEqual(['2026-07-01', 35]);
  });

  it('drops what an excerpt left out where the excerpt has no figure on the basis', () => {
    expect(values('2026-09-30', 'h100e').at(-1)).toEqual(['2026-04-06', 555836]);
  });

  it('refuses a day that is none', () => {
    expect(codeAndPath(() => recordedRamp(SITE, { asOf: 'x', basis: 'it' }))[1]).toBe('asOf');
  });
});

describe('siteOn', () => {
  const on = (date: string, asOf: string, basis: SiteBasis = 'facility') =>
    siteOn(SITE, date, { asOf, basis, ...step });

  it('shows claim and record side by side, each with its dates and source', () => {
    const view = on('2026-01-17', '2026-10-01');
    expect(view.claimed).toEqual({
      value: 1000,
      unit: 'MW',
      basis: 'unstated',
      kind: 'actual',
      evidence: 'operator-claim',
      speaker: 'Operator',
      holdsOn: '2026-01-17',
      saidOn: '2026-01-17',
      recordedOn: '2026-01-17',
      source: { title: 'Page of gigawatt' },
      claim: 'gigawatt',
    });
    expect(view.recorded).toEqual({
      known: true,
      value: {
        value: 323,
        unit: 'MW',
        basis: 'facility',
        kind: 'past',
        holdsOn: '2025-10-19',
        recordedOn: '2026-08-03',
        source: { title: 'Second copy' },
      },
    });
    expect([view.site, view.date, view.asOf, view.basis]).toEqual([
      'Site',
      '2026-01-17',
      '2026-10-01',
      'facility',
    ]);
  });

  it('knows what was known on the day and not what came later', () => {
    const then = on('2026-01-17', '2026-01-20');
    expect(then.recorded.known && then.recorded.value.value).toBe(276);
    expect(on('2026-01-17', '2026-01-16').claimed).toBeNull();
    expect(on('2026-01-17', '2026-01-16').claims).toEqual([]);
  });

  it('lets a target count from the last day of the month that it names', () => {
    expect(on('2026-04-29', '2026-10-01').claimed?.claim).toBe('gigawatt');
    expect(on('2026-04-30', '2026-10-01').claimed).toMatchObject({ claim: 'april', kind: 'stated' });
  });

  it('keeps claims of others beside those of the operator, by the day they are about', () => {
    const claims = on('2026-05-31', '2026-06-01').claims.map(({ claim }) => claim);
    expect(claims).toEqual(['gigawatt', 'april', 'expected']);
    expect(on('2026-05-31', '2026-06-01').claimed?.claim).toBe('april');
  });

  it('lets no undated target, undated estimate, remark or cancellation count', () => {
    const claims = on('2030-01-01', '2030-01-01').claims.map(({ claim }) => claim);
    expect(claims).not.toContain('total');
    expect(claims).not.toContain('hope');
    expect(claims).not.toContain('dropped');
    expect(claims).not.toContain('remark');
  });

  it('holds a claim with a basis against that basis alone', () => {
    expect(on('2026-07-01', '2026-10-01').claims.map(({ claim }) => claim)).not.toContain('halls');
    const it = on('2026-07-01', '2026-10-01', 'it');
    expect(it.claimed).toMatchObject({
      claim: 'halls',
      basis: 'it',
      holdsOn: null,
      saidOn: '2026-06-20',
      recordedOn: '2026-06-25',
    });
    expect(it.claims.map(({ claim }) => claim)).toContain('gigawatt');
    expect(on('2026-07-01', '2026-06-24', 'it').claimed?.claim).toBe('april');
  });

  it('keeps power, compute and cost apart', () => {
    expect(on('2026-07-01', '2026-10-01', 'h100e').claims).toMatchObject([
      { claim: 'million', unit: SITE_UNITS.h100e, saidOn: '2026-01-31' },
    ]);
    expect(on('2026-07-01', '2026-10-01', 'capex').claims.map(({ claim }) => claim)).toEqual(['nothing']);
  });

  it('says why nothing is recorded', () => {
    expect(on('2026-01-17', '2026-01-20', 'it').recorded).toEqual({
      known: false,
      why: 'nothing was recorded by 2026-01-20 on the basis it',
    });
    expect(on('2025-02-27', '2026-10-01').recorded).toEqual({
      known: false,
      why: 'the record begins on 2025-02-28',
    });
  });

  it('says whether a value is past, forecast or interpolated', () => {
    const kind = (date: string, between: 'step' | 'linear', asOf = '2026-10-01') => {
      const { recorded } = siteOn(SITE, date, { asOf, basis: 'facility', between });
      return recorded.known ? [recorded.value.kind, recorded.value.value] : [];
    };
    expect(kind('2026-05-11', 'linear')).toEqual(['interpolated', 968.5]);
    expect(kind('2026-05-11', 'step')).toEqual(['past', 661]);
    expect(kind('2026-04-06', 'linear')).toEqual(['past', 661]);
    expect(kind('2027-02-25', 'linear')).toEqual(['forecast', 2065]);
    expect(kind('2028-01-01', 'linear')).toEqual(['forecast', 2065]);
    expect(kind('2026-03-01', 'step', '2026-01-20')).toEqual(['forecast', 1379]);
  });

  it('refuses dates that are none', () => {
    expect(codeAndPath(() => on('x', '2026-01-20'))).toEqual(['date/not-a-civil-date', 'date']);
    expect(codeAndPath(() => on('2026-01-17', 'x'))).toEqual(['date/not-a-civil-date', 'asOf']);
    expect(refusalOf(() => on('2026-01-17', 'x')).issues[0]?.function).toBe('siteOn');
  });

  it('never knows fewer claims on a later day of knowledge', () => {
    const offset = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(offset, offset, (a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((n) => addDays('2025-12-01', n));
        const known = (asOf: string | undefined) =>
          on('2026-12-31', asOf ?? '').claims.map(({ claim }) => claim);
        expect(known(late)).toEqual(expect.arrayContaining(known(early)));
      }),
      runs(100),
    );
  });
});

describe('firstReaching', () => {
  const reach = (asOf: string, threshold = 1000) =>
    firstReaching(SITE, threshold, { asOf, basis: 'facility', ...step });

  it('moves with the record', () => {
    expect([reach('2026-01-20').on, reach('2026-08-03').on, reach('2026-09-30').on]).toEqual([
      '2026-02-17',
      '2026-07-01',
      '2026-06-15',
    ]);
  });

  it('says whether that was past or forecast, when it was recorded, and on which basis', () => {
    expect(reach('2026-01-20')).toEqual({
      on: '2026-02-17',
      kind: 'forecast',
      recordedOn: '2025-12-14',
      basis: 'facility',
      threshold: 1000,
      source: { title: 'First copy' },
    });
    expect(reach('2026-10-01')).toMatchObject({ kind: 'past', recordedOn: '2026-09-30' });
  });

  it('is never reached without a record or a row high enough', () => {
    const never = { on: null, kind: null, recordedOn: null, source: null };
    expect(reach('2025-01-01')).toMatchObject(never);
    expect(reach('2026-10-01', 2066)).toMatchObject(never);
  });

  it('crosses between rows by lines', () => {
    const options = { asOf: '2026-10-01', basis: 'facility', between: 'linear' } as const;
    expect(firstReaching(SITE, 1000, options).on).toBe('2026-05-15');
  });
});

describe('vintagesOf and vintageView', () => {
  it('put one question to every record, oldest first', () => {
    const vintages = [...vintagesOf(SITE, 'facility')].reverse();
    expect(vintageView(vintages, { validAt: '2026-04-30', threshold: 1000 })).toEqual([
      { knownOn: '2025-12-14', value: { known: true, value: 1379 }, firstReaching: '2026-02-17' },
      { knownOn: '2026-08-03', value: { known: true, value: 661 }, firstReaching: '2026-07-01' },
      { knownOn: '2026-09-30', value: { known: true, value: 661 }, firstReaching: '2026-06-15' },
    ]);
  });

  it('leave out records without a figure on the basis', () => {
    expect(vintagesOf(SITE, 'it').map(({ knownOn }) => knownOn)).toEqual(['2026-08-03', '2026-09-30']);
  });

  it('keep the order of records of one day, and say when there is no value', () => {
    const ramp = (value: number) => [{ date: '2026-01-01', value }];
    const twice = [
      { knownOn: '2026-02-01', ramp: ramp(1) },
      { knownOn: '2026-02-01', ramp: ramp(2) },
      { knownOn: '2026-01-01', ramp: ramp(3) },
    ];
    const view = vintageView(twice, { validAt: '2026-01-01', threshold: 2 });
    expect(view.map(({ value }) => value.known && value.value)).toEqual([3, 1, 2]);
    expect(view.map((answer) => answer.firstReaching)).toEqual(['2026-01-01', null, '2026-01-01']);
    expect(vintageView(twice, { validAt: '2025-01-01', threshold: 2 })[0]?.value.known).toBe(false);
  });
});

describe('siteEvent', () => {
  it('comes with the power of its day as recorded by then', () => {
    expect(siteEvent(SITE, 'start', { asOf: '2026-01-20' })).toEqual({
      name: 'construction start',
      date: '2025-02-28',
      mw: 0,
    });
    expect(siteEvent(SITE, 'grown', { asOf: '2026-08-03' }).mw).toBe(661);
  });

  it('has no power before the record begins', () => {
    expect(siteEvent(SITE, 'plan', { asOf: '2026-01-20' })).toEqual({ name: 'plan', date: '2024-01-01' });
  });

  it('is refused before it was recorded', () => {
    const error = refusalOf(() => siteEvent(SITE, 'grown', { asOf: '2026-08-02' }));
    expect([error.code, error.path, error.received]).toEqual(['compute/event-not-recorded', 'id', '"grown"']);
    expect(error.message).toContain('on record by 2026-08-02');
    expect(error.message).toContain('recorded on 2026-08-03');
  });

  it('names the events there are when asked for another', () => {
    const error = refusalOf(() => siteEvent(SITE, 'end', { asOf: '2026-08-02' }));
    expect(error.code).toBe('compute/unknown-event');
    expect(error.message).toContain('start, grown, plan');
    expect(codeAndPath(() => siteEvent(SITE, 'start', { asOf: 'x' }))[1]).toBe('asOf');
  });
});

describe('claimVersusRecord', () => {
  const table = (asOf: string) =>
    claimVersusRecord(SITE, { asOf }).map(({ claim, claimedFor, records }) => ({
      claim: claim.id,
      claimedFor,
      records: records.map(({ basis, recorded, share, reached, daysLater }) => [
        basis,
        recorded.known ? recorded.value.value : null,
        share,
        reached.on,
        daysLater,
      ]),
    }));

  it('holds a claim without a basis against each power basis', () => {
    expect(table('2026-10-01').find(({ claim }) => claim === 'gigawatt')).toEqual({
      claim: 'gigawatt',
      claimedFor: '2026-01-17',
      records: [
        ['facility', 323, 0.323, '2026-06-15', 149],
        ['it', 239, 0.239, '2027-02-25', 404],
      ],
    });
  });

  it('holds a claim with a basis against that basis', () => {
    expect(table('2026-10-01').find(({ claim }) => claim === 'halls')).toEqual({
      claim: 'halls',
      claimedFor: '2026-06-20',
      records: [['it', 946, 946 / 900, '2026-06-15', -5]],
    });
  });

  it('holds compute against compute and cost against cost', () => {
    expect(table('2026-08-03').find(({ claim }) => claim === 'million')?.records).toEqual([
      ['h100e', 277918, 277918 / 600000, '2026-07-01', 151],
    ]);
    expect(table('2026-08-03').find(({ claim }) => claim === 'nothing')?.records).toEqual([
      ['capex', 9, null, '2025-02-28', -311],
    ]);
  });

  it('does not call an undated target late', () => {
    expect(table('2026-10-01').find(({ claim }) => claim === 'total')).toEqual({
      claim: 'total',
      claimedFor: '2026-01-31',
      records: [
        ['facility', 323, 323 / 2000, '2027-02-25', null],
        ['it', 239, 239 / 2000, null, null],
      ],
    });
  });

  it('leaves out remarks, cancellations and what no record measures', () => {
    const claims = table('2026-10-01').map(({ claim }) => claim);
    expect(claims).toEqual(['hope', 'nothing', 'gigawatt', 'april', 'expected', 'total', 'million', 'halls']);
  });

  it('knows no share without a record, and no claim before it was said', () => {
    expect(table('2026-01-20')).toEqual([
      expect.objectContaining({ claim: 'hope' }),
      expect.objectContaining({ claim: 'nothing', records: [['capex', null, null, null, null]] }),
      {
        claim: 'gigawatt',
        claimedFor: '2026-01-17',
        records: [
          ['facility', 276, 0.276, '2026-02-17', 31],
          ['it', null, null, null, null],
        ],
      },
      expect.objectContaining({ claim: 'april' }),
    ]);
    expect(codeAndPath(() => claimVersusRecord(SITE, { asOf: 'x' }))[1]).toBe('asOf');
  });
});

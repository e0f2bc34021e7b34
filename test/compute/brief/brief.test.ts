import { brief, claimVersusRecord, siteOn, type Site, type SiteBasis } from 'gigacast/compute';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { SITE } from '../site/fixture';

const stage = {
  id: '8',
  name: 'building 8',
  startsOn: '2025-01-01',
  operationalOn: '2026-04-01',
  recordedOn: '2025-12-14',
  source: { title: 'First copy' },
};
const STAGED: Site = {
  ...SITE,
  stages: [
    stage,
    { ...stage, operationalOn: '2026-04-06', recordedOn: '2026-08-03' },
    {
      id: '9',
      name: 'building 9',
      operationalOn: '2027-02-25',
      recordedOn: '2026-09-30',
      source: stage.source,
    },
    { ...stage, id: '10', name: 'building 10', recordedOn: '2026-08-03', operationalOn: '2026-08-04' },
    { ...stage, id: '10', name: 'building 10', recordedOn: '2026-09-30', operationalOn: '2026-08-01' },
  ],
};
const bare: Site = { ...SITE, claims: [], events: [] };

describe('brief', () => {
  // Inside each test, so that mutation testing knows which tests run it.
  const told = () => brief(STAGED, '2026-10-01');

  it('is the claims, and the record then and now, basis by basis, as text', () => {
    const now = told();
    expect(now.text).toBe(`Site, Operator, as of 2026-10-01
Facility power: 1,276 MW on record from 2026-06-15 (copy of 2026-09-30); ahead: 2,065 MW on 2027-02-25.
IT power: 946 MW on record from 2026-06-15 (copy of 2026-09-30); ahead: 1,531 MW on 2027-02-25.
H100 equivalents (8-bit): 555,836 on record from 2026-04-06 (copy of 2026-08-03).
Capital cost: 18.0 bn USD (2025) on record from 2026-04-06 (copy of 2026-08-03).
Stage building 8: operational 2026-04-06, 460 days after its start on 2025-01-01, first recorded as 2026-04-01 (5 days later now).
Stage building 9: expected 2027-02-25.
Stage building 10: operational 2026-08-01, 577 days after its start on 2025-01-01, first recorded as 2026-08-04 (3 days earlier now).
Claimed 2026-01-02 by Operator as an estimate: 9 MW (basis not said), no day named.
  Facility power on 2026-01-02: record then 276 MW, now 323 MW; reached on 2025-10-19.
  IT power on 2026-01-02: record then nothing, now 239 MW; reached on 2025-10-19.
Claimed 2026-01-05 by Operator as reached: 0 bn USD, no day named.
  Capital cost on 2026-01-05: record then nothing, now 9.0 bn USD (2025); reached on 2025-02-28, 311 days earlier.
Claimed 2026-01-17 by Operator as reached: 1,000 MW (basis not said) for 2026-01-17.
  Facility power on 2026-01-17: record then 276 MW (28 %), now 323 MW (32 %); reached on 2026-06-15, 149 days later.
  IT power on 2026-01-17: record then nothing, now 239 MW (24 %); expected on 2027-02-25, 404 days later.
Claimed 2026-01-17 by Operator as a target: 1,500 MW (basis not said) for 2026-04.
  Facility power on 2026-04-30: record then 1,379 MW forecast (92 %), now 661 MW (44 %); expected on 2027-02-25, 301 days later.
  IT power on 2026-04-30: record then nothing, now 490 MW (33 %); expected on 2027-02-25, 301 days later.
Claimed 2026-01-21 by Observer as an estimate: 1,000 MW (basis not said) for 2026-05.
  Facility power on 2026-05-31: record then 1,379 MW forecast (138 %), now 661 MW (66 %); reached on 2026-06-15, 15 days later.
  IT power on 2026-05-31: record then nothing, now 490 MW (49 %); expected on 2027-02-25, 270 days later.
Claimed 2026-01 by Operator as a target: 2,000 MW (basis not said), no day named.
  Facility power on 2026-01-31: record then 276 MW, now 323 MW; expected on 2027-02-25.
  IT power on 2026-01-31: record then nothing, now 239 MW; not reached in it.
Claimed 2026-01 by Operator as reached: 600,000 H100 equivalents, no day named.
  H100 equivalents (8-bit) on 2026-01-31: record then 277,918 (46 %), now 277,918 (46 %); not reached in it.
Claimed 2026-06-20 by Operator as reached: 900 MW of IT power, no day named.
  IT power on 2026-06-20: record then nothing, now 946 MW (105 %); reached on 2026-06-15, 5 days earlier.
Claimed 2025-12-31 by Operator as reached: 550,000 chips, no day named. The record does not follow it.
Claimed 2026-02-01 by Operator as a remark: 1 MW (basis not said) for 2026-02-01. The record does not follow it.
Claimed 2026-03 by Operator as given up: 600 MW (basis not said) for 2026-03-06. The record does not follow it.`);
    expect(now.lines.map(({ text }) => text).join('\n')).toBe(now.text);
  });

  it('fills every line from a code and its parameters, so that it can be told in another language', () => {
    const now = told();
    expect(now.lines.map(({ code }) => code).filter((code, i, all) => code !== all[i - 1])).toEqual([
      'title',
      'recorded',
      'stage',
      ...Array.from({ length: 8 }, () => ['claim', 'claim-beside-record']).flat(),
      'claim-without-record',
    ]);
    expect(now.lines[1]).toMatchObject({
      code: 'recorded',
      params: {
        basis: 'facility',
        value: 1276,
        holdsOn: '2026-06-15',
        recordedOn: '2026-09-30',
        onRecordSince: '2025-12-14',
        peak: 1276,
        peakOn: '2026-06-15',
        next: 2065,
        nextOn: '2027-02-25',
      },
    });
    expect(now.lines[0]?.params).toEqual({ site: 'Site', operator: 'Operator', asOf: '2026-10-01' });
    expect(now.lines[5]?.params).toEqual({
      name: 'building 8',
      status: 'operational',
      operationalOn: '2026-04-06',
      firstOperationalOn: '2026-04-01',
      slipDays: 5,
      buildDays: 460,
    });
    expect(now.lines[11]?.params).toEqual({
      said: '2026-01-05',
      speaker: 'Operator',
      predicate: 'capex',
      value: 0,
      basis: null,
      kind: 'actual',
      holdsOn: null,
    } satisfies (typeof now.lines)[number]['params']);
  });

  it('shows then what siteOn shows as of the day of the claim, and now what it shows as of the brief', () => {
    const now = told();
    for (const { claim, saidOn, claimedFor, records } of now.claims) {
      for (const { basis, whenSaid, now: known } of records) {
        const on = (asOf: string) =>
          siteOn(STAGED, claimedFor ?? saidOn, { asOf, basis, between: 'step' }).recorded;
        expect([whenSaid, known]).toEqual([on(saidOn), on('2026-10-01')]);
      }
      expect(claimedFor === null).toBe(claim.holdsOn === undefined && claim.kind !== 'actual');
    }
    const held = claimVersusRecord(STAGED, { asOf: '2026-10-01' });
    expect(now.claims.map(({ claim }) => claim)).toEqual(held.map(({ claim }) => claim));
    expect(now.claims.flatMap(({ records }) => records.map(({ reached }) => reached))).toEqual(
      held.flatMap(({ records }) => records.map(({ reached }) => reached)),
    );
  });

  it('gives shares of what was claimed, and none for a claim of nothing or one that names no day', () => {
    const now = told();
    const shares = (id: string) =>
      now.claims
        .find(({ claim }) => claim.id === id)
        ?.records.map(({ shareWhenSaid, shareNow }) => [shareWhenSaid, shareNow]);
    expect(shares('gigawatt')).toEqual([
      [0.276, 0.323],
      [null, 0.239],
    ]);
    expect(shares('nothing')).toEqual([[null, null]]);
    expect(shares('total')).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('knows on a day what was said and recorded by then', () => {
    const early = brief(STAGED, '2025-12-14');
    expect(early.text).toBe(`Site, Operator, as of 2025-12-14
Facility power: 276 MW on record from 2025-10-19 (copy of 2025-12-14); ahead: 1,379 MW on 2026-02-17.
IT power: nothing on record by 2025-12-14.
H100 equivalents (8-bit): 277,918 on record from 2025-10-19 (copy of 2025-12-14).
Capital cost: nothing on record by 2025-12-14.
Stage building 8: expected 2026-04-01, 455 days after its start on 2025-01-01.
No claim with a figure was on record by 2025-12-14.`);
    expect(early.lines[2]).toMatchObject({
      code: 'unrecorded',
      params: { basis: 'it', asOf: '2025-12-14' },
    });
    expect(early.lines.at(-1)).toMatchObject({ code: 'no-claims', params: { asOf: '2025-12-14' } });
    expect(early.standing[1]).toMatchObject({ basis: 'it', onRecordSince: null, peak: null, next: null });
    expect(early).toMatchObject({ schemaVersion: 1, claims: [], otherClaims: [] });
  });

  it('says that a site was higher before, and what a cut ahead is not', () => {
    const [vintage] = SITE.vintages;
    if (vintage === undefined) throw new Error('the fixture has vintages');
    const fallen: Site = {
      ...bare,
      vintages: [
        {
          ...vintage,
          rows: [
            { date: '2025-07-22', kind: 'past', facilityPowerMw: 442.4 },
            { date: '2025-08-22', kind: 'past', facilityPowerMw: 442.4 },
            { date: '2025-09-17', kind: 'past', facilityPowerMw: 348 },
            { date: '2026-01-01', kind: 'forecast', facilityPowerMw: 300 },
            { date: '2026-02-01', kind: 'forecast', facilityPowerMw: 349 },
          ],
        },
      ],
    };
    const fell = brief(fallen, '2025-12-31');
    expect(fell.lines[1]?.text).toBe(
      'Facility power: 348 MW on record from 2025-09-17 (copy of 2025-12-14); it was 442 MW on 2025-07-22; ahead: 349 MW on 2026-02-01.',
    );
    expect(fell.standing[0]).toMatchObject({
      unit: 'MW',
      peak: { date: '2025-07-22', value: 442.4 },
      next: { date: '2026-02-01', value: 349 },
    });
  });

  it.each([
    ['chip', 'of chip power'],
    ['server', 'of server power'],
    ['facility', 'of facility power'],
  ])('names the basis of a claim on %s power', (basis, words) => {
    const [first] = SITE.claims;
    if (first === undefined) throw new Error('the fixture has claims');
    const told = brief({ ...SITE, claims: [{ ...first, basis }] }, '2026-10-01');
    expect(told.text).toContain(`1,000 MW ${words} for 2026-01-17.`);
    const followed = told.claims.flatMap(({ records }) => records.map((one): SiteBasis => one.basis));
    expect(followed).toEqual(basis === 'facility' ? ['facility'] : []);
  });

  it('writes a figure with a fraction, and every other predicate in its unit', () => {
    const [first] = SITE.claims;
    if (first === undefined) throw new Error('the fixture has claims');
    const say = (predicate: string, value: number) =>
      brief({ ...SITE, claims: [{ ...first, predicate, value }] }, '2026-10-01')
        .lines.find(({ code }) => code.startsWith('claim'))
        ?.text.split(': ')[1];
    expect(say('capex', 37.88)).toBe('37.9 bn USD for 2026-01-17.');
    expect(say('cooling', 350)).toBe('350 MW of cooling for 2026-01-17. The record does not follow it.');
    expect(say('build-time', 122)).toContain('122 days of building');
  });

  it('survives JSON, and refuses a day that is none', () => {
    const now = told();
    expect(JSON.parse(JSON.stringify(now))).toEqual(now);
    expect(codeAndPath(() => brief(SITE, 'x'))).toEqual(['date/not-a-civil-date', 'asOf']);
    expect(refusalOf(() => brief(SITE, 'x')).message).toMatch(/^brief: /);
  });
});

import { describe, expect, it } from 'vitest';
import {
  deemedAcceptanceDate,
  earliestAllocationDay,
  openingMoment,
  presentationPriority,
} from 'gigacast/quota';
import { refusalOf } from '../../support/refusal-of';

describe('deemedAcceptanceDate', () => {
  const eu = (day: string) => deemedAcceptanceDate(day, { regime: 'EU' });
  const uk = (day: string, ...holidays: string[]) => deemedAcceptanceDate(day, { regime: 'UK', holidays });

  it('takes the first three days of January together', () => {
    // In 2025 they are Wednesday to Friday, in 2026 Thursday to Saturday.
    expect(['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04'].map(eu)).toEqual([
      '2025-01-03',
      '2025-01-03',
      '2025-01-03',
      '2025-01-04',
    ]);
    expect(['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'].map(eu)).toEqual(
      Array(4).fill('2026-01-04'),
    );
  });

  it('moves to 4 January in the EU for a weekend on any of the three days', () => {
    // 1 January: 2022 a Saturday, 2023 a Sunday, 2024 a Monday, 2027 a Friday, 2028 a Saturday.
    expect([2022, 2023, 2024, 2027, 2028].map((year) => eu(`${year}-01-01`))).toEqual([
      '2022-01-04',
      '2023-01-04',
      '2024-01-03',
      '2027-01-04',
      '2028-01-04',
    ]);
  });

  it('moves to the next working day in the UK', () => {
    expect(uk('2026-01-01', '2026-01-01')).toBe('2026-01-05');
    expect(uk('2027-01-02')).toBe('2027-01-04');
    expect(uk('2028-01-03')).toBe('2028-01-03');
    expect(uk('2028-01-03', '2028-01-03')).toBe('2028-01-04');
    expect(uk('2028-01-01', '2028-01-03', '2028-01-04')).toBe('2028-01-05');
  });

  it('leaves every other day alone', () => {
    expect(['2026-12-31', '2026-02-01', '2026-10-02'].map(eu)).toEqual([
      '2026-12-31',
      '2026-02-01',
      '2026-10-02',
    ]);
    expect(uk('2026-01-04')).toBe('2026-01-04');
  });

  it('refuses other regimes and days that are none', () => {
    expect(refusalOf(() => deemedAcceptanceDate('2026-01-01', { regime: 'US' as never })).path).toBe(
      'regime',
    );
    expect(refusalOf(() => eu('2026-01-32')).path).toBe('accepted');
    expect(refusalOf(() => uk('2026-01-01', '2026-01-01', 'x')).path).toBe('holidays[1]');
  });
});

describe('earliestAllocationDay', () => {
  const eu = (day: string, ...holidays: string[]) => earliestAllocationDay(day, { regime: 'EU', holidays });
  const uk = (day: string, ...holidays: string[]) => earliestAllocationDay(day, { regime: 'UK', holidays });

  it('waits two working days in the EU and one in the UK', () => {
    // 2026-03-04 is a Wednesday.
    expect([eu('2026-03-04'), uk('2026-03-04')]).toEqual(['2026-03-06', '2026-03-05']);
    expect([eu('2026-03-05'), uk('2026-03-05')]).toEqual(['2026-03-09', '2026-03-06']);
    expect([eu('2026-03-06'), uk('2026-03-06')]).toEqual(['2026-03-10', '2026-03-09']);
  });

  it('steps over holidays', () => {
    // Good Friday and Easter Monday.
    const easter = ['2026-04-03', '2026-04-06'];
    expect([eu('2026-04-02', ...easter), uk('2026-04-02', ...easter)]).toEqual(['2026-04-08', '2026-04-07']);
    expect(eu('2026-04-03', ...easter)).toBe('2026-04-09');
  });

  it('counts acceptance on a Saturday with the next working day in the EU', () => {
    expect([eu('2026-03-07'), uk('2026-03-07')]).toEqual(['2026-03-11', '2026-03-09']);
  });

  it('refuses other regimes and days that are none', () => {
    expect(refusalOf(() => earliestAllocationDay('2026-01-01', { regime: 'US' as never })).path).toBe(
      'regime',
    );
    expect(refusalOf(() => eu('x')).path).toBe('accepted');
    expect(refusalOf(() => eu('2026-01-05', 'x')).path).toBe('holidays[0]');
    expect(earliestAllocationDay('2026-03-04', { regime: 'UK' })).toBe('2026-03-05');
  });
});

describe('openingMoment', () => {
  it('is noon Eastern, in winter and in summer time', () => {
    expect(openingMoment('2026-01-02')).toBe('2026-01-02T12:00-05:00');
    expect(openingMoment('2026-07-01')).toBe('2026-07-01T12:00-04:00');
    expect(openingMoment('2026-07-01', { time: '00:30', zone: 'Europe/London' })).toBe(
      '2026-07-01T00:30+01:00',
    );
  });

  it('refuses a time or a zone that is none', () => {
    expect(refusalOf(() => openingMoment('2026-01-02', { time: '25:00' }))).toMatchObject({
      code: 'quota/not-an-instant',
      path: 'time',
    });
    expect(refusalOf(() => openingMoment('2026-01-02', { time: '12:00:00' })).path).toBe('time');
    expect(refusalOf(() => openingMoment('2026-01-02', { time: 'x12:00' })).path).toBe('time');
    expect(refusalOf(() => openingMoment('2026-01-02', { zone: 'Eastern' })).path).toBe('zone');
    expect(refusalOf(() => openingMoment('noon')).path).toBe('date');
  });
});

describe('presentationPriority', () => {
  const opens = '2026-01-02T12:00-05:00';

  it('gives no place a minute before the opening, wherever the clock stands', () => {
    expect(presentationPriority('2026-01-02T11:59-05:00', opens)).toEqual({
      quotaStatus: false,
      atOpening: false,
    });
    expect(presentationPriority('2026-01-02T08:59-08:00', opens).quotaStatus).toBe(false);
    expect(presentationPriority('2026-01-02T12:00-05:00', opens)).toEqual({
      quotaStatus: true,
      atOpening: true,
    });
    expect(presentationPriority('2026-01-02T17:00:00Z', opens).atOpening).toBe(true);
    expect(presentationPriority('2026-01-03T02:30:00+09:30', opens).atOpening).toBe(true);
    expect(presentationPriority('2026-01-02T16:59:59.999Z', opens).quotaStatus).toBe(false);
    expect(presentationPriority('2026-01-02T12:00:01.5-05:00', opens)).toEqual({
      quotaStatus: true,
      atOpening: false,
    });
  });

  it('refuses a moment without its offset', () => {
    expect(refusalOf(() => presentationPriority('2026-01-02T12:00', opens))).toMatchObject({
      code: 'quota/not-an-instant',
      path: 'presented',
    });
    expect(refusalOf(() => presentationPriority(opens, '2026-13-02T12:00Z'))).toMatchObject({
      code: 'date/no-such-month',
      path: 'opens',
    });
    expect(refusalOf(() => presentationPriority('2026-01-02T24:00Z', opens)).path).toBe('presented');
    expect(refusalOf(() => presentationPriority(5 as never, opens)).path).toBe('presented');
  });
});

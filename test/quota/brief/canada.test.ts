import { describe, expect, it } from 'vitest';
import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import { CANADA_LANDED_COST } from 'gigacast/data/policies/canada-landed-cost';
import { applyEvents, brief, landedCost, projectExhaustion } from 'gigacast/quota';
import { open } from '../ledger/own-ledger';
import { CAD, CARS, USE, canada, car, codes, lineOf, textOf } from './support';

const door = { regime: CANADA_LANDED_COST, goods: { facts: { airConditioned: true } } };
const history = CANADA_EV_UTILISATION.rows;

describe('brief of a shipment of Canada 2026', () => {
  it('answers every question where it fits, each line with what it rests on', () => {
    const told = canada(car(400), { history, door });
    expect(told).toMatchObject({
      schemaVersion: 1,
      policyId: CARS.id,
      standing: 'enacted',
      asOf: '2026-08-30',
      period: { id: 'year-1-first-half' },
      coverage: { covered: true },
      fit: 'fits',
      quantity: '400',
      inside: '400',
      beyond: '0',
      status: { status: 'open', balance: '8897', drawn: '15603' },
    });
    expect('ledger' in told.status || 'on' in told.status).toBe(false);
    expect(codes(told)).toEqual(['title', 'fits', 'portion', 'door', 'status', 'likely-full', 'permit']);
    const first = told.lines.map(({ references }) => references[0]?.parameter);
    expect(first.slice(0, 3)).toEqual(['goods', 'administration', 'inQuotaRate']);
    expect(first.slice(4)).toEqual(['volume', 'dates', 'administration']);
    expect(told.text.split('\n')).toHaveLength(7);
    expect(told.text.split('\n')[1]).toBe(
      '400 vehicles fit. [Global Affairs Canada, Notice to Importers No. 1162, 25 February 2026]',
    );
    expect(textOf(told, 'title')).toBe(`${CARS.title} (enacted), 2026-08-30: 400 vehicles.`);
    expect(textOf(told, 'portion')).toBe(
      '  400 vehicles inside the quota, from pool general, at 6.1 %: duty CAD 841,800.00.',
    );
    expect(textOf(told, 'status')).toBe(
      'The quota is open: 8,897 of 24,500 vehicles left in the period 2026-03-01 to 2026-08-31.',
    );
    expect(lineOf(told, 'status')?.params).toEqual({
      status: 'open',
      balance: '8897',
      available: '24500',
      drawn: '15603',
    });
    expect(textOf(told, 'permit')).toBe(
      'A permit is needed; it may be asked for at most 30 days before entry, is valid for at most 60 days.',
    );
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  });

  it('costs the whole of what is inside as landedCost does', () => {
    const told = canada(car(400), { door });
    const goods = {
      on: '2026-08-30',
      tariffItem: '8703.80.00',
      origin: 'CN',
      valueForDuty: '13800000.00',
      quantity: 400,
      importPermit: true,
      facts: { airConditioned: true },
    };
    expect(told.door).toEqual([
      { treatment: 'in-quota', quantity: '400', cost: landedCost(goods, CANADA_LANDED_COST) },
    ]);
    expect(told.door[0]?.cost?.landed).toBe('15415890.00');
    expect(textOf(told, 'door')).toBe(
      'At the door, 400 vehicles (in-quota): CAD 15,415,890.00, of which value CAD 13,800,000.00, customs duty CAD ' +
        '841,800.00, excise tax on air conditioners CAD 40,000.00, goods and services tax CAD 734,090.00.',
    );
    expect(lineOf(told, 'door')?.params).toEqual({
      treatment: 'in-quota',
      quantity: '400',
      landed: '15415890.00',
    });
    expect(lineOf(told, 'door')?.references).toHaveLength(4);
  });

  it('splits what is too much and says what could be done with the rest', () => {
    const told = canada(car(9000), { door });
    expect([told.fit, told.inside, told.beyond]).toEqual(['fits-in-part', '8897', '103']);
    expect(codes(told)).toEqual([
      'title',
      'fits-in-part',
      'portion',
      'portion',
      'door',
      'no-door',
      'status',
      'full-at-pace',
      'permit',
      'split',
      'wait',
    ]);
    expect(textOf(told, 'fits-in-part')).toBe(
      '8,897 vehicles fit; 103 vehicles do not: nothing more is left of the quota.',
    );
    expect(lineOf(told, 'fits-in-part')?.params).toEqual({ inside: '8897', beyond: '103', boundBy: 'total' });
    expect(lineOf(told, 'fits-in-part')?.references.map(({ parameter }) => parameter)).toEqual([
      'administration',
      'overQuota',
    ]);
    expect(told.lines[3]?.text).toBe('  103 vehicles refused.');
    expect(told.lines[3]?.references.map(({ parameter }) => parameter)).toEqual(['overQuota']);
    expect(textOf(told, 'no-door')).toBe('At the door, 103 vehicles (refused): not costed.');
    expect(lineOf(told, 'no-door')?.references[0]?.parameter).toBe('overQuota');
    expect(told.lines.every(({ references }) => references.length > 0)).toBe(true);
    expect(told.alternatives.slice(1)).toEqual([
      { kind: 'split', now: '8897', rest: '103' },
      {
        kind: 'wait',
        period: 'year-1-second-half',
        from: '2026-09-01',
        volume: { known: true, value: '24500' },
        takesOver: { known: true, value: true },
      },
    ]);
    expect(textOf(told, 'split')).toBe(
      'Could be split: 8,897 vehicles now, and 103 vehicles later or elsewhere.',
    );
    expect(textOf(told, 'wait')).toBe(
      'Could wait: the next period opens on 2026-09-01 with 24,500 vehicles and what is left of this one.',
    );
    expect(lineOf(told, 'wait')?.references.map(({ parameter }) => parameter)).toEqual([
      'dates',
      'volume',
      'carryOver',
    ]);
  });

  it('says from a history how likely it is to be full', () => {
    const { ledger } = applyEvents(open(CARS, '2026-03-01'), CARS, USE);
    const half = open(CARS, '2026-09-01', ledger);
    const told = brief(half, car(1), { policy: CARS, asOf: '2026-09-01', history, seed: 7 });
    const options = { remaining: '33397', asOf: '2026-09-01', periodEnd: '2027-02-28', seed: 7 };
    const projection = projectExhaustion(history, options);
    expect(told.likelyFull).toEqual({ by: 'projection', projection });
    if (projection.outcome !== 'projected') throw new Error(projection.outcome);
    const { p10, withinPeriod } = projection;
    expect(textOf(told, 'likely-full')).toBe(
      `Full within the period: ${Math.round(withinPeriod * 100)}% (P10 ${p10}, P50 not within the period, P90 not ` +
        'within the period).',
    );
    const line = lineOf(told, 'likely-full');
    expect(line?.params).toEqual({
      withinPeriod,
      p10,
      p50: 'not within the period',
      p90: 'not within the period',
    });
    expect(line?.references.map(({ parameter }) => parameter)).toEqual(['dates', 'history']);
    expect(textOf(canada(car(1), { history }), 'likely-full')).toBe('Full within the period: 0%.');
  });

  it('tells the pace of the period without a history', () => {
    const told = canada(car(1));
    expect(told.likelyFull).toMatchObject({
      by: 'pace',
      pace: { outcome: 'not-within-period', remaining: '8897' },
    });
    expect(textOf(told, 'full-at-pace')).toBe(
      'At the pace of the period so far, 85.262295 a day, it is not full within the period. No history was given to ' +
        'tell how sure that is.',
    );
    expect(lineOf(told, 'full-at-pace')?.params).toEqual({
      outcome: 'not-within-period',
      pacePerDay: '85.262295',
    });
  });

  it('leaves out goods that the policy is not about', () => {
    const told = canada(car(400, { origin: 'KR' }), { door });
    expect([told.fit, told.outcome, told.inside, told.beyond, told.alternatives]).toEqual([
      'not-covered',
      null,
      '0',
      '0',
      [],
    ]);
    expect(codes(told)).toEqual(['title', 'not-covered', 'door', 'status', 'full-at-pace']);
    expect(textOf(told, 'not-covered')).toBe(
      'The policy is not about these goods (origin-not-named): they are neither charged by it nor counted.',
    );
    expect(told.door[0]).toMatchObject({ treatment: 'not-covered', quantity: '400' });
    expect(told.door[0]?.cost?.value.amount).toBe('13800000.00');
    const { unitValue: _, ...rest } = car(2, { origin: 'KR' });
    expect(canada({ ...rest, totalValue: CAD('69000') }, { door }).door[0]?.cost?.value.amount).toBe(
      '69000.00',
    );
    const unvalued = canada(rest, { door });
    expect(unvalued.door[0]?.cost).toBeNull();
    expect(textOf(unvalued, 'no-door')).toBe('At the door, 2 vehicles (not-covered): not costed.');
    expect(lineOf(unvalued, 'no-door')?.references[0]?.parameter).toBe('valuation');
  });

  it('does not ask about coverage where no origin is stated', () => {
    const { origin: _, ...unknown } = car(400);
    expect([canada(unknown).coverage, canada(unknown).fit]).toEqual([null, 'fits']);
  });

  it('has nothing to cost without a regime', () => {
    expect(canada(car(400)).door).toEqual([]);
  });

  it('says what is not known of the next period', () => {
    const told = brief(open(CARS, '2027-03-01'), car(60000), { policy: CARS, asOf: '2027-03-01' });
    expect(textOf(told, 'wait')).toBe(
      'Could wait: the next period opens on 2028-03-01 with 55,577 vehicles; whether it takes over what is left is not ' +
        'known.',
    );
    expect(lineOf(told, 'wait')?.params).toEqual({ period: 'year-3', from: '2028-03-01', volume: '55577' });
  });

  it('tells the regime what it tells the policy about the goods', () => {
    const tricycles = canada(car(1, { passengerVehicle: false }), { door });
    expect([tricycles.fit, tricycles.door[0]?.cost?.importable]).toEqual(['not-covered', true]);
    const seen = canada(car(1, { inTransitOn: ['2026-02-01'], preferential: false }), { door });
    expect(seen.door[0]?.cost?.importable).toBe(true);
  });

  it('says why there is no price at the door', () => {
    const told = canada(car(1), { door: { ...door, goods: { facts: {} } }, asOf: '2026-08-30' });
    expect(textOf(told, 'door')).toContain('customs duty CAD 2,104.50');
    const casual = canada(car(1, { commercial: false }), { door });
    expect(textOf(casual, 'no-door')).toContain(
      'At the door, 1 vehicles (in-quota): no price, provincialTax: ',
    );
    expect(lineOf(casual, 'no-door')?.references[0]?.parameter).toBe('valuation');
  });
});

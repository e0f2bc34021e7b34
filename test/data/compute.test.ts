import {
  brief,
  buildVelocity,
  capexPerGw,
  checkPublishedH100e,
  claimVersusRecord,
  compareTo,
  facilityPower,
  findAccelerator,
  firstReaching,
  fitRampStretch,
  forecastOutcomes,
  H100_SXM,
  oversubscription,
  parseAccelerator,
  parseSite,
  powerChainRange,
  powerFactorsOn,
  probabilityReaching,
  projectRamp,
  rampsReach,
  rampValueOn,
  reachingDates,
  recogniseH100e,
  recordedRamp,
  siteEvent,
  siteOn,
  stagesOn,
  velocityNeeded,
  vintageSlips,
  vintagesOf,
} from 'gigacast/compute';
import { checkClaims, checkDated, dataSetInfoSchema, parseWith, sourceSchema, valueOn } from 'gigacast/core';
import { ACCELERATORS } from 'gigacast/data/accelerators';
import {
  COLOSSUS_1,
  COLOSSUS_2,
  COLOSSUS_CLAIMS,
  COMPUTE_SITES,
  HYPERION,
  XAI_SERIES_E,
} from 'gigacast/data/compute-sites';
import { COMPUTE_VINTAGES } from 'gigacast/data/compute-vintages';
import { GPU_CLUSTERS } from 'gigacast/data/gpu-clusters';
import { POWER_COMPARATORS, SAN_FRANCISCO_PEAK } from 'gigacast/data/power-comparators';
import {
  CAPEX_PER_GW_2025,
  PUE_BY_YEAR,
  PUE_OF_SITES_2026,
  SERVER_OVERHEAD,
} from 'gigacast/data/power-parameters';
import { describe, expect, it } from 'vitest';

const catalogue = ACCELERATORS.rows;
const NOW = '2026-10-01';
const record = { asOf: NOW, basis: 'facility', between: 'step' } as const;

describe('the bundled compute data', () => {
  it.each([
    ['accelerators', ACCELERATORS, 61],
    ['compute-sites', COMPUTE_SITES, 8],
    ['compute-vintages', COMPUTE_VINTAGES, 21],
    ['gpu-clusters', GPU_CLUSTERS, 24],
    ['power-comparators', POWER_COMPARATORS, 23],
  ] as const)('describes %s fully and holds all its rows', (id, set, rows) => {
    expect(parseWith(dataSetInfoSchema, set.info, 'test')).toEqual(set.info);
    expect(set.info.id).toBe(id);
    expect(set.rows).toHaveLength(rows);
    expect(set.info.coverage.from <= set.info.coverage.to).toBe(true);
    expect(set.info.asOf < set.info.staleAfter).toBe(true);
  });

  it('credits Epoch AI under CC BY 4.0 wherever its figures stand', () => {
    for (const { info } of [ACCELERATORS, COMPUTE_SITES, COMPUTE_VINTAGES, GPU_CLUSTERS, POWER_COMPARATORS]) {
      expect(info.attribution).toMatch(/^Epoch AI, ".*", epoch\.ai, CC BY 4\.0\.$/);
    }
  });

  it('names a source that can be found for every row', () => {
    const rows = [
      ...COMPUTE_VINTAGES.rows,
      ...GPU_CLUSTERS.rows,
      ...POWER_COMPARATORS.rows,
      CAPEX_PER_GW_2025,
    ];
    for (const { source } of rows) expect(parseWith(sourceSchema, source, 'test').href).toMatch(/^https:/);
    for (const source of Object.values(XAI_SERIES_E.sources)) parseWith(sourceSchema, source, 'test');
  });
});

describe('ACCELERATORS', () => {
  it('pass the schema, each with an id of its own', () => {
    for (const chip of catalogue) expect(parseAccelerator(chip)).toEqual(chip);
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(61);
  });

  it('hold the H100 that counts as one, but for the FP8 rate that the table leaves out', () => {
    const { opsPerSecond, source: _, ...rest } = findAccelerator(H100_SXM.name, catalogue);
    expect(H100_SXM).toMatchObject(rest);
    expect(opsPerSecond).toEqual({ bf16: 9.894e14, int8: 1.979e15 });
  });

  it('hold GB300, whose INT8 rate is a thirtieth of its FP8 rate, and chips without any rate', () => {
    expect(findAccelerator('NVIDIA GB300 (Blackwell Ultra)', catalogue)).toMatchObject({
      tdpW: 1400,
      opsPerSecond: { bf16: 2.5e15, fp8: 5e15, int8: 1.65e14, fp4: 1.5e16 },
    });
    expect(findAccelerator('NVIDIA Tesla K80', catalogue).opsPerSecond).toEqual({});
    expect(findAccelerator('NVIDIA Rubin (R200)', catalogue)).toMatchObject({
      id: 'nvidia-rubin-r200',
      opsPerSecond: { fp4: 5e16 },
      source: { href: 'https://introl.com/blog/nvidia-rubin-full-production-ces-2026-ai-infrastructure' },
    });
  });
});

describe('COMPUTE_SITES', () => {
  it.each(COMPUTE_SITES.rows.map((site) => [site.id, site] as const))('%s passes the schema', (_, site) => {
    expect(parseSite(site)).toEqual(site);
  });

  it('hold 322 rows in 44 vintages', () => {
    const counts = COMPUTE_SITES.rows.map(({ id, vintages }) => [
      id,
      vintages.length,
      vintages.reduce((sum, { rows }) => sum + rows.length, 0),
    ]);
    expect(counts).toEqual([
      ['colossus-1', 5, 55],
      ['colossus-2', 6, 31],
      ['stargate-abilene', 5, 36],
      ['new-carlisle', 6, 57],
      ['fairwater-atlanta', 6, 25],
      ['fairwater-wisconsin', 5, 33],
      ['prometheus', 6, 62],
      ['hyperion', 5, 23],
    ]);
  });

  it('lie within their declared coverage', () => {
    const dates = COMPUTE_SITES.rows
      .flatMap(({ vintages }) => vintages.flatMap(({ rows }) => rows.map(({ date }) => date)))
      .sort();
    expect([dates[0], dates.at(-1)]).toEqual([
      COMPUTE_SITES.info.coverage.from,
      COMPUTE_SITES.info.coverage.to,
    ]);
  });

  it('call a row past exactly when it is dated by the day of its recording', () => {
    for (const { vintages } of COMPUTE_SITES.rows) {
      for (const { recordedOn, rows } of vintages) {
        for (const { date, kind } of rows) expect(kind).toBe(date <= recordedOn ? 'past' : 'forecast');
      }
    }
  });

  it('have IT power from May 2026 on and never before', () => {
    for (const site of COMPUTE_SITES.rows) {
      for (const { recordedOn, rows } of site.vintages) {
        for (const row of rows) expect('itPowerMw' in row).toBe(recordedOn >= '2026-05-23');
      }
    }
  });

  it('mark the copy of September 2026 as an excerpt and say how it was dated', () => {
    const last = COLOSSUS_2.vintages.at(-1);
    expect(last).toMatchObject({ recordedOn: '2026-09-30', excerpt: true });
    expect(last?.dating).toContain('last day of the month');
    expect(COLOSSUS_2.vintages.filter(({ excerpt }) => excerpt)).toHaveLength(1);
  });

  it('have power in the order facility above IT', () => {
    for (const { vintages } of COMPUTE_SITES.rows) {
      for (const { facilityPowerMw = 0, itPowerMw = 0 } of vintages.flatMap(({ rows }) => rows)) {
        expect(facilityPowerMw).toBeGreaterThanOrEqual(itPowerMw);
      }
    }
  });
});

describe('Colossus, claimed and recorded', () => {
  const power = (date: string) => {
    const { recorded } = siteOn(COLOSSUS_2, date, record);
    return recorded.known ? recorded.value.value : null;
  };

  it('had 661 MW on 2026-04-06 and 1,276 MW on 2026-06-15', () => {
    expect([power('2026-04-06'), power('2026-06-15')]).toEqual([661, 1276]);
  });

  it('reached a gigawatt on 2026-06-15 by steps, 2026-05-15 by lines', () => {
    expect(firstReaching(COLOSSUS_2, 1000, record).on).toBe('2026-06-15');
    expect(firstReaching(COLOSSUS_2, 1000, { ...record, between: 'linear' }).on).toBe('2026-05-15');
  });

  it('had 553,714 H100 equivalents in January 2026 and 1,387,468 in June', () => {
    const ramp = (site: typeof COLOSSUS_1) => recordedRamp(site, { asOf: NOW, basis: 'h100e' });
    const totals = rampsReach(
      { one: ramp(COLOSSUS_1), two: ramp(COLOSSUS_2) },
      { threshold: 1e6, at: ['2026-01-13', '2026-06-15'] },
    );
    expect(totals.map(({ total, reached }) => [Math.round(total), reached])).toEqual([
      [553714, false],
      [1387468, true],
    ]);
  });

  it('took 109 or 131 days, not the 122 that are told', () => {
    const event = (id: string) => siteEvent(COLOSSUS_1, id, { asOf: NOW });
    const days = (id: string) => buildVelocity(event('construction-start'), event(id));
    expect([days('first-workload').days, days('hundred-thousand-online').days]).toEqual([109, 131]);
    expect(days('hundred-thousand-online').mwPerDay).toBeCloseTo(181 / 131, 12);
    const told = COLOSSUS_1.claims.filter(({ predicate }) => predicate === 'build-time');
    expect(told.map(({ value }) => value)).toEqual([122, 19, 122]);
  });

  it('needed 11.0 MW a day for 1.5 GW by the end of April', () => {
    const [claim] = COLOSSUS_2.claims.filter(({ value }) => value === 1500);
    const from = { name: 'record', date: '2026-01-13', mw: power('2026-01-13') ?? NaN };
    const to = { name: 'target', date: '2026-04-30', mw: claim?.value ?? NaN };
    expect(claim?.holdsOn).toBe('2026-04');
    expect(buildVelocity(from, to).mwPerDay).toBe(11);
    expect(
      velocityNeeded(COLOSSUS_2, {
        mw: 1500,
        by: '2026-04-30',
        from: '2026-01-13',
        asOf: NOW,
        basis: 'facility',
      }),
    ).toMatchObject({ outcome: 'needed', fromMw: 323, mwPerDay: 11 });
  });

  it('was claimed at 1 GW on 2026-01-17, when 276 MW were on record and 323 MW are now', () => {
    const [then] = claimVersusRecord(COLOSSUS_2, { asOf: '2026-01-20' }).filter(
      ({ claim }) => claim.evidence === 'operator-claim' && claim.value === 1000 && claim.kind === 'actual',
    );
    expect(then?.records.map(({ basis, share }) => [basis, share])).toEqual([
      ['facility', 0.276],
      ['it', null],
    ]);
    const now = siteOn(COLOSSUS_2, '2026-01-17', record);
    expect([now.claimed?.value, now.recorded.known && now.recorded.value.value]).toEqual([1000, 323]);
  });

  it('fell and rose in 2025 at Colossus 1', () => {
    const ramp = recordedRamp(COLOSSUS_1, { asOf: NOW, basis: 'facility' });
    const on = (date: string) => {
      const value = rampValueOn(ramp, date, { between: 'step' });
      return value.known ? value.value : null;
    };
    expect(['2025-08-01', '2025-10-01', '2025-12-01', '2026-03-01'].map(on)).toEqual([442, 348, 442, 425]);
  });

  it('moved its gigawatt by 118 days from the first copy of the record to the last', () => {
    const slips = vintageSlips(COLOSSUS_2, { basis: 'facility', threshold: 1000, between: 'step' });
    expect(slips.map(({ on, kind, slipDays }) => [on, kind, slipDays])).toEqual([
      ['2026-02-17', 'forecast', null],
      ['2026-05-13', 'forecast', 85],
      ['2026-05-13', 'past', 0],
      ['2026-07-01', 'past', 49],
      ['2026-07-01', 'past', 0],
      ['2026-06-15', 'past', -16],
    ]);
    expect(slips.at(-1)?.slipSinceFirst).toBe(118);
  });

  it('is told by a brief with the record of January and the record of today', () => {
    const { text } = brief(COLOSSUS_2, NOW);
    expect(text).toContain(
      'Facility power on 2026-01-17: record then 276 MW (28 %), now 323 MW (32 %); reached on 2026-06-15, 149 days later.',
    );
    expect(text).toContain(
      'Facility power on 2026-04-30: record then 1,379 MW forecast (92 %), now 661 MW (44 %)',
    );
    const { lines } = brief(COLOSSUS_1, NOW);
    expect(lines.filter(({ code }) => code === 'stage').map(({ params }) => params['buildDays'])).toEqual([
      109, 131,
    ]);
  });

  it('cost 37.9 billion a gigawatt of IT power and 28.1 of facility power', () => {
    const row = COLOSSUS_2.vintages.at(-1)?.rows.find(({ date }) => date === '2026-06-15');
    const { perItGw, perFacilityGw } = capexPerGw({ costBn: row?.capexUsdBn ?? 0, ...row });
    expect([perItGw?.toFixed(1), perFacilityGw?.toFixed(1)]).toEqual(['37.9', '28.1']);
  });

  it('keeps the claims about both sites apart from either', () => {
    expect(checkClaims(COLOSSUS_CLAIMS).map(({ predicate, value }) => [predicate, value])).toEqual([
      ['power', 2000],
      ['h100e', 1000000],
    ]);
  });

  it('was paid for in part by 20 billion against 15 sought', () => {
    expect(oversubscription(XAI_SERIES_E)).toEqual({ ratio: 20 / 15, excess: 5 });
  });
});

describe('the stages of the sites', () => {
  const stage = (siteId: string, id: string) => {
    const site = COMPUTE_SITES.rows.find((one) => one.id === siteId);
    if (site === undefined) throw new Error(`no site ${siteId}`);
    return stagesOn(site, NOW).find((one) => one.id === id);
  };

  it.each([
    ['stargate-abilene', 'building-1', 'Abilene building 1 operational'],
    ['stargate-abilene', 'building-8', 'Abilene building 8 operational'],
    ['new-carlisle', 'building-16', 'New Carlisle buildings 12 to 16'],
    ['fairwater-wisconsin', 'building-4', 'Fairwater Wisconsin building 4'],
  ])('%s %s moved as the single facts have it', (siteId, id, fact) => {
    const [first, last] = COMPUTE_VINTAGES.rows.filter((row) => row.fact === fact);
    expect(stage(siteId, id)).toMatchObject({
      firstOperationalOn: first?.value,
      operationalOn: last?.value,
      record: { recordedOn: last?.knownOn },
    });
  });

  it('slipped by 16 to 239 days from the first copy', () => {
    const slips = COMPUTE_SITES.rows.flatMap((site) =>
      stagesOn(site, NOW).map(({ id, slipDays }) => [site.id, id, slipDays]),
    );
    expect(slips).toEqual([
      ['colossus-1', 'first-workload', 0],
      ['colossus-1', 'hundred-thousand', 0],
      ['stargate-abilene', 'building-1', 90],
      ['stargate-abilene', 'building-4', 52],
      ['stargate-abilene', 'building-8', 123],
      ['new-carlisle', 'building-16', 73],
      ['new-carlisle', 'building-18', 132],
      ['fairwater-atlanta', 'building-4', 80],
      ['fairwater-wisconsin', 'building-1', 16],
      ['fairwater-wisconsin', 'building-4', 239],
      ['prometheus', 'building-14', 195],
    ]);
  });
});

describe('ramps projected from the record', () => {
  const learned = (asOf: string, without?: string) => {
    const sites = COMPUTE_SITES.rows.filter(({ id }) => id !== without);
    const fit = fitRampStretch(forecastOutcomes(sites, { asOf, basis: 'facility' }));
    if (fit.outcome !== 'fitted') throw new Error('enough history');
    return fit;
  };
  const project = (asOf: string, stretch: ReturnType<typeof learned>) => {
    const projection = projectRamp(COLOSSUS_2, {
      asOf,
      basis: 'facility',
      stretch: stretch.distribution,
    });
    if (!projection.known) throw new Error(projection.why);
    return projection.value;
  };

  it('take twice the time announced, as forecast steps have', () => {
    const fit = learned(NOW);
    expect([fit.events, fit.censored, fit.leftOut]).toEqual([7, 13, 8]);
    expect(fit.distribution.median).toBeCloseTo(2.103, 3);
    expect(fit.distribution.sigma).toBeCloseTo(0.371, 3);
  });

  it('leave out what Prometheus forecast before its old halls were dropped from the record', () => {
    const restated = forecastOutcomes(COMPUTE_SITES.rows, { asOf: NOW, basis: 'facility' }).filter(
      ({ outcome }) => outcome.kind === 'restated',
    );
    expect(restated.map(({ site, saidOn }) => [site, saidOn])).toEqual([
      ...Array.from({ length: 5 }, () => ['prometheus', '2025-12-14']),
      ['prometheus', '2026-04-03'],
    ]);
  });

  it('had the gigawatt of Colossus 2 inside the range of April 2026, learned from the other sites', () => {
    const projection = project('2026-04-03', learned('2026-04-03', 'colossus-2'));
    const dates = reachingDates(projection, { value: 1000, probabilities: [0.1, 0.5, 0.9] });
    const [p10 = '', p50 = '', p90 = ''] = dates.known ? dates.value : [];
    expect(p10 < '2026-06-15' && '2026-06-15' < p90).toBe(true);
    expect(p50 > '2026-06-15').toBe(true);
    const announced = probabilityReaching(projection, { value: 1000, by: '2026-05-13' });
    expect(announced.known && announced.value).toBeLessThan(0.15);
  });

  it('put 1.5 GW at Colossus 2 later than announced, with no mass up to the day of the question', () => {
    const projection = project(NOW, learned(NOW));
    const p = (by: string) => {
      const one = probabilityReaching(projection, { value: 1500, by });
      return one.known ? one.value : NaN;
    };
    expect(p(NOW)).toBe(0);
    expect(p('2027-02-25')).toBeLessThan(0.05);
    expect(p('2027-12-31')).toBeGreaterThan(0.7);
  });
});

describe('COMPUTE_VINTAGES', () => {
  const facts = (fact: string) => COMPUTE_VINTAGES.rows.filter((row) => row.fact === fact);

  it('agree with what the vintages of Colossus 2 give', () => {
    for (const { knownOn, value } of facts('Colossus 2 first at 1 GW of facility power')) {
      expect(firstReaching(COLOSSUS_2, 1000, { ...record, asOf: knownOn }).on).toBe(value);
    }
    for (const { knownOn, validOn = '', value } of facts('Colossus 2 facility power')) {
      const ramp = vintagesOf(COLOSSUS_2, 'facility').find((vintage) => vintage.knownOn === knownOn)?.ramp;
      expect(rampValueOn(ramp ?? [], validOn, { between: 'step' })).toEqual({ known: true, value });
    }
    expect(facts('Colossus 2 first at 1 GW of facility power')).toHaveLength(6);
  });

  it('agree with what the vintages of Hyperion give', () => {
    for (const { knownOn, validOn = '', value } of facts('Hyperion phase 1')) {
      const ramp = recordedRamp(HYPERION, { asOf: knownOn, basis: 'h100e' });
      const counted = rampValueOn(ramp, validOn, { between: 'step' });
      expect(counted.known && Math.round(counted.value)).toBe(value);
    }
    expect(facts('Hyperion phase 1')).toHaveLength(2);
  });
});

describe('GPU_CLUSTERS', () => {
  const counted = GPU_CLUSTERS.rows.filter(({ fleet, h100e }) => fleet.length > 0 && h100e !== undefined);
  const verdictOf = ({ h100e = 0, fleet }: (typeof counted)[number]) =>
    recogniseH100e(h100e, fleet, { catalogue }).verdict;

  it('names only chips of the catalogue and sites that are held', () => {
    const sites = new Set(COMPUTE_SITES.rows.map(({ id }) => id));
    for (const { fleet, siteId } of GPU_CLUSTERS.rows) {
      for (const { accelerator } of fleet)
        expect(findAccelerator(accelerator, catalogue).name).toBe(accelerator);
      if (siteId !== undefined) expect(sites).toContain(siteId);
    }
  });

  it('holds four figures on INT8 alone, two with mixed bases, and every other on 8 bits', () => {
    const named = (verdict: string) =>
      counted.filter((row) => verdictOf(row) === verdict).map(({ name }) => name);
    expect(named('other-basis')).toEqual([
      'xAI Colossus 2 Memphis Phase 2',
      'Meta Prometheus New Albany',
      'OpenAI Stargate Abilene Oracle OCI Supercluster Phase 2',
      'Stargate UAE Phase 1',
    ]);
    expect(named('mixed')).toEqual(['Project Rainier', 'Tesla Dojo 1 Phase 1']);
    expect(named('8-bit')).toHaveLength(14);
    expect(named('none')).toEqual([]);
  });

  it('holds three kinds of basis error, each in a row that is known for it, and no other kind', () => {
    const { findings, sound, unchecked } = checkPublishedH100e(GPU_CLUSTERS.rows, { catalogue });
    const told = findings.map(({ name, error, published, on8Bit }) => [
      name,
      error,
      Math.round(published),
      on8Bit.known ? Math.round(on8Bit.value) : null,
    ]);
    // The three rows that are known for it.
    expect(told).toContainEqual(['Stargate UAE Phase 1', 'int8-only', 8338, 252653]);
    expect(told).toContainEqual(['xAI Colossus 2 Memphis Phase 2', 'int8-in-part', 852097, 1389591]);
    expect(told).toContainEqual(['Project Rainier', '16-bit-over-8-bit', 134816, 262557]);
    // Three more rows have the same errors.
    expect(told).toContainEqual(['Meta Prometheus New Albany', 'int8-in-part', 774634, 1263264]);
    expect(told).toContainEqual([
      'OpenAI Stargate Abilene Oracle OCI Supercluster Phase 2',
      'int8-in-part',
      269328,
      757961,
    ]);
    expect(told).toContainEqual(['Tesla Dojo 1 Phase 1', '16-bit-over-8-bit', 549, null]);
    expect([findings.length, sound.length, unchecked.length]).toEqual([6, 14, 4]);
    expect(new Set(findings.map(({ error }) => error)).size).toBe(3);
  });

  it.each([
    ['Tesla Cortex Phase 1', '2024-11-15'],
    ['xAI Colossus 2 Memphis Phase 1', '2025-12-14'],
    ['xAI Colossus 2 Memphis Phase 2', '2025-12-14'],
    ['Tesla 10k H100 Cluster', '2023-08-28'],
  ])('has the power of %s from its chips, the overhead and the PUE of its year', (name, date) => {
    const row = GPU_CLUSTERS.rows.find((cluster) => cluster.name === name);
    const overhead = valueOn(SERVER_OVERHEAD, date);
    const pue = valueOn(PUE_BY_YEAR, date);
    if (!overhead.known || !pue.known) throw new Error('both are known');
    const power = facilityPower(row?.fleet ?? [], {
      catalogue,
      serverOverhead: overhead.value,
      pue: pue.value,
    });
    expect(power.mw).toBeCloseTo(row?.facilityPowerMw ?? NaN, 9);
  });
});

describe('power parameters', () => {
  it('are dated without gap, known from 2023 to 2025 and unknown after', () => {
    expect(checkDated(SERVER_OVERHEAD).values).toHaveLength(1);
    expect(checkDated(PUE_BY_YEAR).values).toHaveLength(4);
    const pue = (date: string) => {
      const value = valueOn(PUE_BY_YEAR, date);
      return value.known ? value.value : null;
    };
    expect(['2023-12-31', '2024-01-01', '2025-12-31', '2026-01-01'].map(pue)).toEqual([
      1.14,
      1.12,
      1.1,
      null,
    ]);
  });

  it('carry the chips of 2024 to the facility, and leave the facility of 2026 unknown', () => {
    const chain = (date: string) =>
      powerChainRange({
        ...powerFactorsOn({ serverOverhead: SERVER_OVERHEAD, pue: PUE_BY_YEAR }, date),
        from: [{ accelerator: H100_SXM, units: 100000 }],
      });
    const known = chain('2024-12-31').facility;
    expect(known.known && known.value.low).toBeCloseTo(142.688, 9);
    const later = chain('2026-06-15');
    expect(later.it.known && later.it.value.low).toBeCloseTo(127.4, 9);
    expect([later.facility.known, later.complete]).toEqual([false, false]);
  });

  it('hold the PUE of sites in 2026 as a range that spans what the record implies', () => {
    const ratios = COMPUTE_SITES.rows.flatMap(({ vintages }) => {
      const row = vintages.at(-1)?.rows.findLast(({ date }) => date <= '2026-09-30');
      return row?.itPowerMw ? [(row.facilityPowerMw ?? NaN) / row.itPowerMw] : [];
    });
    const four = ratios.filter((ratio) => ratio >= PUE_OF_SITES_2026.low);
    expect(four.length).toBeGreaterThanOrEqual(4);
    expect(Math.min(...four)).toBeCloseTo(PUE_OF_SITES_2026.low, 2);
    expect(PUE_OF_SITES_2026.high).toBeCloseTo(859 / 636, 3);
    expect(parseWith(sourceSchema, PUE_OF_SITES_2026.source, 'test').href).toMatch(/^https:/);
  });

  it('give 142.688 MW for 100,000 H100 and 264.264 MW for 110,000 GB200', () => {
    const mw = (accelerator: string, units: number, pue: number) =>
      facilityPower([{ accelerator, units }], { catalogue, serverOverhead: 1.82, pue }).mw;
    expect(mw('NVIDIA H100 SXM5 80GB', 100000, 1.12)).toBeCloseTo(142.688, 9);
    expect(mw('NVIDIA GB200', 110000, 1.1)).toBeCloseTo(264.264, 9);
  });
});

describe('POWER_COMPARATORS', () => {
  it('have an id of their own', () => {
    expect(new Set(POWER_COMPARATORS.rows.map(({ id }) => id)).size).toBe(23);
  });

  it('carry a derivation where derived, and say what is right where wrong', () => {
    for (const { status, derivation, why } of POWER_COMPARATORS.rows) {
      expect(status === 'derived' && derivation === undefined).toBe(false);
      expect(status === 'wrong').toBe(why !== undefined);
    }
    expect(POWER_COMPARATORS.rows.filter(({ status }) => status === 'wrong')).toMatchObject([
      { value: 9386, why: expect.stringContaining('822,612') },
    ]);
  });

  it('put Colossus 2 at 1.276 times the peak of San Francisco', () => {
    const compared = compareTo({ mw: 1276, basis: 'facility' }, SAN_FRANCISCO_PEAK);
    expect(compared.ratio).toBe(1.276);
    expect(compared.derivation).toContain('400 MW / 0.4 = 1,000 MW');
  });
});

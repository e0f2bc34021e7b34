import { sitePowerChart, type SitePowerChartOptions } from 'gigacast/charts';
import { claimVersusRecord, vintagesOf } from 'gigacast/compute';
import { COLOSSUS_2 } from 'gigacast/data/compute-sites';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath } from '../../support/refusal-of';
import { rowsOf } from '../support/layer-of';

const claims = deepFreeze(claimVersusRecord(COLOSSUS_2, { asOf: '2026-11-23' }));
const facility = deepFreeze(vintagesOf(COLOSSUS_2, 'facility'));
const options: SitePowerChartOptions = { site: 'Colossus 2', basis: 'facility', claims };

describe('sitePowerChart', () => {
  const chart = sitePowerChart(facility, options);

  it('draws the latest record as far as it was past, held until the day of the record', () => {
    expect(rowsOf(chart, 'latest record')).toEqual([
      { date: '2025-02-28', value: 0 },
      { date: '2025-09-08', value: 0 },
      { date: '2025-10-19', value: 323 },
      { date: '2026-01-13', value: 323 },
      { date: '2026-04-06', value: 661 },
      { date: '2026-06-15', value: 1276 },
      { date: '2026-09-30', value: 1276 },
    ]);
  });

  it('dashes what it expects, from the day of the record on', () => {
    expect(rowsOf(chart, 'expected in it')).toEqual([
      { date: '2026-09-30', value: 1276 },
      { date: '2027-02-25', value: 2065 },
    ]);
  });

  it('keeps every row of the earlier records apart by copy', () => {
    const earlier = facility.slice(0, -1);
    expect(rowsOf(chart, 'earlier records')).toEqual(
      earlier.flatMap(({ knownOn, ramp }) => ramp.map(({ date, value }) => ({ knownOn, date, value }))),
    );
    expect(rowsOf(chart, 'ends of earlier records')).toHaveLength(earlier.length);
    expect(rowsOf(chart, 'the oldest record')).toEqual([
      { knownOn: '2025-12-14', date: '2026-02-17', value: 1379, label: 'copy of Dec 14, 2025' },
    ]);
  });

  it('shows the claims of power that name a day', () => {
    expect(rowsOf(chart, 'claims').map(({ date, value, label }) => [date, value, label])).toEqual([
      ['2025-09-30', 200, 'SemiAnalysis'],
      ['2026-01-17', 1000, 'Elon Musk (xAI)'],
      ['2026-05-31', 1000, 'Epoch AI'],
      ['2026-04-30', 1500, 'Elon Musk (xAI)'],
    ]);
    expect(rowsOf(chart, 'names of claims, above')).toHaveLength(2);
    expect(rowsOf(chart, 'names of claims, below')).toHaveLength(2);
  });

  it('leaves out claims on another basis', () => {
    const [first] = claims.filter(({ claim }) => claim.value === 1000);
    const on = (basis: string) => [{ ...first!, claim: { ...first!.claim, basis } }];
    expect(rowsOf(sitePowerChart(facility, { ...options, claims: on('it') }), 'claims')).toEqual([]);
    const kept = sitePowerChart(facility, { ...options, claims: on('facility') });
    expect(rowsOf(kept, 'claims')).toHaveLength(1);
    expect(kept.usermeta.story.subtitle).not.toContain('without saying');
  });

  it('says the figure on record, the basis and the day of the record', () => {
    expect(chart.usermeta.story.title).toBe(
      'Colossus 2: 1,276 on record since Jun 15, 2026 (facility power in MW)',
    );
    expect(chart.usermeta.story.subtitle).toBe(
      'Recorded facility power in MW; dashed: expected; grey: earlier records. Diamonds: what was claimed for that ' +
        'day, mostly without saying which power. Record of Sep 30, 2026.',
    );
    expect(chart.usermeta.story.sources.map(({ title }) => title)).toContain(
      'Epoch AI, Data on Frontier AI Data Centers',
    );
  });

  it('draws a record of one row without claims', () => {
    const sources = [{ title: 'record' }];
    const one = [{ knownOn: '2026-01-02', ramp: [{ date: '2026-01-02', value: 5 }] }];
    const plain = sitePowerChart(one, { site: 'A', basis: 'it', sources });
    expect(rowsOf(plain, 'latest record')).toEqual([{ date: '2026-01-02', value: 5 }]);
    expect(rowsOf(plain, 'expected in it')).toEqual([{ date: '2026-01-02', value: 5 }]);
    expect(plain.usermeta.story.subtitle).toBe(
      'Recorded IT power in MW; dashed: expected; grey: earlier records. Record of Jan 2, 2026.',
    );
  });

  it('refuses records without a row, and figures without a source', () => {
    const empty = [{ knownOn: '2026-01-02', ramp: [] }];
    expect(codeAndPath(() => sitePowerChart(empty, options))).toEqual(['charts/nothing-to-draw', 'vintages']);
    const bare = [{ knownOn: '2026-01-02', ramp: [{ date: '2026-01-01', value: 5 }] }];
    expect(codeAndPath(() => sitePowerChart(bare, options))).toEqual(['charts/no-source', 'options.sources']);
  });
});

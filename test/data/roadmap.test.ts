import { dataSetInfoSchema, fuzzyDate } from 'gigacast/core';
import { CHIP_CLAIMS, CHIP_FAMILIES, CHIP_ROADMAP } from 'gigacast/data/chip-reference-classes';
import { SCHEDULE_SLIPS } from 'gigacast/data/schedule-slips';
import { TESLA_AI_CLAIMS, TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS } from 'gigacast/data/tesla-ai-roadmap';
import { historyOf, parseRoadmap, type RoadmapClaim } from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';

const count = (claims: readonly RoadmapClaim[], key: (claim: RoadmapClaim) => string) => {
  const counts: Record<string, number> = {};
  for (const claim of claims) counts[key(claim)] = (counts[key(claim)] ?? 0) + 1;
  return counts;
};
const sets = [TESLA_AI_CLAIMS, CHIP_CLAIMS, SCHEDULE_SLIPS];

describe('the roadmap data', () => {
  it.each([TESLA_AI_ROADMAP, CHIP_ROADMAP])('$id is a roadmap', (roadmap) => {
    expect(parseRoadmap(roadmap)).toEqual(roadmap);
  });

  it.each(sets.map(({ info }) => info))('$id describes itself', (info) => {
    expect(dataSetInfoSchema.parse(info)).toEqual(info);
    expect(info.asOf <= info.retrievedOn && info.retrievedOn < info.staleAfter).toBe(true);
    expect(`${info.licence} ${info.attribution}`).toContain('CC BY 4.0');
    expect(info.attribution).toContain('Epoch AI');
  });

  it.each(sets)('$info.id names a page for every row, and a licence for those of Epoch AI', ({ rows }) => {
    for (const { source } of rows) {
      expect(source.title.length).toBeGreaterThan(8);
      expect(source.href).toMatch(/^https:\/\/[^ ]+\.[a-z]+/);
      if (source.title.startsWith('Epoch AI')) expect(source.licence).toBe('CC BY 4.0');
    }
  });

  it.each(sets)('$info.id keeps within its coverage and its day of knowledge', ({ info, rows }) => {
    const days = rows.flatMap((row) => {
      if ('target' in row)
        return [row.saidOn, row.target, 'expected' in row.outcome ? row.outcome.expected : undefined];
      const { value } = row;
      const dates = value.type === 'date' ? [fuzzyDate(value.date).from, fuzzyDate(value.date).to] : [];
      const said = row.saidOn === undefined ? [] : [fuzzyDate(row.saidOn).to];
      expect(said.every((day) => day <= info.asOf)).toBe(true);
      return dates;
    });
    const known = days.filter((day) => day !== undefined).sort();
    expect(String(known[0]) >= info.coverage.from).toBe(true);
    expect(String(known.at(-1)) <= info.coverage.to).toBe(true);
  });
});

describe('TESLA_AI_ROADMAP', () => {
  it('holds the 44 claims of the milestone list and seven more on roles', () => {
    expect(TESLA_AI_CLAIMS.rows).toBe(TESLA_AI_ROADMAP.claims);
    expect(TESLA_AI_ROADMAP.claims).toHaveLength(51);
    expect(count(TESLA_AI_ROADMAP.claims, ({ kind }) => kind)).toEqual({
      ...{ actual: 15, stated: 31, status: 3, cancelled: 2 },
    });
    expect(count(TESLA_AI_ROADMAP.claims, ({ subject }) => subject)).toEqual({
      ...{ HW1: 1, HW2: 1, 'HW2.5': 1, HW3: 2, AI4: 2, 'AI4+': 1, AI5: 18, AI6: 10, AI7: 2 },
      ...{ 'tesla-ai': 1, 'tesla-dojo': 2, 'Dojo 1': 5, 'Dojo 2': 3, 'Dojo 3': 2 },
    });
  });

  it('has a date on record for every car computer up to AI4', () => {
    expect(historyOf(TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS).missing).toEqual([]);
  });

  it('keeps the three readings of when AI5 comes into volume', () => {
    const volume = TESLA_AI_ROADMAP.claims.filter(
      ({ subject, predicate, speaker }) =>
        subject === 'AI5' && predicate === 'volume production' && speaker === 'Elon Musk',
    );
    expect(volume.map(({ saidOn }) => saidOn)).toEqual(['2025-11-15', '2026-04', '2025-08-08']);
  });
});

describe('CHIP_ROADMAP', () => {
  it('holds the 73 rows of other vendors, one of them as three claims', () => {
    expect(CHIP_CLAIMS.rows).toBe(CHIP_ROADMAP.claims);
    expect(CHIP_ROADMAP.claims).toHaveLength(75);
    expect(count(CHIP_ROADMAP.claims, ({ speaker }) => speaker)['Epoch AI']).toBe(34);
  });

  it('has a date on record for every member of every family', () => {
    for (const family of CHIP_FAMILIES) expect(historyOf(CHIP_ROADMAP, family).missing).toEqual([]);
    expect(CHIP_FAMILIES.map(({ id, members }) => [id, members.length - 1])).toEqual([
      ...[
        ['nvidia-flagship', 5],
        ['google-tpu', 6],
        ['amd-instinct', 4],
      ],
      ...[
        ['apple-m', 3],
        ['aws-trainium', 2],
        ['meta-mtia', 2],
      ],
    ]);
  });
});

describe('SCHEDULE_SLIPS', () => {
  it('holds 26 stated dates, nine of them open', () => {
    const { rows } = SCHEDULE_SLIPS;
    expect(new Set(rows.map(({ id }) => id)).size).toBe(26);
    expect(rows.filter(({ outcome }) => outcome.kind === 'open')).toHaveLength(9);
    expect(rows.filter(({ vendor }) => vendor === 'Tesla')).toHaveLength(4);
    for (const { saidOn, target } of rows) expect(saidOn <= target).toBe(true);
  });
});

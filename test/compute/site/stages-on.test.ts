import { stagesOn, type Site, type SiteStage } from 'gigacast/compute';
import { describe, expect, it } from 'vitest';
import { codeAndPath } from '../../support/refusal-of';
import { SITE } from './fixture';

const stage = (id: string, recordedOn: string, operationalOn: string, startsOn?: string): SiteStage => ({
  id,
  name: `stage ${id}`,
  recordedOn,
  operationalOn,
  source: { title: `Copy of ${recordedOn}` },
  ...(startsOn === undefined ? {} : { startsOn }),
});
const STAGED: Site = {
  ...SITE,
  stages: [
    stage('1', '2025-12-14', '2025-06-28', '2024-06-01'),
    stage('8', '2025-12-14', '2026-07-01'),
    stage('1', '2026-05-23', '2025-09-26', '2024-06-01'),
    stage('8', '2026-06-01', '2026-06-20'),
    stage('8', '2026-08-03', '2026-11-01'),
    stage('9', '2026-08-03', '2026-08-03'),
  ],
};

describe('stagesOn', () => {
  it('knows each stage by its latest record, and how far its day has moved since the first', () => {
    expect(stagesOn(STAGED, '2026-10-01')).toEqual([
      {
        id: '1',
        name: 'stage 1',
        status: 'operational',
        operationalOn: '2025-09-26',
        firstOperationalOn: '2025-06-28',
        slipDays: 90,
        buildDays: 482,
        record: STAGED.stages?.[2],
      },
      {
        id: '8',
        name: 'stage 8',
        status: 'expected',
        operationalOn: '2026-11-01',
        firstOperationalOn: '2026-07-01',
        slipDays: 123,
        buildDays: null,
        record: STAGED.stages?.[4],
      },
      expect.objectContaining({ id: '9', status: 'operational', slipDays: 0 }),
    ]);
  });

  it('knows on a day what was recorded by then', () => {
    expect(stagesOn(STAGED, '2025-12-13')).toEqual([]);
    expect(stagesOn(STAGED, '2025-12-14').map(({ slipDays }) => slipDays)).toEqual([0, 0]);
    expect(stagesOn(STAGED, '2026-06-01').map(({ slipDays }) => slipDays)).toEqual([90, -11]);
  });

  it('is empty for a site without stages, and refuses a day that is none', () => {
    expect(stagesOn(SITE, '2026-10-01')).toEqual([]);
    expect(codeAndPath(() => stagesOn(STAGED, 'x'))).toEqual(['date/not-a-civil-date', 'asOf']);
  });
});

import type { Site, SiteEvent } from '../../compute';
import { CLAIM_SOURCES } from './claim-sources';
import { COLOSSUS_1_VINTAGES } from './colossus-1-vintages';
import { toClaims } from './to-claims';
import { toVintages } from './to-vintages';

const RECORD: Pick<SiteEvent, 'recordedOn' | 'source'> = {
  recordedOn: '2025-12-14',
  source: {
    title: 'Epoch AI, Data on Frontier AI Data Centers',
    href: 'https://epoch.ai/data/data-centers',
    licence: 'CC BY 4.0',
  },
};

/** xAI's first cluster in Memphis. Its power fell and rose again in 2025, so it is no ramp that only grows. */
export const COLOSSUS_1: Site = {
  schemaVersion: 1,
  id: 'colossus-1',
  name: 'Colossus 1',
  operator: 'xAI (SpaceXAI from 2026)',
  claims: /* @__PURE__ */ toClaims('colossus-1', 'Colossus 1', [
    {
      predicate: 'build-time',
      value: 122,
      kind: 'actual',
      saidOn: '2024-10',
      speaker: 'NVIDIA',
      evidence: 'press-report',
      source: CLAIM_SOURCES.tweaktown,
      note: 'Days to build the facility and a supercomputer of 100,000 H100; start and end are not named.',
    },
    {
      predicate: 'build-time',
      value: 19,
      kind: 'actual',
      saidOn: '2024-10',
      speaker: 'NVIDIA',
      evidence: 'press-report',
      source: CLAIM_SOURCES.tweaktown,
      note: 'Days from the first rack to training.',
    },
    {
      predicate: 'build-time',
      value: 122,
      kind: 'actual',
      saidOn: '2026-01',
      speaker: 'Teslarati',
      evidence: 'press-report',
      source: CLAIM_SOURCES.teslarati,
      note: 'Days from site preparation to full operation.',
    },
  ]),
  events: [
    { id: 'construction-start', name: 'construction start', on: '2024-04-24', ...RECORD },
    { id: 'first-workload', name: 'first workload', on: '2024-08-11', ...RECORD },
    { id: 'hundred-thousand-online', name: '100,000 H100 online', on: '2024-09-02', ...RECORD },
  ],
  stages: [
    {
      id: 'first-workload',
      name: 'first workload',
      startsOn: '2024-04-24',
      operationalOn: '2024-08-11',
      ...RECORD,
    },
    {
      id: 'hundred-thousand',
      name: '100,000 H100 online',
      startsOn: '2024-04-24',
      operationalOn: '2024-09-02',
      ...RECORD,
    },
  ],
  vintages: /* @__PURE__ */ toVintages(COLOSSUS_1_VINTAGES),
  note: 'A converted factory rather than a new building (frankk.site, 2026), which matters when build times are compared.',
};

import type { Site } from '../../compute';
import { CLAIM_SOURCES } from './claim-sources';
import { STARGATE_ABILENE_VINTAGES } from './stargate-abilene-vintages';
import { toClaims, type ClaimDraft } from './to-claims';
import { toStages } from './to-stages';
import { toVintages } from './to-vintages';

const ALL_EIGHT: Omit<ClaimDraft, 'predicate' | 'value'> = {
  kind: 'stated',
  holdsOn: '2026-06',
  saidOn: '2025-05',
  speaker: 'Financial Times',
  evidence: 'press-report',
  source: CLAIM_SOURCES.ft,
  note: 'All eight buildings; 400,000 GB200.',
};

/** The Stargate site of Oracle, OpenAI and Crusoe in Texas. */
export const STARGATE_ABILENE: Site = {
  schemaVersion: 1,
  id: 'stargate-abilene',
  name: 'OpenAI Stargate Abilene',
  operator: 'Oracle, OpenAI and Crusoe',
  claims: /* @__PURE__ */ toClaims('stargate-abilene', 'OpenAI Stargate Abilene', [
    { ...ALL_EIGHT, predicate: 'power', value: 1200 },
    { ...ALL_EIGHT, predicate: 'chips', value: 400000 },
    { ...ALL_EIGHT, predicate: 'capex', value: 15 },
    {
      predicate: 'power',
      value: 200,
      kind: 'stated',
      holdsOn: '2025-H1',
      saidOn: '2025',
      speaker: 'FourWeekMBA',
      evidence: 'press-report',
      source: CLAIM_SOURCES.fourweekmba,
      note: 'First phase under power.',
    },
    {
      predicate: 'power',
      value: 600,
      kind: 'cancelled',
      holdsOn: '2026-03-06',
      saidOn: '2026-03',
      speaker: "Tom's Hardware",
      evidence: 'press-report',
      source: CLAIM_SOURCES.abileneExpansion,
      note: 'The expansion was dropped; Oracle disputes the wording.',
    },
    {
      predicate: 'power',
      value: 1200,
      kind: 'estimated',
      holdsOn: '2026-Q4',
      saidOn: '2026-07-05',
      speaker: 'kdc.bussetech.com',
      evidence: 'independent-estimate',
      source: CLAIM_SOURCES.bussetech,
      note: 'All eight buildings.',
    },
  ]),
  events: [],
  stages: /* @__PURE__ */ toStages([
    [
      'building-1',
      'building 1',
      [
        ['2025-12-14', '2025-06-28'],
        ['2026-05-23', '2025-09-26'],
      ],
    ],
    [
      'building-4',
      'building 4',
      [
        ['2025-12-14', '2026-04-01'],
        ['2026-05-23', '2026-05-23'],
      ],
    ],
    [
      'building-8',
      'building 8',
      [
        ['2025-12-14', '2026-07-01'],
        ['2026-08-03', '2026-11-01'],
      ],
    ],
  ]),
  vintages: /* @__PURE__ */ toVintages(STARGATE_ABILENE_VINTAGES),
};

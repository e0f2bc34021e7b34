import type { Site } from '../../compute';
import { CLAIM_SOURCES } from './claim-sources';
import { HYPERION_VINTAGES } from './hyperion-vintages';
import { toClaims } from './to-claims';
import { toVintages } from './to-vintages';

/** Meta's cluster in Louisiana. */
export const HYPERION: Site = {
  schemaVersion: 1,
  id: 'hyperion',
  name: 'Meta Hyperion',
  operator: 'Meta',
  claims: /* @__PURE__ */ toClaims('hyperion', 'Meta Hyperion', [
    {
      predicate: 'power',
      value: 5000,
      kind: 'stated',
      saidOn: '2025-07-15',
      speaker: 'Meta',
      evidence: 'operator-claim',
      source: CLAIM_SOURCES.azernews,
      note: 'In full; no date is named.',
    },
    {
      predicate: 'power',
      value: 2000,
      kind: 'stated',
      holdsOn: '2030',
      saidOn: '2025-07',
      speaker: 'Meta',
      evidence: 'operator-claim',
      source: CLAIM_SOURCES.ainewsrevolution,
    },
  ]),
  events: [],
  vintages: /* @__PURE__ */ toVintages(HYPERION_VINTAGES),
};

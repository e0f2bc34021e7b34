import type { Site } from '../../compute';
import { CLAIM_SOURCES } from './claim-sources';
import { PROMETHEUS_VINTAGES } from './prometheus-vintages';
import { toClaims } from './to-claims';
import { toStages } from './to-stages';
import { toVintages } from './to-vintages';

/** Meta's cluster in New Albany, Ohio. */
export const PROMETHEUS: Site = {
  schemaVersion: 1,
  id: 'prometheus',
  name: 'Meta Prometheus',
  operator: 'Meta',
  claims: /* @__PURE__ */ toClaims('prometheus', 'Meta Prometheus', [
    {
      predicate: 'power',
      value: 1000,
      kind: 'stated',
      holdsOn: '2026',
      saidOn: '2025-07-14',
      speaker: 'Mark Zuckerberg (Meta)',
      evidence: 'operator-claim',
      source: CLAIM_SOURCES.latestly,
    },
  ]),
  events: [],
  stages: /* @__PURE__ */ toStages([
    [
      'building-14',
      'building 14',
      [
        ['2025-12-14', '2026-02-12'],
        ['2026-08-03', '2026-08-26'],
      ],
    ],
  ]),
  vintages: /* @__PURE__ */ toVintages(PROMETHEUS_VINTAGES),
};

import type { FundingRound, Site, SiteClaim } from '../compute';
import type { DataSet, Source } from '../core/provenance';
import { CLAIM_SOURCES } from './sites/claim-sources';
import { COLOSSUS_1 } from './sites/colossus-1';
import { COLOSSUS_2 } from './sites/colossus-2';
import { FAIRWATER_ATLANTA } from './sites/fairwater-atlanta';
import { FAIRWATER_WISCONSIN } from './sites/fairwater-wisconsin';
import { HYPERION } from './sites/hyperion';
import { NEW_CARLISLE } from './sites/new-carlisle';
import { PROMETHEUS } from './sites/prometheus';
import { STARGATE_ABILENE } from './sites/stargate-abilene';
import { toClaims } from './sites/to-claims';

export {
  COLOSSUS_1,
  COLOSSUS_2,
  FAIRWATER_ATLANTA,
  FAIRWATER_WISCONSIN,
  HYPERION,
  NEW_CARLISLE,
  PROMETHEUS,
  STARGATE_ABILENE,
};

/**
 * Eight AI build-outs: what was claimed, and six dated copies of one tracker that revised itself as it went.
 *
 * Copies before May 2026 have facility power only; from then on IT power stands beside it.
 */
export const COMPUTE_SITES: DataSet<Site> = {
  info: {
    id: 'compute-sites',
    title: 'AI build-outs: claims, and the record of a tracker in six copies',
    version: '1',
    publisher: 'Epoch AI for the record; each claim names its own source',
    licence: 'CC BY 4.0 for the record',
    attribution: 'Epoch AI, "Data on Frontier AI Data Centers", epoch.ai, CC BY 4.0.',
    asOf: '2026-09-30',
    retrievedOn: '2026-11-23',
    staleAfter: '2026-12-31',
    coverage: { from: '2017-09-27', to: '2028-05-13' },
    method: 'estimated',
    transforms: [
      'H100 equivalents rounded to four decimals, costs to nine, to drop the noise of binary arithmetic',
      'the copy known as September 2026 dated 2026-09-30 and marked as an excerpt',
      'a row counts as past when it is dated on or before the day of its recording',
    ],
  },
  rows: [
    COLOSSUS_1,
    COLOSSUS_2,
    STARGATE_ABILENE,
    NEW_CARLISLE,
    FAIRWATER_ATLANTA,
    FAIRWATER_WISCONSIN,
    PROMETHEUS,
    HYPERION,
  ],
};

/** Claims about Colossus 1 and 2 together, which belong to no single site. */
export const COLOSSUS_CLAIMS: readonly SiteClaim[] = /* @__PURE__ */ toClaims(
  'colossus',
  'Colossus 1 and 2',
  [
    {
      predicate: 'power',
      value: 2000,
      kind: 'stated',
      saidOn: '2025-12-30',
      speaker: 'Bloomberg',
      evidence: 'press-report',
      source: CLAIM_SOURCES.bloomberg,
      note: 'Nearly 2 GW of compute with a third building; no date is named.',
    },
    {
      predicate: 'h100e',
      value: 1000000,
      kind: 'actual',
      holdsOn: '2026-01',
      saidOn: '2026-01',
      speaker: 'xAI',
      evidence: 'operator-claim',
      source: CLAIM_SOURCES.aitech,
      note: 'Over one million H100 equivalents; the basis of the count is not said.',
    },
  ],
);

/** xAI's Series E of January 2026, in billions of USD. */
export const XAI_SERIES_E: FundingRound & {
  readonly currency: 'USD';
  readonly unit: 'billions';
  readonly closedOn: string;
  readonly sources: { readonly raised: Source; readonly target: Source };
} = {
  raised: 20,
  target: 15,
  currency: 'USD',
  unit: 'billions',
  closedOn: '2026-01-06',
  sources: { raised: CLAIM_SOURCES.dcd, target: CLAIM_SOURCES.teslarati },
};

import { adValoremRate, definePolicy, type QuotaPolicy } from 'gigacast/quota';

export type Own = Parameters<typeof definePolicy>[0];

/** A policy of 100 pieces in 2026 with a surtax beyond them, but for what a test changes. */
export function ownPolicy(change: Partial<Own> = {}): QuotaPolicy {
  return definePolicy({
    id: 'own',
    jurisdiction: 'CA',
    currency: 'CAD',
    from: '2026-01-01',
    to: '2026-12-31',
    ...(change.pools === undefined ? { volume: 100 } : {}),
    inQuotaRate: '0.061',
    overQuota: { kind: 'surtax', mode: 'adding', rate: adValoremRate(1) },
    source: { title: 'A test' },
    ...change,
  } as Own);
}

import { adValoremRate, definePolicy, openLedger, type QuotaLine } from 'gigacast/quota';

/** How many lines of a tariff have a quota each. */
export const LINES = 64;

/** Made-up quotas that suffice for three quarters of so many entries, a part of each for goods of a low price. */
export function openLines(entries: number): readonly QuotaLine[] {
  const volume = Math.round((entries / LINES) * 25.5 * 0.375);
  const limit = { amount: '35000', currency: 'CAD' };
  return Array.from({ length: LINES }, (_, line) => {
    const policy = definePolicy({
      id: `line-${line}`,
      jurisdiction: 'CA',
      currency: 'CAD',
      from: '2026-01-01',
      to: '2026-12-31',
      pools: [
        { id: 'reserved', volume, eligibility: { kind: 'price', basis: 'fob', comparison: '<=', limit } },
        { id: 'general', volume },
      ],
      inQuotaRate: '0.061',
      overQuota: { kind: 'surtax', mode: 'adding', rate: adValoremRate('1') },
      source: { title: 'An example' },
    });
    const opened = openLedger(policy, { on: '2026-01-01' });
    if (!opened.opened) throw new Error(opened.why);
    return { policy, ledger: opened.ledger };
  });
}

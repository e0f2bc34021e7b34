import { openLedger, type LedgerEvent, type QuotaLedger, type QuotaPolicy } from 'gigacast/quota';

/** A ledger of the policy, or the reason why there is none as a failure. */
export function open(policy: QuotaPolicy, on = '2026-01-01', previous?: QuotaLedger): QuotaLedger {
  const opened = openLedger(policy, previous === undefined ? { on } : { on, previous });
  if (!opened.opened) throw new Error(opened.why);
  return opened.ledger;
}

/** Goods at ten dollars apiece, but for what a test changes. */
export function entry(id: string, on: string, quantity: number | string, more: object = {}): LedgerEvent {
  return { kind: 'entry', id, on, quantity, unitValue: { amount: '10.00', currency: 'CAD' }, ...more };
}

/** Any other event. */
export function event(kind: string, id: string, on: string, more: object = {}): LedgerEvent {
  return { kind, id, on, ...more } as LedgerEvent;
}

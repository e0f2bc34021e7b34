import { raise } from '../../core/error';
import { LEDGER_ERRORS } from '../error/ledger-errors';
import { policyOn, type PolicyInForce } from '../policy/policy-on';
import type { QuotaPolicy } from '../policy/quota-policy';
import { decimalsOf, goodsDecimals } from '../policy/quota-unit';
import type { LedgerBook } from './book';
import type { QuotaLedger } from './ledger';
import type { LedgerRun } from './ledger-run';
import { workingLedger } from './working-ledger';

/** A batch ready to be counted. */
export function startRun(
  ledger: QuotaLedger,
  policy: QuotaPolicy,
  book: LedgerBook | undefined,
  asksBook: boolean,
): LedgerRun {
  if (ledger.policyId !== policy.id) {
    const at = { function: 'applyEvents', path: 'ledger.policyId', received: ledger.policyId };
    raise(LEDGER_ERRORS, 'quota/other-policy', { ...at, params: { policy: policy.id } });
  }
  const stop = (policyOn(policy, ledger.period.from) as PolicyInForce).drawingStops?.value;
  return {
    stop: stop?.known === true ? stop.value : undefined,
    working: workingLedger(ledger, decimalsOf(policy.unit), goodsDecimals(policy.unit)),
    policy,
    terms: new Map(),
    settled: new Map(),
    expired: [],
    book,
    own: asksBook ? new Map() : null,
  };
}

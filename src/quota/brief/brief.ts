import { toIsoDate } from '../../core/calendar';
import { Exact, plainText } from '../../core/decimal';
import { decimalText, subtractDecimals, sumDecimals } from '../../core/exact';
import { exhaustionAtPace } from '../exhaustion/exhaustion-at-pace';
import { projectExhaustion } from '../exhaustion/project-exhaustion';
import type { QuotaLedger } from '../ledger/ledger';
import type { LedgerStatus } from '../ledger/ledger-status';
import type { ServedOutcome, WaitingOutcome } from '../ledger/outcome';
import { statusOn } from '../ledger/status-on';
import { coverageOf } from '../policy/coverage-of';
import type { PolicyInForce } from '../policy/policy-in-force';
import { policyOn } from '../policy/policy-on';
import { alternatives } from './alternatives';
import { briefLines } from './brief-lines';
import { doorCosts, doorCostWithoutQuota } from './door-costs';
import { placeShipment } from './place-shipment';
import type { BriefOptions, BriefShipment, LikelyFull, QuotaBrief } from './quota-brief';

/**
 * What a quota does with a shipment on a day: whether it fits, which pool pays, what it costs, how the quota stands,
 * when it is likely full, and what else could be done; as data and as text, each line with the texts it rests on.
 *
 * The shipment is counted as if it came on that day after all others; the ledger is not changed. What is not given is
 * not guessed: without a regime there is no cost at the door, without a history only the pace of the period so far.
 *
 * @param ledger - a state of before the day, or of the day while it is open
 * @param shipment - the goods, as an entry states them, and what the policy asks to know whether it is about them
 * @param options - policy and day; events since the ledger, history of draws, regime of the country
 * @throws GigacastError the codes of `statusOn` and `landedCost`, and those of an entry that cannot be counted
 * @example
 * const policy = definePolicy({
 *   id: 'demo', jurisdiction: 'CA', currency: 'CAD', from: '2026-01-01', to: '2026-12-31', volume: 100,
 *   inQuotaRate: '0.061', overQuota: { kind: 'refuse', reason: 'no permit' }, source: { title: 'An example' },
 * });
 * const opened = openLedger(policy, { on: '2026-01-01' });
 * if (!opened.opened) throw new Error(opened.why);
 * const cars = { quantity: 120, unitValue: { amount: '30000', currency: 'CAD' } };
 * const { fit, inside, beyond, lines } = brief(opened.ledger, cars, { policy, asOf: '2026-03-02' });
 * [fit, inside, beyond, lines[1].text];
 * // => ['fits-in-part', '100', '20', '100 pieces fit; 20 pieces do not: nothing more is left of the quota.']
 */
export function brief(ledger: QuotaLedger, shipment: BriefShipment, options: BriefOptions): QuotaBrief {
  const { policy, door } = options;
  const on = toIsoDate(options.asOf, { function: 'brief', path: 'options.asOf' });
  const events = (options.events ?? []).filter((event) => event.on <= on);
  const book = options.book === undefined ? {} : { book: options.book };
  const { ledger: closed, on: _, ...status } = statusOn(ledger, policy, { on, events, ...book });
  const terms = policyOn(policy, on) as PolicyInForce;
  const { origin } = shipment;
  const coverage = origin === undefined ? null : coverageOf({ ...shipment, origin }, policy);
  const covered = coverage?.covered !== false;
  const outcome = covered ? placeShipment(ledger, shipment, { policy, events, on, ...book }) : null;
  const placed = placedUnits(outcome);
  const quantity = plainText(new Exact(decimalText(shipment.quantity)));
  const data = {
    policyId: policy.id,
    standing: policy.standing,
    asOf: on,
    period: closed.period,
    coverage,
    fit: outcome === null ? ('not-covered' as const) : fitOf(outcome, placed),
    quantity,
    ...placed,
    outcome,
    door: door === undefined ? [] : doorOf(outcome, shipment, door, on),
    status,
    likelyFull: likelyFull(status, options, closed.period),
    alternatives:
      outcome === null ? [] : alternatives(shipment, policy, { outcome, ...placed, status, terms }),
  };
  const lines = briefLines(data, { policy, terms, options });
  const text = lines.map((line) => line.text + sayReferences(line.references)).join('\n');
  return { schemaVersion: 1, ...data, lines, text };
}

type Placed = Pick<QuotaBrief, 'inside' | 'beyond'>;

function placedUnits(outcome: ServedOutcome | WaitingOutcome | null): Placed {
  const portions = outcome?.status === 'served' ? outcome.portions : [];
  const unitsOf = (within: boolean) =>
    sumDecimals(portions.flatMap(({ pool, quantity }) => ((pool !== null) === within ? [quantity] : [])));
  return { inside: unitsOf(true), beyond: unitsOf(false) };
}

function fitOf(outcome: ServedOutcome | WaitingOutcome, { inside, beyond }: Placed): QuotaBrief['fit'] {
  if (outcome.status === 'waiting') return 'waits';
  if (new Exact(beyond).isZero()) return 'fits';
  return new Exact(inside).isZero() ? 'does-not-fit' : 'fits-in-part';
}

function doorOf(
  outcome: ServedOutcome | WaitingOutcome | null,
  shipment: BriefShipment,
  door: NonNullable<BriefOptions['door']>,
  on: string,
): QuotaBrief['door'] {
  if (outcome === null) return [doorCostWithoutQuota(shipment, door, on)];
  return outcome.status === 'served' ? doorCosts(outcome.portions, shipment, door, on) : [];
}

function likelyFull(
  { balance, drawn, pending }: LedgerStatus,
  { history, asOf, seed }: BriefOptions,
  { from, to }: QuotaLedger['period'],
): LikelyFull {
  const when = { asOf, periodEnd: to };
  if (history === undefined) {
    const remaining = subtractDecimals(balance, pending);
    return { by: 'pace', pace: exhaustionAtPace({ remaining, used: drawn, from, ...when }) };
  }
  const options = { remaining: balance, pending, ...when, ...(seed === undefined ? {} : { seed }) };
  return { by: 'projection', projection: projectExhaustion(history, options) };
}

function sayReferences(references: QuotaBrief['lines'][number]['references']): string {
  const names = references.map(({ source: { title, section } }) =>
    section === undefined ? title : `${title}, ${section}`,
  );
  return names.length === 0 ? '' : ` [${[...new Set(names)].join('; ')}]`;
}

import { toIsoDate } from '../../core/calendar';
import { plainText } from '../../core/decimal';
import { raise } from '../../core/error';
import { errorFrom } from '../../core/input';
import type { Missing } from '../../core/provenance';
import { WORTH_ERRORS } from '../error/worth-errors';
import { applyEvents } from '../ledger/apply-events';
import { closeDay } from '../ledger/close-day';
import type { QuotaLedger } from '../ledger/ledger';
import type { LedgerEvent } from '../ledger/ledger-event';
import { openLedger, type OpenedLedger } from '../ledger/open-ledger';
import type { Outcome, ServedOutcome } from '../ledger/outcome';
import { policyOn } from '../policy/policy-on';
import type { QuotaPeriod, QuotaPolicy } from '../policy/quota-policy';
import type { ReadShipment, ScenarioPortion, ScenarioRun } from './scenario-run';
import type { PolicyScenario } from './scenario-types';

/** The shipments are counted by the ledgers of the policy, period after period, each taking over what it may. */
export function runPolicy(
  scenario: PolicyScenario,
  shipments: readonly ReadShipment[],
  path: string,
): ScenarioRun {
  const { policy } = scenario;
  const entries = shipments.map((each) => entryOf(scenario, each, path));
  for (const { on } of [...entries, ...(scenario.others ?? [])]) {
    const terms = policyOn(policy, on);
    if (!terms.inForce) return unknown(terms.note ?? `${policy.id} is not in force on ${on}.`);
  }
  const drawing = entries.filter(({ quantity }) => quantity !== '0');
  const events = [...(scenario.others ?? []), ...drawing].sort((a, b) =>
    a.on < b.on ? -1 : Number(a.on > b.on),
  );
  const ledgers = new Map<string, QuotaLedger>();
  const portions = new Map<string, readonly ScenarioPortion[]>();
  const missing: Missing[] = [];
  for (const period of policy.periods) {
    const inside = (event: LedgerEvent) => period.from <= event.on && event.on <= period.to;
    const own = drawing.filter(inside);
    const opened = openPeriod(policy, period, ledgers);
    if (!opened.opened) {
      if (own.length > 0) return unknown(whyNot(opened, period));
      continue;
    }
    const { ledger, outcomes } = countPeriod(policy, period, {
      ledger: opened.ledger,
      events: events.filter(inside),
    });
    ledgers.set(period.id, ledger);
    if (own.length > 0) missing.push(...ledger.missing);
    for (const { id } of own) {
      const outcome = outcomes.get(id);
      if (outcome === undefined) return unknown(`Shipment ${id} waits for the end of a block.`);
      if (outcome.portions.some(({ treatment, duty }) => isEntered(treatment) && duty === null)) {
        return unknown(outcome.missing.map(({ why }) => why).join(' '));
      }
      portions.set(id, outcome.portions);
    }
  }
  return { known: true, standing: policy.standing, hasQuota: true, portions, missing };
}

const unknown = (why: string): ScenarioRun => ({ known: false, why });

/** Whether goods treated so enter. */
export function isEntered(treatment: ScenarioPortion['treatment']): boolean {
  return treatment === 'in-quota' || treatment === 'over-quota';
}

function entryOf(scenario: PolicyScenario, read: ReadShipment, path: string) {
  const { policy, id: name } = scenario;
  const { shipment, quantity, unitValue } = read;
  const at = (field: string) => ({ function: 'compareScenarios', path: field });
  const on = scenario.on === undefined ? read.on : toIsoDate(scenario.on, at(`${path}.on`));
  if (on === undefined) {
    const details = { ...at(`${read.path}.on`), received: undefined };
    return raise(WORTH_ERRORS, 'quota/no-shipment-on', { ...details, params: { scenario: name } });
  }
  const money = (amount: string) => ({ amount, currency: policy.currency });
  const { id, origin, permit, fobPrice } = shipment;
  return {
    kind: 'entry',
    id,
    on,
    quantity: plainText(quantity),
    unitValue: money(plainText(unitValue)),
    fobPrice: money(String(fobPrice ?? plainText(unitValue))),
    ...(origin === undefined ? {} : { origin }),
    ...(permit === undefined ? {} : { permit }),
  } as const;
}

function openPeriod(
  policy: QuotaPolicy,
  period: QuotaPeriod,
  ledgers: ReadonlyMap<string, QuotaLedger>,
): OpenedLedger {
  const rule = period.carryOver.value;
  if (!rule.known || rule.value.kind !== 'unused-of') return openLedger(policy, { on: period.from });
  const previous = ledgers.get(rule.value.periodId);
  if (previous !== undefined) return openLedger(policy, { on: period.from, previous });
  const why = `What ${rule.value.periodId} leaves is not known.`;
  return { opened: false, why: 'unknown', missing: [{ path: 'carryOver', why }] };
}

function whyNot(opened: Extract<OpenedLedger, { readonly opened: false }>, period: QuotaPeriod): string {
  if (opened.why === 'not-in-force') return `${period.id} is not in force.`;
  return [...new Set(opened.missing.map(({ why }) => why))].join(' ');
}

interface Counted {
  readonly ledger: QuotaLedger;
  readonly outcomes: ReadonlyMap<string, ServedOutcome>;
}

/** Counts a period to its end, so that nothing stays provisional. */
function countPeriod(
  policy: QuotaPolicy,
  period: QuotaPeriod,
  { ledger, events }: { readonly ledger: QuotaLedger; readonly events: readonly LedgerEvent[] },
): Counted {
  const applied = applyEvents(ledger, policy, events);
  for (const outcome of applied.outcomes) {
    if (outcome.status === 'rejected') throw errorFrom(outcome.issues, outcome.issues.length);
  }
  const closed = closeDay(applied.ledger, policy, period.to);
  const served = [...applied.outcomes, ...closed.outcomes].filter(
    (outcome: Outcome): outcome is ServedOutcome => outcome.status === 'served',
  );
  return { ledger: closed.ledger, outcomes: new Map(served.map((outcome) => [outcome.id, outcome])) };
}

import { Exact } from '../../core/decimal';
import { mapKnown, type Known } from '../../core/provenance';
import { isEligible } from '../eligibility/is-eligible';
import type { LedgerStatus } from '../ledger/ledger-status';
import type { ServedOutcome, WaitingOutcome } from '../ledger/outcome';
import type { PermitTerms } from '../policy/administration';
import { overQuotaFate } from '../policy/over-quota-fate';
import type { PolicyInForce } from '../policy/policy-in-force';
import { policyOn } from '../policy/policy-on';
import type { QuotaPolicy } from '../policy/quota-policy';
import type { BriefAlternative, BriefShipment } from './quota-brief';

/** What a brief has found out about a shipment that asks for a place. */
export interface FoundPlace {
  readonly outcome: ServedOutcome | WaitingOutcome;
  readonly inside: string;
  readonly beyond: string;
  readonly status: LedgerStatus;
  readonly terms: PolicyInForce;
}

/** What else could be done with goods: what a permit asks first, then what helps those that found no room. */
export function alternatives(
  shipment: BriefShipment,
  policy: QuotaPolicy,
  found: FoundPlace,
): readonly BriefAlternative[] {
  const { outcome, inside, beyond } = found;
  const permit = permitOf(found.terms);
  const all: BriefAlternative[] =
    permit === undefined ? [] : [{ kind: 'permit', terms: permit, held: shipment.permit !== undefined }];
  const over = !new Exact(beyond).isZero();
  if (!over && outcome.status === 'served') return all;
  // Neither another day nor another price stands in for a permit.
  if (outcome.status === 'served' && outcome.boundBy === 'permit') return [...all, ...fates(found)];
  if (over && !new Exact(inside).isZero()) all.push({ kind: 'split', now: inside, rest: beyond });
  return [...all, ...nextPeriod(policy, found), ...priceClasses(shipment, found), ...fates(found)];
}

function permitOf({ administration: { value } }: PolicyInForce): PermitTerms | undefined {
  return value.known && value.value.method === 'first-come-first-served' ? value.value.permit : undefined;
}

function nextPeriod(policy: QuotaPolicy, { terms }: FoundPlace): readonly BriefAlternative[] {
  const own = policy.periods.findIndex(({ id }) => id === terms.period.id);
  const next = policy.periods[own + 1];
  if (next === undefined) return [];
  const then = policyOn(policy, next.from) as PolicyInForce;
  const takesOver: Known<boolean> = mapKnown(
    next.carryOver.value,
    (rule) => rule.kind === 'unused-of' && rule.periodId === terms.period.id,
  );
  return [{ kind: 'wait', period: next.id, from: next.from, volume: then.volume.value, takesOver }];
}

/** Pools with room that only the price keeps the goods from. */
function priceClasses(shipment: BriefShipment, { terms, status }: FoundPlace): readonly BriefAlternative[] {
  const { fobPrice, unitValue, origin, exchangeRates } = shipment;
  const goods = {
    ...(fobPrice === undefined ? {} : { fobPrice }),
    ...(unitValue === undefined ? {} : { valueForDuty: unitValue }),
    ...(origin === undefined ? {} : { origin }),
    ...(exchangeRates === undefined ? {} : { exchangeRates }),
  };
  return terms.pools.flatMap(({ id, eligibility: { value } }): BriefAlternative[] => {
    if (!value.known || value.value.kind !== 'price') return [];
    const balance = status.pools.find((pool) => pool.id === id)?.balance ?? '0';
    if (isEligible(value.value, goods).eligible !== false || new Exact(balance).lte(0)) return [];
    return [{ kind: 'price-class', pool: id, eligibility: value.value, balance }];
  });
}

function fates({ outcome, beyond, terms: { overQuota } }: FoundPlace): readonly BriefAlternative[] {
  if (outcome.status === 'waiting' || !overQuota.value.known || new Exact(beyond).isZero()) return [];
  const fate = overQuotaFate(overQuota.value.value);
  if (!fate.enterable) return fate.options.map((kind) => ({ kind, quantity: beyond }));
  const duty = outcome.portions.find(({ pool }) => pool === null)?.duty ?? null;
  return [{ kind: 'pay', quantity: beyond, duty }];
}

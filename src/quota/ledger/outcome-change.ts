import { Exact, plainText } from '../../core/decimal';
import { sumDecimals } from '../../core/exact';
import type { Outcome } from './outcome';

/** What a correction changed for one event. */
export interface OutcomeChange {
  readonly id: string;
  /** Whose goods they are, where the event says so. */
  readonly holder?: string;
  readonly origin?: string;
  /** Null where the event was not in the log. */
  readonly before: Outcome | null;
  /** Null where it is no longer. */
  readonly after: Outcome | null;
  /** Units inside the quota. */
  readonly inQuotaBefore: string;
  readonly inQuotaAfter: string;
  /** Duty to pay on top, below 0 what comes back; null where either duty is not known. */
  readonly dutyDifference: string | null;
}

/** The outcomes of two maps that differ, in the order of the second, what is gone last. */
export function outcomeChanges(
  before: ReadonlyMap<string, Outcome>,
  after: ReadonlyMap<string, Outcome>,
): readonly OutcomeChange[] {
  const ids = [...after.keys(), ...[...before.keys()].filter((id) => !after.has(id))];
  return ids.flatMap((id) => {
    const [was, is] = [before.get(id) ?? null, after.get(id) ?? null];
    return was !== null && is !== null && meaningOf(was) === meaningOf(is) ? [] : [changeOf(id, was, is)];
  });
}

function changeOf(id: string, before: Outcome | null, after: Outcome | null): OutcomeChange {
  const { holder, origin } = whoseOf(after) ?? whoseOf(before) ?? {};
  const [was, is] = [dutyOf(before), dutyOf(after)];
  return {
    id,
    ...(holder === undefined ? {} : { holder }),
    ...(origin === undefined ? {} : { origin }),
    before,
    after,
    inQuotaBefore: unitsInside(before),
    inQuotaAfter: unitsInside(after),
    dutyDifference: was === null || is === null ? null : plainText(new Exact(is).minus(was), 2),
  };
}

/** What an outcome says of goods, without where the event stands in the list. */
function meaningOf(outcome: Outcome): string {
  return JSON.stringify(
    outcome.status === 'rejected' ? [outcome.id, outcome.issues.map(({ code }) => code)] : outcome,
  );
}

function whoseOf(outcome: Outcome | null) {
  return outcome?.status === 'served' ? outcome : undefined;
}

function unitsInside(outcome: Outcome | null): string {
  const portions = whoseOf(outcome)?.portions ?? [];
  return sumDecimals(portions.flatMap(({ pool, quantity }) => (pool === null ? [] : [quantity])));
}

/** The duty of an outcome; what is not there, or was not counted, pays none. */
function dutyOf(outcome: Outcome | null): string | null {
  if (outcome?.status === 'waiting') return null;
  return outcome?.status === 'served' ? outcome.dutyTotal : '0';
}

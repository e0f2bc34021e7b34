import { raise } from '../../core/error';
import { requireNumber } from '../../core/input';
import { ROADMAP_ERRORS } from '../errors';
import { gapLaw, type GapLaw } from './gap-law';
import type { ChainStart, Plan, PlannedGeneration, SingleGapModel } from './plan';

/** One generation of a checked plan. */
export interface NetworkNode {
  readonly generation: string;
  /** Places of the starts it waits for. */
  readonly starts: readonly number[];
  /** Places of the generations it waits for, all before its own in `order`. */
  readonly parents: readonly number[];
  /** Its gap in each component of the mixture. */
  readonly laws: readonly GapLaw[];
}

/** A checked plan. */
export interface Network {
  readonly starts: readonly ChainStart[];
  /** In the order of the plan. */
  readonly nodes: readonly NetworkNode[];
  /** Places of the nodes, each after those it waits for. */
  readonly order: readonly number[];
  /** Places of the nodes that wait for starts only: what is known of `asOf` is that these have not come. */
  readonly frontier: readonly number[];
  /** Weights of the components, adding up to 1. */
  readonly weights: readonly number[];
  readonly units: readonly ('days' | 'months')[];
  /** Cancellations a day. */
  readonly hazard: number;
}

const DAYS_IN_YEAR = 365.2425;

/** Checks a plan: names, gaps, and that nothing waits for itself. */
export function networkOf(plan: Plan, functionName: string): Network {
  const { generations, cancellation } = plan;
  const starts = 'generation' in plan.start ? [plan.start] : plan.start;
  const at = (path: string, received: unknown) => ({ function: functionName, path, received });
  if (starts.length === 0) raise(ROADMAP_ERRORS, 'roadmap/no-generations', at('start', starts));
  if (generations.length === 0)
    raise(ROADMAP_ERRORS, 'roadmap/no-generations', at('generations', generations));
  const planned = generations.map((one): PlannedGeneration =>
    typeof one === 'string' ? { generation: one } : one,
  );
  const places = new Map<string, number>();
  [...starts, ...planned].forEach(({ generation }, i) => {
    const path = i < starts.length ? `start[${i}]` : `generations[${i - starts.length}]`;
    if (places.has(generation)) raise(ROADMAP_ERRORS, 'roadmap/duplicate-id', at(path, generation));
    places.set(generation, i - starts.length);
  });
  const { models, weights } = componentsOf(plan, functionName);
  const nodes = planned.map(({ generation, after, gaps }, i): NetworkNode => {
    const before =
      i === 0 ? (starts[0] as ChainStart).generation : (planned[i - 1] as PlannedGeneration).generation;
    const waits = (after ?? [before]).map((name, j) => {
      const place = places.get(name);
      const params = { allowed: [...places.keys()].map((known) => `"${known}"`).join(', ') };
      const path = `generations[${i}].after[${j}]`;
      return place ?? raise(ROADMAP_ERRORS, 'roadmap/unknown-generation', { ...at(path, name), params });
    });
    if (waits.length === 0)
      raise(ROADMAP_ERRORS, 'roadmap/no-generations', at(`generations[${i}].after`, after));
    const own = gaps === undefined ? null : gapLaw(gaps, functionName, `generations[${i}].gaps`);
    const laws = models.map((law) => own ?? law);
    laws.forEach(({ unit }, k) => {
      if (unit !== models[k]?.unit)
        raise(ROADMAP_ERRORS, 'roadmap/mixed-units', at(`generations[${i}].gaps`, gaps));
    });
    return {
      generation,
      starts: waits.filter((place) => place < 0).map((place) => place + starts.length),
      parents: waits.filter((place) => place >= 0),
      laws,
    };
  });
  const perYear =
    cancellation === undefined
      ? 0
      : requireNumber(
          cancellation.perYear,
          { function: functionName, path: 'cancellation.perYear' },
          { moreThan: 0, atMost: 100 },
        );
  return {
    starts,
    nodes,
    order: orderOf(nodes, functionName),
    frontier: nodes.flatMap(({ parents }, i) => (parents.length === 0 ? [i] : [])),
    weights,
    units: models.map(({ unit }) => unit),
    hazard: perYear / DAYS_IN_YEAR,
  };
}

function componentsOf({ gaps }: Plan, functionName: string) {
  const parts: readonly { readonly weight: number; readonly gaps: SingleGapModel }[] =
    gaps.kind === 'mixture' ? gaps.parts : [{ weight: 1, gaps }];
  const path = (i: number) => (gaps.kind === 'mixture' ? `gaps.parts[${i}]` : 'gaps');
  const weights = parts.map(({ weight }, i) =>
    requireNumber(weight, { function: functionName, path: `${path(i)}.weight` }, { moreThan: 0 }),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (parts.length === 0) {
    const details = { function: functionName, path: 'gaps.parts', received: parts };
    raise(ROADMAP_ERRORS, 'roadmap/no-gap-models', details);
  }
  const inner = (i: number) => (gaps.kind === 'mixture' ? `${path(i)}.gaps` : 'gaps');
  return {
    models: parts.map((part, i) => gapLaw(part.gaps, functionName, inner(i))),
    weights: weights.map((weight) => weight / total),
  };
}

/** Places so that everything comes after what it waits for; refuses a plan in which something waits for itself. */
function orderOf(nodes: readonly NetworkNode[], functionName: string): readonly number[] {
  const order: number[] = [];
  const placed = new Set<number>();
  while (order.length < nodes.length) {
    const ready = nodes.findIndex(
      ({ parents }, i) => !placed.has(i) && parents.every((parent) => placed.has(parent)),
    );
    if (ready === -1) {
      const stuck = nodes.filter((_, i) => !placed.has(i)).map(({ generation }) => generation);
      const details = { function: functionName, path: 'generations', received: stuck.join(', ') };
      raise(ROADMAP_ERRORS, 'roadmap/dependency-cycle', details);
    }
    placed.add(ready);
    order.push(ready);
  }
  return order;
}

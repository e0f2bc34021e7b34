/** A way from one node to another, as wide as wanted, at a cost per unit (0 or more). */
export interface FlowArc {
  readonly from: number;
  readonly to: number;
  /** Null where nothing limits it. */
  readonly capacity: bigint | null;
  readonly cost: bigint;
}

/** Units that start at nodes and all have to reach the sink. */
export interface FlowProblem {
  readonly nodes: number;
  readonly sink: number;
  readonly arcs: readonly FlowArc[];
  readonly supplies: readonly { readonly node: number; readonly amount: bigint }[];
}

/** The cheapest flow with the node prices that prove it, or the nodes beyond which nothing gets. */
export type Flow =
  | { readonly feasible: true; readonly flows: readonly bigint[]; readonly potentials: readonly bigint[] }
  | { readonly feasible: false; readonly reached: ReadonlySet<number> };

interface Network {
  readonly heads: number[];
  readonly left: bigint[];
  readonly costs: bigint[];
  readonly out: number[][];
}

/**
 * The cheapest flow by successive shortest paths with potentials, exactly in integers.
 *
 * Every path is shortest under costs that the potentials keep at 0 or more, so that the flow is the cheapest of its size
 * at every step. Arc 2k of the network is arc k of the problem, arc 2k + 1 takes its flow back.
 *
 * @see Ahuja, Magnanti, Orlin, Network Flows (1993), section 9.7
 */
export function minCostFlow({ nodes, sink, arcs, supplies }: FlowProblem): Flow {
  const total = supplies.reduce((sum, { amount }) => sum + amount, 0n);
  const network: Network = {
    heads: arcs.flatMap(({ from, to }) => [to, from]),
    left: arcs.flatMap(({ capacity }) => [capacity ?? total, 0n]),
    costs: arcs.flatMap(({ cost }) => [cost, -cost]),
    out: Array.from({ length: nodes }, () => []),
  };
  arcs.forEach(({ from, to }, index) => {
    network.out[from]?.push(2 * index);
    network.out[to]?.push(2 * index + 1);
  });
  const potentials = Array.from({ length: nodes }, () => 0n);
  for (const { node, amount } of supplies) {
    let wanted = amount;
    while (wanted > 0n) {
      const { distances, through } = shortestPaths(network, potentials, { from: node, sink });
      const length = distances.get(sink);
      if (length === undefined) return { feasible: false, reached: new Set(distances.keys()) };
      potentials.forEach((price, index) => {
        const distance = distances.get(index);
        potentials[index] = price + (distance === undefined || distance > length ? length : distance);
      });
      wanted -= push(network, through, { from: node, sink, atMost: wanted });
    }
  }
  return { feasible: true, flows: arcs.map((_, index) => network.left[2 * index + 1] ?? 0n), potentials };
}

/** Distances from a node until the sink is settled, and the arc by which each node is reached. */
function shortestPaths(
  { heads, left, costs, out }: Network,
  potentials: readonly bigint[],
  { from, sink }: { readonly from: number; readonly sink: number },
) {
  const distances = new Map<number, bigint>([[from, 0n]]);
  const through = new Map<number, number>();
  const open = new Set([from]);
  while (open.size > 0) {
    let node = -1;
    let nearest: bigint | undefined;
    for (const each of open) {
      const distance = distances.get(each) ?? 0n;
      if (nearest === undefined || distance < nearest) [node, nearest] = [each, distance];
    }
    if (node === sink) break;
    open.delete(node);
    const base = (nearest ?? 0n) + (potentials[node] ?? 0n);
    for (const arc of out[node] ?? []) {
      if (left[arc] === 0n) continue;
      const head = heads[arc] ?? 0;
      const distance = base + (costs[arc] ?? 0n) - (potentials[head] ?? 0n);
      const known = distances.get(head);
      if (known !== undefined && known <= distance) continue;
      distances.set(head, distance);
      through.set(head, arc);
      open.add(head);
    }
  }
  return { distances, through };
}

/** Sends as much as the path holds, and returns how much that was. */
function push(
  { heads, left }: Network,
  through: ReadonlyMap<number, number>,
  { from, sink, atMost }: { readonly from: number; readonly sink: number; readonly atMost: bigint },
): bigint {
  const path: number[] = [];
  for (let node = sink; node !== from; node = heads[(path.at(-1) ?? 0) ^ 1] ?? from) {
    path.push(through.get(node) ?? 0);
  }
  const amount = path.reduce((least, arc) => ((left[arc] ?? 0n) < least ? (left[arc] ?? 0n) : least), atMost);
  for (const arc of path) {
    left[arc] = (left[arc] ?? 0n) - amount;
    left[arc ^ 1] = (left[arc ^ 1] ?? 0n) + amount;
  }
  return amount;
}

import { fromEpochDay, type EpochDay } from '../../core/calendar';
import {
  empirical,
  gammaDistribution,
  lognormal,
  shifted,
  truncatedBelow,
  type Distribution,
} from '../../core/distribution';
import type { GapLaw } from './gap-law';
import type { Network, NetworkNode } from './network';
import type { ExactPart } from './projection';
import type { StartCell, StartCells } from './start-cells';
import { stepOn, timeAxis, type TimeAxis } from './time-axis';

type Case = Pick<ExactPart, 'weight' | 'distribution'>;

/** More cases than this are summed faster as draws. */
const MOST_PARTS = 400;

/**
 * The law of a generation in closed form, or `null` where it has none.
 *
 * One gap has one, whatever its distribution; so have gaps taken at their word, gaps that share all of their slip, and
 * independent gamma gaps of one scale (with a day of the question behind the start: of a whole shape).
 */
export function exactLaw(
  { network, cells, asOf }: { network: Network; cells: StartCells; asOf: EpochDay },
  place: number,
): readonly ExactPart[] | null {
  const path = pathTo(network, place);
  if (network.hazard > 0 || path === null || cells.cells.length > MOST_PARTS) return null;
  const total = cells.cumulative[cells.cumulative.length - 1] as number;
  const parts: ExactPart[] = [];
  for (const [i, cell] of cells.cells.entries()) {
    const laws = path.map((node) => node.laws[cell.component] as GapLaw);
    const { unit, stepwise } = laws[0] as GapLaw;
    const begun = begunOn(path[0] as NetworkNode, cell);
    // A single cycle that counts from its own beginning lies on an axis of its own.
    const own = stepwise && path.length === 1;
    const [origin, axis] = own ? [begun, timeAxis(unit, begun)] : [cell.origin, cell.axis];
    const base = axis.until(begun);
    const known = begun > asOf ? 0 : axis.until(asOf) - base;
    const cases = cell.shared === null ? casesOf(laws, { axis, base, known }) : null;
    if (cases === null) return null;
    const weight = ((cells.cumulative[i] as number) - (cells.cumulative[i - 1] ?? 0)) / total;
    if (weight === 0) continue;
    for (const one of cases) {
      const distribution = base === 0 ? one.distribution : shifted(one.distribution, base);
      parts.push({ weight: weight * one.weight, from: fromEpochDay(origin), unit, distribution });
    }
  }
  return parts.length > MOST_PARTS ? null : parts;
}

/** The generations from the frontier to a place where each waits for one; the first may wait for several starts. */
function pathTo({ nodes }: Network, place: number): readonly NetworkNode[] | null {
  const path = [nodes[place] as NetworkNode];
  for (;;) {
    const { starts, parents } = path[0] as NetworkNode;
    if (parents.length === 0) return path;
    if (starts.length + parents.length > 1) return null;
    path.unshift(nodes[parents[0] as number] as NetworkNode);
  }
}

/** The day on which the last of the starts of a generation has come. */
function begunOn({ starts }: NetworkNode, { days }: StartCell): EpochDay {
  return Math.max(...starts.map((start) => days[start] as number));
}

/** The sum of gaps of which the first begins at `base` and outlasts `known`. */
function casesOf(
  laws: readonly GapLaw[],
  { axis, base, known }: { readonly axis: TimeAxis; readonly base: number; readonly known: number },
): readonly Case[] | null {
  const first = laws[0] as GapLaw;
  const steps = laws.some(({ stepwise }) => stepwise);
  if (laws.every(({ sigma }) => sigma === 0)) {
    const end = laws.reduce((sum, law) => endOf(law, axis, sum), steps ? base : 0);
    return [{ weight: 1, distribution: empirical([steps ? end - base : end]) }];
  }
  if (laws.length === 1) return [{ weight: 1, distribution: outlasting(distributionOf(first), known) }];
  if (steps) return null;
  const sum = laws.reduce((total, { median }) => total + median, 0);
  if (laws.every(({ sigma, shared }) => shared === 1 && sigma !== null && sigma === first.sigma)) {
    const whole = lognormal({ median: sum, sigma: first.sigma as number });
    return [{ weight: 1, distribution: outlasting(whole, (known * sum) / first.median) }];
  }
  return gammaCases(laws, known);
}

/** Where a gap at its median ends. */
function endOf({ stepwise, median }: GapLaw, axis: TimeAxis, begun: number): number {
  return stepwise ? stepOn(axis, begun, median) : begun + median;
}

function distributionOf({ distribution, median, sigma }: GapLaw): Distribution {
  return distribution ?? lognormal({ median, sigma: sigma as number });
}

function outlasting(distribution: Distribution, known: number): Distribution {
  return known > 0 ? truncatedBelow(distribution, known) : distribution;
}

/** Sums of independent gamma gaps; an Erlang gap that is under way has some of its stages left. */
function gammaCases(laws: readonly GapLaw[], known: number): readonly Case[] | null {
  const gammas = laws.map(({ distribution, shared }) => (shared === 0 ? asGamma(distribution) : null));
  const [first] = gammas;
  if (first === null || first === undefined) return null;
  if (gammas.some((gamma) => gamma === null || gamma.scale !== first.scale)) return null;
  const shape = gammas.reduce((total, gamma) => total + (gamma?.shape ?? 0), 0);
  const { scale } = first;
  if (known <= 0) return [{ weight: 1, distribution: gammaDistribution({ shape, scale }) }];
  if (!Number.isInteger(first.shape) || first.shape > MOST_PARTS) return null;
  // Stages done by now, one term from the last, each relative to it.
  const terms = [1];
  for (let done = 1; done < first.shape; done += 1) {
    terms.push(((terms[done - 1] as number) * known) / scale / done);
  }
  const total = terms.reduce((sum, term) => sum + term, 0);
  if (!Number.isFinite(total)) return null;
  return terms.map((term, done) => ({
    weight: term / total,
    distribution: shifted(gammaDistribution({ shape: shape - done, scale }), known),
  }));
}

function asGamma(
  distribution: Distribution | null,
): { readonly shape: number; readonly scale: number } | null {
  if (distribution?.family === 'exponential') return { shape: 1, scale: distribution.mean };
  return distribution?.family === 'gamma' ? distribution : null;
}

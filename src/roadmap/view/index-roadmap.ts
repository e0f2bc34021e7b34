import { recordedFrom, saidFrom } from '../../core/claim';
import type { IsoDate } from '../../core/calendar';
import type { Roadmap, RoadmapClaim } from '../claims/roadmap-types';

/** A roadmap put in order once, so that every further view costs a search and a copy; holds typed arrays. */
export interface RoadmapIndex {
  readonly roadmap: Roadmap;
  /** Every claim, in the order said, then recorded, then given. */
  readonly ordered: readonly RoadmapClaim[];
  /** For each of them the days on which it counts as said and as recorded, written as one number: 20260120. */
  readonly said: Float64Array;
  readonly recorded: Float64Array;
}

/** Sorts after every date: a claim without any date is in no bounded view. */
const NEVER = 99_999_999;
/** Days written as one number are below its square. */
const HALF = 10_000;
const ZERO = 48;
const DASH = 45;

/**
 * Puts the claims of a roadmap in order once, so that `viewAsOf` answers one day after another without sorting again.
 *
 * @param roadmap - from `parseRoadmap` or a bundled data set
 * @throws GigacastError as `fuzzyDate` for a date that is none
 * @example
 * const index = indexRoadmap({ schemaVersion: 1, id: 'mine', programmes: [], claims: [] });
 * viewAsOf(index, { saidBy: '2026-01-20' }).claims; // => []
 */
export function indexRoadmap(roadmap: Roadmap): RoadmapIndex {
  const { claims } = roadmap;
  const keys = { said: new Float64Array(claims.length), recorded: new Float64Array(claims.length) };
  let sorted = true;
  claims.forEach((claim, i) => {
    const said = (keys.said[i] = saidKey(claim));
    const recorded = (keys.recorded[i] =
      claim.recordedOn === undefined ? said : (dayKey(claim.recordedOn) ?? slowKey(recordedFrom(claim))));
    if (i === 0) return;
    const before = keys.said[i - 1] as number;
    if (said < before || (said === before && recorded < (keys.recorded[i - 1] as number))) sorted = false;
  });
  if (sorted) return { roadmap, ordered: claims, ...keys };
  const order = orderOf(keys.said, keys.recorded);
  const pick = (values: Float64Array) => values.map((_, i) => values[order[i] as number] as number);
  return {
    roadmap,
    ordered: inOrder(claims, order),
    said: pick(keys.said),
    recorded: pick(keys.recorded),
  };
}

/**
 * Adds claims to an index: the cost is that of the new claims and one copy, not of sorting everything again.
 *
 * @param index - from `indexRoadmap` or an earlier call
 * @param claims - checked like those of `parseRoadmap`, with ids of their own
 * @throws GigacastError as `indexRoadmap`
 * @example
 * const index = indexRoadmap({ schemaVersion: 1, id: 'mine', programmes: [], claims: [] });
 * addClaims(index, []).ordered.length; // => 0
 */
export function addClaims(index: RoadmapIndex, claims: readonly RoadmapClaim[]): RoadmapIndex {
  const roadmap = { ...index.roadmap, claims: [...index.roadmap.claims, ...claims] };
  const added = indexRoadmap({ ...index.roadmap, claims });
  const length = roadmap.claims.length;
  const [said, recorded] = [new Float64Array(length), new Float64Array(length)];
  const ordered = roadmap.claims.slice();
  let [a, b] = [0, 0];
  for (let i = 0; i < length; i += 1) {
    // Of claims said and recorded on the same days the one given first goes first.
    const old = b >= added.ordered.length || (a < index.ordered.length && !isBefore(added, b, index, a));
    const from = old ? index : added;
    const place = old ? a : b;
    if (old) a += 1;
    else b += 1;
    ordered[i] = from.ordered[place] as RoadmapClaim;
    said[i] = from.said[place] as number;
    recorded[i] = from.recorded[place] as number;
  }
  return { roadmap, ordered, said, recorded };
}

/** The claims of an index that were said and recorded by the bounds, which are ISO dates. */
export function claimsBy(
  { ordered, said, recorded }: RoadmapIndex,
  { saidBy, recordedBy }: { readonly saidBy: IsoDate | null; readonly recordedBy: IsoDate | null },
): readonly RoadmapClaim[] {
  const last = saidBy === null ? NEVER : (dayKey(saidBy) as number);
  let [low, high] = [0, said.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((said[middle] as number) <= last) low = middle + 1;
    else high = middle;
  }
  if (recordedBy === null) return ordered.slice(0, low);
  const limit = dayKey(recordedBy) as number;
  const known: RoadmapClaim[] = [];
  for (let i = 0; i < low; i += 1)
    if ((recorded[i] as number) <= limit) known.push(ordered[i] as RoadmapClaim);
  return known;
}

/** Whether a roadmap has been put in order already. */
export function isIndex(roadmap: Roadmap | RoadmapIndex): roadmap is RoadmapIndex {
  return 'ordered' in roadmap;
}

function isBefore(a: RoadmapIndex, i: number, b: RoadmapIndex, j: number): boolean {
  const [first, second] = [a.said[i] as number, b.said[j] as number];
  return first < second || (first === second && (a.recorded[i] as number) < (b.recorded[j] as number));
}

function saidKey(claim: RoadmapClaim): number {
  const { saidOn } = claim;
  // A day counts as it stands; everything vaguer is read in full.
  const day = typeof saidOn === 'string' ? dayKey(saidOn) : undefined;
  return day ?? slowKey(saidFrom(claim));
}

function slowKey(day: IsoDate | undefined): number {
  return day === undefined ? NEVER : (dayKey(day) as number);
}

/** `2026-01-20` as 20260120; undefined for any other form. */
function dayKey(text: string): number | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return undefined;
  let key = 0;
  for (let i = 0; i < 10; i += 1) {
    if (i === 4 || i === 7) continue;
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    key = key * 10 + digit;
  }
  return key;
}

function inOrder(claims: readonly RoadmapClaim[], order: Uint32Array): readonly RoadmapClaim[] {
  const ordered = claims.slice();
  for (let i = 0; i < ordered.length; i += 1) ordered[i] = claims[order[i] as number] as RoadmapClaim;
  return ordered;
}

/** Places in the order said, then recorded, then given: two stable passes over each, the lower half first. */
function orderOf(said: Float64Array, recorded: Float64Array): Uint32Array {
  const [low, high] = [new Uint16Array(said.length), new Uint16Array(said.length)];
  let order = new Uint32Array(said.length);
  for (let i = 0; i < order.length; i += 1) order[i] = i;
  for (const keys of [recorded, said]) {
    for (let i = 0; i < keys.length; i += 1) {
      const key = (keys[i] as number) | 0;
      const upper = (key / HALF) | 0;
      high[i] = upper;
      low[i] = key - upper * HALF;
    }
    order = sortedBy(sortedBy(order, low), high);
  }
  return order;
}

/** A stable counting sort by a whole number below `HALF`. */
function sortedBy(order: Uint32Array<ArrayBuffer>, keys: Uint16Array): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(HALF + 1);
  for (let i = 0; i < order.length; i += 1) {
    const next = (keys[order[i] as number] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let key = 1; key <= HALF; key += 1)
    starts[key] = (starts[key] as number) + (starts[key - 1] as number);
  const sorted = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i += 1) {
    const place = order[i] as number;
    const key = keys[place] as number;
    const to = starts[key] as number;
    sorted[to] = place;
    starts[key] = to + 1;
  }
  return sorted;
}

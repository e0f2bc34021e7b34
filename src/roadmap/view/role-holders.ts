import type { IsoDate } from '../../core/calendar';
import { saidFrom } from '../../core/claim';
import type { RoadmapClaim } from '../claims/roadmap-types';
import type { RoadmapView } from './view-as-of';

/** For how long one speaker gave a role to the same generations. */
export interface RoleTenure {
  readonly speaker: string;
  /** Ids of the generations, in the order said. */
  readonly generations: readonly string[];
  /** Day from which the role was said to be theirs; `null` where the claim is not dated. */
  readonly since: IsoDate | null;
  /** Day from which it was said to be another's; `null` while it is theirs. */
  readonly until: IsoDate | null;
  /** Ids of the claims that say so. */
  readonly claims: readonly string[];
}

/** Who holds a role in a view and who held it before. */
export interface RoleHolders {
  readonly role: string;
  /** One tenure for each speaker who gave the role to somebody. */
  readonly holders: readonly RoleTenure[];
  /** Tenures that ended, oldest first. */
  readonly earlier: readonly RoleTenure[];
}

/**
 * Which generations are to fill a role, and which were before.
 *
 * The role goes with what each speaker said last about it: generations named on one day share it, and naming others on
 * a later day moves it. Speakers do not overrule each other.
 *
 * @param view - what is known, from `viewAsOf`
 * @param role - as it is written in the claims, e.g. `Dojo successor`
 * @example
 * const mine = { schemaVersion: 1, id: 'mine', programmes: [], claims: [] };
 * roleHolders(viewAsOf(mine, {}), 'Dojo successor'); // => { role: 'Dojo successor', holders: [], earlier: [] }
 */
export function roleHolders(view: RoadmapView, role: string): RoleHolders {
  const tenures = new Map<string, RoleTenure[]>();
  for (const claim of view.claims) {
    if (claim.value.type !== 'role' || claim.value.role !== role) continue;
    const ofSpeaker = tenures.get(claim.speaker) ?? [];
    tenures.set(claim.speaker, extend(ofSpeaker, claim));
  }
  const all = [...tenures.values()].map((ofSpeaker) => ofSpeaker.flatMap(closeAt));
  return {
    role,
    holders: all.flatMap((ofSpeaker) => ofSpeaker.slice(-1)),
    earlier: all.flatMap((ofSpeaker) => ofSpeaker.slice(0, -1)),
  };
}

/** Adds a claim to the last tenure when it was said on the same day, or opens a new one. */
function extend(tenures: readonly RoleTenure[], claim: RoadmapClaim): RoleTenure[] {
  const said = saidFrom(claim) ?? null;
  const last = tenures.at(-1);
  if (last === undefined || last.since !== said) return [...tenures, open(claim, said)];
  const generations = [...new Set([...last.generations, claim.subject])];
  return [...tenures.slice(0, -1), { ...last, generations, claims: [...last.claims, claim.id] }];
}

function open({ speaker, subject, id }: RoadmapClaim, since: IsoDate | null): RoleTenure {
  return { speaker, generations: [subject], since, until: null, claims: [id] };
}

/** Ends each tenure where the next begins, and joins neighbours that name the same generations. */
function closeAt(tenure: RoleTenure, index: number, all: readonly RoleTenure[]): readonly RoleTenure[] {
  const before = all[index - 1];
  if (before !== undefined && sameGenerations(before, tenure)) return [];
  const run = all.slice(index);
  const end = run.findIndex((later) => !sameGenerations(tenure, later));
  const repeated = end === -1 ? run : run.slice(0, end);
  const until = end === -1 ? null : (run[end] as RoleTenure).since;
  return [{ ...tenure, until, claims: repeated.flatMap(({ claims }) => claims) }];
}

function sameGenerations(a: RoleTenure, b: RoleTenure): boolean {
  return [...a.generations].sort().join('\n') === [...b.generations].sort().join('\n');
}

import { claimIssues } from '../../core/claim';
import { createIssue, type Issue } from '../../core/error';
import { ROADMAP_ERRORS } from '../errors';
import { dependencyIssues } from './dependency-issues';
import { orderIssues } from './order-issues';
import { readStatedDate } from './read-stated-date';
import type { Roadmap, RoadmapClaim, RoadmapPredicate } from './roadmap-types';

/** Lists what is wrong with a roadmap of the right shape; the dates are read first, the rest only if all can be. */
export function roadmapIssues(roadmap: Roadmap, functionName: string): readonly Issue[] {
  const dates = roadmap.claims.flatMap((claim, index) => dateIssues(claim, functionName, `claims[${index}]`));
  const names = nameIssues(roadmap, functionName);
  if (dates.length > 0) return [...names, ...dates];
  return [
    ...names,
    ...subjectIssues(roadmap, functionName),
    ...dependencyIssues(roadmap, functionName),
    ...claimIssues(roadmap.claims, functionName),
    ...roadmap.claims.flatMap((claim, index) => [
      ...valueIssues(claim, functionName, `claims[${index}]`),
      ...orderIssues(claim, functionName, `claims[${index}]`),
    ]),
  ];
}

function dateIssues(claim: RoadmapClaim, functionName: string, path: string): readonly Issue[] {
  const { value, saidOn, holdsOn } = claim;
  const read = (date: typeof saidOn, field: string) =>
    date === undefined
      ? []
      : readStatedDate(date, { function: functionName, path: `${path}.${field}` }).issues;
  return [
    ...(value.type === 'date' ? read(value.date, 'value.date') : []),
    ...read(saidOn, 'saidOn'),
    ...read(holdsOn, 'holdsOn'),
  ];
}

/** Programmes, generations and aliases are all spoken of by name, so that no two may share one. */
function nameIssues({ programmes }: Roadmap, functionName: string): readonly Issue[] {
  const seen = new Set<string>();
  const check = (name: string, path: string): readonly Issue[] => {
    const taken = seen.has(name);
    seen.add(name);
    const details = { function: functionName, path, received: name };
    return taken ? [createIssue(ROADMAP_ERRORS, 'roadmap/duplicate-id', details)] : [];
  };
  return programmes.flatMap(({ id, generations }, p) => [
    ...check(id, `programmes[${p}].id`),
    ...generations.flatMap((generation, g) => [
      ...check(generation.id, `programmes[${p}].generations[${g}].id`),
      ...generation.aliases.flatMap((alias, a) =>
        check(alias, `programmes[${p}].generations[${g}].aliases[${a}]`),
      ),
    ]),
  ]);
}

function subjectIssues(roadmap: Roadmap, functionName: string): readonly Issue[] {
  const { programmes, claims } = roadmap;
  const generations = programmes.flatMap((programme) => programme.generations);
  const ids = new Set([...programmes, ...generations].map(({ id }) => id));
  const check = (name: string, path: string): readonly Issue[] => {
    if (ids.has(name)) return [];
    const meant = generations.find(({ aliases }) => aliases.includes(name));
    const suggestion =
      meant === undefined
        ? 'Add the generation to a programme, or correct the name.'
        : `Write "${meant.id}", of which this is an alias.`;
    const details = { function: functionName, path, received: name, params: { suggestion } };
    return [createIssue(ROADMAP_ERRORS, 'roadmap/unknown-subject', details)];
  };
  const dependent = (roadmap.dependencies ?? []).flatMap(({ subject, after }, d) => [
    ...check(subject, `dependencies[${d}].subject`),
    ...check(after, `dependencies[${d}].after`),
  ]);
  const claimed = claims.flatMap(({ subject, value }, c) => [
    ...check(subject, `claims[${c}].subject`),
    ...(value.type === 'cycle' ? (value.generations ?? []) : []).flatMap((generation, g) =>
      check(generation, `claims[${c}].value.generations[${g}]`),
    ),
  ]);
  return [...claimed, ...dependent];
}

function valueIssues(claim: RoadmapClaim, functionName: string, path: string): readonly Issue[] {
  const { predicate, kind, value } = claim;
  const wanted = wantedType(predicate, kind);
  if (value.type === wanted) return [];
  const params = { predicate, expected: EXPECTED[wanted] };
  const details = { function: functionName, path: `${path}.value.type`, received: value.type, params };
  return [createIssue(ROADMAP_ERRORS, 'roadmap/value-mismatch', details)];
}

const EXPECTED = {
  date: '"date" (or "remark" in a claim of the kind "status")',
  remark: '"remark" in a claim of the kind "status"',
  role: '"role"',
  cycle: '"cycle"',
} as const;

function wantedType(predicate: RoadmapPredicate, kind: RoadmapClaim['kind']): keyof typeof EXPECTED {
  if (predicate === 'role') return 'role';
  if (predicate === 'design cycle') return 'cycle';
  return kind === 'status' ? 'remark' : 'date';
}

import { raise } from '../../core/error';
import { COLUMN_ERRORS } from '../error/column-errors';
import type { ColumnLine } from './column-line';

/**
 * Groups lines that are not to be split: those of one policy, and those of policies that links join, directly or
 * through others.
 *
 * @param lines - as they were opened
 * @param links - lists of ids of policies
 * @returns the places of the lines of each group, in order of the first
 * @throws GigacastError `quota/unknown-link`
 */
export function linkedLines(
  lines: readonly ColumnLine[],
  links: readonly (readonly string[])[],
): readonly (readonly number[])[] {
  const known = new Set(lines.map(({ ledger }) => ledger.policyId));
  const leader = new Map([...known].map((id) => [id, id]));
  const leaderOf = (id: string): string => {
    const next = leader.get(id) as string;
    return next === id ? id : leaderOf(next);
  };
  links.forEach((link, index) => {
    link.forEach((id, place) => {
      if (!known.has(id)) {
        const details = { function: 'partition', path: `links[${index}][${place}]`, received: id };
        raise(COLUMN_ERRORS, 'quota/unknown-link', { ...details, params: { known: [...known].join(', ') } });
      }
      leader.set(leaderOf(id), leaderOf(link[0] as string));
    });
  });
  const groups = new Map<string, number[]>();
  lines.forEach(({ ledger }, line) => {
    const id = leaderOf(ledger.policyId);
    groups.set(id, [...(groups.get(id) ?? []), line]);
  });
  return [...groups.values()];
}

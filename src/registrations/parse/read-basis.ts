import { BASES, type Basis, type FigureStatus } from '../records';
import type { AddProblem } from './problem';
import { isEmpty } from './read-cells';

/** What a basis column says: the basis, or only how the total was made. */
export interface BasisCell {
  readonly basis: Basis | undefined;
  readonly status?: FigureStatus;
}

/** Tables of official registers say which total a count is, not what is counted. */
const TOTALS: ReadonlyMap<unknown, FigureStatus> = /* @__PURE__ */ new Map<unknown, FigureStatus>([
  ['brand total', 'seen'],
  ['sum of listed models', 'model-sum'],
]);

/** Reads a basis; where the cell says how a total was made, the default or else `registration` is the basis. */
export function readBasis(
  cell: unknown,
  path: string,
  { add, otherwise }: { readonly add: AddProblem; readonly otherwise: Basis | undefined },
): BasisCell {
  const basis = BASES.find((name) => name === cell);
  if (basis !== undefined) return { basis };
  const status = TOTALS.get(cell);
  if (status !== undefined) return { basis: otherwise ?? 'registration', status };
  if (isEmpty(cell)) add(() => ({ code: 'registrations/empty-cell', path, received: cell }));
  else add(() => ({ code: 'input/not-one-of', path, received: cell, params: { allowed: BASES.join(', ') } }));
  return { basis: undefined };
}

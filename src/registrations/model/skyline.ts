/** A symmetric matrix whose rows are kept from their first entry to the diagonal, or its Cholesky factor. */
export interface Skyline {
  readonly size: number;
  /** Column of the first kept entry of each row. */
  readonly first: Int32Array;
  /** Entry (i, j) is `values[base[i] + j]`, for `first[i] <= j <= i`. */
  readonly base: Int32Array;
  readonly values: Float64Array;
}

/** An empty matrix with the given profile. Elimination keeps within the profile, whatever the entries are. */
export function createSkyline(first: Int32Array): Skyline {
  const size = first.length;
  const base = new Int32Array(size);
  let entries = 0;
  for (let i = 0; i < size; i += 1) {
    base[i] = entries - (first[i] as number);
    entries += i + 1 - (first[i] as number);
  }
  return { size, first, base, values: new Float64Array(entries) };
}

/** Turns a positive definite matrix into its factor L, in place; half the log determinant, or NaN where it is not. */
export function factorise({ size, first, base, values }: Skyline): number {
  let halfLogDet = 0;
  for (let i = 0; i < size; i += 1) {
    const firstI = first[i] as number;
    const baseI = base[i] as number;
    let diagonal = values[baseI + i] as number;
    for (let j = firstI; j < i; j += 1) {
      const baseJ = base[j] as number;
      const from = Math.max(firstI, first[j] as number);
      let sum = values[baseI + j] as number;
      for (let k = from; k < j; k += 1) sum -= (values[baseI + k] as number) * (values[baseJ + k] as number);
      sum /= values[baseJ + j] as number;
      values[baseI + j] = sum;
      diagonal -= sum * sum;
    }
    if (!(diagonal > 0)) return NaN;
    const root = Math.sqrt(diagonal);
    values[baseI + i] = root;
    halfLogDet += Math.log(root);
  }
  return halfLogDet;
}

/** Solves L x = b in place. Entries of b before `from` must be 0. */
export function solveLower({ size, first, base, values }: Skyline, b: Float64Array, from = 0): void {
  for (let i = from; i < size; i += 1) {
    const baseI = base[i] as number;
    let sum = b[i] as number;
    for (let j = Math.max(from, first[i] as number); j < i; j += 1) {
      sum -= (values[baseI + j] as number) * (b[j] as number);
    }
    b[i] = sum / (values[baseI + i] as number);
  }
}

/** Solves L' x = b in place. */
export function solveUpper({ size, first, base, values }: Skyline, b: Float64Array): void {
  for (let i = size - 1; i >= 0; i -= 1) {
    const baseI = base[i] as number;
    const x = (b[i] as number) / (values[baseI + i] as number);
    b[i] = x;
    for (let j = first[i] as number; j < i; j += 1) {
      b[j] = (b[j] as number) - (values[baseI + j] as number) * x;
    }
  }
}

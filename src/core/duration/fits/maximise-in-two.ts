type Pair = readonly [number, number];

/** The maximum of a smooth function of two variables. */
export interface Maximum {
  readonly point: Pair;
  readonly value: number;
  /** Square roots of the diagonal of the inverse of minus the curvature. */
  readonly errors: Pair;
}

const MOST_STEPS = 100;
const CONVERGED = 1e-11;
// Balances rounding against the fourth-order truncation of the differences.
const STEP = 3e-3;
const LONGEST_MOVE = 2;
const ROUNDING = 1e-12;

/**
 * Newton iteration with differences of fourth order, shortened until the value rises.
 *
 * @param scales - lengths over which the function bends, e.g. rough standard errors
 */
export function maximiseInTwo(
  of: (point: Pair) => number,
  { start, scales }: { readonly start: Pair; readonly scales: Pair },
): Maximum {
  const unscaled = ([x, y]: Pair): Pair => [x * scales[0], y * scales[1]];
  const { point, value, errors } = maximise(
    (at) => of(unscaled(at)),
    [start[0] / scales[0], start[1] / scales[1]],
  );
  return { point: unscaled(point), value, errors: unscaled(errors) };
}

function maximise(of: (point: Pair) => number, start: Pair): Maximum {
  let point = start;
  let value = of(point);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const move = moveFrom(of, point);
    let share = Math.min(1, LONGEST_MOVE / Math.max(Math.abs(move[0]), Math.abs(move[1])));
    let next = along(point, move, share);
    let nextValue = of(next);
    // Near the top, values differ by rounding alone and must not stop the iteration short of it.
    while (!(nextValue >= value - ROUNDING * Math.abs(value)) && share > CONVERGED) {
      share /= 2;
      next = along(point, move, share);
      nextValue = of(next);
    }
    [point, value] = [next, nextValue];
    if (share * Math.max(Math.abs(move[0]), Math.abs(move[1])) <= CONVERGED) break;
  }
  const [xx, xy, yy] = curvatureAt(of, point);
  const determinant = xx * yy - xy * xy;
  return { point, value, errors: [Math.sqrt(-yy / determinant), Math.sqrt(-xx / determinant)] };
}

function moveFrom(of: (point: Pair) => number, point: Pair): Pair {
  const [gx, gy] = [slope(of, point, [1, 0]), slope(of, point, [0, 1])];
  const [xx, xy, yy] = curvatureAt(of, point);
  const determinant = xx * yy - xy * xy;
  // Where the function is not yet concave, uphill along each axis is safe.
  if (!(determinant > 0 && xx < 0)) return [gx / Math.abs(xx), gy / Math.abs(yy)];
  return [(xy * gy - yy * gx) / determinant, (xy * gx - xx * gy) / determinant];
}

function curvatureAt(of: (point: Pair) => number, point: Pair): readonly [number, number, number] {
  const inX = (at: Pair): number => slope(of, at, [1, 0]);
  return [bend(of, point, [1, 0]), slope(inX, point, [0, 1]), bend(of, point, [0, 1])];
}

function slope(of: (point: Pair) => number, point: Pair, direction: Pair): number {
  const f = (steps: number): number => of(along(point, direction, steps * STEP));
  return (8 * (f(1) - f(-1)) - (f(2) - f(-2))) / (12 * STEP);
}

function bend(of: (point: Pair) => number, point: Pair, direction: Pair): number {
  const f = (steps: number): number => of(along(point, direction, steps * STEP));
  return (16 * (f(1) + f(-1)) - (f(2) + f(-2)) - 30 * f(0)) / (12 * STEP * STEP);
}

function along([x, y]: Pair, [dx, dy]: Pair, by: number): Pair {
  return [x + by * dx, y + by * dy];
}

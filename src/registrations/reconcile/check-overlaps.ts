import type { SeriesBook, WindowGroup } from './book';
import { draftFinding } from './draft';
import type { Finding } from './finding';

/** At most this much may be registered, in steps of the running total, or at least that much less on the way back. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly most: number;
  readonly window: WindowGroup | null;
}

/** How many contradictions are looked for in one series before the rest is left. */
const MOST_FOUND = 20;
/** A circle shows in the steps taken long before every path is settled. */
const LOOK_EVERY = 8;

/**
 * Windows that overlap in ways that no daily counts can satisfy.
 *
 * The running total of registrations never falls, and each window says by how much it rises from its first day to its
 * last, within rounding. Such bounds on differences contradict each other where a circle of them adds up to less than
 * nothing. Windows that are known to be wrong are left aside.
 *
 * @see T. H. Cormen et al., Introduction to Algorithms, systems of difference constraints
 */
export function checkOverlaps(series: SeriesBook, known: readonly Finding[]): readonly Finding[] {
  const { brand, market, basis } = series;
  const wrong = new Set(known.filter(isWrong).map(({ from, to }) => `${from} ${to}`));
  let windows = series.windows.filter(({ from, to }) => !wrong.has(`${from} ${to}`));
  const found: Finding[] = [];
  while (found.length < MOST_FOUND) {
    const circle = findCircle(windows);
    if (circle === null) break;
    const part = circle
      .flatMap(({ window }) => window ?? [])
      .sort((a, b) => a.first - b.first || a.last - b.last);
    const excess = -circle.reduce((sum, { most }) => sum + most, 0);
    const from = (part[0] as WindowGroup).from;
    const to = part.map((window) => window.to).reduce((latest, day) => (day > latest ? day : latest));
    found.push(
      draftFinding('registrations/impossible-windows', {
        brand,
        market,
        basis,
        from,
        to,
        severity: 'contradiction',
        evidence: {
          windows: part.length,
          excess,
        },
        reports: part.flatMap(({ reports }) => reports),
        proposal: { code: 'registrations/check-figures' },
      }),
    );
    const longest = part.reduce((long, one) => (one.last - one.first > long.last - long.first ? one : long));
    windows = windows.filter((window) => window !== longest);
  }
  return found;
}

function isWrong({ severity, code }: Finding): boolean {
  return severity === 'contradiction' || code === 'registrations/cumulative-below-parts';
}

/** Bellman and Ford's search for a circle of bounds that adds up to less than nothing. */
function findCircle(windows: readonly WindowGroup[]): readonly Step[] | null {
  const steps = stepsOf(windows);
  const least = new Map<number, number>();
  const cameBy = new Map<number, Step>();
  for (const { from } of steps) least.set(from, 0);
  for (let round = 1; round <= least.size; round += 1) {
    let changed = false;
    for (const step of steps) {
      const reached = (least.get(step.from) ?? 0) + step.most;
      if (reached >= (least.get(step.to) ?? 0)) continue;
      least.set(step.to, reached);
      cameBy.set(step.to, step);
      changed = true;
    }
    if (!changed) return null;
    if (round % LOOK_EVERY === 0 || round === least.size) {
      const circle = circleIn(cameBy);
      if (circle !== null) return circle;
    }
  }
  return null;
}

function stepsOf(windows: readonly WindowGroup[]): readonly Step[] {
  const days = [...new Set(windows.flatMap(({ first, last }) => [first, last + 1]))].sort((a, b) => a - b);
  const never = days
    .slice(1)
    .map((day, at): Step => ({ from: day, to: days[at] as number, most: 0, window: null }));
  const back = windows.map((window): Step => ({
    from: window.last + 1,
    to: window.first,
    most: -window.range.low,
    window,
  }));
  const ahead = windows.map((window): Step => ({
    from: window.first,
    to: window.last + 1,
    most: window.range.high,
    window,
  }));
  // Each half is in the order in which it is walked, so that two or three rounds settle most series.
  return [...[...back, ...never].sort((a, b) => b.from - a.from), ...ahead];
}

function circleIn(cameBy: ReadonlyMap<number, Step>): readonly Step[] | null {
  const settled = new Set<number>();
  for (const start of cameBy.keys()) {
    const path = new Map<number, Step>();
    let day = start;
    for (let step = cameBy.get(day); step !== undefined && !settled.has(day); step = cameBy.get(day)) {
      if (path.has(day)) return circleFrom(day, cameBy);
      path.set(day, step);
      day = step.from;
    }
    for (const seen of path.keys()) settled.add(seen);
  }
  return null;
}

function circleFrom(start: number, cameBy: ReadonlyMap<number, Step>): readonly Step[] {
  const circle: Step[] = [];
  let day = start;
  do {
    const step = cameBy.get(day) as Step;
    circle.push(step);
    day = step.from;
  } while (day !== start);
  return circle;
}

import type { DaySpan } from './count-window';

/**
 * Cuts the days of windows that overlap each other at every first and last day of them.
 *
 * Each window is then a union of atoms, and what two windows share is the noise of the atoms they share. A window that
 * overlaps no other needs none. Targets are cut along where they overlap a window.
 *
 * @returns atoms in order
 */
export function cutIntoAtoms(
  windows: readonly DaySpan[],
  targets: readonly DaySpan[] = [],
): readonly DaySpan[] {
  const counted = new Set<DaySpan>(windows);
  const ordered = [...windows, ...targets].sort((a, b) => a.from - b.from || a.to - b.to);
  const atoms: DaySpan[] = [];
  let cluster: DaySpan[] = [];
  let end = -Infinity;
  const close = (): void => {
    if (cluster.length > 1 && cluster.some((span) => counted.has(span))) atoms.push(...cutCluster(cluster));
    cluster = [];
  };
  for (const span of ordered) {
    if (span.from > end) close();
    cluster.push(span);
    end = Math.max(end, span.to);
  }
  close();
  return atoms;
}

function cutCluster(spans: readonly DaySpan[]): readonly DaySpan[] {
  const cuts = [...new Set(spans.flatMap(({ from, to }) => [from, to + 1]))].sort((a, b) => a - b);
  return cuts.slice(1).map((cut, i) => ({ from: cuts[i] as number, to: cut - 1 }));
}

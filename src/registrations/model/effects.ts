import type { EpochDay } from '../../core/calendar';

/** What acts on days besides level and shape: holidays, the month's rhythm. Their effects do not change over time. */
export interface Effects {
  readonly names: readonly string[];
  /** Prior of each effect on the logarithm of the intensity. */
  readonly mean: readonly number[];
  readonly sd: readonly number[];
  /** Calls back with each effect that acts on a day, and how strongly. */
  readonly on: (day: EpochDay, add: (effect: number, weight: number) => void) => void;
}

/** No effects at all. */
export const NO_EFFECTS: Effects = { names: [], mean: [], sd: [], on: () => undefined };

/** Effects of several kinds side by side. */
export function joinEffects(parts: readonly Effects[]): Effects {
  const offsets: number[] = [];
  let count = 0;
  for (const { names } of parts) {
    offsets.push(count);
    count += names.length;
  }
  return {
    names: parts.flatMap(({ names }) => names),
    mean: parts.flatMap(({ mean }) => mean),
    sd: parts.flatMap(({ sd }) => sd),
    on: (day, add) =>
      parts.forEach((part, i) =>
        part.on(day, (effect, weight) => add(effect + (offsets[i] as number), weight)),
      ),
  };
}

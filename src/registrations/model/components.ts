import type { DaySpan } from './count-window';
import type { Problem } from './problem';
import type { Posterior } from './solve';

/** What the logarithm of the expected count of a window is made of. */
export interface Components {
  /** Logarithm of the expected count. */
  readonly total: number;
  /** Mean logarithm of the level over the days of the window, each as heavy as its intensity. */
  readonly level: number;
  /** The same of each effect by name, where it acts. */
  readonly effects: ReadonlyMap<string, number>;
  /** The same of the noise of atoms. */
  readonly noise: number;
}

/** Takes the expected count of a window apart; what level, effects and noise leave is the shape of the quarter. */
export function componentsOf(
  { layout, effects }: Problem,
  { at }: Posterior,
  { from, to }: DaySpan,
): Components {
  const levels = new Set(layout.level);
  const noises = new Set(layout.atoms);
  const byEffect = new Map<string, number>();
  let total = 0;
  let level = 0;
  let noise = 0;
  for (let day = from - layout.origin; day <= to - layout.origin; day += 1) {
    const own = at.lambda[day] as number;
    total += own;
    for (let e = layout.start[day] as number; e < (layout.start[day + 1] as number); e += 1) {
      const i = layout.index[e] as number;
      const part = own * (layout.weight[e] as number) * (at.state[i] as number);
      if (levels.has(i)) level += part;
      else if (noises.has(i)) noise += part;
      else if (i >= layout.effects) {
        const name = effects.names[i - layout.effects] as string;
        byEffect.set(name, (byEffect.get(name) ?? 0) + part);
      }
    }
  }
  return {
    total: Math.log(total),
    level: level / total,
    effects: new Map([...byEffect].map(([name, sum]) => [name, sum / total])),
    noise: noise / total,
  };
}

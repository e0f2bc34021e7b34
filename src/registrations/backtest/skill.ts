import type { KeyPart, RandomStream } from '../../core/random';
import { randomStream } from '../../core/random';
import { quantileType7 } from '../../core/scoring';
import type { ScoredForecast } from './score-forecasts';

/** How much better the model's forecasts are than a rival's of the same weeks or months from the same origins. */
export interface Skill {
  /** 1 - CRPS of the model / CRPS of the rival: 0.2 is a fifth less, negative is worse. */
  readonly share: number;
  /** 95 % interval by a paired block bootstrap; `null` with fewer than six origins. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** Different origins. */
  readonly origins: number;
  /** So many origins in a row are drawn together, because what goes wrong at one goes wrong at the next. */
  readonly block: number;
}

/** The CRPS of both sides, added up over the forecasts of one origin. */
interface OriginTotal {
  own: number;
  rival: number;
}

const DRAWS = 2000;
const TAIL = 0.025;
const FEWEST_ORIGINS = 6;

/**
 * The skill of one model over another, with an interval from blocks of origins drawn with replacement.
 *
 * Blocks are as long as the furthest forecast looks ahead, because errors overlap that long, and at least the cube root
 * of the number of origins; never longer than a third of them.
 *
 * @param own - forecasts of the model
 * @param rival - the rival's, in the same order
 * @returns `null` where the rival made no error at all
 * @see Künsch, The jackknife and the bootstrap for general stationary observations, 1989
 */
export function skillOver(
  own: readonly ScoredForecast[],
  { rival, seed }: { readonly rival: readonly ScoredForecast[]; readonly seed: KeyPart },
): Skill | null {
  const byOrigin = new Map<string, OriginTotal>();
  own.forEach(({ origin, crps }, i) => {
    const total = byOrigin.get(origin) ?? { own: 0, rival: 0 };
    total.own += crps;
    total.rival += (rival[i] as ScoredForecast).crps;
    byOrigin.set(origin, total);
  });
  const totals = [...byOrigin.values()];
  const share = skillOf(totals);
  if (share === null) return null;
  const furthest = own.reduce((most, { ahead }) => Math.max(most, ahead), 1);
  const origins = totals.length;
  const block = Math.max(
    1,
    Math.min(Math.floor(origins / 3), Math.max(furthest, Math.ceil(Math.cbrt(origins)))),
  );
  if (origins < FEWEST_ORIGINS) return { share, interval: null, origins, block };
  const stream = randomStream(seed, 'skill');
  const shares = Array.from({ length: DRAWS }, () => skillOf(drawBlocks(totals, { block, stream })) ?? share);
  const interval = { lower: quantileType7(shares, TAIL), upper: quantileType7(shares, 1 - TAIL) };
  return { share, interval, origins, block };
}

function drawBlocks(
  totals: readonly OriginTotal[],
  { block, stream }: { readonly block: number; readonly stream: RandomStream },
): readonly OriginTotal[] {
  const drawn: OriginTotal[] = [];
  while (drawn.length < totals.length) {
    const from = Math.floor(stream.nextUniform() * (totals.length - block + 1));
    drawn.push(...totals.slice(from, from + Math.min(block, totals.length - drawn.length)));
  }
  return drawn;
}

function skillOf(totals: readonly OriginTotal[]): number | null {
  let own = 0;
  let rival = 0;
  for (const total of totals) {
    own += total.own;
    rival += total.rival;
  }
  return rival === 0 ? null : 1 - own / rival;
}

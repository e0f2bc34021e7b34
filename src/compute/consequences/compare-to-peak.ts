import { requireNumber } from '../../core/input';

/** A line, and the share of a city's peak that it is said to carry. */
export interface PeakShare {
  /** Power of the line (MW, above 0). */
  readonly lineMw: number;
  /** Its share of the peak (above 0, at most 1). */
  readonly shareOfPeak: number;
}

/** A power beside a peak that was derived from a published share. */
export interface PeakComparison {
  /** Line power over share (MW). */
  readonly peakMw: number;
  readonly ratio: number;
  /** The arithmetic in words. */
  readonly derivation: string;
}

/**
 * A power over the peak demand of a city, where the peak follows from a line and the share of it that the line carries.
 *
 * @param mw - the power (MW, 0 or more)
 * @param share - e.g. San Francisco: a cable of 400 MW that carries 40 % of the peak
 * @throws GigacastError `number/out-of-range`
 * @example
 * compareToPeak(1276, { lineMw: 400, shareOfPeak: 0.4 });
 * // => { peakMw: 1000, ratio: 1.276, derivation: '400 MW / 0.4 = 1000 MW' }
 */
export function compareToPeak(mw: number, share: PeakShare): PeakComparison {
  const at = 'compareToPeak';
  const power = requireNumber(mw, { function: at, path: 'mw' }, { atLeast: 0 });
  const line = requireNumber(share.lineMw, { function: at, path: 'lineMw' }, { moreThan: 0 });
  const part = requireNumber(
    share.shareOfPeak,
    { function: at, path: 'shareOfPeak' },
    { moreThan: 0, atMost: 1 },
  );
  const peakMw = line / part;
  return { peakMw, ratio: power / peakMw, derivation: `${line} MW / ${part} = ${peakMw} MW` };
}

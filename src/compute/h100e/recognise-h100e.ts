import { requireNumber } from '../../core/input';
import type { Known } from '../../core/provenance';
import type { Fleet } from '../accelerator/accelerator';
import { resolveFleet } from '../accelerator/resolve-fleet';
import { rateOn } from './compute-basis';
import {
  h100EquivalentsByBasis,
  type H100EquivalentsByBasis,
  type H100EquivalentsByBasisOptions,
} from './h100-equivalents-by-basis';

/**
 * What went wrong in a published count.
 *
 * - `int8-only`: the INT8 rate alone was taken for chips whose FP8 rate is higher
 * - `int8-in-part`: the same in a mixed fleet, for some of its kinds of chip; the others have one rate for both
 * - `16-bit-over-8-bit`: a 16-bit rate over the 8-bit rate of the H100, which is no count of H100s
 * - `other-basis`: a count on another basis than 8 bits
 * - `unrecognised`: no basis gives the figure
 */
export type H100eError = 'int8-only' | 'int8-in-part' | '16-bit-over-8-bit' | 'other-basis' | 'unrecognised';

/** How a published figure was computed, as far as the fleet tells. */
export interface RecognisedH100e {
  readonly published: number;
  /** The bases that give the published figure; several when the chips have one rate on all of them. */
  readonly bases: readonly string[];
  /**
   * `8-bit`: the usual basis gives it. `other-basis`: only another basis does. `mixed`: numerator and denominator are
   * on different bases, so it is no count of H100s. `none`: no basis gives it.
   */
  readonly verdict: '8-bit' | 'other-basis' | 'mixed' | 'none';
  /** The basis error, by name; `null` for the usual count. */
  readonly error: H100eError | null;
  /** The usual count of the same chips, to put beside the published one. */
  readonly on8Bit: Known<number>;
}

const TOLERANCE = 1e-6;

/**
 * Tells on which basis a published count of H100 equivalents was computed, and whether bases were mixed up in it.
 *
 * A basis fits when it gives the published figure within a millionth.
 *
 * @param published - the count as published (0 or more)
 * @param fleet - the chips that it is about
 * @throws GigacastError as `h100Equivalents`
 * @example
 * recogniseH100e(100, [{ accelerator: H100_SXM, units: 100 }]).verdict; // => '8-bit'
 */
export function recogniseH100e(
  published: number,
  fleet: Fleet,
  options: H100EquivalentsByBasisOptions = {},
): RecognisedH100e {
  requireNumber(published, { function: 'recogniseH100e', path: 'published' }, { atLeast: 0 });
  const { byBasis, faulty } = h100EquivalentsByBasis(fleet, options);
  const bases = fitting(byBasis, published);
  const mixed = fitting(faulty, published);
  const verdict = judge(bases, mixed);
  const error = errorOf(verdict, bases, () => hasOneRateInPart(fleet, options));
  return { published, bases: [...bases, ...mixed], verdict, error, on8Bit: byBasis['8-bit'] };
}

function fitting(
  counts: H100EquivalentsByBasis['byBasis'] | H100EquivalentsByBasis['faulty'],
  published: number,
): readonly string[] {
  return Object.entries(counts)
    .filter(([, count]) => count.known && Math.abs(count.value - published) <= TOLERANCE * published)
    .map(([basis]) => basis);
}

function judge(bases: readonly string[], mixed: readonly string[]): RecognisedH100e['verdict'] {
  if (bases.includes('8-bit')) return '8-bit';
  if (bases.length > 0) return 'other-basis';
  return mixed.length > 0 ? 'mixed' : 'none';
}

function errorOf(
  verdict: RecognisedH100e['verdict'],
  bases: readonly string[],
  inPart: () => boolean,
): H100eError | null {
  switch (verdict) {
    case '8-bit':
      return null;
    case 'mixed':
      return '16-bit-over-8-bit';
    case 'none':
      return 'unrecognised';
    case 'other-basis':
      if (!bases.includes('int8')) return 'other-basis';
      return inPart() ? 'int8-in-part' : 'int8-only';
  }
}

/** Whether the INT8 rate is the best 8-bit rate for some chips of the fleet, so that only the others were miscounted. */
function hasOneRateInPart(fleet: Fleet, { catalogue }: H100EquivalentsByBasisOptions): boolean {
  return resolveFleet(fleet, catalogue, 'recogniseH100e').some(
    ({ chip, units }) => units > 0 && chip.opsPerSecond.int8 === rateOn(chip, '8-bit'),
  );
}

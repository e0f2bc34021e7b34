import { requireNumber } from '../../core/input';
import type { Fleet } from '../accelerator/accelerator';
import {
  h100EquivalentsByBasis,
  type H100EquivalentsByBasis,
  type H100EquivalentsByBasisOptions,
} from './h100-equivalents-by-basis';

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
  return { published, bases: [...bases, ...mixed], verdict: judge(bases, mixed) };
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

import type { Missing } from '../../core/provenance';
import type { Fleet } from '../accelerator/accelerator';
import type { H100EquivalentsByBasisOptions } from './h100-equivalents-by-basis';
import { recogniseH100e, type H100eError, type RecognisedH100e } from './recognise-h100e';

/** A published row: the chips, and the count of H100 equivalents given for them. */
export interface PublishedH100e {
  readonly name: string;
  /** Empty where no chips are published. */
  readonly fleet: Fleet;
  readonly h100e?: number;
}

/** A row whose figure is not the usual 8-bit count. */
export interface H100eFinding extends RecognisedH100e {
  readonly name: string;
  readonly error: H100eError;
}

/** What became of every row that was looked at. */
export interface CheckedH100e {
  readonly findings: readonly H100eFinding[];
  /** Rows whose figure is the 8-bit count. */
  readonly sound: readonly string[];
  /** Rows that name no chips or no figure. */
  readonly unchecked: readonly Missing[];
}

/**
 * Checks published counts of H100 equivalents against their chips, and names the basis error of every row that has one.
 *
 * Known from published lists: the INT8 rate alone for chips whose FP8 rate is far higher (GB300), the same for a part of
 * a mixed fleet, and a 16-bit rate over the 8-bit rate of the H100 (Trainium2).
 *
 * @param rows - e.g. the rows of gigacast/data/gpu-clusters
 * @param options.catalogue - where names are looked up, e.g. the rows of gigacast/data/accelerators
 * @throws GigacastError as `h100Equivalents`
 * @example
 * checkPublishedH100e([{ name: 'A', fleet: [{ accelerator: H100_SXM, units: 100 }], h100e: 100 }]).sound; // => ['A']
 */
export function checkPublishedH100e(
  rows: readonly PublishedH100e[],
  options: H100EquivalentsByBasisOptions = {},
): CheckedH100e {
  const findings: H100eFinding[] = [];
  const sound: string[] = [];
  const unchecked: Missing[] = [];
  for (const { name, fleet, h100e } of rows) {
    if (h100e === undefined) unchecked.push({ path: name, why: 'no figure is published' });
    else if (fleet.length === 0) unchecked.push({ path: name, why: 'no chips are published' });
    else {
      const recognised = recogniseH100e(h100e, fleet, options);
      if (recognised.error === null) sound.push(name);
      else findings.push({ name, ...recognised, error: recognised.error });
    }
  }
  return { findings, sound, unchecked };
}

import type { CheckedArgument } from '../../core/input';
import { raise } from '../../core/error';
import { COMPUTE_ERRORS } from '../errors';
import type { Accelerator } from './accelerator';
import { editDistance } from './edit-distance';

const NAME: CheckedArgument = { function: 'findAccelerator', path: 'name' };

/**
 * The accelerator of a catalogue with this id or name.
 *
 * Letter case, spaces and punctuation do not matter; nothing else is guessed, since a near name can be another chip
 * (H100 SXM5 and H100 PCIe differ by a quarter). The error names the nearest one.
 *
 * @param name - id or name, e.g. `NVIDIA GB200`
 * @param catalogue - where to look
 * @param argument - the function and argument that an error names
 * @throws GigacastError `compute/unknown-accelerator` with the nearest name
 * @example
 * findAccelerator('nvidia h100 sxm5 80gb', [H100_SXM]).id; // => 'nvidia-h100-sxm5-80gb'
 */
export function findAccelerator(
  name: string,
  catalogue: readonly Accelerator[],
  argument: CheckedArgument = NAME,
): Accelerator {
  const wanted = plain(name);
  const found = catalogue.find((chip) => plain(chip.id) === wanted || plain(chip.name) === wanted);
  if (found !== undefined) return found;
  return raise(COMPUTE_ERRORS, 'compute/unknown-accelerator', {
    ...argument,
    received: name,
    params: { suggestion: suggest(wanted, catalogue) },
  });
}

function suggest(wanted: string, catalogue: readonly Accelerator[]): string {
  let nearest: Accelerator | undefined;
  let least = Infinity;
  for (const chip of catalogue) {
    const name = plain(chip.name);
    // A short name such as "GB200" is meant as part of a longer one, whatever the letters around it.
    const distance = name.includes(wanted) ? 0.5 : editDistance(wanted, name);
    if (distance < least) {
      least = distance;
      nearest = chip;
    }
  }
  if (nearest === undefined) return 'The catalogue is empty.';
  return `Did you mean "${nearest.name}"?`;
}

function plain(text: string): string {
  return text
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

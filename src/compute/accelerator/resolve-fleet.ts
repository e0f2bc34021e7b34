import { CORE_ERRORS, raise } from '../../core/error';
import { requireNumber } from '../../core/input';
import { COMPUTE_ERRORS } from '../errors';
import type { Accelerator, Fleet } from './accelerator';
import { findAccelerator } from './find-accelerator';

/** Units of a chip that was found. */
export interface ResolvedUnit {
  readonly chip: Accelerator;
  readonly units: number;
}

/** Looks up every chip of a fleet and checks its number, in the name of a public function. */
export function resolveFleet(
  fleet: Fleet,
  catalogue: readonly Accelerator[] | undefined,
  functionName: string,
): readonly ResolvedUnit[] {
  if (!Array.isArray(fleet)) {
    raise(CORE_ERRORS, 'input/wrong-type', {
      function: functionName,
      path: 'fleet',
      received: fleet,
      params: { expected: 'a list of { accelerator, units }' },
    });
  }
  return fleet.map(({ accelerator, units }, index) => ({
    chip: resolveChip(accelerator, catalogue, functionName, `fleet[${index}].accelerator`),
    units: requireNumber(units, { function: functionName, path: `fleet[${index}].units` }, { atLeast: 0 }),
  }));
}

/** The accelerator itself, or the one of that name in the catalogue. */
function resolveChip(
  accelerator: Accelerator | string,
  catalogue: readonly Accelerator[] | undefined,
  functionName: string,
  path: string,
): Accelerator {
  if (typeof accelerator !== 'string') return accelerator;
  const at = { function: functionName, path };
  if (catalogue === undefined) {
    return raise(COMPUTE_ERRORS, 'compute/no-catalogue', { ...at, received: accelerator });
  }
  return findAccelerator(accelerator, catalogue, at);
}

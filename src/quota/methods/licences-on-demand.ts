import { allocationCoefficient, type LicenceOptions } from './allocation-coefficient';
import { methodResult, type AllocationMethod } from './allocation-method';

/**
 * Licences on demand: one coefficient for all applications of a window, each rounded down, with a maximum and a
 * minimum below which an applicant may withdraw.
 *
 * @throws GigacastError when it allocates: as `allocationCoefficient`
 * @example
 * licencesOnDemand({ minimum: 20000 }).allocate(218000, [
 *   { id: 'A', quantity: 400000 }, { id: 'B', quantity: 100000 }, { id: 'C', quantity: 45000 },
 * ]).requests.map(({ allocated }) => allocated);
 * // => ['160000', '40000', '18000']
 */
export function licencesOnDemand(options: LicenceOptions = {}): AllocationMethod {
  return {
    name: 'licencesOnDemand',
    allocate: (volume, requests) =>
      methodResult(volume, requests, allocationCoefficient(volume, requests, options).requests),
  };
}

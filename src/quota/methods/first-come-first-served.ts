import { allocateByDate, type ByDateOptions } from '../allocation/allocate-by-date';
import { methodResult, requireField, type AllocationMethod } from './allocation-method';

/** How fractions on the exhausting day are settled, and the span in which requests count. */
export interface FirstComeOptions extends Omit<ByDateOptions, 'rounding'> {
  /** @defaultValue 'largest-remainder' */
  readonly rounding?: 'largest-remainder' | 'floor';
}

/**
 * First come, first served by day of acceptance, pro rata on the day that exhausts the volume.
 *
 * @throws GigacastError when it allocates: as `allocateByDate`; `input/missing` for a request without its day
 * @example
 * firstComeFirstServed().allocate(10, [
 *   { id: 'late', on: '2026-03-04', quantity: 8 }, { id: 'early', on: '2026-03-03', quantity: 8 },
 * ]).requests.map(({ id, allocated }) => `${id} ${allocated}`);
 * // => ['late 2', 'early 8']
 */
export function firstComeFirstServed(options: FirstComeOptions = {}): AllocationMethod {
  const name = 'firstComeFirstServed';
  return {
    name,
    allocate: (volume, requests) => {
      const dated = requests.map((request, index) => ({
        id: request.id,
        quantity: request.quantity,
        on: requireField(request, 'on', index, name),
      }));
      const served = allocateByDate(volume, dated, { rounding: 'largest-remainder', ...options });
      return methodResult(volume, requests, served.requests);
    },
  };
}

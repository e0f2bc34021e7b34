import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import type { DecimalInput } from '../../core/exact';
import { methodResult, type AllocationMethod } from './allocation-method';

/**
 * A method under which no applicant counts for more than a maximum, however many requests it makes.
 *
 * Requests are cut in their order once the maximum is reached, before the method sees them.
 *
 * @param method - what gives out the volume
 * @param maximum - units for one applicant (0 or more)
 * @throws GigacastError `number/out-of-range`, `decimal/*` for a maximum that is none
 * @example
 * withApplicantMaximum(licencesOnDemand(), 500).allocate(600, [
 *   { id: 'A1', applicant: 'A', quantity: 400 }, { id: 'A2', applicant: 'A', quantity: 400 },
 *   { id: 'B', quantity: 250 },
 * ]).requests.map(({ allocated }) => allocated);
 * // => ['320', '80', '200']
 */
export function withApplicantMaximum(method: AllocationMethod, maximum: DecimalInput): AllocationMethod {
  const most = parseDecimal(maximum, { function: 'withApplicantMaximum', path: 'maximum' }, { atLeast: 0 });
  return {
    name: method.name,
    allocate: (volume, requests) => {
      const counted = new Map<string, Decimal>();
      const cut = requests.map((request) => {
        const applicant = request.applicant ?? request.id;
        const before = counted.get(applicant) ?? new Exact(0);
        const room = most.minus(before);
        const wanted = new Exact(String(request.quantity));
        const counts = wanted.lt(room) ? wanted : room;
        counted.set(applicant, before.plus(counts));
        return { ...request, quantity: plainText(counts) };
      });
      const { requests: shares } = method.allocate(volume, cut);
      return methodResult(volume, requests, shares);
    },
  };
}

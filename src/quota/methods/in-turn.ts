import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import type { DecimalInput } from '../../core/exact';
import { requireRate } from '../../core/exact/parse-rate';
import {
  methodResult,
  type AllocationMethod,
  type GivenShare,
  type MethodRequest,
} from './allocation-method';

/** One step of a mixed method. */
export interface MethodStep {
  readonly method: AllocationMethod;
  /** Fraction of the volume that it gives out, besides what the step before left (0 to 1). @defaultValue what is left */
  readonly share?: DecimalInput;
}

/**
 * A mixed method: what one method leaves, in volume and in unmet requests, is what the next one starts from.
 *
 * @param steps - in order; a last step without share takes all that is left
 * @throws GigacastError when it allocates: as the methods; `decimal/*` for a share that is none
 * @example
 * inTurn([
 *   { method: byHistory([{ id: 'past', share: 1, weights: { A: 3, B: 1 } }]), share: '0.4' },
 *   { method: firstComeFirstServed() },
 * ]).allocate(1000, [
 *   { id: 'A', quantity: 500, on: '2026-01-05' }, { id: 'N', quantity: 450, on: '2026-01-05' },
 * ]).requests.map(({ id, allocated }) => `${id} ${allocated}`);
 * // => ['A 500', 'N 450']
 */
export function inTurn(steps: readonly MethodStep[]): AllocationMethod {
  const name = 'inTurn';
  return {
    name,
    allocate: (volume, requests) => {
      const whole = parseDecimal(volume, { function: name, path: 'volume' }, { atLeast: 0 });
      const given = new Map<string, GivenShare>();
      let pending: readonly MethodRequest[] = requests;
      let untouched: Decimal = whole;
      let residual: Decimal = new Exact(0);
      steps.forEach(({ method, share }, index) => {
        const at = { function: name, path: `steps[${index}].share` };
        const part =
          share === undefined ? untouched : whole.times(requireRate(share, at, { atMost: 1 })).floor();
        const own = part.lt(untouched) ? part : untouched;
        const result = method.allocate(plainText(own.plus(residual)), pending);
        untouched = untouched.minus(own);
        residual = new Exact(result.residual);
        result.requests.forEach((served) => given.set(served.id, joined(given.get(served.id), served)));
        pending = pending.flatMap((request, place) => {
          const unmet = result.requests[place]?.unmet ?? '0';
          return unmet === '0' ? [] : [{ ...request, quantity: unmet }];
        });
      });
      return methodResult(
        volume,
        requests,
        requests.map(({ id }) => given.get(id)),
      );
    },
  };
}

/** What two steps gave one request: the quantities and the payments add up. */
function joined(before: GivenShare | undefined, now: GivenShare): GivenShare {
  if (before === undefined) return now;
  const sum = (a: string, b: string) => plainText(new Exact(a).plus(b));
  const paid = [before.pays, now.pays].filter((pays) => typeof pays === 'string');
  return {
    allocated: sum(before.allocated, now.allocated),
    mayWithdraw: now.mayWithdraw === true,
    pays: paid.length === 0 ? null : paid.reduce(sum),
  };
}

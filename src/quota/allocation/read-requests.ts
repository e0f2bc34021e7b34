import { MOST_DIGITS, type Decimal } from '../../core/decimal';
import { CORE_ERRORS, raise } from '../../core/error';
import type { DecimalInput } from '../../core/exact';
import type { CheckedArgument } from '../../core/input';
import { GOODS_ERRORS } from '../error/goods-errors';
import { readQuantity } from './read-quantity';

/** Somebody who asks for a part of a volume. */
export interface QuantityRequest {
  /** Unique among the requests. */
  readonly id: string;
  /** Units (0 or more). */
  readonly quantity: DecimalInput;
}

/** A request whose quantity was read. */
export type ReadRequest<Request extends QuantityRequest> = Request & { readonly wanted: Decimal };

/**
 * Reads requests: a list, every id once, quantities of 0 or more with at most so many decimals.
 *
 * @throws GigacastError `input/wrong-type`, `quota/duplicate-id`, and as `readQuantity`
 */
export function readRequests<Request extends QuantityRequest>(
  requests: readonly Request[],
  argument: CheckedArgument,
  decimals: number = MOST_DIGITS,
): readonly ReadRequest<Request>[] {
  if (!Array.isArray(requests)) {
    const params = { expected: 'a list of requests' };
    raise(CORE_ERRORS, 'input/wrong-type', { ...argument, received: requests, params });
  }
  const seen = new Set<string>();
  return requests.map((request, index) => {
    const at = (field: string) => ({ ...argument, path: `${argument.path}[${index}].${field}` });
    if (seen.has(request.id)) {
      raise(GOODS_ERRORS, 'quota/duplicate-id', { ...at('id'), received: request.id });
    }
    seen.add(request.id);
    return { ...request, wanted: readQuantity(request.quantity, decimals, at('quantity')) };
  });
}

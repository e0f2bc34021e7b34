import type { DateLike } from '../../core/calendar';
import { Exact, plainText, type Decimal } from '../../core/decimal';
import { CORE_ERRORS, raise } from '../../core/error';
import type { DecimalInput } from '../../core/exact';
import type { QuantityRequest } from '../allocation/read-requests';

/** Somebody who asks for a part of a volume, with whatever the method goes by. */
export interface MethodRequest extends QuantityRequest {
  /** Who asks, where one may ask more than once. @defaultValue the id */
  readonly applicant?: string;
  /** Day of acceptance, for methods that go by date. */
  readonly on?: DateLike;
  /** Money per unit (0 or more), for methods that go by price. */
  readonly price?: DecimalInput;
}

/** What a request came to under a method. */
export interface MethodShare {
  readonly id: string;
  readonly requested: string;
  readonly allocated: string;
  readonly unmet: string;
  /** Whether the share is so small that it may be declined. */
  readonly mayWithdraw: boolean;
  /** Money that the share costs; null where the method takes none. */
  readonly pays: string | null;
}

/** A volume given out by a method, and what is left of it. */
export interface MethodResult {
  /** In the order of the requests. */
  readonly requests: readonly MethodShare[];
  /** Units that nobody was given. */
  readonly residual: string;
}

/**
 * A way to give out a volume: a value that a caller passes in, made by `firstComeFirstServed`, `proratedAtOpening`,
 * `licencesOnDemand`, `byAuction`, `byHistory`, `inTurn`, `withApplicantMaximum`, or by anyone else.
 *
 * Whatever the method, no share exceeds its request and `sum of shares + residual = volume`.
 */
export interface AllocationMethod {
  readonly name: string;
  /** Gives out a volume (0 or more) among requests. */
  readonly allocate: (volume: DecimalInput, requests: readonly MethodRequest[]) => MethodResult;
}

/** What a method says about one request; the rest is filled in. */
export interface GivenShare {
  readonly allocated: string;
  readonly mayWithdraw?: boolean;
  readonly pays?: string | null;
}

/** Completes what a method gave out, with the unmet part of each request and the residual. */
export function methodResult(
  volume: DecimalInput,
  requests: readonly MethodRequest[],
  shares: readonly (GivenShare | undefined)[],
): MethodResult {
  let left: Decimal = new Exact(String(volume));
  const completed = requests.map(({ id, quantity }, index): MethodShare => {
    const { allocated = '0', mayWithdraw = false, pays = null } = shares[index] ?? {};
    const wanted = new Exact(String(quantity));
    left = left.minus(allocated);
    return {
      id,
      requested: plainText(wanted),
      allocated: plainText(new Exact(allocated)),
      unmet: plainText(wanted.minus(allocated)),
      mayWithdraw,
      pays,
    };
  });
  return { requests: completed, residual: plainText(left) };
}

/** The field by which a method goes, which every request must then have. */
export function requireField<Field extends 'on' | 'price'>(
  request: MethodRequest,
  field: Field,
  index: number,
  method: string,
): NonNullable<MethodRequest[Field]> {
  const value = request[field];
  if (value !== undefined) return value;
  const expected = field === 'on' ? 'the day of acceptance' : 'the price of the bid';
  const at = { function: method, path: `requests[${index}].${field}`, received: value };
  return raise(CORE_ERRORS, 'input/missing', { ...at, params: { expected } });
}

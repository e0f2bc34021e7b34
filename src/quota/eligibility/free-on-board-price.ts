import { Exact, parseDecimal, plainText } from '../../core/decimal';
import { CORE_ERRORS, raise } from '../../core/error';
import type { DecimalInput } from '../../core/exact';

/** The delivery terms whose price can be brought to FOB from what an invoice states. */
export type Incoterm = 'FCA' | 'FAS' | 'FOB' | 'CFR' | 'CPT' | 'CIF' | 'CIP';

/** An invoice price and the parts of it that lie beyond the port of export; all in one currency. */
export interface Invoice {
  readonly incoterm: Incoterm;
  /** Money (0 or more). */
  readonly price: DecimalInput;
  /** International freight included in the price (0 or more). @defaultValue 0 */
  readonly internationalFreight?: DecimalInput;
  /** International insurance included in the price (0 or more). @defaultValue 0 */
  readonly internationalInsurance?: DecimalInput;
}

/** Which charges a price under the term includes beyond FOB. */
const INCLUDED: Readonly<Record<Incoterm, { readonly freight: boolean; readonly insurance: boolean }>> = {
  FCA: { freight: false, insurance: false },
  FAS: { freight: false, insurance: false },
  FOB: { freight: false, insurance: false },
  CFR: { freight: true, insurance: false },
  CPT: { freight: true, insurance: false },
  CIF: { freight: true, insurance: true },
  CIP: { freight: true, insurance: true },
};

/**
 * The free-on-board price behind an invoice: the price without the international freight and insurance it includes.
 *
 * Freight and insurance that the term leaves to the buyer are not part of the price and are not taken off.
 *
 * @param invoice - price and what it includes, in one currency
 * @returns price (money, same currency)
 * @throws GigacastError `input/not-one-of` for another term; `number/out-of-range` when the charges exceed the price
 * @see Customs Act (Canada), s. 48(5)(b), which takes the same charges out of the value for duty
 * @example
 * freeOnBoardPrice({
 *   incoterm: 'CIF', price: '36200.00', internationalFreight: '1380.50', internationalInsurance: '119.50',
 * }); // => '34700.00'
 */
export function freeOnBoardPrice(invoice: Invoice): string {
  const at = (path: string) => ({ function: 'freeOnBoardPrice', path: `invoice.${path}` });
  if (!Object.hasOwn(INCLUDED, invoice.incoterm)) {
    raise(CORE_ERRORS, 'input/not-one-of', {
      ...at('incoterm'),
      received: invoice.incoterm,
      params: { allowed: Object.keys(INCLUDED).join(', ') },
    });
  }
  const included = INCLUDED[invoice.incoterm];
  const read = (field: 'price' | 'internationalFreight' | 'internationalInsurance') =>
    parseDecimal(invoice[field] ?? 0, at(field), { atLeast: 0 });
  const freight = included.freight ? read('internationalFreight') : new Exact(0);
  const insurance = included.insurance ? read('internationalInsurance') : new Exact(0);
  const price = parseDecimal(invoice.price, at('price'), { atLeast: plainText(freight.plus(insurance)) });
  return plainText(price.minus(freight).minus(insurance), 2);
}

import { parseDecimal, plainText, type DecimalInput } from '../decimal';

/**
 * Returns a number as plain decimal text: no exponent, no trailing zeros after the point, no leading zeros, no
 * negative zero.
 *
 * A number is read as its shortest decimal text. One with more than 15 significant digits (0.1 + 0.2, 1 / 3) is
 * refused, because its tail is an artefact of binary arithmetic; whole numbers up to 2^53 - 1 are exact and pass.
 * Text may carry an exponent ("1e-7", as other decimal libraries print) and leading zeros ("007.50"), at most 80
 * characters and 38 digits on either side of the point. Percent signs, grouping, decimal commas, spaces, currency
 * signs, a leading "+", ".5" and "5." are refused.
 *
 * @param value - decimal text, a number or a bigint
 * @throws GigacastError `decimal/not-a-decimal`, `decimal/percent`, `decimal/grouped`, `decimal/binary-noise`,
 * `decimal/too-long`, `decimal/out-of-bounds`, `number/not-finite`, `input/wrong-type`
 * @example
 * decimalText('1e-7'); // => '0.0000001'
 * @example
 * decimalText('007.50'); // => '7.5'
 * @example
 * decimalText(0.061); // => '0.061'
 */
export function decimalText(value: DecimalInput): string {
  return plainText(parseDecimal(value, { function: 'decimalText', path: 'value' }));
}

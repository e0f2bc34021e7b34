import { raise } from '../error';
import { EXACT_ERRORS } from '../error/exact-errors';
import type { CheckedArgument } from '../input';
import { nearestCurrency } from './nearest-currency';

/**
 * The currency codes of ISO 4217 by the decimals of their minor unit.
 *
 * List one as of 2026-01-01, with the fund codes, and after the bar the codes withdrawn since 2020, so that older
 * figures can be written. Metals, test codes and units of account have no minor unit and are left out.
 */
const CODES_BY_DECIMALS: readonly (readonly [decimals: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
  [
    2,
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY ' +
      'COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ' +
      'ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN ' +
      'MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE ' +
      'SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ' +
      'ZAR ZMW ZWG | ANG BGN CUC HRK SLL ZWL',
  ],
];

const DECIMALS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ CODES_BY_DECIMALS.flatMap(([decimals, codes]) =>
    (codes.match(/[A-Z]{3}/g) ?? []).map((code) => [code, decimals] as const),
  ),
);

/**
 * Returns how many decimals the minor unit of a currency has: 2 for the Canadian dollar, 0 for the yen.
 *
 * @param currency - ISO 4217 code in capitals
 * @throws GigacastError `money/unknown-currency`, naming the nearest code
 * @see ISO 4217, list one (published by SIX Financial Information), with amendments up to 2026-01-01
 * @example
 * currencyDecimals('CAD'); // => 2
 * @example
 * currencyDecimals('JPY'); // => 0
 */
export function currencyDecimals(currency: string): number {
  return requireCurrency(currency, { function: 'currencyDecimals', path: 'currency' });
}

/** Checks a currency code in the name of another public function and returns the decimals of its minor unit. */
export function requireCurrency(currency: unknown, argument: CheckedArgument): number {
  const decimals = typeof currency === 'string' ? DECIMALS.get(currency) : undefined;
  if (decimals !== undefined) return decimals;
  const nearest = typeof currency === 'string' ? nearestCurrency(currency, [...DECIMALS.keys()]) : undefined;
  const suggestion = nearest === undefined ? 'Use three capital letters, e.g. CAD.' : `Is ${nearest} meant?`;
  return raise(EXACT_ERRORS, 'money/unknown-currency', {
    ...argument,
    received: currency,
    params: { suggestion },
  });
}

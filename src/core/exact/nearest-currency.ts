/** Names in daily use that are no ISO codes. */
const EVERYDAY_NAMES: Readonly<Record<string, string>> = {
  RMB: 'CNY',
  CNH: 'CNY',
  NTD: 'TWD',
  EURO: 'EUR',
  UKP: 'GBP',
  STG: 'GBP',
  YEN: 'JPY',
  WON: 'KRW',
};

/** The codes that most trade is written in, which win when several codes are equally near. */
const COMMON = ['USD', 'EUR', 'CNY', 'CAD', 'GBP', 'JPY', 'CHF', 'AUD', 'MXN', 'KRW', 'NOK', 'SEK', 'DKK'];

/**
 * The code that a misspelt one most likely means, if any: an everyday name, the code in another case, or a code that
 * differs in one letter or by two neighbours swapped.
 */
export function nearestCurrency(text: string, codes: readonly string[]): string | undefined {
  const typed = text.slice(0, 8).trim().toUpperCase();
  if (Object.hasOwn(EVERYDAY_NAMES, typed)) return EVERYDAY_NAMES[typed];
  if (codes.includes(typed)) return typed;
  if (typed.length !== 3) return undefined;
  const near = codes.filter((code) => isNear(typed, code));
  return COMMON.find((code) => near.includes(code)) ?? near[0];
}

function isNear(typed: string, code: string): boolean {
  const [a, b, c] = code;
  const different = [...code].filter((letter, index) => letter !== typed[index]).length;
  return different === 1 || typed === `${b}${a}${c}` || typed === `${a}${c}${b}`;
}

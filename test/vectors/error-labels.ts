/** The vectors' label of each error code that a case may expect; the labels are explained in README.md. */
export const ERROR_LABELS: Readonly<Record<string, string>> = {
  'quota/fractional-unit': 'fractional-unit',
  'quota/negative-quantity': 'negative-quantity',
  'quota/return-exceeds-allocated': 'return-exceeds-allocated',
  'quota/not-open': 'not-open',
  'quota/closed': 'closed',
  'apportion/no-positive-weight': 'no-positive-weight',
  'apportion/negative-weight': 'negative-quantity',
  'quota/unknown-pool': 'unknown-pool',
};

export { DEFAULT_LOCALE, formatCount } from './format-count';
export type { FormatOptions } from './format-count';
export { formatDate, formatFuzzyDate } from './format-date';
export type { FormatDateOptions } from './format-date';
export { formatInterval } from './format-interval';
export type { PredictionInterval } from './format-interval';
export { formatMoney } from './format-money';
export { formatNumber, formatPercent } from './format-number';
export type { FormatNumberOptions } from './format-number';

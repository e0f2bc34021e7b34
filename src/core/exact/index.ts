export type { DecimalInput } from '../decimal';
export { addDecimals } from './add-decimals';
export { compareDecimals } from './compare-decimals';
export { decimalText } from './decimal-text';
export { divideDecimals } from './divide-decimals';
export { multiplyDecimals } from './multiply-decimals';
export { parseRate } from './parse-rate';
export type { RateOptions } from './parse-rate';
export { roundDecimal } from './round-decimal';
export {
  CENT_FLOOR,
  CENT_HALF_EVEN,
  CENT_HALF_UP,
  UNIT_FLOOR,
  UNIT_HALF_EVEN,
  UNIT_HALF_UP,
} from './rounding';
export type { Rounding, RoundingMode } from './rounding';
export { subtractDecimals } from './subtract-decimals';
export { sumDecimals } from './sum-decimals';
export { compileRate } from './compile-rate';
export type { CompiledRate, CompileRateOptions } from './compile-rate';
export { multiplyMinor } from './multiply-minor';
export { multiplyMinorColumn } from './multiply-minor-column';
export type { MinorColumn, MultiplyMinorColumnOptions } from './multiply-minor-column';
export { currencyDecimals } from './currencies';

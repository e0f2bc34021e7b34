export type { DecimalInput } from '../decimal';
export { addDecimals } from './add-decimals';
export { compareDecimals } from './compare-decimals';
export { decimalText } from './decimal-text';
export { divideDecimals } from './divide-decimals';
export { multiplyDecimals } from './multiply-decimals';
export { parseRate } from './parse-rate';
export type { RateOptions } from './parse-rate';
export { roundDecimal } from './round-decimal';
export { roundFraction } from './round-fraction';
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
export { apportion } from './apportion';
export type { ApportionOptions } from './apportion';
export type { ApportionMethod } from './apportion-methods';
export { exactShares } from './exact-shares';
export { roundedShares } from './rounded-shares';
export type { RoundedShares } from './rounded-shares';
export type { TieBreak } from './tie-break';
export type { PerWeight, Weights } from './weights';
export { addMoney } from './add-money';
export { apportionMoney } from './apportion-money';
export { compareMoney } from './compare-money';
export { convertMoney } from './convert-money';
export type { ConvertMoneyOptions } from './convert-money';
export { fromMinorUnits, toMinorUnits } from './minor-units';
export { money } from './money';
export type { Money } from './money';
export { multiplyMoney } from './multiply-money';
export { roundMoney } from './round-money';
export { subtractMoney } from './subtract-money';
export { sumMoney } from './sum-money';
export type { SumMoneyOptions } from './sum-money';

export { requireInteger, requireNumber } from './numbers';
export type { CheckedArgument, NumberBounds } from './numbers';
export { parseRows } from './parse-rows';
export type { ParsedRows, ParseRowsOptions } from './parse-rows';
export { errorFrom, MOST_ISSUES, parseWith, safeParseWith } from './parse-with';
export type { ParseResult } from './parse-with';
export {
  dataSetInfoSchema,
  decimalTextSchema,
  fuzzyDateSchema,
  fuzzyDateTextSchema,
  isoDateSchema,
  knownSchema,
  sourceSchema,
  statedTextSchema,
} from './schemas';

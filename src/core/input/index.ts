export { requireInteger, requireNumber } from './numbers';
export type { CheckedArgument, NumberBounds } from './numbers';

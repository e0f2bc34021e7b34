export type { Sentence } from '../core/format';

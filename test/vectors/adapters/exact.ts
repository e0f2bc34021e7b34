import type { Adapters } from './adapter';

export const EXACT: Adapters = {};

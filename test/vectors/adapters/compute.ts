import type { Adapters } from './adapter';

export const COMPUTE: Adapters = {};

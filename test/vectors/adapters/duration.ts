import type { Adapters } from './adapter';

export const DURATION: Adapters = {};

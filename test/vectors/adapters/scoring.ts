import type { Adapters } from './adapter';

export const SCORING: Adapters = {};

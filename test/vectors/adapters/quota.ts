import type { Adapters } from './adapter';

export const QUOTA: Adapters = {};

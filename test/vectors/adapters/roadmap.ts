import type { Adapters } from './adapter';

export const ROADMAP: Adapters = {};

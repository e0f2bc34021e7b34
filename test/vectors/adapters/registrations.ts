import type { Adapters } from './adapter';

export const REGISTRATIONS: Adapters = {};

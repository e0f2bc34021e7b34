import type { Adapters } from './adapter';

export const CALENDAR: Adapters = {};

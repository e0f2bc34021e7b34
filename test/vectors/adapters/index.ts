import type { Adapters } from './adapter';
import { CALENDAR } from './calendar';
import { COMPUTE } from './compute';
import { DURATION } from './duration';
import { EXACT } from './exact';
import { QUOTA } from './quota';
import { QUOTA_ALLOCATION } from './quota-allocation';
import { QUOTA_CHARGES } from './quota-charges';
import { QUOTA_WORTH } from './quota-worth';
import { QUOTA_EXHAUSTION } from './quota-exhaustion';
import { QUOTA_PLANNING } from './quota-planning';
import { REGISTRATIONS } from './registrations';
import { ROADMAP } from './roadmap';
import { SCORING } from './scoring';

/** Every operation that the public API answers, by the name that the vectors give it. */
export const ADAPTERS: Adapters = {
  ...CALENDAR,
  ...EXACT,
  ...DURATION,
  ...SCORING,
  ...REGISTRATIONS,
  ...QUOTA,
  ...QUOTA_ALLOCATION,
  ...QUOTA_CHARGES,
  ...QUOTA_WORTH,
  ...QUOTA_EXHAUSTION,
  ...QUOTA_PLANNING,
  ...ROADMAP,
  ...COMPUTE,
};

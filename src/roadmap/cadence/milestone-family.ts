import type { Milestone } from '../claims/roadmap-types';

/** Successive generations whose dates of one milestone make a history of gaps. */
export interface MilestoneFamily {
  readonly id: string;
  readonly title: string;
  readonly vendor: string;
  readonly milestone: Milestone;
  /** Ids of generations, oldest first. */
  readonly members: readonly string[];
}

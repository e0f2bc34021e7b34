import type { FuzzyDate } from '../../core/calendar';
import type { Claim } from '../../core/claim';
import type { Source } from '../../core/provenance';

/** A dated event in the life of a chip, in the order in which it usually comes; the two ends stand last. */
export type Milestone =
  | 'announced'
  | 'design started'
  | 'design complete'
  | 'tape-out'
  | 'samples'
  | 'volume production'
  | 'in product'
  | 'released'
  | 'cancelled';

/** What a claim on a roadmap can be about. */
export type RoadmapPredicate = Milestone | 'role' | 'design cycle';

/** A date as it was said: text such as `2027-Q3`, or a phrase such as "mid-2027" with its declared bounds. */
export type StatedDate = string | FuzzyDate;

/** What is claimed, tagged by its kind. */
export type RoadmapValue =
  | { readonly type: 'date'; readonly date: StatedDate }
  /** What a generation is for; roles move from one generation to another. */
  | { readonly type: 'role'; readonly role: string }
  /** Calendar months from the same milestone of one generation to that of the next. */
  | { readonly type: 'cycle'; readonly months: number; readonly generations?: readonly string[] }
  /** Words on progress without a date of their own. */
  | { readonly type: 'remark'; readonly text: string };

/** One dated statement about a generation or a programme. */
export interface RoadmapClaim extends Claim<RoadmapValue> {
  /** Id of a generation or of a programme. */
  readonly subject: string;
  readonly predicate: RoadmapPredicate;
  readonly holdsOn?: StatedDate;
  readonly saidOn?: StatedDate;
}

/** One chip or product of a programme. */
export interface Generation {
  readonly id: string;
  readonly name: string;
  /** Other names under which it is spoken of. */
  readonly aliases: readonly string[];
}

/** A line of generations of one vendor, in their order. */
export interface Programme {
  readonly id: string;
  readonly vendor: string;
  readonly generations: readonly Generation[];
}

/** One generation's milestone that cannot come before another's. */
export interface Dependency {
  /** Id of the generation that waits. */
  readonly subject: string;
  readonly milestone: Milestone;
  /** Id of the generation it waits for. */
  readonly after: string;
  readonly afterMilestone: Milestone;
  readonly source: Source;
  readonly note?: string;
}

/** Everything said about some programmes, as plain data. Claims are added, never changed. */
export interface Roadmap {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly programmes: readonly Programme[];
  readonly claims: readonly RoadmapClaim[];
  /** What waits for what, without circles. */
  readonly dependencies?: readonly Dependency[];
}

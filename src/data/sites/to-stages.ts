import type { SiteStage } from '../../compute';
import { copyOf } from './to-vintages';

/** Id and name of a stage, then the day of each copy that moved it and its first day in operation by that copy. */
export type StageRows = readonly [
  id: string,
  name: string,
  records: readonly (readonly [recordedOn: string, operationalOn: string])[],
];

/** Expands the compact tables. */
export function toStages(stages: readonly StageRows[]): readonly SiteStage[] {
  return stages.flatMap(([id, name, records]) =>
    records.map(([recordedOn, operationalOn]) => ({
      id,
      name,
      operationalOn,
      recordedOn,
      source: copyOf(recordedOn),
    })),
  );
}

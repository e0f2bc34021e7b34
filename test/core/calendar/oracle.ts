import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What test/oracles/civil_calendar.py wrote. */
export interface CivilCalendarOracle {
  readonly weeks: {
    readonly firstMonday: string;
    readonly isoWeek: readonly number[];
    readonly quarterWeek: readonly number[];
    readonly weeksIn: readonly number[];
  };
  readonly addMonths: readonly (readonly [string, number, string])[];
  readonly monthsBetween: readonly (readonly [string, string, number])[];
}

export const ORACLE = JSON.parse(
  readFileSync(join(__dirname, '../../oracles/data/civil-calendar.json'), 'utf8'),
) as CivilCalendarOracle;

import { toEpochDay, toIsoDate, type DateLike, type EpochDay, type IsoDate } from '../calendar';
import { raise } from '../error';
import { RECORD_ERRORS } from '../error/record-errors';
import type { Known } from './known';
import type { EvidenceStatus, Source } from './source';

/** A value for an interval of days, with the text that sets it. */
export interface DatedValue<T> {
  /** First day of validity. */
  readonly from: IsoDate;
  /** Last day of validity (included); absent while no end is known. */
  readonly to?: IsoDate;
  readonly value: Known<T>;
  readonly status: EvidenceStatus;
  readonly source: Source;
  readonly note?: string;
}

/**
 * A parameter that changes over time: intervals in order, each with its source, without gap or overlap.
 *
 * A period for which nothing is published is an entry of its own with an unknown value; a repeal is an entry whose
 * value says so. That way every day from the first to the last resolves to exactly one entry.
 */
export interface Dated<T> {
  /** What the parameter is called in messages, e.g. `inQuotaRate`. */
  readonly name: string;
  /** Unit or basis of the value, e.g. `vehicles`, `share of value for duty`. */
  readonly unit: string;
  readonly values: readonly DatedValue<T>[];
}

/**
 * Checks that a dated parameter has its intervals in order, without gap or overlap, each with a source.
 *
 * @param dated - the parameter; at least one value
 * @throws GigacastError `dated/no-values`, `dated/reversed`, `dated/gap`, `dated/overlap`, `dated/no-source`
 * @example
 * checkDated({ name: 'rate', unit: 'share', values: [
 *   { from: '2024-10-01', to: '2026-02-28', value: known('1'), status: 'official', source: { title: 'SOR/2024-187' } },
 *   { from: '2026-03-01', value: known('0'), status: 'official', source: { title: 'SOR/2026-33' } },
 * ] }).values.length; // => 2
 */
export function checkDated<T>(dated: Dated<T>): Dated<T> {
  const at = { function: 'checkDated', path: `${dated.name}.values` };
  if (dated.values.length === 0) raise(RECORD_ERRORS, 'dated/no-values', { ...at, received: dated.values });
  let previousEnd: EpochDay | undefined;
  dated.values.forEach((entry, index) => {
    const path = `${at.path}[${index}]`;
    const from = toEpochDay(entry.from, { function: at.function, path: `${path}.from` });
    const to =
      entry.to === undefined ? Infinity : toEpochDay(entry.to, { function: at.function, path: `${path}.to` });
    if (entry.source.title.trim() === '') {
      raise(RECORD_ERRORS, 'dated/no-source', {
        function: at.function,
        path: `${path}.source`,
        received: entry.source.title,
      });
    }
    if (to < from)
      raise(RECORD_ERRORS, 'dated/reversed', {
        function: at.function,
        path,
        received: `${entry.from} to ${entry.to}`,
      });
    if (previousEnd !== undefined && from !== previousEnd + 1) {
      const code = from > previousEnd ? 'dated/gap' : 'dated/overlap';
      raise(RECORD_ERRORS, code, { function: at.function, path: `${path}.from`, received: entry.from });
    }
    previousEnd = to;
  });
  return dated;
}

/**
 * The one entry of a dated parameter that is in force on a day.
 *
 * Asking before the first or after the last day is an error, never the nearest value: the answer would be a guess.
 *
 * @param dated - a parameter that `checkDated` accepts
 * @param date - the day, as the law sees it
 * @throws GigacastError `dated/outside-coverage` or the `date/…` codes
 * @example
 * entryOn({ name: 'rate', unit: 'share', values: [
 *   { from: '2026-03-01', value: known('0.061'), status: 'official', source: { title: 'Customs Tariff' } },
 * ] }, '2026-10-15').value; // => { known: true, value: '0.061' }
 */
export function entryOn<T>(dated: Dated<T>, date: DateLike): DatedValue<T> {
  const day = toIsoDate(date, { function: 'entryOn', path: 'date' });
  const entry = dated.values.find(({ from, to }) => from <= day && (to === undefined || day <= to));
  if (entry !== undefined) return entry;
  const last = dated.values[dated.values.length - 1];
  return raise(RECORD_ERRORS, 'dated/outside-coverage', {
    function: 'entryOn',
    path: `${dated.name} on date`,
    received: day,
    params: { from: dated.values[0]?.from ?? 'never', to: last?.to ?? 'further notice' },
  });
}

/**
 * The value of a dated parameter on a day, or the stated unknown.
 *
 * @example
 * valueOn({ name: 'share', unit: 'share of the volume', values: [
 *   { from: '2028-03-01', value: unknown('not published'), status: 'official', source: { title: 'GAC, 2026-04-07' } },
 * ] }, '2028-06-01'); // => { known: false, why: 'not published' }
 */
export function valueOn<T>(dated: Dated<T>, date: DateLike): Known<T> {
  return entryOn(dated, date).value;
}

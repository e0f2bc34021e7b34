import { addDays, daysBetween, toIsoDate, type IsoDate } from '../../core/calendar';
import { raise } from '../../core/error';
import { requireInteger } from '../../core/input';
import { REGISTRATIONS_ERRORS } from '../errors';
import type { Basis, Report } from '../records';
import type { ModelWindow } from './phase-model';

/** Days from the end of a window to its publication: weekly insurance figures, and everything else by month. */
const INSURANCE_LAG = 2;
const OTHER_LAG = 15;

/** What an exact count of the source still differs from a count of registrations by (standard deviation of the log). */
const SOURCE_SD = 0.004;
/** The same where the report counts on another basis than the model. */
export const OTHER_BASIS_SD = 0.04;
/** Standard deviation of a uniform rounding error, as a share of the step. */
const ROUNDING_SD = Math.sqrt(1 / 12);

/** Every day of a window is tied to every other, so that one over decades would be a mistake of a date, and slow. */
const LONGEST_WINDOW = 1827;

/** Reads a report as a window of a model with the given basis. */
export function toModelWindow(
  report: Report,
  {
    basis,
    argument,
  }: { readonly basis: Basis; readonly argument: { readonly function: string; readonly path: string } },
): ModelWindow {
  const at = (path: string) => ({ function: argument.function, path: `${argument.path}.${path}` });
  const from = toIsoDate(report.from, at('from'));
  const to = toIsoDate(report.to, at('to'));
  if (to < from) {
    raise(REGISTRATIONS_ERRORS, 'registrations/window-reversed', {
      ...at('to'),
      received: to,
      params: { from },
    });
  }
  const days = lengthOf({ from, to });
  if (days > LONGEST_WINDOW) {
    raise(REGISTRATIONS_ERRORS, 'registrations/span-too-long', {
      ...at('to'),
      received: to,
      params: { days, most: LONGEST_WINDOW },
    });
  }
  const count = requireInteger(report.count, at('count'), { atLeast: 0 });
  const step = requireInteger(report.roundedTo, at('roundedTo'), { atLeast: 1 });
  const rounding = (step === 1 ? 0 : step * ROUNDING_SD) / (count + 1);
  return {
    from,
    to,
    count,
    basis: report.basis,
    knownOn: knownOn(report),
    sourceSd: Math.hypot(report.basis === basis ? SOURCE_SD : OTHER_BASIS_SD, rounding),
  };
}

/** The day a report was published, or else would usually have been. */
function knownOn({ basis, to, publishedOn }: Report): IsoDate {
  return publishedOn ?? addDays(to, basis === 'insurance' ? INSURANCE_LAG : OTHER_LAG);
}

/** Windows in order, each count of one window once. */
export function inOrder(windows: readonly ModelWindow[]): readonly ModelWindow[] {
  const sorted = [...windows].sort(
    (a, b) =>
      compare(a.from, b.from) ||
      compare(a.to, b.to) ||
      a.count - b.count ||
      a.sourceSd - b.sourceSd ||
      compare(a.knownOn, b.knownOn),
  );
  return sorted.filter((window, i) => {
    const before = sorted[i - 1];
    return (
      before === undefined ||
      before.from !== window.from ||
      before.to !== window.to ||
      before.count !== window.count ||
      before.basis !== window.basis
    );
  });
}

/** Length of a window (days). */
export function lengthOf({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): number {
  return daysBetween(from, to) + 1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { formatCount } from '../../core/format';
import type { Basis, Report } from '../records';
import type { Book, SeriesBook, WindowGroup } from './book';
import type { BrandGroup } from './brand-groups';

/** Why a window may have more than one count. */
export type ConflictCause =
  | 'same-count-rounded'
  | 'other-basis'
  | 'group'
  | 'neighbouring-window'
  | 'other-window'
  | 'model-sum'
  | 'cut-off'
  | 'digits-swapped'
  | 'one-step-of-rounding'
  | 'one-digit'
  | 'unexplained';

/** What explains a count, and whether it names the one that is wrong. */
export interface Explanation {
  readonly cause: ConflictCause;
  readonly why: string;
  /** The reports that the cause speaks against; empty where it does not say which is wrong. */
  readonly against: readonly Report[];
}

/** How far away the count of another window is looked for. */
const REACH = 26;
/** Months and quarters are not of one length; weeks are. */
const MONTHS_DIFFER = 3;

/** Finds the strongest explanation for the different counts of a window. */
export function explainConflict(
  group: WindowGroup,
  series: SeriesBook,
  context: { readonly book: Book; readonly groups: readonly BrandGroup[] },
): Explanation {
  const clues = [otherBasis, groupCount, neighbour, modelSum];
  for (const clue of clues) {
    const found = group.reports.map((report) => ({
      report,
      why: clue(report, group, { series, ...context }),
    }));
    const suspects = found.filter(({ why }) => why !== null);
    const [first] = suspects;
    if (first?.why && new Set(suspects.map(({ report }) => report.count)).size < group.counts.length) {
      return { ...first.why, against: suspects.map(({ report }) => report) };
    }
  }
  return explainDigits(group.reports);
}

type Clue = (
  report: Report,
  group: WindowGroup,
  context: {
    readonly series: SeriesBook;
    readonly book: Book;
    readonly groups: readonly BrandGroup[];
  },
) => Omit<Explanation, 'against'> | null;

const PARTS: ReadonlySet<Basis> = /* @__PURE__ */ new Set<Basis>(['retail', 'insurance', 'export']);

const otherBasis: Clue = ({ brand, market, basis, count, from, to }, _group, { book }) => {
  if (!PARTS.has(basis)) return null;
  const wholesale = book.find({ brand, market, basis: 'wholesale' })?.at(from, to);
  if (wholesale?.counts.includes(count) !== true) return null;
  return { cause: 'other-basis', why: `${formatCount(count)} is wholesale of the same days` };
};

const groupCount: Clue = ({ brand, market, basis, count, from, to }, _group, { book, groups }) => {
  for (const { group, brands } of groups) {
    if (group === brand || !brands.includes(brand)) continue;
    const total = book.find({ brand: group, market, basis })?.at(from, to);
    if (total?.counts.includes(count) === true)
      return { cause: 'group', why: `${formatCount(count)} is the count of ${group}` };
  }
  return null;
};

/** A neighbour's count is telling; further away only digits that were not rounded to hundreds are. */
const neighbour: Clue = ({ count, roundedTo }, group, { series }) => {
  if (count === 0) return null;
  const index = series.windows.indexOf(group);
  const days = group.last - group.first;
  const reach = roundedTo < 100 ? REACH : 1;
  const alike = series.windows
    .map((other, place) => ({ other, away: Math.abs(place - index) }))
    .filter(
      ({ other, away }) =>
        away > 0 &&
        Math.abs(other.last - other.first - days) <= MONTHS_DIFFER &&
        other.counts.includes(count),
    );
  for (const { other } of alike.sort((a, b) => a.away - b.away)) {
    const away = Math.abs(other.first - group.first) / (days + 1);
    if (away > reach + 0.5) continue;
    const cause = away < 1.5 ? 'neighbouring-window' : 'other-window';
    return { cause, why: `${formatCount(count)} is the count of ${other.from} to ${other.to}` };
  }
  return null;
};

const modelSum: Clue = ({ status, count }) =>
  status === 'model-sum'
    ? { cause: 'model-sum', why: `${formatCount(count)} is a sum by model, which counts on another base` }
    : null;

function explainDigits(reports: readonly Report[]): Explanation {
  for (const fine of reports) {
    const cut = reports.find((coarse) => isCutOff(coarse, fine));
    if (cut !== undefined) {
      return {
        cause: 'cut-off',
        why: `${formatCount(cut.count)} is ${formatCount(fine.count)} cut off, not rounded`,
        against: [cut],
      };
    }
  }
  const [a, b] = [reports[0], reports.at(-1)] as [Report, Report];
  const unnamed = { against: [] };
  if (digitsOf(a.count) === digitsOf(b.count))
    return { cause: 'digits-swapped', why: 'digits are swapped', ...unnamed };
  const step = Math.max(a.roundedTo, b.roundedTo);
  if (step > 1 && b.count - a.count <= step) {
    return { cause: 'one-step-of-rounding', why: 'they differ by one step of rounding', ...unnamed };
  }
  if (step === 1 && differInOneDigit(a.count, b.count)) {
    return { cause: 'one-digit', why: 'they differ in one digit', ...unnamed };
  }
  return { cause: 'unexplained', why: 'rounding does not explain it', ...unnamed };
}

/** Whether the coarse count is the fine one with its last digits cut off where rounding would have raised it. */
function isCutOff(coarse: Report, fine: Report): boolean {
  const step = coarse.roundedTo === 1 ? zerosOf(coarse.count) : coarse.roundedTo;
  if (step <= fine.roundedTo || coarse.count >= fine.count) return false;
  return fine.count - (fine.count % step) === coarse.count && fine.count - coarse.count >= step / 2;
}

function zerosOf(count: number): number {
  return count % 1000 === 0 ? 1000 : count % 100 === 0 ? 100 : count % 10 === 0 ? 10 : 1;
}

function digitsOf(count: number): string {
  return [...String(count)].sort().join('');
}

function differInOneDigit(a: number, b: number): boolean {
  const [left, right] = [String(a), String(b)];
  return left.length === right.length && [...left].filter((digit, at) => digit !== right[at]).length === 1;
}

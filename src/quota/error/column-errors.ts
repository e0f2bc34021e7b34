import type { ErrorCatalogue } from '../../core/error';

/** The codes of entries in columns and of their parts. */
export const COLUMN_ERRORS = {
  'quota/not-columnar': {
    rule: 'leave out {what}, which columns do not count',
    remedy: 'Count this line with applyEvents.',
  },
  'quota/uncovered-line': {
    rule: 'be the place of a line that was opened, from 0 to {last}',
    remedy: 'Open the columns with a policy for that line, or take the row out.',
  },
  'quota/unsorted-days': {
    rule: 'not lie before {last}, the day of the row before it',
    remedy: 'Sort the rows by day: who comes first is what the quota goes by.',
  },
  'quota/product-too-large': {
    rule: 'stay below 2^53 minor units, with its quantity and its duty at the highest rate',
    remedy: 'Check the units of the columns; split the row if the goods really are worth that much.',
  },
  'quota/other-columns': {
    rule: 'come with the columns of the chunks before it: {columns}',
    remedy: 'All chunks of a run hold the same columns.',
  },
  'quota/rows-waiting': {
    rule: 'hold no rows that wait for the end of their day',
    remedy: 'Where days are shared pro rata, end each chunk with its day and draw it with closes: true.',
  },
  'quota/unknown-link': {
    rule: 'name policies whose lines were opened: {known}',
    remedy: 'A link names quotas that are not to be split, by the ids of their policies.',
  },
  'quota/overlapping-parts': {
    rule: 'not name {what}, which another part names too',
    remedy: 'Merge each part of one partition once.',
  },
  'quota/missing-part': {
    rule: 'name {what}, which no part does',
    remedy: 'Merge all parts of one partition together.',
  },
  'quota/other-part': {
    rule: 'be what drawDownColumns made of this part: {expected}',
    remedy: 'Pair each part of the partition with its own results.',
  },
} as const satisfies ErrorCatalogue;

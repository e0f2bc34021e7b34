import type { ErrorCatalogue } from '../core/error';

/** The codes that registrations raise or list. */
export const REGISTRATIONS_ERRORS = {
  'registrations/empty-table': {
    rule: 'hold a header line and rows, or an array of rows',
    remedy: 'Pass the text of the file, not its name.',
  },
  'registrations/duplicate-column': {
    rule: 'give {field} in one column, not in {columns}',
    remedy: 'Which of them counts cannot be told: rename or remove one, or name it in options.ignore.',
  },
  'registrations/unknown-column': {
    rule: 'name columns that are understood; this one was left out',
    remedy: 'Rename it, or name it in options.ignore to leave it out on purpose. Understood are: {known}.',
  },
  'registrations/missing-column': {
    rule: 'hold a column for {field}: {columns}',
    remedy: 'Add the column{orDefault}. No row was read.',
  },
  'registrations/mixed-columns': {
    rule: 'be long, with one count and its basis in a row, or wide, with a column for each basis',
    remedy: 'Leave out {columns}, or name them in options.ignore.',
  },
  'registrations/broken-quotes': {
    rule: 'be closed where they are opened',
    remedy: 'Write a quote inside a quoted cell twice.',
  },
  'registrations/cell-count': {
    rule: 'be {expected}, as in the header',
    remedy: 'Quote a cell that holds the delimiter.',
  },
  'registrations/not-a-row': {
    rule: 'be an object with the columns as keys',
    remedy: 'Pass rows such as { brand: "Tesla", week_start: "2023-07-03", … }.',
  },
  'registrations/empty-cell': {
    rule: 'not be empty',
    remedy: 'An unknown figure is left out with its row: an empty cell is never read as zero.',
  },
  'registrations/not-text': {
    rule: 'be text',
    remedy: 'Write it as text.',
  },
  'registrations/not-a-count': {
    rule: 'be a whole number of vehicles, in digits',
    remedy: 'Write it as e.g. 3200, without signs, spaces or units.',
  },
  'registrations/grouped-count': {
    rule: 'be written without a mark between digits',
    remedy: 'Write {plain} if the mark separates thousands; a decimal fraction of a vehicle has no meaning.',
  },
  'registrations/count-not-rounded': {
    rule: 'be a multiple of {roundedTo}, the step it is said to be rounded to',
    remedy: 'Correct the count, or the rounding (1 or "exact" where it is not rounded).',
  },
  'registrations/not-a-rounding': {
    rule: 'be exact, ten, hundred, thousand, or 1, 10, 100, 1000',
    remedy: 'Give the step to which the publisher rounded the count.',
  },
  'registrations/not-a-market': {
    rule: 'be a country code of two capital letters',
    remedy: 'Write CN for mainland China.',
  },
  'registrations/not-a-month': {
    rule: 'be a month written YYYY-MM',
    remedy: 'Write June 2023 as 2023-06.',
  },
  'registrations/not-a-week-name': {
    rule: 'be a week written YYYY-Www, as ISO 8601 numbers them',
    remedy: 'Write week 27 of 2023, July 3 to 9, as 2023-W27.',
  },
  'registrations/not-a-quarter': {
    rule: 'be a quarter written YYYY-Qn',
    remedy: 'Write the second quarter of 2023 as 2023-Q2.',
  },
  'registrations/window-reversed': {
    rule: 'lie on or after the first day of the window, {from}',
    remedy: 'Swap the two days, or correct the one that is wrong; both are included.',
  },
  'registrations/not-a-week': {
    rule: 'make a week from Monday to Sunday',
    remedy: '{why}.',
  },
  'registrations/no-base': {
    rule: 'be above 0, its rounding considered, to be the base of a change',
    remedy: 'A change from nothing has no per cent; compare the counts themselves.',
  },
  'registrations/as-of-after-series': {
    rule: 'lie on or before {asOf}, the day the series stands at',
    remedy: 'Build the series as of a later day: what became known in between is not in it.',
  },
  'registrations/series-twice': {
    rule: 'hold each brand, market and basis in one batch only',
    remedy: 'Cut the reports by brand before they are reconciled, and keep the brands of one maker together.',
  },
  'registrations/two-figures': {
    rule: 'hold two or three of wholesale, domestic and exports',
    remedy: 'One figure alone says nothing about how it splits.',
  },
  'registrations/span-too-long': {
    rule: 'span at most {most} days, not {days}',
    remedy: 'Correct the date that is far from the others, or leave the oldest reports out.',
  },
  'registrations/not-a-period': {
    rule: 'be a quarter written YYYY-Qn or a month written YYYY-MM',
    remedy: 'For any other period pass its first and last day: { from, to }.',
  },
  'registrations/other-brand': {
    rule: 'be of {brand} in {market}, like the model',
    remedy: 'Each brand and market has a model of its own; a group is not its main brand.',
  },
  'registrations/not-yet-known': {
    rule: 'be of a window that is known by {asOf}, not first on {knownOn}',
    remedy: 'Give a later asOf, or the day the report was published as publishedOn.',
  },
  'registrations/as-of-before-model': {
    rule: 'lie on or after {asOf}, the day the model stands at',
    remedy:
      'Fit a model as of the earlier day: what became known in between cannot be taken out of this one.',
  },
  'registrations/baseline-name': {
    rule: 'be a name of its own, and not that of the model',
    remedy: 'Scores are told apart by name: give each baseline another one.',
  },
} as const satisfies ErrorCatalogue;

/** A chart of the gallery: the file in docs/gallery/charts that makes it, and what it shows. */
export interface GalleryEntry {
  readonly name: string;
  readonly heading: string;
  readonly text: string;
}

/** The charts of the gallery, in order. */
export const GALLERY: readonly GalleryEntry[] = [
  {
    name: 'same-week',
    heading: 'Is this week alarming?',
    text: 'A week among the same week of other quarters: the start of a quarter is compared with starts only.',
  },
  {
    name: 'landed-cost',
    heading: 'What does it cost at the door?',
    text: 'From the value for duty over each charge to the sum, with the exact amounts.',
  },
  {
    name: 'roadmap',
    heading: 'What was said, what came, what is ahead?',
    text: 'Every stated date from the day it was said; below them the projected intervals of the generations ahead.',
  },
  {
    name: 'site-power',
    heading: 'Claimed and recorded',
    text: 'The power of a site in each copy of its record, and what was claimed for it.',
  },
  {
    name: 'phase',
    heading: 'How a quarter runs',
    text: 'The weeks of one quarter on those of the others. Lines break where a week was not published.',
  },
  {
    name: 'weekly',
    heading: 'What comes next?',
    text: 'Weekly counts, the forecast of thirteen more weeks as a fan, and the days off that bend both.',
  },
  {
    name: 'nowcast',
    heading: 'Where does the quarter land?',
    text: 'The nowcast of one quarter as it was on ten Tuesdays: its range narrows as weeks are published.',
  },
  {
    name: 'exports',
    heading: 'At home or abroad?',
    text: 'What a plant shipped by month, split where both parts are known.',
  },
  {
    name: 'backtest',
    heading: 'How far are forecasts off?',
    text: 'The model beside simple rules on the same weeks, each forecast made with what was known on its day.',
  },
  {
    name: 'calibration',
    heading: 'Do the intervals hold what they promise?',
    text: 'Where outcomes fell in their forecasts; of a calibrated forecaster every bar is near 10 %.',
  },
  {
    name: 'announced-enacted',
    heading: 'Announced and enacted',
    text: 'The room that a quota has each year, by the announcement and by the law.',
  },
  {
    name: 'drawdown',
    heading: 'When is the quota full?',
    text: 'What was left of each pool, had the announcement become law and the open pool borne all published use.',
  },
  {
    name: 'probability-by',
    heading: 'How likely by when?',
    text: 'One curve for each generation; a diamond marks the date that a steady cadence would give.',
  },
  {
    name: 'slip',
    heading: 'Whose dates hold?',
    text: 'By how many days stated dates were missed, by who stated them.',
  },
];

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
];

import type { SpecObject } from './spec-value';

/** A civil day on a time axis that no time zone shifts. */
export function dayChannel(field: string, more: SpecObject = {}): SpecObject {
  return { field, type: 'temporal', scale: { type: 'utc' }, ...more };
}

/** A number on an axis. */
export function numberChannel(field: string, more: SpecObject = {}): SpecObject {
  return { field, type: 'quantitative', ...more };
}

/** Names in the order of the rows. */
export function nameChannel(field: string, more: SpecObject = {}): SpecObject {
  return { field, type: 'nominal', sort: null, ...more };
}

/** A vertical axis whose labels keep to a room of fixed width, so that titles and sources line up with them. */
export function gutterAxis(gutter: number, more: SpecObject = {}): SpecObject {
  return { minExtent: gutter, maxExtent: gutter, labelLimit: gutter - 6, ...more };
}

/** Tooltips by field, with the name that a reader knows. */
export function tooltips(fields: Readonly<Record<string, string>>): readonly SpecObject[] {
  return Object.entries(fields).map(([field, title]) => ({ field, title }));
}

/** Series by name in the colours of the theme, in that order. */
export function colourOf(field: string, names: readonly string[], more: SpecObject = {}): SpecObject {
  return { field, type: 'nominal', scale: { domain: names }, ...more };
}

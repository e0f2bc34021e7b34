import { chartTheme, PALETTES, type ThemeName } from 'gigacast/charts';
import { describe, expect, it } from 'vitest';
import { contrast, DEFICIENCIES, distance } from './contrast';

const THEMES = ['light', 'dark'] as const satisfies readonly ThemeName[];

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#2875bb', '#2875bb')).toBe(1);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});

describe.each(THEMES)('the palette of %s', (theme) => {
  const { ground, ink, muted, reference, category } = PALETTES[theme];

  it('sets text off from the ground by at least 4.5 to 1', () => {
    for (const text of [ink, muted]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('sets marks off from the ground by at least 3 to 1', () => {
    for (const mark of [reference, ...category]) expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
  });

  it('keeps any two series apart under every deficiency of colour vision', () => {
    const pairs = category.flatMap((a, i) => category.slice(i + 1).map((b) => [a, b] as const));
    expect(pairs).toHaveLength(15);
    for (const matrix of Object.values(DEFICIENCIES)) {
      // A step of 5 in Oklab is seen side by side; the colours of a scheme made without regard to deficiencies fall to 2.
      for (const [a, b] of pairs) expect(distance(a, b, matrix), `${a} ${b}`).toBeGreaterThan(5);
    }
  });

  it('is where the theme takes its colours from', () => {
    const theming = JSON.stringify(chartTheme(theme));
    const colours = new Set(theming.match(/#[0-9a-f]{6}/g));
    const own = Object.values(PALETTES[theme]).flat();
    expect([...colours].filter((colour) => !own.includes(colour))).toEqual([]);
    expect(chartTheme(theme)['background']).toBe(ground);
    expect(chartTheme(theme)['range']).toEqual({ category });
  });
});

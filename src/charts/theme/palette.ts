import type { ThemeName } from './theme-name';

/** The colours of a theme, as hexadecimal sRGB. */
export interface Palette {
  readonly ground: string;
  /** Titles and figures. */
  readonly ink: string;
  /** Subtitles, axis labels, sources. */
  readonly muted: string;
  /** Grid lines, which carry no information. */
  readonly grid: string;
  /** What the highlighted marks are compared with. */
  readonly reference: string;
  /** Series, in the order in which they are used: counted, expected, then others. */
  readonly category: readonly string[];
}

/**
 * The colours of both themes.
 *
 * The hues are those of Okabe and Ito; lightness is spread so that any two of them stay apart under each of the three
 * colour deficiencies, and each stands out from its ground by 3 to 1 (text by 4.5 to 1).
 *
 * @see M. Okabe, K. Ito, Color Universal Design, 2008
 * @see W3C, Web Content Accessibility Guidelines 2.2, success criteria 1.4.3 and 1.4.11
 */
export const PALETTES: Readonly<Record<ThemeName, Palette>> = {
  light: {
    ground: '#ffffff',
    ink: '#1a1d21',
    muted: '#595f69',
    grid: '#e4e6ea',
    reference: '#7b828c',
    category: ['#2875bb', '#d36514', '#5e987a', '#875a75', '#6d5015', '#3d4450'],
  },
  dark: {
    ground: '#14171c',
    ink: '#f1f3f5',
    muted: '#a8afb9',
    grid: '#2d323a',
    reference: '#7d8591',
    category: ['#327bd7', '#d66e01', '#77b59f', '#a3657b', '#dcb72b', '#d4d8de'],
  },
};

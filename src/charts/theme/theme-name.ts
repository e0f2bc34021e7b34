/** On paper and light screens, or on dark screens. */
export type ThemeName = 'light' | 'dark';

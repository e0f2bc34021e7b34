import { requireOneOf } from '../../core/exact/require-one-of';
import { requireNumber } from '../../core/input/numbers';
import { PALETTES } from './palette';
import type { ThemeName } from './theme-name';

/** Theme and width as they may be. */
export function requireLook(
  { theme, width }: { readonly theme: ThemeName; readonly width: number },
  functionName: string,
): { readonly theme: ThemeName; readonly width: number } {
  const at = (path: string) => ({ function: functionName, path: `options.${path}` });
  requireOneOf(theme, Object.keys(PALETTES), at('theme'));
  return { theme, width: requireNumber(width, at('width'), { atLeast: 240, atMost: 4000 }) };
}

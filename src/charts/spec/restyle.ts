import { raise } from '../../core/error';
import { CHARTS_ERRORS } from '../errors';
import { requireLook } from '../theme/require-look';
import { chartTheme } from '../theme/theme';
import type { ThemeName } from '../theme/theme-name';
import type { ChartSpec, SpecChanges } from './chart-spec';
import { dress } from './dress';
import { mergeSpec } from './merge-spec';

/** How a chart is to look instead. */
export interface RestyleOptions {
  /** @defaultValue the theme it has */
  readonly theme?: ThemeName;
  /** Of the whole picture (px, 240 to 4,000). @defaultValue the width it has */
  readonly width?: number;
}

/**
 * Draws a chart for another width or in another theme: title, subtitle and sources are set anew in lines that fit.
 *
 * The figures stay. What was merged into `config` is kept, except that another theme brings its own colours and sizes.
 *
 * @param spec - from a function of this subpath
 * @throws GigacastError `charts/not-a-chart`, `number/out-of-range`, `input/not-one-of`
 * @example
 * const chart = landedCostChart(
 *   { currency: 'CAD', on: '2026-10-15', value: { amount: '100.00' }, charges: [], landed: '100.00' },
 *   { title: 'Nothing but the value', sources: [{ title: 'an invoice' }] },
 * );
 * restyle(chart, { theme: 'dark', width: 390 }).background; // => '#14171c'
 */
export function restyle(spec: ChartSpec, options: RestyleOptions): ChartSpec {
  if (spec.usermeta?.story === undefined) {
    raise(CHARTS_ERRORS, 'charts/not-a-chart', { function: 'restyle', path: 'spec', received: spec });
  }
  const before = spec.usermeta.theme;
  const { theme, width } = requireLook({ theme: before, width: spec.width, ...options }, 'restyle');
  const config = theme === before ? spec.config : mergeSpec(spec.config, chartTheme(theme) as SpecChanges);
  return dress({ ...spec, width, config, usermeta: { ...spec.usermeta, theme } });
}

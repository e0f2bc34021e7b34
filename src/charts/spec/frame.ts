import { raise } from '../../core/error';
import { requireNumber } from '../../core/input/numbers';
import type { Source } from '../../core/provenance';
import { CHARTS_ERRORS } from '../errors';
import { PALETTES } from '../theme/palette';
import { requireLook } from '../theme/require-look';
import { chartTheme } from '../theme/theme';
import type { ThemeName } from '../theme/theme-name';
import type { ChartLayer, ChartSpec, SpecChanges } from './chart-spec';
import { dress } from './dress';
import { mergeSpec } from './merge-spec';
import type { SpecObject } from './spec-value';

/** What every chart takes. */
export interface ChartOptions {
  /** The finding. @defaultValue said from the result */
  readonly title?: string;
  /** The basis and the day of knowledge. @defaultValue said from the result */
  readonly subtitle?: string;
  /** Where the figures come from. @defaultValue the sources that the result holds; required where it holds none */
  readonly sources?: readonly Source[];
  /** @defaultValue `light` */
  readonly theme?: ThemeName;
  /** Of the whole picture (px, 240 to 4,000). @defaultValue 720 */
  readonly width?: number;
  /** Of the plot alone (px, 40 to 4,000). @defaultValue fits the kind of chart */
  readonly height?: number;
  /** Changes to the specification, merged as by `mergeSpec`; the source line is added after them. */
  readonly spec?: SpecChanges;
}

/** What a kind of chart draws. */
export interface ChartBody {
  readonly function: string;
  readonly title: string;
  readonly subtitle: string;
  readonly sources: readonly Source[];
  /** Room for the labels to the left of the plot (px). */
  readonly gutter: number;
  readonly height: number;
  readonly layers: readonly ChartLayer[];
  readonly resolve?: SpecObject;
}

const WIDTH = 720;
const LEAST_HEIGHT = 40;

/** Puts the layers of a chart into the frame that all charts share: title, subtitle, sources, theme. */
export function frame(body: ChartBody, options: ChartOptions): ChartSpec {
  const { theme, width } = requireLook(
    { theme: options.theme ?? 'light', width: options.width ?? WIDTH },
    body.function,
  );
  const at = (path: string) => ({ function: body.function, path: `options.${path}` });
  const height = requireNumber(options.height ?? Math.max(LEAST_HEIGHT, body.height), at('height'), {
    atLeast: LEAST_HEIGHT,
    atMost: 4000,
  });
  const sources = options.sources ?? body.sources;
  if (!sources.some(({ title }) => title.trim() !== '')) {
    raise(CHARTS_ERRORS, 'charts/no-source', { ...at('sources'), received: options.sources });
  }
  const story = {
    title: options.title ?? body.title,
    subtitle: options.subtitle ?? body.subtitle,
    sources: uniqueSources(sources),
    gutter: body.gutter,
  };
  const spec: ChartSpec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: `${story.title}. ${story.subtitle}`,
    title: {},
    width,
    height,
    autosize: { type: 'fit-x', contains: 'padding' },
    padding: 0,
    background: PALETTES[theme].ground,
    layer: body.layers,
    ...(body.resolve === undefined ? {} : { resolve: body.resolve }),
    config: chartTheme(theme),
    usermeta: { theme, story },
  };
  return dress(options.spec === undefined ? spec : mergeSpec(spec, options.spec));
}

function uniqueSources(sources: readonly Source[]): readonly Source[] {
  return [...new Map(sources.map((source) => [`${source.title} ${source.section ?? ''}`, source])).values()];
}

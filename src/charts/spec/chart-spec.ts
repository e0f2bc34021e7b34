import type { Source } from '../../core/provenance';
import type { ThemeName } from '../theme/theme-name';
import type { SpecObject, SpecValue } from './spec-value';

/** One layer of a chart: rows, a mark and what the marks show. */
export interface ChartLayer {
  readonly name: string;
  readonly data: { readonly values: readonly SpecObject[] };
  readonly transform?: readonly SpecObject[];
  readonly mark: SpecObject;
  readonly encoding?: SpecObject;
}

/** What a chart says and rests on, kept in it so that it can be drawn again at another width or in another theme. */
export interface ChartStory {
  readonly title: string;
  readonly subtitle: string;
  readonly sources: readonly Source[];
  /** Room for the labels to the left of the plot (px). */
  readonly gutter: number;
}

/**
 * A Vega-Lite 6 specification as plain data. It holds no function, no address and no renderer: pass it to vega-embed,
 * compile it with vega-lite, or keep it as JSON.
 */
export interface ChartSpec {
  readonly $schema: string;
  /** Title and subtitle, which screen readers read out. */
  readonly description: string;
  readonly title: SpecObject;
  /** Of the whole picture (px). */
  readonly width: number;
  /** Of the plot (px); title, legend and axis come on top. */
  readonly height: number;
  readonly autosize: SpecObject;
  readonly padding: number;
  readonly background: string;
  readonly layer: readonly ChartLayer[];
  readonly resolve?: SpecObject;
  readonly config: SpecObject;
  readonly usermeta: { readonly theme: ThemeName; readonly story: ChartStory };
}

/**
 * Changes to a specification: any part that Vega-Lite knows. Objects are merged key by key, anything else replaces what
 * stood there.
 */
export type SpecChanges = { readonly [key: string]: SpecValue };

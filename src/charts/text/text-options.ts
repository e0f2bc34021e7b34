/** How a text chart is written. */
export interface TextOptions {
  /** Letters and signs of ASCII only, for terminals and logs that know no others. @defaultValue false */
  readonly ascii?: boolean;
}

/** How a text chart with a width is written. */
export interface TextWidthOptions extends TextOptions {
  /** Characters (1 to 400). */
  readonly width: number;
}

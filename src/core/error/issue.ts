import { describeValue } from './describe-value';

/**
 * What a code means: the rule that was broken and what the caller can do about it.
 *
 * Both are English templates; `{name}` is filled from the parameters of the issue. A translation replaces the
 * catalogue's texts and keeps its codes.
 */
export interface ErrorSpec {
  /** Continues the sentence "<path> must …". */
  readonly rule: string;
  /** A whole sentence that says what to do or why the rule holds. */
  readonly remedy: string;
  /** Law, paper or page that the rule comes from. */
  readonly reference?: string;
}

/** Stable codes of one part of the library, each with its texts. */
export type ErrorCatalogue = Readonly<Record<string, ErrorSpec>>;

/** Values that fill the `{name}` places of a message. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** One thing that is wrong with a caller's input, as plain data. */
export interface Issue {
  /** Stable code, e.g. `date/not-a-civil-date`. */
  readonly code: string;
  /** The public function that found it. */
  readonly function: string;
  /** Where in the input, e.g. `pools[1].volume`; for tables the column. */
  readonly path: string;
  /** The value received, rendered in at most 80 characters. */
  readonly received: string;
  /** Line of the table, counted as a person reads the file: the header is row 1. Absent outside tables. */
  readonly row?: number;
  /** The parameters that filled the texts. */
  readonly params: MessageParams;
  /** The whole sentence in English. */
  readonly message: string;
  readonly reference?: string;
}

/** What a place that found an issue says about it. */
export interface IssueDetails {
  readonly function: string;
  readonly path: string;
  readonly received: unknown;
  readonly row?: number;
  readonly params?: MessageParams;
}

/**
 * Builds an issue from a catalogue entry, so that its English sentence is written in one place.
 *
 * @example
 * createIssue(CORE_ERRORS, 'number/out-of-range', {
 *   function: 'fillRate', path: 'initialVolume', received: 0, params: { range: 'greater than 0' },
 * }).message;
 * // => 'fillRate: initialVolume must be greater than 0, got 0. Pass a value inside that range.'
 */
export function createIssue<C extends ErrorCatalogue>(
  catalogue: C,
  code: keyof C & string,
  details: IssueDetails,
): Issue {
  const spec: ErrorSpec = catalogue[code] as ErrorSpec;
  const params = details.params ?? {};
  const received = describeValue(details.received);
  const where = details.row === undefined ? details.path : `row ${details.row}, ${details.path}`;
  const sentence = `${details.function}: ${where} must ${fillIn(spec.rule, params)}, got ${received}.`;
  const reference = spec.reference === undefined ? '' : ` See ${spec.reference}.`;
  return {
    code,
    function: details.function,
    path: details.path,
    received,
    ...(details.row === undefined ? {} : { row: details.row }),
    params,
    message: `${sentence} ${fillIn(spec.remedy, params)}${reference}`,
    ...(spec.reference === undefined ? {} : { reference: spec.reference }),
  };
}

/** Fills the `{name}` places of a template; a place without a parameter stays visible, so that a test can find it. */
export function fillIn(template: string, params: MessageParams): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : place,
  );
}

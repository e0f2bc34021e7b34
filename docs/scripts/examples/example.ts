/** A piece of code in the documentation that states its own results. */
export interface Example {
  /** The file it stands in, relative to the repository. */
  readonly file: string;
  /** The 1-based line of its first line of code. */
  readonly line: number;
  readonly code: string;
}

/** What is wrong with an example: a result that differs, code that fails, or no stated result at all. */
export interface ExampleFailure {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The 1-based line of an offset in a text. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

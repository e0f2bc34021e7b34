import type { ChartSpec } from 'gigacast/charts';

export type TabId = 'registrations' | 'quota' | 'roadmap' | 'compute';

/** What is in the fields of a tab, by the name of the field. */
export type Values = Readonly<Record<string, string>>;

export interface Request {
  readonly id: number;
  readonly tab: TabId;
  readonly values: Values;
}

export interface Line {
  readonly text: string;
  readonly reference?: string;
}

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** An answer as plain data: what is said, listed and drawn. */
export interface Answer {
  readonly headline: string;
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
  /** `null` where nothing can be drawn; a line then says why. */
  readonly chart: ChartSpec | null;
  /** Column names and rows of the export. */
  readonly csv: readonly (readonly string[])[];
}

/** What is wrong with a field, in words; an empty name stands for no field in particular. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

export type Reply =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly stage: string }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: Answer; readonly final: boolean }
  | { readonly id: number; readonly kind: 'refused'; readonly problems: readonly Problem[] };

export type Say = (reply: Reply) => void;

import type { Source } from 'gigacast/core';

const WIDTH = 108;

/** Whether charts keep to ASCII, for terminals that know no other signs: pass --ascii. A browser has no arguments. */
export const ascii = typeof process !== 'undefined' && process.argv.includes('--ascii');

/** Prints a heading after an empty line. */
export function heading(text: string): void {
  console.log(`\n${text}`);
}

/** Prints an aligned table; a column whose name starts with `>` is aligned to the right. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const names = columns.map((column) => column.replace(/^>/, ''));
  const widths = names.map((name, index) =>
    Math.max(name.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const print = (cells: readonly string[]) => {
    const padded = cells.map((cell, index) =>
      columns[index]?.startsWith('>') ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
    );
    console.log(`    ${padded.join('  ')}`.trimEnd());
  };
  print(names);
  for (const row of rows) print(row);
}

/** A bar of at most `width` characters for a value between 0 and `largest`. */
export function bar(value: number, largest: number, width: number): string {
  return '█'.repeat(Math.max(value > 0 ? 1 : 0, Math.round((value / largest) * width)));
}

/** Prints a sentence in lines that fit a terminal. */
export function say(text: string): void {
  let line = ' ';
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > WIDTH) {
      console.log(line);
      line = '   ';
    }
    line += ` ${word}`;
  }
  console.log(line);
}

/** Prints the titles of the sources that a story rests on, each once. */
export function sources(...list: readonly (Source | undefined)[]): void {
  const titles = list.flatMap((source) => (source === undefined ? [] : [source.title]));
  say(`Sources: ${[...new Set(titles)].join('; ')}.`);
}

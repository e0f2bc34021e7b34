/** Prints a heading with a rule under it. */
export function heading(text: string): void {
  console.log(`\n${text}\n${'─'.repeat(text.length)}`);
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
    console.log(`  ${padded.join('  ')}`.trimEnd());
  };
  print(names);
  for (const row of rows) print(row);
}

/** A bar of at most `width` characters, for a value between 0 and `largest`. */
export function bar(value: number, largest: number, width = 30): string {
  return '█'.repeat(Math.max(value > 0 ? 1 : 0, Math.round((value / largest) * width)));
}

/** Wraps a sentence to the width of a terminal, with an indent. */
export function say(text: string, indent = '  ', width = 100): void {
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.length + word.length > width) {
      console.log(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  console.log(line.trimEnd());
}

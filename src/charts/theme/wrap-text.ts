/** The mean width of a character over the font size, with room to spare for wider fonts. */
const WIDTH_OF_CHARACTER = 0.47;
const WIDTH_OF_BOLD_CHARACTER = 0.53;

/** Cuts a text into lines that fit a width; a longer word has a line of its own. */
export function wrapText(
  text: string,
  {
    width,
    fontSize,
    bold = false,
  }: { readonly width: number; readonly fontSize: number; readonly bold?: boolean },
): string[] {
  const most = Math.floor(width / (fontSize * (bold ? WIDTH_OF_BOLD_CHARACTER : WIDTH_OF_CHARACTER)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > most) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** What the page reads at most; the library itself reads longer tables piece by piece. */
export const MOST_BYTES = 5_000_000;

/** The text of a file, or why it cannot be read. */
export async function readTable(
  file: File,
): Promise<{ readonly text: string } | { readonly problem: string }> {
  if (file.size > MOST_BYTES) return { problem: sayTooLarge(file.name, file.size) };
  const text = await file.text();
  if (text.includes('\0') || text.includes('\uFFFD')) {
    return {
      problem: `${file.name} is not a text file in UTF-8. Save the table as CSV and choose that file.`,
    };
  }
  return text.trim() === '' ? { problem: `${file.name} is empty.` } : { text };
}

export function sayTooLarge(name: string, bytes: number): string {
  const mega = (size: number) => (size / 1e6).toFixed(1);
  return `${name} has ${mega(bytes)} MB; this page reads up to ${mega(MOST_BYTES)} MB. Keep the brand in question, or use parseReportsStream.`;
}

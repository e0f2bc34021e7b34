import { lineAt, type Example } from './example';

/** The `@example` blocks in the doc comments of a source file. */
export function findDocExamples(file: string, text: string): Example[] {
  return [...text.matchAll(/\/\*\*.*?\*\//gs)].flatMap((comment) => {
    const body = comment[0].replace(/\*\/$/, '');
    return [...body.matchAll(/@example\b(.*?)(?=\n[ \t]*\*[ \t]*@[a-z]|$(?![\s\S]))/gs)].map((block) => {
      const lines = (block[1] ?? '').split('\n').map((line) => line.replace(/^[ \t]*\*? ?/, ''));
      const first = Math.max(
        lines.findIndex((line) => line.trim() !== ''),
        0,
      );
      return {
        file,
        line: lineAt(text, comment.index + block.index) + first,
        code: lines.slice(first).join('\n').trim(),
      };
    });
  });
}

/** The blocks of a Markdown file marked as TypeScript that state a result. */
export function findMarkdownExamples(file: string, text: string): Example[] {
  return [...text.matchAll(/^```ts\n(.*?)^```/gms)]
    .map((block) => ({ file, line: lineAt(text, block.index) + 1, code: block[1] ?? '' }))
    .filter(({ code }) => code.includes('// =>'));
}

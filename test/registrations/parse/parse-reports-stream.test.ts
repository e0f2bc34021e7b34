import fc from 'fast-check';
import { parseReports, parseReportsStream, type Report, type TextChunks } from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { isGigacastError } from 'gigacast/core';
import { runs } from '../../support/runs';

const HEADER = 'week_start,week_end,brand,registrations,rounding,source_name,note';
const OPTIONS = { defaults: { market: 'CN', basis: 'insurance' } } as const;
const ROW = '2023-07-03,2023-07-09,Tesla,3200,hundred,"Li Auto, ""Weibo""",';
const renamed = ({ issues, ...rest }: Awaited<ReturnType<typeof parseReportsStream>>) => ({
  ...rest,
  issues: issues.map((issue) => ({
    ...issue,
    function: 'parseReports',
    message: issue.message.replace('parseReportsStream:', 'parseReports:'),
  })),
});
const cut = (text: string, places: readonly number[]) => {
  const at = [
    0,
    ...[...places].sort((a, b) => a - b).map((place) => place % (text.length + 1)),
    text.length,
  ].sort((a, b) => a - b);
  return at.slice(1).map((end, index) => text.slice(at[index], end));
};
async function refusal(chunks: unknown, options: object = OPTIONS) {
  try {
    await parseReportsStream(chunks as TextChunks, options);
  } catch (error) {
    if (isGigacastError(error)) return [error.code, error.issues[0]?.function, error.issues[0]?.path];
  }
  throw new Error('expected a refusal');
}

describe('parseReportsStream', () => {
  it('reads what parseReports reads, wherever the text is cut', async () => {
    const cell = fc.constantFrom(
      ROW,
      '',
      '"open',
      ROW.replace('3200', '"3,200"'),
      ROW.replace(/,$/, ',"a\nb"'),
      'a,b',
      '"a"b,c',
    );
    const end = fc.constantFrom('\n', '\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { maxLength: 8 }),
        end,
        fc.array(fc.nat(), { maxLength: 20 }),
        fc.boolean(),
        async (rows, newline, places, last) => {
          const text = [HEADER, ...rows].join(newline) + (last ? newline : '');
          const whole = parseReports(text, OPTIONS);
          expect(renamed(await parseReportsStream(cut(text, places), OPTIONS))).toEqual(whole);
        },
      ),
      runs(200),
    );
  });

  it('reads bytes that are cut inside a character', async () => {
    const bytes = new TextEncoder().encode(`\uFEFF${HEADER}\n${ROW.replace('Tesla', '蔚来')}`);
    async function* pieces() {
      for (const byte of bytes) yield await Promise.resolve(new Uint8Array([byte]));
    }
    const { reports, issues } = await parseReportsStream(pieces(), OPTIONS);
    expect([reports.map(({ brand }) => brand), issues]).toEqual([['蔚来'], []]);
  });

  it('hands reports on one by one and keeps none', async () => {
    const seen: Report[] = [];
    const onReport = (report: Report) => seen.push(report);
    const result = await parseReportsStream([HEADER, `\n${ROW}\n${ROW}`, '\n-'], { ...OPTIONS, onReport });
    expect(seen.map(({ count }) => count)).toEqual([3200, 3200]);
    expect(result).toMatchObject({ reports: [], issueCount: 1, badRowCount: 1 });
  });

  it('hands a report on before the stream goes on', async () => {
    const seen: number[] = [];
    const counts: number[] = [];
    function* pieces() {
      yield `${HEADER}\n`;
      for (let n = 0; n < 3; n += 1) {
        counts.push(seen.length);
        yield `${ROW}\n`;
      }
    }
    await parseReportsStream(pieces(), { ...OPTIONS, onReport: ({ count }) => seen.push(count) });
    expect(counts).toEqual([0, 1, 2]);
  });

  it('asks for no more when the rows cannot be read', async () => {
    let asked = 0;
    function* pieces() {
      for (;;) {
        asked += 1;
        yield 'brand,count\n';
      }
    }
    const { issues, reports } = await parseReportsStream(pieces(), OPTIONS);
    expect([asked, reports]).toEqual([1, []]);
    expect(issues[0]).toMatchObject({
      code: 'registrations/missing-column',
      function: 'parseReportsStream',
      row: 1,
    });
  });

  it('says that a stream is empty', async () => {
    const { issues } = await parseReportsStream([], OPTIONS);
    expect(issues.map(({ code }) => code)).toEqual(['registrations/empty-table']);
  });

  it('takes linear time where a quote is never closed', async () => {
    const piece = 'x'.repeat(1000);
    function* pieces() {
      yield `${HEADER}\n"`;
      for (let n = 0; n < 4000; n += 1) yield piece;
    }
    const { issues } = await parseReportsStream(pieces(), OPTIONS);
    expect(issues.map(({ code }) => code)).toEqual(['registrations/broken-quotes']);
  });

  it('refuses what is no stream of text', async () => {
    expect(await refusal('a whole text')).toEqual(['input/wrong-type', 'parseReportsStream', 'chunks']);
    expect(await refusal(null)).toEqual(['input/wrong-type', 'parseReportsStream', 'chunks']);
    expect(await refusal(5)).toEqual(['input/wrong-type', 'parseReportsStream', 'chunks']);
    expect(await refusal({})).toEqual(['input/wrong-type', 'parseReportsStream', 'chunks']);
    expect(await refusal([5])).toEqual(['input/wrong-type', 'parseReportsStream', 'chunks']);
    expect((await refusal([], { delimiter: '|' })).slice(0, 2)).toEqual([
      'input/not-one-of',
      'parseReportsStream',
    ]);
  });
});

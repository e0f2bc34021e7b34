/** One step of the deep verification, as the page shows it. */
export interface VerificationRow {
  readonly step: string;
  readonly result: 'passed' | 'failed';
  /** Day and minute, in UTC. */
  readonly begun: string;
  readonly took: string;
  /** What was checked out; a star says that files differed from it. */
  readonly commit: string;
  readonly summary: string;
}

const COLUMNS = ['step', 'result', 'begun', 'took', 'commit', 'summary'] as const;

/** The page for these steps in this order; a step without a row was not reached yet. */
export function verificationPage(steps: readonly string[], rows: readonly VerificationRow[]): string {
  const lines = steps.map((step) => {
    const row = rows.find((each) => each.step === step);
    return line(row === undefined ? [step, 'not reached', '', '', '', ''] : COLUMNS.map((name) => row[name]));
  });
  return [
    '# Deep verification',
    '',
    'What `npm run verify:deep` found, step by step; `npm run verify:deep -- WORD` runs the steps that have the word in',
    'their name. The gates of every change are in `.ci/run`.',
    '',
    line(COLUMNS),
    line(COLUMNS.map(() => '---')),
    ...lines,
    '',
    'A star behind the commit says that files differed from it.',
    '',
  ].join('\n');
}

/** The rows of a page that name a result. */
export function readRows(page: string): readonly VerificationRow[] {
  return page.split('\n').flatMap((text) => {
    const cells = text.split('|').map((cell) => cell.trim());
    const [, step = '', result = '', begun = '', took = '', commit = '', summary = ''] = cells;
    if (cells.length !== COLUMNS.length + 2 || (result !== 'passed' && result !== 'failed')) return [];
    return [{ step, result, begun, took, commit, summary }];
  });
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

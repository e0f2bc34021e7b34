import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { readRows, verificationPage, type VerificationRow } from './verification-page';

const build: VerificationRow = {
  step: 'build',
  result: 'passed',
  begun: '2026-11-23 17:45 UTC',
  took: '42 s',
  commit: 'abc1234',
  summary: '',
};
const browser: VerificationRow = {
  ...build,
  step: 'browser',
  result: 'failed',
  summary: '7 passed, 1 failed',
};

describe('the page of the deep verification', () => {
  it('keeps every row through writing, formatting and reading', async () => {
    const page = verificationPage(['build', 'browser'], [browser, build]);
    expect(readRows(await format(page, { parser: 'markdown' }))).toEqual([build, browser]);
  });

  it('says which steps were not reached, and drops those that are no more', () => {
    const page = verificationPage(['zones', 'build'], [build, browser]);
    expect(page).toMatch(/\| zones \| not reached \|/);
    expect(readRows(page)).toEqual([build]);
  });
});

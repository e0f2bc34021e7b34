import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../src/charts/theme/wrap-text';

describe('wrapText', () => {
  it('fills lines up to the width and no further', () => {
    // 10 px of type at 0.47 a character: 47 px hold ten characters.
    expect(wrapText('aaaa bbbbb cc', { width: 47, fontSize: 10 })).toEqual(['aaaa bbbbb', 'cc']);
    expect(wrapText('aaaa bbbbb cc', { width: 46.9, fontSize: 10 })).toEqual(['aaaa', 'bbbbb cc']);
  });

  it('allows less for bold type', () => {
    expect(wrapText('aaaa bbbbb', { width: 47, fontSize: 10, bold: true })).toEqual(['aaaa', 'bbbbb']);
    expect(wrapText('aaaa bbbbb', { width: 54, fontSize: 10, bold: true })).toEqual(['aaaa bbbbb']);
  });

  it('gives a longer word a line of its own', () => {
    expect(wrapText('a incomprehensible b', { width: 30, fontSize: 10 })).toEqual([
      'a',
      'incomprehensible',
      'b',
    ]);
  });

  it('has no line for no text, and none for spaces', () => {
    expect(wrapText('', { width: 100, fontSize: 10 })).toEqual([]);
    expect(wrapText('  a  b ', { width: 100, fontSize: 10 })).toEqual(['a b']);
  });
});

import { describe, expect, it } from 'vitest';
import { hashWords } from '../../../src/core/random/mix-key';

// mmh3 (PyPI) 5: struct.unpack('<4i', mmh3.hash_bytes(struct.pack('<nI', *words), seed, x64arch=False)).
describe('hashWords', () => {
  it.each([
    { words: [1, 2, 3, 4], seed: 0, hash: [936832535, 1028276893, 1035705367, 1533327389] },
    {
      words: [0xdeadbeef, 0xffffffff, 0, 0x80000000, 7, 6, 5, 4],
      seed: 123456789,
      hash: [-1845785854, -2116018690, 320557627, -1682847233],
    },
    { words: [], seed: 1, hash: [-2000376340, 1423049145, 1423049145, 1423049145] },
  ])('is MurmurHash3_x86_128 of whole blocks: $words', ({ words, seed, hash }) => {
    expect(hashWords(words, [seed, seed, seed, seed])).toEqual(hash);
  });

  it('counts the words, so that a missing word is not a zero', () => {
    expect(hashWords([1], [0, 0, 0, 0])).not.toEqual(hashWords([1, 0], [0, 0, 0, 0]));
  });
});

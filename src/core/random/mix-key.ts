/** 128 bits as four signed 32-bit integers. */
export type Key = readonly [number, number, number, number];

/** What a seed or one part of a path may be. */
export type KeyPart = number | string;

const NUMBER_TAG = 1;
const STRING_TAG = 2;
const C1 = 0x239b961b;
const C2 = 0xab0e9789 | 0;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93 | 0;

/** The key of a child from the key of its parent and the child's name; names of different type differ. */
export function mixKey(parent: Key, part: KeyPart): Key {
  return hashWords(wordsOf(part), parent);
}

/**
 * Hashes 32-bit words into 128 bits, starting from a key.
 *
 * @see MurmurHash3_x86_128 by Austin Appleby, with four chosen start values in place of one seed repeated.
 */
export function hashWords(words: readonly number[], start: Key): Key {
  let [h1, h2, h3, h4] = start;
  for (let at = 0; at < words.length; at += 4) {
    h1 ^= scramble(words[at] ?? 0, C1, 15, C2);
    h1 = (Math.imul(rotate(h1, 19) + h2, 5) + 0x561ccd1b) | 0;
    h2 ^= scramble(words[at + 1] ?? 0, C2, 16, C3);
    h2 = (Math.imul(rotate(h2, 17) + h3, 5) + 0x0bcaa747) | 0;
    h3 ^= scramble(words[at + 2] ?? 0, C3, 17, C4);
    h3 = (Math.imul(rotate(h3, 15) + h4, 5) + 0x96cd1c35) | 0;
    h4 ^= scramble(words[at + 3] ?? 0, C4, 18, C1);
    h4 = (Math.imul(rotate(h4, 13) + h1, 5) + 0x32ac3b17) | 0;
  }
  const bytes = words.length * 4;
  return finish(h1 ^ bytes, h2 ^ bytes, h3 ^ bytes, h4 ^ bytes);
}

function finish(a: number, b: number, c: number, d: number): Key {
  const sum = (a + b + c + d) | 0;
  const [h1, h2, h3, h4] = [fmix(sum), fmix((b + sum) | 0), fmix((c + sum) | 0), fmix((d + sum) | 0)];
  const total = (h1 + h2 + h3 + h4) | 0;
  return [total, (h2 + total) | 0, (h3 + total) | 0, (h4 + total) | 0];
}

function scramble(word: number, before: number, turn: number, after: number): number {
  return Math.imul(rotate(Math.imul(word, before), turn), after);
}

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

function fmix(x: number): number {
  let h = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function wordsOf(part: KeyPart): number[] {
  if (typeof part === 'string') {
    return [STRING_TAG, part.length, ...Array.from({ length: part.length }, (_, i) => part.charCodeAt(i))];
  }
  const bits = new DataView(new ArrayBuffer(8));
  // Adding 0 turns -0 into 0, which callers do not tell apart.
  bits.setFloat64(0, part + 0);
  return [NUMBER_TAG, bits.getInt32(0), bits.getInt32(4)];
}

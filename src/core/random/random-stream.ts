import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { raise } from '../error';
import { INPUT_ERRORS } from '../error/input-errors';
import { STATISTICS_ERRORS } from '../error/statistics-errors';
import { requireNumber } from '../input';
import { hashWords, type Key, type KeyPart, mixKey } from './mix-key';

/** A reproducible sequence of random bits, advanced by each call. */
export interface RandomStream {
  /** The next 32 random bits as a signed integer; its lowest few bits are of lesser quality, its high bits good. */
  readonly nextInt32: () => number;
  /** The next multiple of 2^-53 in [0, 1). */
  readonly nextUniform: () => number;
  /** A stream of its own, named by seed and path only: it does not depend on how far this one has been read. */
  readonly split: (...path: readonly [KeyPart, ...KeyPart[]]) => RandomStream;
  /** Eight 32-bit integers that `resumeStream` continues from, in a worker or another run. */
  readonly state: () => readonly number[];
}

// Digits of pi: start values without a hidden structure.
const ROOT: Key = [0x243f6a88, 0x85a308d3 | 0, 0x13198a2e, 0x03707344];
const STATE_TAG = 3;
const STATE_LENGTH = 8;

/**
 * Opens a reproducible random stream named by a seed and, if wanted, a path below it.
 *
 * The bits are those of xoroshiro128+ (low half of each output), started from a 128-bit hash of seed and path, so
 * that streams with neighbouring seeds have nothing in common. `randomStream(seed, 'a', 'b')` is the same stream as
 * `randomStream(seed).split('a').split('b')`. Not for secrets.
 *
 * @param seed - any finite number or any text; 1 and '1' are different seeds
 * @param path - further names, e.g. a scenario and a draw block
 * @throws GigacastError `number/not-finite` or `input/wrong-type` if a part is neither
 * @see Blackman and Vigna, Scrambled linear pseudorandom number generators, 2021; MurmurHash3_x86_128
 * @example
 * randomStream(42, 'AI7').nextInt32() === randomStream(42).split('AI7').nextInt32(); // => true
 */
export function randomStream(seed: KeyPart, ...path: readonly KeyPart[]): RandomStream {
  let key = mixKey(ROOT, checkPart(seed, 'randomStream', 'seed'));
  path.forEach((part, i) => (key = mixKey(key, checkPart(part, 'randomStream', `path[${i}]`))));
  return openAt(key, startOf(key));
}

/**
 * Continues a stream from a state it gave out.
 *
 * @param state - what `state()` returned
 * @throws GigacastError `random/not-a-state` if it is anything else
 * @example
 * const stream = randomStream(42);
 * stream.nextUniform();
 * resumeStream(stream.state()).nextInt32() === stream.nextInt32(); // => true
 */
export function resumeStream(state: readonly number[]): RandomStream {
  const valid =
    Array.isArray(state) &&
    state.length === STATE_LENGTH &&
    state.every((word) => word === (word | 0)) &&
    state.slice(4).some((word) => word !== 0);
  if (!valid) {
    raise(STATISTICS_ERRORS, 'random/not-a-state', {
      function: 'resumeStream',
      path: 'state',
      received: state,
    });
  }
  const [a = 0, b = 0, c = 0, d = 0, ...position] = state;
  return openAt([a, b, c, d], position);
}

function openAt(key: Key, position: readonly number[]): RandomStream {
  const generator = xoroshiro128plusFromState(position);
  return {
    nextInt32: () => generator.next(),
    nextUniform: () => ((generator.next() >>> 5) * 0x4000000 + (generator.next() >>> 6)) / 0x20000000000000,
    split: (...path) => {
      let child = key;
      path.forEach((part, i) => (child = mixKey(child, checkPart(part, 'split', `path[${i}]`))));
      return openAt(child, startOf(child));
    },
    state: () => [...key, ...generator.getState()],
  };
}

function startOf(key: Key): Key {
  return hashWords([STATE_TAG], key);
}

function checkPart(part: KeyPart, name: string, path: string): KeyPart {
  if (typeof part === 'string') return part;
  if (typeof part === 'number') return requireNumber(part, { function: name, path });
  return raise(INPUT_ERRORS, 'input/wrong-type', {
    function: name,
    path,
    received: part,
    params: { expected: 'a number or a text' },
  });
}

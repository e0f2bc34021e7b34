import { randomStream, resumeStream } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';

// Frozen on 2026-11-23: a change here changes every simulation ever stored.
const FROZEN = [
  {
    of: [42],
    first: [
      -1586270459, -159358981, 2087284585, -1361708153, -2041439050, 2115066599, -1117653315, -1526928714,
    ],
    checksum: -351569603,
    state: [-1959234636, 722029708, -1198782320, 1037494979, 1342361859, 364890527, 1547961997, -1951160986],
    uniforms: [0.6306676340318943, 0.48598381640726784],
  },
  {
    of: [0],
    first: [1157667755, 1806868943, 1763037921, -610121891, -1658877394, 378719615, 470743250, 1162127837],
    checksum: -1010173836,
    state: [
      -148180219, -1820786631, -1289249985, -667606466, 537363303, -1250759686, -1623232105, -1886539855,
    ],
    uniforms: [0.2695405291072611, 0.4104892600919673],
  },
  {
    of: ['gigacast', 'draws', 7],
    first: [-354986997, -1293817931, 437100451, -1708145553, 1392617607, 42753886, -815599716, 364252951],
    checksum: 1022795990,
    state: [
      -1341939210, -1534924220, -1239969246, -920901115, -365025039, -1120968310, 1937107237, 765981313,
    ],
    uniforms: [0.9173481516447628, 0.1017703831366551],
  },
  {
    of: [-1.5, 'a'],
    first: [
      -1603554155, -707120359, -2035104994, -1315095641, -1082599025, 1161890756, -1330003157, -769360642,
    ],
    checksum: 620992553,
    state: [652534718, -464701891, 2139879119, 456861137, 142411738, 847145510, 329070964, 1844267631],
    uniforms: [0.6266434552919917, 0.5261651925281094],
  },
] as const;

const open = ([seed, ...path]: readonly [number | string, ...(number | string)[]]) =>
  randomStream(seed, ...path);

describe('randomStream', () => {
  it.each(FROZEN)(
    'of $of gives the frozen integers and uniforms',
    ({ of, first, checksum, state, uniforms }) => {
      expect(open(of).state()).toEqual(state);
      const stream = open(of);
      const draws = Array.from({ length: 1000 }, () => stream.nextInt32());
      expect(draws.slice(0, 8)).toEqual(first);
      expect(draws.reduce((hash, draw) => (Math.imul(hash, 31) + draw) | 0, 0)).toBe(checksum);
      const again = open(of);
      expect([again.nextUniform(), again.nextUniform()]).toEqual(uniforms);
    },
  );

  it('takes 0 and -0 for the same seed, and 1 and "1" for different ones', () => {
    expect(randomStream(-0).state()).toEqual(randomStream(0).state());
    expect(randomStream('1').state()).not.toEqual(randomStream(1).state());
  });

  it('tells paths apart by where one name ends and the next begins, and by order', () => {
    const states = [['ab', 'c'], ['a', 'bc'], ['abc'], ['c', 'ab'], ['abc', ''], ['', 'abc']].map((path) =>
      randomStream(1, ...path)
        .state()
        .join(),
    );
    expect(new Set(states).size).toBe(states.length);
  });

  it('gives neighbouring seeds unrelated bits: half of them differ', () => {
    let different = 0;
    for (let seed = 0; seed < 1000; seed += 1) {
      let bits = randomStream(seed).nextInt32() ^ randomStream(seed + 1).nextInt32();
      for (; bits !== 0; bits &= bits - 1) different += 1;
    }
    // 32,000 fair bits: mean 16,000, sd 89; five of them.
    expect(Math.abs(different - 16_000)).toBeLessThan(447);
  });

  it('splits into the stream that the longer path names, however far it has been read', () => {
    const fresh = randomStream('s', 'a', 2).state();
    const read = randomStream('s');
    for (let i = 0; i < 100; i += 1) read.nextInt32();
    expect(read.split('a', 2).state()).toEqual(fresh);
    expect(read.split('a').split(2).state()).toEqual(fresh);
    read.split('b').nextInt32();
    expect(read.nextInt32()).toBe(skipped(randomStream('s'), 100).nextInt32());
  });

  it('makes uniforms of 53 bits in [0, 1): 27 from the first integer, 26 from the second', () => {
    const [ints, uniforms] = [randomStream(3), randomStream(3)];
    for (let i = 0; i < 200; i += 1) {
      const [a, b] = [ints.nextInt32() >>> 5, ints.nextInt32() >>> 6];
      const uniform = uniforms.nextUniform();
      expect(uniform * 2 ** 53).toBe(a * 2 ** 26 + b);
      expect(uniform).toBeGreaterThanOrEqual(0);
      expect(uniform).toBeLessThan(1);
    }
  });

  it('spreads uniforms evenly over 1,000 cells', () => {
    const stream = randomStream('chi-square');
    const cells = new Int32Array(1000);
    for (let i = 0; i < 1_000_000; i += 1) {
      const cell = Math.floor(stream.nextUniform() * 1000);
      cells[cell] = (cells[cell] as number) + 1;
    }
    const chiSquare = cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 999 degrees of freedom: mean 999, sd 44.7; both tails beyond five sd have about 1e-6.
    expect(Math.abs(chiSquare - 999)).toBeLessThan(5 * 44.7);
  });

  it('leaves no correlation between successive uniforms, nor between a stream and its split', () => {
    const stream = randomStream('pairs');
    const child = stream.split('child');
    let [serial, across] = [0, 0];
    let last = stream.nextUniform() - 0.5;
    for (let i = 0; i < 200_000; i += 1) {
      const next = stream.nextUniform() - 0.5;
      serial += last * next;
      across += next * (child.nextUniform() - 0.5);
      last = next;
    }
    // Each product has sd 1/12; the sum of 200,000 has 37.3; five of them.
    expect(Math.abs(serial)).toBeLessThan(187);
    expect(Math.abs(across)).toBeLessThan(187);
  });

  it.each([
    [() => randomStream(Number.NaN), 'number/not-finite', 'seed'],
    [() => randomStream(1, Infinity), 'number/not-finite', 'path[0]'],
    [() => randomStream(1, 'a', JSON.parse('null')), 'input/wrong-type', 'path[1]'],
    [() => randomStream(JSON.parse('{}')), 'input/wrong-type', 'seed'],
    [() => randomStream(1).split('a', Number.NaN), 'number/not-finite', 'path[1]'],
  ])('refuses a part that is neither number nor text: %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^(randomStream|split): /);
  });

  it('says what a part may be', () => {
    expect(refusalOf(() => randomStream(JSON.parse('{}'))).message).toContain('must be a number or a text');
    expect(refusalOf(() => randomStream(1, NaN)).message).toMatch(/^randomStream: path\[0\]/);
    expect(refusalOf(() => randomStream(1).split(NaN)).message).toMatch(/^split: path\[0\]/);
  });
});

describe('resumeStream', () => {
  it('goes on where the state was taken, and splits the same, also through JSON', () => {
    const stream = skipped(randomStream('resume', 5), 17);
    const resumed = resumeStream(JSON.parse(JSON.stringify(stream.state())));
    expect(resumed.split('x').state()).toEqual(stream.split('x').state());
    expect([resumed.nextInt32(), resumed.nextUniform()]).toEqual([stream.nextInt32(), stream.nextUniform()]);
  });

  it.each([
    [[1, 2, 3, 4, 5, 6, 7]],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [[1, 2, 3, 4, 5, 6, 7, 0.5]],
    [[1, 2, 3, 4, 5, 6, 7, 2 ** 31]],
    [[1, 2, 3, 4, 0, 0, 0, 0]],
    [[1, 2, 3, 4, 5, 6, 7, Number.NaN]],
    [JSON.parse('"12345678"')],
  ])('refuses %j, which no stream gave out', (state) => {
    expect(codeAndPath(() => resumeStream(state))).toEqual(['random/not-a-state', 'state']);
    expect(refusalOf(() => resumeStream(state)).message).toMatch(/^resumeStream: /);
  });

  it('takes a state whose key is zero', () => {
    expect(resumeStream([0, 0, 0, 0, 0, 0, 0, 1]).state()).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  });
});

function skipped(stream: ReturnType<typeof randomStream>, count: number): ReturnType<typeof randomStream> {
  for (let i = 0; i < count; i += 1) stream.nextInt32();
  return stream;
}

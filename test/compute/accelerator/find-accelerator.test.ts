import { findAccelerator, H100_SXM } from 'gigacast/compute';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/compute/accelerator/edit-distance';
import { refusalOf } from '../../support/refusal-of';
import { CHIPS, GB200, GB300 } from '../chips';

describe('findAccelerator', () => {
  it.each(['NVIDIA GB200', 'nvidia-gb200', 'nvidia gb200', ' NVIDIA_GB200 '])('finds %j', (name) => {
    expect(findAccelerator(name, CHIPS)).toBe(GB200);
  });

  it('finds by id where the name says more', () => {
    expect(findAccelerator('nvidia-gb300', CHIPS)).toBe(GB300);
  });

  it('does not take a near name for the chip', () => {
    expect(refusalOf(() => findAccelerator('NVIDIA H100', CHIPS)).code).toBe('compute/unknown-accelerator');
  });

  it.each([
    ['NVIDA GB200', 'NVIDIA GB200'],
    ['GB300', 'NVIDIA GB300 (Blackwell Ultra)'],
    ['H100', 'NVIDIA H100 SXM5 80GB'],
    ['Trainum2', 'Amazon Trainium2'],
    ['mystry', 'Mystery'],
  ])('suggests for %j the nearest name, %j', (name, suggested) => {
    expect(refusalOf(() => findAccelerator(name, CHIPS)).message).toBe(
      `findAccelerator: name must name an accelerator of the catalogue, got ${JSON.stringify(name)}. Did you mean "${suggested}"?`,
    );
  });

  it('says so when the catalogue is empty', () => {
    expect(refusalOf(() => findAccelerator('x', [])).message).toContain('The catalogue is empty.');
  });

  it('names the function and argument of its caller', () => {
    const at = { function: 'caller', path: 'fleet[3]' };
    expect(refusalOf(() => findAccelerator('x', [H100_SXM], at)).issues[0]).toMatchObject(at);
  });

  it('answers a name of a hundred megabytes at once', () => {
    const name = 'x'.repeat(1e8);
    expect(refusalOf(() => findAccelerator(name, CHIPS)).received.length).toBeLessThanOrEqual(80);
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['flaw', 'lawn', 2],
    ['ab', 'ba', 2],
  ])('from %j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it('looks at the first 64 characters of each', () => {
    expect(editDistance(`${'a'.repeat(64)}b`, `${'a'.repeat(64)}c`)).toBe(0);
    expect(editDistance(`${'a'.repeat(63)}b`, `${'a'.repeat(63)}c`)).toBe(1);
  });
});

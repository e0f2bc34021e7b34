import { describe, expect, it } from 'vitest';
import { lazily } from '../../../src/core/input/lazily';

describe('lazily', () => {
  it('builds nothing before it is asked, once when it is, and keeps even undefined', () => {
    let built = 0;
    const value = lazily(() => {
      built += 1;
      return undefined;
    });
    expect(built).toBe(0);
    expect([value(), value()]).toEqual([undefined, undefined]);
    expect(built).toBe(1);
  });

  it('hands out the same object every time', () => {
    const list = lazily(() => ['a']);
    expect(list()).toBe(list());
  });
});

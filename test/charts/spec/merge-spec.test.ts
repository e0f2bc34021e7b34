import { mergeSpec } from 'gigacast/charts';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';

describe('mergeSpec', () => {
  it('merges objects key by key at any depth', () => {
    const spec = deepFreeze({ a: { b: { c: 1, d: 2 }, e: 3 }, f: 4 });
    expect(mergeSpec(spec, { a: { b: { c: 9, x: 8 } } })).toEqual({
      a: { b: { c: 9, d: 2, x: 8 }, e: 3 },
      f: 4,
    });
    expect(spec).toEqual({ a: { b: { c: 1, d: 2 }, e: 3 }, f: 4 });
  });

  it('replaces arrays whole', () => {
    expect(mergeSpec({ layer: [{ a: 1 }, { b: 2 }] }, { layer: [{ c: 3 }] })).toEqual({ layer: [{ c: 3 }] });
  });

  it('replaces an object by what is none, and the other way round', () => {
    expect(mergeSpec({ axis: { grid: true } }, { axis: null })).toEqual({ axis: null });
    expect(mergeSpec({ axis: null }, { axis: { grid: true } })).toEqual({ axis: { grid: true } });
    expect(mergeSpec({ axis: [1] }, { axis: { grid: true } })).toEqual({ axis: { grid: true } });
  });

  it('keeps the order of the keys and puts new ones last', () => {
    expect(Object.keys(mergeSpec({ a: 1, b: 2 }, { c: 3, a: 4 }))).toEqual(['a', 'b', 'c']);
  });

  it('takes a key named __proto__ as a key like others', () => {
    const merged = mergeSpec({ a: 1 }, JSON.parse('{"__proto__":{"polluted":true}}') as { readonly a: 1 });
    expect(Object.hasOwn(merged, '__proto__')).toBe(true);
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it('changes nothing where there is nothing to change', () => {
    expect(mergeSpec({ a: { b: 1 } }, {})).toEqual({ a: { b: 1 } });
  });
});

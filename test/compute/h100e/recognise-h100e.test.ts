import { recogniseH100e, H100_SXM } from 'gigacast/compute';
import { describe, expect, it } from 'vitest';
import { codeAndPath } from '../../support/refusal-of';
import { CHIPS, GB200, GB300, TRAINIUM2 } from '../chips';

describe('recogniseH100e', () => {
  it('recognises the usual basis', () => {
    expect(recogniseH100e(252652.855, [{ accelerator: GB200, units: 100000 }])).toEqual({
      published: 252652.855,
      bases: ['8-bit', 'fp8', 'int8'],
      verdict: '8-bit',
      error: null,
      on8Bit: { known: true, value: 5e20 / 1.979e15 },
    });
  });

  it('recognises INT8 alone in the published figure of 100,000 GB300', () => {
    expect(recogniseH100e(8337.544214, [{ accelerator: GB300, units: 100000 }])).toMatchObject({
      bases: ['int8'],
      verdict: 'other-basis',
      error: 'int8-only',
    });
  });

  it('recognises a 16-bit numerator over an 8-bit denominator', () => {
    expect(recogniseH100e(134815.5634, [{ accelerator: TRAINIUM2, units: 400000 }])).toMatchObject({
      bases: ['16-bit over 8-bit'],
      verdict: 'mixed',
      error: '16-bit-over-8-bit',
      on8Bit: { known: true, value: (400000 * 1.299e15) / 1.979e15 },
    });
  });

  it('recognises INT8 in a part of a mixed fleet, however small the other part', () => {
    const fleet = [
      { accelerator: GB200, units: 330000 },
      { accelerator: GB300, units: 220000 },
    ];
    const recognised = recogniseH100e(852097.0187, fleet);
    expect([recognised.error, recognised.bases]).toEqual(['int8-in-part', ['int8']]);
    expect(recognised.on8Bit.known && recognised.on8Bit.value).toBeCloseTo(1389590.7024, 4);
    const unused = [
      { accelerator: GB200, units: 0 },
      { accelerator: GB300, units: 100000 },
    ];
    expect(recogniseH100e(8337.544214, unused).error).toBe('int8-only');
  });

  it('looks the chips up by name also when it names the error', () => {
    const fleet = [{ accelerator: 'NVIDIA GB300 (Blackwell Ultra)', units: 100000 }];
    expect(recogniseH100e(8337.544214, fleet, { catalogue: CHIPS }).error).toBe('int8-only');
  });

  it('calls a count on another basis so', () => {
    const recognised = recogniseH100e(100, [{ accelerator: { ...TRAINIUM2, memoryGb: 80 }, units: 100 }]);
    expect([recognised.verdict, recognised.error]).toEqual(['other-basis', 'other-basis']);
  });

  it('says when no basis gives the figure', () => {
    expect(recogniseH100e(5, [{ accelerator: H100_SXM, units: 4 }])).toEqual({
      published: 5,
      bases: [],
      verdict: 'none',
      error: 'unrecognised',
      on8Bit: { known: true, value: 4 },
    });
  });

  it('allows a millionth and no more', () => {
    const verdict = (published: number) =>
      recogniseH100e(published, [{ accelerator: 'NVIDIA GB200', units: 1979e6 }], { catalogue: CHIPS })
        .verdict;
    expect(verdict(5e9 + 4999)).toBe('8-bit');
    expect(verdict(5e9 - 4999)).toBe('8-bit');
    expect(verdict(5e9 + 5001)).toBe('none');
    expect(verdict(5e9 - 5001)).toBe('none');
  });

  it('refuses a negative figure', () => {
    expect(codeAndPath(() => recogniseH100e(-1, []))).toEqual(['number/out-of-range', 'published']);
  });
});

import { H100_SXM, parseAccelerator, safeParseAccelerator } from 'gigacast/compute';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { GB200, MYSTERY } from '../chips';

describe('parseAccelerator', () => {
  it('takes a full and a bare accelerator', () => {
    expect(parseAccelerator(H100_SXM)).toEqual(H100_SXM);
    expect(parseAccelerator(MYSTERY)).toEqual(MYSTERY);
  });

  it.each([
    [{ ...GB200, tdpW: 0 }, 'number/out-of-range', 'tdpW'],
    [{ ...GB200, memoryGb: -1 }, 'number/out-of-range', 'memoryGb'],
    [{ ...GB200, bandwidthGbPerS: Infinity }, 'input/wrong-type', 'bandwidthGbPerS'],
    [{ ...GB200, priceUsd: '5' }, 'input/wrong-type', 'priceUsd'],
    [{ ...GB200, opsPerSecond: { fp8: 0 } }, 'number/out-of-range', 'opsPerSecond.fp8'],
    [{ ...GB200, opsPerSecond: { fp32: 1 } }, 'input/unknown-key', 'opsPerSecond'],
    [{ ...GB200, tpdW: 1 }, 'input/unknown-key', 'input'],
    [{ ...GB200, id: 'GB 200' }, 'input/invalid', 'id'],
    [{ ...GB200, name: '' }, 'input/empty', 'name'],
    [{ ...GB200, vendor: '' }, 'input/empty', 'vendor'],
    [{ ...GB200, note: '' }, 'input/empty', 'note'],
    [{ ...GB200, releasedOn: '2025-02-30' }, 'date/not-a-civil-date', 'releasedOn'],
    [{ ...GB200, source: { title: 'unknown' } }, 'input/invalid', 'source.title'],
    [null, 'input/wrong-type', 'input'],
  ])('refuses %j', (data, code, path) => {
    expect(codeAndPath(() => parseAccelerator(data))).toEqual([code, path]);
  });

  it('speaks in its own name, and safeParseAccelerator in its', () => {
    expect(refusalOf(() => parseAccelerator({})).issues[0]?.function).toBe('parseAccelerator');
    const result = safeParseAccelerator({});
    expect(result.ok ? [] : result.issues.map((issue) => issue.function)).toContain('safeParseAccelerator');
  });
});

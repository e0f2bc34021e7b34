import { checkPublishedH100e, H100_SXM } from 'gigacast/compute';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../support/refusal-of';
import { CHIPS, GB200, GB300, TRAINIUM2 } from '../chips';

describe('checkPublishedH100e', () => {
  it('finds the three kinds of basis error, puts the 8-bit count beside each, and nothing else', () => {
    const checked = checkPublishedH100e([
      { name: 'int8 alone', fleet: [{ accelerator: GB300, units: 100000 }], h100e: 8337.544214 },
      {
        name: 'mixed',
        fleet: [
          { accelerator: GB200, units: 330000 },
          { accelerator: GB300, units: 220000 },
        ],
        h100e: 852097.0187,
      },
      { name: 'trainium', fleet: [{ accelerator: TRAINIUM2, units: 400000 }], h100e: 134815.5634 },
      { name: 'usual', fleet: [{ accelerator: H100_SXM, units: 100 }], h100e: 100 },
      { name: 'nothing fits', fleet: [{ accelerator: H100_SXM, units: 100 }], h100e: 110 },
      { name: 'no chips', fleet: [], h100e: 8000 },
      { name: 'no figure', fleet: [{ accelerator: H100_SXM, units: 100 }] },
      { name: 'nothing', fleet: [] },
    ]);
    const told = checked.findings.map(({ name, error, on8Bit }) => [
      name,
      error,
      on8Bit.known && Math.round(on8Bit.value),
    ]);
    expect(told).toEqual([
      ['int8 alone', 'int8-only', 252653],
      ['mixed', 'int8-in-part', 1389591],
      ['trainium', '16-bit-over-8-bit', 262557],
      ['nothing fits', 'unrecognised', 100],
    ]);
    expect(checked.sound).toEqual(['usual']);
    expect(checked.unchecked).toEqual([
      { path: 'no chips', why: 'no chips are published' },
      { path: 'no figure', why: 'no figure is published' },
      { path: 'nothing', why: 'no figure is published' },
    ]);
  });

  it('looks chips up by name and suggests the nearest for one that is unknown', () => {
    const row = (accelerator: string) => [{ name: 'A', fleet: [{ accelerator, units: 2 }], h100e: 2 }];
    expect(checkPublishedH100e(row('nvidia h100 sxm5 80gb'), { catalogue: CHIPS }).sound).toEqual(['A']);
    expect(
      refusalOf(() => checkPublishedH100e(row('NVIDIA H100 SXM'), { catalogue: CHIPS })).message,
    ).toContain('Did you mean "NVIDIA H100 SXM5 80GB"?');
  });
});

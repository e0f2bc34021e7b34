import { Decimal as GlobalDecimal } from 'decimal.js';
import { describe, expect, it, vi } from 'vitest';

describe('the decimals of the library', () => {
  it('take no settings over that decimal.js had before the library was loaded', async () => {
    GlobalDecimal.set({ maxE: 2, toExpPos: 0 });
    vi.resetModules();
    const loadedLate = await import('gigacast/core');
    GlobalDecimal.set({ defaults: true });
    expect(loadedLate.decimalText('12345678')).toBe('12345678');
  });
});

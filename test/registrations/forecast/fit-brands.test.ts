import { setImmediate } from 'node:timers/promises';
import {
  fitBrands,
  fitPhaseModel,
  type BrandFit,
  type FitBrandsOptions,
  type Report,
} from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath } from '../../support/refusal-of';
import { HYPER, wave } from './support';

const OPTIONS = { basis: 'insurance', asOf: '2029-01-01', cycle: 'quarter', hyperparameters: HYPER } as const;

/** Brands of twelve weeks each, the reports of all in turns. */
function brands(names: readonly string[]): readonly Report[] {
  return wave(12).flatMap((report) => names.map((brand) => ({ ...report, brand })));
}

async function collect(reports: readonly Report[], more: Partial<FitBrandsOptions> = {}) {
  const fits: BrandFit[] = [];
  for await (const fit of fitBrands(deepFreeze(reports), { ...OPTIONS, ...more })) fits.push(fit);
  return fits;
}

describe('fitBrands', () => {
  it('gives each brand the model it has by itself, with the progress', async () => {
    const reports = brands(['C', 'A', 'B']);
    const fits = await collect(reports);
    expect(fits.map(({ brand, done, of }) => [brand, done, of])).toEqual([
      ['C', 1, 3],
      ['A', 2, 3],
      ['B', 3, 3],
    ]);
    for (const { brand, fit } of fits) expect(fit).toEqual(fitPhaseModel(reports, { ...OPTIONS, brand }));
  });

  it('fits brands of the market with a report of the basis, and uses other bases where it is told to', async () => {
    const retail = { ...(wave(1)[0] as Report), basis: 'retail' as const };
    const reports = [
      ...brands(['A']),
      retail,
      { ...retail, brand: 'B' },
      ...brands(['C']).map((report) => ({ ...report, market: 'NO' })),
    ];
    const windows = (fits: readonly BrandFit[]) =>
      fits.map(({ brand, fit }) => [brand, fit.outcome === 'fitted' ? fit.model.windows.length : 0]);
    expect(windows(await collect(reports))).toEqual([['A', 12]]);
    expect(windows(await collect(reports, { alsoBases: ['retail'] }))).toEqual([['A', 13]]);
    expect(windows(await collect(reports, { market: 'NO' }))).toEqual([['C', 12]]);
  });

  it('fits the brands that are named in their order, also one without reports', async () => {
    const fits = await collect(brands(['A', 'B', 'C']), { brands: ['C', 'X', 'A'] });
    expect(fits.map(({ brand, fit, of }) => [brand, fit.outcome, of])).toEqual([
      ['C', 'fitted', 3],
      ['X', 'too-little-history', 3],
      ['A', 'fitted', 3],
    ]);
    expect(await collect([])).toEqual([]);
  });

  it('stops before the next brand when it is told to, with the reason', async () => {
    const controller = new AbortController();
    const seen: string[] = [];
    const all = async () => {
      for await (const { brand, done } of fitBrands(brands(['A', 'B', 'C']), {
        ...OPTIONS,
        signal: controller.signal,
      })) {
        seen.push(brand);
        if (done === 2) controller.abort(new Error('enough'));
      }
    };
    await expect(all()).rejects.toThrow('enough');
    expect(seen).toEqual(['A', 'B']);
  });

  it('gives other work a turn before each brand where a pause is given', async () => {
    const controller = new AbortController();
    let turns = 0;
    const pause = async () => {
      turns += 1;
      if (turns === 3) controller.abort(new Error('from outside'));
      await setImmediate();
    };
    await expect(collect(brands(['A', 'B', 'C']), { pause, signal: controller.signal })).rejects.toThrow(
      'from outside',
    );
    expect(turns).toBe(3);
  });

  it('refuses what fitPhaseModel refuses', async () => {
    const [first, ...rest] = brands(['A']) as [Report, ...Report[]];
    const error: unknown = await collect([{ ...first, count: -1 }, ...rest]).catch(
      (reason: unknown) => reason,
    );
    expect(
      codeAndPath(() => {
        throw error;
      }),
    ).toEqual(['number/out-of-range', 'reports[0].count']);
  });

  it.each([
    [{ basis: 'insured' }, 'basis'],
    [{ alsoBases: ['Retail'] }, 'alsoBases[0]'],
    [{ cycle: 'month' }, 'cycle'],
  ])('refuses %j even where there is no brand to fit', async (more, path) => {
    const misspelt = JSON.parse(JSON.stringify(more)) as Partial<FitBrandsOptions>;
    const error: unknown = await collect([], misspelt).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'input/not-one-of', path });
  });

  it('fits a thousand brands one by one', async () => {
    const names = Array.from({ length: 1000 }, (_, i) => `brand ${i}`);
    let last: BrandFit | undefined;
    for await (const fit of fitBrands(brands(names), OPTIONS)) last = fit;
    expect(last).toMatchObject({ brand: 'brand 999', done: 1000, of: 1000, fit: { outcome: 'fitted' } });
  });
});

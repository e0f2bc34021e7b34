import type { Report } from '../records';
import { fitPhaseModel, type FitPhaseModelOptions, type PhaseModelFit } from './fit-phase-model';
import { requireKnownWords } from './require-known-words';

/** How each brand is fitted, and how the work can be watched and stopped. */
export interface FitBrandsOptions extends Omit<FitPhaseModelOptions, 'brand'> {
  /** Which brands, in the order they are fitted. @defaultValue all with a report of the basis, in order of appearance */
  readonly brands?: readonly string[];
  /** An `AbortSignal`: stops the work before the next brand; its reason is thrown. */
  readonly signal?: {
    /** Throws the reason once the work is to stop. */
    readonly throwIfAborted: () => void;
  };
  /**
   * Awaited before each brand, so that other work gets its turn, e.g. `setImmediate` of `node:timers/promises`. Without
   * it only what is done between two results runs in between.
   */
  readonly pause?: () => Promise<unknown>;
}

/** The model of one brand, and how far the work has come. */
export interface BrandFit {
  readonly brand: string;
  readonly fit: PhaseModelFit;
  /** Brands fitted so far, this one included. */
  readonly done: number;
  readonly of: number;
}

/**
 * Fits the models of many brands one after the other, and gives each out as soon as it is there.
 *
 * Reports are sorted by brand once, so that the time grows with the number of brands and no faster; no model is kept.
 * Brands are independent: to use several threads give each worker some of them.
 *
 * @param reports - any reports; other markets and bases are passed over
 * @throws GigacastError as `fitPhaseModel`, and the reason of the signal
 * @example
 * const all = [];
 * for await (const { brand, fit, done, of } of fitBrands([], { basis: 'insurance', asOf: '2024-04-02', brands: ['A'] })) {
 *   all.push([brand, fit.outcome, done, of]);
 * }
 * all; // => [['A', 'too-little-history', 1, 1]]
 */
export async function* fitBrands(
  reports: readonly Report[],
  options: FitBrandsOptions,
): AsyncGenerator<BrandFit, void, undefined> {
  const { brands, signal, pause, ...fitting } = options;
  // Here too: with a misspelt basis there may be no brand whose fit would refuse it.
  requireKnownWords(fitting, 'fitBrands');
  const { basis, alsoBases = [], market = 'CN' } = fitting;
  const bases = new Set([basis, ...alsoBases]);
  const byBrand = new Map<string, Report[]>();
  const counted = new Set<string>();
  for (const report of reports) {
    if (report.market !== market || !bases.has(report.basis)) continue;
    const own = byBrand.get(report.brand);
    if (own === undefined) byBrand.set(report.brand, [report]);
    else own.push(report);
    if (report.basis === basis) counted.add(report.brand);
  }
  const wanted = brands ?? [...counted];
  let done = 0;
  for (const brand of wanted) {
    await pause?.();
    signal?.throwIfAborted();
    const fit = fitPhaseModel(byBrand.get(brand) ?? [], { ...fitting, brand });
    done += 1;
    yield { brand, fit, done, of: wanted.length };
  }
}

import { randomStream } from 'gigacast/core';
import {
  backtest,
  DEFAULT_PRIOR,
  fitPhaseModel,
  forecast,
  lastValue,
  learnPrior,
  parsePhaseModel,
  type Report,
} from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath } from '../../support/refusal-of';
import { modelOf, wave, week } from './support';

const ALL = { basis: 'insurance', asOf: '2029-01-01' } as const;

/** Weeks of a brand without any rhythm, a little noisy. */
function flat(brand: string, weeks: number): readonly Report[] {
  const stream = randomStream('flat', brand);
  return Array.from({ length: weeks }, (_, i) =>
    week(i, Math.round(5000 * Math.exp(0.1 * (stream.nextUniform() - 0.5))), { brand }),
  );
}

function waving(brand: string, weeks: number): readonly Report[] {
  return wave(weeks).map((report) => ({ ...report, brand }));
}

function learned(reports: readonly Report[], more = {}) {
  const result = learnPrior(deepFreeze(reports), { ...ALL, ...more });
  if (result.outcome !== 'learned') throw new Error('there is enough history');
  return result;
}

describe('learnPrior', () => {
  const flats = [...flat('B', 40), ...flat('C', 40)];
  const waves = [...waving('B', 40), ...waving('C', 40)];

  it('finds a weak rhythm of the quarter where brands have none, and a strong one where they have', () => {
    const weak = learned(flats).prior;
    const strong = learned(waves).prior;
    expect(weak.longRunSd).toBeLessThan(0.3);
    expect(strong.longRunSd).toBeGreaterThan(0.45);
    expect(weak.sd).toEqual(DEFAULT_PRIOR.sd);
  });

  it('takes medians between the prior and what the brands show, which count one each', () => {
    const { prior } = learned(flats);
    const own = ['B', 'C'].map((brand) => {
      const fit = fitPhaseModel(flats, {
        ...ALL,
        brand,
        prior: { ...DEFAULT_PRIOR, longRunSd: prior.longRunSd ?? NaN },
      });
      if (fit.outcome !== 'fitted') throw new Error('there is enough history');
      return fit.model.hyperparameters;
    });
    const logs = [DEFAULT_PRIOR.median, ...own].map(({ weekNoise }) => Math.log(weekNoise));
    expect(Math.log(prior.median.weekNoise)).toBeCloseTo(logs.reduce((sum, log) => sum + log, 0) / 3, 9);
    expect(prior.median.shapeMemory).toBeGreaterThan(0);
    expect(prior.median.shapeMemory).toBeLessThan(1);
  });

  it('leaves the target out, and brands with too few reports, other markets and other bases', () => {
    const reports = [
      ...flats,
      ...waving('A', 40),
      ...flat('D', 5),
      ...flat('E', 40).map((report) => ({ ...report, market: 'NO' })),
      ...flat('F', 40).map((report) => ({ ...report, basis: 'retail' as const })),
    ];
    const result = learned(reports, { except: 'A' });
    expect(result.brands).toEqual(['B', 'C']);
    expect(result.prior).toEqual(learned(flats).prior);
    expect(learned(reports, { except: 'A', minimumHistory: 5 }).brands).toEqual(['B', 'C', 'D']);
    expect(learned(reports, { market: 'NO' }).brands).toEqual(['E']);
  });

  it('knows nothing that came later', () => {
    const wild = flats.map((report) => (report.from > '2023-07-01' ? { ...report, count: 90_000 } : report));
    const asOf = '2023-07-01';
    expect(learned(wild, { asOf })).toEqual(learned(flats, { asOf }));
  });

  it('does not depend on the order of the reports', () => {
    expect(learned([...flats].reverse())).toEqual(learned(flats));
  });

  it('starts from the prior that is given', () => {
    const prior = { ...DEFAULT_PRIOR, longRunSd: 0.01 };
    expect(learned(flats, { prior }).prior.longRunSd).toBeLessThan(learned(flats).prior.longRunSd ?? NaN);
  });

  it('says that there is too little history where no other brand has enough', () => {
    const nothing = { outcome: 'too-little-history', needs: 1, has: 0 };
    expect(learnPrior([], ALL)).toEqual(nothing);
    expect(learnPrior(waving('A', 40), { ...ALL, except: 'A' })).toEqual(nothing);
    expect(learnPrior(flat('B', 5), ALL)).toEqual(nothing);
    expect(codeAndPath(() => learnPrior(flats, { ...ALL, asOf: 'today' }))[0]).toMatch(/^date\//);
  });
});

describe('a model with a learned prior', () => {
  const six = wave(6);
  const flatPrior = { ...DEFAULT_PRIOR, longRunSd: 0.05 };

  it('does not take six rising weeks for a wave where the prior knows of none', () => {
    const ahead = (prior = DEFAULT_PRIOR) => forecast(modelOf(six, { prior }), { horizon: 10 })[9];
    const width = (one: ReturnType<typeof ahead>) =>
      (one?.interval.upper ?? NaN) / (one?.interval.lower ?? NaN);
    expect(width(ahead(flatPrior))).toBeLessThan(0.97 * width(ahead()));
  });

  it('keeps the strength of the rhythm when it is saved', () => {
    const model = modelOf(six, { prior: flatPrior });
    expect(model.longRunSd).toBe(0.05);
    const again = parsePhaseModel(JSON.parse(JSON.stringify(model)));
    expect(again).toEqual(model);
    expect(forecast(again)).toEqual(forecast(model));
    expect('longRunSd' in modelOf(six)).toBe(false);
    expect(forecast({ ...model, longRunSd: 1 })).toEqual(forecast(modelOf(six)));
  });
});

describe('backtest with a pooled prior', () => {
  it('is one with the prior learned at the first origin, the brand itself left out', () => {
    const reports = [...wave(30), ...flat('B', 30), ...waving('C', 30)];
    const options = {
      brand: 'A',
      basis: 'insurance',
      from: '2023-06-05',
      horizon: 2,
      baselines: [lastValue],
    } as const;
    const pooled = backtest(reports, { ...options, pooled: true });
    const { prior } = learned(reports, { asOf: '2023-06-06', except: 'A' });
    expect(pooled).toEqual(backtest(reports, { ...options, prior }));
    expect(pooled).not.toEqual(backtest(reports, options));
    expect(backtest(wave(30), { ...options, pooled: true })).toEqual(backtest(wave(30), options));
  });

  it('takes the medians of the learned prior where the brand has no history yet', () => {
    const reports = [...wave(10), ...flat('B', 10)];
    const options = { brand: 'A', basis: 'insurance', from: '2023-02-06', horizon: 1 } as const;
    const result = backtest(reports, { ...options, from: '2023-01-02', pooled: true, prior: DEFAULT_PRIOR });
    if (result.outcome !== 'scored') throw new Error('there is enough history');
    expect(result.model.hyperparameters).toEqual(DEFAULT_PRIOR.median);
    const later = backtest(reports, {
      ...options,
      cycle: 'quarter',
      prior: { ...DEFAULT_PRIOR, longRunSd: 0.1 },
    });
    if (later.outcome !== 'scored') throw new Error('there is enough history');
    expect(later.model.cycle).toBe('quarter');
    expect(later.model.longRunSd).toBe(0.1);
  });
});

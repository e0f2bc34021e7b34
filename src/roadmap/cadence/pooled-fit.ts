import { normalLogDensity, normalLogUpper } from '../../core/distribution/special-functions';

/** One duration of one family, as a logarithm. */
export interface PooledGap {
  readonly family: string;
  /** What it is compared by, less what is asked about: the years in which it began, or the log of a lead time. */
  readonly at: number;
  readonly log: number;
  /** Whether it still lasts. */
  readonly open: boolean;
}

/** What is predicted for the next gap of a family. */
export interface PooledFit {
  readonly mean: number;
  readonly sd: number;
  readonly weight: number;
  readonly reference: number;
  readonly own: number | null;
  readonly drift: number;
  readonly between: number;
  readonly within: number;
}

/** Variance between families over that within, each as likely as the others beforehand. */
const RATIOS = [0, 0.1, 0.2, 0.4, 0.7];
/** A prior of the variance within worth four gaps with a standard deviation of 0.55, inverse gamma. */
const SHAPE = 2;
const RATE = 0.6;
/** Variance of log gaps to which the prior of the drift is scaled. */
const USUAL_VARIANCE = 0.25;
const FILL_ROUNDS = 60;
const NO_DRIFT = 1e-9;

/**
 * Partial pooling of log gaps with a drift, averaged over how much families differ.
 *
 * For one ratio of the variances everything is conjugate: generalised least squares for the level of the class and the
 * drift, an inverse gamma for the variance, Student's t for the prediction. Open gaps are filled in by what is expected
 * of them, round by round.
 *
 * @see Gelman et al., Bayesian Data Analysis, 3rd edition, section 14.8; Dempster, Laird and Rubin, 1977
 */
export function fitPooled(
  gaps: readonly PooledGap[],
  options: { readonly family: string | null; readonly drift: number },
): PooledFit {
  const fits = RATIOS.map((ratio) => fitFor(ratio, gaps, options));
  const best = Math.max(...fits.map(({ evidence }) => evidence));
  const chances = fits.map(({ evidence }) => Math.exp(evidence - best));
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  const average = (of: (fit: RatioFit) => number) =>
    fits.reduce((sum, fit, i) => sum + of(fit) * (chances[i] as number), 0) / total;
  const mean = average((fit) => fit.mean);
  const own = fits[0]?.own ?? null;
  return {
    mean,
    sd: Math.sqrt(average((fit) => fit.variance + (fit.mean - mean) ** 2)),
    weight: average((fit) => fit.weight),
    reference: average((fit) => fit.reference),
    own: own === null ? null : average((fit) => fit.own ?? own),
    drift: average((fit) => fit.drift),
    between: Math.sqrt(average((fit) => fit.between)),
    within: Math.sqrt(average((fit) => fit.within)),
  };
}

interface RatioFit {
  readonly evidence: number;
  readonly mean: number;
  readonly variance: number;
  readonly weight: number;
  readonly reference: number;
  readonly own: number | null;
  readonly drift: number;
  readonly between: number;
  readonly within: number;
}

/** Sums over the gaps of one family. */
interface FamilySums {
  readonly n: number;
  readonly years: number;
  readonly log: number;
}

function fitFor(
  ratio: number,
  gaps: readonly PooledGap[],
  { family, drift }: { readonly family: string | null; readonly drift: number },
): RatioFit {
  const names = [...new Set(gaps.map((gap) => gap.family))];
  const precision = USUAL_VARIANCE / Math.max(drift, NO_DRIFT) ** 2;
  const filled = gaps.map(({ log }) => log);
  const extra = gaps.map(() => 0);
  const rounds = gaps.some(({ open }) => open) ? FILL_ROUNDS : 0;
  for (let round = 0; ; round += 1) {
    const sums = new Map(names.map((name) => [name, sumsOf(name, gaps, filled)]));
    const solved = solve(gaps, filled, { sums, ratio, precision });
    const { level, slope, squares } = solved;
    const shape = SHAPE + (gaps.length - 1) / 2;
    const rate = RATE + (squares + extra.reduce((sum, one) => sum + one, 0)) / 2;
    const within = rate / shape;
    const shift = (name: string) => {
      const { n, years, log } = sums.get(name) ?? { n: 0, years: 0, log: 0 };
      return (ratio * (log - n * level - slope * years)) / (1 + ratio * n);
    };
    if (round < rounds) {
      gaps.forEach((gap, i) => {
        if (!gap.open) return;
        const centre = level + slope * gap.at + shift(gap.family);
        const z = (gap.log - centre) / Math.sqrt(within);
        const hazard = Math.exp(normalLogDensity(z) - normalLogUpper(z));
        filled[i] = centre + Math.sqrt(within) * hazard;
        extra[i] = within * Math.max(0, 1 - hazard * (hazard - z));
      });
      continue;
    }
    const own = family === null ? undefined : sums.get(family);
    const n = own?.n ?? 0;
    const weight = (ratio * n) / (1 + ratio * n);
    const meanYears = own === undefined || n === 0 ? 0 : own.years / n;
    // The row of the prediction less what the family's own gaps say about it.
    const variance = 1 + ratio / (1 + ratio * n) + solved.spread(1 - weight, -weight * meanYears);
    return {
      evidence: solved.evidence - shape * Math.log(rate),
      mean: level + (family === null ? 0 : shift(family)),
      variance: (within * variance * shape) / (shape - 1),
      weight,
      reference: level,
      own: own === undefined || n === 0 ? null : own.log / n - slope * meanYears,
      drift: slope,
      between: ratio * within,
      within,
    };
  }
}

function sumsOf(name: string, gaps: readonly PooledGap[], logs: readonly number[]): FamilySums {
  let [n, years, log] = [0, 0, 0];
  gaps.forEach((gap, i) => {
    if (gap.family !== name) return;
    n += 1;
    years += gap.at;
    log += logs[i] as number;
  });
  return { n, years, log };
}

/** Generalised least squares for level and slope; gaps of one family share a part of their variance. */
function solve(
  gaps: readonly PooledGap[],
  logs: readonly number[],
  { sums, ratio, precision }: { sums: ReadonlyMap<string, FamilySums>; ratio: number; precision: number },
) {
  // The inverse of 1 + ratio * J for a family of n: the sum less ratio / (1 + ratio n) of the product of sums.
  let [xx, xt, tt, xy, ty, yy, determinant] = [0, 0, precision, 0, 0, 0, 0];
  gaps.forEach(({ at: years }, i) => {
    const log = logs[i] as number;
    xx += 1;
    xt += years;
    tt += years * years;
    xy += log;
    ty += years * log;
    yy += log * log;
  });
  for (const { n, years, log } of sums.values()) {
    const share = ratio / (1 + ratio * n);
    xx -= share * n * n;
    xt -= share * n * years;
    tt -= share * years * years;
    xy -= share * n * log;
    ty -= share * years * log;
    yy -= share * log * log;
    determinant += Math.log1p(ratio * n);
  }
  const area = xx * tt - xt * xt;
  const level = (tt * xy - xt * ty) / area;
  const slope = (xx * ty - xt * xy) / area;
  return {
    level,
    slope,
    squares: Math.max(0, yy - level * xy - slope * ty),
    evidence: -(determinant + Math.log(area) - Math.log(precision)) / 2,
    /** Variance of a level times a plus a slope times b, over the variance within. */
    spread: (a: number, b: number) => (a * a * tt - 2 * a * b * xt + b * b * xx) / area,
  };
}

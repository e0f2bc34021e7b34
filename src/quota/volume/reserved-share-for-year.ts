import { Exact, parseDecimal, plainText } from '../../core/decimal';
import { CORE_ERRORS, raise } from '../../core/error';
import { divideDecimals, type DecimalInput } from '../../core/exact';
import { exactShares } from '../../core/exact/exact-shares';
import { requireInteger } from '../../core/input';
import type { Unknown } from '../../core/provenance';

/** The shares that are published, and the year that is asked about. */
export interface ReservedShareOptions {
  /** Published shares by quota year: fractions (0 to 1). */
  readonly anchors: Readonly<Record<number, DecimalInput>>;
  /** Quota year (1 or more). */
  readonly year: number;
  /** `linear` adds an estimate between two published years; the share stays unknown. @defaultValue 'none' */
  readonly interpolation?: 'none' | 'linear';
}

/** A straight line between two published shares. */
export interface ShareEstimate {
  /** Decimal text, or a fraction in lowest terms such as "7/30". */
  readonly share: string;
  /** Half-up to six decimals. */
  readonly rounded: string;
  /** The published years on either side. */
  readonly between: readonly [number, number];
}

/** A published share, or a stated unknown with the estimate that was asked for. */
export type ReservedShare =
  { readonly known: true; readonly value: string } | (Unknown & { readonly estimate?: ShareEstimate });

const SIX_DECIMALS = { mode: 'half-up', increment: '0.000001' } as const;

/**
 * The share reserved in a quota year, as published.
 *
 * A year between two published ones is unknown, whether or not a line is drawn through it.
 *
 * @throws GigacastError `number/*`, `decimal/*`, `input/not-one-of`
 * @example
 * reservedShareForYear({ anchors: { 2: '0.10', 5: '0.50' }, year: 5 }); // => { known: true, value: '0.5' }
 * @example
 * reservedShareForYear({ anchors: { 2: '0.10', 5: '0.50' }, year: 3 }).known; // => false
 */
export function reservedShareForYear(options: ReservedShareOptions): ReservedShare {
  const at = (path: string) => ({ function: 'reservedShareForYear', path });
  const year = requireInteger(options.year, at('year'), { atLeast: 1 });
  const interpolation = options.interpolation ?? 'none';
  if (interpolation !== 'none' && interpolation !== 'linear') {
    const params = { allowed: 'none, linear' };
    raise(CORE_ERRORS, 'input/not-one-of', { ...at('interpolation'), received: interpolation, params });
  }
  const shares = Object.entries(options.anchors)
    .map(([key, value]) => ({
      year: requireInteger(Number(key), at('anchors'), { atLeast: 1 }),
      share: parseDecimal(value, at(`anchors.${key}`), { atLeast: 0, atMost: 1 }),
    }))
    .sort((a, b) => a.year - b.year);
  const published = shares.find((anchor) => anchor.year === year);
  if (published !== undefined) return { known: true, value: plainText(published.share) };
  const before = shares.filter((anchor) => anchor.year < year).at(-1);
  const after = shares.find((anchor) => anchor.year > year);
  const years = shares.map((anchor) => anchor.year).join(', ');
  const why = `The share of year ${year} is not published; published are years ${years}.`;
  if (interpolation === 'none' || before === undefined || after === undefined) return { known: false, why };
  const span = after.year - before.year;
  const sum = plainText(
    new Exact(before.share).times(after.year - year).plus(after.share.times(year - before.year)),
  );
  const estimate = {
    share: exactShares(sum, [1, span - 1])[0] ?? '',
    rounded: divideDecimals(sum, span, SIX_DECIMALS),
    between: [before.year, after.year] as const,
  };
  return { known: false, why, estimate };
}

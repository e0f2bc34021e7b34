import { Exact, MOST_DIGITS, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import { CORE_ERRORS, raise } from '../../core/error';
import { exactShares } from '../../core/exact/exact-shares';
import { parseRounding, type ParsedRounding } from '../../core/exact/rounding';
import { requireInteger, type CheckedArgument } from '../../core/input';
import { VOLUME_ERRORS } from '../error/volume-errors';
import { roundedText } from '../rate/rounded-text';
import type { GrowthPath, IncrementPath, TargetPath, VolumePathSpec, YearVolume } from './volume-path-spec';

const MOST_YEARS = 200;

const at = (path: string): CheckedArgument => ({ function: 'volumePath', path });

/**
 * The volumes of successive quota years by a rule, exact and rounded once per year.
 *
 * Without a rounding the volumes are exact; a linear one without finite decimal is then a fraction such as "170000/3".
 * How the rounding enters a growing path is stated by `compounding`; the two
 * ways differ by a unit after some years.
 *
 * @param spec - growth by a rate, by an increment, or from one volume to another
 * @returns one entry per year, the first with year 1
 * @throws GigacastError `quota/needs-rounding` where a volume has no finite decimal and no rounding is stated;
 * `decimal/percent` and other `decimal/*`; `number/*`; `input/not-one-of`
 * @example
 * volumePath({ base: 49000, annualGrowth: '0.065', years: 3, rounding: UNIT_FLOOR });
 * // => [
 * //   { year: 1, volume: '49000', exact: '49000' },
 * //   { year: 2, volume: '52185', exact: '52185' },
 * //   { year: 3, volume: '55577', exact: '55577.025' },
 * // ]
 * @example
 * volumePath({ from: 49000, to: 70000, shape: 'linear', steps: 4 }).map(({ volume }) => volume);
 * // => ['49000', '54250', '59500', '64750', '70000']
 */
export function volumePath(spec: VolumePathSpec): readonly YearVolume[] {
  if (typeof spec !== 'object' || spec === null) {
    const params = { expected: 'a path with base and growth, or from, to, shape and steps' };
    return raise(CORE_ERRORS, 'input/wrong-type', { ...at('spec'), received: spec, params });
  }
  const rounding = spec.rounding === undefined ? undefined : parseRounding(spec.rounding, at('rounding'));
  if ('shape' in spec) return targetPath(spec, rounding);
  if ('annualGrowth' in spec) return growthPath(spec, rounding);
  return incrementPath(spec, rounding);
}

function growthPath(spec: GrowthPath, rounding: ParsedRounding | undefined): readonly YearVolume[] {
  const base = parseDecimal(spec.base, at('base'), { atLeast: 0 });
  const growth = parseDecimal(spec.annualGrowth, at('annualGrowth'), { moreThan: -1, atMost: 5 });
  const compounding = spec.compounding ?? 'from-base';
  if (compounding !== 'from-base' && compounding !== 'chained-on-rounded') {
    const params = { allowed: 'from-base, chained-on-rounded' };
    raise(CORE_ERRORS, 'input/not-one-of', { ...at('compounding'), received: compounding, params });
  }
  const factor = growth.plus(1);
  const cap = readCap(spec.atMost);
  const path: YearVolume[] = [];
  const years = readYears(spec.years, 'years');
  let exact = base;
  for (let year = 1; year <= years; year += 1) {
    if (year > 1) exact = exact.times(factor);
    const entry = yearVolume(year, lesser(exact, cap), rounding);
    path.push(entry);
    if (compounding === 'chained-on-rounded') exact = new Exact(entry.volume);
  }
  return path;
}

function incrementPath(spec: IncrementPath, rounding: ParsedRounding | undefined): readonly YearVolume[] {
  const base = parseDecimal(spec.base, at('base'), { atLeast: 0 });
  const increment = parseDecimal(spec.annualIncrement, at('annualIncrement'));
  const cap = readCap(spec.atMost);
  return Array.from({ length: readYears(spec.years, 'years') }, (_, index) =>
    yearVolume(index + 1, lesser(base.plus(increment.times(index)), cap), rounding),
  );
}

function targetPath(spec: TargetPath, rounding: ParsedRounding | undefined): readonly YearVolume[] {
  const from = parseDecimal(spec.from, at('from'), { atLeast: 0 });
  const to = parseDecimal(spec.to, at('to'), { atLeast: 0 });
  const steps = requireInteger(spec.steps, at('steps'), { atLeast: 1, atMost: MOST_YEARS - 1 });
  if (spec.shape !== 'linear' && spec.shape !== 'compound') {
    const params = { allowed: 'linear, compound' };
    raise(CORE_ERRORS, 'input/not-one-of', { ...at('shape'), received: spec.shape, params });
  }
  if (spec.shape === 'compound') {
    parseDecimal(spec.from, at('from'), { moreThan: 0 });
    parseDecimal(spec.to, at('to'), { moreThan: 0 });
  }
  return Array.from({ length: steps + 1 }, (_, step) => {
    if (spec.shape === 'linear') return linearVolume(from, to, step, steps, rounding);
    if (step === 0 || step === steps) return yearVolume(step + 1, step === 0 ? from : to, rounding);
    return yearVolume(step + 1, from.times(to.div(from).pow(new Exact(step).div(steps))), rounding);
  });
}

function linearVolume(
  from: Decimal,
  to: Decimal,
  step: number,
  steps: number,
  rounding: ParsedRounding | undefined,
): YearVolume {
  const sum = from.times(steps - step).plus(to.times(step));
  const exact = exactShares(plainText(sum), [1, steps - 1])[0] ?? '';
  const volume = rounding === undefined ? exact : roundedText(sum.div(steps), rounding);
  return { year: step + 1, volume, exact };
}

function yearVolume(year: number, exact: Decimal, rounding: ParsedRounding | undefined): YearVolume {
  const finite = exact.decimalPlaces() <= MOST_DIGITS;
  if (rounding === undefined && !finite) {
    return raise(VOLUME_ERRORS, 'quota/needs-rounding', {
      ...at('rounding'),
      received: rounding,
      params: { year },
    });
  }
  const volume = rounding === undefined ? plainText(exact) : roundedText(exact, rounding);
  return finite ? { year, volume, exact: plainText(exact) } : { year, volume };
}

function readYears(years: number, path: string): number {
  return requireInteger(years, at(path), { atLeast: 1, atMost: MOST_YEARS });
}

function readCap(atMost: GrowthPath['atMost']): Decimal | undefined {
  return atMost === undefined ? undefined : parseDecimal(atMost, at('atMost'), { atLeast: 0 });
}

function lesser(value: Decimal, cap: Decimal | undefined): Decimal {
  return cap !== undefined && value.gt(cap) ? cap : value;
}
